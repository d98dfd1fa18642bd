"""What a person typed or chose, on its way to a question's own kind of value and back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping, Sequence

from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import (
    Choices,
    Date,
    DoesNotFitError,
    EvidenceList,
    Field,
    Form,
    Kind,
    ListKind,
    Number,
    PastMoment,
    fields_of,
)
from wizard.dialogue.kinds.fields import check_has_come, read_optional_date
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    DoesNotApply,
    Given,
    Moment,
    Reply,
    Value,
)
from wizard.words.dates import say_day, say_day_whole, say_time
from wizard.words.harmless import harmless, harmless_line

Entries = Sequence[Mapping[str, str]]
"""One mapping of field id to typed text, or several where the question takes several."""


MOST_BYTES = 2_000_000
"""What one answer may take as JSON: a little less than storage allows for its document."""
BEYOND = 10**15
"""More than any bound of a number."""
LONGEST_SIGN = 12
"""The most bytes of JSON that one character takes."""
LONGEST_NAME = 60
"""The most characters of what somebody is called: it stands with each of their answers."""


def read_entries(kind: Kind, entries: Entries, now: datetime.datetime) -> Value:
    """Return the value of what was typed. Raises DoesNotFitError, naming the field.

    Days may be typed in any usual way. An entry in which nothing was typed is passed over, if
    there is another.
    """
    fields = fields_of(kind)
    typed = [entry for entry in entries if any(text.strip() for text in entry.values())]
    plain = [_with_days(fields, entry, now.date()) for entry in typed or entries[:1]]
    _check_size(plain)
    if isinstance(kind, PastMoment):
        from wizard.typed_moment import with_time

        return kind.read(with_time(plain[0] if plain else {}, now))
    if isinstance(kind, ListKind):
        return kind.read(plain)
    if len(fields) == 1:
        return kind.read(plain[0].get(fields[0].id, "") if plain else "")
    return kind.read(plain[0] if plain else {})


def entries_of(kind: Kind, value: Value | None) -> tuple[Mapping[str, str], ...]:
    """Return a value as it would be typed; one empty entry for none."""
    fields = fields_of(kind)
    if value is None:
        return ({},)
    plain = kind.plain(value)
    if isinstance(value, Moment):
        return ({"day": say_day(value.local.date()), "time": say_time(value.local)},)
    if len(fields) == 1:
        return ({fields[0].id: _as_typed(fields[0], str(plain))},)
    entries = plain if isinstance(plain, list) else [plain]
    return tuple(
        {field.id: _as_typed(field, str(entry.get(field.id, ""))) for field in fields}
        for entry in entries
        if isinstance(entry, Mapping)
    )


def shown(entry: Mapping[str, str]) -> dict[str, str]:
    """Return an entry as a face shows it: nothing in it can act on the terminal."""
    return {field: harmless(text) for field, text in entry.items()}


def entries_before(
    kind: Kind, answer: Answer | None, draft: Mapping[str, object] | None
) -> tuple[Mapping[str, str], ...]:
    """Return what is there already, exactly as it is kept: the draft, else the answer.

    Each entry has every field; there is at least one.
    """
    fields = fields_of(kind)
    drafted = draft.get("entries") if draft else None
    texts = [
        {str(key): str(text) for key, text in entry.items()}
        for entry in (drafted if isinstance(drafted, list) else ())
        if isinstance(entry, Mapping)
    ]
    entries = texts or entries_of(kind, answer.value if answer else None) or ({},)
    return tuple({field.id: entry.get(field.id, "") for field in fields} for entry in entries)


def as_kept(
    kind: Kind, entries: Entries, before: Sequence[Mapping[str, str]]
) -> tuple[Mapping[str, str], ...]:
    """Return what was typed, where a field that still looks as it did has its text of before."""
    fields = fields_of(kind)
    kept: list[Mapping[str, str]] = []
    for place, entry in enumerate(entries):
        old = before[place] if place < len(before) else {}
        texts = {field.id: entry.get(field.id, "") for field in fields}
        same = {id for id, text in texts.items() if text == harmless(old.get(id, ""))}
        kept.append({id: old.get(id, "") if id in same else text for id, text in texts.items()})
    return tuple(kept)


def as_draft(kind: Kind, value: Value) -> dict[str, object]:
    """Return a value as the draft that would be answered with it."""
    if fields_of(kind):
        return {"entries": [dict(entry) for entry in entries_of(kind, value)]}
    return {"chosen": list(value) if isinstance(value, tuple) else [value]}


WHOM_TO_ASK = (Field("who", optional=True), Field("by", Form.DATE, optional=True))
"""What is asked of somebody who will ask someone else."""


def who_of(reply: Reply | None) -> Mapping[str, str]:
    """Return whom they ask, and by when, as it would be typed; empty where they ask nobody."""
    if not isinstance(reply, AskSomeone):
        return {}
    return {"who": reply.who, "by": say_day(reply.by) if reply.by else ""}


def who_typed(draft: Mapping[str, object]) -> Mapping[str, str]:
    """Return what a draft says about whom they will ask, and by when."""
    return {field.id: typed_in(field.id, draft) for field in WHOM_TO_ASK}


def read_who(typed: Mapping[str, str], today: datetime.date) -> AskSomeone:
    """Return whom they will ask, and by when. Raises DoesNotFitError, naming the field."""
    _check_size([typed])
    plain = _with_days(WHOM_TO_ASK, typed, today)
    return AskSomeone(plain.get("who", "").strip(), read_optional_date(plain.get("by"), "by"))


def typed_in(field: str, draft: Mapping[str, object]) -> str:
    """Return what a draft of one entry has in a field."""
    entries = draft.get("entries")
    first = entries[0] if isinstance(entries, list) and entries else {}
    return str(first.get(field, "")) if isinstance(first, Mapping) else ""


def name_typed(typed: str) -> str:
    """Return what somebody is called, as it is kept with their answers."""
    return harmless_line(typed.strip(), LONGEST_NAME)


def still_does_not_apply(ask: Ask, answer: Answer | None) -> bool:
    """Say whether the answer is that the question does not apply, for a reason it still allows."""
    reply = answer.reply if answer else None
    reasons = ask.not_applicable.reasons if ask.not_applicable else ()
    return isinstance(reply, DoesNotApply) and reply.reason in reasons


def reply_chosen(ask: Ask, answer: Answer | None, chosen: Sequence[str]) -> Reply:
    """Return the reply of chosen options; to choose none leaves it at "does not apply".

    Raises DoesNotFitError.
    """
    if answer and not chosen and still_does_not_apply(ask, answer):
        return answer.reply
    several = isinstance(ask.kind, Choices)
    return Given(ask.kind.read(list(chosen) if several else "".join(chosen[:1])))


def reply_typed(
    ask: Ask,
    answer: Answer | None,
    typed: tuple[Mapping[str, str], ...],
    now: datetime.datetime,
    value_of: Callable[[str], object],
) -> Reply:
    """Return the reply of what was typed; unchanged it is the answer there was, to the letter.

    To type nothing leaves it at "does not apply". Raises DoesNotFitError.
    """
    if answer and answer.value is not None and typed == entries_before(ask.kind, answer, None):
        _check(ask.kind, answer.value, now.date(), value_of)
        return answer.reply
    blank = not any(text.strip() for entry in typed for text in entry.values())
    if answer and blank and still_does_not_apply(ask, answer):
        return answer.reply
    if isinstance(ask.kind, Number):
        return Given(_read_number(ask.kind, typed[0]["number"] if typed else "", value_of))
    value = read_entries(ask.kind, typed, now)
    _check(ask.kind, value, now.date(), value_of)
    return Given(value)


def _check(
    kind: Kind, value: Value, today: datetime.date, value_of: Callable[[str], object]
) -> None:
    """Raise DoesNotFitError for a value beyond what other answers, or the day, allow."""
    match kind, value:
        case Number(), int():
            kind.check(value, value_of)
        case Date(), datetime.date():
            kind.check(value, today)
        case EvidenceList(), tuple():
            kind.check(value, today)


def _read_number(kind: Number, typed: str, value_of: Callable[[str], object]) -> int:
    """Return the number, within the bounds that other answers set."""
    try:
        number = kind.read(typed)
    except DoesNotFitError as problem:
        beyond = {"number-too-small": -BEYOND, "number-too-big": BEYOND}
        if problem.reason not in beyond:
            raise
        number = beyond[problem.reason]
    return kind.check(number, value_of)


def day_heard(typed: str, today: datetime.date, *, past: bool) -> str:
    """Return in words the day that was typed, or '' where it is none."""
    from wizard.words.typed_days import read_day  # Not needed at a start.

    day = read_day(typed, today, past=past)
    return say_day_whole(day) if day is not None else ""


def check_day(typed: str, field: str, today: datetime.date, *, past: bool) -> None:
    """Raise DoesNotFitError if what was typed is no day, or one to come where it is `past`."""
    from wizard.words.typed_days import read_day, why_not  # Not needed at a start.

    day = read_day(typed, today, past=past)
    if day is None:
        raise why_not(typed, field)
    if past:
        check_has_come(day, today, field)


def _check_size(entries: Entries) -> None:
    """Raise DoesNotFitError for more than storage can take in one document."""
    length = sum(len(text) for entry in entries for text in entry.values())
    if length * LONGEST_SIGN > MOST_BYTES:
        size = len(json.dumps(list(map(dict, entries))))
        if size > MOST_BYTES:
            raise DoesNotFitError("too-long", length=length, most=length * MOST_BYTES // size)


def _with_days(
    fields: Sequence[Field], entry: Mapping[str, str], today: datetime.date
) -> Mapping[str, str]:
    from wizard.words.typed_days import read_day, why_not  # Not needed at a start.

    days: dict[str, str] = {}
    for field in fields:
        text = entry.get(field.id, "")
        if field.form is Form.DATE and text.strip():
            day = read_day(text, today, past=field.past)
            if day is None:
                raise why_not(text, field.id)
            days[field.id] = day.isoformat()
    return {**entry, **days}


def _as_typed(field: Field, text: str) -> str:
    if field.form is Form.DATE and text:
        return say_day(datetime.date.fromisoformat(text))
    return text
