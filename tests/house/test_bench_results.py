"""The page of measured speed says what was measured, and whether the targets are met."""

from pathlib import Path

import pytest

from bench import memory, others
from bench.ratio import Ratio, Samples, Unit, compare
from bench.results import page

SECONDS = Samples.of([0.003, 0.001, 0.002])


def written(*found: Ratio, left_out: tuple[str, ...] = ()) -> str:
    return "\n".join(page({"start": found}, 7, left_out, ("gum",), "5 January 2027"))


@pytest.mark.parametrize(
    ("ours", "is_met"), [(0.0024, True), (0.00250, True), (0.002508, True), (0.00252, False)]
)
def test_a_target_is_met_as_it_is_written_in_hundredths(ours: float, is_met: bool) -> None:
    found = Ratio("a / b", Samples.of([ours]), SECONDS, 1.25)
    assert found.is_met is is_met
    assert ("| yes |" in written(found), "| **no** |" in written(found)) == (is_met, not is_met)
    assert f"- Targets met: {int(is_met)} of 1" in written(found)


def test_a_row_has_the_median_the_least_and_the_most_in_its_unit() -> None:
    taken = Ratio("a / b", SECONDS, Samples.of([0.001]), None)
    assert "| a / b | 2.0 ms (1.0 to 3.0) | 1.0 ms (1.0 to 1.0) | 2.00 | 1.00 |  |  |" in written(
        taken
    )
    size = Samples.of([3.0 * 2**20])
    assert "| 3.0 MiB (3.0 to 3.0) |" in written(Ratio("a / b", size, size, None, Unit.MIB))


def test_what_was_not_measured_is_said() -> None:
    said = written(left_out=("check",))
    assert "- Parts left out: check" in said
    assert "- Programs not installed: gum" in said
    assert said.endswith("python -m bench.run --write --runs 7 --only start")


def test_the_first_round_does_not_count() -> None:
    ours, theirs = iter([9.0, 2.0, 4.0, 3.0]), iter([9.0, 1.0, 1.0, 1.0])
    found = compare("a / b", lambda: [next(ours)], lambda: [next(theirs)], None, runs=3)
    assert (found.ours, found.ratio) == (Samples(2.0, 3.0, 4.0), 3.0)


def test_a_program_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(others, "find_spec", lambda _: None)
    assert others.missing() == ("questionary", "whiptail", "gum")
    assert list(others.measure(1)) == []


def test_memory_is_read_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", lambda _: "VmHWM:\t  300 kB\nVmRSS:\t 2 kB\n")
    assert memory.memory(1, memory.NOW) == 2048
    assert memory.memory(1, memory.MOST) == 300 * 1024
    with pytest.raises(AssertionError, match="VmSwap"):
        memory.memory(1, "VmSwap")
