"""How lengths and grades are spread: every sentence and topic is counted once."""

from wizard.checking.spread import spread
from wizard.checking.writing.measures import OTHERS, TOPICS, Measure


def topic(asked: float | None, explained: float | None = None, kind: str = TOPICS) -> Measure:
    return Measure(kind, "tea", 1, 1, 1, asked, explained)


def test_every_sentence_is_counted_in_its_class() -> None:
    heading, row, *_ = spread([1, 5, 6, 15, 16, 20, 25, 26], [])
    assert heading.split()[-5:] == ["1-5", "6-10", "11-15", "16-20", "21-25"]
    assert row.split()[:3] == ["of", "8", "sentences"]
    assert row.split()[-5:] == ["25.0%", "12.5%", "12.5%", "25.0%", "25.0%"]


def test_every_topic_that_has_a_grade_is_counted_and_nothing_else() -> None:
    found = [topic(1.9, 6.9), topic(2.0), topic(8.5, 2.5), topic(None), topic(1.0, kind=OTHERS)]
    *_, heading, asked, explained = spread([], found)
    assert heading.split("below ")[1:] == [*(f"{most}  " for most in range(2, 7)), "7"]
    assert asked.split() == ["what", "everybody", "reads,", "of", "3", "topics", *"110001"]
    assert explained.split() == ["the", "rest,", "of", "2", "topics", *"010001"]


def test_no_words_at_all() -> None:
    lines = list(spread([], []))
    assert lines[1].split()[:3] == ["of", "0", "sentences"]
