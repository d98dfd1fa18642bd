"""What people install: everything the program needs to run, and nothing else."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.source import ROOT, modules

START_FROM_THE_WHEEL = """
import sys
from pathlib import Path
import wizard
from wizard.compiled import load_library

load_library()
print(Path(wizard.__file__).parents[1], "yaml" in sys.modules)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target)]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture
def inside(wheel: Path) -> set[str]:
    """The names of the files in the wheel."""
    return set(ZipFile(wheel).namelist())


def files_below(folder: str) -> set[str]:
    """The files of a folder of the project, named from the project's root."""
    return {str(file.relative_to(ROOT)) for file in Path(ROOT, folder).rglob("*") if file.is_file()}


@pytest.mark.parametrize("folder", ["flows", "content"])
def test_flows_and_words_are_inside(inside: set[str], folder: str) -> None:
    shipped = {f"wizard/shipped/{name}" for name in files_below(folder)}
    assert shipped
    assert shipped - inside == set()


def test_what_the_program_starts_from_is_inside(inside: set[str]) -> None:
    assert "wizard/shipped/compiled.json" in inside


def test_the_program_starts_from_it_and_reads_no_source(wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "unpacked"
    ZipFile(wheel).extractall(unpacked)
    done = subprocess.run(
        [sys.executable, "-c", START_FROM_THE_WHEEL],
        cwd=unpacked,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"{unpacked} False\n", "")


def test_every_module_is_inside(inside: set[str]) -> None:
    paths = {name.replace(".", "/") for name in modules()}
    missing = {path for path in paths if not {f"{path}.py", f"{path}/__init__.py"} & inside}
    assert missing == set()


def test_nothing_else_is_inside(inside: set[str]) -> None:
    folders = {name.split("/")[0] for name in inside}
    metadata = {folder for folder in folders if folder.endswith(".dist-info")}
    assert folders - metadata == {"wizard", "storage"}
    assert {name for name in inside if name.endswith(".pyc")} == set()
