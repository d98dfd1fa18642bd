"""Where answers live: one folder per assessment, nothing that was saved is ever lost."""

from .assessment import Assessment
from .assessments import Assessments, Summary
from .errors import NotSaved, Reason, StorageError
from .reading import Problem
from .record import Record
from .settings import Settings
from .tables import AnswerTable, AssessmentDB

__all__ = (
    "AnswerTable",
    "Assessment",
    "AssessmentDB",
    "Assessments",
    "NotSaved",
    "Problem",
    "Reason",
    "Record",
    "Settings",
    "StorageError",
    "Summary",
)
