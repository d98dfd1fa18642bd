"""The ten standards that the toolkit's questions stand under, in our own words."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.frozen import dataclass


@dataclass(frozen=True)
class Standard:
    """`text` says in a sentence or two what it is about."""

    number: int
    name: str
    text: str


Standards = Mapping[int, Standard]
"""By number, from 1 to 10."""
