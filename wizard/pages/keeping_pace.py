"""How often to sit down to be ready in time, in one sentence."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.pages.standing import counted, to_do
from wizard.toolkit.filters import Filter, fitting
from wizard.toolkit.pace import Rate, pace, work
from wizard.words.dates import say_month


def keeping_pace(desk: Desk) -> str:
    """Return the sentence; '' where there is too little to go by, or nothing left."""
    topics, efforts = to_do(desk), desk.speaker.library.efforts
    done = work(desk.conversation, topics, efforts)
    found = pace(done, desk.speaker.today, desk.speaker.edition.deadline)
    if found is None:
        return ""
    if found.ready is not None:
        return desk.speaker.phrase(f"pace.{found.rate}", month=say_month(found.ready))
    if found.rate is Rate.ONCE_MORE:
        return desk.speaker.phrase("pace.once-more")
    from_memory = len(fitting(desk.conversation, topics, efforts, Filter.FROM_MEMORY))
    if not from_memory:
        return ""
    return desk.speaker.phrase("pace.more", topics=counted(desk, from_memory))
