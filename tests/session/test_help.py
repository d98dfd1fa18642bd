"""Help everywhere: F1 on every page, the words on the screen, and the way back from all of it."""

from __future__ import annotations

from random import Random

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Explain,
    Step,
    Way,
    asking,
    fields,
    fields_entry,
    ids,
    options,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.choice_ids import (
    ALL_WORDS,
    GROUP,
    LEAVE_HELP,
    LOOK_UP,
    SETTINGS,
    TERM,
    WHO_CAN_HELP,
    WORDS_HERE,
)
from wizard.session import Session
from wizard.views import HELP, WORDS, Asking, Command, Page, terms_in

BACK, F1 = Do(Command.BACK), Do(Command.EXPLAIN)


def look_up(typed: str) -> Step:
    return fields({"word": typed})


def at_first_terms(session: Session) -> tuple[str, ...]:
    """Go to the first shipped question with words of the glossary; return their ids."""
    perform(session, Choose("start"), fields({"text": "Rose Court"}))
    assert spot(session) == "journey.where-you-are"
    return terms_in(session.view)


EVERYWHERE: dict[str, tuple[str, list[Step]]] = {
    "opening": ("opening", []),
    "tour": ("opening", [Choose("tour")]),
    "who": ("paper.locked", [Way("ask_someone")]),
    "reason": ("paper.locked", [Way("does_not_apply")]),
    "answers": ("paper.story", [Do(Command.ANSWERS)]),
    "confirm": ("topics", [Do(Command.ANSWERS), Choose("paper.locked"), options("never")]),
    "stopping": ("paper.kept", [Do(Command.STOP)]),
    "topics": ("topics", []),
    "ending": ("ending", []),
    "type-this": ("ending", [Choose("type-this")]),
    "pause": ("paper.locked", [Way("not_sure")]),
    "looks-like-a-secret": ("paper.called", [fields({"text": "Password: Tr0ub4dor&3"})]),
    "contacts": ("paper.kept", [F1, Choose(WHO_CAN_HELP)]),
    "about": ("paper.kept", [F1, Choose("about/paper")]),
    "trainers-note": ("paper.kept", [F1, Choose("about/paper"), Choose("trainers-note")]),
    "look-up": ("paper.kept", [F1, Choose(LOOK_UP)]),
    "found": ("paper.kept", [F1, Choose(LOOK_UP), look_up("ICO")]),
    "words": ("paper.kept", [F1, Choose(LOOK_UP), look_up("ICO"), Choose("term/ico")]),
    "all-words": ("paper.kept", [F1, Choose(LOOK_UP), look_up("")]),
}


@pytest.mark.parametrize("name", list(EVERYWHERE))
def test_every_page_has_help_that_leads_back_to_it(home: Home, name: str) -> None:
    session = home.sit_down()
    wanted, steps = EVERYWHERE[name]
    walk_to(session, wanted)
    perform(session, *steps)
    assert session.view.name == name
    before = session.view
    assert before.commands[0] is Command.EXPLAIN
    perform(session, F1)
    assert spot(session) == HELP
    assert {LOOK_UP, WHO_CAN_HELP} <= set(ids(page(session).choices))
    assert {Command.BACK, Command.EXPLAIN} <= set(page(session).commands)
    perform(session, BACK)
    assert session.view == before


def test_help_that_is_asked_for_in_help_is_the_same_page_again(home: Home) -> None:
    session = home.sit_down()
    perform(session, F1)
    before = session.view
    perform(session, F1, F1)
    assert session.view == before
    perform(session, BACK)
    assert spot(session) == "opening"


def test_of_a_question_help_is_all_about_it_and_then_how_to_move(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Explain("why"), F1)
    assert spot(session) == "explain"
    assert "explain-all" not in ids(page(session).choices), "it is all there already"
    perform(session, F1)
    assert spot(session) == HELP
    assert ids(page(session).choices) == [
        LEAVE_HELP,
        LOOK_UP,
        WHO_CAN_HELP,
        "about/paper",
        SETTINGS,
    ]
    perform(session, BACK, BACK)
    assert spot(session) == "paper.locked"


