"""Reads the words of a session plan from Markdown: '## heading' for each step that needs some."""

from __future__ import annotations

from collections.abc import Collection

from wizard.dialogue.finding import Nearest
from wizard.dialogue.reading.shapes import mapping
from wizard.dialogue.source import Scalar, Source
from wizard.words.blocks import Blocks, slots_of, terms_of
from wizard.words.markdown import Document, Section
from wizard.workshop.plan import PlanWords, Step, StepWords

IN_SHORT, TO_BRING = "In short", "To bring"
MORE, NOTES = "More", "Notes"
ABOUT = (IN_SHORT, TO_BRING)
BELOW = (MORE, NOTES)
LONGEST_TITLE = 40


def read_plan_words(
    source: Source, document: Document, steps: Collection[Step], terms: Collection[str]
) -> PlanWords:
    """Return the words of a plan; what is missing, or said by no step, is noted in the source."""
    about: dict[str, Blocks] = {}
    said: dict[str, StepWords] = {}
    spoken = {step.about: step for step in steps}
    heading = ""
    for section in document.sections:
        _check_filled(source, section, terms)
        match section.level:
            case 1 if section.title in ABOUT:
                about[section.title] = section.blocks
                heading = ""
            case 2 if section.title in spoken and section.title not in said:
                heading = section.title
                said[heading] = StepWords(section.blocks)
            case 3 if section.title in BELOW and heading:
                found = said[heading]
                more = section.blocks if section.title == MORE else found.more
                notes = section.blocks if section.title == NOTES else found.notes
                said[heading] = StepWords(found.said, more, notes)
            case _:
                heading = ""
                _stray(source, section, spoken, said)
    if IN_SHORT not in about:
        source.mistake((1, 1), f"'# {IN_SHORT}' is missing.", "Say for whom the session is.")
    for step in spoken.values():
        own_words = not step.topic
        if own_words and not said.get(step.about, StepWords()).said:
            problem = f"The step '{step.about}' has no words."
            source.mistake((1, 1), problem, f"Add '## {step.about}', and words below it.")
    title = _title(source, document)
    return PlanWords(title, about.get(IN_SHORT, ()), about.get(TO_BRING, ()), said)


def _title(source: Source, document: Document) -> str:
    if document.front is None:
        remedy = "Begin with '---', 'title: …' and '---', each on a line of its own."
        source.mistake((1, 1), "The front matter is missing.", remedy)
        return ""
    mapping(source, document.front, "The front matter", ("title",), ("title",))
    title = document.front.get("title")
    if isinstance(title, Scalar) and 0 < len(title.text) <= LONGEST_TITLE:
        return title.text
    if title is not None:
        problem = f"A title is one line of {LONGEST_TITLE} characters at most."
        source.mistake(title, problem, "Write it behind the colon.")
    return ""


def _stray(
    source: Source, section: Section, spoken: Collection[str], said: Collection[str]
) -> None:
    at = (section.line, section.level + 2 if section.level else 1)
    match section.level:
        case 0:
            source.mistake(at, "Words stand under a heading.", f"Add '# {IN_SHORT}'.")
        case 1:
            problem = f"A plan has no part '{section.title}'."
            source.mistake(at, problem, Nearest(section.title, ABOUT))
        case 2 if section.title in said:
            problem = f"The words for '{section.title}' are here twice."
            source.mistake(at, problem, "Keep one of the two.")
        case 2:
            problem = f"No step of the plan is about '{section.title}'."
            source.mistake(at, problem, Nearest(section.title, spoken))
        case _ if section.title in BELOW:
            source.mistake(at, f"'{section.title}' stands below no step.", "Move it below one.")
        case _:
            problem = f"A step has no part '{section.title}'."
            source.mistake(at, problem, Nearest(section.title, BELOW))


def _check_filled(source: Source, section: Section, terms: Collection[str]) -> None:
    for slot in dict.fromkeys(slots_of(section.blocks)):
        at = (section.block_lines[0], 1)
        source.mistake(at, f"Nothing can fill in '{{{slot}}}'.", "A workshop has no answers.")
    for term in terms_of(section.blocks):
        if term not in terms:
            at = (section.block_lines[0], 1)
            source.mistake(at, f"The glossary has no term '{term}'.", Nearest(term, terms))
