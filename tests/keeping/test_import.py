"""`import`: people see what a file would change, say so, and lose nothing whatever they say."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from storage import read_portable, write_portable
from storage.backups import Backups
from tests.keeping.computers import ANSWERS, MADE, NAME, Computer, given
from tests.terminal.programs import PATIENCE, clean_environment, wizard

MERGE, BESIDE, STOP = "1\n", "2\n", "3\n"
TAKE_IN, STOP_FIRST = "1\n", "2\n"
ASKED = "What would you like to do?"


@pytest.fixture
def file(office: Computer, stick: Path) -> Path:
    """The office's answers as they are at first."""
    return sent(office, stick / "rose.dspt")


def sent(computer: Computer, file: Path) -> Path:
    """Return a new file of everything that is on a computer."""
    with computer.only() as opened:
        write_portable(file, opened.id, opened.records(), MADE)
    return file


def sent_section(computer: Computer, file: Path) -> Path:
    """Return a new file of one section only."""
    assert computer.run("export", "--section", "data-security", str(file)).code == 0
    return file


@pytest.fixture
def elsewhere(lodge: Computer, file: Path) -> Computer:
    """A computer on which the file was taken in."""
    found = read_portable(file)
    lodge.assessments.create_from(found.records, found.assessment).close()
    return lodge


def test_it_moves_to_a_new_computer(office: Computer, lodge: Computer, file: Path) -> None:
    done = lodge.run("import", str(file), typed=TAKE_IN)
    assert (done.code, done.stdout) == (0, "")
    for part in (NAME, "13 October 2026", "4 answers", "not on this computer yet", ASKED):
        assert part in done.stderr
    assert done.stderr.index("4 answers") < done.stderr.index(ASKED)
    assert lodge.values() == office.values()
    with lodge.only() as there, office.only() as here:
        assert (there.id, there.records()) == (here.id, here.records())
    assert "Rose Court" in lodge.run("status").stdout


def test_what_was_done_there_comes_back(office: Computer, elsewhere: Computer, stick: Path) -> None:
    elsewhere.answer(paper__rooms=13, paper__story="told")
    back = sent(elsewhere, stick / "back.dspt")
    done = office.run("import", str(back), typed=MERGE)
    assert done.code == 0
    assert "One answer is not here yet." in done.stderr
    assert "One answer was changed in the file." in done.stderr
    assert "3 answers stay as they are here." in done.stderr
    assert "We made a backup first." in done.stderr
    assert office.values() == elsewhere.values()
    with office.only() as opened:
        assert opened.conflicts() == {}


def test_a_section_goes_to_a_colleague_and_back(
    office: Computer, lodge: Computer, stick: Path
) -> None:
    part = sent_section(office, stick / "part.dspt")
    done = lodge.run("import", str(part), typed=TAKE_IN)
    assert done.code == 0
    assert "It is about a part only: " in done.stderr
    assert lodge.values().keys() == {"paper.rooms", "paper.box"}
    lodge.answer(paper__rooms=20, visitors__book="no")
    back = sent_section(lodge, stick / "back.dspt")
    office.answer(journey__organisation="Rose Court Care")
    assert office.run("import", str(back), "--merge").code == 0
    assert office.values() == {
        "journey.organisation": "Rose Court Care",
        "paper.rooms": 20,
        "paper.box": "a name of before",
        "visitors.book": "yes",
    }
    with office.only() as opened:
        assert opened.conflicts() == {}


def test_what_was_answered_on_both_sides_is_named_and_kept(
    office: Computer, elsewhere: Computer, stick: Path
) -> None:
    elsewhere.answer(paper__rooms=13)
    office.answer(paper__rooms=14)
    back = sent(elsewhere, stick / "back.dspt")
    done = office.run("import", str(back), typed=MERGE)
    assert done.code == 0
    assert "One question was answered here and in the file." in done.stderr
    assert "- How many rooms" in done.stderr
    with office.only() as opened:
        (versions,) = opened.conflicts().values()
    assert {record.v["value"] for record in versions if record.v} == {13, 14}


def test_many_of_those_are_counted(office: Computer, elsewhere: Computer, stick: Path) -> None:
    names = [f"a__q{number}\x1b[31m" for number in range(30)]
    elsewhere.answer(**dict.fromkeys(names, 1))
    office.answer(**dict.fromkeys(names, 2))
    done = office.run("import", str(sent(elsewhere, stick / "back.dspt")), typed=STOP)
    assert "30 questions were answered here and in the file." in done.stderr
    assert done.stderr.count("\n- a.q") == 20
    assert "And 10 more." in done.stderr
    assert "\x1b" not in done.stderr


