"""A desk at which every home's papers are made by the command, each once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import redirect_stderr
from functools import cache
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from tests.printed.homes import HOMES, MORNING
from tests.printed.table import Wanted
from wizard import shipped
from wizard.arguments import asked_for
from wizard.clock import VARIABLE
from wizard.commands import COMMANDS, Asked
from wizard.starting import Start


class Desk:
    """`place` is a folder of its own for answers and papers."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._start = cache(self._started)

    @property
    def scrap(self) -> str:
        """Where a paper can be written that nobody reads."""
        return str(self._place / "scrap")

    def paper(self, wanted: Wanted) -> Path:
        """Return the file of a paper."""
        file = self._place / f"{wanted}.{wanted.form}"
        if not file.exists():
            arguments = (wanted.row.paper, *wanted.row.options, "--format", wanted.form)
            status, said = self.report(wanted.home, (*arguments, "--output", str(file)))
            assert status == 0, f"{wanted}: {said}"
        return file

    def report(self, home: str, arguments: Sequence[str]) -> tuple[int, str]:
        """Return the exit status of `report` with these arguments, and what it says."""
        start = self._start(home)
        said = StringIO()
        with redirect_stderr(said):
            try:
                asked = asked_for(("report", *arguments))
                status = COMMANDS["report"](Asked(asked, start, self._place / home, self._place))
            except SystemExit as wrong:
                status = int(wrong.code or 0)
        return status, said.getvalue()

    def _started(self, home: str) -> Start:
        folder = self._place / home
        folder.mkdir(parents=True)
        with patch.dict(os.environ, {VARIABLE: MORNING.date().isoformat()}):
            start = Start(folder, self._place, shipped.FLOWS, shipped.CONTENT, "")
        HOMES[home].keep(folder, start.library)
        return start
