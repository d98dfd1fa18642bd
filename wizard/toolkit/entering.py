"""How an item is answered on the toolkit's own screen, as far as that is known."""

from __future__ import annotations

from wizard.toolkit.edition import Item, Knowledge

EITHER = "either"
NOT_APPLICABLE = "not-applicable"


def entered_as(item: Item, *, does_not_apply: bool) -> str:
    """Return how an item is entered: the end of the name of each phrase that says so.

    It is one of AnswersWith; EITHER where nobody knows which, and NOT_APPLICABLE for an item that
    does not apply where nobody knows which box takes that.
    """
    if does_not_apply and item.known.not_applicable is Knowledge.UNVERIFIED:
        return NOT_APPLICABLE
    is_known = item.known.answers_with is not Knowledge.UNVERIFIED
    return item.answers_with if item.answers_with and is_known else EITHER
