"""Who knows what: everybody that answers name, and for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Person
from wizard.toolkit.jobs import Why, jobs
from wizard.toolkit.proofs import named_in
from wizard.toolkit.waiting import topics_by_asked


class Knows(NamedTuple):
    """`who` is as it was typed: a job title, a name or both.

    `named` are the questions whose answer they are, by full id. The rest are flows: of which they
    look after proofs, where they were to be asked, and where they have a job. `answers`: how many
    they gave.
    """

    who: str
    named: tuple[str, ...]
    proofs: tuple[str, ...]
    asked: tuple[str, ...]
    jobs: tuple[str, ...]
    answers: int


def who_knows(conversation: Conversation) -> tuple[Knows, ...]:
    """Return everybody, those first who are named for most.

    However somebody is spelt, they are one; so is a job title or a name that only one person has.
    """
    persons = dict(_persons(conversation))
    known_as = _known_as(set(persons.values()))
    spelt: dict[str, str] = {}
    found: dict[str, dict[str, list[str]]] = {}
    for who, kind, what in _mentions(conversation, persons):
        shown = known_as.get(who.casefold(), who)
        key = shown.casefold()
        spelt.setdefault(key, shown)
        found.setdefault(key, {}).setdefault(kind, []).append(what)
    people = [_one(spelt[key], kinds) for key, kinds in found.items()]
    return tuple(sorted(people, key=lambda one: -_mentioned(one)))


def _one(who: str, kinds: dict[str, list[str]]) -> Knows:
    named, proofs, asked, planned = (
        tuple(dict.fromkeys(kinds.get(kind, ()))) for kind in ("named", "proofs", "asked", "jobs")
    )
    return Knows(who, named, proofs, asked, planned, len(kinds.get("answers", ())))


def _mentioned(one: Knows) -> int:
    return len(one.named) + len(one.proofs) + len(one.asked) + len(one.jobs) + bool(one.answers)


def _persons(conversation: Conversation) -> Iterator[tuple[str, Person]]:
    for question in conversation.answers:
        asked = conversation.flows.ask(question) is not None
        value = conversation.value(question) if asked else None
        if isinstance(value, Person):
            yield question, value


def _known_as(persons: set[Person]) -> dict[str, str]:
    """Return how somebody is called in full, by their job title and by their name alone."""
    parts = [
        (part.strip().casefold(), in_full(one))
        for one in persons
        for part in (one.job_title, one.name)
        if part.strip()
    ]
    times = Counter(part for part, _ in dict.fromkeys(parts))
    return {part: full for part, full in parts if times[part] == 1}


def in_full(person: Person) -> str:
    """Return a person by job title and name."""
    return ", ".join(part.strip() for part in (person.job_title, person.name) if part.strip())


def _mentions(
    conversation: Conversation, persons: dict[str, Person]
) -> Iterator[tuple[str, str, str]]:
    """Yield who is named, as what, and where."""
    for question, person in persons.items():
        yield in_full(person), "named", question
    for question, answer in conversation.answers.items():
        flow, _ = question_parts(question)
        if answer.who.strip():
            yield answer.who.strip(), "answers", question
        for proof in named_in(conversation, question):
            if proof.whose.strip():
                yield proof.whose.strip(), "proofs", flow
    for who, flows in topics_by_asked(conversation, conversation.flows).items():
        if who:
            yield from ((who, "asked", flow) for flow in flows)
    for job in jobs(conversation):
        if job.why is Why.PLANNED and job.whose:
            yield job.whose, "jobs", job.flow
