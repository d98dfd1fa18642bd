"""Where the walk begins: homes to sit down in, each as it is on the disk before the first step."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import replace
from pathlib import Path

from storage import Assessments
from tests.session.home import Home, Watch, kinds_library
from tests.session.rolling import begin
from tests.session.script import GIVEN, perform, spot, walk_to
from wizard import shipped
from wizard.checking.made_up_home import read_home
from wizard.compiled import load_library
from wizard.dialogue.values import Answer, NotSure
from wizard.library import Library
from wizard.session import Session
from wizard.stored import to_stored

NOW = datetime.datetime(2027, 3, 2, 14, 2, tzinfo=datetime.UTC)
"""Five weeks after the last of the days that are in the answers."""
MADE_UP = Path(__file__).parents[1] / "homes" / "small-home.yaml"
LEFT_OUT = (
    "staff-training",
    "training-needs",
    "supplier-list",
    "multi-factor-login",
    "publishing",
)
"""Topics that Rose Court has not come to yet."""
NOT_KNOWN = "supplier-list.which"
DAYS_AGO = 35


class Homes:
    """Makes a home of each kind once, and a copy of it for each stop. All lie below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Path] = {}
        self._copies = 0
        self._shipped = load_library(shipped.FLOWS, shipped.CONTENT)
        self._kinds = kinds_library(folder / "content")

    def sit_down(self, kind: str) -> Session:
        """Return a new sitting in a new copy of the home of this kind."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        self._copies += 1
        copy = self._folder / str(self._copies) / "data"
        shutil.copytree(self._made[kind], copy)
        return Home(copy, self._library(kind), Watch(NOW)).sit_down()

    def _library(self, kind: str) -> Library:
        return self._kinds if kind.startswith("kinds") else self._shipped

    def _make(self, kind: str) -> Path:
        folder = self._folder / kind
        folder.mkdir()
        watch = Watch(NOW - datetime.timedelta(days=DAYS_AGO))
        home = Home(folder, self._library(kind), watch)
        match kind:
            case "rose-court":
                _rose_court(home)
            case "kinds-conflict":
                _conflict(home)
            case "kinds-earlier-year":
                begin(home)
            case "several":
                _rose_court(home)
                begin(home, name="Sea View")
        return folder


def _rose_court(home: Home) -> None:
    """Most topics are done; one is half done, and of another something is still to be found out."""
    answers = read_home(MADE_UP, home.library.flows)
    kept = {id: one for id, one in answers.items() if id.split(".")[0] not in LEFT_OUT}
    kept["staff-training.people"] = answers["staff-training.people"]
    kept[NOT_KNOWN] = replace(answers[NOT_KNOWN], reply=NotSure())
    documents = {id: to_stored(home.library.flows, _by_asha(one, home)) for id, one in kept.items()}
    details = {"organisation": "Rose Court", "edition": "2026-27"}
    with Assessments(home.folder, "another-program", home.watch).create(details, documents):
        pass


def _by_asha(answer: Answer, home: Home) -> Answer:
    return replace(answer, who="Asha", when=home.watch())


def _conflict(home: Home) -> None:
    """One question was answered here, and on another computer too."""
    session = home.sit_down()
    walk_to(session, "paper.locked")
    home.put(paper__locked={**GIVEN_ELSEWHERE, "when": home.watch().isoformat()})
    perform(session, GIVEN["paper.locked"])
    assert spot(session)
    session.stop()


GIVEN_ELSEWHERE = {"rev": 1, "value": "never", "who": "Ben", "how": "typed"}
