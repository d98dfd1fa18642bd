"""In words, for whom a question of a worksheet is: by what was ticked at an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from wizard.dialogue.asked_only import Case, Depends, Ticked
from wizard.dialogue.flow import question_parts
from wizard.speaker import Speaker


class Numbers:
    """What questions are called on the sheet of a topic: by number, and by topic if another's."""

    def __init__(self, speaker: Speaker, flow: str) -> None:
        self._speaker = speaker
        self._flow = flow

    def named(self, questions: Iterable[str]) -> str:
        """Return "questions 1 and 2 and question 3 of ...", those of the sheet itself first.

        `questions` are full ids.
        """
        by_flow: dict[str, list[int]] = {self._flow: []}
        for flow, state in map(question_parts, dict.fromkeys(questions)):
            states = [ask.id for ask in self._speaker.library.flow_table[flow].asks()]
            by_flow.setdefault(flow, []).append(states.index(state) + 1)
        named = (self._of(flow, sorted(found)) for flow, found in by_flow.items() if found)
        return joined(self._speaker, "worksheet.and", named)

    def _of(self, flow: str, found: list[int]) -> str:
        phrase = self._speaker.phrase
        numbers = joined(self._speaker, "worksheet.and", map(str, found))
        key = "worksheet.numbers" if len(found) > 1 else "worksheet.number"
        named = phrase(key, number=numbers)
        if flow == self._flow:
            return named
        topic = self._speaker.topic_name(flow)
        return phrase("worksheet.number-elsewhere", question=named, topic=topic)


def only_in_these_cases(speaker: Speaker, numbers: Numbers, cases: Sequence[Case]) -> str:
    """Return who is asked a question; '' where everybody is."""
    told = [_ticked(speaker, numbers, case) for case in cases if isinstance(case, Ticked)]
    if len(told) < len(cases):
        asked = [
            case.questions if isinstance(case, Depends) else (case.question,) for case in cases
        ]
        named = numbers.named(chain.from_iterable(asked))
        return speaker.phrase("worksheet.depends", questions=named)
    one_of = joined(speaker, "worksheet.or-if", told)
    return speaker.phrase("worksheet.only", cases=one_of) if one_of else ""


def _ticked(speaker: Speaker, numbers: Numbers, case: Ticked) -> str:
    options = [speaker.label(case.question, option) for option in case.options]
    if case.unknown:
        options.append(speaker.phrase("worksheet.not-sure"))
    quoted = (speaker.phrase("worksheet.quoted", option=option) for option in options)
    return speaker.phrase(
        "worksheet.not-ticked" if case.unless else "worksheet.ticked",
        options=joined(speaker, "worksheet.or", quoted),
        question=numbers.named((case.question,)),
    )


def joined(speaker: Speaker, key: str, parts: Iterable[str]) -> str:
    """Return "a", "a or b" or "a, b or c", as the phrase joins the last two."""
    *others, last = (*parts, "")[:-1] or ("",)
    return speaker.phrase(key, first=", ".join(others), last=last) if others else last
