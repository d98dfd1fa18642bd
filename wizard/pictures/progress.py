"""How much of each section is done."""

from __future__ import annotations

from wizard.speaker import Speaker
from wizard.toolkit.sections import section_progress
from wizard.words.picture import Bar, Picture

OTHERS = "others"
"""What items without a known section are called together."""
NAMES = ("pictures.done", "pictures.not-yet", "pictures.left")
"""What the parts of a bar stand for."""


def sections_picture(speaker: Speaker) -> Picture:
    """Return a bar for each section that has something to do."""
    feeding = speaker.library.feeding
    bars = []
    for section in (*speaker.edition.sections, None):
        found = section_progress(speaker.conversation, speaker.edition, feeding, section)
        if found.items:
            label = speaker.phrase(f"sections.{section or OTHERS}")
            bars.append(progress_bar(speaker, label, found.done, found.not_yet, len(found.items)))
    return progress_picture(speaker, *bars)


def progress_bar(speaker: Speaker, label: str, done: int, not_yet: int, total: int) -> Bar:
    """Return how much of something is done, in a bar and in words."""
    said = how_far(speaker, done, not_yet, total)
    return Bar(label, said, done, not_yet, total - done - not_yet)


def progress_picture(speaker: Speaker, *bars: Bar) -> Picture:
    """Return such bars, with what their parts stand for."""
    return Picture(bars, tuple(map(speaker.phrase, NAMES)))


def how_far(speaker: Speaker, done: int, not_yet: int, total: int) -> str:
    """Return how much of something is done, in words."""
    counts = {"done": done, "total": total}
    if not_yet:
        return speaker.phrase("topics.done-and-not-yet", **counts, not_yet=not_yet)
    return speaker.phrase("topics.done-of", **counts)
