"""What is said once the toolkit is published: at which level, when, and when it is due again."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.toolkit.publication import PUBLISHED_LEVEL, due_again, publication
from wizard.words.blocks import Blocks
from wizard.words.dates import say_day


def published(desk: Desk) -> Blocks:
    """Return what was published; nothing before that, or while nobody knows the day.

    That answers can go on into a new year is said while there is none to go on into.
    """
    speaker = desk.speaker
    found = publication(desk.conversation)
    if found is None:
        return ()
    day = say_day(found.day)
    said = speaker.blocks("published.on-day", day=day)
    if found.level:
        level = speaker.label(PUBLISHED_LEVEL, found.level)
        said = speaker.blocks("published.at-level", level=level, day=day)
    due = due_again(found.day, speaker.edition)
    key = "published.was-due" if due < speaker.today else "published.due"
    later = () if desk.older_year else speaker.blocks("published.new-year")
    return (*said, *speaker.blocks(key, day=say_day(due)), *later)
