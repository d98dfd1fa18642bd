"""Every call on the disk that a piece of work makes, in order, with what it says in between."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

__all__ = ("Call", "Recording", "moved", "recording")


@dataclass(frozen=True)
class Call:
    """One call. `node` is the file that it is about, by a number of our own; `path` its name.

    Kinds: `make` (a folder), `link` (a new empty file), `rename`, `unlink`, `write`, `truncate`,
    `fsync`, `fsync-folder`, and `say` for a save that was acknowledged.
    """

    kind: str
    node: int = 0
    path: str = ""
    target: str = ""
    at: int = 0
    data: bytes = b""


class Recording:
    """The calls so far, below `root`."""

    def __init__(self, root: Path) -> None:
        self.calls: list[Call] = []
        self._root = root
        self._nodes: dict[str, int] = {}
        self._open: dict[int, tuple[int, str]] = {}
        self._count = 0

    def say(self, number: int) -> None:
        """Record that the save with this number was acknowledged."""
        self.calls.append(Call("say", number))

    def _inside(self, path: Any) -> str | None:
        name = os.fspath(path)
        root = str(self._root)
        return name if isinstance(name, str) and name.startswith(root) else None

    def _node(self, name: str) -> int:
        if name not in self._nodes:
            self._count += 1
            self._nodes[name] = self._count
        return self._nodes[name]

    def opened(self, real: Callable[..., int], path: Any, flags: int, *more: Any) -> int:
        name = self._inside(path)
        is_new = name is not None and not os.path.lexists(name)
        descriptor = real(path, flags, *more)
        if name is not None:
            node = self._node(name)
            if is_new:
                self.calls.append(Call("link", node, name))
            elif flags & os.O_TRUNC:
                self.calls.append(Call("truncate", node))
            self._open[descriptor] = (node, name)
        return descriptor

    def closed(self, real: Callable[[int], None], descriptor: int) -> None:
        self._open.pop(descriptor, None)
        real(descriptor)

    def written(self, real: Callable[..., int], descriptor: int, data: Any) -> int:
        if descriptor not in self._open:
            return real(descriptor, data)
        done = real(descriptor, data)
        # After the write, a descriptor stands behind it, appending or not.
        at = os.lseek(descriptor, 0, os.SEEK_CUR) - done
        node = self._open[descriptor][0]
        self.calls.append(Call("write", node, at=at, data=bytes(data[:done])))
        return done

    def synced(self, real: Callable[[int], None], descriptor: int) -> None:
        real(descriptor)
        if descriptor in self._open:
            node, name = self._open[descriptor]
            kind = "fsync-folder" if Path(name).is_dir() else "fsync"
            self.calls.append(Call(kind, node, name))

    def truncated(self, real: Callable[..., None], descriptor: int, size: int) -> None:
        real(descriptor, size)
        if descriptor in self._open:
            self.calls.append(Call("truncate", self._open[descriptor][0], at=size))

    def renamed(self, real: Callable[..., None], old: Any, new: Any) -> None:
        real(old, new)
        before, after = self._inside(old), self._inside(new)
        if before and after:
            self._nodes = {moved(name, before, after): n for name, n in self._nodes.items()}
            self.calls.append(Call("rename", self._nodes[after], before, after))

    def unlinked(self, real: Callable[..., None], path: Any, **named: Any) -> None:
        real(path, **named)
        if name := self._inside(path):
            self.calls.append(Call("unlink", self._nodes.pop(name), name))

    def made(self, real: Callable[..., None], path: Any, *more: Any) -> None:
        real(path, *more)
        if name := self._inside(path):
            self.calls.append(Call("make", self._node(name), name))


def moved(name: str, old: str, new: str) -> str:
    """A name after a rename: of what is renamed, or of what lies in it."""
    return new + name.removeprefix(old) if f"{name}/".startswith(f"{old}/") else name


@contextmanager
def recording(root: Path) -> Iterator[Recording]:
    """Record what this process does below an empty folder until the end of the block."""
    record = Recording(root)
    seen: dict[str, Callable[..., Any]] = {
        "open": record.opened,
        "close": record.closed,
        "write": record.written,
        "fsync": record.synced,
        "ftruncate": record.truncated,
        "replace": record.renamed,
        "unlink": record.unlinked,
        "mkdir": record.made,
    }
    with ExitStack() as patches:
        for name, see in seen.items():
            patches.enter_context(patch.object(os, name, partial(see, getattr(os, name))))
        yield record
