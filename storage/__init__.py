"""Where answers live: one folder per assessment, nothing that was saved is ever lost."""

from importlib import import_module
from typing import TYPE_CHECKING

from .assessment import Assessment
from .assessments import Assessments, Summary
from .errors import NotSaved, Reason, StorageError
from .preview import Preview
from .reading import Problem
from .record import Record
from .settings import Settings
from .steps import Step, Steps
from .tables import AnswerTable, AssessmentDB

if TYPE_CHECKING:
    from .portable import (
        SUFFIX,
        Portable,
        PortableError,
        PortableReason,
        read_portable,
        write_portable,
    )

__all__ = (
    "SUFFIX",
    "AnswerTable",
    "Assessment",
    "AssessmentDB",
    "Assessments",
    "NotSaved",
    "Portable",
    "PortableError",
    "PortableReason",
    "Preview",
    "Problem",
    "Reason",
    "Record",
    "Settings",
    "Step",
    "Steps",
    "StorageError",
    "Summary",
    "read_portable",
    "write_portable",
)


def __getattr__(name: str) -> object:
    """Import what is about portable files when it is first asked for: no start needs it."""
    if name in __all__:
        return getattr(import_module(".portable", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
