"""Looking at every value inside a library."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass


def values(value: object) -> Iterator[object]:
    """Yield a value and every value inside it."""
    yield value
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from values(key)
            yield from values(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from values(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from values(getattr(value, field.name))


def classes(annotation: object, found: set[type] | None = None) -> set[type]:
    """Return every class that a value annotated like this can hold, at any depth."""
    found = set() if found is None else found
    inner = typing.get_args(annotation)
    if inner and not isinstance(annotation, type):
        for one in inner:
            classes(one, found)
        origin = typing.get_origin(annotation)
        if isinstance(origin, type) and origin is not types.UnionType:
            found.add(origin)
    elif isinstance(annotation, type) and annotation not in found:
        found.add(annotation)
        if is_dataclass(annotation):
            hints = typing.get_type_hints(annotation)
            for field in fields(annotation):
                classes(hints[field.name], found)
    return found
