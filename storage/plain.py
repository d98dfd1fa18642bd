"""Plain JSON data: strict both ways, and frozen for exact copies and comparison."""

import json
import marshal
import math
from typing import Any, NoReturn

__all__ = ("Document", "dump_json", "freeze", "load_json", "thaw")

# What a document holds is the caller's; here it is only ever JSON data.
Document = dict[str, Any]

# marshal is the fastest deep copy in the standard library, and it tells 1 from True, which == does
# not. Version 2 writes equal data as equal bytes; later ones add marks that depend on references.
_VERSION = 2
_BLANKS = " \t\n\r"


def freeze(document: Any) -> bytes:
    """The document as bytes, for this process only. Raises ValueError for what is not plain."""
    return marshal.dumps(document, _VERSION)


def thaw(frozen: bytes) -> Any:
    """A fresh copy of what was frozen."""
    return marshal.loads(frozen)  # noqa: S302  # only ever our own bytes, from memory


def dump_json(data: object) -> bytes:
    """One line of ASCII JSON, lone surrogates included.

    Raises ValueError for what JSON cannot hold (NaN, infinity, objects, loops, deep nesting).
    """
    try:
        return _ENCODER.encode(data).encode("ascii")
    except (TypeError, RecursionError) as error:
        raise ValueError(f"not JSON data: {error}") from error


def load_json(data: bytes) -> Any:
    """The reverse; raises ValueError, and nothing else, whatever the bytes."""
    text = data.decode("utf-8").strip(_BLANKS)
    try:
        # Half the work of `decode`, which counts for a journal of years.
        value, end = _DECODER.raw_decode(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if end < len(text):
        raise ValueError("more than one value")
    return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        _refuse(digits)
    return number


_ENCODER = json.JSONEncoder(allow_nan=False, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
