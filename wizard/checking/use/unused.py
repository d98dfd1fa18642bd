"""What nobody uses: answers that nothing reads, figures that nobody speaks, words nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.replies import compared
from wizard.checking.use.written_flows import Written, WrittenFlow
from wizard.dialogue.condition import FigureIs
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Run, Topics
from wizard.dialogue.kinds import Choice, Choices, Date, Number, right_of
from wizard.dialogue.source import Mapping

OF_RULES = (Choice, Choices, Number, Date)
"""The kinds of questions that are there for rules. Other answers are kept to be read by people."""


def unread_answers(everything: Written, written: WrittenFlow) -> Iterator[Finding]:
    """Yield each question of whose answers nothing tells one from another.

    Of a flow that stands alone every answer is printed in its record.
    """
    flow = written.flow
    for ask in flow.asks() if not flow.stands_alone else ():
        question = flow.question(ask.id)
        if not isinstance(ask.kind, OF_RULES) or right_of(ask.kind):
            continue
        draft = written.draft.states[ask.id]
        recorded = draft.ask is not None and draft.ask.recorded
        if question not in everything.used and not recorded:
            yield written.finding(
                draft.name,
                f"Nothing tells one answer to '{ask.id}' from another: no rule reads it, and no "
                "words repeat it.",
                "Make a rule of it, leave the question out, or write 'recorded: true' if the "
                "answer is there to be kept.",
            )
        elif question in everything.used and recorded:
            problem = f"'{ask.id}' is not only recorded: a rule reads it, or words repeat it."
            yield written.finding(draft.name, problem, "Remove 'recorded: true'.")


def unspoken_figures(everything: Written, written: WrittenFlow) -> Iterator[Finding]:
    """Yield each figure that is in no rule and in no words."""
    ruled = {
        reader.figure.name
        for condition in written.conditions()
        for reader in compared(condition)
        if isinstance(reader, FigureIs)
    }
    block = written.draft.root.get("figures")
    for name in block.names() if isinstance(block, Mapping) else ():
        if name.text not in ruled and f"{written.flow.id}.{name.text}" not in everything.spoken:
            yield written.finding(
                name,
                f"Nobody hears the figure '{name.text}': no rule and no words use it.",
                f"Say {{{name.text}}} in the words, or remove it.",
            )


def unseen_words(written: WrittenFlow) -> Iterator[Finding]:
    """Yield the words of states that say nothing: those that hand over, and the list of topics."""
    for section in written.words.sections if written.words else ():
        state = written.flow.states.get(section.title)
        if section.level == 2 and isinstance(state, Run | Topics):
            yield Finding(
                written.words_file,
                section.line,
                4,
                section.title,
                f"Nobody sees these words: the state '{section.title}' says nothing itself.",
                "Move them to a state that does, or remove them.",
            )
