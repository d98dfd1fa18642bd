"""Every word that people read is plain: the rules, each with what keeps it and what breaks it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.words.paging import page
from wizard import shipped
from wizard.checking.writing import letter, names, shape, wording
from wizard.checking.writing.folder import (
    OF_ANY_LANGUAGE,
    OF_ENGLISH,
    Rule,
    Rules,
    pages,
    writing_findings,
)
from wizard.checking.writing.grade import Syllables, pools
from wizard.checking.writing.page import Page
from wizard.checking.writing.prose import sentences
from wizard.dialogue.reading.folder import read_flow_sources
from wizard.reading import read_folders

TOPIC = "topics/made-up/example.md"


@dataclass(frozen=True, slots=True)
class Example:
    """Two short files: one that keeps the rule, and one that breaks it, with what is said."""

    rule: Rule
    kept: str
    broken: str
    finding: str
    file: str = TOPIC


LONG = (
    "Before you can publish you need to look at every policy that you have and write down "
    "where it is kept, who looks after it and when it was last read by anyone."
)
FOURTEEN = "Each of them reads it once a year and then says so to us."
FIFTEEN = "Each of them reads it once a year and then says so to all here."
FORTY = "Training for all who work with computers"
THIRTY = f"{'Which of it is yours, and where? ' * 4}Is it?"
MANY_WORDS = "word " * 90
LESS = "Say less, here or before."
TYPED = "## Type this: training\n\nWe keep a list.\n"

EXAMPLES = (
    Example(
        shape.long_sentences,
        "# Why it matters\n\nLook at every policy. Write down where it is kept, and who reads it.",
        f"# Why it matters\n\nThere is more.\n{LONG}",
        f'{TOPIC}:4:1: A sentence has 33 words; the most is 25. Make two of "{LONG}".',
    ),
    Example(
        shape.long_sentences,
        "## place\n\nWhere is it kept?\n\n- office: In the office",
        f"## place\n\nWhere is it kept?\n\n- home: At home\n- office: {LONG}",
        f'{TOPIC}:6:11: A sentence has 33 words; the most is 25. Make two of "{LONG}".',
    ),
    Example(
        shape.long_on_the_whole,
        f"## place\n\n{FIFTEEN} {FOURTEEN}\n\n- A point.\n\n{FIFTEEN} {FOURTEEN}",
        f"---\ntitle: A place\n---\n## a\n\n{FIFTEEN}\n\n- office: Here\n\n### Why\n\n{FOURTEEN}",
        f"{TOPIC}:1:1: Half of the sentences have 14.5 words or more; the most is 14. "
        "Make some of them two.",
    ),
    Example(
        wording.banned_words,
        "# In short\n\nThe adjustment takes ten minutes.",
        "# In short\n\nAdjust it or Just type.",
        f"{TOPIC}:3:14: 'Just' is not a word we use. "
        "It tells people who struggle that they are slow. Leave it out.",
    ),
    Example(
        wording.banned_words,
        "## number\n\nType a number from 1 to 4.",
        "## number\n\nThis number is **invalid**.",
        f"{TOPIC}:3:18: 'invalid' is not a word we use. "
        "It blames, or sounds like a machine. Say what is needed.",
    ),
    Example(
        wording.banned_words,
        "## name\n\nWe still need a name here.",
        "## name\n\nThe name is missing: you\nforgot it.",
        f"{TOPIC}:3:1: 'you forgot' is not a word we use. "
        "It blames, or sounds like a machine. Say what is needed.",
    ),
    Example(
        wording.banned_words,
        "---\ntitle: The people you support\n---\n",
        "---\nshort: People\ntitle: Your data subjects\n---\n",
        f"{TOPIC}:3:13: 'data subjects' is not a word we use. "
        "Say 'people you support' or 'residents'.",
    ),
    Example(
        wording.too_polite,
        "# In short\n\nPlease ask us.\n\n# Why it matters\n\nAsk us any time.",
        "# In short\n\nPlease ask us.\n\n# Why it matters\n\nNow please read, please.",
        f"{TOPIC}:7:5: 'please' is in this file 3 times. Say it once, or not at all.",
    ),
    Example(
        wording.unexplained_acronyms,
        "# In short\n\nThe Information Commissioner's Office (ICO) can help, and so can CQC.",
        "# In short\n\nThe ICO can help, and so can CQC. Ask the ICO.",
        f"{TOPIC}:3:5: 'ICO' is not spelt out under this heading. "
        "Write the words, then (ICO), or leave the letters out.",
    ),
    Example(
        wording.unexplained_acronyms,
        "# In short\n\nThe Data Security and Protection Toolkit (DSPT) is a yearly check.",
        "# In short\n\nThe Data Security and Protection Toolkit is a yearly check.\n\n"
        "# Why it matters\n\nThe DSPT protects people.",
        f"{TOPIC}:7:5: 'DSPT' is not spelt out under this heading. "
        "Write the words, then (DSPT), or leave the letters out.",
    ),
    Example(
        wording.unexplained_acronyms,
        "## hello\n\nThis is DSPT Wizard. Another folder: --data-dir FOLDER",
        "## hello\n\nThis is the Wizard for DSPTs.",
        f"{TOPIC}:3:1: 'DSPT' is not spelt out under this heading. "
        "Write the words, then (DSPT), or leave the letters out.",
    ),
    Example(
        wording.exclamation_marks,
        "## done\n\nYou have reached 95 in every 100.",
        "## done\n\nYou have reached 95!",
        f"{TOPIC}:3:20: An exclamation mark shouts. Use a full stop.",
    ),
    Example(
        wording.typographic_quotes,
        '## done\n\nIt\'s kept in a folder called "Training".',
        "## done\n\nIt\u2019s kept here.",
        f"{TOPIC}:3:3: This mark is not a straight one: right single quotation mark. Type ' or \".",
    ),
    Example(
        wording.emoji,
        "## done\n\nWell done. That is 95\u00a0in every 100, for \u00a30.",
        "## done\n\nWell done \U0001f389",
        f"{TOPIC}:3:11: This is a picture: party popper. Say it in words.",
    ),
    Example(
        shape.in_short_is_short,
        f"# In short\n\nOne is here. So is two. Three ends it.\n\n{TYPED}",
        f"# In short\n\nOne is here. So is two.\n\n{TYPED}",
        f"{TOPIC}:1:1: 'In short' has 2 sentences. Say it in 3.",
    ),
    Example(
        shape.in_short_is_short,
        "# In short\n\nThis topic feeds no item. So it may say less.",
        f"# In short\n\nOne.\n\n{TYPED}",
        f"{TOPIC}:1:1: 'In short' has 1 sentence. Say it in 3.",
    ),
    Example(
        shape.card_for_trainers,
        f"# Trainer's note\n\n**What would you do if** the phone rang now?\n\n{TYPED}",
        f"# Trainer's note\n\nTalk about the phone.\n\n{TYPED}",
        f"{TOPIC}:1:1: 'Trainer's note' has no card to talk about. "
        "Add a line with 'What would you do if'.",
    ),
    Example(
        names.long_name,
        f"---\ntitle: {'Staff training, ' * 3}\nshort: {FORTY}\n---\n",
        f"---\nshort: {FORTY}s\ntitle: Training\n---\n",
        f"{TOPIC}:2:1: The name for lists has 41 characters; the most is 40. "
        "Write a shorter one as 'short'.",
    ),
    Example(
        names.long_name,
        f"---\ntitle: {FORTY}\nshort:\n---\n",
        f"---\ntitle: {FORTY}, and others\n---\n",
        f"{TOPIC}:2:1: The name for lists has 52 characters; the most is 40. "
        "Write a shorter one as 'short'.",
    ),
    Example(
        shape.crowded_states,
        f"## people\n\nHow many people?\n\nCount everyone.\n\n### Good\n\n{MANY_WORDS}",
        f"## people\n\nHow many people?\n\n{MANY_WORDS}\n\n- one: One",
        f"{TOPIC}:1:1: 'people' says 93 words; the most is 55. "
        "Say less, or move some of it to '### Why' or '### Good'.",
    ),
    Example(
        shape.asked_twice,
        "## people\n\nHow many people work for you?\n\nWho counts? You, and everyone."
        '\n\n## told\n\n"Who?" and "When?" are a start.',
        "## people\n\nHow many people work for you? And who leads them?",
        f"{TOPIC}:3:1: 'people' asks more than one question at once. Make a state of each.",
    ),
    Example(
        shape.crowded_states,
        "## people\n\nHow many people work for you?",
        "## people\n\nHow many people work for you or help you on at least one day of the week?",
        f"{TOPIC}:3:1: The question has 17 words; the most is 15. "
        "Ask for one thing, and move the rest to the hint.",
    ),
    Example(
        letter.long_in_letter,
        f"## list\n\nA list?\n\n### Ask the IT company\n\n{THIRTY}",
        f"## list\n\nA list?\n\n### Ask the IT company\n\n{THIRTY} Why?",
        f"{TOPIC}:7:1: 'Ask the IT company' has 31 words; the most is 30. Ask for less.",
    ),
    Example(
        letter.unfinished_in_letter,
        "## list\n\nA list?\n\n### Ask the IT company\n\nSend us your list.\n\n### Why\n\nSo:",
        "## list\n\nA list?\n\n### Ask the IT company\n\nSend us your list",
        f"{TOPIC}:7:1: 'Ask the IT company' ends without a question mark or a full stop. "
        "Ask a whole question.",
    ),
    Example(
        shape.terms_marked_again,
        "# In short\n\nThe [proof](glossary:evidence) is here. More proof is there.",
        "# In short\n\nThe [proof](glossary:evidence) is here.\n\n"
        "- More [of **that** proof](glossary:evidence).",
        f"{TOPIC}:1:1: 'evidence' is marked 2 times under 'In short'. "
        "Mark it once, where it stands first.",
    ),
    Example(
        shape.plain_word_second,
        "## evidence\n\n### proof (evidence)\n\nIt shows that an answer is true.",
        "## evidence\n\n### evidence\n\nIt shows that an answer is true.",
        "glossary.md:3:1: 'evidence' does not say it in plain words first. "
        "Write '### plain words (official term)'.",
        file="glossary.md",
    ),
    Example(
        shape.plain_word_second,
        "## dspt\n\n### the yearly check (DSPT)\n\nIt is a set of questions.",
        "## dspt\n\n### DSPT (the yearly check)\n\nIt is a set of questions.",
        "glossary.md:3:1: 'DSPT (the yearly check)' does not say it in plain words first. "
        "Write '### plain words (official term)'.",
        file="glossary.md",
    ),
)


def page_of(words: str, file: str = TOPIC) -> Page:
    """Return these words as the page of a flow; other files are named."""
    return page(words, file, is_of_flow=file == TOPIC)


def test_there_are_words_to_check() -> None:
    read = read_folders(shipped.FLOWS, shipped.CONTENT)
    found = {page.file: page for page in pages(read)}
    assert {"glossary.md", "topics/staffing-and-roles/staff-training.md"} <= set(found)
    assert all(list(page.texts()) for page in found.values())
    graded = [pool for page in found.values() for pool in pools(page) if page.is_of_flow]
    assert len(graded) == 2 * len(read.flows.files)


def test_the_words_keep_every_rule() -> None:
    read = read_folders(shipped.FLOWS, shipped.CONTENT)
    found = writing_findings(read, Rules(read.words.glossary, Syllables()))
    assert [str(finding) for finding in found] == []


def test_every_rule_has_an_example() -> None:
    written = {
        thing
        for module in (letter, names, shape, wording)
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and getattr(thing, "__annotations__", {}).keys() == {"page", "return"}
    }
    assert written == {*OF_ANY_LANGUAGE, *OF_ENGLISH} == {example.rule for example in EXAMPLES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule.__name__)
def test_good_words_pass(example: Example) -> None:
    assert list(example.rule(page_of(example.kept, example.file))) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule.__name__)
def test_planted_mistakes_are_found(example: Example) -> None:
    found = example.rule(page_of(example.broken, example.file))
    assert [str(finding) for finding in found] == [example.finding]


def test_two_topics_of_the_same_name_are_found() -> None:
    taken = names.NamesTaken()
    for file, front in (("a.md", "title: Staff training"), ("b.md", "title: Staff list")):
        assert not list(taken.same_name(named(file, front)))
    assert not list(taken.same_name(named("notes.md", "title: Staff list", is_of_flow=False)))
    assert not list(taken.same_name(named("empty.md", "short:")))
    again = named("c.md", "title: Something else\nshort: staff TRAINING")
    assert [str(finding) for finding in taken.same_name(again)] == [
        "c.md:3:1: 'staff TRAINING' is what a.md is called too. Give one of them another 'short'."
    ]


def named(file: str, front: str, *, is_of_flow: bool = True) -> Page:
    return page(f"---\n{front}\n---\n", file, is_of_flow=is_of_flow)


FLOW = """
format: 1
topic: tea
start: hello
states:
  hello: {say: , next: [{go: tea}]}
  tea: {ask: {kind: text}, next: [{go: thanks}]}
  thanks: {say: , next: [{go: more}]}
  more: {say: , next: [{go: milk}]}
  milk: {ask: {kind: text}, next: [{go: done}]}
  done: {end: {}}
