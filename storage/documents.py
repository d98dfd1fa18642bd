"""The current documents of one table, copied when they are looked at."""

from collections.abc import Iterator, Mapping, MutableMapping

from .plain import Document, freeze, thaw

__all__ = ("Documents",)


class Documents(MutableMapping[str, Document]):
    """A table to read and change at will: nothing reaches the disk, or anyone else, from here.

    ``JournalStorage.save`` takes the ``changes`` up. Looking at one document costs the same
    however many there are.
    """

    def __init__(self, table: str, frozen: Mapping[str, bytes]) -> None:
        self.table = table
        self._frozen = frozen
        self._opened: dict[str, Document | None] = {}
        self._chosen: set[str] = set()

    def choose(self, name: str, document: Document) -> None:
        """Set a document that is to be saved even if it is the current one already."""
        self[name] = document
        self._chosen.add(name)

    def changes(self) -> dict[str, bytes | None]:
        """What differs from the table by now, or was chosen: documents frozen, None for deleted.

        Raises ValueError for what is not plain data.
        """
        now = {
            name: None if document is None else freeze(document)
            for name, document in self._opened.items()
        }
        return {
            name: frozen
            for name, frozen in now.items()
            if name in self._chosen or frozen != self._frozen.get(name)
        }

    def __getitem__(self, name: str) -> Document:
        if name not in self._opened:
            self._opened[name] = thaw(self._frozen[name])
        document = self._opened[name]
        if document is None:
            raise KeyError(name)
        return document

    def __setitem__(self, name: str, document: Document) -> None:
        self._opened[name] = document

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self._opened[name] = None

    def __contains__(self, name: object) -> bool:
        return name in self._frozen if name not in self._opened else self._opened[name] is not None

    def __iter__(self) -> Iterator[str]:
        added = (name for name in self._opened if name not in self._frozen)
        return (name for name in (*self._frozen, *added) if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
