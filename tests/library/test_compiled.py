"""The compiled library: used while nothing has changed, and never trusted otherwise."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zlib import compress

import pytest

from tests.library.folders import Folders
from wizard import codec, compiled, shipped, sources
from wizard.codec import BEST
from wizard.compiled import Compiled, build, load_library
from wizard.dialogue.finding import FlowMistakesError
from wizard.library import Library, read_library
from wizard.sources import UNSETTLED, Sources


class Installed:
    """A copy of what is shipped, and how often it was read from its sources.

    `checks` counts how often the contents of every source were compared.
    """

    def __init__(self, home: Path) -> None:
        self.flows = home / "flows"
        self.content = home / "content"
        self.compiled = home / "build" / "compiled.json"
        self.readings = 0
        self.checks = 0

    def load(self) -> Library:
        return load_library(self.flows, self.content)

    def read(self, flows: Path, content: Path) -> Library:
        self.readings += 1
        return read_library(flows, content)

    def check(self, sources: Sources) -> str:
        self.checks += 1
        return CONTENTS(sources)

    @property
    def written(self) -> Compiled:
        """What is in the file."""
        found = Compiled.read(self.compiled)
        assert found is not None
        return found


CONTENTS = Sources.contents


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library, read from its sources."""
    return read_library(shipped.FLOWS, shipped.CONTENT)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Library) -> Installed:
    """What is shipped, read and compiled once."""
    installed = Installed(tmp_path)
    shutil.copytree(shipped.FLOWS, installed.flows)
    shutil.copytree(shipped.CONTENT, installed.content)
    monkeypatch.setattr(shipped, "FLOWS", installed.flows)
    monkeypatch.setattr(shipped, "CONTENT", installed.content)
    monkeypatch.setattr(shipped, "COMPILED", installed.compiled)
    with monkeypatch.context() as once:
        once.setattr(compiled, "read_library", lambda *_: library)
        installed.load()
    installed.readings = 1
    monkeypatch.setattr(compiled, "read_library", installed.read)
    monkeypatch.setattr(Sources, "contents", lambda sources: installed.check(sources))
    return installed


def test_it_is_used_while_nothing_has_changed(installed: Installed, library: Library) -> None:
    assert installed.load() == library
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


def test_other_classes_make_it_anew(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "shape", lambda: "Flow(id)")
    installed.load()
    assert installed.readings == 2


@pytest.fixture
def settled(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """The same some time later, so that the look of the files can be relied on."""
    monkeypatch.setattr(sources, "SETTLES_AFTER", 0)
    assert installed.written.look == UNSETTLED
    installed.load()
    assert installed.written.look != UNSETTLED
    assert installed.readings == 1
    installed.checks = 0
    return installed


def test_sources_that_look_the_same_are_not_read(settled: Installed, library: Library) -> None:
    assert settled.load() == library
    assert settled.checks == 0


@pytest.mark.parametrize("change", [add_a_byte, change_a_flow, rename_a_file, add_an_empty_file])
def test_it_is_made_anew_after_any_change_also_of_settled_sources(
    settled: Installed, change: Callable[[Installed], None]
) -> None:
    change(settled)
    assert settled.load() == read_library(settled.flows, settled.content)
    assert settled.readings == 2


def test_a_change_that_keeps_size_and_time_of_writing_is_noticed(settled: Installed) -> None:
    """As when an older copy is put back by a program that gives it its old time."""
    file = settled.content / "journey.md"
    before, words = file.stat(), file.read_bytes()
    file.write_bytes(words.replace(b"title: ", b"title: ZZ", 1)[: len(words) - 1] + b"\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert settled.load().topics["journey"].title.startswith("ZZ")


def test_sources_that_only_look_different_are_looked_at_once(settled: Installed) -> None:
    """As after going to another branch and back."""
    (settled.content / "journey.md").touch()
    settled.load()
    settled.load()
    assert (settled.readings, settled.checks) == (1, 1)


def test_sources_that_changed_a_moment_ago_are_read_each_time(
    settled: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next change could fall within the same tick of the file system's clock."""
    monkeypatch.setattr(sources, "SETTLES_AFTER", 3_000_000_000)
    (settled.content / "journey.md").touch()
    settled.load()
    settled.load()
    assert settled.checks == 2


def test_a_place_where_nothing_can_be_written_keeps_no_look(settled: Installed) -> None:
    """As where it is installed for everybody: what is there is used, and checked each time."""
    (settled.content / "journey.md").touch()
    unfinished = settled.compiled.with_name(f"{settled.compiled.name}.{os.getpid()}")
    unfinished.mkdir()
    assert isinstance(settled.load(), Library)
    assert isinstance(settled.load(), Library)
    assert (settled.readings, settled.checks) == (1, 2)


def test_what_is_built_for_others_keeps_no_look(installed: Installed) -> None:
    build(installed.flows, installed.content, installed.compiled)
    assert installed.written.look == UNSETTLED


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
    return data.replace(b'"2025-26"', b'"2024-25"')


def of_an_unknown_class(data: bytes) -> bytes:
    return data.replace(b'["Library"', b'["Lubrary"')


def of_other_places(data: bytes) -> bytes:
    return re.sub(rb'":\d+', b'":1', data)


def without_the_last_piece(data: bytes) -> bytes:
    return data[: data.rindex(compress(b"", BEST)[:2])]


def of_a_first_line_without_its_sum(data: bytes) -> bytes:
    first_line, _, rest = data.partition(b"\n")
    return first_line.rpartition(b" ")[0] + b"\n" + rest


def of_another_look(data: bytes) -> bytes:
    return data.replace(UNSETTLED.encode(), b"1-00000000", 1)


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
        of_other_places,
        without_the_last_piece,
        of_a_first_line_without_its_sum,
        of_another_look,
        lambda _: b"\xff\xfe",
        lambda _: b"[]",
        lambda _: b"[" * 100_000,
    ],
)
def test_a_damaged_one_is_made_anew(
    installed: Installed, library: Library, damage: Callable[[bytes], bytes]
) -> None:
    whole = installed.compiled.read_bytes()
    written = installed.written.library
    assert damage(whole) != whole
    installed.compiled.write_bytes(damage(whole))
    assert installed.load() == library
    assert installed.readings == 2
    assert installed.written.library == written


@pytest.mark.parametrize(
    "data", [b"", b"5", b"null", b"[]", b'["Spam"]', b'["Library"]', b'["Span","a"]', b"{}"]
)
def test_one_that_holds_no_library_is_made_anew(installed: Installed, data: bytes) -> None:
    """Also when its first line says that it is whole."""
    replace(installed.written, library=data).write(installed.compiled)
    assert installed.written.library == data
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
