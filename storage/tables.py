"""TinyDB with ids of our own and without its query cache."""

from collections.abc import Callable, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

from .documents import Documents
from .journal_storage import JournalStorage

__all__ = ("AnswerTable", "AssessmentDB")


class AnswerTable(Table):
    """A table whose document ids are text, like ``staff-training.people``."""

    # TinyDB's type for this is that of its own default, although its documentation invites others.
    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: JournalStorage, name: str) -> None:
        # The cache does not notice what other writers save, and shares documents with callers.
        super().__init__(storage, name, cache_size=0)
        self._journal = storage

    # TinyDB funnels every read and every change through these two. Its own versions copy the
    # whole database for each, which at 400 answers costs more than the disk does.

    def _read_table(self) -> Documents:  # type: ignore[override]  # a Mapping is all it needs
        return self._journal.documents(self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        documents = self._journal.documents(self.name)
        updater(documents)
        self._journal.save(documents)
        self.clear_cache()


class AssessmentDB(TinyDB):
    """The database of one assessment."""

    table_class = AnswerTable  # type: ignore[assignment]  # likewise

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage=lambda: storage)
        self._journal = storage

    def replace(self, changed: Mapping[str, Mapping[str, Mapping[str, Any] | None]]) -> None:
        """Replace whole documents, by table and id, all in one durable step.

        None takes a document out; its history stays.

        TinyDB's ``update`` patches documents, one table at a time, and does nothing for an id
        that is not there. A document that was changed on several sides is settled by this, even
        with the version that was current. Raises NotSaved, and ValueError for what is not JSON
        data; then nothing has changed.
        """
        tables = []
        for table, replaced in changed.items():
            documents = self._journal.documents(table)
            for name, document in replaced.items():
                if document is None:
                    documents.pop(name, None)
                elif self._journal.contested(table, name):
                    documents.choose(name, dict(document))
                else:
                    documents[name] = dict(document)
            tables.append(documents)
        self._journal.save(*tables)
