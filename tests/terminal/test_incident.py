"""Something has gone wrong, lived through in a terminal: killed in the middle, and to its end."""

import signal
from collections.abc import Callable
from pathlib import Path

from storage import Assessments
from tests.session.home import KINDS
from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe, wizard
from tests.terminal.sitting import press_start, sitting, type_in
from tests.terminal.wording import begins, phrase

FLOWS = ("--flows", str(KINDS / "flows"), "--content", str(KINDS / "content"))


def written(data_home: Path) -> dict[str, object]:
    """What is on the disk about the one thing that went wrong."""
    found = Assessments(data_home / "incidents", "reader")
    (id,) = found.ids()
    return {question: one["value"] for question, one in found.open(id).answers().items()}


def shows(words: str) -> Callable[[Terminal], bool]:
    """Whether these words are on the screen, on however many lines."""
    return lambda terminal: words in " ".join(terminal.screen_text().split())


def go_on(terminal: Terminal) -> None:
    """Walk from what was answered to Continue, and take it."""
    terminal.press("tab")
    terminal.wait_for("[>Continue<]")
    terminal.press("enter")


def test_killed_in_the_middle_and_lived_through(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen, *FLOWS) as terminal:
        press_start(terminal)
        terminal.wait_for(shows("What is your care service called?"))
        type_in(terminal, "Rose Court")
        terminal.press("f6")
        terminal.wait_for(shows("What has happened?"))
        assert phrase("screen.leave") in terminal.screen_text()
        terminal.press("enter")
        terminal.wait_for(shows("When did you find out?"))
        type_in(terminal, "yesterday")
        terminal.press("enter")
        type_in(terminal, "2.10 pm")
        terminal.press("enter")
        terminal.wait_for(shows("tell them by 14:10 on Tuesday 24 November."))
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
    assert list(written(data_home)) == ["incident.kind", "incident.found-out"]
    with sitting(full_screen, *FLOWS) as terminal:
        terminal.wait_for(shows("it is not all written down yet: lost paper, yesterday."))
        terminal.press("2")
        terminal.press("enter")
        terminal.wait_for(shows("What happened?"))
        terminal.type("Left on the bus")
        terminal.wait_for(shows("Left on the bus"))
        go_on(terminal)
        terminal.wait_for(shows("Who knows?"))
        terminal.press("enter")
        terminal.wait_for(shows("[x] 1"))
        go_on(terminal)
        terminal.wait_for(shows("It is written down."))
        terminal.press("enter")
        terminal.wait_for(shows(phrase("paper.where")))
        terminal.press("f6")
        terminal.wait_for(shows("Let's start"))
    assert written(data_home)["incident.told"] == ["manager"]
    (paper,) = (data_home / "papers").iterdir()
    assert "14:10 on Tuesday 24 November 2026" in paper.read_text("utf-8")
    assert Assessments(data_home, "reader").ids() == ()


def test_plain_text_killed_in_the_middle(plain_text: dict[str, str], data_home: Path) -> None:
    with sitting(plain_text, *FLOWS, "incident") as terminal:
        terminal.wait_for("What has happened?")
        terminal.type("2\n")
        terminal.wait_for("When did you find out?")
        terminal.type("today\n")
        before = len(terminal.raw)
        terminal.type("now\n")
        terminal.wait_for_output(begins("plain.saved"), since=before)
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
    assert list(written(data_home)) == ["incident.kind", "incident.found-out"]
    listed = pipe(wizard(*FLOWS, "incident", "--list"), "", plain_text)
    assert listed.stdout == (
        "1. 22 November 2026, an email to the wrong person, not finished yet\n"
    )
