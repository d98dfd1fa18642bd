"""Pages that ask for one line that is no answer: a word to find, or a name."""

from __future__ import annotations

from wizard.dialogue.kinds import Form
from wizard.pages.desk import Desk
from wizard.typed import shown
from wizard.views import Asking, Command, FieldsEntry, FieldView, Header
from wizard.words.blocks import Span

COMMANDS = (Command.BACK, Command.STOP)


def one_line(
    desk: Desk,
    name: str,
    field: str,
    *,
    ask: str,
    hint: str,
    label: str,
    header: Header | None = None,
    typed: str = "",
    needed: bool = False,
    commands: tuple[Command, ...] = COMMANDS,
) -> Asking:
    """Return a page by its name, with one field by its id; `ask`, `hint` and `label` are phrases.

    `typed` is what stands in the field already. What is `needed` is not called optional.
    """
    phrase = desk.speaker.phrase
    view = FieldView(field, phrase(label), Form.LINE, optional=not needed)
    return Asking(
        name,
        "",
        header or desk.header(),
        (),
        (Span(phrase(ask)),),
        desk.speaker.blocks(hint),
        FieldsEntry((view,), False, (shown({field: typed}),)),
        (),
        (),
        commands,
    )
