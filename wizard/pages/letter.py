"""The letter to the IT company: whom it goes to, whether it went out, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import LETTER_TEXT, LOOK, REPLY, SAVE_LETTER, SAVE_WHOLE_LETTER
from wizard.letter import LONGEST_NAME, Letter, make_letter
from wizard.letter_questions import may_be_asked
from wizard.pages.desk import Desk
from wizard.toolkit.it_company import (
    NAME,
    SENT,
    WHO,
    Helper,
    helper,
    letter_goes_to,
    letter_sent,
)
from wizard.views import Choice, Page
from wizard.words.blocks import Block, Blocks, Heading, Span, paragraph
from wizard.words.dates import say_on
from wizard.words.harmless import harmless_line


def letter(desk: Desk) -> Page:
    """Return the page from which the letter is made, sent and answered."""
    made = make_letter(desk.speaker)
    who = helper(desk.conversation)
    concern = len(list(may_be_asked(desk.speaker.library, desk.conversation)))
    left_out = concern - made.count
    body = (*_about(desk, who, made.count), *_sent(desk), *_left_out(desk, left_out))
    choices = tuple(_choices(desk, made, left_out))
    return Page("letter", desk.header(), body, choices, desk.commands())


def letter_text(desk: Desk) -> Page:
    """Return what the letter says."""
    choices = (*desk.save_choices(SAVE_LETTER), desk.choice("back"))
    body = tuple(_text(make_letter(desk.speaker)))
    return Page("letter-text", desk.header(), body, choices, desk.commands())


def on_paper(desk: Desk) -> tuple[Blocks, tuple[Choice, ...]]:
    """Return what to do with the letter once it is saved, and what can be said of it then."""
    if helper(desk.conversation) is Helper.NOBODY:
        return desk.speaker.blocks("letter.saved-oneself"), ()
    return desk.speaker.blocks("letter.saved-to-send"), (_say_sent(desk),)


def _say_sent(desk: Desk) -> Choice:
    """Return the choice to say on which day the letter went out."""
    is_sent = letter_sent(desk.conversation) is not None
    return desk.choice(SENT, "buttons.letter-sent-again" if is_sent else "buttons.letter-sent")


def _about(desk: Desk, who: Helper | None, count: int) -> Blocks:
    blocks = desk.speaker.blocks
    if who is Helper.NOBODY:
        return blocks("letter.page-nobody")
    if not count:
        return blocks("letter.page-nothing")
    number = {"count": count} if count > 1 else {}
    asked = blocks("letter.page-asks" if count > 1 else "letter.page-asks-one", **number)
    early = () if letter_sent(desk.conversation) else blocks("letter.page-early")
    return (*blocks("letter.page"), *asked, *_goes_to(desk), *early)


def _goes_to(desk: Desk) -> Blocks:
    name = harmless_line(letter_goes_to(desk.conversation).strip(), LONGEST_NAME)
    return desk.speaker.blocks("letter.page-goes-to", name=name) if name else ()


def _sent(desk: Desk) -> Blocks:
    day = letter_sent(desk.conversation)
    if day is None:
        return ()
    return desk.speaker.blocks("letter.page-sent", on_day=say_on(day, desk.speaker.today))


def _left_out(desk: Desk, count: int) -> Blocks:
    """Say that some questions are not in the letter, because they have an answer."""
    if not count:
        return ()
    if count == 1:
        return desk.speaker.blocks("letter.page-left-out-one")
    return desk.speaker.blocks("letter.page-left-out", count=count)


def _choices(desk: Desk, made: Letter, left_out: int) -> Iterator[Choice]:
    """Yield what can be done now, what comes next first."""
    who = helper(desk.conversation)
    is_sent = letter_sent(desk.conversation) is not None
    if who is None:
        yield desk.choice(WHO, "buttons.letter-who")
    if who is Helper.NOBODY:
        yield from _for_oneself(desk, made)
    else:
        type_in = (desk.choice(REPLY),) if made.count else ()
        yield from type_in if is_sent else ()
        yield from _to_read_and_save(desk, made)
        if made.count or is_sent:
            yield _say_sent(desk)
        yield from () if is_sent else type_in
    if left_out:
        yield desk.choice(SAVE_WHOLE_LETTER)
    if who in (Helper.COMPANY, Helper.PERSON):
        yield desk.choice(NAME, "buttons.letter-name")
    if who is not None:
        yield desk.choice(WHO, "buttons.letter-who-else")
    yield desk.choice("back")


def _for_oneself(desk: Desk, made: Letter) -> Iterator[Choice]:
    if made.count:
        yield desk.choice(LOOK)
        yield desk.choice(REPLY, "buttons.found-out")
    yield from _to_read_and_save(desk, made)


def _to_read_and_save(desk: Desk, made: Letter) -> Iterator[Choice]:
    if made.count:
        yield desk.choice(LETTER_TEXT)
        yield desk.choice(SAVE_LETTER)


def _text(made: Letter) -> Iterator[Block]:
    yield Heading((Span(made.title),))
    yield paragraph(made.service)
    yield from (paragraph(line) for line in (made.goes_to, made.day) if line)
    yield paragraph(made.not_official)
    yield paragraph(" ".join(made.said))
    if made.numbers:
        yield paragraph(made.numbers)
    for topic in made.topics:
        yield Heading((Span(topic.heading),))
        for number, text in topic.questions:
            yield paragraph(f"{number}. {text}")
