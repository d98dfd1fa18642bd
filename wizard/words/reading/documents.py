"""The Markdown files of a folder, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from os.path import lexists
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.dialogue.source import Source
from wizard.words.markdown import Document, read_document


class Documents:
    """Every file below `root`, and those of `shared` that stand in for one that is not there.

    Files are known by their names below the folder that they are in.
    """

    def __init__(self, root: Path, folder: str = "", *, shared: Path | None = None) -> None:
        """Read the files below `root`, or below one folder of it. Raises OSError."""
        self.root = root
        self._shared = shared or root
        self._sources: dict[str, Source] = {}
        self._read: dict[str, Document] = {}
        for path in sorted((root / folder).rglob("*.md")):
            self._add(path.relative_to(root).as_posix(), path)

    @property
    def own(self) -> Mapping[str, Document]:
        """The documents below `root` that could be read, by file."""
        return {file: document for file, document in self._read.items() if self.has(file)}

    @property
    def findings(self) -> list[Finding]:
        """Every mistake that was found in a file so far."""
        return [finding for source in self._sources.values() for finding in source.findings]

    def files(self) -> tuple[str, ...]:
        """Return every file below `root`, in the order of their names."""
        return tuple(file for file in self._sources if self.has(file))

    def has(self, name: str) -> bool:
        """Say whether there is such a file, or such a folder, below `root`."""
        return lexists(self.root / name)

    def at(self, file: str) -> tuple[Source, Document | None]:
        """Return a file below `root`: None, without a mistake yet, for one that is not there."""
        return self._sources.setdefault(file, Source(file)), self._read.get(file)

    def own_or_shared(self, file: str) -> tuple[Source, Document | None]:
        """Return a file below `root`, or else the shared one, as `at` does."""
        if not self.has(file) and lexists(self._shared / file):
            self._add(file, self._shared / file)
        return self.at(file)

    def _add(self, file: str, path: Path) -> None:
        source = self._sources[file] = Source(file)
        document = read_document(source, source.load(path))
        if document is not None:
            self._read[file] = document
