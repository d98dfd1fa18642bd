"""Saves one answer after the other and says so on standard output, for tests to kill.

``saver.py ROOT ID INSTALLATION COUNT [BYTES]``: "+n" once answer n is acknowledged, "-n reason"
once it is refused. BYTES limits the size of every file that it writes.
"""

import os
import sys
from pathlib import Path

from storage import Assessments, NotSaved


def main() -> None:
    root, identity, installation, count = sys.argv[1:5]
    if sys.argv[5:]:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[5]),) * 2)
    with Assessments(Path(root), installation).open(identity) as assessment:
        for number in range(int(count)):
            try:
                assessment.put_answers({f"{installation}.q{number}": {"value": number}})
            except NotSaved as error:
                os.write(1, f"-{number} {error.reason}\n".encode())
            else:
                os.write(1, f"+{number}\n".encode())


if __name__ == "__main__":
    main()
