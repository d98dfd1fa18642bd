"""The papers of a workshop: complete without a computer, of a named year, and without an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from wizard.cli import OK, WRONG_USE, run
from wizard.dialogue.kinds import options_of
from wizard.library import Library
from wizard.workshop.plan import Plan

Printed = pytest.CaptureFixture[str]
CARD = """## us

Our Care Association

Rings back within a day.

- phone: 01234 567890
- email: dspt@example.org
"""


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DSPT_WIZARD_TODAY", "2027-01-05")
    monkeypatch.setenv("DSPT_WIZARD_HOME", str(tmp_path / "nobody"))


def printed(capsys: Printed, *words: str) -> str:
    assert run(["workshop", *words]) == OK
    return capsys.readouterr().out


@pytest.mark.parametrize("plan", ["taster", "get-going", "policies-and-paper", "devices", "clinic"])
def test_the_worksheets_of_a_plan_have_every_question_on_show_with_its_options(
    plan: str, plans: dict[str, Plan], library: Library, capsys: Printed
) -> None:
    paper = printed(capsys, "worksheets", "--plan", plan)
    asked = [step.question for step in plans[plan].steps if step.question]
    assert asked
    for question in asked:
        flow, _, state = question.partition(".")
        words = library.topics[flow].states[state]
        assert "".join(span.text for span in words.question) in paper
        ask = library.flows.ask(question)
        for option in options_of(ask.kind) if ask else ():
            assert "".join(span.text for span in words.labels[option]) in paper
    assert "2026-27" in paper
    assert "Notes" in paper


def test_worksheets_are_those_of_the_other_command(capsys: Printed) -> None:
    ours = printed(capsys, "worksheets", "--section", "data-security")
    assert run(["report", "worksheets", "--section", "data-security"]) == OK
    assert capsys.readouterr().out == ours


@pytest.mark.parametrize("plan", ["taster", "review-only"])
def test_the_checklist_has_what_the_plan_asks_people_to_bring(
    plan: str, plans: dict[str, Plan], capsys: Printed
) -> None:
    paper = printed(capsys, "checklist", plan)
    assert paper.count("- [ ] ") == sum(
        len(getattr(block, "lines", ())) for block in plans[plan].words.to_bring
    )
    assert "Passwords, and the names of people you care for." in paper


def test_the_certificate_says_what_it_is_not(capsys: Printed) -> None:
    paper = printed(capsys, "certificate", "devices")
    assert "It is no certificate of the toolkit" in paper
    assert "Devices, 90 minutes" in paper
    assert "- Good passwords" in paper


def test_the_letter_has_every_question_and_room_for_names(
    library: Library, capsys: Printed
) -> None:
    paper = printed(capsys, "supplier-letter")
    for text in library.for_it_company.values():
        assert text.partition("?")[0] in paper
    assert "For: " in paper


def test_the_card_of_contacts_is_the_trainers_own_or_has_lines(
    tmp_path: Path, capsys: Printed
) -> None:
    assert "Organisation \\_" in printed(capsys, "contacts")
    (tmp_path / "contacts.md").write_text(CARD, "utf-8")
    paper = printed(capsys, "contacts", "--plans", str(tmp_path))
    assert "## Our Care Association" in paper
    assert "01234 567890" in paper
    (tmp_path / "contacts.md").write_text(CARD.replace("phone", "fone"), "utf-8")
    assert run(["workshop", "contacts", "--plans", str(tmp_path)]) == WRONG_USE
    assert "cannot be used: line 7." in capsys.readouterr().err


@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_each_paper_is_written_in_each_form(form: str, tmp_path: Path, capsys: Printed) -> None:
    for number, words in enumerate(
        [("checklist", "clinic"), ("certificate", "clinic"), ("supplier-letter",), ("contacts",)]
    ):
        file = tmp_path / f"{number}.{form}"
        assert run(["workshop", *words, "--output", str(file)]) == OK
        assert str(file) in capsys.readouterr().err
        assert file.stat().st_size > 500


def test_no_paper_makes_a_folder_of_answers(tmp_path: Path, capsys: Printed) -> None:
    printed(capsys, "checklist", "clinic")
    printed(capsys, "worksheets", "--plan", "clinic")
    assert not (tmp_path / "nobody").exists()


def test_what_is_not_there_is_wrong_use(capsys: Printed) -> None:
    assert run(["workshop", "checklist", "nothing"]) == WRONG_USE
    assert "There is: clinic" in capsys.readouterr().err
    assert run(["workshop", "worksheets", "--topic", "nothing"]) == WRONG_USE
