"""Blocks: what is in them, how slots are filled, and how they read as plain text."""

import pytest

from wizard.words.blocks import (
    Block,
    Heading,
    Items,
    Line,
    Paragraph,
    Span,
    fill,
    fill_line,
    lines_of,
    paragraph,
    slots_of,
    terms_of,
    text_of,
    without_slots,
)
from wizard.words.phrases import Phrases
from wizard.words.plain_text import plain_text, wrapped

TRAINED: Line = (Span("Trained: ", strong=True), Span("", strong=True, slot="trained"))
OF: Line = (Span("of "), Span("", slot="people"), Span(" people", term="staff"))
BLOCKS: tuple[Block, ...] = (
    Heading(TRAINED),
    Paragraph(OF),
    Items(((Span("the record", term="record"),), OF), numbered=True),
)


def test_every_line_in_order() -> None:
    assert list(lines_of(BLOCKS)) == [TRAINED, OF, (Span("the record", term="record"),), OF]


def test_every_slot_as_often_as_it_stands_there() -> None:
    assert list(slots_of(BLOCKS)) == ["trained", "people", "people"]


def test_lines_around_a_missing_answer_are_left_out() -> None:
    assert without_slots(BLOCKS, {"trained"}) == BLOCKS[1:]
    record = Items(((Span("the record", term="record"),),), numbered=True)
    assert without_slots(BLOCKS, {"people"}) == (BLOCKS[0], record)
    assert without_slots(BLOCKS, ()) == BLOCKS


def test_a_list_of_which_nothing_is_left_is_no_list() -> None:
    assert without_slots((Items((OF, TRAINED)),), {"people", "trained"}) == ()


def test_every_term_once() -> None:
    assert terms_of(BLOCKS) == ("staff", "record")


def test_filling_keeps_the_looks() -> None:
    assert fill_line(TRAINED, {"trained": "39"}) == (
        Span("Trained: ", strong=True),
        Span("39", strong=True),
    )


def test_every_kind_of_block_is_filled() -> None:
    filled = fill(BLOCKS, {"trained": "39", "people": "41", "nobody asked": "for this"})
    assert [text_of(line) for line in lines_of(filled)] == [
        "Trained: 39",
        "of 41 people",
        "the record",
        "of 41 people",
    ]
    assert isinstance(filled[2], Items)
    assert filled[2].numbered


def test_a_slot_without_a_filling_is_an_error() -> None:
    with pytest.raises(KeyError, match="people"):
        fill(BLOCKS, {"trained": "39"})


@pytest.mark.parametrize("typed", ["{people}", "**x**", "[a](https://example.org)", "- a\n- b"])
def test_what_is_filled_in_is_never_markup_nor_a_slot(typed: str) -> None:
    filled = fill((Paragraph(OF),), {"people": typed})
    assert list(slots_of(filled)) == []
    assert text_of(filled[0].line if isinstance(filled[0], Paragraph) else ()) == (
        f"of {typed} people"
    )


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ((), ""),
        ((Span("a", strong=True), Span("b")), "ab"),
        ((Span("", slot="people"),), "{people}"),
        ((Span("here", link="https://example.org"), Span(".")), "here (https://example.org)."),
        ((Span("the toolkit", term="dspt"),), "the toolkit"),
    ],
)
def test_a_line_as_text(line: Line, text: str) -> None:
    assert text_of(line) == text


def test_plain_text_as_a_paragraph() -> None:
    assert paragraph("{a} **b**") == Paragraph((Span("{a} **b**"),))


SENTENCE = "Everyone who works or volunteers for you has one list with names and dates."
PAGE: tuple[Block, ...] = (
    Heading((Span("In short"),)),
    paragraph(SENTENCE),
    Items(tuple((Span(words),) for words in ("A rota, or the list of who is paid", "A book"))),
    Items(tuple((Span(str(n)),) for n in range(9, 20)), numbered=True),
)


