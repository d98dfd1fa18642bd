"""Pictures of every stop of the walk, in every look and at several sizes: make pictures.

They are written as .build/pictures/<look>/<columns>x<lines>/<stop>.svg, and as .png too where
rsvg-convert is installed. Nobody's answers are in them: the homes are made up.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.pictures.homes import Homes
from tests.pictures.walk import STOPS, Stop
from tests.screens.showing import Screen, settled, shown
from wizard.chosen import Look

TARGET = Path(".build/pictures")
SIZES = ((80, 24), (120, 40), (60, 20))
LARGE = (200, 60)
IN_LARGE = ("first-screen", "shipped-question", "explained", "topics", "my-answers", "help")
"""A few are enough to see what a very large window does to a page."""
_FONT_FROM_ELSEWHERE = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def main() -> None:
    """Write the pictures that are asked for, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures.make")
    parser.add_argument("stops", nargs="*", help="names of stops; all of them without any")
    parser.add_argument("--into", type=Path, default=TARGET, help=f"the folder, {TARGET} if none")
    parser.add_argument(
        "--look", action="append", type=Look, choices=tuple(Look), help="only this look"
    )
    asked = parser.parse_args()
    stops = [stop for stop in STOPS if not asked.stops or stop.name in asked.stops]
    with tempfile.TemporaryDirectory() as made_up:
        homes = Homes(Path(made_up))
        files = asyncio.run(_draw_all(homes, stops, asked.look or tuple(Look), asked.into))
    _convert(files)
    sys.stdout.write(f"{len(files)} pictures in {asked.into}\n")


async def _draw_all(
    homes: Homes, stops: Iterable[Stop], looks: Sequence[Look], into: Path
) -> list[Path]:
    files: list[Path] = []
    for stop in stops:
        async with shown(stop.reach(homes)) as pilot:
            for size in (*SIZES, *((LARGE,) if stop.name in IN_LARGE else ())):
                await pilot.resize_terminal(*size)
                for look in looks:
                    pilot.app.theme = look
                    await settled(pilot)
                    file = (
                        into
                        / look.removeprefix("wizard-")
                        / f"{size[0]}x{size[1]}"
                        / f"{stop.name}.svg"
                    )
                    files.append(_draw(pilot, file))
    return files


def drawn(pilot: Screen, title: str) -> str:
    """Return what is on the screen. Textual's picture asks a server for its font; ours does not."""
    picture = _FONT_FROM_ELSEWHERE.sub("", pilot.app.export_screenshot(title=title))
    # Without this, rsvg-convert leaves out the spaces that a piece of text begins with.
    return picture.replace("<text ", '<text xml:space="preserve" ')


def _draw(pilot: Screen, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(drawn(pilot, file.stem), "utf-8")
    return file


def _convert(files: Iterable[Path]) -> None:
    converter = shutil.which("rsvg-convert")
    for file in files if converter else ():
        png = file.with_suffix(".png")
        subprocess.run([str(converter), "--zoom=0.8", "-o", str(png), str(file)], check=True)


if __name__ == "__main__":
    main()
