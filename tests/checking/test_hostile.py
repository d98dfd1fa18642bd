"""Files that are made to use up time, memory or the screen: each gets a message, and nothing more.

None of these would come to an end, or fit, without a bound in what reads them.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.library.folders import Folders
from wizard.cli import run
from wizard.dialogue import finding
from wizard.dialogue.finding import MOST_FINDINGS, Finding, at_most, did_you_mean
from wizard.dialogue.reading.folder import collect_flows

HEAD = "format: 1\ntopic: u\nstart: a\n"
STATES = "states:\n  a:\n    ask: {kind: number}\n    next: [{go: b}]\n  b: {end: {}}\n"
DOUBLES = "".join(f"  c{n + 1}: {{all: [c{n}, c{n}]}}\n" for n in range(60))
CHAIN = "".join(f"  c{n}: {{not: c{n + 1}}}\n" for n in range(2_000))
ALIASES = "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30))
DIAMONDS = "".join(
    f"  s{n}:\n    say:\n    next: [{{when: {{unknown: a}}, go: s{n + 1}}}, {{go: t{n}}}]\n"
    f"  t{n}:\n    say:\n    next: [{{go: s{n + 1}}}]\n"
    for n in range(60)
)
A_LINE_OF_EACH = """\
aliases.yaml:2:10: '*a0' stands for a value from elsewhere. Write it out; there are no aliases.
chain.yaml:45:8: This condition is nested more than 40 deep. Make it shorter.
conditions.yaml:12:7: This condition has more than 250 parts, with those that it names. \
Make it shorter.
deep.yaml:1:1001: This is nested more than 40 deep. Close some brackets.
too-deep.yaml:1:41: This is nested more than 40 deep. Close some brackets.
keys.yaml:2:1: 'a' is already on line 1. Keep one of the two.
keys.yaml:100:2: There are more mistakes in this file. Mend these first.
"""
WITH_LITTLE_MEMORY = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from wizard.cli import run
sys.exit(run(sys.argv[1:]))
"""


def test_a_few_lines_never_stand_for_millions(folders: Folders) -> None:
    folders.write("flows/aliases.yaml", f"a0: &a0 [lol]\n{ALIASES}")
    folders.write(
        "flows/conditions.yaml", f"{HEAD}conditions:\n  c0: {{unknown: a}}\n{DOUBLES}{STATES}"
    )
    folders.write(
        "flows/chain.yaml", f"{HEAD}conditions:\n{CHAIN}{STATES}".replace("topic: u", "topic: v")
    )
    folders.write("flows/deep.yaml", "[" * 999_999)
    folders.write("flows/too-deep.yaml", "[" * 900)
    folders.write("flows/keys.yaml", "a: \n" * 20_000)
    folders.write("content/topics/t.md", "![" * 5_000)
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    done = subprocess.run(
        [sys.executable, "-c", WITH_LITTLE_MEMORY, *own, "check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert set(A_LINE_OF_EACH.splitlines()) - set(done.stdout.splitlines()) == set()


def test_more_ways_than_can_be_counted_are_measured_in_one_pass(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is said before a question is added up along 2 to the power of 60 ways."""
    end = "  s60: {ask: {kind: text}, next: [{go: z}]}\n  z: {end: {}}\n"
    ask = "states:\n  a:\n    ask: {kind: text}\n    next: [{go: s0}]\n"
    folders.write("flows/u.yaml", f"{HEAD}{ask}{DIAMONDS}{end}")
    words = "".join(f"## s{n}\nGo on.\n## t{n}\nGo on.\n" for n in range(60))
    folders.write(
        "content/u.md", f"---\ntitle: U\n---\n## a\nYes?\n{words}## s60\nAnd?\n## z\nEnd.\n"
    )
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    assert run([*own, "check"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "u.md:246:1: With what is said before it, 's60' says 241 words; the most is 55. "
        "Say less, here or before."
    )


def test_a_hundred_mistakes_of_a_file_are_told_and_the_nearest_word_looked_for_no_more_often(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_for: list[str] = []

    def looking(word: str, _known: object) -> str:
        looked_for.append(word)
        return ""

    monkeypatch.setattr(finding, "did_you_mean", looking)
    rules = "".join(f"  s{n}: {{say: , next: [{{go: x{n}}}]}}\n" for n in range(1_000))
    found = collect_flows(
        [("u.yaml", f"{HEAD.replace('start: a', 'start: s0')}states:\n{rules}".encode())]
    ).findings
    assert len(found) == MOST_FINDINGS
    assert (
        str(max(found)) == "u.yaml:103:29: There are more mistakes in this file. Mend these first."
    )
    assert looked_for == [f"x{n}" for n in range(MOST_FINDINGS - 1)]


def test_as_many_as_are_told_are_all_told() -> None:
    found = [Finding("f", line, 1, "", "Here.") for line in range(1, MOST_FINDINGS + 2)]
    assert at_most(found[:-1]) == found[:-1]
    assert len(at_most(found)) == MOST_FINDINGS
    assert at_most(found)[-1] == (
        *("f", 99, 2, "", "There are more mistakes in this file.", "Mend these first."),
    )


def test_a_remedy_names_no_word_that_would_fill_the_screen() -> None:
    assert did_you_mean("a", ["b" * 100_000]) == f"Known here: {'b' * 79}…."
    assert did_you_mean("b" * 99, ["b" * 100_000]) == f"Did you mean '{'b' * 79}…'?"


def test_what_a_mistake_quotes_cannot_reach_the_terminal(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("flows/u.yaml", 'format: 1\ntopic: "\\e]0;x\\a\\u202e"\n')
    run(["--flows", str(folders.flows), "--content", str(folders.content), "check"])
    out = capsys.readouterr().out
    assert "'␛]0;x␇�' cannot be a topic's id." in out
    assert "\x1b" not in out
