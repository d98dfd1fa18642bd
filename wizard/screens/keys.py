"""Which key gives which command."""

from wizard.views import Command

KEYS = {
    Command.EXPLAIN: "f1",
    Command.ANSWERS: "f2",
    Command.TOPICS: "f3",
    Command.WRONG: "f6",
    Command.LEAVE: "f6",
    Command.BACK: "escape",
}
"""The key of each command that has one; the two that share one are never offered together."""
