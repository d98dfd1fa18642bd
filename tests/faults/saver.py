"""Saves one answer after the other and says so on standard output, for faults to meet.

"+n" once answer n is acknowledged, "-n reason" once it is refused; with --count, "#n" at the end
for n calls on the disk.
"""

import argparse
import os
from contextlib import suppress
from pathlib import Path

from tests.faults.calls import Fault, inject
from tests.faults.designs import DESIGNS, Design
from tests.faults.mutations import MUTATIONS, mutated
from tests.faults.saves import document, question


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("design", choices=DESIGNS, type=str)
    asked.add_argument("place", type=Path)
    asked.add_argument("name")
    asked.add_argument("saves", type=int)
    asked.add_argument("--first", type=int, default=0, help="the number of the first save")
    asked.add_argument("--installation", help="whose window it is, if not the name's own")
    asked.add_argument("--limit", type=int, help="most bytes of any file")
    asked.add_argument("--fault", type=Fault.of, metavar="KIND:AT[:lasting]")
    asked.add_argument("--mutation", choices=MUTATIONS)
    asked.add_argument("--count", action="store_true")
    options = asked.parse_args()
    if options.limit:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (options.limit,) * 2)
    numbers = range(options.first, options.first + options.saves)
    design = DESIGNS[options.design]
    with mutated(options.mutation):
        calls = inject(options.fault)
        save(design, options.place, options.installation or options.name, options.name, numbers)
        if options.count:
            say(f"#{calls()}")


def save(design: Design, place: Path, installation: str, name: str, numbers: range) -> None:
    """Save all of them. What cannot even be opened refuses its first."""
    number = numbers.start
    try:
        with design.open(place, installation) as keeper:
            for number in numbers:  # the last one is refused if closing fails
                try:
                    keeper.save(question(name, number), document(number))
                except Exception as error:
                    say(f"-{number} {design.refusal(error)}")
                else:
                    say(f"+{number}")
    except Exception as error:
        say(f"-{number} {design.refusal(error)}")


def say(line: str) -> None:
    """Print one line; if that fails, be silent: whoever hears nothing was promised nothing."""
    with suppress(OSError):
        os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
