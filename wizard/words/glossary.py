"""Words that people may not know, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.frozen import dataclass
from wizard.words.blocks import Blocks


@dataclass(frozen=True)
class Term:
    """`plain` is what to call it first; `official` the toolkit's own word, shown second."""

    id: str
    plain: str
    official: str
    meaning: Blocks


Glossary = Mapping[str, Term]
