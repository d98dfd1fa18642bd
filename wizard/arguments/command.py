"""A command line that says what is wrong in a sentence, with what was probably meant."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NoReturn

from wizard.words.harmless import harmless, harmless_line

WRONG_USE = 2
IN_OUR_WORDS = (
    ("argument ", ""),
    ("expected one argument", "something has to stand behind it"),
    ("the following arguments are required", "what is missing"),
)
"""What argparse says, and what we say. Where it finds other words, those are shown."""


class Command(argparse.ArgumentParser):
    """A command with its options. Its `description` begins with one line that stands in lists."""

    def format_help(self) -> str:
        """Return the page of help, without the words of programmers in its headings."""
        return super().format_help().replace("\npositional arguments:\n", "\nwhat to name:\n")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where more is told, and exit with 2."""
        for theirs, ours in IN_OUR_WORDS:
            message = message.replace(theirs, ours, 1)
        more = f"More: {self.prog} --help"
        self.exit(WRONG_USE, f"{self.format_usage()}\n{harmless(message)}\n{more}\n")

    @property
    def option_names(self) -> list[str]:
        """Every option in its long form."""
        return [name for name in self._option_string_actions if name.startswith("--")]

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is not among the choices. Overrides what argparse says about it."""
        if action.choices is None or value in action.choices:
            return
        names = [str(choice) for choice in action.choices]
        what = action.metavar or " or ".join(action.option_strings)
        raise argparse.ArgumentError(None, _unknown(str(what).lower(), str(value), names))


def number(text: str) -> int:
    """Return a number that was typed. Raises argparse.ArgumentTypeError."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number, such as 2") from None


def about_unknown(arguments: Sequence[str], here: Command, before: Command) -> str:
    """Return what to say of arguments that a command does not know.

    `here` is the command that was named, `before` the one whose options stand in front of it.
    """
    first = arguments[0].partition("=")[0]
    if not first.startswith("-"):
        return f"'{harmless_line(first)}' is one word too many."
    if here is not before and first in before.option_names:
        return f"Put {first} in front of the command: {before.prog} {first} …"
    return _unknown("option", first, here.option_names)


def list_of(commands: Mapping[str, Command], groups: Mapping[str, Sequence[str]]) -> str:
    """Return the commands under the headings of their groups, as wide as the terminal."""
    column = max(map(len, commands)) + 4
    width = shutil.get_terminal_size().columns - 2

    def lines() -> Iterator[str]:
        for heading, names in groups.items():
            yield f"\n{heading}:"
            for name in names:
                said = (commands[name].description or "").partition("\n")[0].removesuffix(".")
                yield textwrap.fill(
                    said,
                    max(width, column + 20),
                    initial_indent=f"  {name}".ljust(column),
                    subsequent_indent=" " * column,
                )

    return "\n".join(lines())


def _unknown(what: str, typed: str, names: Collection[str]) -> str:
    shown = harmless_line(typed)
    near = get_close_matches(typed.casefold(), names, n=1)
    if near:
        return f"There is no {what} '{shown}'. Did you mean {near[0]}?"
    known = ", ".join(names)
    return f"There is no {what} '{shown}'. There is: {known}."
