"""Long text in sheets: as much at a time as a window holds."""

from __future__ import annotations


def sheets(text: str, most: int | None) -> list[str]:
    """Return the text cut into pieces of up to `most` lines; None does not cut.

    A piece ends between two paragraphs where one ends in its second half.
    """
    lines = text.split("\n")
    found = []
    while most is not None and len(lines) > most:
        gaps = [place for place in range(most // 2, most + 1) if not lines[place]]
        end = gaps[-1] if gaps else most
        found.append("\n".join(lines[:end]))
        lines = lines[end + 1 if gaps else end :]
    return [*found, "\n".join(lines)]
