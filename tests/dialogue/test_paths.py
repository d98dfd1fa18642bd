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

`name`, `answers`, `asks` and `ends` are needed. Three more may be added: `waits_for`, the questions
without whose answers the conversation cannot go on; `statuses`, by question; and `stops_at`, the
state where the walk stops, which tells apart the ends of a flow without items.

An answer is written as its kind is answered: an option, a list of options, a text, a number, a
date (2027-03-01), a moment (2026-11-28T14:10), or fields: `{job_title, name}`,
`{what, where, whose, checked}`, `{what, whose, by}`. A figure that is a moment is written like one.
Every question can also be answered in these ways:

    trained: not sure
    trained: come back
    trained: ask someone
    trained: {ask someone: Payroll}
    trained: {ask someone: Payroll, by: 2027-03-01}
    trained: {does not apply: no-staff}      with a reason that the flow allows
    trained: {last year: 38}                 carried over from last year's assessment
    trained: {before it changed: 38}         given before the question's `rev` was raised

Nothing here depends on wording, so the words can change freely.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.dialogue.building import good_flows
from wizard.checking.paths import PathCase, read_path_tests
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading import read_flows

TESTS = Path(__file__).parent.parent
SHIPPED = read_path_tests(TESTS / "paths")


@cache
def shipped_flows() -> Flows:
    return Flows(read_flows(TESTS.parent / "flows"))


@pytest.mark.parametrize("case", SHIPPED.cases, ids=lambda case: f"{case.flow}: {case.name}")
def test_path(case: PathCase) -> None:
    assert case.flow in shipped_flows()
    if found := case.finding(shipped_flows()):
        pytest.fail(str(found), pytrace=False)


def test_every_flow_has_path_tests_and_nothing_else_is_wrong_with_them() -> None:
    assert [*SHIPPED.findings, *SHIPPED.mismatches(shipped_flows())] == []
    assert SHIPPED.cases


# A path test can fail, and says so in a way that its author can read.


def told(tmp_path: Path, text: str, name: str = "training.yaml") -> str:
    """Return what is said about the cases in this text."""
    folder = tmp_path / "paths"
    folder.mkdir()
    (folder / name).write_text(text)
    tests = read_path_tests(folder)
    came = [*tests.findings, *tests.walk(good_flows())]
    return "\n".join(str(finding) for finding in came if finding.file.startswith("paths/"))


RIGHT = """
- name: two people short
  answers: {profile.has-volunteers: no, people: 42, trained: 38, plan: {what: Book}}
  asks: [people, trained, plan]
  ends: {training: not_yet}
  figures: {share: 90, missing: 2}
  statuses: {plan: answered, record: not_asked, profile.has-volunteers: answered}
  stops_at: not-yet
  waits_for: []
"""


def test_a_case_that_is_right_has_no_differences(tmp_path: Path) -> None:
    assert told(tmp_path, RIGHT) == ""


def test_a_case_that_is_wrong_shows_what_came_instead(tmp_path: Path) -> None:
    wrong = RIGHT.replace("trained: 38", "trained: 40").replace(
        "plan: {what: Book}", "plan: not sure"
    )
    assert told(tmp_path, wrong) == "\n".join(
        [
            "paths/training.yaml:2:3: two people short",
            "  asks",
            "    expected  people, trained, plan",
            "    came      people, trained, record",
            "  ends",
            "    expected  training: not_yet",
            "    came      training: open",
            "  stops_at",
            "    expected  not-yet",
            "    came      record",
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
        ("people: 42", "people: many", "cannot take 'many': not a number (number)."),
        ("share: 90", "shore: 90", "There is no figure 'shore'. Did you mean 'share'?"),
        ("plan: answered", "plans: answered", "There is no question 'plans'. Did you mean 'plan'?"),
        ("asks:", "ask:", "A path test has no key 'ask'. Did you mean 'asks'?"),
        ("asks:", "# asks:", "A path test needs the key 'asks'."),
        ("waits_for: []", "waits_for: [trained]", "expected  training.trained"),
        ("stops_at: not-yet", "stops_at: done", "came      not-yet"),
        ("{what: Book}", "{ask someone: Asha, what: Book}", "cannot take"),
    ],
)  # fmt: skip
def test_a_slip_in_a_case_is_named(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    assert said in told(tmp_path, RIGHT.replace(was, becomes))


def test_files_and_flows_belong_together(tmp_path: Path) -> None:
    (tmp_path / "trianing.yaml").write_text(RIGHT)
    (tmp_path / "paper.yaml").write_text(RIGHT)
    tests = read_path_tests(tmp_path)
    about_files, *about_flows = tests.mismatches(good_flows())
    assert str(about_files) == (
        f"{tmp_path.name}/trianing.yaml:1:1: There is no flow 'trianing' to test. "
        "Did you mean 'training'?"
    )
    assert (
        "training.yaml:1:1: The flow 'training' has no path test. Write one in 'training.yaml'."
    ) in map(str, about_flows)
    assert len(about_flows) == len(good_flows()) - 1


def test_two_cases_with_the_same_name(tmp_path: Path) -> None:
    twice = told(tmp_path, RIGHT + RIGHT)
    assert twice.startswith("paths/training.yaml:11:3: Another case is called 'two people short'")


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "training.yaml").write_bytes(b"\xff")
    (tmp_path / "paper.yaml").write_text("- {name: a}\n- words\n- {name: b}\n")
    tests = read_path_tests(tmp_path)
    found = sorted([*tests.findings, *tests.walk(good_flows())])
    own = [finding for finding in found if finding.file.startswith(tmp_path.name)]
    assert {(Path(finding.file).name, finding.line) for finding in own} == {
        ("paper.yaml", 1),
        ("paper.yaml", 2),
        ("paper.yaml", 3),
        ("training.yaml", 1),
    }


def test_a_folder_that_is_not_there_is_no_folder_without_tests(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_path_tests(tmp_path / "paths")


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
    assert told(tmp_path, case) == ""


def test_does_not_apply_is_written_with_its_reason(tmp_path: Path) -> None:
    case = """
- name: somebody else locks the doors
  answers: {profile.keeps-paper: some, profile.rooms: 2, locked: {does not apply: shared-building}}
  asks: [locked]
  ends: {paper-locked: does_not_apply, paper-listed: in_place}
  statuses: {locked: not_applicable}
"""
    assert told(tmp_path, case, "paper.yaml") == ""


@pytest.mark.parametrize(
    "text", ["", "[]", "name: a\n", "- just words\n", "- {name: a, name: b}\n"]
)
def test_a_file_that_is_no_list_of_cases_is_refused(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text).startswith("paths/training.yaml:1:")


def test_moments_are_written_as_they_are_by_the_clocks_of_this_place(tmp_path: Path) -> None:
    case = """
- name: a fall in the night
  answers: {found: 2026-11-28T03:20, hurt: no}
  asks: [found, hurt]
  ends: {}
  figures: {look-again: 2026-11-29T03:20}
  stops_at: well
"""
    assert told(tmp_path, case, "fall.yaml") == ""
    (tmp_path / "paths" / "fall.yaml").unlink()
    (tmp_path / "paths").rmdir()
    said = told(tmp_path, case.replace("found: 2026-11-28T03:20", "found: not sure"), "fall.yaml")
    assert "expected  look-again: 2026-11-29T03:20" in said
    assert "came      look-again: unknown" in said
