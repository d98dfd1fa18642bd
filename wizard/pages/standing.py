"""Where everything stands, in a few lines: each section, what is to find out and to check again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard.pages.desk import Desk, once
from wizard.pages.groups import CHECK_AND_PUBLISH, GETTING_READY, Group, groups
from wizard.pictures.progress import how_far, progress_bar, progress_picture
from wizard.toolkit.journey import flows_after, flows_before, led_to, suggests_topics
from wizard.toolkit.progress import TopicStatus, topic_status
from wizard.toolkit.waiting import topics_by_asked, waiting
from wizard.words.blocks import Blocks, drawn
from wizard.words.harmless import harmless_line
from wizard.words.picture import Bar

MOST_NAMED = 3
"""As many names stand in one sentence."""
LONGEST_NAME = 30


def standing(desk: Desk, *, only_left: bool = False) -> Blocks:
    """Return a bar for each section, and a line for what is to find out or to check again.

    Nothing where head office answers the topics. `only_left`: without sections that are done.
    """
    picture = progress_picture(desk.speaker, *_sections(desk, only_left=only_left))
    lines = [line for line in (_to_find_out(desk), _to_check_again(desk)) if line]
    return (drawn(picture, *lines),) if picture.bars or lines else ()


def group_so_far(desk: Desk, group: Group) -> str:
    """Return how much of a group is done, in words."""
    return how_far(desk.speaker, group.done, group.not_yet, group.total)


def to_do(desk: Desk) -> tuple[str, ...]:
    """Return the flows on the list that somebody is led to, in its order."""
    talk, good_to_have = desk.conversation, desk.speaker.library.good_to_have
    if not suggests_topics(talk):
        return ()
    topics = (flow for flow in desk.topics() if flow not in good_to_have)
    return led_to(talk, once((*flows_before(talk), *topics, *flows_after(talk))))


def counted(desk: Desk, count: int) -> str:
    """Return "1 topic" or "4 topics"."""
    return desk.speaker.phrase(f"standing.topics-{'one' if count == 1 else 'several'}", count=count)


def joined(desk: Desk, names: Sequence[str]) -> str:
    """Return the names as they stand in a sentence; of many, the first ones."""
    if len(names) > MOST_NAMED:
        names = (*names[: MOST_NAMED - 1], desk.speaker.phrase("standing.others"))
    if len(names) < 2:
        return "".join(names)
    return desk.speaker.phrase("standing.and", first=", ".join(names[:-1]), last=names[-1])


def _sections(desk: Desk, *, only_left: bool) -> Iterator[Bar]:
    """Yield a bar of what is done of each section, and not in place yet.

    Getting ready is left out once it is done, and what comes after the topics always. Sections of
    which nothing is done share a bar.
    """
    found = groups(desk) if suggests_topics(desk.conversation) else ()
    shown = [one for one in found if one.total and one.id != CHECK_AND_PUBLISH]
    shown = [
        one for one in shown if one.done < one.total or not (only_left or one.id == GETTING_READY)
    ]
    begun = [one for one in shown if one.done or one.not_yet] or shown[:1]
    rest = [one for one in shown if one not in begun]
    if len(rest) == 1:
        begun, rest = shown, []
    for one in begun:
        title = desk.speaker.phrase(f"sections.{one.id}" if one.id else "topics.heading")
        yield progress_bar(desk.speaker, title, one.done, one.not_yet, one.total)
    if rest:
        total = sum(one.total for one in rest)
        title = desk.speaker.phrase("standing.more-sections", count=len(rest))
        yield progress_bar(desk.speaker, title, 0, 0, total)


def _to_find_out(desk: Desk) -> str:
    """Return a line that says how many topics wait until somebody knows, and who is asked."""
    topics = waiting(desk.conversation, to_do(desk))
    if not topics:
        return ""
    asked = topics_by_asked(desk.conversation, topics)
    by_nobody = len(asked.get("", ()))
    names = [harmless_line(name, LONGEST_NAME) for name in asked if name]
    said = {"topics": counted(desk, len(topics))}
    if not names:
        return desk.speaker.phrase("standing.to-find-out", **said)
    said["who"] = joined(desk, names)
    if not by_nobody:
        return desk.speaker.phrase("standing.to-find-out-from", **said)
    some = len(topics) - by_nobody
    return desk.speaker.phrase("standing.to-find-out-some", **said, some=some)


def _to_check_again(desk: Desk) -> str:
    """Return a line that says how many topics are to be checked again, or ''."""
    again = TopicStatus.CHECK_AGAIN
    count = sum(topic_status(desk.conversation, flow) is again for flow in to_do(desk))
    return desk.speaker.phrase("standing.check-again", topics=counted(desk, count)) if count else ""