def test_a_plan_says_why_it_has_a_date(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.plan", paper__locked=options("never"))
    perform(session, Explain("why"))
    assert "A date helps in a busy week." in said(session)


# The words on the screen.


def test_the_words_of_a_question_open_where_they_stand(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    terms = at_first_terms(session)
    question = asking(session)
    assert terms == ("dspt",), "also those in what is said before the question"
    assert ids(question.explains) == ["why", "good", "where", WORDS]
    perform(session, Explain(WORDS))
    assert spot(session) == "words"
    assert "the yearly check on how you look after information (DSPT)" in said(session)
    assert said(session).count("(DSPT)") == 1
    assert ids(page(session).choices) == [LEAVE_HELP, LOOK_UP]
    perform(session, Choose(LEAVE_HELP))
    assert session.view == question


def test_exactly_the_words_on_the_screen_are_explained(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    perform(session, F1, Choose("about/journey"))
    terms = terms_in(session.view)
    assert terms
    perform(session, Choose(WORDS_HERE))
    glossary = shipped_home.library.glossary
    shown = {term.id for term in glossary.values() if f"{term.plain} (" in said(session)}
    assert shown == set(terms)


def test_a_question_without_such_words_does_not_offer_them(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    assert WORDS not in ids(asking(session).explains)
    perform(session, Explain(WORDS))
    assert spot(session) == "words"
    assert "everyday words" in said(session)


def test_a_page_offers_its_words_last_but_never_in_place_of_stopping(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    section = Choose(f"{GROUP}staffing-and-roles")
    perform(session, Do(Command.TOPICS), section, Choose("staff-training"))
    perform(session, fields({"number": "40"}), fields({"number": "30"}))
    perform(session, fields({"what": "Talk", "whose": "", "by": ""}))
    assert spot(session) == "ending"
    assert terms_in(session.view) == ("digital-care-hub",)
    assert ids(page(session).choices)[-3:] == ["about/staff-training", WORDS_HERE, "stop"]
    perform(session, Choose("about/staff-training"))
    assert ids(page(session).choices)[-1] == WORDS_HERE


def test_all_explanations_say_what_the_words_mean_and_one_of_them_offers_it(
    shipped_home: Home,
) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    perform(session, F1)
    assert "DSPT is short for" in said(session)
    assert WORDS_HERE not in ids(page(session).choices)
    perform(session, BACK, Explain("good"))
    assert "DSPT is short for" not in said(session)
    perform(session, Choose(WORDS_HERE))
    assert "DSPT is short for" in said(session)


def test_one_word_opens_alone(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    session.explain_word("breach")
    assert "(breach)" in said(session)
    assert "(DSPT)" not in said(session)
    before = session.view
    session.explain_word("no-such-word")
    assert session.view == before
    perform(session, BACK)
    assert spot(session) == "journey.where-you-are"


def test_a_draft_is_there_again_after_looking_at_words(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    session.keep_draft({"entries": [{"text": "The rec"}]})
    perform(session, F1, Choose(LOOK_UP), look_up("ICO"), Choose("term/ico"), Choose(LEAVE_HELP))
    assert fields_entry(session).entries[0] == {"text": "The rec"}


# Looking up.


def test_terms_come_first_and_then_topics(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    perform(session, F1, Choose(LOOK_UP), look_up("privcy notice"))
    found = ids(page(session).choices)
    assert found[:2] == ["term/privacy-notice", "privacy-notice"]
    assert found[-3:] == [LOOK_UP, ALL_WORDS, LEAVE_HELP]
    assert '"privcy notice"' in said(session)
    perform(session, Choose("term/privacy-notice"))
    assert "(privacy notice)" in said(session)
    perform(session, BACK, Choose("privacy-notice"))
    assert spot(session).startswith(("privacy-notice.", "profile.")), "a topic opens"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("what is a breach?", "term/breach"),
        ("Cyber Essentails", "term/cyber-essentials"),
        ("ICO", "term/ico"),
        ("Information Commissioner's Office", "term/ico"),
        ("General Data Protection Regulation", "term/uk-gdpr"),
        ("multi factor authentication", "term/mfa"),
        ("3.2.1", "staff-training"),
        ("Staff trainign", "staff-training"),
    ],
)
def test_it_is_found_by_any_name(shipped_home: Home, typed: str, found: str) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    perform(session, F1, Choose(LOOK_UP), look_up(typed))
    assert found in ids(page(session).choices)


def test_nothing_found_says_so_and_offers_the_nearest(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("Zebras"))
    assert 'We have nothing for "Zebras".' in said(session)
    found = ids(page(session).choices)
    assert [id.startswith(TERM) for id in found] == [True] * 3 + [False] * 3
    assert found[3:] == [LOOK_UP, ALL_WORDS, LEAVE_HELP]


def test_where_nothing_is_even_near_there_are_all_words(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("\u65e5\u672c"))
    assert ids(page(session).choices) == [LOOK_UP, ALL_WORDS, LEAVE_HELP]


def test_before_a_service_is_chosen_a_topic_is_told_of_and_not_begun(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("privacy notice"))
    assert ids(page(session).choices)[:2] == ["term/privacy-notice", "about/privacy-notice"]
    perform(session, Choose("about/privacy-notice"))
    assert spot(session) == "about"
    perform(session, Choose(LEAVE_HELP))
    assert spot(session) == "opening"
    assert shipped_home.assessments() == ()


def test_all_words_are_there_in_pages_by_letter(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("  "))
    assert spot(session) == "all-words"
    letters = [id for id in ids(page(session).choices) if id.startswith("letters/")]
    listed: list[str] = []
    for id in letters:
        perform(session, Choose(id))
        shown = page(session).choices
        listed += [choice.id for choice in shown if choice.id.startswith(TERM)]
        assert ids(shown)[-3:] == [ALL_WORDS, LOOK_UP, LEAVE_HELP]
        perform(session, Choose(ALL_WORDS))
    assert sorted(listed) == sorted(f"{TERM}{id}" for id in shipped_home.library.glossary)
    perform(session, Choose(letters[0]), Choose(listed[0]), BACK)
    assert listed[0] in ids(page(session).choices), "a word leads back to its letters"
    perform(session, BACK)
    assert session.view.name == "look-up", "no list is closed over itself"


@pytest.mark.parametrize(
    "typed", ["\x1b[2J\x1b]52;c;x\x07", "a\u202eb", "[/][@click=app.quit]x[/]"]
)
def test_what_was_typed_is_shown_harmless_and_goes_nowhere(home: Home, typed: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    journal = home.journal()
    perform(session, F1, Choose(LOOK_UP), look_up(typed * 1_000))
    assert "\x1b" not in said(session)
    assert "\u202e" not in said(session)
    assert len(said(session)) < 300
    perform(session, Choose(LEAVE_HELP))
    assert home.journal() == journal


# The way back.


def test_back_closes_one_page_of_help_and_the_first_choice_all_of_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, F1, Choose(LOOK_UP), look_up("ICO"), Choose("term/ico"))
    places = []
    for _ in range(4):
        perform(session, BACK)
        places.append(spot(session).strip())
    assert places == ["found", "look-up", "explain", "paper.kept"]
    perform(session, F1, Choose(LOOK_UP), look_up("ICO"), Choose("term/ico"), Choose(LEAVE_HELP))
    assert spot(session) == "paper.kept"


def test_however_long_somebody_looks_around_back_is_never_far(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    at_first_terms(session)
    perform(session, F1)
    dice = Random(1)
    for _ in range(300):
        view = session.view
        if isinstance(view, Asking):
            perform(session, look_up(dice.choice(["breach", "", "zz", "training"])))
        else:
            away = (LEAVE_HELP, "back-to-question", "own-contacts")
            known = shipped_home.library.flow_table
            staying = [c.id for c in view.choices if c.id not in away and c.id not in known]
            perform(session, Choose(dice.choice(staying)) if staying else F1)
    steps = 0
    while spot(session) != "journey.where-you-are" and steps < 20:
        perform(session, BACK)
        steps += 1
    assert 0 < steps < 12


def test_a_page_of_help_has_the_header_of_what_it_was_opened_over(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    header = session.view.header
    perform(session, F1, Choose(WHO_CAN_HELP))
    assert session.view.header == header
    perform(session, Choose(LEAVE_HELP), GIVEN["paper.kept"], Do(Command.STOP), F1)
    assert isinstance(session.view, Page)
    assert session.view.header.place == ()
