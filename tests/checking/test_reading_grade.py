"""Reading grades: what is counted, what is graded together, and what does not count."""

import subprocess
import sys

import pytest

from tests.words.paging import page
from wizard.checking.writing.grade import Grader, Syllables, pools
from wizard.words.blocks import paragraph
from wizard.words.glossary import Term

LEGALESE = (
    "Organisations demonstrating accountability necessarily document information governance "
    "responsibilities, incorporating proportionate organisational countermeasures."
)
PLAIN = "You can stop at any time. Your answers are kept. Nobody else can see them."
TEN_TIMES = " ".join([PLAIN] * 10)
EXPLAINED = Term(
    "governance", "who is responsible", "information governance", (paragraph("It is you."),)
)


@pytest.fixture(scope="module")
def syllables() -> Syllables:
    return Syllables()


@pytest.fixture(scope="module")
def grader(syllables: Syllables) -> Grader:
    return Grader(syllables, {})


@pytest.mark.parametrize(
    ("count", "some_words"),
    [
        (1, "care homes trained asked makes whole the be staff's"),
        (
            2,
            "people record online needed being private table pages number toolkit IT one-off rotas",
        ),
        (
            3,
            "volunteers resident medicines pharmacy area protection NHS 110 e-learning Caldicott",
        ),
        (4, "information security appropriate DSPT responsible's"),
        (5, "organisation university"),
        (6, "2025-26 responsibility"),
    ],
)
def test_syllables_are_counted_as_spoken(syllables: Syllables, count: int, some_words: str) -> None:
    assert {word: syllables.count(word) for word in some_words.split()} == dict.fromkeys(
        some_words.split(), count
    )


def test_a_grade_is_that_of_flesch_and_kincaid(grader: Grader) -> None:
    # 7 words, 2 sentences, 11 syllables.
    assert grader.grade(["The manager keeps it.", "Nobody else can."]) == pytest.approx(
        0.39 * 7 / 2 + 11.8 * 11 / 7 - 15.59
    )
    assert grader.grade([]) == 0.0


def test_a_grade_rises_with_long_words_and_long_sentences(grader: Grader) -> None:
    plain = "You keep the list. It has all the names. Each name has a day."
    assert grader.grade([plain]) < 2
    assert grader.grade([plain.replace(".", " and")]) > grader.grade([plain]) + 3
    assert grader.grade([LEGALESE]) > 20


def test_what_everybody_reads_is_graded_apart_from_what_explains_it() -> None:
    tea = page(
        "---\ntitle: Tea\n---\n# In short\n\nThis is tea.\n\n# Why it matters\n\nIt is warm.\n\n"
        "## milk\n\nDo you take milk?\n\nA drop.\n\n- yes: Yes, please\n\n### Why\n\nIt cools.\n\n"
        "## Type this: tea\n\nWe keep tea.\n"
    )
    asked, explained = pools(tea)
    assert [text.said for text in asked.texts] == [
        "This is tea.", "Do you take milk?", "A drop.", "Yes, please",
    ]  # fmt: skip
    assert [text.said for text in explained.texts] == [
        "Tea", "It is warm.", "It cools.", "We keep tea.",
    ]  # fmt: skip
    assert (asked.highest, explained.highest) == (6, 7)


def test_other_files_are_graded_as_one() -> None:
    (whole,) = pools(page("## tea\n\nTea.\n\n### Why\n\nWarm.", is_of_flow=False))
    assert ([text.said for text in whole.texts], whole.highest) == (["Tea.", "Warm."], 6)


def test_a_hard_text_is_found_at_its_hardest_sentence(grader: Grader) -> None:
    tea = page(f"# In short\n\n{TEN_TIMES}\n\n## milk\n\n{LEGALESE}\n\n{TEN_TIMES * 2}")
    assert list(grader.hard_reading(tea)) == []
    harder = page(f"# In short\n\n{TEN_TIMES}\n\n## milk\n\n{'So. ' + LEGALESE * 9}")
    (finding,) = grader.hard_reading(harder)
    assert str(finding).startswith(
        "topics/tea.md:7:5: What everybody reads here has reading grade 19.7; the most is 6. "
        'Begin with "Organisations demonstrating'
    )


def test_explanations_may_be_a_little_harder(grader: Grader) -> None:
    sentence = "The other manager keeps a record of training in the office. "
    assert 6 < round(grader.grade([sentence]), 1) <= 7
    (finding,) = grader.hard_reading(page(f"# In short\n\n{sentence * 20}"))
    assert "What everybody reads here" in str(finding)
    assert list(grader.hard_reading(page(f"# Why it matters\n\n{sentence * 20}"))) == []


def test_a_few_words_are_not_graded(grader: Grader) -> None:
    assert list(grader.hard_reading(page(f"# In short\n\n{LEGALESE} {LEGALESE}"))) == []


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Keep a list of Information governance now.", "Keep a list of  now."),
        ("Say who is responsible, then stop.", "Say , then stop."),
        ("Name [the **most** responsible people](glossary:governance) now.", "Name  now."),
        ("Name [two](glossary:governance) of them.", "Name  of them."),
        (
            "Misinformation governance and information.",
            "Misinformation governance and information.",
        ),
        ("Information governance.", None),
    ],
)
def test_words_of_the_glossary_do_not_count(
    syllables: Syllables, said: str, counts: str | None
) -> None:
    grader = Grader(syllables, {"governance": EXPLAINED})
    (pool,) = pools(page(said, is_of_flow=False))
    assert [kept for text in pool.texts for _, kept in grader.counted(text)] == (
        [counts] if counts else []
    )


def test_the_hardest_sentence_is_shown_with_the_words_that_do_not_count(
    syllables: Syllables,
) -> None:
    grader = Grader(syllables, {"governance": EXPLAINED})
    hard = f"With information governance come {LEGALESE.lower()}"
    (finding,) = grader.hard_reading(page(" ".join([hard] * 9), is_of_flow=False))
    assert f'Begin with "{hard}".' in str(finding)


NO_NETWORK = """
import socket

def refuse(*_, **__):
    raise OSError("there is no network")

socket.socket.connect = socket.getaddrinfo = refuse
from wizard.checking.writing.grade import Grader, Syllables
print(round(Grader(Syllables(), {}).grade(["The organisation keeps it."]), 2))
"""


def test_no_network_is_needed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stdout, done.stderr) == ("9.57\n", "")
