"""Question kinds: what each reads, how it is written down again, and why an answer is refused."""

import datetime
import json

import pytest

from wizard.dialogue.kinds import (
    KINDS,
    Choice,
    Choices,
    ContactList,
    Date,
    DoesNotFitError,
    EvidenceList,
    JobToDo,
    Kind,
    ListKind,
    Number,
    PastMoment,
    PersonInCharge,
    Text,
)
from wizard.dialogue.kinds.fields import MAX_CHARACTERS, MOST_ENTRIES
from wizard.dialogue.values import ContactDetails, Evidence, Job, Moment, Person, Value

DAY = datetime.date(2027, 3, 1)
FOUND = Moment(datetime.datetime(2026, 11, 28, 14, 10, tzinfo=datetime.UTC))
CHOICE = Choice(("yes", "no"))
CHOICES = Choices(("plans", "files", "letters"))
SEVERAL = EvidenceList(several=True)
CONTACTS = ContactList(several=True)
COMPANY = {"who": "IT company", "phone": "01234 567890"}
COMPANY_VALUE = ContactDetails("IT company", phone="01234 567890")
OFFICE = {"who": "Head office", "what_for": "All", "phone": "1", "email": "a@b.org", "web": "b.org"}
FOLDER = {"what": "Register", "where": "Blue folder"}
TWO_FOLDERS = [FOLDER, {**FOLDER, "whose": "Manager", "checked": "2027-03-01"}]
FOLDER_VALUE = Evidence("Register", "Blue folder")
MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (CHOICE, "yes", "yes"),
        (CHOICES, ["letters", "plans"], ("plans", "letters")),
        (CHOICES, ["files", "files"], ("files",)),
        (CHOICES, "files", ("files",)),
        (Text(), "  as typed \n", "  as typed \n"),
        (Text(), "[red]{people}", "[red]{people}"),
        (Text(optional=True), "", ""),
        (Text(optional=True), " \n", ""),
        (Text(optional=True), None, ""),
        (Number(), "42", 42),
        (Number(), 42, 42),
        (Number(), " 42 ", 42),
        (Number(), "0", 0),
        (Number(), "007", 7),
        (Number(), "1,200", 1200),
        (Number(), "12 000", 12_000),
        (Number(), "1,000,000", 1_000_000),
        (Number(min=-5), "-5", -5),
        (Number(min=-5), f"{MINUS}5", -5),
        (Number(max=2_000_000), "2000000", 2_000_000),
        (Number(min="t.a", max="t.b"), "7", 7),
        (Date(), "2027-03-01", DAY),
        (Date(), " 2027-03-01 ", DAY),
        (PastMoment(), "2026-11-28T14:10+00:00", FOUND),
        (PastMoment(), " 2026-11-28 15:10+01:00 ", FOUND),
        (PastMoment(), FOUND.local.replace(tzinfo=None).isoformat(), FOUND),
        (PastMoment(), {"day": f"{FOUND.local:%Y-%m-%d}", "time": f"{FOUND.local:%H:%M}"}, FOUND),
        (PersonInCharge(), "Manager", Person("Manager")),
        (PersonInCharge(), {"job_title": "Manager", "name": "Asha"}, Person("Manager", "Asha")),
        (JobToDo(), {"what": "Book"}, Job("Book")),
        (
            JobToDo(),
            {"what": "Book", "whose": "Manager", "by": "2027-03-01"},
            Job("Book", "Manager", DAY),
        ),
        (EvidenceList(), FOLDER, (FOLDER_VALUE,)),
        (EvidenceList(), [FOLDER], (FOLDER_VALUE,)),
        (
            SEVERAL,
            TWO_FOLDERS,
            (FOLDER_VALUE, Evidence("Register", "Blue folder", "Manager", DAY)),
        ),
        (ContactList(), COMPANY, (COMPANY_VALUE,)),
        (ContactList(), [{"who": "Asha", "phone": " "}], (ContactDetails("Asha"),)),
        (
            CONTACTS,
            [COMPANY, OFFICE],
            (COMPANY_VALUE, ContactDetails("Head office", "All", "1", "a@b.org", "b.org")),
        ),
    ],
)
def test_reading_and_writing_down_again(kind: Kind, raw: object, value: Value) -> None:
    assert kind.read(raw) == value
    plain = kind.plain(value)
    assert kind.read(json.loads(json.dumps(plain))) == value


