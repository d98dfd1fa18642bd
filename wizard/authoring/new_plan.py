"""A new session plan: half an hour that works, and its words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from wizard import shipped
from wizard.authoring.new_files import InTheWayError, WrongUseError, scaffold
from wizard.authoring.new_topic import Folders
from wizard.dialogue.reading.shapes import ID
from wizard.library import Library
from wizard.words.blocks import text_of
from wizard.words.harmless import harmless_line
from wizard.workshop.known import Known, known
from wizard.workshop.plan_words import LONGEST_TITLE
from wizard.workshop.plans import WORKSHOPS

BEGINS_WITH = "who-is-responsible", "someone"
"""The topic and the question of a new plan, where the flows have them."""
QUESTIONS = "questions.txt"
"""Stands beside a trainer's own plans: what can be asked, by the ids that a plan needs."""


def new_plan(
    folders: Folders, library: Library, name: str, title: str, own: Path | None
) -> Mapping[Path, str]:
    """Return what to write by path: into `own`, or beside the flows and words.

    `own` gets a list of all questions too, if it has none.

    Raises WrongUseError for a name that cannot be meant, and InTheWayError for one that is taken.
    """
    if not ID.fullmatch(name) or len(name) > LONGEST_TITLE:
        raise WrongUseError(
            f"'{harmless_line(name, LONGEST_TITLE)}' cannot be used here. A plan's name has small "
            f"letters, digits and single hyphens, {LONGEST_TITLE} at most, such as 'tuesday-group'."
        )
    title = title or name.replace("-", " ").capitalize()
    if not title.strip() or title != harmless_line(title) or len(title) > LONGEST_TITLE:
        raise WrongUseError(f"A title is one line of {LONGEST_TITLE} characters at most.")
    if own is not None and (shipped.FLOWS / WORKSHOPS / f"{name}.yaml").exists():
        raise InTheWayError(f"A plan that comes with the program is called '{name}' already.")
    table = known(library.flow_table, library.topics, library.glossary)
    question, card = _begins_with(table)
    return {
        **_questions(own, library, table),
        _place(own, folders.flows) / f"{name}.yaml": scaffold(
            "plan.yaml", name=name, question=question, card=card
        ),
        _place(own, folders.content) / f"{name}.md": scaffold(
            "plan.md", title=json.dumps(title, ensure_ascii=False)
        ),
    }


def _place(own: Path | None, root: Path) -> Path:
    return root / WORKSHOPS if own is None else own


def _questions(own: Path | None, library: Library, table: Known) -> dict[Path, str]:
    if own is None or (own / QUESTIONS).exists():
        return {}
    return {own / QUESTIONS: _all_questions(library, table)}


def _all_questions(library: Library, table: Known) -> str:
    """Return each question as a step of a plan has it, below the name of its topic."""
    lines: list[str] = []
    for topic, flow in library.flow_table.items():
        steps = [f"  card: {topic}"] if topic in table.cards else []
        for ask in flow.asks():
            question = flow.question(ask.id)
            words = library.topics[topic].states[ask.id]
            if question in table.questions:
                steps += [f"  question: {question}", f"      {text_of(words.question)}"]
        lines += ["", library.topics[topic].short, *steps] if steps else []
    return "\n".join(lines).strip() + "\n"


def _begins_with(table: Known) -> tuple[str, str]:
    """Return a question and the topic of a card. Raises WrongUseError where there are none."""
    if not table.questions or not table.cards:
        raise WrongUseError("A plan speaks of topics with a trainer's note: write one first.")
    topic, question = BEGINS_WITH[0], ".".join(BEGINS_WITH)
    return (
        question if question in table.questions else min(table.questions),
        topic if topic in table.cards else min(table.cards),
    )
