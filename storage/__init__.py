"""Where answers live: one folder per assessment, nothing that was saved is ever lost."""

from .assessment import Assessment
from .assessments import Assessments, Summary
from .errors import NotSaved, Reason, StorageError
from .portable import SUFFIX, Portable, PortableError, PortableReason, read_portable, write_portable
from .preview import Preview
from .reading import Problem
from .record import Record
from .settings import Settings
from .tables import AnswerTable, AssessmentDB

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
    "StorageError",
    "Summary",
    "read_portable",
    "write_portable",
)
