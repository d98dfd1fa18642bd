"""Frozen values as JSON and back, for what is compiled from YAML and Markdown.

JSON and not pickle: a compiled file lies in a folder of the user's, and reading one must not be
able to run anything. Only the classes listed here are ever made.

A start needs one topic of sixty, and few of the interface's words. So those are pieces of their
own, and what comes first says only where each begins and ends. They stay compressed until one is
needed: most never are, and that is half a megabyte less for as long as the program runs.
"""

from __future__ import annotations

import datetime
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from itertools import takewhile
from typing import Any
from zlib import compress, decompress

from wizard.dialogue import condition, figure, flow, hours_after, kinds, score
from wizard.library import Library
from wizard.toolkit import edition, past
from wizard.words import blocks, contacts, glossary, phrases, standards, topic_words

_CLASSES: dict[str, Any] = {  # Any: every one a class of ours
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


BEST = 9
"""How much is done to make a piece small: it is done once, and read many times."""

LENGTHS = 1 << 24
"""Where a piece is, is one number: what divides by this is its beginning, the rest its length."""

_PACKED = (Library, phrases.Phrases, flow.Flow, topic_words.TopicWords)
"""What holds mappings of which a start needs little: all topics, each of their states, and all
that the faces say."""


def shape() -> str:
    """Return the classes, their fields and defaults, and what is in pieces.

    Data of another shape does not fit.
    """
    classes = (
        name
        if issubclass(cls, StrEnum)
        else f"{name}({','.join(_field_names(cls))}{_last_defaults(cls)})"
        for name, cls in _CLASSES.items()
    )
    packed = (cls.__name__ for cls in _PACKED)
    return " ".join((*classes, "in compressed pieces, placed by one number:", *packed))


def to_bytes(value: object) -> bytes:
    """Return the value as one line of JSON, and after it the pieces to which that points.

    Raises TypeError for what is no value of the classes listed, or holds one.
    """
    pieces = bytearray()
    first = _json(_encode(value, pieces))
    return first + b"\n" + pieces


def from_bytes(data: bytes) -> Any:  # Any: whatever value was encoded
    """Return the value. Raises what `decode` raises."""
    first, _, pieces = data.partition(b"\n")
    return decode(json.loads(first), pieces)


def _encode(value: object, pieces: bytearray) -> Any:  # Any: JSON data
    """Return the value as JSON data, and add to the pieces what it only points to.

    A list begins with the name of its class, or with "" for a tuple; the empty tuple is an empty
    list. An object is a mapping by text. Defaults that come last are left out.
    """
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, tuple):
        return ["", *(_encode(item, pieces) for item in value)] if value else []
    if isinstance(value, Mapping):
        if _is_by_text(value):
            return {key: _encode(one, pieces) for key, one in value.items()}
        entries = ([_encode(key, pieces), _encode(one, pieces)] for key, one in value.items())
        return ["map", *entries]
    if isinstance(value, StrEnum):
        return [type(value).__name__, value.value]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if is_dataclass(value) and type(value).__name__ in _CLASSES:
        encode = _in_pieces if isinstance(value, _PACKED) else _encode
        return [type(value).__name__, *(encode(one, pieces) for one in _fields_to_say(value))]
    raise TypeError(f"{type(value).__name__} cannot be compiled")


def _in_pieces(value: object, pieces: bytearray) -> Any:  # Any: JSON data
    """Return a mapping by text as where the piece of each value is; other values as they are."""
    if not isinstance(value, Mapping) or not _is_by_text(value):
        return _encode(value, pieces)
    places = {}
    for key, one in value.items():
        piece = compress(_json(_encode(one, pieces)), BEST)
        places[key] = len(pieces) * LENGTHS + len(piece)
        pieces += piece
    return ["pieces", places]


def _is_by_text(value: Mapping[Any, Any]) -> bool:
    return all(type(key) is str for key in value)


def _json(data: Any) -> bytes:  # Any: JSON data
    return json.dumps(data, separators=(",", ":")).encode("ascii")


def _fields_to_say(value: Any) -> list[object]:
    """Return what is in the fields, without the last ones that hold their defaults."""
    cls: type = type(value)
    said = [getattr(value, name) for name in _field_names(cls)]
    for default in reversed(_last_defaults(cls)):
        if type(said[-1]) is not type(default) or said[-1] != default:
            break
        said.pop()
    return said


def decode(data: Any, pieces: bytes = b"") -> Any:  # Any: whatever value was encoded
    """Return the value.

    Raises LookupError, TypeError, ValueError or RecursionError for data not made by `to_bytes`; a
    mapping decodes its values, and raises these, only when they are asked for.
    """
    if isinstance(data, dict):
        return LazyMap(data, pieces)
    if not isinstance(data, list):
        return data
    if not data:
        return ()
    name, *given = data
    if name == "":
        return tuple([decode(item, pieces) for item in given])
    if name == "map":
        return LazyMap({decode(key): one for key, one in given}, pieces)
    if name == "pieces":
        (places,) = given
        return PieceMap(dict(places), pieces)
    if name == "date":
        return datetime.date.fromisoformat(*given)
    cls = _CLASSES[name]
    if issubclass(cls, StrEnum):
        (text,) = given
        return cls(text)
    left_out = len(_field_names(cls)) - len(given)
    defaults = _last_defaults(cls)
    if not 0 <= left_out <= len(defaults):
        raise ValueError(f"{name} has other fields")
    last = defaults[len(defaults) - left_out :]
    return cls(*[decode(item, pieces) for item in given], *last)


class LazyMap(Mapping[Any, Any]):
    """A mapping whose values are decoded when they are first asked for."""

    def __init__(self, encoded: dict[Any, Any], pieces: bytes) -> None:
        self._encoded = encoded
        self._pieces = pieces
        self._decoded: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        if key not in self._decoded:
            self._decoded[key] = self._decode(self._encoded[key])
            self._encoded[key] = None  # Not kept twice: the program runs all day.
        return self._decoded[key]

    def _decode(self, encoded: Any) -> Any:
        return decode(encoded, self._pieces)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._encoded)

    def __len__(self) -> int:
        return len(self._encoded)

    def __contains__(self, key: object) -> bool:
        return key in self._encoded


class PieceMap(LazyMap):
    """The same of values that are pieces of their own: they are not even parsed before."""

    def _decode(self, encoded: Any) -> Any:
        start, length = divmod(encoded, LENGTHS)
        try:
            piece = decompress(self._pieces[start : start + length])
        except zlib.error as error:
            raise ValueError("a piece is damaged") from error
        return decode(json.loads(piece), self._pieces)


def _field_names(cls: Any) -> tuple[str, ...]:  # Any: one of _CLASSES
    names: tuple[str, ...] = cls.__match_args__
    return names


@cache
def _last_defaults(cls: Any) -> tuple[object, ...]:  # Any: one of _CLASSES
    """Return the defaults of the last fields: of those after the last that has none."""
    with_default = [*takewhile(cls.__defaults__.__contains__, reversed(_field_names(cls)))]
    return tuple(cls.__defaults__[name] for name in reversed(with_default))
