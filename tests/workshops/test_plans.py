"""Session plans: those that come with the program, and every mistake in one of a trainer's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.heatwave import folders as heatwave
from wizard.checking.command import check
from wizard.cli import run
from wizard.dialogue.finding import FlowMistakesError
from wizard.library import Library
from wizard.shipped import CONTENT, FLOWS
from wizard.words.blocks import lines_of, text_of
from wizard.workshop.known import Known, known
from wizard.workshop.plan import Plan, StepKind
from wizard.workshop.plans import beside_flows, own_folder, plans_for, read_plans

WORDS = """---
title: Tuesday
---

# In short

For the Tuesday group.

## welcome

Hello.
"""
STEPS = "format: 1\nplan: tuesday\nminutes: {minutes}\nsteps:\n{steps}"
WELCOME = "  - {talk: welcome, minutes: 5}\n"


@pytest.fixture(scope="module")
def table(library: Library) -> Known:
    return known(library.flow_table, library.topics, library.glossary)


def told(folder: Path, table: Known, steps: str, minutes: object = 10, words: str = WORDS) -> str:
    """Return what is said about a plan with one good step of five minutes and these."""
    plan = STEPS.format(minutes=minutes, steps=WELCOME + steps)
    (folder / "tuesday.yaml").write_text(plan, "utf-8")
    (folder / "tuesday.md").write_text(words, "utf-8")
    return "\n".join(map(str, read_plans(own_folder(folder), table).findings))


def test_the_six_plans_take_the_time_that_they_say(plans: dict[str, Plan]) -> None:
    assert {id: plan.minutes for id, plan in plans.items()} == {
        "clinic": 20,
        "devices": 90,
        "get-going": 90,
        "policies-and-paper": 90,
        "review-only": 45,
        "taster": 30,
    }
    for plan in plans.values():
        assert plan.starts_at(len(plan.steps)) == plan.minutes


def test_together_they_use_every_kind_of_step(plans: dict[str, Plan]) -> None:
    assert {step.kind for plan in plans.values() for step in plan.steps} == set(StepKind)


def test_the_letter_to_the_it_company_goes_out_in_the_first_meeting(
    plans: dict[str, Plan],
) -> None:
    """The reply takes longest: facts about workshops, part 2."""
    assert "it-letter" in {step.about for step in plans["get-going"].steps}


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (
            "  - {tlak: welcome, minutes: 5}\n",
            "tuesday.yaml:6:6: A step has no key 'tlak'. Did you mean 'talk'?",
        ),
        (
            "  - {question: staff-training.peeple, minutes: 5}\n",
            "6:16: There is no question 'staff-training.peeple'. Did you mean 'staff-training.p",
        ),
        (
            "  - {hands: staff-trainin.people, minutes: 5}\n",
            "Did you mean 'staff-training.people'?",
        ),
        (
            "  - {card: staff-trainin, minutes: 5}\n",
            "6:12: The topic 'staff-trainin' is not here. Did you mean 'staff-training'?",
        ),
        ("  - {card: publishing, minutes: 5}\n", "The topic 'publishing' has no card."),
        ("  - {talk: goodbye, minutes: 5}\n", "The step 'goodbye' has no words."),
        ("  - {talk: welcome, pairs: welcome, minutes: 5}\n", "A step has one of these: talk,"),
        ("  - {minutes: 5}\n", "A step has one of these: talk,"),
        ("  - {talk: welcome}\n", "A step needs the key 'minutes'."),
        ("  - {talk: welcome, minutes: 0}\n", "'0' minutes cannot be planned."),
        ("  - {talk: welcome, minutes: five}\n", "'five' is not a whole number."),
        ("  - welcome\n", "A step is made of 'key: value' lines."),
        (
            "  - {talk: welcome, minutes: 6}\n",
            "tuesday.yaml:3:10: The steps take 11 minutes together, and the plan says 10.",
        ),
    ],
)
def test_a_mistake_in_a_step_is_named_with_its_place(
    step: str, said: str, tmp_path: Path, table: Known
) -> None:
    assert said in told(tmp_path, table, step)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (WORDS.replace("welcome", "welcom"), "No step of the plan is about 'welcom'."),
        (WORDS + "\n### Nots\n\nHm.\n", "A step has no part 'Nots'. Did you mean 'Notes'?"),
        (WORDS + "\n## welcome\n\nAgain.\n", "The words for 'welcome' are here twice."),
        (WORDS.replace("# In short", "# Short"), "'# In short' is missing."),
        (WORDS + "\nYou are {people}.\n", "Nothing can fill in '{people}'."),
        (WORDS + "\nSee [this](glossary:tolkit).\n", "The glossary has no term 'tolkit'."),
        (WORDS + "\n<b>Hm</b>\n", "HTML is not used here."),
        ("# In short\n\nHm.\n\n## welcome\n\nHm.\n", "The front matter is missing."),
        (WORDS.replace("Tuesday\n", f"{'x' * 41}\n", 1), "40 characters at most"),
        (WORDS + "\n\x1b[2J\n", "This line has a character that no text has."),
    ],
)
def test_a_mistake_in_the_words_is_named(
    words: str, said: str, tmp_path: Path, table: Known
) -> None:
    assert said in told(tmp_path, table, "", 5, words)


def test_a_good_plan_has_no_mistake_and_the_name_of_its_file(tmp_path: Path, table: Known) -> None:
    assert told(tmp_path, table, "  - {card: breaches, minutes: 5}\n") == ""
    (tmp_path / "tuesday.yaml").rename(tmp_path / "friday.yaml")
    (tmp_path / "tuesday.md").rename(tmp_path / "friday.md")
    (finding,) = read_plans(own_folder(tmp_path), table).findings
    assert finding.problem == "The plan 'tuesday' is in a file that is called 'friday'."


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"", b"a: &x [*x]", b"[" * 9_000, b"- 1\n" * 90_000, b"\x00"]
)
def test_a_hostile_file_is_a_finding_and_hides_no_other_plan(
    data: bytes, tmp_path: Path, table: Known
) -> None:
    assert told(tmp_path, table, "", 5) == ""
    (tmp_path / "hostile.yaml").write_bytes(data)
    read = read_plans(own_folder(tmp_path), table)
    assert list(read.plans) == ["tuesday"]
    assert {finding.file for finding in read.findings} == {"hostile.yaml"}


def test_a_plan_with_a_mistake_is_never_run(tmp_path: Path, table: Known, library: Library) -> None:
    told(tmp_path, table, "  - {card: nothing, minutes: 5}\n")
    with pytest.raises(FlowMistakesError, match="nothing"):
        plans_for(library, FLOWS, CONTENT, tmp_path)


def test_a_new_plan_passes_check_and_stands_before_ours(
    tmp_path: Path, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "plan", "tuesday", "--title", "Our Tuesday", "--plans", str(tmp_path)]) == 0
    assert check(FLOWS, CONTENT, own_plans=tmp_path) == 0
    assert "tuesday.yaml" in capsys.readouterr().out
    found = plans_for(library, FLOWS, CONTENT, tmp_path)
    assert next(iter(found.values())).words.title == "Our Tuesday"
    assert run(["new", "plan", "tuesday", "--plans", str(tmp_path)]) == 1
    assert run(["new", "plan", "../tuesday", "--plans", str(tmp_path)]) == 2
    assert run(["new", "plan", "taster", "--plans", str(tmp_path)]) == 1


def test_a_trainer_gets_a_list_of_what_can_be_asked_once(tmp_path: Path, table: Known) -> None:
    assert run(["new", "plan", "tuesday", "--plans", str(tmp_path)]) == 0
    file = tmp_path / "questions.txt"
    lines = file.read_text("utf-8").splitlines()
    listed = [line.split() for line in lines if line.startswith("  ")]
    assert {words[1] for words in listed if words[0] == "question:"} == table.questions
    assert {words[1] for words in listed if words[0] == "card:"} == table.cards
    place = lines.index("  question: registration.login")
    assert lines[place + 1].strip() == "Can someone at your service still log in to the toolkit?"
    file.write_text("mine")
    assert run(["new", "plan", "friday", "--plans", str(tmp_path)]) == 0
    assert file.read_text() == "mine"


def test_check_tells_of_a_trainers_own_folder(
    tmp_path: Path, table: Known, capsys: pytest.CaptureFixture[str]
) -> None:
    """Here with the flows of a heatwave plan: they have no staff training."""
    assert told(tmp_path, table, "  - {card: staff-training, minutes: 5}\n") == ""
    assert check(heatwave.FLOWS, heatwave.CONTENT, own_plans=tmp_path) == 1
    assert "tuesday.yaml:6:12: The topic 'staff-training' is not here." in capsys.readouterr().out


HARD = (
    "The organisational responsibility for information governance necessitates comprehensive "
    "documentation. Multidisciplinary professionals continuously evaluate confidentiality. "
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("It is easy.", "tuesday.md:11:7: 'easy' is not a word we use."),
        ("You should go.", "tuesday.md:11:5: 'should' is not a word we use."),
        ("Go!", "tuesday.md:11:3: An exclamation mark shouts."),
        ("Ask the DPO.", "tuesday.md:11:9: 'DPO' is not spelt out under this heading."),
        (f"We {'go on and ' * 9}stop.", "tuesday.md:11:1: A sentence has 29 words; the most is"),
        ("Hm.\n\n### Notes\n\nIt is simply so.", "tuesday.md:15:7: 'simply' is not a word"),
        ("Hm.\n\n### More\n\nPlease sit. Please.", "'please' is in this file 2 times."),
        (HARD * 12, ": This file has reading grade"),
    ],
)
def test_check_holds_a_trainers_words_to_plain_language(
    words: str, said: str, tmp_path: Path, table: Known, capsys: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path, table, "", 5, WORDS.replace("Hello.", words))
    assert check(heatwave.FLOWS, heatwave.CONTENT, own_plans=tmp_path) == 1
    found = capsys.readouterr().out
    assert said in found
    assert found.endswith("in 1 file.\n")


def test_check_reads_the_words_of_a_plan_that_has_a_mistake_itself(
    tmp_path: Path, table: Known, capsys: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path, table, "  - {card: nothing, minutes: 5}\n", words=WORDS + "\nIt is personnal.\n")
    (tmp_path / "contacts.md").write_text("## us\n\nNo list here.\n", "utf-8")
    assert run(["check", "--plans", str(tmp_path)]) == 1
    found = capsys.readouterr().out
    for place in ("tuesday.yaml:6:12:", "tuesday.md:13:7:", "contacts.md:1:4:"):
        assert place in found


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        check(heatwave.FLOWS, heatwave.CONTENT, own_plans=tmp_path / "nowhere")


def test_words_without_a_plan_are_told(tmp_path: Path, table: Known) -> None:
    for folder in ("flows", "content"):
        (tmp_path / folder / "workshops").mkdir(parents=True)
    (tmp_path / "content/workshops/lost.md").write_text(WORDS, "utf-8")
    place = beside_flows(tmp_path / "flows", tmp_path / "content")
    (finding,) = read_plans(place, table).findings
    assert (finding.file, finding.problem) == ("workshops/lost.md", "No plan speaks these words.")


def test_where_a_plan_shows_the_made_up_home_its_notes_say_how_to_open_it(
    plans: dict[str, Plan],
) -> None:
    for plan in plans.values():
        words = plan.words.steps.values()
        shown = " ".join(text_of(line) for one in words for line in lines_of(one.said))
        notes = " ".join(text_of(line) for one in words for line in lines_of(one.notes))
        if "made up" in shown:
            assert "with: dspt-wizard demo" in notes, plan.id
