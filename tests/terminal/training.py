"""The shortest way to a whole topic: the name of the service, one topic, and the list of topics.

Its flows and words are the tests' own, so that those that come with the program can change freely.
"""

from pathlib import Path

from tests.terminal.programs import wizard

_FOLDER = Path(__file__).parent.parent / "fixtures" / "training"
FLOWS = _FOLDER / "flows"
CONTENT = _FOLDER / "content"
OPTIONS = ("--flows", str(FLOWS), "--content", str(CONTENT))
"""What the program is started with to ask these questions."""


def training(*arguments: str) -> list[str]:
    """The command that starts DSPT Wizard with this topic, or with flows named in `arguments`."""
    return wizard(*OPTIONS, *arguments)
