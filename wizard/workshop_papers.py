"""`workshop worksheets` and the other papers of a workshop: what was asked for is made."""

from __future__ import annotations

import sys
from types import SimpleNamespace

from wizard.clock import clock_from_environment
from wizard.compiled import load_library
from wizard.reports.worksheets import report_worksheets
from wizard.reports.workshop_papers import WorkshopPapers
from wizard.workshop.plan import Plan
from wizard.workshop.plans import no_plan, plans_for

WRONG_USE = 2


def make_paper(options: SimpleNamespace) -> int:
    """Make the paper that the options ask for, and return the exit status.

    Raises FlowMistakesError, WrongDayError and OSError.
    """
    library, clock = load_library(options.flows, options.content), clock_from_environment()
    where = {"format": options.format, "output": options.output}
    papers = WorkshopPapers(library, clock, **where)
    match options.what:
        case "supplier-letter":
            return papers.letter()
        case "contacts":
            return papers.contacts(options.plans)
    plan: Plan | None = None
    if options.plan is not None:
        plans = plans_for(library, options.flows, options.content, options.plans)
        plan = plans.get(options.plan)
        if plan is None:
            sys.stderr.write(f"{no_plan(library, plans, options.plan)}\n")
            return WRONG_USE
    if plan is not None and options.what == "checklist":
        return papers.checklist(plan)
    if plan is not None and options.what == "certificate":
        return papers.certificate(plan)
    part = {"section": options.section, "topic": options.topic}
    return report_worksheets(library, clock, plan=plan, **part, **where)
