"""What may be asked for on the command line, and the short way for what most people ask."""

import pytest

from wizard.arguments import asked_for, parser


@pytest.mark.parametrize("arguments", [[], ["--plain"], ["--plain", "--plain"]])
def test_what_needs_no_parser_is_what_the_parser_would_say(arguments: list[str]) -> None:
    assert vars(asked_for(arguments)) == vars(parser().parse_args(arguments))


@pytest.mark.parametrize("arguments", [["--plain", "status", "--json"], ["--data-dir", "x"]])
def test_everything_else_is_parsed(arguments: list[str]) -> None:
    assert vars(asked_for(arguments)) == vars(parser().parse_args(arguments))


@pytest.mark.parametrize("arguments", [[""], ["--plane"], ["--plain", "stats"]])
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        asked_for(arguments)
    assert "usage: dspt-wizard" in capsys.readouterr().err
