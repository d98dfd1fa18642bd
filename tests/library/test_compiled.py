"""The compiled library: used while nothing has changed, and never trusted otherwise."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from tests.library.folders import Folders
from wizard import compiled, shipped
from wizard.compiled import build, load_library
from wizard.dialogue.finding import FlowMistakesError
from wizard.library import Library, read_library


class Installed:
    """A copy of what is shipped, and how often it was read from its sources."""

    def __init__(self, home: Path) -> None:
        self.flows = home / "flows"
        self.content = home / "content"
        self.compiled = home / "build" / "compiled.json"
        self.readings = 0

    def load(self) -> Library:
        return load_library(self.flows, self.content)

    def read(self, flows: Path, content: Path) -> Library:
        self.readings += 1
        return read_library(flows, content)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """What is shipped, compiled once."""
    installed = Installed(tmp_path)
    shutil.copytree(shipped.FLOWS, installed.flows)
    shutil.copytree(shipped.CONTENT, installed.content)
    monkeypatch.setattr(shipped, "FLOWS", installed.flows)
    monkeypatch.setattr(shipped, "CONTENT", installed.content)
    monkeypatch.setattr(shipped, "COMPILED", installed.compiled)
    monkeypatch.setattr(compiled, "read_library", installed.read)
    installed.load()
    assert installed.readings == 1
    return installed


def test_it_is_used_while_nothing_has_changed(installed: Installed) -> None:
    assert installed.load() == read_library(installed.flows, installed.content)
    assert installed.readings == 1


def test_nothing_unfinished_is_left_beside_it(installed: Installed) -> None:
    assert list(installed.compiled.parent.iterdir()) == [installed.compiled]


def add_a_byte(installed: Installed) -> None:
    file = installed.content / "interface" / "status.md"
    file.write_bytes(file.read_bytes() + b"\n")


def change_a_flow(installed: Installed) -> None:
    file = installed.flows / "journey.yaml"
    file.write_bytes(file.read_bytes().replace(b"optional: true", b"optional: false"))


def rename_a_file(installed: Installed) -> None:
    (installed.flows / "journey.yaml").rename(installed.flows / "journeys.yaml")
    (installed.content / "journey.md").rename(installed.content / "journeys.md")


def add_an_empty_file(installed: Installed) -> None:
    (installed.content / "interface" / "more.md").write_bytes(b"")


@pytest.mark.parametrize("change", [add_a_byte, change_a_flow, rename_a_file, add_an_empty_file])
def test_it_is_made_anew_after_any_change_of_a_source(
    installed: Installed, change: Callable[[Installed], None]
) -> None:
    change(installed)
    installed.load()
    assert installed.readings == 2
    installed.load()
    assert installed.readings == 2, "what was made anew is used"


def test_a_new_version_of_the_program_makes_it_anew(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "__version__", "99")
    installed.load()
    assert installed.readings == 2


def test_words_that_changed_are_the_words_that_are_said(installed: Installed) -> None:
    file = installed.content / "journey.md"
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Now "))
    assert installed.load().topics["journey"].title.startswith("Now ")


def test_mistakes_that_came_in_are_told(installed: Installed) -> None:
    (installed.content / "notes.md").write_text("Notes.\n")
    with pytest.raises(FlowMistakesError, match="No flow speaks these words"):
        installed.load()


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def cut_by_one(data: bytes) -> bytes:
    return data[:-1]


def empty(data: bytes) -> bytes:
    return data[:0]


def of_other_words(data: bytes) -> bytes:
    return data.replace(rb"\"based_on\": \"2025-26\"", rb"\"based_on\": \"2024-25\"")


def of_an_unknown_class(data: bytes) -> bytes:
    return data.replace(rb"{\"\": \"Span\"", rb"{\"\": \"Spam\"")


def with_a_bit_turned(data: bytes) -> bytes:
    place = data.index(b"staff-training")
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def with_more_behind_it(data: bytes) -> bytes:
    return data + b" "


def of_a_line_only(data: bytes) -> bytes:
    return data.partition(b"\n")[0]


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        cut_by_one,
        empty,
        of_other_words,
        of_an_unknown_class,
        with_a_bit_turned,
        with_more_behind_it,
        of_a_line_only,
        lambda _: b"\xff\xfe",
        lambda _: b"[]",
        lambda _: b"[" * 100_000,
    ],
)
def test_a_damaged_one_is_made_anew(installed: Installed, damage: Callable[[bytes], bytes]) -> None:
    whole = installed.compiled.read_bytes()
    assert damage(whole) != whole
    installed.compiled.write_bytes(damage(whole))
    assert installed.load() == read_library(installed.flows, installed.content)
    assert installed.readings == 2
    assert installed.compiled.read_bytes() == whole


@pytest.mark.parametrize(
    "library", ["5", "null", "[]", '{"": "Span"}', '{"": "map", "entries": []}']
)
def test_one_that_holds_no_library_is_made_anew(installed: Installed, library: str) -> None:
    """Also when its first line says that it is whole."""
    stated = json.loads(installed.compiled.read_bytes().partition(b"\n")[0])
    sources = stated.split(" ")[0]
    first_line = json.dumps(f"{sources} {crc32(library.encode()):08x}")
    installed.compiled.write_text(f"{first_line}\n{library}")
    assert isinstance(installed.load(), Library)
    assert installed.readings == 2


def test_a_place_where_nothing_can_be_written_does_not_stop_the_start(
    installed: Installed,
) -> None:
    """Tests may run as root, to whom no folder is read-only: a file stands in the way instead."""
    shutil.rmtree(installed.compiled.parent)
    installed.compiled.parent.write_text("not a folder")
    assert isinstance(installed.load(), Library)
    assert isinstance(installed.load(), Library)
    assert installed.readings == 3


def test_a_folder_in_its_place_does_not_stop_the_start(installed: Installed) -> None:
    installed.compiled.unlink()
    installed.compiled.mkdir()
    assert isinstance(installed.load(), Library)
    assert installed.readings == 2


def test_other_folders_are_read_anew_each_time_and_never_compiled(
    installed: Installed, folders: Folders
) -> None:
    before = installed.compiled.read_bytes()
    for _ in range(2):
        assert list(load_library(folders.flows, folders.content).flow_table) == ["t"]
    assert installed.readings == 3
    assert installed.compiled.read_bytes() == before


def test_a_build_with_mistakes_makes_no_file(folders: Folders, tmp_path: Path) -> None:
    folders.write("content/notes.md", "Notes.\n")
    with pytest.raises(FlowMistakesError):
        build(folders.flows, folders.content, tmp_path / "compiled.json")
    assert not (tmp_path / "compiled.json").exists()
