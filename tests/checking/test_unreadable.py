"""What cannot be read as a file is named, in a sentence and without a report of a fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wizard import shipped
from wizard.cli import run


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """Flows and words that may be spoilt."""
    flows, content = tmp_path / "flows", tmp_path / "words"
    shutil.copytree(shipped.FLOWS, flows)
    shutil.copytree(shipped.CONTENT, content)
    return flows, content


@pytest.mark.parametrize(
    "place",
    [
        "flows/journey.yaml",
        "flows/topics/another.yaml",
        "flows/editions/2030-31.yaml",
        "words/journey.md",
        "words/items.md",
        "words/glossary.md",
        "words/interface/another.md",
    ],
)
@pytest.mark.parametrize("kind", ["folder", "circle"])
def test_it_is_named(
    copies: tuple[Path, Path],
    data_home: Path,
    capsys: pytest.CaptureFixture[str],
    place: str,
    kind: str,
) -> None:
    flows, content = copies
    spoilt = flows.parent / place
    spoilt.unlink(missing_ok=True)
    if kind == "folder":
        spoilt.mkdir()
    else:
        spoilt.symlink_to(spoilt)
    assert run(["--flows", str(flows), "--content", str(content), "check"]) in (1, 2)
    told = "".join(capsys.readouterr())
    assert spoilt.name in told
    assert not (data_home / "problems").exists(), "nothing went wrong in the program"
