"""The system calls that change the disk, counted in this process, so that one can go wrong."""

import errno
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ("ERRORS", "KILLS", "NAMES", "Fault", "inject")

NAMES = ("open", "write", "fsync", "ftruncate", "replace", "unlink", "mkdir")
KILLS = ("killed-before", "killed-halfway", "killed-after")
ERRORS = ("ENOSPC", "EIO", "EROFS", "EACCES")
STDOUT = 1


@dataclass(frozen=True)
class Fault:
    """The call with number `at`, from 1, goes wrong; with `lasting` every later one too.

    `kind` is one of KILLS, or of ERRORS: then half of what was to be written is, as a disk does
    that fills up.
    """

    kind: str
    at: int
    lasting: bool = False

    def __str__(self) -> str:
        return f"{self.kind}:{self.at}" + ":lasting" * self.lasting

    @classmethod
    def of(cls, text: str) -> "Fault":
        kind, at, *lasting = text.split(":")
        return cls(kind, int(at), bool(lasting))

    def meets(self, number: int) -> bool:
        """Whether this call is to go wrong."""
        return number == self.at or (self.lasting and number > self.at)

    def strike(self, name: str, call: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Do the call as badly as asked."""
        if name == "write" and self.kind not in ("killed-before", "killed-after"):
            descriptor, data = arguments
            call(descriptor, data[: len(data) // 2])
        elif self.kind == "killed-after":
            call(*arguments)
        if self.kind in KILLS:
            os.kill(os.getpid(), signal.SIGKILL)
        number = getattr(errno, self.kind)
        raise OSError(number, os.strerror(number))


def inject(fault: Fault | None) -> Callable[[], int]:
    """Let a call of this process go wrong; return what tells how many there were so far.

    What is printed is no call on the disk, and neither is opening a file to read it.
    """
    count = 0

    def counted(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **named: Any) -> Any:
            nonlocal count
            if name == "write" and arguments[0] == STDOUT:
                return call(*arguments, **named)
            if name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                return call(*arguments, **named)
            count += 1
            if fault and fault.meets(count):
                return fault.strike(name, call, arguments)
            return call(*arguments, **named)

        return called

    for name in NAMES:
        setattr(os, name, counted(name, getattr(os, name)))
    return lambda: count