def test_a_backup_is_made_before(office: Computer, elsewhere: Computer, stick: Path) -> None:
    elsewhere.answer(paper__rooms=13)
    back = sent(elsewhere, stick / "back.dspt")
    with office.only() as opened:
        id, before = opened.id, opened.answers()
    assert office.run("import", str(back), "--merge").code == 0
    (backup,) = Backups(office.folder, lambda: MADE).list(id)
    assert (backup.reason, backup.answers) == ("before-import", len(before))


def test_without_a_backup_nothing_is_taken_in(
    office: Computer, elsewhere: Computer, stick: Path
) -> None:
    elsewhere.answer(paper__rooms=13)
    back = sent(elsewhere, stick / "back.dspt")
    (office.folder / "backups").write_text("something else is here")
    before = office.everything()
    done = office.run("import", str(back), "--merge")
    assert done.code == 1
    assert "Nothing in it was changed" in done.stderr
    assert office.everything() == before


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        (STOP, 0, "Nothing was changed."),
        ("tea\n\n7\n0\n3.\n", 0, "Nothing was changed."),
        ("", 2, "--merge"),
        ("tea", 2, "--merge"),
    ],
)
def test_who_does_not_say_yes_changes_nothing(
    office: Computer, elsewhere: Computer, stick: Path, typed: str, code: int, says: str
) -> None:
    elsewhere.answer(paper__rooms=13)
    back = sent(elsewhere, stick / "back.dspt")
    before = office.everything()
    done = office.run("import", str(back), typed=typed)
    assert (done.code, done.stdout) == (code, "")
    assert says in done.stderr
    assert office.everything() == before
    assert not (office.folder / "backups").exists()


def test_who_does_not_say_yes_on_a_new_computer_has_nothing(lodge: Computer, file: Path) -> None:
    assert lodge.run("import", str(file), typed=STOP_FIRST).code == 0
    assert lodge.run("import", str(file), typed="").code == 2
    assert lodge.assessments.ids() == ()


def test_what_is_here_already_is_not_asked_about(
    office: Computer, elsewhere: Computer, file: Path
) -> None:
    office.answer(paper__rooms=14)
    before = office.everything()
    for computer in (office, elsewhere):
        done = computer.run("import", str(file), typed="")
        assert done.code == 0
        assert ASKED not in done.stderr
        assert "All of it is here already" in done.stderr
    assert office.everything() == before
    assert office.values()["paper.rooms"] == 14


@pytest.mark.parametrize("wish", [(BESIDE, ()), ("", ("--new",))], ids=["typed", "said before"])
def test_it_can_be_kept_apart(
    office: Computer,
    elsewhere: Computer,
    stick: Path,
    wish: tuple[str, tuple[str, ...]],
) -> None:
    elsewhere.answer(paper__rooms=13)
    back = sent(elsewhere, stick / "back.dspt")
    typed, options = wish
    assert office.run("import", str(back), *options, typed=typed).code == 0
    first, second = office.assessments.list()
    assert first.id != second.id
    values = {
        office.assessments.open(each.id).answers()["paper.rooms"]["value"]
        for each in (first, second)
    }
    assert values == {12, 13}


def test_there_is_nothing_to_put_it_together_with(lodge: Computer, file: Path) -> None:
    done = lodge.run("import", str(file), "--merge")
    assert done.code == 2
    assert "--new" in done.stderr
    assert lodge.assessments.ids() == ()


def test_what_was_taken_in_is_carried_on_with(
    office: Computer, lodge: Computer, file: Path
) -> None:
    lodge.begin(details={"organisation": "Oak House", "edition": "2026-27"}, answers={})
    lodge.run("status")
    assert lodge.run("import", str(file), "--new").code == 0
    settings = json.loads((lodge.folder / "settings.json").read_text())
    with office.only() as opened:
        assert settings["last_assessment"] == opened.id


def test_twice_is_as_once(office: Computer, elsewhere: Computer, stick: Path) -> None:
    elsewhere.answer(paper__rooms=13)
    back = sent(elsewhere, stick / "back.dspt")
    assert office.run("import", str(back), "--merge").code == 0
    once = office.everything()
    assert office.run("import", str(back), "--merge").code == 0
    assert office.everything() == once


