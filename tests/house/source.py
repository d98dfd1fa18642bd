"""The source of the project, as the tests of the house see it."""

import pkgutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("wizard", "storage")


def modules() -> Iterator[str]:
    """The names of all modules of the program, found by walking its folders, none imported."""
    for package in PACKAGES:
        yield package
        yield from _below(package)


def _below(package: str) -> Iterator[str]:
    for found in pkgutil.iter_modules([str(ROOT.joinpath(*package.split(".")))]):
        name = f"{package}.{found.name}"
        yield name
        if found.ispkg:
            yield from _below(name)
