"""Every word that people read is plain: the rules, each with what keeps it and what breaks it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.content import rules
from tests.content.page import Page, pages, read_page
from tests.content.prose import reading_grade, sentences, syllables

TOPIC = "topics/made-up/example.md"


@dataclass(frozen=True, slots=True)
class Example:
    """Two short files: one that keeps the rule, and one that breaks it, with the complaint."""

    rule: rules.Rule
    kept: str
    broken: str
    complaint: str
    file: str = TOPIC


LONG = (
    "Before you can publish you need to look at every policy that you have and write down "
    "where it is kept, who looks after it and when it was last read by anyone."
)
LEGALESE = (
    "Organisations demonstrating accountability necessarily document information governance "
    "responsibilities, incorporating proportionate organisational countermeasures. "
)
LINE_BY_LINE = "You can stop at any time. Your answers are kept. Nobody else can see them. "

EXAMPLES = (
    Example(
        rules.long_sentences,
        "# Why it matters\n\nLook at every policy. Write down where it is kept, and who reads it.",
        f"# Why it matters\n\n{LONG}",
        f"{TOPIC}:1, Why it matters: 33 words in one sentence: {LONG}",
    ),
    Example(
        rules.long_sentences,
        "## place\n\nWhere is it kept?\n\n- office: In the office",
        f"## place\n\nWhere is it kept?\n\n- office: {LONG}",
        f"{TOPIC}:1, place: 33 words in one sentence: {LONG}",
    ),
    Example(
        rules.banned_words,
        "# In short\n\nThe adjustment takes ten minutes.",
        "# In short\n\nJust type a number.",
        f"{TOPIC}:1, In short: 'Just' in: Just type a number.",
    ),
    Example(
        rules.banned_words,
        "## number\n\nType a number from 1 to 4.",
        "## number\n\nThis number is **invalid**.",
        f"{TOPIC}:1, number: 'invalid' in: This number is invalid.",
    ),
    Example(
        rules.banned_words,
        "## name\n\nWe still need a name here.",
        "## name\n\nYou forgot the name.",
        f"{TOPIC}:1, name: 'You forgot' in: You forgot the name.",
    ),
    Example(
        rules.banned_words,
        "---\ntitle: The people you support\n---\n",
        "---\ntitle: Your data subjects\n---\n",
        f"{TOPIC}:1, front matter: 'data subjects' in: Your data subjects",
    ),
    Example(
        rules.too_polite,
        "# In short\n\nPlease ask us.\n\n# Why it matters\n\nAsk us any time.",
        "# In short\n\nPlease ask us.\n\n# Why it matters\n\nPlease read this.",
        f"{TOPIC}: 'please' 2 times",
    ),
    Example(
        rules.unexplained_acronyms,
        "# In short\n\nThe Information Commissioner's Office (ICO) can help, and so can CQC.",
        "# In short\n\nThe ICO can help, and so can CQC.",
        f"{TOPIC}:1, In short: ICO is not spelt out here",
    ),
    Example(
        rules.unexplained_acronyms,
        "# In short\n\nThe Data Security and Protection Toolkit (DSPT) is a yearly check.",
        "# In short\n\nThe Data Security and Protection Toolkit is a yearly check.\n\n"
        "# Why it matters\n\nThe DSPT protects people.",
        f"{TOPIC}:5, Why it matters: DSPT is not spelt out here",
    ),
    Example(
        rules.unexplained_acronyms,
        "## hello\n\nThis is DSPT Wizard.",
        "## hello\n\nThis is the Wizard for DSPTs.",
        f"{TOPIC}:1, hello: DSPT is not spelt out here",
    ),
    Example(
        rules.exclamation_marks,
        "## done\n\nYou have reached 95 in every 100.",
        "## done\n\nYou have reached 95 in every 100!",
        f"{TOPIC}:1, done: an exclamation mark in: You have reached 95 in every 100!",
    ),
    Example(
        rules.typographic_quotes,
        '## done\n\nIt\'s kept in a folder called "Training".',
        "## done\n\nIt\u2019s kept here.",
        f"{TOPIC}:1, done: \u2019 in: It\u2019s kept here.",
    ),
    Example(
        rules.emoji,
        "## done\n\nWell done. That is 95\u00a0in every 100, for \u00a30.",
        "## done\n\nWell done \U0001f389",
        f"{TOPIC}:1, done: \U0001f389 in: Well done \U0001f389",
    ),
    Example(
        rules.hard_reading,
        LINE_BY_LINE * 10,
        f"{LINE_BY_LINE}\n\n" + LEGALESE * 10,
        f"{TOPIC}: grade 38.2; begin with: {LEGALESE.strip()}",
    ),
    Example(
        rules.in_short_is_short,
        "# In short\n\nOne is here. So is two. Three ends it.",
        "# In short\n\nOne is here. So is two.",
        f"{TOPIC}, In short: 2 sentences, not 3",
    ),
    Example(
        rules.card_for_trainers,
        "# Trainer's note\n\n**What would you do if** the phone rang now?",
        "# Trainer's note\n\nTalk about the phone.",
        f"{TOPIC}, Trainer's note: no 'What would you do if' card",
    ),
    Example(
        rules.crowded_states,
        "## people\n\nHow many people work for you?\n\nCount everyone.\n\n### Good\n\n"
        + "word " * 90,
        "## people\n\nHow many people work for you?\n\n" + "word " * 90,
        f"{TOPIC}:1, people: 96 words before anything can be typed",
    ),
    Example(
        rules.crowded_states,
        "## people\n\nHow many people work for you?",
        "## people\n\nHow many people work for you or help you on at least one day of the week?",
        f"{TOPIC}:1, people: 17 words in the question: "
        "How many people work for you or help you on at least one day of the week?",
    ),
    Example(
        rules.terms_marked_again,
        "# In short\n\nThe [proof](glossary:evidence) is here. More proof is there.",
        "# In short\n\nThe [proof](glossary:evidence) is here. More [proof](glossary:evidence).",
        f"{TOPIC}:1, In short: 'evidence' is marked 2 times",
    ),
    Example(
        rules.plain_word_second,
        "## evidence\n\n### proof (evidence)\n\nIt shows that an answer is true.",
        "## evidence\n\n### evidence\n\nIt shows that an answer is true.",
        "glossary.md:3, evidence: not 'plain words (official term)'",
        file="glossary.md",
    ),
)

ALL_RULES = tuple(dict.fromkeys(example.rule for example in EXAMPLES))


@pytest.fixture(scope="module")
def all_pages() -> tuple[Page, ...]:
    return tuple(pages())


def test_there_are_words_to_check(all_pages: tuple[Page, ...]) -> None:
    files = {page.file for page in all_pages}
    assert {"glossary.md", "topics/staffing-and-roles/staff-training.md"} <= files
    assert all(any(screen.texts for screen in page.screens) for page in all_pages)


def test_every_rule_has_an_example() -> None:
    written = {rule for name, rule in vars(rules).items() if _is_rule(name, rule)}
    assert written == set(ALL_RULES)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.__name__)
def test_the_words_keep_the_rule(rule: rules.Rule, all_pages: tuple[Page, ...]) -> None:
    assert [complaint for page in all_pages for complaint in rule(page)] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule.__name__)
def test_good_words_pass(example: Example) -> None:
    assert list(example.rule(read_page(example.file, example.kept.encode()))) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule.__name__)
def test_planted_mistakes_are_found(example: Example) -> None:
    page = read_page(example.file, example.broken.encode())
    assert list(example.rule(page)) == [example.complaint]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stop here. Then go on.", ["Stop here.", "Then go on."]),
        ('She said: "Ring me." Nobody rang.', ['She said: "Ring me."', "Nobody rang."]),
        ("It takes 1.5 hours at www.example.org today.", None),
        ("Is it kept here? 95 people know.", ["Is it kept here?", "95 people know."]),
        ("what it is called", None),
    ],
)
def test_sentences_are_told_apart(text: str, expected: list[str] | None) -> None:
    assert sentences(text) == (expected or [text])


@pytest.mark.parametrize(
    ("count", "some_words"),
    [
        (1, "care homes trained asked makes whole the be"),
        (2, "people record online needed being private table pages number"),
        (3, "volunteers resident medicines pharmacy manager area protection"),
        (4, "information security responsible appropriate"),
        (5, "organisation administrator"),
    ],
)
def test_syllables_are_counted_as_spoken(count: int, some_words: str) -> None:
    assert {word: syllables(word) for word in some_words.split()} == dict.fromkeys(
        some_words.split(), count
    )


def test_a_grade_rises_with_long_words_and_long_sentences() -> None:
    plain = "You keep the list. It has all the names. Each name has a day."
    assert reading_grade([plain]) < 2
    assert reading_grade([plain.replace(".", " and")]) > reading_grade([plain]) + 3
    assert reading_grade([LEGALESE]) > 20


def _is_rule(name: str, thing: object) -> bool:
    return not name.startswith("_") and getattr(thing, "__annotations__", {}).get("page") == "Page"
