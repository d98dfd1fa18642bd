"""Real processes, killed or starved while they save: what they acknowledged is there."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved

SAVER = Path(__file__).parent / "saver.py"
PROJECT = Path(__file__).parents[2]


def command(assessment: Assessment, *arguments: object) -> list[str]:
    root, identity = assessment.folder.parent, assessment.id
    return [sys.executable, str(SAVER), str(root), identity, *map(str, arguments)]


def start(command: list[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        env={"PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def acknowledged(output: str, installation: str) -> dict[str, object]:
    numbers = [int(line[1:]) for line in output.splitlines() if line.startswith("+")]
    return {f"{installation}.q{number}": {"value": number} for number in numbers}


def surviving(assessment: Assessment) -> dict[str, object]:
    found = Assessment(assessment.folder, "reader")
    assert found.conflicts() == {}
    assert all(problem.kind in ("torn", "damaged") for problem in found.problems)
    assert found.details() == {"organisation": "Rose Court"}
    return dict(found.answers())


@pytest.fixture
def target(assessments: Assessments) -> Assessment:
    with assessments.create({"organisation": "Rose Court"}) as assessment:
        return assessment


def test_thirty_kills_lose_nothing_acknowledged(target: Assessment) -> None:
    """Each run is killed after another number of acknowledgements, and the next carries on."""
    for run in range(30):
        name = f"run-{run}x"
        with start(command(target, name, 100_000)) as process:
            assert process.stdout
            seen = "".join(process.stdout.readline() for _ in range(1 + run * 7 % 23))
            process.kill()
            output = seen + process.stdout.read()
        expected = acknowledged(output, name)
        found = {k: v for k, v in surviving(target).items() if k.startswith(f"{name}.")}
        assert expected
        assert expected.items() <= found.items()
        # At most the one save that was under way may be there without its acknowledgement.
        assert len(found) <= len(expected) + 1


def test_two_processes_at_once_lose_nothing(target: Assessment) -> None:
    with (
        start(command(target, "one", 150)) as first,
        start(command(target, "two", 150)) as second,
    ):
        outputs = [first.communicate()[0], second.communicate()[0]]
    expected = acknowledged(outputs[0], "one") | acknowledged(outputs[1], "two")
    assert len(expected) == 300
    assert surviving(target) == expected


def test_two_windows_of_one_installation_at_once_lose_nothing(target: Assessment) -> None:
    """They answer the same questions alike; every save is in the history."""
    with (
        start(command(target, "one", 50)) as first,
        start(command(target, "one", 50)) as second,
    ):
        for process in (first, second):
            assert len(acknowledged(process.communicate()[0], "one")) == 50
    found = Assessment(target.folder, "reader")
    assert found.problems == ()
    assert found.answers() == {f"one.q{n}": {"value": n} for n in range(50)}


def test_a_file_that_may_not_grow_refuses_and_keeps_what_it_has(target: Assessment) -> None:
    with start(command(target, "one", 40, 4000)) as process:
        output = process.communicate()[0]
    refused = [line for line in output.splitlines() if line.startswith("-")]
    assert refused
    assert {line.partition(" ")[2] for line in refused} == {"disk-full"}
    assert surviving(target) == acknowledged(output, "one") != {}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    mount = tmp_path / "disk"
    mount.mkdir()
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    yield mount
    subprocess.run(["/bin/umount", mount], check=True)


def test_a_full_disk_refuses_and_takes_answers_again_once_there_is_room(small_disk: Path) -> None:
    filler = small_disk / "holiday-pictures"
    with Assessments(small_disk / "data", "office").create({}) as assessment:
        filler.write_bytes(bytes(16 * 1024))
        saved: dict[str, object] = {}
        with pytest.raises(NotSaved) as raised:  # noqa: PT012
            for number in range(10_000):
                question = {f"a.q{number}": {"value": "x" * 400}}
                assessment.put_answers(question)
                saved |= question
        assert raised.value.reason == "disk-full"
        assert assessment.answers() == saved != {}
        assert Assessment(assessment.folder, "reader").answers() == saved
        assert not assessment.keep_draft("a.next", {"text": "x" * 5000})
        with pytest.raises(NotSaved):
            Assessments(small_disk / "data", "office").create({"note": "x" * 5000})
        assert [p.name for p in (small_disk / "data").iterdir()] == [assessment.id]
        filler.unlink()
        assessment.put_answers({"a.next": {"value": "there is room again"}})
        saved |= {"a.next": {"value": "there is room again"}}
    found = Assessment(assessment.folder, "reader")
    assert found.answers() == saved
    assert found.problems == ()


CALLS = [("fsync", nth) for nth in (1, 2, 3, 4, 8)] + [("write", nth) for nth in (1, 3, 8)]


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
@pytest.mark.parametrize(
    "faults",
    [
        *([f"{call}:signal=KILL:when={n}"] for call, n in [*CALLS, ("rename", 1), ("rename", 2)]),
        *([f"{call}:error={e}:when={n}"] for call, n in CALLS[:5] for e in ("ENOSPC", "EIO")),
        *([f"rename:error={error}:when={n}"] for n in (1, 2) for error in ("ENOSPC", "EIO")),
        *(["fsync:error=EIO:when=5", f"ftruncate:{then}"] for then in ("error=EIO", "signal=KILL")),
        ["write:error=ENOSPC:when=3", "fsync:error=EIO:when=5"],
    ],
    ids=" ".join,
)
def test_a_fault_at_a_system_call_loses_nothing_acknowledged(
    target: Assessment, faults: list[str]
) -> None:
    strace = ["strace", "-f", "-qq", "-o", str(target.folder.parent / "trace")]
    strace += ["-e", "trace=fsync,write,rename,ftruncate"]
    for fault in faults:
        strace += ["-e", f"inject={fault}"]
    with start(strace + command(target, "one", 13)) as process:
        output = process.communicate()[0]
    trace = (target.folder.parent / "trace").read_text()
    assert "INJECTED" in trace or "killed by SIGKILL" in trace
    assert acknowledged(output, "one").items() <= surviving(target).items()
    if "-" not in output and "KILL" not in "".join(faults):
        assert len(acknowledged(output, "one")) == 13
