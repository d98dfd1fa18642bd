"""Every word is our own: nothing in content/ has eight words in a row of the official wording.

The official wording is not in this project. What is here are hashes of its runs of eight words:
tests/fixtures/official/runs.txt, whose first lines say of what they are and how they are made.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from wizard import shipped

RUNS = Path(__file__).parent.parent / "fixtures" / "official" / "runs.txt"
LENGTH = 8
TARGET = re.compile(r"\]\([^)]*\)")
ID = re.compile(r"^- [a-z][a-z0-9_-]*: ", re.MULTILINE)
CONTENT = sorted(shipped.CONTENT.rglob("*.md"))


def hashes_of(text: str) -> dict[str, str]:
    """Return by hash each run of eight words in a text, in lower case, letters and digits only.

    An apostrophe is no gap between words: "don't" is one. The hash is the first eight bytes of the
    SHA-256 of the words with a space between them, in hexadecimal.
    """
    words = re.findall(r"[^\W_]+", re.sub(r"['\u2019]", "", text.lower()))
    runs = (" ".join(words[n : n + LENGTH]) for n in range(len(words) - LENGTH + 1))
    return {sha256(run.encode()).digest()[:8].hex(): run for run in runs}


def read_aloud(markdown: str) -> str:
    """Return Markdown without what is not read: where links lead, and the ids of options."""
    return ID.sub("", TARGET.sub("]", markdown))


def official() -> frozenset[str]:
    lines = RUNS.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def found_in(markdown: str, hashes: frozenset[str]) -> Iterator[str]:
    """Yield each run of eight words whose hash is one of these."""
    return (run for hash, run in hashes_of(read_aloud(markdown)).items() if hash in hashes)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_no_eight_words_in_a_row_are_official(path: Path) -> None:
    assert list(found_in(path.read_text("utf-8"), official())) == []


# The test can fail.

PLANTED = "Nobody's tea is ever left to go cold on the windowsill."


@pytest.mark.parametrize(
    "written",
    [
        PLANTED,
        "# Why\n\nNOBODYS **tea** is\never left to go cold on the windowsill!",
        "Nobody\u2019s [tea](glossary:tea) is ever [left](https://example.org/a-b) to go cold.",
        "- a: Nobody's tea is ever\n- b: left to go cold",
    ],
)
def test_a_sentence_that_is_planted_is_found(written: str) -> None:
    hashes = frozenset(hashes_of(PLANTED))
    assert next(found_in(written, hashes)) == "nobodys tea is ever left to go cold"


@pytest.mark.parametrize("written", ["Tea is ever left to go cold.", "Nobody's tea goes cold."])
def test_fewer_words_in_a_row_are_nobodys(written: str) -> None:
    assert not list(found_in(written, frozenset(hashes_of(PLANTED))))


def test_the_hashes_are_made_as_the_first_lines_of_their_file_say() -> None:
    assert hashes_of("One, two: three four-five six SEVEN 8") == {
        "23667ac829134c00": "one two three four five six seven 8"
    }
    lines = [line for line in RUNS.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(set(lines))
    assert len(lines) > 500
    assert all(re.fullmatch(r"[0-9a-f]{16}", line) for line in lines)
