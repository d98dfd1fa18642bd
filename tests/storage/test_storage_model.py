"""Windows open, save, fail and close in any order: the answers are those of a plain dict."""

import os
from errno import EIO, ENOSPC
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from storage import Assessment, Assessments, NotSaved
from storage.snapshot import FILE, PREVIOUS

windows = st.integers(0, 2)
documents = st.dictionaries(
    st.sampled_from(["a.one", "a.two", "a.three"]),
    st.fixed_dictionaries(
        {"value": st.none() | st.booleans() | st.integers(0, 1) | st.text(max_size=5)}
    ),
    min_size=1,
    max_size=3,
)


class Windows(RuleBasedStateMachine):
    """Three windows of two installations on one assessment."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = TemporaryDirectory()
        self.root = Path(self.directory.name)
        with Assessments(self.root, "office").create({}) as created:
            self.folder = created.folder
        self.model: dict[str, dict[str, object]] = {}
        self.saved: list[tuple[str, str]] = []
        self.open: list[Assessment | None] = [None, None, None]

    def window(self, number: int) -> Assessment:
        opened = self.open[number]
        if opened is None:
            opened = Assessment(self.folder, "lodge" if number == 2 else "office")
            self.open[number] = opened
        return opened

    def real_changes(
        self, window: Assessment, changed: dict[str, dict[str, object]]
    ) -> dict[str, dict[str, object]]:
        """Without what the window had seen just so, and not as one of several versions."""
        seen = {k: repr(v) for k, v in window.answers().items() if k not in window.conflicts()}
        return {k: v for k, v in changed.items() if seen.get(k) != repr(v)}

    @rule(number=windows, changed=documents)
    def save(self, number: int, changed: dict[str, dict[str, object]]) -> None:
        window = self.window(number)
        real = self.real_changes(window, changed)
        window.put_answers(changed)
        self.model |= real
        self.saved += [(name, repr(document)) for name, document in real.items()]
        if real:
            assert repr(sorted(window.answers().items())) == repr(sorted(self.model.items()))

    @rule(
        number=windows,
        changed=documents,
        call=st.sampled_from(["write", "fsync"]),
        error=st.sampled_from([ENOSPC, EIO]),
    )
    def fail(
        self, number: int, changed: dict[str, dict[str, object]], call: str, error: int
    ) -> None:
        window = self.window(number)
        if not self.real_changes(window, changed):
            return
        refusing = patch.object(os, call, side_effect=OSError(error, "injected"))
        with refusing, pytest.raises(NotSaved):
            window.put_answers(changed)

    @precondition(lambda self: any(self.open))
    @rule(number=windows)
    def close(self, number: int) -> None:
        if opened := self.open[number]:
            opened.close()
            self.open[number] = None

    @rule(name=st.sampled_from([FILE, PREVIOUS]), how=st.sampled_from(["delete", "damage"]))
    def harm_the_copy(self, name: str, how: str) -> None:
        if how == "delete":
            (self.folder / name).unlink(missing_ok=True)
        else:
            (self.folder / name).write_bytes(b"damaged")

    @invariant()
    def whoever_opens_now_sees_what_was_saved(self) -> None:
        found = Assessment(self.folder, "reader")
        assert repr(sorted(found.answers().items())) == repr(sorted(self.model.items()))
        for name, document in self.saved:
            assert document in [repr(record.v) for record in found.history(name)]

    def teardown(self) -> None:
        for number in range(3):
            self.close(number)
        self.directory.cleanup()


Windows.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
)
TestWindows = Windows.TestCase
