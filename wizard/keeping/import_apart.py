"""`import` of a file about what is kept apart: something that went wrong, or a staff quiz."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from storage import Assessment, Portable
from storage.backups import Backups
from wizard.clock import Clock
from wizard.dialogue.flow import question_parts
from wizard.keeping.asking import ask_which, tell
from wizard.kept_apart import KeptApart
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

DONE, WRONG_USE = 0, 2
CHOICES: Mapping[str, bool] = {"import.take-in": True, "import.stop": False}
"""What people can choose, and whether the file is taken in then."""


def kept_apart(portable: Portable, shelf: Shelf) -> KeptApart | None:
    """Return where the file belongs if all its answers are of one flow that is kept apart."""
    flows = {question_parts(question)[0] for question in portable.answers()}
    return next((one for one in (shelf.incidents(), shelf.quizzes()) if flows == {one.flow}), None)


def take_apart(
    portable: Portable,
    kept: KeptApart,
    library: Library,
    clock: Clock,
    wish: Literal["merge", "new", "stop"] | None,
) -> int:
    """Say what is in the file, ask, and take it in; return the exit status.

    What is here already is put together with it, and both answers to a question stay where both
    sides changed it. Raises storage.StorageError; then nothing of it was taken in.
    """
    phrases = library.phrases
    service = harmless_line(str(portable.details().get("organisation") or ""), 100)
    key = f"import.{kept.flow}-of" if service else f"import.{kept.flow}"
    named = {"service": service} if service else {}
    tell(phrases.line(key, day=say_day(portable.made.date()), **named))
    if not (wish or _asked(library)):
        tell(phrases.line("import.nothing-changed"))
        return DONE
    here = {summary.id: summary.reason for summary in kept.assessments.list()}
    known = portable.assessment in here and here[portable.assessment] != "unreadable"
    if known and wish != "new":
        with kept.assessments.open(portable.assessment) as assessment:
            _merge(portable, assessment, kept, clock)
    else:
        id = None if portable.assessment in here else portable.assessment
        kept.assessments.create_from(portable.records, id).close()
    tell(phrases.line(f"import.{kept.flow}-taken-in"))
    return DONE


def _merge(portable: Portable, assessment: Assessment, kept: KeptApart, clock: Clock) -> None:
    Backups(kept.assessments.root, clock).make(assessment, "before-import")
    assessment.take_in(portable.records)


def _asked(library: Library) -> bool:
    tell(library.phrases.line("import.what-to-do"))
    place = ask_which(library.phrases, [library.phrases.line(key) for key in CHOICES])
    return place is not None and list(CHOICES.values())[place]