def test_both_computers_end_the_same(office: Computer, elsewhere: Computer, stick: Path) -> None:
    elsewhere.answer(paper__rooms=13, paper__story="one")
    office.answer(paper__rooms=14, paper__remark="two")
    there = sent(elsewhere, stick / "there.dspt")
    here = sent(office, stick / "here.dspt")
    assert office.run("import", str(there), "--merge").code == 0
    assert elsewhere.run("import", str(here), "--merge").code == 0
    assert office.values() == elsewhere.values()
    with office.only() as one, elsewhere.only() as other:
        assert one.conflicts() == other.conflicts()
        assert set(one.conflicts()) == {"paper.rooms"}


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", 2, "not a file of answers"),
        (b"PK\x03\x04", 2, "not a file of answers"),
        (b'{"dspt-wizard":"assessment","format":1}\n', 1, "Ask for the file again"),
        (None, 2, "Check its name"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    office: Computer, stick: Path, data: bytes | None, code: int, says: str
) -> None:
    file = stick / "rose.dspt"
    if data is not None:
        file.write_bytes(data)
    before = office.everything()
    done = office.run("import", str(file), "--merge")
    assert (done.code, done.stdout) == (code, "")
    assert says in done.stderr
    assert str(file) in done.stderr
    assert office.everything() == before


def test_a_file_cut_off_on_the_way_changes_nothing(
    office: Computer, lodge: Computer, file: Path
) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    before = office.everything()
    for computer in (office, lodge):
        done = computer.run("import", str(file), "--new")
        assert done.code == 1
        assert "Nothing was taken in" in done.stderr
    assert office.everything() == before
    assert lodge.assessments.ids() == ()


def test_hostile_words_in_a_file_are_shown_harmless(lodge: Computer, stick: Path) -> None:
    hostile = "\x1b]52;c;eA==\x07Rose\u202e\n\nNothing"
    office = Computer(stick / "office")
    office.begin(details={"organisation": hostile, "edition": "\x1b[2J"}, answers=ANSWERS)
    done = lodge.run("import", str(sent(office, stick / "rose.dspt")), "--new")
    assert done.code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stderr)


def test_answers_of_unknown_questions_are_kept(
    office: Computer, lodge: Computer, stick: Path
) -> None:
    with office.only() as opened:
        opened.put_answers({"future.question": given("of a later year")})
    assert lodge.run("import", str(sent(office, stick / "rose.dspt")), "--new").code == 0
    assert lodge.values()["future.question"] == "of a later year"


def is_asleep(pid: int) -> bool:
    """Say whether a process waits for something, by what Linux tells of it."""
    _, _, after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
    return after_name.split()[0] == "S"


def test_ctrl_c_at_the_question_changes_nothing(lodge: Computer, file: Path) -> None:
    with subprocess.Popen(
        wizard("import", str(file)),
        env=clean_environment(lodge.folder),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        shown = ""
        while "then press Enter:" not in shown:
            read = running.stderr.read(1)
            assert read, shown
            shown += read
        # The prompt is written before the program listens: an interrupt in between waits for Enter.
        while not is_asleep(running.pid):
            os.sched_yield()
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 130
        assert "Traceback" not in running.stderr.read()
    assert lodge.assessments.ids() == ()


def test_what_lies_in_the_bin_can_be_put_back_afterwards(office: Computer, file: Path) -> None:
    assert office.run("--assessment", "Rose Court", "delete", "--yes", NAME).code == 0
    done = office.run("import", str(file), "--new")
    assert (done.code, "still in the bin" in done.stderr) == (0, True)
    assert office.run("delete", "--put-back", NAME).code == 0
    assert len(office.assessments.ids()) == 2


def test_what_cannot_be_read_any_more_goes_to_the_bin(office: Computer, file: Path) -> None:
    before = office.values()
    (id,) = office.assessments.ids()
    for path in office.assessments.folder(id).rglob("*.json*"):
        path.write_bytes(bytes(path.stat().st_size))
    done = office.run("import", str(file), typed=TAKE_IN)
    assert (done.code, "cannot be read any more" in done.stderr) == (0, True)
    assert office.values() == before
    (binned,) = (office.folder / "bin").iterdir()
    assert id in binned.name


def test_a_topic_carries_what_its_questions_need(
    office: Computer, lodge: Computer, stick: Path
) -> None:
    office.answer(profile__desk="yes")
    assert office.run("export", "--topic", "visitors", str(stick / "part.dspt")).code == 0
    assert lodge.run("import", str(stick / "part.dspt"), "--new").code == 0
    assert set(lodge.values()) == {"visitors.book", "paper.rooms", "profile.desk"}
