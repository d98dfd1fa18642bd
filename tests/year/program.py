"""The program itself, line by line, which also tells from outside what is on show.

Before each view it prints one more line: MARK, and the view. What is shown and what is typed are
as they are for everybody.
"""

import base64
import pickle
import sys
from collections.abc import Callable

from wizard.__main__ import main
from wizard.plain.face import PlainFace
from wizard.views import View

MARK = "@@view@@"


def telling(show: Callable[[PlainFace, View], None]) -> Callable[[PlainFace, View], None]:
    """Return the same method, which tells the view first."""

    def tell(face: PlainFace, view: View) -> None:
        packed = base64.b64encode(pickle.dumps(view)).decode("ascii")
        sys.stdout.write(f"{MARK}{packed}\n")
        sys.stdout.flush()
        show(face, view)

    return tell


if __name__ == "__main__":
    for method in ("_page", "_asking"):
        setattr(PlainFace, method, telling(getattr(PlainFace, method)))
    sys.exit(main())