"""
SAID = """
## hello\n\nThere are three words of nothing more.
## tea\n\nWhich tea?\n
## thanks\n\nThank you for that.
## more\n\nThere is more.
## milk\n\nDo you take milk?\n
"""


@pytest.mark.parametrize(("hint", "more"), [(44, 0), (45, 1)])
def test_what_is_said_before_a_question_stands_on_its_screen(hint: int, more: int) -> None:
    (flow,) = read_flow_sources([("tea.yaml", FLOW.encode())]).values()
    page = page_of(f"{SAID}\n{'word ' * hint}")
    said = f"With what is said before it, 'milk' says 56 words; the most is 55. {LESS}"
    found = [str(finding) for finding in shape.crowded_together(page, flow)]
    assert found == [f"{TOPIC}:15:1: {said}"] * more


QUIZ = """
format: 1
topic: tea
start: milk
states:
  milk: {ask: {kind: choice, options: [yes, no], right: yes}, next: [{go: more}]}
  more: {say: , next: [{go: sugar}]}
  sugar: {ask: {kind: choice, options: [yes, no], right: no}, next: [{go: done}]}
  done: {end: {}}
"""


@pytest.mark.parametrize(("told", "more"), [(48, 0), (49, 1)])
def test_so_does_what_is_told_of_the_answer_before(told: int, more: int) -> None:
    (flow,) = read_flow_sources([("tea.yaml", QUIZ.encode())]).values()
    page = page_of(
        "## milk\n\nMilk?\n\n- yes: Yes\n- no: No\n\n### Right\n\nGood.\n\n"
        f"### Not right\n\n{'word ' * told}\n\n## more\n\nThere is more to come.\n\n"
        "## sugar\n\nDo you?\n\n- yes: Yes\n- no: No\n"
    )
    found = [str(finding) for finding in shape.crowded_together(page, flow)]
    assert len(found) == more
    assert not more or "With what is said before it, 'sugar' says 56 words" in found[0]


@pytest.mark.parametrize("name", ["glossary.md", "interface/buttons.md"])
def test_only_the_words_of_a_flow_are_held_against_the_size_of_a_screen(name: str) -> None:
    assert list(shape.crowded_states(page_of(f"## word\n\n{MANY_WORDS}", name))) == []


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
    assert [*sentences(text)] == (expected or [text])
