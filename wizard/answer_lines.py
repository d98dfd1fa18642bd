"""An answer on paper: line by line, as it was typed, and harmless."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.kinds import options_of
from wizard.dialogue.values import Evidence, Moment, Value
from wizard.sheet_item import LONGEST_TEXT, proof_text
from wizard.speaker import Speaker
from wizard.words.dates import say_moment
from wizard.words.harmless import harmless_line


def answer_lines(
    speaker: Speaker, question: str, value: Value, width: int | None = LONGEST_TEXT
) -> Iterator[str]:
    """Yield a value line by line; nothing for one that was left empty.

    `width` is the most characters of a line, if there is one. Of a proof each part has at most
    LONGEST_TEXT.
    """
    if isinstance(value, Moment):
        yield moment_in_full(value)
    elif isinstance(value, tuple):
        for item in value:
            if isinstance(item, Evidence):
                yield proof_text(speaker, item)
            elif isinstance(item, str):
                yield speaker.label(question, item)
            else:
                yield speaker.value_text(question, (item,), width)
    elif isinstance(value, str) and value not in _options(speaker, question):
        for line in value.splitlines():
            if line.strip():
                yield harmless_line(line.strip(), width)
    else:
        yield speaker.value_text(question, value, width)


def moment_in_full(moment: Moment) -> str:
    """Return a moment with its year: paper is kept for years."""
    return f"{say_moment(moment.local)} {moment.local.year}"


def _options(speaker: Speaker, question: str) -> tuple[str, ...]:
    ask = speaker.conversation.flows.ask(question)
    return options_of(ask.kind) if ask else ()
