"""Every paper in each of its forms, over a full assessment: what it costs once all is loaded."""

import time
from collections.abc import Callable, Iterator
from functools import partial

from bench.coming_back import NOW, many_answers, worked_out
from bench.ratio import Ratio, compare
from wizard import shipped
from wizard.compiled import load_library
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Answer
from wizard.letter import make_letter
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.past import Past
from wizard.reports.documents import AnyPaper
from wizard.reports.forms import DOCUMENTS, TABLE, in_form
from wizard.reports.paperwork_csv import paperwork_csv, table_csv
from wizard.reports.sheet_table import sheet_table
from wizard.sheet import Sheet, make_sheet
from wizard.speaker import Speaker

BEFORE = 2
"""So many answers that each question had before, where a paper tells of those."""


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with working out where every topic stands, which is the least that a paper needs."""
    library = load_library(shipped.FLOWS, shipped.CONTENT)
    given = many_answers(library)
    past = {id: (Past(one.when, one, True),) * BEFORE for id, one in given.items()}

    def history(question: str) -> tuple[Past, ...]:
        return past.get(question, ())

    routes = partial(worked_out, Conversation, library.flows, given)
    papers: dict[str, Callable[[Speaker], AnyPaper]] = {
        "toolkit": make_sheet,
        **{kind: partial(wanted_paper, wish=Wish(kind), history=history) for kind in Kind},
        "answers, history": partial(
            wanted_paper, wish=Wish(Kind.ANSWERS, history=True), history=history
        ),
        "answers, no names": partial(
            wanted_paper, wish=Wish(Kind.ANSWERS, bare=True), history=history
        ),
        "letter": partial(make_letter, whole=True),
    }
    for name, make in papers.items():
        for form in (*DOCUMENTS, TABLE):
            if form != TABLE or name not in ("handover", "letter"):
                ours = partial(made, library, given, make, form)
                what = f"{name} as {form}, {len(given)} answers (< 500 ms) / every route"
                yield compare(what, ours, routes, target=None, runs=runs)


def made(
    library: Library, given: dict[str, Answer], make: Callable[[Speaker], AnyPaper], form: str
) -> list[float]:
    """Seconds for a paper, with nothing worked out yet but everything loaded."""
    talk = Conversation(library.flows, given)
    speaker = Speaker(library, talk, library.edition, NOW.date())
    started = time.perf_counter()
    paper = make(speaker)
    match paper:
        case Sheet() if form == TABLE:
            table_csv(sheet_table(paper, library.phrases))
        case Paper() if form == TABLE:
            paperwork_csv(paper)
        case _:
            in_form(paper, form, NOW)
    return [time.perf_counter() - started]
