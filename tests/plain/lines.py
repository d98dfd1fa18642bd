"""What a person types for each thing that a script does."""

from __future__ import annotations

from collections.abc import Iterator

from tests.session.script import Choose, Do, Explain, Fields, Keep, Options, Step, Way
from wizard.dialogue.kinds import Form
from wizard.plain.wordlist import Wordlist
from wizard.views import Asking, FieldsEntry, OptionsEntry, View


def typed(view: View, step: Step, words: Wordlist) -> Iterator[str]:
    """Yield the lines for this step at this view."""
    match step:
        case Options(ids):
            assert isinstance(view, Asking)
            assert isinstance(view.entry, OptionsEntry)
            places = [option.id for option in view.entry.options]
            yield " ".join(str(places.index(id) + 1) for id in ids)
        case Fields(entries):
            assert isinstance(view, Asking)
            assert isinstance(view.entry, FieldsEntry)
            for place, entry in enumerate(entries):
                for field in view.entry.fields:
                    text = entry.get(field.id, "")
                    yield from text.split("\n")
                    if text and field.form is Form.PARAGRAPH:
                        yield ""
                if view.entry.several:
                    yield "yes" if place + 1 < len(entries) else "no"
        case Keep():
            yield ""
        case Way(id) | Do(id) | Explain(id):
            yield words.shown(id)
        case Choose(id):
            assert not isinstance(view, Asking)
            yield str([choice.id for choice in view.choices].index(id) + 1)