@pytest.mark.parametrize(
    ("kind", "raw", "reason", "field"),
    [
        (CHOICE, "", "nothing-chosen", ""),
        (CHOICE, None, "nothing-chosen", ""),
        (CHOICE, "Yes", "not-an-option", ""),
        (CHOICE, ["yes"], "not-an-option", ""),
        (CHOICE, True, "not-an-option", ""),
        (CHOICES, [], "nothing-chosen", ""),
        (CHOICES, "", "nothing-chosen", ""),
        (CHOICES, None, "nothing-chosen", ""),
        (CHOICES, ["plans", "bills"], "not-an-option", ""),
        (CHOICES, [["plans"]], "not-an-option", ""),
        (CHOICES, {"plans": "files"}, "not-an-option", ""),
        (CHOICES, 1, "not-an-option", ""),
        (Text(), "", "nothing-typed", "text"),
        (Text(), " \t\n", "nothing-typed", "text"),
        (Text(), None, "nothing-typed", "text"),
        (Text(), 42, "not-text", "text"),
        (Text(), "x" * (MAX_CHARACTERS + 1), "too-long", "text"),
        (Number(), "", "nothing-typed", "number"),
        (Number(), None, "nothing-typed", "number"),
        (Number(), "forty", "not-a-number", "number"),
        (Number(), "4.5", "not-a-number", "number"),
        (Number(), "4,5", "not-a-number", "number"),
        (Number(), "40 2", "not-a-number", "number"),
        (Number(), "4 2 0", "not-a-number", "number"),
        (Number(), ",420", "not-a-number", "number"),
        (Number(), "1,2000", "not-a-number", "number"),
        (Number(), "-", "not-a-number", "number"),
        (Number(), "--4", "not-a-number", "number"),
        (Number(), f"-{MINUS}4", "not-a-number", "number"),
        (Number(), "\N{SUPERSCRIPT TWO}", "not-a-number", "number"),
        (Number(), "\N{ARABIC-INDIC DIGIT FOUR}", "not-a-number", "number"),
        (Number(), "0x10", "not-a-number", "number"),
        (Number(), "1e3", "not-a-number", "number"),
        (Number(), True, "not-a-number", "number"),
        (Number(), "-1", "number-too-small", "number"),
        (Number(min=1), "0", "number-too-small", "number"),
        (Number(max=9), "10", "number-too-big", "number"),
        (Number(), "1000001", "number-too-big", "number"),
        (Number(), "9" * 5_000, "number-too-big", "number"),
        (Date(), "", "nothing-typed", "date"),
        (Date(), "1 March 2027", "not-a-date", "date"),
        (Date(), "2027-02-29", "not-a-date", "date"),
        (Date(), 20270301, "not-text", "date"),
        (PastMoment(), "", "nothing-typed", "day"),
        (PastMoment(), "2026-11-28T25:10", "not-a-date", "day"),
        (PastMoment(), "on Saturday", "not-a-date", "day"),
        (PastMoment(), "0001-01-01T00:00+00:00", "not-a-date", "day"),
        (PastMoment(), "9999-12-31T23:59+00:00", "not-a-date", "day"),
        (PastMoment(), 20261128, "not-text", "day"),
        (PastMoment(), {"day": "2026-11-28"}, "nothing-typed", "time"),
        (PastMoment(), {"time": "14:10"}, "nothing-typed", "day"),
        (PastMoment(), {"day": "2026-11-28", "time": "tea time"}, "not-a-time", "time"),
        (PastMoment(), {"day": "2026-11-28", "time": ["14:10"]}, "not-text", "time"),
        (PastMoment(), {"day": "28 November", "time": "14:10"}, "not-a-date", "day"),
        (PastMoment(), {"day": "2026-11-28", "hour": "14"}, "unknown-field", "hour"),
        (PersonInCharge(), "", "nothing-typed", "job_title"),
        (PersonInCharge(), {"name": "Asha"}, "nothing-typed", "job_title"),
        (PersonInCharge(), {"job_title": "Manager", "email": "a@b"}, "unknown-field", "email"),
        (PersonInCharge(), {"job_title": ["Manager"]}, "not-text", "job_title"),
        (PersonInCharge(), 7, "not-fields", ""),
        (JobToDo(), {}, "nothing-typed", "what"),
        (JobToDo(), {"what": "Book", "by": "soon"}, "not-a-date", "by"),
        (JobToDo(), {"what": "Book", "due": "soon"}, "unknown-field", "due"),
        (JobToDo(), "Book", "not-fields", ""),
        (SEVERAL, [], "nothing-typed", "what"),
        (SEVERAL, None, "not-fields", ""),
        (SEVERAL, "Blue folder", "not-fields", ""),
        (SEVERAL, ["Blue folder"], "not-fields", ""),
        (SEVERAL, [FOLDER, {"what": "Register"}], "nothing-typed", "where"),
        (SEVERAL, [{"where": "Blue folder"}], "nothing-typed", "what"),
        (SEVERAL, [{**FOLDER, "checked": "lately"}], "not-a-date", "checked"),
        (SEVERAL, [{**FOLDER, "file": "C:\\x"}], "unknown-field", "file"),
        (SEVERAL, [FOLDER] * (MOST_ENTRIES + 1), "too-many", ""),
        (EvidenceList(), [FOLDER, FOLDER], "too-many", ""),
        (CONTACTS, [], "nothing-typed", "who"),
        (CONTACTS, None, "not-fields", ""),
        (CONTACTS, "IT company", "not-fields", ""),
        (CONTACTS, [{"phone": "01234 567890"}], "nothing-typed", "who"),
        (CONTACTS, [{**COMPANY, "phone": 1234}], "not-text", "phone"),
        (CONTACTS, [{**COMPANY, "fax": "1"}], "unknown-field", "fax"),
        (CONTACTS, [COMPANY] * (MOST_ENTRIES + 1), "too-many", ""),
        (ContactList(), [COMPANY, OFFICE], "too-many", ""),
    ],
)
def test_what_does_not_fit(kind: Kind, raw: object, reason: str, field: str) -> None:
    with pytest.raises(DoesNotFitError) as refused:
        kind.read(raw)
    assert (refused.value.reason, refused.value.field) == (reason, field)


