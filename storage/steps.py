"""What was done, step by step, and what of it was taken back: read off the records alone.

A step is what one save changed, by whoever made it. Taking one back is a save of its own, so
nothing is ever removed, and what was taken back can be done again after any restart.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from .plain import Document
from .record import ANSWERS, DETAILS, Record

__all__ = ("FROM", "TAKEN_BACK", "Changed", "Step", "Steps", "steps_of")

TAKEN_BACK: Final = "taken_back"
"""The key of the details under which a save says which step it takes back, or does again."""


FROM: Final = "from"
"""The key of the details that names the assessment which another one follows."""


class Changed(NamedTuple):
    """One answer in a step: its record, and the one that this replaced, if there was one."""

    before: Record | None
    after: Record


class Step(NamedTuple):
    """What one save changed. ``key`` tells it apart from every other."""

    key: str
    changed: tuple[Changed, ...]

    def mark(self, *, again: bool) -> dict[str, Any]:
        """What the details say of a save that takes this back, or does it ``again``."""
        return {TAKEN_BACK: {"step": self.key, "again": again}}

    def documents(self, *, again: bool) -> dict[str, Document | None]:
        """The answers as they were before the step, or with ``again`` after it."""
        return {
            one.after.d: one.after.v if again else one.before.v if one.before else None
            for one in self.changed
        }


class Steps(NamedTuple):
    """``done`` can be taken back and ``undone`` done again, each from its end."""

    done: tuple[Step, ...]
    undone: tuple[Step, ...]


def steps_of(records: Iterable[Record]) -> Steps:
    """The steps in these records, which come oldest first.

    Something new leaves nothing to be done again. What an assessment was begun with is no step if
    it came from another assessment: if that one is named, or if it is more than one answer.
    """
    by_id: dict[str, Record] = {}
    saves: dict[str, list[Record]] = {}
    for record in records:
        by_id[record.id] = record
        saves.setdefault(f"{record.w} {record.at}", []).append(record)
    done: dict[str, Step] = {}
    undone: dict[str, Step] = {}
    for key, saved in saves.items():
        mark = _mark_in(saved, by_id)
        if mark is not None:
            source, target = (undone, done) if mark["again"] is True else (done, undone)
            if moved := source.pop(str(mark["step"]), None):
                target[moved.key] = moved
            continue
        changed = tuple(Changed(_before(one, by_id), one) for one in saved if one.t == ANSWERS)
        if changed and not (_begins(saved) and (len(changed) > 1 or _follows(saved))):
            done[key] = Step(key, changed)
            undone.clear()
    return Steps(tuple(done.values()), tuple(undone.values()))


def _begins(saved: Iterable[Record]) -> bool:
    """Whether an assessment was begun with this save."""
    return any(one.t == DETAILS and not one.b for one in saved)


def _follows(saved: Iterable[Record]) -> bool:
    """Whether this save says which assessment this one follows."""
    return any(one.t == DETAILS and FROM in (one.v or {}) for one in saved)


def _mark_in(saved: Iterable[Record], by_id: Mapping[str, Record]) -> Mapping[str, Any] | None:
    """The mark that a save added to the details; None for one that only kept an earlier one."""
    for record in saved:
        if record.t != DETAILS or record.v is None:
            continue
        mark, before = record.v.get(TAKEN_BACK), _before(record, by_id)
        known = before.v.get(TAKEN_BACK) if before and before.v else None
        if isinstance(mark, dict) and mark.keys() >= {"step", "again"} and mark != known:
            return mark
    return None


def _before(record: Record, by_id: Mapping[str, Record]) -> Record | None:
    """The version that a record replaced; of several, the one that counted."""
    replaced = [by_id[id] for id in record.b if id in by_id]
    return max(replaced, key=lambda one: one.order, default=None)
