"""What each command does. What it needs is imported when it is asked for: a start needs little."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from wizard.frozen import dataclass
from wizard.starting import Start


@dataclass(frozen=True)
class Asked:
    """What was asked for: the options, the start, and the folders of answers and of papers."""

    options: SimpleNamespace
    start: Start
    folder: Path
    papers: Path


Command = Callable[[Asked], int]
"""Does what is asked and returns the exit status."""


def _talk(asked: Asked) -> int:
    return asked.start.talk(plain=asked.options.plain)


def _status(asked: Asked) -> int:
    start = asked.start
    if asked.options.compare:
        from wizard.reports.compared import compare

        return compare(start.shelf(), start.library)
    from wizard.reports.status import status

    return status(start.shelf(), start.library, start.clock, as_json=asked.options.json)


def _incident(asked: Asked) -> int:
    start = asked.start
    if not asked.options.list:
        return start.talk(plain=asked.options.plain, begin="incident")
    from wizard.reports.incidents import list_incidents

    return list_incidents(start.shelf(), start.library)


def _quiz(asked: Asked) -> int:
    start = asked.start
    if not asked.options.list:
        return start.talk(plain=asked.options.plain, begin="quiz")
    from wizard.reports.quizzes import list_quizzes

    return list_quizzes(start.shelf(), start.library)


def _report(asked: Asked) -> int:
    options, start = asked.options, asked.start
    made = start.shelf(), start.library, start.clock
    where = {"format": options.format, "output": options.output}
    match options.paper:
        case "incident":
            from wizard.reports.incidents import report_incident

            return report_incident(start.shelf(), start.clock, number=options.incident, **where)
        case "quiz":
            from wizard.reports.quizzes import report_quiz

            return report_quiz(start.shelf(), start.clock, number=options.quiz, **where)
        case "supplier-letter":
            from wizard.reports.supplier_letter import supplier_letter

            return supplier_letter(*made, whole=options.whole, **where)
        case "status-file":
            from wizard.trainers.status_command import report_status

            return report_status(*made, code=options.code, output=options.output)
        case "worksheets":
            from wizard.reports.worksheets import report_worksheets

            part = {"section": options.section, "topic": options.topic}
            return report_worksheets(start.library, start.clock, **part, **where)
        case "actions" | "handover" | "answers" | "calendar" as paper:
            from wizard.paperwork.wish import Kind, Wish
            from wizard.reports.paperwork import report_paper

            wish = Wish(Kind(paper), history=options.history, bare=options.without_names)
            return report_paper(*made, wish, **where)
    from wizard.reports.toolkit import toolkit

    return toolkit(*made, **where)


def _export(asked: Asked) -> int:
    from wizard.keeping.export import export

    options, start = asked.options, asked.start
    return export(
        start.shelf(),
        start.assessments(),
        start.library,
        start.clock,
        file=options.file,
        section=options.section,
        topic=options.topic,
        incident=options.incident,
    )


def _import(asked: Asked) -> int:
    from storage.backups import Backups
    from storage.bin import Bin
    from wizard.keeping.import_file import Importing

    start = asked.start
    return Importing(
        start.shelf(),
        start.assessments(),
        Backups(asked.folder, start.clock),
        Bin(asked.folder, start.clock),
        start.library,
        start.clock,
        wish=asked.options.wish,
    ).take(asked.options.file)


def _backups(asked: Asked) -> int:
    from storage.backups import Backups
    from storage.bin import Bin
    from wizard.keeping.backups import BackupsCommand

    options, start = asked.options, asked.start
    command = BackupsCommand(
        start.shelf(),
        start.assessments(),
        Backups(asked.folder, start.clock),
        Bin(asked.folder, start.clock),
        start.library,
        start.clock,
        wanted=options.assessment,
    )
    if options.restore is None:
        return command.show()
    return command.restore(options.restore, yes=options.yes)


def _delete(asked: Asked) -> int:
    from wizard.keeping.erase_apart import erase_incident, erase_quiz

    options, start = asked.options, asked.start
    asks = options.yes is None
    if options.incident is not None:
        return erase_incident(start.shelf(), start.library.phrases, options.incident, asks=asks)
    if options.quiz is not None:
        return erase_quiz(start.shelf(), start.library.phrases, options.quiz, asks=asks)
    from storage.bin import Bin
    from wizard.keeping.delete import Deleting

    bin = Bin(asked.folder, start.clock)
    deleting = Deleting(start.shelf(), bin, start.library, start.clock, asked.papers)
    if options.put_back is not None:
        return deleting.put_back(options.put_back)
    return deleting.delete(options.yes, for_good=options.for_good)


def _roll_forward(asked: Asked) -> int:
    from wizard.keeping.roll_forward import RollingForward

    options, start = asked.options, asked.start
    rolling = RollingForward(start.shelf(), start.library, start.clock, options.assessment)
    return rolling.roll(yes=options.yes)


def _register(asked: Asked) -> int:
    from wizard.keeping.register import Register

    options, start = asked.options, asked.start
    as_table = options.format == "csv"
    register = Register(options.file, start.library, start.clock, as_table=as_table)
    if options.list is not None:
        return register.look_up_all(options.list)
    return register.look_up(" ".join(options.words), start.shelf)


def _official(asked: Asked) -> int:
    from wizard.keeping.official import Official, Wish

    options, start = asked.options, asked.start
    official = Official(start.library, asked.folder, start.clock)
    if options.list:
        return official.show_kept()
    if options.forget is not None:
        return official.forget(options.forget)
    wish = Wish(options.sheet, options.category, options.year, yes=options.yes)
    return official.load(options.file, wish)


def _workshop(options: SimpleNamespace, papers: Path) -> int:
    if options.what == "present":
        from wizard.presenting import present

        return present(options, papers)
    if options.what == "cohort":
        from wizard.clock import clock_from_environment
        from wizard.compiled import load_library
        from wizard.trainers.cohort import cohort

        library = load_library(options.flows, options.content)
        where = {"format": options.format, "output": options.output}
        clock = clock_from_environment()
        return cohort(options.files, library, clock, year=options.year, **where)
    from wizard.workshop_papers import make_paper

    return make_paper(options)


def _demo(options: SimpleNamespace, _papers: Path) -> int:
    from wizard.trainers.demo import demo

    return demo(options.flows, options.content, plain=options.plain)


COMMANDS: Mapping[str | None, Command] = {
    None: _talk,
    "status": _status,
    "incident": _incident,
    "quiz": _quiz,
    "report": _report,
    "export": _export,
    "import": _import,
    "roll-forward": _roll_forward,
    "backups": _backups,
    "delete": _delete,
    "register": _register,
    "official": _official,
}
"""By the name that is typed. Those for authors need no answers and have their own table."""

WITHOUT_ANSWERS: Mapping[str, Callable[[SimpleNamespace, Path], int]] = {
    "demo": _demo,
    "workshop": _workshop,
}
"""Commands that are given the options and the folder of papers. None of them opens any answers."""
