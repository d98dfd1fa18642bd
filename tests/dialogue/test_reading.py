"""Reading flows: the good ones of tests/fixtures/flows/good, and the mistakes of …/bad.

A bad fixture is a file, or a folder of files that are read together. What must be said about it
stands at the end of each file, one line for each mistake:

    # expect: LINE:COLUMN the word | part of the message

Nothing else may be said about it, so that one mistake is never reported as two. Here are files with
many mistakes, and several files at once; each mistake by itself is in tests/catalogue.
"""

import re
from pathlib import Path

import pytest

from wizard.dialogue.finding import Finding, FlowMistakesError
from wizard.dialogue.reading import read_flows
from wizard.dialogue.reading.folder import collect_flows, read_flow_sources

FIXTURES = Path(__file__).parent.parent / "fixtures" / "flows"
BAD = sorted((FIXTURES / "bad").iterdir())
EXPECTATION = re.compile(r"^# expect: (\d+):(\d+) (.*?) ?\| (.*)$", re.MULTILINE)


@pytest.mark.parametrize("fixture", BAD, ids=[path.stem for path in BAD])
def test_a_bad_fixture_gets_exactly_the_findings_written_in_it(fixture: Path) -> None:
    files = sorted(fixture.iterdir()) if fixture.is_dir() else [fixture]
    found = collect_flows((file.name, file.read_bytes()) for file in files).findings
    expected = [(file.name, *line) for file in files for line in expectations(file)]
    assert expected, "every bad fixture says what is wrong with it"
    assert [message(finding, expected) for finding in sorted(found)] == expected


def expectations(file: Path) -> list[tuple[int, int, str, str]]:
    lines = EXPECTATION.findall(file.read_text("utf-8"))
    return sorted((int(line), int(column), word, part) for line, column, word, part in lines)


def message(finding: Finding, expected: list[tuple[str, int, int, str, str]]) -> tuple[object, ...]:
    """Return the finding as it was expected, or else in full."""
    place = (finding.file, finding.line, finding.column, finding.word)
    full = f"{finding.problem} {finding.remedy}"
    parts = [part for *where, part in expected if tuple(where) == place and part in full]
    return (*place, parts[0] if parts else full)


def test_every_good_fixture_is_read() -> None:
    assert len(read_flows(FIXTURES / "good")) == len(list((FIXTURES / "good").iterdir()))


def test_flows_with_mistakes_are_never_returned() -> None:
    with pytest.raises(FlowMistakesError) as raised:
        read_flows(FIXTURES / "bad")
    files = {finding.file for finding in raised.value.findings}
    assert {"aliases.yaml", "tab.yaml", "one-bad-file-of-two/mistaken.yaml"} <= files
    assert "aliases.yaml:8:6: '*same' stands for a value from elsewhere." in str(raised.value)


@pytest.mark.parametrize("folder", ["editions", "workshops"])
def test_yaml_of_other_shapes_beside_the_flows_is_left_alone(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "2026-27.yaml").write_text("items: []")
    (tmp_path / "topics" / folder).mkdir(parents=True)
    (tmp_path / "topics" / folder / "t.yaml").write_bytes(SMALL)
    assert list(read_flows(tmp_path)) == ["t"]


SMALL = b"format: 1\ntopic: t\nstart: a\nstates:\n  a:\n    end: {}\n"


def test_two_thousand_states_in_a_row_are_read() -> None:
    states = "".join(f"  s{n}:\n    say:\n    next: [{{go: s{n + 1}}}]\n" for n in range(2_000))
    flow = f"format: 1\ntopic: t\nstart: s0\nstates:\n{states}  s2000:\n    end: {{}}\n"
    assert len(read_flow_sources([("t.yaml", flow.encode())])["t"].states) == 2_001
