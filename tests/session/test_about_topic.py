"""About this topic: what there is to know about it, how far to trust it, and the trainer's note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    ids,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from tests.session.test_help import BACK, F1
from wizard.choice_ids import LEAVE_HELP, LOOK_UP, WHO_CAN_HELP
from wizard.library import Library
from wizard.pages.about import PARTS
from wizard.toolkit.edition import Knowledge, Known
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of
from wizard.words.topic_words import About

PRIVACY_NOTICE = (
    "in 2020-21 the number 1.3.2 was another question, "
    '"Telling people how you use information (privacy notice)"'
)


def about(home: Home, topic: str) -> str:
    """Return what is said about a topic, opened before anything was begun."""
    session = home.sit_down()
    perform(session, F1, Choose(LOOK_UP))
    session.answer_fields([{"word": home.library.topics[topic].title}])
    perform(session, Choose(f"about/{topic}"))
    assert spot(session) == "about"
    return said(session)


def test_it_says_where_a_topic_stands_and_how_sure_we_are(shipped_home: Home) -> None:
    shown = about(shipped_home, "staff-training")
    for text in (
        "The toolkit asks for training every 12 months",
        "What it takes: work it out.",
        "These are the questions of 2025-26. The ones for 2026-27 have not been checked yet.",
        "3.2.1 Staff training",
        "Needed for the level to aim for (Standards Met).",
        "The toolkit takes a tick in a box.",
        "We are sure of the question, its number and all of this.",
        "Standard 3: Training every year",
        "All of your people learn about looking after information",
        "our own words. Not all of the standards could be checked.",
        "From a support organisation, looked at on 22 November 2026.",
        "https://www.kircca.co.uk/?p=1904",
    ):
        assert text in shown, text


def test_every_topic_that_can_be_listed_has_such_a_page(shipped_home: Home) -> None:
    for topic in shipped_home.library.topic_flows():
        shown = about(shipped_home, topic)
        words = shipped_home.library.topics[topic]
        assert shown.startswith(words.title)
        assert all(source.url in shown for source in words.sources)


def test_what_a_topic_says_as_a_whole_has_pages_of_its_own(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP))
    session.answer_fields([{"word": shipped_home.library.topics["antivirus"].title}])
    perform(session, Choose("about/antivirus"))
    before = session.view
    words = shipped_home.library.topics["antivirus"]
    assert ids(page(session).choices)[1:5] == [
        "part/why",
        "part/good",
        "part/example",
        "part/where",
    ]
    for part, heading in PARTS.items():
        perform(session, Choose(f"part/{part}"))
        assert spot(session) == "about-part"
        assert said(session).startswith(f"{words.short}: {heading}")
        assert text_of(next(lines_of(words.about[heading]))) in said(session)
        perform(session, BACK)
        assert session.view == before


def test_a_standard_of_several_items_is_said_once(shipped_home: Home) -> None:
    shown = about(shipped_home, "breaches")
    assert shown.count("Standard 6:") == shown.count("Standard 5:") == 1
    assert shown.count("our own words") == 1


@pytest.mark.parametrize(
    ("known", "lines"),
    [
        (
            Known(*[Knowledge.UNVERIFIED] * 6),
            ["We could not check the question itself, its number"],
        ),
        (
            Known(
                Knowledge.CONFIRMED,
                Knowledge.LIKELY,
                Knowledge.CONFIRMED,
                Knowledge.UNVERIFIED,
                Knowledge.UNVERIFIED,
                Knowledge.CONFIRMED,
            ),
            [
                "We are sure of the question itself, its section, where to say",
                "We are fairly sure of its number.",
                "We could not check its level, how it is answered.",
            ],
        ),
    ],
)
def test_doubts_are_said_detail_by_detail(
    shipped_home: Home, known: Known, lines: list[str]
) -> None:
    library = with_known(shipped_home.library, "staff-training", known)
    shown = about(replace(shipped_home, library=library), "staff-training")
    assert all(line in shown for line in lines), shown


def with_known(library: Library, item: str, known: Known) -> Library:
    """Return the library with another degree of knowledge of one item."""
    edition = library.edition
    items = {**edition.items, item: replace(edition.items[item], known=known)}
    editions = {**library.editions, edition.id: replace(edition, items=items)}
    return replace(library, editions=editions)


@pytest.mark.parametrize(
    ("topic", "lines"),
    [
        (
            "privacy-notice",
            [
                "This was 1.3.2 in 2020-21.",
                "The same number since 2021-22, as far as we know.",
                "The words of the question changed in 2025-26, as far as we know.",
                "The toolkit's help about it changed in 2025-26, as far as we know.",
            ],
        ),
        (
            "spot-checks",
            [
                "The same number since 2021-22, as far as we know.",
                f"Careful with older papers: {PRIVACY_NOTICE}.",
            ],
        ),
        ("staff-list", ["The same number since 2020-21, as far as we know."]),
        ("multi-factor-login", ["The same number since 2024-25.", "A new question in 2024-25."]),
        ("device-and-software-list", ["A new question in 2025-26."]),
        ("administrator-agreement", ["Needed since 2025-26."]),
        (
            "national-data-opt-out",
            ["No longer needed in 2021-22.", "Needed since 2022-23."],
        ),
    ],
)
def test_it_tells_the_history_of_each_item(
    shipped_home: Home, topic: str, lines: list[str]
) -> None:
    shown = about(shipped_home, topic)
    places = [shown.index(f"{line}\n") for line in lines]
    assert places == sorted(places), "the oldest first"


def test_of_an_item_whose_number_was_never_known_no_older_one_is_told(shipped_home: Home) -> None:
    shown = about(shipped_home, "public-wifi")
    assert not any(year in shown for year in ("2020-21", "2021-22", "2024-25"))
    assert "The same number" not in shown


def test_only_numbers_that_were_used_again_are_warned_of(shipped_home: Home) -> None:
    library = shipped_home.library
    warnings = [
        line
        for topic in library.topic_flows()
        for line in about(shipped_home, topic).splitlines()
        if line.startswith("Careful with older papers: in 2020-21 the number ")
    ]
    refs = [line.split("the number ")[1].split(" ")[0] for line in warnings]
    assert sorted(refs) == ["1.1.2", "1.3.1", "1.3.2", "1.4.1", "2.2.1"]


def test_the_trainers_note_opens_from_there_and_leads_back(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, F1, Choose("about/paper"))
    choices = ids(page(session).choices)
    assert choices[0] == LEAVE_HELP
    assert choices[-4:-1] == ["trainers-note", LOOK_UP, WHO_CAN_HELP]
    perform(session, Choose("trainers-note"))
    assert said(session) == "Trainer's note: Locking paper away\nBring a key."
    perform(session, BACK)
    assert spot(session) == "about"
    perform(session, Choose("trainers-note"), Choose(LEAVE_HELP))
    assert spot(session) == "paper.kept"


def test_the_end_of_a_topic_leads_there_and_back(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending")
    ending = session.view
    perform(session, Choose("about/paper"))
    assert spot(session) == "about"
    assert page(session).choices[0].label == "Back to where you were"
    perform(session, Choose(LEAVE_HELP))
    assert session.view == ending
    perform(session, F1, Choose("about/paper"), Do(Command.BACK), Do(Command.BACK))
    assert session.view == ending


def test_a_flow_without_anything_to_say_about_it_has_no_such_page(home: Home) -> None:
    assert not home.library.topics["own-contacts"].about
    session = home.sit_down()
    walk_to(session, "journey.organisation")
    perform(session, F1)
    listed = [id for id in ids(page(session).choices) if id.startswith("about/")]
    has_about = bool(home.library.topics["journey"].about)
    assert listed == (["about/journey"] if has_about else [])


def test_every_note_for_trainers_can_be_read(shipped_home: Home) -> None:
    with_note = [
        flow
        for flow, words in shipped_home.library.topics.items()
        if About.TRAINER in words.about and flow in shipped_home.library.topic_flows()
    ]
    assert len(with_note) == len(shipped_home.library.topic_flows())