@pytest.mark.parametrize(
    ("kind", "raw", "facts"),
    [
        (CHOICE, "maybe", {"most": 2}),
        (Number(min=1, max=9), "0", {"least": 1, "most": 9}),
        (Number(min=1, max=9), "10", {"least": 1, "most": 9}),
        (Number(), "about forty", {"typed": "about forty"}),
        (Date(), "1 March", {"typed": "1 March"}),
        (EvidenceList(), [FOLDER, FOLDER], {"most": 1}),
        (Text(), "x" * 500_001, {"most": 500_000, "length": 500_001}),
    ],
)
def test_a_refusal_carries_what_its_words_speak_of(
    kind: Kind, raw: object, facts: dict[str, object]
) -> None:
    with pytest.raises(DoesNotFitError) as refused:
        kind.read(raw)
    assert refused.value.facts == facts


@pytest.mark.parametrize(("number", "people"), [(0, 42), (42, 42), (1_000_000, None), (1, "many")])
def test_a_number_within_a_bound_that_is_another_answer(number: int, people: object) -> None:
    """While the other answer is not known, the bound is the largest number of all."""
    assert Number(max="t.people").check(number, {"t.people": people}.get) == number


@pytest.mark.parametrize(("number", "people"), [(43, 42), (1_000_001, None)])
def test_a_number_beyond_a_bound_that_is_another_answer(number: int, people: object) -> None:
    with pytest.raises(DoesNotFitError, match="number-too-big"):
        Number(max="t.people").check(number, {"t.people": people}.get)


def test_a_day_that_has_come_fits_where_none_to_come_does() -> None:
    kind = Date(until_today=True)
    assert kind.check(DAY, DAY) == DAY
    with pytest.raises(DoesNotFitError) as refused:
        kind.check(DAY, DAY - datetime.timedelta(days=1))
    assert (refused.value.reason, refused.value.field) == ("day-to-come", "date")


@pytest.mark.parametrize("days", [-400, -1])
def test_proof_cannot_have_been_checked_on_a_day_to_come(days: int) -> None:
    value = SEVERAL.read(TWO_FOLDERS)
    with pytest.raises(DoesNotFitError) as refused:
        SEVERAL.check(value, DAY + datetime.timedelta(days))
    assert (refused.value.reason, refused.value.field) == ("day-to-come", "checked")
    assert refused.value.facts == {"day": DAY}


@pytest.mark.parametrize("days", [0, 1, 400])
def test_proof_checked_by_today_or_on_no_day_fits(days: int) -> None:
    value = SEVERAL.read(TWO_FOLDERS)
    assert SEVERAL.check(value, DAY + datetime.timedelta(days)) == value
    unchecked = SEVERAL.read([FOLDER])
    assert SEVERAL.check(unchecked, DAY - datetime.timedelta(days)) == unchecked


def test_what_an_older_question_stored_is_not_held_against_a_day() -> None:
    assert SEVERAL.check("as stored", DAY) == "as stored"


@pytest.mark.parametrize("days", [-400, -1, 0, 1])
def test_a_day_without_a_bound_fits_whenever_it_is(days: int) -> None:
    assert Date().check(DAY, DAY + datetime.timedelta(days)) == DAY


def test_a_least_number_that_is_another_answer() -> None:
    kind = Number(min="t.had")
    assert kind.check(5, lambda _: 5) == 5
    with pytest.raises(DoesNotFitError) as refused:
        kind.check(4, lambda _: 5)
    assert (refused.value.reason, refused.value.facts["least"]) == ("number-too-small", 5)


@pytest.mark.parametrize(
    "kind",
    [Text(), Number(), Date(), PastMoment(), PersonInCharge(), JobToDo(), SEVERAL, CONTACTS],
)
def test_what_an_older_question_stored_is_written_as_it_is(kind: Kind) -> None:
    assert kind.plain("as stored") == "as stored"


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Text(), "text:line"),
        (Text(long=True, optional=True), "text:paragraph?"),
        (Number(), "number:number"),
        (Date(), "date:date"),
        (PastMoment(), "day:date time:time"),
        (PersonInCharge(), "job_title:line name:line?"),
        (JobToDo(), "what:line whose:line? by:date?"),
        (SEVERAL, "what:line where:line whose:line? checked:date?"),
        (CONTACTS, "who:line what_for:line? phone:line? email:line? web:line?"),
    ],
)
def test_the_fields_that_an_answer_is_typed_into(
    kind: Text | Number | Date | PastMoment | PersonInCharge | JobToDo | ListKind, fields: str
) -> None:
    shown = [f"{field.id}:{field.form}{'?' if field.optional else ''}" for field in kind.fields]
    assert " ".join(shown) == fields


def test_each_kind_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) == 10
