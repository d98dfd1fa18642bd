"""Everything that is known of one assessment, kept in memory."""

from collections.abc import Iterable

from .documents import Documents
from .merge import Key, heads
from .plain import freeze
from .record import LARGEST_COUNTER, Record

__all__ = ("Ledger",)


class Ledger:
    """The records of all writers, and the documents that follow from them."""

    def __init__(self) -> None:
        self._versions: dict[Key, dict[str, Record]] = {}
        self._heads: dict[Key, tuple[Record, ...]] = {}
        self._frozen: dict[str, dict[str, bytes]] = {}
        self.newest: Record | None = None

    def add(self, records: Iterable[Record]) -> None:
        """Take in records, in any order and as often as they come."""
        changed: dict[Key, tuple[Record, ...] | None] = {}
        for record in records:
            key = (record.t, record.d)
            versions = self._versions.setdefault(key, {})
            if record.id in versions:
                continue
            versions[record.id] = record
            if self.newest is None or record.order > self.newest.order:
                self.newest = record
            before = changed.get(key, self._heads.get(key, ()))
            follows = before is not None and all(head.id in record.b for head in before)
            changed[key] = (record,) if follows else None
        for key, found in changed.items():
            self._settle(key, found or heads(self._versions[key].values()))

    def newest_by(self, writer: str) -> Record | None:
        """The last record under this writer's name."""
        versions = (record for found in self._versions.values() for record in found.values())
        theirs = [record for record in versions if record.w == writer]
        return max(theirs, key=lambda record: record.order, default=None)

    def knows(self, record: Record) -> bool:
        """Whether this record is here already."""
        return record.id in self._versions.get((record.t, record.d), {})

    def documents(self, table: str) -> Documents:
        """The current documents of a table."""
        return Documents(table, self._frozen.get(table, {}))

    def tables(self) -> tuple[Documents, ...]:
        """The same of every table."""
        return tuple(map(self.documents, self._frozen))

    def heads(self, key: Key) -> tuple[Record, ...]:
        """The versions of a document that nothing replaces yet, the current one first."""
        return self._heads.get(key, ())

    def all_heads(self) -> tuple[tuple[Record, ...], ...]:
        """The same for every document."""
        return tuple(self._heads.values())

    def records(self) -> tuple[Record, ...]:
        """Every version of every document, oldest first."""
        versions = (record for each in self._versions.values() for record in each.values())
        return tuple(sorted(versions, key=lambda r: r.order))

    def heads_with(self, records: Iterable[Record]) -> dict[Key, tuple[Record, ...]]:
        """What the heads of these records' documents would be if the records were here too."""
        found: dict[Key, dict[str, Record]] = {}
        for record in records:
            key = (record.t, record.d)
            found.setdefault(key, dict(self._versions.get(key, {}))).setdefault(record.id, record)
        return {key: heads(versions.values()) for key, versions in found.items()}

    def history(self, key: Key) -> tuple[Record, ...]:
        """Every version of a document, oldest first."""
        return tuple(sorted(self._versions.get(key, {}).values(), key=lambda r: r.order))

    def count(self, key: Key) -> int:
        """How many versions of a document there are."""
        return len(self._versions.get(key, ()))

    def conflicts(self, table: str) -> dict[str, tuple[Record, ...]]:
        """Documents that were changed on several sides, with the heads of each."""
        return {d: found for (t, d), found in self._heads.items() if t == table and len(found) > 1}

    def counter(self, ahead: int) -> int:
        """Above any counter seen by ``ahead``, as far as counters go (a hostile one is huge)."""
        return min((self.newest.n if self.newest else 0) + ahead, LARGEST_COUNTER)

    def _settle(self, key: Key, found: tuple[Record, ...]) -> None:
        self._heads[key] = found
        table, name = key
        documents = self._frozen.setdefault(table, {})
        if found[0].v is None:
            documents.pop(name, None)
        else:
            documents[name] = freeze(found[0].v)
