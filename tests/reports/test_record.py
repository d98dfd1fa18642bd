"""The record of what went wrong: all that was written, and nothing in it that acts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest

from tests.dialogue.building import conversation
from tests.reports.forms import html, markdown
from tests.reports.sheets import DAY
from tests.reports.test_sheet_html import Reader
from tests.session.viewing import harms, strings
from wizard.checking.routes import routes
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import AskSomeone, Job, Moment, NotSure, Reply, Value
from wizard.library import Library
from wizard.record import Record, make_record
from wizard.sheet_item import Part
from wizard.speaker import Speaker

FOUND = Moment(datetime.datetime(2026, 11, 21, 14, 10).astimezone())
HOSTILE = "</p><script>alert(1)</script> [a](http://b) `x` {found-out} \x1b[2J\u202e| # <!--"
Answers = Mapping[str, Reply | Value]
WRITTEN: Answers = {
    "incident.kind": "lost-paper",
    "incident.found-out": FOUND,
    "incident.story": "Left on the bus.\n\nRang the bus company.",
    "incident.told": ("nobody",),
    "incident.tell": Job("Ring the family", "Manager", datetime.date(2027, 3, 1)),
}


def record_of(library: Library, answers: Answers = WRITTEN, service: str = "Rose Court") -> Record:
    now = conversation(library.alone("incident"), answers)
    return make_record(Speaker(library, now, library.edition, DAY), service)


def left(record: Record) -> Part:
    """Return what is left to do; of what went wrong there is always something to say."""
    assert record.left is not None
    return record.left


def test_what_happened_when_and_by_when(library: Library) -> None:
    record = record_of(library)
    assert record.service == "Rose Court"
    assert [(part.heading, part.lines) for part in record.facts] == [
        ("What happened", ("Lost paper",)),
        ("When you found out", ("14:10 on Saturday 21 November 2026",)),
    ]
    assert "by 14:10 on Tuesday 24 November 2026." in record.by_when
    assert "not a report" in record.note
    assert record.found == "2026-11-21 14.10"


def test_a_time_that_has_passed_is_not_called_one_to_come(library: Library) -> None:
    early = Moment(FOUND.at - datetime.timedelta(days=30))
    record = record_of(library, {**WRITTEN, "incident.found-out": early})
    assert "the latest time was 14:10 on Sunday 25 October 2026" in record.by_when
    assert "tell it now and say why it is late" in record.by_when


def test_what_was_written_in_order_and_what_is_left(library: Library) -> None:
    record = record_of(library)
    assert [(part.heading, part.lines) for part in record.written] == [
        ("What happened?", ("Left on the bus.", "Rang the bus company.")),
        ("Who knows?", ("Nobody yet",)),
    ]
    assert left(record).lines == ("Ring the family. Whose job: Manager. By 1 March 2027.",)


def test_what_is_not_known_is_left_to_do(library: Library) -> None:
    unknown: Answers = {
        "incident.kind": NotSure(),
        "incident.found-out": NotSure(),
        "incident.story": AskSomeone("Night staff"),
    }
    record = record_of(library, unknown, service="  ")
    assert record.service == "Your care service"
    assert record.by_when == ""
    assert [part.lines for part in record.facts] == [("Not known yet",), ("Not known yet",)]
    assert left(record).lines == (
        "What has happened? I'm not sure",
        "When did you find out? I'm not sure",
        "What happened? Ask someone: Night staff",
        "Who knows? Not answered yet",
    )
    assert record.found == "2026-11-22"


def test_nothing_left_is_said_too(library: Library) -> None:
    record = record_of(library, {**WRITTEN, "incident.told": ("manager",)})
    assert left(record).lines == ("Nothing more is written down here.",)


@pytest.mark.parametrize("answers", [WRITTEN, {}], ids=["all of it", "nothing"])
def test_the_page_is_whole_and_says_all_of_it(library: Library, answers: Answers) -> None:
    record = record_of(library, answers)
    page = Reader(html(record))
    assert page.open == []
    assert dict(page.tags)["html"] == {"lang": "en-GB"}
    shown = [text for _, text in page.texts]
    expected = [record.title, record.service, record.note, record.made]
    for part in (*record.facts, left(record), *record.written):
        expected += [part.heading, *part.lines]
    assert [text for text in expected if text not in shown] == []
    written = markdown(record)
    assert all(part.heading in written for part in (*record.facts, left(record)))


def test_what_people_typed_never_acts(library: Library) -> None:
    answers: Answers = {
        **WRITTEN,
        "incident.story": HOSTILE,
        "incident.tell": Job(HOSTILE, HOSTILE),
    }
    record = record_of(library, answers, HOSTILE)
    assert not any(map(harms, strings(record)))
    page = html(record)
    assert {tag for tag, _ in Reader(page).tags} & {"script", "a", "img"} == set()
    assert "<script" not in page
    written = markdown(record)
    assert "\\<script\\>" in written
    assert "\\[a\\]" in written
    assert "<script>" not in written.replace("\\<script\\>", "")


def test_the_shipped_flow_has_what_the_program_goes_by(shipped_library: Library) -> None:
    flow = shipped_library.flow_table["incident"]
    assert flow.stands_alone
    assert "tell-ico-by" in flow.figures
    kinds = {ask.id: ask.kind.name for ask in flow.asks()}
    assert (kinds["kind"], kinds["found-out"]) == ("choice", "moment")


def test_everything_that_the_shipped_flow_asks_reads_well_on_paper(
    shipped_library: Library,
) -> None:
    flows = shipped_library.alone("incident")
    longest = max(
        (route for route in routes(flows, "incident", 5_000) if route.known),
        key=lambda route: len(route.path),
    )
    now = Conversation(flows, longest.answers)
    record = make_record(Speaker(shipped_library, now, shipped_library.edition, DAY), "")
    assert not any(map(harms, strings(record)))
    lines = [line for part in record.written for line in part.lines]
    assert "List. Kept: Office." in lines, "papers say where they are"
    assert all(part.heading.endswith("?") for part in record.written)
    assert left(record).lines == ("Make a list.",)
    assert record.by_when
