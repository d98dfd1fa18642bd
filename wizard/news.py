"""News: what people are told when they come to a book of answers."""

from __future__ import annotations

from wizard.frozen import dataclass


@dataclass(frozen=True)
class News:
    """Each is told once, but for `has_several`. The fields are those of a desk."""

    has_several: bool = False
    has_damage_to_tell: bool = False
    shared_by: str = ""
    has_place_to_tell: bool = False
    lacks_backup: bool = False
