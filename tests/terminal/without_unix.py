"""DSPT Wizard without what only Unix has: python -m tests.terminal.without_unix --plain

No Windows is at hand. What is taken away here is what Python's documentation says is missing
there, so that a use of it without a way round shows. Nothing of Windows is put in its place; the
locks of filelock stay, as it has its own for Windows.
"""

import os
import runpy
import signal
import sys

import filelock  # noqa: F401

MODULES = ("fcntl", "grp", "pwd", "readline", "resource", "termios", "tty", "pty")
OF_OS = [
    "O_DIRECTORY",
    "O_NOCTTY",
    "chown",
    "fork",
    "getegid",
    "geteuid",
    "getgid",
    "getuid",
    "killpg",
    "lchown",
    "mkfifo",
    "openpty",
    "pathconf",
    "setsid",
    "statvfs",
    "uname",
]
OF_SIGNAL = [
    "SIGALRM",
    "SIGCHLD",
    "SIGHUP",
    "SIGKILL",
    "SIGQUIT",
    "SIGUSR1",
    "SIGWINCH",
    "pthread_sigmask",
]


def take_away() -> None:
    """Take away modules, functions and signals that Windows does not have."""
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for part, names in ((os, OF_OS), (signal, OF_SIGNAL)):
        for name in names:
            if hasattr(part, name):
                delattr(part, name)


if __name__ == "__main__":
    take_away()
    runpy.run_module("wizard", run_name="__main__", alter_sys=True)
