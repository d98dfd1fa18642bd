"""Frozen values as JSON and back, for what is compiled from YAML and Markdown.

JSON and not pickle: a compiled file lies in a folder of the user's, and reading one must not be
able to run anything. Only the classes listed here are ever made.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from wizard.dialogue import condition, figure, flow, hours_after, kinds, score
from wizard.library import Library
from wizard.toolkit import edition, past
from wizard.words import blocks, contacts, glossary, phrases, standards, topic_words

_CLASSES: dict[str, type] = {
    cls.__name__: cls
    for cls in (
        *(condition.AnswerIs, condition.FigureIs, condition.AllOf, condition.AnyOf, condition.Not),
        *(condition.Within, condition.Unknown),
        *(condition.Comparison, figure.Figure, figure.Operation, *kinds.KINDS),
        *(hours_after.HoursAfter, score.Score),
        *(flow.Flow, flow.Say, flow.Ask, flow.Run, flow.Topics, flow.End),
        *(flow.Rule, flow.OutcomeRule, flow.Listed),
        *(flow.NotApplicable, flow.Outcome, flow.Carry, flow.Asked),
        flow.Offer,
        *(blocks.Span, blocks.Paragraph, blocks.Heading, blocks.Items),
        *(topic_words.TopicWords, topic_words.StateWords, topic_words.SourceNote),
        topic_words.ToType,
        *(topic_words.About, topic_words.Help, topic_words.Feedback, topic_words.Effort),
        *(phrases.Phrases, glossary.Term, standards.Standard, Library),
        *(contacts.Contact, contacts.ContactLine, contacts.Reach),
        *(edition.Edition, edition.Item, edition.Level, edition.Known, edition.Knowledge),
        *(edition.Count, edition.AnswersWith, edition.DeadlineStatus),
        *(edition.Change, edition.ChangeKind, past.PastEdition, past.PastItem),
    )
}


def shape() -> str:
    """Return the names of the classes and their fields: data of another shape does not fit."""
    return " ".join(
        f"{name}({','.join(_field_names(cls))})" if is_dataclass(cls) else name
        for name, cls in _CLASSES.items()
    )


def encode(value: object) -> Any:  # Any: JSON data
    """Return the value as JSON data. Lists stand for tuples; others carry their class's name."""
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {"": "map", "entries": [[encode(k), encode(v)] for k, v in value.items()]}
    if isinstance(value, StrEnum):
        return {"": type(value).__name__, "is": value.value}
    if isinstance(value, datetime.date):
        return {"": "date", "is": value.isoformat()}
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        encoded = _pack if isinstance(value, _PACKED) else encode
        return {
            "": type(value).__name__,
            **{field.name: encoded(getattr(value, field.name)) for field in fields(value)},
        }
    raise TypeError(f"{type(value).__name__} cannot be compiled")


def decode(data: Any) -> Any:  # Any: whatever value was encoded
    """Return the value.

    Raises KeyError, TypeError, ValueError or RecursionError for data not made by `encode`; a
    mapping decodes its values, and raises these, only when they are asked for.
    """
    if isinstance(data, list):
        return tuple([decode(item) for item in data])
    if not isinstance(data, dict):
        return data
    name = data[""]
    if name == "map":
        return LazyMap({decode(key): value for key, value in data["entries"]})
    if name == "packed":
        return PackedMap({decode(key): value for key, value in data["entries"]})
    if name == "date":
        return datetime.date.fromisoformat(data["is"])
    cls: Any = _CLASSES[name]
    if issubclass(cls, StrEnum):
        return cls(data["is"])
    return cls(*[decode(data[field]) for field in _field_names(cls)])


class LazyMap(Mapping[Any, Any]):
    """A mapping whose values are decoded when they are first asked for.

    Most starts look at one topic of many, and at few of the interface's words.
    """

    def __init__(self, encoded: dict[Any, Any]) -> None:
        self._encoded = encoded
        self._decoded: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        if key not in self._decoded:
            self._decoded[key] = decode(self._encoded[key])
        return self._decoded[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._encoded)

    def __len__(self) -> int:
        return len(self._encoded)

    def __contains__(self, key: object) -> bool:
        return key in self._encoded


class PackedMap(LazyMap):
    """The same of values that are JSON inside JSON: they are not even parsed before."""

    def __getitem__(self, key: Any) -> Any:
        if key not in self._decoded:
            self._decoded[key] = decode(json.loads(self._encoded[key]))
        return self._decoded[key]


_PACKED = (Library, phrases.Phrases)
"""What holds mappings of which a start needs little: all topics, and all that the faces say."""


def _pack(value: object) -> Any:  # Any: JSON data
    if not isinstance(value, Mapping):
        return encode(value)
    entries = [[encode(key), json.dumps(encode(one))] for key, one in value.items()]
    return {"": "packed", "entries": entries}


@cache
def _field_names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))