def test_a_page_of_twenty_columns() -> None:
    assert plain_text(PAGE[:3], 20) == (
        "In short:\n"
        "Everyone who works\n"
        "or volunteers for\n"
        "you has one list\n"
        "with names and\n"
        "dates.\n"
        "\n"
        "- A rota, or the\n"
        "  list of who is\n"
        "  paid\n"
        "- A book"
    )


def test_a_page_of_forty_columns() -> None:
    assert plain_text(PAGE[:3], 40) == (
        "In short:\n"
        "Everyone who works or volunteers for you\n"
        "has one list with names and dates.\n"
        "\n"
        "- A rota, or the list of who is paid\n"
        "- A book"
    )


@pytest.mark.parametrize("width", [20, 40, 72])
def test_no_line_is_wider_than_asked_and_no_word_is_lost(width: int) -> None:
    text = plain_text(PAGE, width)
    assert max(map(len, text.splitlines())) <= width
    for word in [*SENTENCE.split(), "rota,", "book", "11. 19"]:
        assert word in text


def test_numbers_count_from_one_and_line_up_behind_their_own_width() -> None:
    items = Items(tuple((Span("word " * 5),) for _ in range(10)), numbered=True)
    lines = plain_text((items,), 20).splitlines()
    assert lines[:2] == ["1. word word word", "   word word"]
    assert lines[-2:] == ["10. word word word", "    word word"]


@pytest.mark.parametrize("width", [20, 40, 72])
def test_a_long_word_is_cut_and_stays_whole(width: int) -> None:
    address = "https://example.org/" + "a" * 100
    text = plain_text((paragraph(address), Items(((Span(address),),))), width)
    assert max(map(len, text.splitlines())) == width
    assert "".join(text.split()) == f"{address}-{address}"


@pytest.mark.parametrize("width", [-3, 0, 1, 9, 10])
def test_no_width_is_too_small(width: int) -> None:
    assert wrapped("Care plans, all", width) == "Care\nplans, all"


def test_a_heading_stands_above_what_follows_it() -> None:
    a, b = Heading((Span("A"),)), Heading((Span("B"),))
    assert plain_text((a, paragraph("1"), b, paragraph("2")), 20) == "A:\n1\n\nB:\n2"
    assert plain_text((a, b, paragraph("2")), 20) == "A:\nB:\n2"
    assert plain_text((paragraph("1"), b), 20) == "1\n\nB:"


def test_a_name_of_a_file_on_a_line_of_its_own_gets_no_sign() -> None:
    name = Paragraph((Span("Action plan.html", strong=True),))
    assert plain_text((name, paragraph("1")), 20) == "Action plan.html\n\n1"


@pytest.mark.parametrize("mark", ".?!:")
def test_a_heading_with_a_sign_at_its_end_gets_no_other(mark: str) -> None:
    assert plain_text((Heading((Span(f"Why{mark}"),)), paragraph("1")), 20) == f"Why{mark}\n1"


@pytest.mark.parametrize("blocks", [(), (paragraph(""),), (paragraph(" \n "),)])
def test_nothing_is_no_text(blocks: tuple[Block, ...]) -> None:
    assert plain_text(blocks, 20) == ""


PHRASES = Phrases(
    {"a.b": (Paragraph((Span("Hello "), Span("", slot="name"))), paragraph("Go on."))}
)


def test_a_phrase_as_blocks_and_as_a_line() -> None:
    assert PHRASES.blocks("a.b", name="Asha") == (
        Paragraph((Span("Hello "), Span("Asha"))),
        paragraph("Go on."),
    )
    assert PHRASES.line("a.b", name=5) == "Hello 5 Go on."


@pytest.mark.parametrize(
    ("key", "fillings"), [("a.c", {"name": "Asha"}), ("a.b", {}), ("a.b", {"naem": "Asha"})]
)
def test_an_unknown_key_or_a_slot_left_open_is_an_error(key: str, fillings: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        PHRASES.line(key, **fillings)
