"""`status`: where each assessment stands, in words and as data, whatever its name."""

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from storage import Assessments, Settings
from storage.identity import next_identity
from tests.terminal.training import CONTENT, FLOWS
from wizard import shipped
from wizard.dialogue.source import Source
from wizard.library import Library, read_library
from wizard.reports.status import status
from wizard.shelf import Shelf, UnknownAssessmentError
from wizard.words.blocks import Blocks, slots_of
from wizard.words.markdown import read_document
from wizard.words.phrases import Phrases
from wizard.words.reading.interface import read_phrases

MORNING = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
LONG = "Rose " * 200


WORDS = {
    "status": """
## none
There are no answers yet.
## unreadable
The folder {id} cannot be read. Nothing in it was changed.
## passed
no time
## line
{name}. Topics: {states}. Time left: {left}, to {day}.
## line-no-topics
{name}. Time left: {left}, to {day}.
## went-on
{name}. This year is over. It went on into {year}.
## overdue-one
One job is overdue.
## overdue-several
{count} jobs are overdue.
""",
    "topics": """
## to_do
To do
## in_progress
Begun
## check_again
Check again
## waiting
Waiting
## done
Done
## not_in_place
Answered, not in place yet
""",
    "assessments": """
## name
{organisation}, {edition}
## name-unknown
Service without a name, {edition}
""",
}
"""What the interface says here, so that its own words can change freely."""


@pytest.fixture(scope="module")
def library() -> Library:
    """The flows and words of one short topic, with these words of the interface."""
    phrases: dict[str, Blocks] = {}
    for name, words in WORDS.items():
        source = Source(name)
        phrases |= read_phrases(source, name, read_document(source, words.encode()))
    return replace(read_library(FLOWS, CONTENT), phrases=Phrases(phrases))


def test_the_interface_has_words_for_all_of_it(library: Library) -> None:
    own = read_library(shipped.FLOWS, shipped.CONTENT).phrases.blocks_by_key
    for key, blocks in library.phrases.blocks_by_key.items():
        assert set(slots_of(own[key])) <= set(slots_of(blocks))


class Office:
    """A folder of assessments, and what `status` prints about it."""

    def __init__(self, folder: Path, library: Library, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.library = library
        self.now = MORNING
        self._capsys = capsys

    def clock(self) -> datetime.datetime:
        return self.now

    def assessments(self) -> Assessments:
        return Assessments(self.folder, "this-machine", self.clock)

    def keep(self, organisation: str, edition: str = "2026-27", /, **answers: object) -> str:
        """Keep an assessment and return its id; `staff_training__people` is its people."""
        documents: dict[str, dict[str, object]] = {}
        if organisation:
            documents["journey.organisation"] = {"value": organisation}
        documents |= {
            name.replace("__", ".").replace("_", "-"): {"value": value}
            for name, value in answers.items()
        }
        details = {"organisation": organisation, "edition": edition}
        with self.assessments().create(details, documents) as kept:
            return kept.id

    def status(self, wanted: str = "", *, as_json: bool = False) -> tuple[int, str, str]:
        """Return the exit status and what was printed to the two streams."""
        shelf = Shelf(self.assessments(), Settings(self.folder), self.library, self.clock, wanted)
        code = status(shelf, self.library, self.clock, as_json=as_json)
        out, err = self._capsys.readouterr()
        return code, out, err

    def data(self) -> list[dict[str, Any]]:
        code, out, err = self.status(as_json=True)
        assert (code, err) == (0, "")
        found: list[dict[str, Any]] = json.loads(out)
        return found


@pytest.fixture
def office(tmp_path: Path, library: Library, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path / "data", library, capsys)


PLAN = {"what": "A talk", "whose": "", "by": ""}
FEW: dict[str, object] = {"staff_training__people": 40, "staff_training__trained": 20}


def test_without_any_assessment(office: Office) -> None:
    assert office.status() == (0, "There are no answers yet.\n", "")
    assert office.status(as_json=True) == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("answers", "states"),
    [
        ({}, "to do 1"),
        (FEW, "begun 1"),
        ({**FEW, "staff_training__plan": PLAN}, "answered, not in place yet 1"),
        ({"staff_training__people": 40, "staff_training__trained": 41}, "check again 1"),
    ],
)
def test_in_words(office: Office, answers: dict[str, object], states: str) -> None:
    office.keep("Rose Court", **answers)
    assert office.status() == (
        0,
        f"Rose Court, 2026-27. Topics: {states}. Time left: about seven months, to 30 June 2027.\n",
        "",
    )


@pytest.mark.parametrize(
    ("today", "left"),
    [("2027-06-29", "one day"), ("2027-06-30", "today"), ("2027-07-01", "no time")],
)
def test_the_time_that_is_left(office: Office, today: str, left: str) -> None:
    office.keep("Rose Court")
    office.now = datetime.datetime.fromisoformat(f"{today}T12:00:00+00:00")
    assert f"Time left: {left}, to 30 June 2027." in office.status()[1]


def test_as_data(office: Office) -> None:
    office.keep("Rose Court", **FEW)
    assert office.data() == [
        {
            "name": "Rose Court, 2026-27",
            "organisation": "Rose Court",
            "edition": "2026-27",
            "deadline": "2027-06-30",
            "deadline_status": "expected",
            "days_left": 220,
            "level": "standards_met",
            "topics": [
                {
                    "topic": "staff-training",
                    "section": "staffing-and-roles",
                    "items": [{"ref": "3.2.1", "level": "met", "outcome": None}],
                    "status": "in_progress",
                    "answered": 2,
                    "open": 1,
                }
            ],
            "jobs": {"open": 0, "overdue": 0},
            "resume": {"topic": "staff-training", "question": "staff-training.plan"},
            "next": None,
            "last_saved": "2026-11-22T09:30:00+00:00",
        }
    ]


