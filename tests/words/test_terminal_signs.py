"""Which terminals get lines and blocks, and which the signs of ASCII."""

import io

import pytest

from wizard.words.terminal_signs import knows_signs

LOCALES = [
    ({"LANG": "en_GB.UTF-8"}, True),
    ({"LANG": "C.UTF-8"}, True),
    ({"LC_CTYPE": "UTF-8"}, True),
    ({"LC_CTYPE": "C.UTF-8", "LANG": "en_GB.UTF-8"}, True),
    ({"LANG": "C"}, False),
    ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
    ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, False),
    ({}, False),
]


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)


def output(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding)


@pytest.mark.parametrize(("locale", "known"), LOCALES, ids=str)
def test_a_locale_that_promises_ascii_only_gets_no_more(
    locale: dict[str, str], known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert knows_signs(output("utf-8")) is known


@pytest.mark.parametrize(
    ("encoding", "known"), [("utf-8", True), ("UTF8", True), ("latin-1", False), ("cp850", False)]
)
def test_an_encoding_without_lines_gets_none(
    encoding: str, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert knows_signs(output(encoding)) is known


def test_nothing_is_known_without_an_output() -> None:
    assert not knows_signs(None)
