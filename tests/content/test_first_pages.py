"""The pages that care staff read before they start: plain words, and nothing that is not there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import ROOT
from wizard.arguments import asked_for
from wizard.checking.writing.grade import Grader, Syllables
from wizard.checking.writing.prose import sentences, words
from wizard.checking.writing.shape import LONGEST_SENTENCE
from wizard.checking.writing.wording import BANNED_WORD

README, FIRST_STEPS = ROOT / "README.md", ROOT / "docs" / "first-steps.md"
FOR_DEVELOPERS = "## For developers"
HIGHEST_GRADE = 5
"""Of the American school: children of ten and eleven."""
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_CODE = re.compile(r"`([^`]*)`")


def for_care_staff(page: Path) -> str:
    return page.read_text("utf-8").partition(FOR_DEVELOPERS)[0]


def said(page: Path) -> Iterator[str]:
    """Yield each piece of running text: without what is typed, without tables and pictures."""
    for piece in re.split(r"\n\s*\n|\n(?=[-#]|\d\. )", for_care_staff(page)):
        if not piece.startswith(("    ", "|", "#", "![")):
            text = _CODE.sub("x", _LINK.sub(r"\1", piece))
            yield " ".join(text.replace("**", "").lstrip("-0123456789. ").split())


@pytest.mark.parametrize("page", [README, FIRST_STEPS], ids=lambda page: page.stem)
def test_it_is_in_plain_words(page: Path) -> None:
    texts = list(said(page))
    assert sum(len(words(text)) for text in texts) > 150
    spoken = [sentence for text in texts for sentence in sentences(text)]
    assert [one for one in spoken if len(words(one)) > LONGEST_SENTENCE] == []
    assert BANNED_WORD.findall(for_care_staff(page)) == []
    assert Grader(Syllables(), {}).grade(texts) <= HIGHEST_GRADE


@pytest.mark.parametrize("page", [README, FIRST_STEPS], ids=lambda page: page.stem)
def test_what_it_leads_to_is_there(page: Path) -> None:
    targets = [target.partition("#")[0] for _, target in _LINK.findall(page.read_text("utf-8"))]
    ours = [target for target in targets if target and not target.startswith("https://")]
    assert ours
    assert [target for target in ours if not (page.parent / target).exists()] == []


def test_each_word_of_the_table_can_be_typed() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", for_care_staff(README), re.MULTILINE)
    assert len(rows) > 10
    for typed in rows:
        if typed not in {"--help"}:
            assert asked_for(shlex.split(typed))


def test_each_target_of_make_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    page = README.read_text("utf-8")
    named = set(re.findall(r"(?:`|^    )make ([a-z]+)", page, re.MULTILINE))
    assert {"start", "test"} <= named <= targets