@pytest.mark.parametrize("year", ["2026-27", "2031-32"])
def test_a_year_that_went_on_is_over_and_names_the_one_after_it(office: Office, year: str) -> None:
    job = {"what": "Book training", "whose": "", "by": "2026-05-01"}
    before = office.keep("Rose Court", "2025-26", staff_training__plan=job, **FEW)
    assert "Time left: no time" in office.status()[1]
    details = {"organisation": "Rose House", "edition": year}
    with office.assessments().create_next(before, details, {}) as after:
        (old,) = (one for one in office.data() if one["edition"] == "2025-26")
        left = (old["days_left"], old["resume"], old["jobs"])
        assert (old["next"], left) == (after.id, (None, None, {"open": 0, "overdue": 0}))
    line = "Rose Court, 2025-26. This year is over. It went on into {}.\n"
    assert office.status("rose court")[1] == line.format(year)


def test_where_the_year_after_it_cannot_be_read_it_is_over_too(office: Office) -> None:
    before = office.keep("Rose Court", "2025-26")
    after = office.folder / next_identity(before)
    after.mkdir()
    (after / "assessment.json").write_bytes(b"\x00" * 50)
    code, out, _ = office.status("rose court")
    assert (code, out) == (
        0,
        "Rose Court, 2025-26. This year is over. It went on into 2026-27.\n",
    )


@pytest.mark.parametrize(
    ("by", "overdue", "said"),
    [
        ("2026-11-21", 1, " One job is overdue."),
        ("2026-11-22", 0, ""),
        ("", 0, ""),
    ],
)
def test_jobs_that_are_overdue(office: Office, by: str, overdue: int, said: str) -> None:
    office.keep("Rose Court", **FEW, staff_training__plan={**PLAN, "by": by})
    assert office.status()[1].endswith(f"to 30 June 2027.{said}\n")
    (one,) = office.data()
    assert one["jobs"] == {"open": 1, "overdue": overdue}


def test_without_topics_nothing_is_said_of_them(
    tmp_path: Path, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    office = Office(tmp_path, replace(library, fed={}), capsys)
    office.keep("Rose Court")
    line = "Rose Court, 2026-27. Time left: about seven months, to 30 June 2027.\n"
    assert office.status() == (0, line, "")


def test_the_outcome_as_data(office: Office) -> None:
    office.keep("Rose Court", **FEW, staff_training__plan=PLAN)
    (one,) = office.data()
    (topic,) = one["topics"]
    assert topic["status"] == "done"
    assert topic["items"] == [{"ref": "3.2.1", "level": "met", "outcome": "not_yet"}]
    assert one["resume"] is None


def test_an_assessment_without_answers_or_a_name(office: Office) -> None:
    office.keep("", staff_training__people=40)
    (one,) = office.data()
    assert (one["name"], one["organisation"]) == ("Service without a name, 2026-27", "")
    assert office.status()[1].startswith("Service without a name, 2026-27. Topics: begun 1.")


def test_several_one_line_each_last_saved_first(office: Office) -> None:
    office.keep("Rose Court")
    office.now += datetime.timedelta(hours=1)
    office.keep("Elm House")
    lines = office.status()[1].splitlines()
    assert [line.split(",")[0] for line in lines] == ["Elm House", "Rose Court"]
    assert [one["organisation"] for one in office.data()] == ["Elm House", "Rose Court"]


def test_the_one_that_was_asked_for(office: Office) -> None:
    office.keep("Rose Court")
    office.keep("Elm House")
    assert office.status("elm house")[1].count("\n") == 1
    with pytest.raises(UnknownAssessmentError):
        office.status("Oak House")


HOSTILE = [
    "\x1b]52;c;aGk=\x07",
    "\x1b[2J\x1b[H",
    "Rose\nCourt\r\nTopics: done 99",
    "\u202eesoR",
    "Rose\x00\x9b31m",
    "{name} {states}",
    "**Rose** [Court](https://example.org)",
    "Rose\u2028Court",
    LONG,
    "\U0001f339 \u0631\u0648\u0632",
]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_hostile_name_stays_on_its_line_and_harms_no_terminal(office: Office, name: str) -> None:
    office.keep(name)
    code, out, err = office.status()
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert len(out.splitlines()) == 1
    assert not set(out[:-1]) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e"}
    assert out.endswith("to 30 June 2027.\n")


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_as_data_a_hostile_name_is_what_was_typed(office: Office, name: str) -> None:
    office.keep(name)
    assert office.status(as_json=True)[1].isascii()
    (one,) = office.data()
    assert one["organisation"] == name


def test_one_that_cannot_be_read_hides_no_other(office: Office) -> None:
    office.keep("Rose Court")
    broken = office.keep("Elm House")
    for file in (office.folder / broken).rglob("*"):
        if file.is_file():
            file.write_bytes(b"\xff\x00 nothing of ours\n")
    code, out, err = office.status()
    assert code == 1
    assert out.startswith("Rose Court, 2026-27.")
    assert out.count("\n") == 1
    assert err == f"The folder {broken} cannot be read. Nothing in it was changed.\n"
    code, out, _ = office.status(as_json=True)
    assert code == 1
    assert [one["organisation"] for one in json.loads(out)] == ["Rose Court"]


def test_looking_changes_nothing(office: Office) -> None:
    office.keep("Rose Court", **FEW)
    office.status()
    before = contents(office.folder)
    office.status()
    office.status(as_json=True)
    assert contents(office.folder) == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
