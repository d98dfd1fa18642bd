"""YAML as text with places: what is refused, where it is said to be, and what stays as typed."""

import pytest
import yaml

from wizard.dialogue.author_file import MAX_BYTES
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source
from wizard.dialogue.yaml_mistakes import MAX_DEPTH


def read(data: bytes) -> tuple[Node | None, list[str]]:
    source = Source("f.yaml")
    node = source.read(data)
    return node, [str(finding) for finding in source.findings]


def refused(data: bytes) -> str:
    """Return the one finding for which these bytes are not read."""
    node, findings = read(data)
    assert node is None
    (finding,) = findings
    return finding


@pytest.mark.parametrize(
    "typed",
    [
        "1.10",
        "yes",
        "no",
        "on",
        "off",
        "null",
        "~",
        "true",
        "0x10",
        "010",
        "1e3",
        "2027-03-01",
        "12:30:45",
        ".inf",
        "=",
        "<<",
    ],
)
def test_a_word_stays_what_was_typed(typed: str) -> None:
    node, findings = read(f"a: {typed}\n{typed}: b\n".encode())
    assert findings == []
    assert node == Mapping(
        (
            (Scalar("a", 1, 1), Scalar(typed, 1, 4)),
            (Scalar(typed, 2, 1), Scalar("b", 2, 3 + len(typed))),
        ),
        1,
        1,
    )


def test_nothing_after_a_colon_is_an_empty_word() -> None:
    node, findings = read(b"say:\n")
    assert isinstance(node, Mapping)
    assert node.get("say") == Scalar("", 1, 5)
    assert findings == []


def test_lists_and_places() -> None:
    node, _ = read(b"a: [b,\n  c]\n")
    assert isinstance(node, Mapping)
    assert node.get("a") == Sequence((Scalar("b", 1, 5), Scalar("c", 2, 3)), 1, 4)


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfa: b\nc: d\n", b"a: b\r\nc: d\r\n", b"a: b\nc: d", b"---\na: b\nc: d\n"],
    ids=["BOM", "CRLF", "no line break at the end", "three hyphens first"],
)
def test_how_a_file_was_saved_does_not_matter(data: bytes) -> None:
    node, findings = read(data)
    assert findings == []
    assert isinstance(node, Mapping)
    assert [(name.text, name.column) for name in node.names()] == [("a", 1), ("c", 1)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("a: b\nc: café\n".encode("latin-1"), "f.yaml:2:1: This line has a byte that is not UTF-8"),
        ("a: b\n".encode("utf-16"), "f.yaml:1:1: This line has a byte that is not UTF-8 (0xff)"),
        ("a: b\n".encode("utf-16-le"), "f.yaml:1:2: This line has a character that no text has"),
        (b"a: b\nc: d\x00e\n", "f.yaml:2:5: This line has a character that no text has (0x00)"),
        (b"a: \x1b[31mred\n", "f.yaml:1:4: This line has a character that no text has (0x1b)"),
        (b"", "f.yaml:1:1: Nothing is written here"),
        (b"a:\n\tb: c\n", "f.yaml:2:1: A tab is used to indent this line. Use spaces."),
        (b"a:\n  - b\n\t- c\n", "f.yaml:3:1: A tab is used to indent this line. Use spaces."),
        (b"a: {b: c\n", "f.yaml:1:4: The bracket that opens here is not closed."),
        (b"a: @b\n", "f.yaml:1:4: No text begins with '@'"),
        (b"%YAML 9.9\n---\na: b\n", "f.yaml:1:1: This is not YAML: found incompatible"),
    ],
)
def test_what_cannot_be_read_names_its_line(data: bytes, message: str) -> None:
    assert refused(data).startswith(message)


def test_a_file_of_ten_megabytes_is_refused_before_it_is_parsed() -> None:
    told = "f.yaml:1:1: This file has more than 1,000,000 bytes. Make it smaller, or split it."
    assert refused(b"a: [" + b"*a," * 3_500_000) == told


def test_the_largest_file_allowed_is_read() -> None:
    line = b"# " + b"x" * 97 + b"\n"
    data = line * (MAX_BYTES // len(line) - 1) + b"a: b\n"
    assert read(data)[1] == []


@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")]
)
def test_a_hundred_thousand_brackets_do_not_end_the_process(opening: str, closing: str) -> None:
    """PyYAML's own composer recurses in C: this would be a crash that nothing can catch."""
    data = (opening * 100_000 + closing * 100_000).encode()
    assert len(data) <= MAX_BYTES
    assert f"This is nested more than {MAX_DEPTH} deep." in refused(data)


def test_nesting_up_to_the_limit_is_read() -> None:
    assert read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)[1] == []


def test_aliases_never_multiply() -> None:
    """Nine lines that stand for a billion words."""
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    node, findings = read("\n".join(lines).encode())
    assert node is None
    assert len(findings) == 81
    assert findings[0] == (
        "f.yaml:2:10: '*a0' stands for a value from elsewhere. Write it out; there are no aliases."
    )


def test_an_alias_inside_its_own_anchor_is_refused() -> None:
    assert "stands for a value" in refused(b"a: &a [*a]\n")


def test_equal_keys_are_found_at_any_depth() -> None:
    node, findings = read(b"a:\n  b: 1\n  b: 2\n  'b': 3\n")
    assert findings == [
        "f.yaml:3:3: 'b' is already on line 2. Keep one of the two.",
        "f.yaml:4:3: 'b' is already on line 2. Keep one of the two.",
    ]
    assert node is not None


def test_yaml_inside_another_file_is_counted_from_that_file() -> None:
    source = Source("words.md")
    source.read(b"title: a\ntitle: b\n", first_line=2)
    assert [str(finding)[:14] for finding in source.findings] == ["words.md:3:1: "]


def test_the_pure_python_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without libyaml, only the speed differs."""
    data = b"a: {b: [c, 'd e', \"f\"]}\ng: |\n  h\n  i\n"
    fast = read(data)
    monkeypatch.delattr(yaml, "CBaseLoader")
    assert read(data) == fast
    assert refused(b"a:\n\tb: c\n") == "f.yaml:2:1: A tab is used to indent this line. Use spaces."
    assert "not closed" in refused(b"a: 'b\n")
    assert "not closed" in refused(b"a: [b\n")
