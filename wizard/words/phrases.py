"""The interface's own words, by key."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.frozen import dataclass
from wizard.words.blocks import Blocks, fill, lines_of, text_of


@dataclass(frozen=True)
class Phrases:
    """`blocks_by_key`: keys are `file.heading`, such as `buttons.continue`."""

    blocks_by_key: Mapping[str, Blocks]

    def blocks(self, key: str, **fillings: object) -> Blocks:
        """Return what is said under a key. Raises KeyError for an unknown key or slot."""
        return fill(self.blocks_by_key[key], {name: str(value) for name, value in fillings.items()})

    def line(self, key: str, **fillings: object) -> str:
        """Return what is said under a key as one line of plain text."""
        return " ".join(text_of(line) for line in lines_of(self.blocks(key, **fillings)))
