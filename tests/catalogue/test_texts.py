"""Every sentence that the program can say about an author's file is told in a case of `bad/`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.catalogue.test_catalogue import BAD
from wizard.checking.writing.wording import KNOWN_ACRONYMS

WIZARD = Path(__file__).parents[2] / "wizard"
SAYING = (
    "checking/paths.py",
    "checking/unfed.py",
    "checking/use/*.py",
    "checking/writing/*.py",
    "dialogue/finding.py",
    "dialogue/reading/*.py",
    "dialogue/source.py",
    "dialogue/yaml_mistakes.py",
    "toolkit/reading*.py",
    "words/markdown.py",
    "words/reading/*.py",
)
TOO_MUCH = (
    " bytes.",
    " deep.",
    "; the most is .+.",
    "Make it shorter.",
    "Make it smaller, or split it.",
    "Mend these first.",
    "There are more mistakes in this case.",
    "There are more mistakes in this file.",
    "parts, with those that it names.",
)
"""What is said of files that are too large to stand here: tests/checking/test_hostile.py."""
NOTED = "yet: it is on no list."
ELSEWHERE = (*TOO_MUCH, NOTED, *KNOWN_ACRONYMS.values())
"""And what is no mistake, and reasons for letters."""


def texts(code: ast.AST) -> Iterator[str]:
    """Yield every string as a pattern of what it becomes, but for docstrings."""
    for node in ast.iter_child_nodes(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            pieces = (
                piece.value if isinstance(piece, ast.Constant) else None for piece in node.values
            )
            yield "".join(".+" if piece is None else re.escape(str(piece)) for piece in pieces)
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            yield from texts(node)


def is_said(pattern: str) -> bool:
    """Say whether a pattern is a sentence that authors read."""
    said = re.sub(r"\\(.)", r"\1", pattern)
    return said.endswith((".", "?")) and " " in said and not said.endswith(ELSEWHERE)


def test_the_search_finds_sentences_and_what_is_filled_in() -> None:
    code = ast.parse('"""Not this."""\nsay(f"The key {key!r} is gone.", "Add it.", "key")')
    found = list(texts(code))
    assert [text for text in found if is_said(text)] == [
        r"The\ key\ .+\ is\ gone\.",
        r"Add\ it\.",
    ]


def test_each_sentence_about_an_authors_file_is_told_in_a_case() -> None:
    told = "\n".join(
        line
        for _, case in BAD
        for line in ([case["told"]] if isinstance(case["told"], str) else case["told"])
    )
    sentences = {
        text: path.name
        for glob in SAYING
        for path in sorted(WIZARD.glob(glob))
        for text in texts(ast.parse(path.read_text("utf-8")))
        if is_said(text)
    }
    assert len(sentences) > 250, "the search still finds them"
    untold = {text: file for text, file in sentences.items() if not re.search(text, told)}
    assert untold == {}
