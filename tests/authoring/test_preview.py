"""`preview`: an author talks through one topic, changes it meanwhile, and nothing is kept."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.authoring.drills import Drills, change
from tests.plain.consoles import ScriptedConsole
from tests.screens.showing import press, settled, write
from tests.screens.showing import text as on_screen
from tests.session.script import fields, fields_entry, options, page, perform, spot
from wizard import shipped
from wizard.authoring.notes import AuthorsNotes, repeated_in
from wizard.authoring.preview import Preview, UnknownTopicError, topics_of
from wizard.authoring.preview_command import PREFIX, preview
from wizard.cli import OK, WRONG_USE, run
from wizard.library import Library
from wizard.plain import console as plain_console
from wizard.plain.face import PlainFace
from wizard.screens.app import WizardApp
from wizard.screens.beside import Notes, ScreenWithNotes
from wizard.temporary_folder import folder_for_now
from wizard.words.plain_text import plain_text

QUESTION, PLAN = "fire-drills.in-place", "fire-drills.plan"


def noted(preview: Preview) -> str:
    """Return the notes beside what is on show, as one line."""
    return " ".join(plain_text(preview.notes(), 1000).split())


# A preview.


def test_it_begins_with_the_topics_first_question(drills: Drills) -> None:
    preview = drills.preview()
    assert spot(preview) == QUESTION
    assert preview.view.header.saved == "Preview: nothing is kept"


def test_in_the_programs_own_flows_a_made_up_service_is_named_and_nothing_asked_first(
    tmp_path: Path, shipped_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.authoring.preview.read_library", lambda *_: shipped_library)
    drills = Drills(tmp_path)
    preview = drills.preview("staff-training")
    assert spot(preview) == "staff-training.people"
    assert preview.view.header.service[0] == "Example House"
    assert spot(drills.preview("quiz")) == "quiz.who"
    assert spot(drills.preview("journey")) == "journey.organisation"
    assert {"incident", "journey", "profile"} < set(topics_of(shipped_library))


def test_the_notes_say_what_an_author_wants_to_know_of_a_question(drills: Drills) -> None:
    preview = drills.preview()
    said = noted(preview)
    assert said.startswith("Preview of fire-drills. Nothing is kept. - fire-drills.in-place in ")
    assert "topics/fire-drills.yaml:15" in said
    assert "kind: choice, options: [all, some, none], rev: 1, carry: check" in said
    assert "Said before it: about" in said
    assert "Leads on: {answer: in-place, is: all} → done; otherwise → plan" in said
    perform(preview, options("some"))
    assert "Leads on: always → not-yet" in noted(preview)


def test_the_line_is_where_the_question_stands(drills: Drills) -> None:
    line = drills.flow.read_text("utf-8").splitlines()[15 - 1]
    assert line == "  in-place:"


def test_the_notes_at_an_end_say_what_it_means(drills: Drills) -> None:
    change(drills.flow, "end: {}", "end: {staff-list: in_place}")
    change(drills.flow, "end: not_yet", "end: {staff-list: not_yet}")
    change(drills.words, "## done", "## Type this: staff-list\n\nWe plan {plan}.\n\n## done")
    preview = drills.preview()
    assert "Item staff-list: open" in noted(preview)
    perform(preview, options("all"))
    assert page(preview).name == "ending"
    assert "fire-drills.done in topics/fire-drills.yaml" in noted(preview)
    assert "Item staff-list: in_place" in noted(preview)


def test_who_reads_an_answer_and_where_it_is_repeated(shipped_library: Library) -> None:
    asked = "staff-training.people"
    assert AuthorsNotes(shipped.FLOWS, shipped_library).readers(asked) == (
        "share (figure)",
        "missing (figure)",
        "trained (bound)",
        "trained: enough → well-done",
        "trained: one-short → one-more",
    )
    assert "Type this: staff-training" in repeated_in(shipped_library, asked)


def test_the_trainers_note_stands_there_once(drills: Drills) -> None:
    preview = drills.preview()
    assert "Trainer's note: Talking points" in noted(preview)
    perform(preview, options("some"))
    assert "Trainer's note" not in noted(preview)


def test_nobody_is_told_that_anything_was_saved(drills: Drills) -> None:
    preview = drills.preview()
    perform(preview, options("some"))
    assert preview.saved is None
    assert preview.farewell() == "That was a preview of 'fire-drills'. Nothing of it was kept."


def test_a_topic_that_is_not_there_is_named_with_the_nearest(drills: Drills) -> None:
    with pytest.raises(UnknownTopicError) as error:
        drills.preview("fire-drill")
    said = "There is no topic 'fire-drill'. Did you mean 'fire-drills'?"
    assert str(error.value) == said


# Files that change meanwhile.


def test_changed_words_are_read_again_with_the_same_answers(drills: Drills) -> None:
    preview = drills.preview()
    perform(preview, options("some"))
    preview.keep_draft({"entries": [{"what": "Buy a bell"}]})
    assert not preview.is_stale()
    change(drills.words, "What will you do first?", "What comes first?")
    assert preview.is_stale()
    preview.renew()
    assert not preview.is_stale()
    assert spot(preview) == PLAN
    assert fields_entry(preview).entries[0]["what"] == "Buy a bell"
    assert "The files have changed: read again at 14:02." in noted(preview)
    perform(preview, fields({"what": "Buy a bell", "whose": "", "by": ""}))
    assert "read again" not in noted(preview)
    assert page(preview).name == "ending"


def test_a_question_that_is_new_comes_first(drills: Drills) -> None:
    preview = drills.preview()
    perform(preview, options("some"))
    why = "  why: {ask: {kind: text}, next: [{go: plan}]}\n"
    change(drills.flow, "{go: plan}\n", f"{{go: why}}\n{why}")
    change(drills.words, "## plan", "## why\n\nWhy is that so?\n\n## plan")
    preview.renew()
    assert spot(preview) == "fire-drills.why"


def test_a_mistake_is_told_until_it_is_mended_and_the_last_good_version_goes_on(
    drills: Drills,
) -> None:
    preview = drills.preview()
    change(drills.flow, "go: plan", "go: plam")
    preview.renew()
    said = "topics/fire-drills.yaml:19:14: There is no state 'plam'. Did you mean 'plan'?"
    assert (
        "Preview of fire-drills. Nothing is kept. "
        f"1 to mend first. Until then it goes on as it was. - {said}"
    ) in noted(preview)
    perform(preview, options("some"))
    assert spot(preview) == PLAN
    assert said in noted(preview)
    change(drills.flow, "go: plam", "go: plan")
    preview.renew()
    assert "to mend first" not in noted(preview)
    assert spot(preview) == PLAN


def test_a_question_on_show_that_is_gone_leads_to_the_first_open_one(drills: Drills) -> None:
    preview = drills.preview()
    perform(preview, options("some"))
    for file in (drills.flow, drills.words):
        change(file, "plan", "job-to-do")
    change(drills.words, "You have a job-to-do.", "You have a plan.")
    preview.renew()
    assert spot(preview) == "fire-drills.job-to-do"


def test_a_topic_that_is_gone_goes_on_as_it_was(drills: Drills) -> None:
    preview = drills.preview()
    change(drills.flow, "topic: fire-drills", "topic: drills")
    preview.renew()
    assert "There is no topic 'fire-drills'." in noted(preview)
    assert spot(preview) == QUESTION


def test_a_file_that_is_being_replaced_has_not_changed_yet(drills: Drills) -> None:
    preview = drills.preview()
    drills.sources.content.rename(drills.home / "elsewhere")
    assert not preview.is_stale()


# The faces.


def test_on_the_plain_face_each_note_is_marked_and_a_change_is_there_at_the_next_prompt(
    drills: Drills,
) -> None:
    class Author(ScriptedConsole):
        """Changes the words while the first prompt waits."""

        def read(self, prompt: str) -> str:
            if not self.turns:
                change(drills.words, "What will you do first?", "What comes first?")
            return super().read(prompt)

    preview = drills.preview()
    console = Author(["2", "stop"])
    PlainFace(preview, console, preview).run()
    first, second = console.turns
    assert first.startswith("  # Preview of fire-drills. Nothing is kept.\n  # - ")
    assert "Is all of it in place?" in first
    assert "  # - The files have changed: read again at 14:02.\n" in second
    assert "\nWhat comes first?\n" in second
    assert "Saved" not in second


async def test_on_the_full_screen_the_notes_stand_beside_and_never_take_the_focus(
    drills: Drills,
) -> None:
    preview = drills.preview()
    app = WizardApp(preview, colours=True, beside=preview)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(pilot)
        assert "│ Preview of fire-drills." in on_screen(pilot)
        await press(pilot, "down", "enter")
        await write(pilot, "Buy a")
        change(drills.words, "What will you do first?", "What comes first?")
        screen = app.screen
        assert isinstance(screen, ScreenWithNotes)
        screen.look()
        await settled(pilot)
        await write(pilot, " bell")
        assert "What comes first?" in on_screen(pilot)
        assert "Buy a bell" in on_screen(pilot)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "\n Preview of fire-drills." in on_screen(pilot)
        assert not screen.query_one(Notes).can_focus
        await pilot.resize_terminal(80, 14)
        await settled(pilot)
        assert not screen.query_one(Notes).display


# The command.


def test_answers_live_in_a_folder_that_is_gone_at_the_end(
    drills: Drills, monkeypatch: pytest.MonkeyPatch, data_home: Path
) -> None:
    seen: list[Path] = []

    def begun(self: PlainFace) -> None:
        session = self._session
        assert isinstance(session, Preview)
        perform(session, options("some"))
        seen.append(session._folder)
        assert list(seen[0].rglob("*.jsonl"))
        raise KeyboardInterrupt

    monkeypatch.setattr(PlainFace, "run", begun)
    assert preview(*drills.sources, "fire-drills", plain=True) == 130
    assert not seen[0].exists()
    assert list(data_home.iterdir()) == []


def test_the_folder_is_gone_when_the_program_fails() -> None:
    with pytest.raises(ZeroDivisionError), folder_for_now(PREFIX) as folder:
        raise ZeroDivisionError
    assert not folder.exists()


def test_the_folder_is_gone_when_the_program_is_told_to_end() -> None:
    with pytest.raises(SystemExit), folder_for_now(PREFIX) as folder:
        signal.raise_signal(signal.SIGTERM)
    assert not folder.exists()


def test_the_folder_of_answers_is_never_opened(
    drills: Drills,
    monkeypatch: pytest.MonkeyPatch,
    data_home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    console = ScriptedConsole(["2", "Buy a bell", "", "", "stop"])
    monkeypatch.setattr(plain_console, "Console", lambda: console)
    answers = data_home / "answers"
    answers.mkdir()
    answers.chmod(0)  # Whoever opens it fails, and root leaves a trace.
    folders = ["--flows", str(drills.sources.flows), "--content", str(drills.sources.content)]
    assert run(["--data-dir", str(answers), *folders, "preview", "fire-drills"]) == OK
    answers.chmod(0o700)
    assert list(answers.iterdir()) == []
    assert console.text.endswith("That was a preview of 'fire-drills'. Nothing of it was kept.\n\n")
    assert run(["--data-dir", str(answers), *folders, "preview", "drill"]) == WRONG_USE
    assert "There is no topic 'drill'." in capsys.readouterr().err
