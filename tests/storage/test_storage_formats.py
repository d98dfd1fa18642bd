"""Old files open for ever; newer ones open to be looked at, and are never written to.

`tests/fixtures/storage/format-<n>/` is a folder of answers that the first program of that format
wrote: several writers, histories, a conflict, a deletion, drafts, settings. `format-<n>.json` says
what is in it. `portable-<n>.dspt` is the file that export made of that folder. None of them is ever
made anew: for another format add others.
"""

import json
import shutil
import zlib
from pathlib import Path
from typing import Any

import pytest

from storage import Assessment, Assessments, NotSaved, Settings, StorageError, read_portable
from storage.record import FORMAT, Record
from storage.snapshot import FILE, PREVIOUS
from tests.terminal.programs import pipe
from tests.terminal.training import training
from tests.terminal.wording import phrase

FIXTURES = Path(__file__).parent.parent / "fixtures" / "storage"
FORMATS = sorted(path.stem for path in FIXTURES.glob("format-*.json"))


def copied(format: str, target: Path) -> tuple[Path, dict[str, Any]]:
    """A folder of this format, and what must be found in it."""
    shutil.copytree(FIXTURES / format, target)
    return target, json.loads((FIXTURES / f"{format}.json").read_text("utf-8"))


def found_in(opened: Assessment, expected: dict[str, Any]) -> dict[str, Any]:
    """What is in an assessment, as the expectation says it."""
    return {
        "id": opened.id,
        "details": opened.details(),
        "answers": opened.answers(),
        "last_saved": opened.last_saved.isoformat() if opened.last_saved else None,
        "history": {q: list(map(as_data, opened.history(q))) for q in expected["history"]},
        "conflicts": {
            question: [record.v["value"] for record in versions if record.v]
            for question, versions in opened.conflicts().items()
        },
        "drafts": {question: opened.draft(question) for question in expected["drafts"]},
        "settings": expected["settings"],
    }


def as_data(record: Record) -> dict[str, Any]:
    return {
        "n": record.n,
        "w": record.w,
        "at": record.at,
        "v": record.v,
        "id": record.id,
        "b": list(record.b),
    }


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def add_newer_line(folder: Path, journal: str = "newer") -> None:
    """Write an intact line of the next format into a journal."""
    body = json.dumps({"f": FORMAT + 1, "what": "a newer program knows"}).encode()
    with (folder / "journal" / f"{journal}.jsonl").open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(body), body))


def make_copy_newer(folder: Path) -> None:
    """Put a copy of the next format in the place of ours."""
    from hashlib import sha256

    rest = b'"_records":{}}'
    seal = sha256(b"%d\n%s" % (FORMAT + 1, rest)).hexdigest()
    header = json.dumps({"1": {"format": FORMAT + 1, "sha256": seal}}).encode()
    (folder / FILE).write_bytes(b'{"_file":%s,\n%s\n' % (header, rest))


def test_there_is_a_folder_of_every_format() -> None:
    assert [f"format-{number}" for number in range(1, FORMAT + 1)] == FORMATS


@pytest.mark.parametrize("format", FORMATS)
def test_an_old_folder_opens_with_everything_in_it(format: str, tmp_path: Path) -> None:
    root, expected = copied(format, tmp_path / "data")
    before = files(root)
    settings = Settings(root)
    assert (settings.installation, settings.face) == ("office", expected["settings"]["face"])
    assert settings.last_assessment == expected["id"]
    assessments = Assessments(root, settings.installation)
    (summary,) = assessments.list()
    assert (summary.id, summary.answers) == (expected["id"], len(expected["answers"]))
    opened = assessments.open(summary.id)
    assert found_in(opened, expected) == expected
    assert (opened.problems, opened.degraded, opened.read_only) == ((), None, False)
    assert files(root) == before, "looking changes nothing"


@pytest.mark.parametrize("lost", [(FILE, PREVIOUS), ("journal/office.jsonl",)])
@pytest.mark.parametrize("format", FORMATS)
def test_each_half_of_an_old_folder_gives_every_current_answer(
    format: str, lost: tuple[str, ...], tmp_path: Path
) -> None:
    root, expected = copied(format, tmp_path / "data")
    for name in lost:
        (root / expected["id"] / name).unlink()
    with Assessments(root, "office").open(expected["id"]) as opened:
        assert opened.answers() == expected["answers"]
        assert list(opened.conflicts()) == list(expected["conflicts"])


@pytest.mark.parametrize("format", FORMATS)
def test_an_old_folder_is_carried_on_with(format: str, tmp_path: Path) -> None:
    root, expected = copied(format, tmp_path / "data")
    settled = {"staff-training.people": {"value": 44}}
    with Assessments(root, "office").open(expected["id"]) as opened:
        opened.put_answers(settled)
    again = Assessments(root, "office").open(expected["id"])
    assert again.answers() == expected["answers"] | settled
    assert again.conflicts() == {}
    old = expected["history"]["staff-training.people"]
    assert [as_data(record) for record in again.history("staff-training.people")][:-1] == old


@pytest.mark.parametrize("format", FORMATS)
def test_the_program_itself_opens_an_old_folder(
    format: str, tmp_path: Path, program_env: dict[str, str]
) -> None:
    root, _ = copied(format, tmp_path / "old")
    done = pipe(training("--data-dir", str(root)), "my answers\nstop\n", program_env)
    assert (done.code, done.stderr) == (0, "")
    for text in ("Rose Court", "44"):
        assert text in done.stdout


