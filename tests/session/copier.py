"""Copies a group's answers to a site, and dies at one of its calls, for a test to look at.

``copier.py FOLDER GROUP TARGET CALL``: TARGET is the id of a service, or the name of a new one.
Killed just before the call with that number; it is done if there were fewer.
"""

import sys
from pathlib import Path

from tests.faults.calls import Fault, inject
from tests.session.home import Home, Watch
from tests.session.script import Choose, fields, perform
from tests.session.sites import TO_COPY
from wizard import shipped
from wizard.choice_ids import COPY_ALL, COPY_NOW, NEW_SITE
from wizard.compiled import load_library


def main() -> None:
    folder, group, target, call = sys.argv[1:]
    library = load_library(shipped.FLOWS, shipped.CONTENT)
    home = Home(Path(folder), library, Watch())
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL))
    if (home.folder / target).is_dir():
        perform(session, Choose(target))
    else:
        perform(session, Choose(NEW_SITE), fields({"name": target}))
    inject(Fault("killed-before", int(call)))
    session.choose(COPY_NOW)


if __name__ == "__main__":
    main()
