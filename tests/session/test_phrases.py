"""The interface's words: every phrase the program asks for is there, and nobody asks in vain.

The keys are read out of the program's source. A key that is put together from parts is a family;
what its parts can be is taken from the enum or table that the program takes them from.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import product
from typing import get_args

import pytest

from storage import PortableReason, Reason
from storage.backups import BackupReason
from tests.house.source import ROOT
from wizard import shipped
from wizard.choice_ids import AS_BEFORE, FACES, HISTORY, LOOKS, MY_NAME, OFFICIAL
from wizard.chosen import Face, Look
from wizard.dialogue.kinds import KINDS, Choice, Choices, Form, fields_of
from wizard.dialogue.status import TO_FIND_OUT, Status
from wizard.dialogue.turn import Way
from wizard.keeping import contents, export, register
from wizard.keeping.backups import OTHER
from wizard.keeping.official_words import KINDS as KINDS_OF_DIFFERENCE
from wizard.kept_apart import WhyNotOne
from wizard.library import Library
from wizard.pages.about import PARTS as ABOUT_PARTS
from wizard.pages.assessments import EXPLAINED
from wizard.pages.compared import TOLD
from wizard.pages.explain import PARTS
from wizard.pages.groups import CHECK_AND_PUBLISH, GETTING_READY, GOOD_TO_HAVE
from wizard.pages.roll_lists import LISTS
from wizard.pages.topic_choice import AS_YOU_GO, IF_YOU_LIKE
from wizard.paperwork import action_plan, all_answers, calendar, handover, worksheets
from wizard.paperwork.wish import Kind
from wizard.pictures.counts import GONE
from wizard.pictures.progress import OTHERS
from wizard.plain.voice import AGAIN, WHERE_AM_I
from wizard.plain.ways import EXPLAINS, MORE_SHEETS
from wizard.reports import paper
from wizard.reports.compared import COLUMNS
from wizard.sheet import CAN_BE_EMPTY, PROFILE, TO_ASK
from wizard.status_words import REAL_NAME, TOO_LONG
from wizard.toolkit.downloaded import OfficialReason, RegisterReason
from wizard.toolkit.edition import AnswersWith, ChangeKind, Knowledge, Known, Level
from wizard.toolkit.entering import EITHER, NOT_APPLICABLE
from wizard.toolkit.filters import Filter
from wizard.toolkit.incident import INCIDENT
from wizard.toolkit.jobs import Why
from wizard.toolkit.official.marks import CATEGORIES
from wizard.toolkit.pace import BETWEEN
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus
from wizard.toolkit.quiz import QUIZ
from wizard.toolkit.readiness import Readiness
from wizard.toolkit.register.in_date import InDate
from wizard.toolkit.register.listed import Listed
from wizard.trainers.cohort import DATA_COLUMNS
from wizard.trainers.status_reading import WhySkipped
from wizard.views import Command
from wizard.words.blocks import slots_of
from wizard.words.contacts import Reach
from wizard.words.reading.front import STATUSES
from wizard.words.topic_words import Effort
from wizard.workshop import handouts, hands
from wizard.workshop.plan import StepKind

MODULES = {
    path: ast.parse(path.read_text())
    for path in sorted((ROOT / "wizard").rglob("*.py"))
    if "authoring" not in path.parts  # What it says is for authors, in no other language.
}
FILES = sorted(path.stem for path in (shipped.CONTENT / "interface").glob("*.md"))
AMOUNTS = ("one", "several")
LEVELS_LISTED = {*Listed} - {Listed.NOT_PUBLISHED, Listed.UNKNOWN}
KEPT_APART = ("incidents", "quizzes")
QUIZ_STATES = ("passed", "not-passed", "not-finished")
KEY = re.compile(rf"({'|'.join(FILES)})\.[a-z0-9_{{}}-]+")


def nodes(kind: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for tree in MODULES.values() for node in ast.walk(tree) if isinstance(node, kind))


def template(node: ast.JoinedStr) -> str:
    """Return an f-string with {} for each of its parts that is worked out."""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
    )


def literals(node: ast.AST) -> set[str]:
    return {
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def called(*names: str) -> Iterator[ast.Call]:
    """Yield the calls of functions with one of these names."""
    for node in nodes(ast.Call):
        assert isinstance(node, ast.Call)
        function = node.func
        name = getattr(function, "attr", None) or getattr(function, "id", None)
        if name in names:
            yield node


def constants() -> dict[str, str]:
    """Return the texts that modules give names to, such as CONTINUE."""
    found: dict[str, str] = {}
    for tree in MODULES.values():
        for node in tree.body:
            if isinstance(node, ast.Assign):
                targets = node.targets[0]
                names = targets.elts if isinstance(targets, ast.Tuple) else [targets]
                values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
                for name, value in zip(names, values, strict=False):
                    if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                        found[name.id] = str(value.value)
    return found


def buttons() -> set[str]:
    """Return the ids of the buttons that are made without a key of their own."""
    named = constants()
    found: set[str] = set()
    for call in called("choice", "_button"):
        if len(call.args) == 1 and isinstance(call.args[0], ast.Constant | ast.Name):
            first = call.args[0]
            found.add(str(first.value) if isinstance(first, ast.Constant) else named[first.id])
    return found


def function(name: str, file: str = "") -> ast.FunctionDef:
    """Return the one function of this name; `file` is where, if there are several."""
    found = [
        node
        for path, tree in MODULES.items()
        if path.as_posix().endswith(file)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    assert len(found) == 1, f"{name} is not there once"
    return found[0]


def problems() -> Mapping[str, set[str]]:
    """Return why an answer may not fit, and of which facts the words may speak."""
    return {
        str(call.args[0].value): {str(keyword.arg) for keyword in call.keywords}
        for call in called("DoesNotFitError")
        if isinstance(call.args[0], ast.Constant)
    }


def problems_of_a_field() -> set[str]:
    """Return those that a question with several fields can have about one of them."""
    compound: tuple[str, ...] = ("fields.py", "evidence.py", "person.py", "job.py", "moment.py")
    compound += ("typed.py", "typed_days.py", "typed_moment.py")
    return {
        str(call.args[0].value)
        for path, tree in MODULES.items()
        if path.name in compound
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "DoesNotFitError"
        and isinstance(call.args[0], ast.Constant)
        and len(call.args) > 1
    }


def fields_of_kinds() -> set[str]:
    kinds = [kind() for kind in KINDS if not issubclass(kind, Choice | Choices)]
    return {f"{kind.name}-{field.id}" for kind in kinds for field in fields_of(kind)}


def found_words() -> set[str]:
    """Return the words other than ways and commands that the plain face listens for."""
    return {word for call in called("find") for part in call.args[1:] for word in literals(part)}


SETTINGS_PAGES = {"settings", "looks", "faces"}


def families(library: Library) -> Mapping[str, Iterable[str]]:
    """Return what the part of each family can be."""
    sections = {section for year in library.editions.values() for section in year.sections}
    return {
        "about.{}": {*Knowledge, *ABOUT_PARTS},
        "about.answers-{}": {*AnswersWith, "unknown"},
        "about.detail-{}": {field.name for field in fields(Known)},
        "about.level-{}": Level,
        "about.source-{}": STATUSES,
        "settings.choose-{}": {id.rpartition("/")[2] for id in (LOOKS, FACES, MY_NAME)},
        "settings.face-{}": Face,
        "settings.heading-{}": SETTINGS_PAGES,
        "settings.look-{}": Look,
        "settings.{}": SETTINGS_PAGES,
        "backups.why-{}": {*get_args(BackupReason), OTHER},
        "backups.{}-{}": {
            f"{what}-{number}"
            for what in literals(function("_differences")) & {"changes", "comes-back", "goes"}
            for number in ("one", "several")
        },
        "buttons.{}": buttons(),
        "contacts.{}": Reach,
        "efforts.{}": Effort,
        "ending.type-{}": {*AnswersWith, EITHER, NOT_APPLICABLE},
        "ways.{}": Way,
        "explain.{}": {*PARTS, OFFICIAL, HISTORY},
        "screen.{}": Command,
        "sheet.{}": {*Readiness, "optional", "because", "proof", "open", "jobs"},
        "sheet.alone-{}": {*AnswersWith, EITHER, NOT_APPLICABLE},
        "sheet.not-written-{}": get_args(paper.Reason),
        "paperwork.title-{}": {*Kind, "answers-history"},
        "paperwork.note-{}": {*Kind, "answers-history"},
        "paperwork.for-{}": Kind,
        "paperwork.column-{}": {
            *(*action_plan.COLUMNS, *action_plan.DATA_COLUMNS, *action_plan.OF_A_JOB),
            *(*all_answers.COLUMNS, *all_answers.DATA_COLUMNS),
            *(*handover.PEOPLE, *handover.PLACES, *handover.CONTACTS),
        },
        "calendar.column-{}": calendar.COLUMNS,
        "worksheet.about-{}": worksheets.ABOUT,
        "paperwork.knows-{}": {"proofs", "asked", "jobs"},
        "paperwork.needed-{}": (Level.APPROACHING, Level.MET),
        "paperwork.level-{}": (Level.APPROACHING, Level.MET),
        "paperwork.plan-{}": set(Why) - {Why.PLANNED},
        "paperwork.state-{}": {*Status, GONE},
        "paperwork.{}-one": {"left", "open"},
        "paperwork.{}-several": {"left", "open"},
        "sheet.profile-{}": {name for name, _, _ in PROFILE} | {CAN_BE_EMPTY, TO_ASK},
        "sections.{}": {*sections, GETTING_READY, OTHERS, CHECK_AND_PUBLISH, GOOD_TO_HAVE},
        "topics.{}": {*TopicStatus, NOT_IN_PLACE, AS_YOU_GO, IF_YOU_LIKE},
        "compared.{}": {key for _, key in TOLD},
        "compared.column-{}": {column.id for column in COLUMNS},
        "compared.goal-{}": (Level.MET, Level.APPROACHING, "head-office", "past"),
        "compared.all-{}": (Level.MET, Level.APPROACHING),
        "compared.level-{}": (Level.MET, Level.APPROACHING),
        "copying.{}": ("newer-format", "unreadable"),
        "confirm.reopens-{}": ("one", "several"),
        "confirm.reopens-too-{}": ("one", "several"),
        "export.not-written-{}": get_args(export.NotWritten),
        "history.changed-{}": ChangeKind,
        "history.number-{}": Knowledge,
        "import.{}-{}": {f"{kind}-{amount}" for kind in contents.COUNTED for amount in AMOUNTS}
        | {"holds-none"},
        "import.not-read-{}": get_args(PortableReason),
        "trouble.{}": get_args(Reason),
        "trouble.{}-help": get_args(Reason),
        "register.level-{}": LEVELS_LISTED,
        "register.about-{}": LEVELS_LISTED,
        "register.line-in-date-{}": {*InDate} - {InDate.NOTHING},
        "register.cell-{}": InDate,
        "register.column-{}": register.COLUMNS,
        "register.found-{}": register.ALIKE,
        "register.not-read-{}": get_args(RegisterReason),
        "workshop.kind-{}": StepKind,
        "workshop.hands-{}": hands.KINDS,
        "handout.label-{}": {*handouts.MEETING, *handouts.ATTENDED, *handouts.TRAINER},
        "official.not-read-{}": get_args(OfficialReason),
        "official.category-{}": {str(one) for one in (0, *CATEGORIES)},
        "official.lacking-{}": ("yes", "no", "unknown"),
        "official.{}": KINDS_OF_DIFFERENCE,
        "roll-forward.{}-{}": {f"{one}-{amount}" for one in LISTS for amount in AMOUNTS},
        "roll-forward.{}-list": LISTS,
        "roll-forward.begun-{}": ("none", *AMOUNTS),
        "record.{}": get_args(WhyNotOne),
        "delete.erased-{}": KEPT_APART,
        "delete.{}-in-use": KEPT_APART,
        "import.{}": (INCIDENT, QUIZ),
        "import.{}-of": (INCIDENT, QUIZ),
        "import.{}-taken-in": (INCIDENT, QUIZ),
        "quiz.{}": {*get_args(WhyNotOne), *QUIZ_STATES},
        "quiz.passed-{}": AMOUNTS,
        "quiz.record-{}": QUIZ_STATES,
        "quiz.unreadable-{}": AMOUNTS,
        "incidents.recorded-{}": AMOUNTS,
        "jobs.label-{}": TO_FIND_OUT,
        "incidents.unreadable-{}": AMOUNTS,
        "assessments.{}": {*EXPLAINED, "unreadable"},
        "stopping.{}": literals(function("stopping")) & {"nothing", "one", "several"},
        "stopping.farewell-{}": literals(function("farewell", "wizard/session.py"))
        & {"one", "nothing"},
        "status-file.{}": (TOO_LONG, REAL_NAME),
        "cohort.skipped-{}": {one for part in get_args(WhySkipped) for one in get_args(part)},
        "cohort.column-{}": DATA_COLUMNS,
        "cohort.moved-{}": ("more", "fewer", "same"),
        "standing.topics-{}": AMOUNTS,
        "pace.{}": BETWEEN,
        "filters.{}": Filter,
        "filters.{}-heading": Filter,
        "suggesting.{}": Effort,
        "question.{}": literals(function("_why_again")),
        "problems.{}": problems(),
        "fields.{}-{}": fields_of_kinds(),
        "plain.type-{}": Form,
        "plain.words-{}": {
            *(*Way, AS_BEFORE, *Command, *EXPLAINS, AGAIN, WHERE_AM_I, MORE_SHEETS),
            *found_words(),
        },
    }


def asked_for(library: Library) -> set[str]:
    """Return every key that the program can ask for."""
    known = families(library)
    inside = {id(part) for node in nodes(ast.JoinedStr) for part in ast.walk(node)}
    keys = {
        node.value
        for node in nodes(ast.Constant)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in inside
        and KEY.fullmatch(node.value)
        and not node.value.endswith((".json", ".md", ".py", ".yaml"))
    }
    for node in nodes(ast.JoinedStr):
        assert isinstance(node, ast.JoinedStr)
        made = template(node)
        if KEY.fullmatch(made):
            assert made in known, f"what can be put into {made}? Say it in `families`."
            hole = "{}-{}" if "{}-{}" in made else "{}"
            keys |= {made.replace(hole, part) for part in known[made]}
    return keys | {f"problems.{reason}-field" for reason in problems_of_a_field()}


def test_every_phrase_asked_for_is_there(shipped_library: Library) -> None:
    asked = asked_for(shipped_library)
    assert len(asked) > 150, "the source was read"
    assert sorted(asked - set(shipped_library.phrases.blocks_by_key)) == []


def test_every_phrase_that_is_there_is_asked_for(shipped_library: Library) -> None:
    assert sorted(set(shipped_library.phrases.blocks_by_key) - asked_for(shipped_library)) == []


@pytest.mark.parametrize("part", ["", "-field"])
def test_what_does_not_fit_is_told_with_facts_that_are_known(
    shipped_library: Library, part: str
) -> None:
    for reason, facts in problems().items():
        blocks = shipped_library.phrases.blocks_by_key.get(f"problems.{reason}{part}", ())
        assert set(slots_of(blocks)) <= facts | ({"field"} if part else set()), reason


def test_no_two_ways_or_commands_share_a_word(shipped_library: Library) -> None:
    ids = [*Way, *Command, *EXPLAINS]
    words = {id: set(shipped_library.phrases.line(f"plain.words-{id}").split(", ")) for id in ids}
    assert all(words.values())
    shared = [
        (one, other)
        for one, other in product(ids, ids)
        if one < other and words[one] & words[other]
    ]
    assert shared == []
