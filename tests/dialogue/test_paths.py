"""The tests that flow authors write: every case of tests/paths/<section>/<topic>.yaml.

The file is named after its flow. It is a list of cases:

    - name: two people short
      answers:
        profile.has-volunteers: no           another topic's question by its full id
        people: 42                           this topic's by its own
        trained: 38
        plan: {what: Book the training, whose: Manager, by: 2027-03-01}
      asks: [people, trained, plan]          what is asked, in order
      ends: {staff-training: not_yet}        in_place, not_yet, does_not_apply, to_find_out or open
      figures: {share: 90, missing: 2}       as they are spoken; or unknown

`name`, `answers`, `asks` and `ends` are needed. Two more may be added: `waits_for`, the questions
without whose answers the conversation cannot go on, and `statuses`, by question.

An answer is written as its kind is answered: an option, a list of options, a text, a number, a
date (2027-03-01), or fields: `{job_title, name}`, `{what, where, whose, checked}`,
`{what, whose, by}`. Every question can also be answered in these ways:

    trained: not sure
    trained: come back
    trained: ask someone
    trained: {ask someone: Payroll}
    trained: {does not apply: no-staff}      with a reason that the flow allows
    trained: {last year: 38}                 carried over from last year's assessment
    trained: {before it changed: 38}         given before the question's `rev` was raised

Nothing here depends on wording, so the words can change freely.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.dialogue.building import good_flows
from tests.dialogue.path_case import PathCase, read_cases
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading import read_flows

TESTS = Path(__file__).parent.parent
PATHS = TESTS / "paths"
CASES = [case for file in sorted(PATHS.rglob("*.yaml")) for case in read_cases(PATHS, file)]


@cache
def shipped_flows() -> Flows:
    return Flows(read_flows(TESTS.parent / "flows"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case.flow}: {case.name}" for case in CASES])
def test_path(case: PathCase) -> None:
    differences = case.differences(shipped_flows())
    if differences:
        pytest.fail(differences, pytrace=False)


def test_no_two_cases_of_a_flow_have_the_same_name() -> None:
    names = [(case.flow, case.name) for case in CASES]
    assert len(names) == len(set(names)) > 0


# A path test can fail, and says so in a way that its author can read.


def written(tmp_path: Path, text: str) -> PathCase:
    """Return the one case written in this text, for the flow `training` of the good fixtures."""
    file = tmp_path / "training.yaml"
    file.write_text(text)
    (case,) = read_cases(tmp_path, file)
    return case


RIGHT = """
- name: two people short
  answers: {profile.has-volunteers: no, people: 42, trained: 38, plan: {what: Book}}
  asks: [people, trained, plan]
  ends: {training: not_yet}
  figures: {share: 90, missing: 2}
  statuses: {plan: answered, record: not_asked, profile.has-volunteers: answered}
  waits_for: []
"""


def test_a_case_that_is_right_has_no_differences(tmp_path: Path) -> None:
    assert written(tmp_path, RIGHT).differences(good_flows()) == ""


def test_a_case_that_is_wrong_shows_what_came_instead(tmp_path: Path) -> None:
    wrong = RIGHT.replace("trained: 38", "trained: 40").replace(
        "plan: {what: Book}", "plan: not sure"
    )
    assert written(tmp_path, wrong).differences(good_flows()) == "\n".join(
        [
            "training.yaml:2: two people short",
            "  asks",
            "    expected  people, trained, plan",
            "    came      people, trained, record",
            "  ends",
            "    expected  training: not_yet",
            "    came      training: open",
            "  figures",
            "    expected  share: 90, missing: 2",
            "    came      share: 95, missing: 0",
            "  statuses",
            "    expected  plan: answered, record: not_asked, profile.has-volunteers: answered",
            "    came      plan: set_aside, record: to_ask, profile.has-volunteers: answered",
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("people: 42", "poeple: 42", "'training.poeple'. Did you mean 'training.people'?"),
        ("people: 42", "people: many", "cannot take 'many': not-a-number (number)."),
        ("share: 90", "shore: 90", "There is no figure 'shore'. Did you mean 'share'?"),
        ("plan: answered", "plans: answered", "There is no question 'plans'. Did you mean 'plan'?"),
        ("asks:", "ask:", "There is no 'ask' in a path test."),
        ("asks:", "ask:", "'asks' is missing."),
        ("waits_for: []", "waits_for: [trained]", "expected  training.trained"),
        ("{what: Book}", "{ask someone: Asha, what: Book}", "cannot take"),
    ],
)  # fmt: skip
def test_a_slip_in_a_case_is_named(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    assert said in written(tmp_path, RIGHT.replace(was, becomes)).differences(good_flows())


def test_a_case_for_a_flow_that_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "trianing.yaml"
    file.write_text(RIGHT)
    (case,) = read_cases(tmp_path, file)
    assert "There is no flow 'trianing'. Did you mean 'training'?" in case.differences(good_flows())


@pytest.mark.parametrize(
    ("reply", "status", "outcome"),
    [
        ("40", "answered", "in_place"),
        ("not sure", "not_sure", "to_find_out"),
        ("come back", "come_back", "to_find_out"),
        ("ask someone", "ask_someone", "to_find_out"),
        ("{ask someone: Payroll}", "ask_someone", "to_find_out"),
        ("{last year: 40}", "check_again", "open"),
        ("{before it changed: 40}", "check_again", "open"),
        ("{last year: not sure}", "not_sure", "to_find_out"),
        ("{does not apply: no-staff}", "check_again", "open"),
        ("43", "check_again", "open"),
    ],
)
def test_every_way_of_answering_can_be_written(
    tmp_path: Path, reply: str, status: str, outcome: str
) -> None:
    known = "people: 42, record: {what: Register, where: Office}"
    asks = "people, trained" + (", record" if "40" in reply else "")
    case = f"""
- name: a way of answering
  answers: {{profile.has-volunteers: no, {known}, trained: {reply}}}
  asks: [{asks}]
  ends: {{training: {outcome}}}
  statuses: {{trained: {status}}}
"""
    assert written(tmp_path, case).differences(good_flows()) == ""


def test_does_not_apply_is_written_with_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "paper.yaml"
    file.write_text(
        """
- name: somebody else locks the doors
  answers: {profile.keeps-paper: some, profile.rooms: 2, locked: {does not apply: shared-building}}
  asks: [locked]
  ends: {paper-locked: does_not_apply, paper-listed: in_place}
  statuses: {locked: not_applicable}
"""
    )
    (case,) = read_cases(tmp_path, file)
    assert case.differences(good_flows()) == ""


@pytest.mark.parametrize("text", ["", "name: a\n", "- just words\n", "- {name: a, name: b}\n"])
def test_a_file_that_is_no_list_of_cases_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "training.yaml"
    file.write_text(text)
    with pytest.raises(ValueError, match=r"training\.yaml"):
        read_cases(tmp_path, file)
