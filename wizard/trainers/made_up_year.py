"""A made-up home's half year: what it answered, when, and who did, with days from today."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wizard.checking.written import Plain, plain_of, written_answer
from wizard.dialogue import source
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Answer

RELATIVE = re.compile(r"(\d{1,4}) days (ago|ahead)")
BEGAN_AT = datetime.time(10, 15)
"""When each of its sittings took place."""


class Sat(NamedTuple):
    """One sitting: when it was, and the answers that were given, in their order."""

    when: datetime.datetime
    answers: tuple[Answer, ...]


def read_year(file: Path, flows: Flows, now: datetime.datetime) -> tuple[Sat, ...]:
    """Return the sittings of a home, oldest first. Days in it count from `now`.

    A file is a list of sittings, each with `days-ago`, `who` and `answers`: flows, and below each
    its questions. Raises FlowMistakesError with every mistake in it, and OSError.
    """
    read = source.Source(file.name)
    tree = read.read(read.load(file))
    items = tree.items if isinstance(tree, source.Sequence) else ()
    sittings = tuple(sat for item in items if (sat := _sitting(read, item, flows, now)))
    if tree is not None and not items:
        read.mistake(tree, "A home is a list of sittings.")
    if read.findings:
        raise FlowMistakesError(read.findings)
    return tuple(sorted(sittings, key=lambda sat: sat.when))


def _sitting(
    read: source.Source, item: source.Node, flows: Flows, now: datetime.datetime
) -> Sat | None:
    entries = dict.fromkeys(("days-ago", "who", "answers"), None) | (
        {key.text: node for key, node in item.entries} if isinstance(item, source.Mapping) else {}
    )
    match entries:
        case {
            "days-ago": source.Scalar(text=days),
            "who": source.Scalar(text=who),
            "answers": source.Mapping() as answers,
        } if days.isdecimal() and len(entries) == 3:
            day = now.date() - datetime.timedelta(days=int(days))
            when = datetime.datetime.combine(day, BEGAN_AT).astimezone()
            return Sat(when, tuple(_answers(read, answers, flows, when, who, now.date())))
    read.mistake(item, "A sitting has 'days-ago', a number, 'who' and 'answers'.")
    return None


def _answers(
    read: source.Source,
    tree: source.Mapping,
    flows: Flows,
    when: datetime.datetime,
    who: str,
    today: datetime.date,
) -> Iterator[Answer]:
    for flow, questions in tree.entries:
        if not isinstance(questions, source.Mapping):
            read.mistake(flow, f"Below '{flow.text}' stand its questions, each with an answer.")
            continue
        for state, node in questions.entries:
            try:
                plain = _on_its_days(plain_of(node), today)
                given = written_answer(flows, f"{flow.text}.{state.text}", plain)
            except ValueError as error:
                read.mistake(state, str(error))
            else:
                yield replace(given, when=when, who=who)


def _on_its_days(plain: Plain, today: datetime.date) -> Plain:
    """Return the same with days instead of "30 days ago" and "12 days ahead"."""
    match plain:
        case str():
            found = RELATIVE.fullmatch(plain)
            if found is None:
                return plain
            days = int(found[1]) * (1 if found[2] == "ahead" else -1)
            return (today + datetime.timedelta(days=days)).isoformat()
        case list():
            return [_on_its_days(one, today) for one in plain]
    return {key: _on_its_days(one, today) for key, one in plain.items()}
