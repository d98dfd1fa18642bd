"""Frozen dataclasses that cost little when the program starts.

Python writes and compiles six functions for each `dataclass(frozen=True)`: with sixty classes that
was a tenth of the time to the first screen. Here all classes share the same few functions, and the
fields are described when somebody asks for them. To whoever reads them, checks their types or uses
them they are dataclasses like any other.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as pythons_own
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen):
        """Return what makes a class a frozen dataclass, the one kind there is here."""
        if not frozen:
            raise TypeError("for classes that are not frozen there is Python's own")
        return _made_frozen


def _made_frozen(cls: type) -> type:
    cls.__doc__ = cls.__doc__ or cls.__name__  # Else Python works one out, at some length.
    said = vars(cls)
    names = [name for name, kind in said.get("__annotations__", {}).items() if not _of_class(kind)]
    defaults = {name: said[name] for name in names if name in said}
    given: dict[str, object] = {name: vars(_Frozen)[name] for name in _SHARED}
    if cls.__base__ is object and not any(isinstance(one, Field) for one in defaults.values()):
        given["__match_args__"] = tuple(names)
        given["__dataclass_fields__"] = _FieldsWhenAsked(cls)
    else:
        _make_pythons_own(cls)
        made: Any = cls
        defaults = {one.name: one.default for one in fields(made) if one.default is not MISSING}
    given["__defaults__"] = defaults
    for name, value in given.items():
        setattr(cls, name, value)
    return cls


def _of_class(kind: object) -> bool:
    """Say whether what is annotated like this is the class's, and no field."""
    return str(kind).removeprefix("typing.").startswith("ClassVar")


def _make_pythons_own(cls: type) -> None:
    pythons_own(init=False, repr=False, eq=False)(cls)


class _FieldsWhenAsked:
    """Stands where Python looks for the fields of a class, and makes them: few ever ask."""

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __get__(self, made: object, cls: type) -> object:
        _make_pythons_own(self._cls)
        return vars(self._cls)["__dataclass_fields__"]


class _Frozen:
    """What all of them can do.

    `__match_args__` are the names of the fields, in order; `__defaults__` by name what is in those
    that are not given.
    """

    __match_args__: tuple[str, ...]
    __defaults__: dict[str, object]

    def __init__(self, *given: object, **named: object) -> None:
        names = self.__match_args__
        if len(given) == len(names) and not named:
            for name, value in zip(names, given, strict=True):
                _set(self, name, value)
            return
        by_place = dict(zip(names, given, strict=False))
        if len(given) > len(names) or not named.keys().isdisjoint(by_place):
            raise TypeError(f"{type(self).__name__}() got a field twice, or more than {names}")
        values = {**self.__defaults__, **by_place, **named}
        if len(values) != len(names) or not values.keys() <= set(names):
            _complete(self, values)
        for name, value in values.items():
            _set(self, name, value)

    def __eq__(self, other: Any) -> bool:  # Any: narrowed to the very same class
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        shown = zip(self.__match_args__, _values(self), strict=True)
        return f"{type(self).__qualname__}({', '.join(f'{name}={one!r}' for name, one in shown)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}: {value!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


_set = object.__setattr__
"""One by one, in the order of the fields: by way of `__dict__` each would take twice the memory."""

_SHARED = ("__init__", "__eq__", "__hash__", "__repr__", "__setattr__", "__delattr__")


def _values(value: _Frozen) -> tuple[object, ...]:
    """Return what is in the fields, in order."""
    return tuple([getattr(value, name) for name in value.__match_args__])


def _complete(made: Any, values: dict[str, object]) -> None:
    """Add the defaults that are made each time. Raises TypeError for other than the fields."""
    of = type(made).__name__
    for field in fields(made):
        if field.name not in values:
            if field.default_factory is MISSING:
                raise TypeError(f"{of}() is missing the field {field.name!r}")
            values[field.name] = field.default_factory()
    if unknown := values.keys() - set(made.__match_args__):
        raise TypeError(f"{of}() has no field {min(unknown)!r}")
