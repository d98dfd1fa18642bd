"""A list reads what each copy says of the whole, as long as that is the whole."""

from pathlib import Path

import pytest

from storage import Assessment, Assessments, Summary
from storage.snapshot import FILE, PREVIOUS, glance_at


@pytest.fixture
def closed(assessment: Assessment) -> Path:
    assessment.put({"a.trained": {"value": 38}}, {"edition": "2026-27"})
    assessment.close()
    return assessment.folder


def read_in_full(folder: Path) -> tuple[object, ...]:
    with Assessment(folder, "reader") as opened:
        return opened.details(), opened.last_saved, len(opened.answers())


def listed(assessments: Assessments) -> Summary:
    (summary,) = assessments.list()
    return summary


def shown(summary: Summary) -> tuple[object, ...]:
    return summary.details, summary.last_saved, summary.answers


def test_it_says_what_reading_everything_says(assessments: Assessments, closed: Path) -> None:
    assert glance_at(closed) is not None
    assert shown(listed(assessments)) == read_in_full(closed)


def test_it_is_one_line_of_the_copy(closed: Path) -> None:
    lines = (closed / FILE).read_bytes().splitlines()
    assert [line[:9] for line in lines] == [b'{"_file":', b'"_about":', b'"_records']


def test_what_was_saved_after_the_copy_is_read(assessments: Assessments, closed: Path) -> None:
    late = Assessment(closed, "office")
    late.put({"a.later": {"value": 1}}, {"organisation": "Elm House"})
    assert glance_at(closed) is None
    summary = listed(assessments)
    assert (summary.answers, summary.details["organisation"]) == (3, "Elm House")
    late.close()


def test_a_journal_from_elsewhere_is_read(
    assessments: Assessments, closed: Path, tmp_path: Path, assessment: Assessment
) -> None:
    other = tmp_path / "elsewhere" / closed.name
    with Assessment(other, "laptop") as there:
        there.take_in(assessment.records())
        there.put({"a.laptop": {"value": 1}})
    journal = other / "journal" / "laptop.jsonl"
    (closed / "journal" / "laptop.jsonl").write_bytes(journal.read_bytes())
    assert listed(assessments).answers == 3


def test_a_copy_from_elsewhere_is_read(assessments: Assessments, closed: Path) -> None:
    good = (closed / FILE).read_bytes()
    (closed / "assessment (Ben's conflicted copy).json").write_bytes(good)
    assert glance_at(closed) is None
    assert listed(assessments).answers == 2


def test_damage_of_the_copy_is_never_believed(assessments: Assessments, closed: Path) -> None:
    expected = shown(listed(assessments))
    good = (closed / FILE).read_bytes()
    for position in range(len(good) - 1):
        damaged = bytearray(good)
        damaged[position] ^= 1 << position % 8
        (closed / FILE).write_bytes(damaged)
        assert glance_at(closed) is None
    assert shown(listed(assessments)) == expected


def test_without_a_copy_everything_is_read(assessments: Assessments, closed: Path) -> None:
    expected = shown(listed(assessments))
    for name in (FILE, PREVIOUS):
        (closed / name).unlink(missing_ok=True)
    assert shown(listed(assessments)) == expected


def test_a_copy_whose_line_ends_were_changed_still_speaks(closed: Path) -> None:
    (closed / FILE).write_bytes((closed / FILE).read_bytes().replace(b"\n", b"\r\n"))
    assert glance_at(closed) is not None