def test_an_old_portable_file_is_read_with_everything_in_it() -> None:
    expected = json.loads((FIXTURES / "format-1.json").read_text("utf-8"))
    portable = read_portable(FIXTURES / "portable-1.dspt")
    assert portable.assessment == expected["id"]
    assert portable.answers() == expected["answers"]
    assert portable.details() == expected["details"]
    history = {q: [r for r in portable.records if r.d == q] for q in expected["history"]}
    assert {q: list(map(as_data, records)) for q, records in history.items()} == expected["history"]


def test_an_old_portable_file_is_taken_in(program_env: dict[str, str]) -> None:
    file = str(FIXTURES / "portable-1.dspt")
    done = pipe(training("import", "--new", file), "", program_env)
    assert done.code == 0
    assert "Rose Court" in pipe(training("status"), "", program_env).stdout


@pytest.fixture
def folder(assessment: Assessment) -> Path:
    """An assessment with some answers and a draft, closed."""
    assessment.put_answers({"a.plan": {"value": "Talk"}})
    assessment.keep_draft("a.draft", {"text": "half"})
    assessment.close()
    return assessment.folder


@pytest.mark.parametrize("make", [add_newer_line, make_copy_newer])
def test_beside_newer_answers_the_old_ones_can_be_looked_at(folder: Path, make: Any) -> None:
    make(folder)
    before = files(folder)
    with Assessment(folder, "office") as opened:
        assert opened.read_only
        assert opened.answers() == {"a.people": {"value": 42}, "a.plan": {"value": "Talk"}}
        assert opened.details() == {"organisation": "Rose Court"}
        assert opened.draft("a.draft") == {"text": "half"}
        assert opened.problems == ()
    assert files(folder) == before, "closing changes nothing either"


@pytest.mark.parametrize("make", [add_newer_line, make_copy_newer])
def test_beside_newer_answers_nothing_is_saved_and_the_reason_told(folder: Path, make: Any) -> None:
    make(folder)
    before = files(folder)
    with Assessment(folder, "office") as opened:
        for save in (
            lambda: opened.put_answers({"a.people": {"value": 43}}),
            lambda: opened.put_details({"organisation": "Oak House"}),
            lambda: opened.db.table("answers").truncate(),
        ):
            with pytest.raises(NotSaved) as refused:
                save()
            assert refused.value.reason == "newer-format"
        assert not opened.keep_draft("a.people", {"text": "43"})
        assert opened.answers()["a.people"] == {"value": 42}
    assert files(folder) == before


def test_what_a_journal_lost_is_shown_and_not_written_beside_newer_answers(folder: Path) -> None:
    (folder / "journal" / "office.jsonl").unlink()
    add_newer_line(folder)
    before = files(folder)
    with Assessment(folder, "office") as opened:
        assert opened.answers()["a.people"] == {"value": 42}
    assert files(folder) == before


@pytest.mark.parametrize("damaged", [False, True])
def test_where_everything_is_newer_there_is_nothing_to_open(folder: Path, damaged: bool) -> None:
    for name in (FILE, PREVIOUS):
        (folder / name).unlink(missing_ok=True)
    (folder / "journal" / "office.jsonl").write_bytes(b"rubbish\n" * damaged)
    add_newer_line(folder, "office")
    with pytest.raises(StorageError) as refused:
        Assessment(folder, "office")
    assert refused.value.reason == "newer-format"


def test_the_list_says_which_ones_can_only_be_looked_at(
    assessments: Assessments, folder: Path
) -> None:
    assert [summary.read_only for summary in assessments.list()] == [False]
    add_newer_line(folder)
    (summary,) = assessments.list()
    assert (summary.read_only, summary.reason, summary.answers) == (True, None, 2)


def test_a_newer_program_beside_us_takes_nothing_away_while_we_run(assessment: Assessment) -> None:
    add_newer_line(assessment.folder)
    assessment.put_answers({"a.people": {"value": 43}})
    assert not assessment.read_only
    assert assessment.answers()["a.people"] == {"value": 43}


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A folder of answers to which a newer program added some."""
    root, expected = copied(FORMATS[-1], tmp_path / "newer")
    add_newer_line(root / expected["id"])
    return root


def test_people_are_told_and_can_look(newer: Path, program_env: dict[str, str]) -> None:
    before = files(newer)
    typed = "my answers\nstop\n"
    done = pipe(training("--data-dir", str(newer)), typed, program_env)
    shown = " ".join(done.stdout.split())
    assert (done.code, done.stderr) == (0, "")
    assert phrase("welcome-back.read-only") in shown
    assert "44" in shown
    assert {path: data for path, data in files(newer).items() if path in before} == before


def test_people_who_answer_all_the_same_are_told_why_it_is_not_saved(
    newer: Path, program_env: dict[str, str]
) -> None:
    journals = {p: d for p, d in files(newer).items() if p.suffix == ".jsonl"}
    typed = "my answers\n1\nOak House\n2\nstop\n"
    done = pipe(training("--data-dir", str(newer)), typed, program_env)
    shown = " ".join(done.stdout.split())
    assert done.code == 0
    assert phrase("trouble.newer-format") in shown
    assert phrase("trouble.newer-format-help") in shown
    assert {p: d for p, d in files(newer).items() if p.suffix == ".jsonl"} == journals


@pytest.mark.parametrize(
    ("arguments", "key"),
    [(("status",), "status.read-only"), (("report", "toolkit"), "sheet.read-only")],
)
def test_reports_say_that_they_are_not_complete(
    newer: Path, program_env: dict[str, str], arguments: tuple[str, ...], key: str
) -> None:
    done = pipe(training("--data-dir", str(newer), *arguments), "", program_env)
    fillings = {"name": "Rose Court, 2026-27"} if key == "status.read-only" else {}
    assert phrase(key, **fillings) in done.stderr
    assert "Rose Court" in done.stdout
