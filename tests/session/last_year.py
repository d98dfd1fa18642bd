"""A home that went on into the new year, at one question that it answered last year."""

from __future__ import annotations

from storage import Assessments
from tests.session.home import Home
from tests.session.script import GIVEN, Choose, perform, spot, walk_to
from wizard.session import Session

KEPT = tuple(id for id in GIVEN if id.startswith("paper.") and id != "paper.plan")
"""Questions of every kind on the way on which everything is in place."""


def from_last_year(home: Home, question: str) -> Session:
    """Return a session at this question; what stands before it is as last year too."""
    walk_to(home.sit_down(), "visitors.book")
    answers = {id: {**document, "how": "carried"} for id, document in home.kept().items()}
    (folder,) = home.assessments()
    with Assessments(home.folder, "another-program", home.watch).open(folder.name) as opened:
        opened.put_answers(answers)
    home.watch.wait(days=300)
    session = home.sit_down()
    perform(session, Choose("answers"), Choose(question))
    assert spot(session) == question
    return session
