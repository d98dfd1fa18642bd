"""What was answered about getting into the toolkit. Passwords are asked nowhere."""

from __future__ import annotations

from wizard.dialogue.conversation import Conversation
from wizard.toolkit.progress import answered_in_use

LOGIN = ("ods-code", "login", "registered", "administrators")
"""The questions of the flow about registering that say who can get in."""


def login_answered(conversation: Conversation) -> tuple[str, ...]:
    """Return those of these questions that have an answer in use, by full id."""
    questions = (f"registration.{state}" for state in LOGIN)
    return tuple(one for one in questions if answered_in_use(conversation, one))
