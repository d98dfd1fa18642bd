"""What a row says was published, and whether that is out of date."""

import datetime

import pytest

from wizard.toolkit.register.in_date import Deadlines, InDate, in_date
from wizard.toolkit.register.listed import Listed, Publication, day_of_list, publication
from wizard.toolkit.register.table import Row

DEADLINES: Deadlines = {
    "2024-25": datetime.date(2025, 6, 30),
    "2025-26": datetime.date(2026, 6, 30),
    "2026-27": datetime.date(2027, 6, 30),
}
TODAY = datetime.date(2027, 1, 15)
JUNE = datetime.date(2026, 6, 12)


def said(status: str, day: str = "") -> Publication:
    return publication(Row("V1AB2", "Rose Court", status, day))


@pytest.mark.parametrize(
    ("status", "year", "listed"),
    [
        ("25/26 Standards Met", "2025-26", Listed.MET),
        ("  25/26   standards  MET ", "2025-26", Listed.MET),
        ("2025/26 Standards Exceeded", "2025-26", Listed.EXCEEDED),
        ("22/23 Approaching Standards", "2022-23", Listed.APPROACHING),
        ("21/22 Standards Not Met", "2021-22", Listed.NOT_MET),
        ("18/19 Entry Level", "2018-19", Listed.ENTRY),
        ("Entry Level (19-20)", "2019-20", Listed.ENTRY),
        ("Standards Met (19-20)", "2019-20", Listed.MET),
        ("Standards Met", "", Listed.MET),
        ("Standards not fully met (plan agreed)", "", Listed.PLAN_AGREED),
        ("Not Published", "", Listed.NOT_PUBLISHED),
        ("", "", Listed.NOT_PUBLISHED),
        ("25/26 CAF aligned", "2025-26", Listed.UNKNOWN),
        ("25/28 Standards Met", "", Listed.UNKNOWN),
        ("=cmd()", "", Listed.UNKNOWN),
        ("(" * 50_000, "", Listed.UNKNOWN),
    ],
)
def test_a_label_is_a_year_and_a_level(status: str, year: str, listed: Listed) -> None:
    found = said(status)
    assert (found.year, found.listed, found.status) == (year, listed, status)


@pytest.mark.parametrize(
    "written",
    [
        *("12/06/2026", "12/6/26", "12.06.2026", "12/06/2026 00:00", "12-Jun-26", "12 June 2026"),
        *("2026-06-12", "2026-06-12T00:00:00", "46185", "46185.5"),
    ],
)
def test_a_day_may_be_written_as_the_list_or_a_spreadsheet_does(written: str) -> None:
    assert said("25/26 Standards Met", written).day == JUNE


@pytest.mark.parametrize(
    "written",
    ["CompletedThroughQIO", "06/13/2026", "########", "12/06", "Jun-26", "46", "", "9" * 50_000],
)
def test_a_day_that_cannot_be_read_is_kept_as_it_stands_and_not_guessed_at(written: str) -> None:
    found = said("25/26 Standards Met", written)
    assert (found.day, found.written_day) == (None, written)


@pytest.mark.parametrize(
    ("status", "day", "standing"),
    [
        ("24/25 Standards Met", "", InDate.NO),
        ("19/20 Entry Level", "", InDate.NO),
        ("25/26 Standards Met", "", InDate.YES),
        ("26/27 Approaching Standards", "", InDate.YES),
        ("27/28 Standards Met", "", InDate.NOT_KNOWN),
        ("25/26 A level of its own", "", InDate.NOT_KNOWN),
        ("Standards Met", "", InDate.NOT_KNOWN),
        ("Standards Met", "12/06/2026", InDate.NOT_KNOWN),
        ("Standards Met", "25/06/2019", InDate.NO),
        ("Not Published", "", InDate.NOTHING),
    ],
)
def test_two_years_count_at_once_and_what_is_older_is_out_of_date(
    status: str, day: str, standing: InDate
) -> None:
    assert in_date(said(status, day), DEADLINES, TODAY) is standing


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (datetime.date(2026, 6, 30), InDate.YES),
        (datetime.date(2027, 6, 30), InDate.YES),
        (datetime.date(2027, 7, 1), InDate.NOT_KNOWN),
    ],
)
def test_it_depends_on_today_and_where_no_later_year_is_known_nothing_is_claimed(
    today: datetime.date, standing: InDate
) -> None:
    assert in_date(said("26/27 Standards Met"), DEADLINES, today) is standing
    assert in_date(said("26/27 Standards Met"), {}, today) is InDate.NOT_KNOWN


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("DSPT search results 09_09_2022 12_44_07.csv", datetime.date(2022, 9, 9)),
        ("DSPT search results 09_09_2022 12_44_07 (1).csv", datetime.date(2022, 9, 9)),
        ("list-2026-06-12.csv", JUNE),
        ("list 12.6.2026.csv", JUNE),
        ("list.csv", None),
        ("2022.csv", None),
        ("32_13_2022.csv", None),
        ("109_09_2022.csv", None),
    ],
)
def test_the_name_of_the_file_may_say_of_which_day_it_is(
    name: str, day: datetime.date | None
) -> None:
    assert day_of_list(name) == day
