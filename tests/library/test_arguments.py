"""What may be asked for on the command line, and the short way for what most people ask."""

import pytest

from wizard.arguments import asked_for
from wizard.arguments.whole import GROUPS, whole_command
from wizard.authoring.commands import AUTHOR_COMMANDS
from wizard.commands import COMMANDS, WITHOUT_ANSWERS

LONGEST_LINE = 80
_, BY_NAME = whole_command()


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(LONGEST_LINE))


@pytest.mark.parametrize("arguments", [[], ["--plain"], ["--plain", "--plain"]])
def test_what_needs_no_parser_is_what_the_parser_would_say(arguments: list[str]) -> None:
    whole, _ = whole_command()
    assert vars(asked_for(arguments)) == vars(whole.parse_args(arguments))


@pytest.mark.parametrize("arguments", [["--plain", "status", "--json"], ["--data-dir", "x"]])
def test_everything_else_is_parsed(arguments: list[str]) -> None:
    whole, _ = whole_command()
    assert vars(asked_for(arguments)) == vars(whole.parse_args(arguments))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([""], "There is no command ''. There is: incident, quiz,"),
        (["stauts"], "There is no command 'stauts'. Did you mean status?"),
        (["STATUS"], "There is no command 'STATUS'. Did you mean status?"),
        (["--plane"], "There is no option '--plane'. Did you mean --plain?"),
        (["--plain", "stats"], "Did you mean status?"),
        (["status", "--jsno"], "There is no option '--jsno'. Did you mean --json?"),
        (["status", "--xml=1"], "There is no option '--xml'. There is: --help, --compare, --json."),
        (["status", "--plain"], "Put --plain in front of the command: dspt-wizard --plain"),
        (["report"], "Say which paper: toolkit, actions,"),
        (["report", "toolkt"], "There is no paper 'toolkt'. Did you mean toolkit?"),
        (["report", "toolkit", "--format", "pdf"], "There is: html, md, docx, csv, ics."),
        (["report", "toolkit", "--history"], "--history is only for: answers"),
        (["report", "toolkit", "--whole"], "--whole is only for: supplier-letter"),
        (["report", "quiz", "--incident", "0"], "--incident is only for: incident"),
        (["report", "incident", "--quiz", "1"], "--quiz is only for: quiz"),
        (["report", "status-file", "--format", "md"], "one form only. Leave out --format."),
        (["report", "status-file", "--output", "a.html"], "status file ends with .json. Such as:"),
        (["report", "quiz", "--quiz", "two"], "--quiz: 'two' is not a number, such as 2"),
        (["export"], "what is missing: FILE"),
        (["export", "a.dspt", "b.dspt"], "'b.dspt' is one word too many."),
        (["--data-dir"], "--data-dir: something has to stand behind it"),
        (["\x1b[31mred"], "There is no command '"),
        (["status", "red\x1b[31m"], "is one word too many."),
        (["report", "quiz", "--quiz", "\x1b[31m"], "is not a number"),
    ],
)
def test_wrong_use_is_told_with_what_was_probably_meant(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        asked_for(arguments)
    told = capsys.readouterr().err
    assert told.startswith("usage: dspt-wizard")
    assert said in " ".join(told.split())
    assert "\x1b" not in told


def test_every_command_is_in_one_group() -> None:
    listed = [name for names in GROUPS.values() for name in names]
    assert sorted(listed) == sorted(BY_NAME)
    assert set(listed) == {*filter(None, COMMANDS), *WITHOUT_ANSWERS, *AUTHOR_COMMANDS}


def test_those_for_authors_come_last() -> None:
    *_, last = GROUPS.values()
    assert set(last) == set(AUTHOR_COMMANDS)


def test_the_list_says_of_each_command_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        asked_for(["--help"])
    page = capsys.readouterr().out
    for name in BY_NAME:
        assert f"\n  {name} " in page
    assert "Without a command it starts" in page


@pytest.mark.parametrize("name", ["", *BY_NAME])
def test_help_fits_a_small_window_and_says_what_a_command_is_for(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        asked_for([*name.split(), "--help"])
    page = capsys.readouterr().out
    assert [line for line in page.splitlines() if len(line) > LONGEST_LINE] == []
    assert "positional" not in page
    if name:
        assert (BY_NAME[name].description or "").partition("\n")[0] in " ".join(page.split())
