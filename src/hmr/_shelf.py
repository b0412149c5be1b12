"""Texts out of memory, for as long as nobody asks: in a file that has no name any more.

A session keeps what each module was made from, since that is what an edit is compared with, and the
file may be saved right after it was read. Of a thousand modules that is most of what it keeps.
"""

from __future__ import annotations

import errno
import os
from _thread import allocate_lock
from abc import abstractmethod
from collections.abc import Mapping

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from collections.abc import Callable
    from mmap import mmap
    from typing import TypeAlias

Shelved: TypeAlias = "bytes | int"
"""A text that was put away: where it stands, or itself where there is no place for it."""

AT_ONCE = 1 << 18
"""How many bytes are gathered before they are written: a small program's never are."""
MOST = 1 << 26
"""How many bytes are put away in one process at most: what stands there stands there for good."""
_BITS = 27
"""Bits of a length and of a place. One number for both takes 32 bytes, and no collector sees it."""
_LENGTH = (1 << _BITS) - 1
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_STANDARD = 3  # descriptors: of input, output and errors
_open = os.open  # by another name: what calls something named `open` is observed


class Shelving(Mapping[str, bytes]):
    """Texts by name, of which many are put away."""

    @abstractmethod
    def shelved(self, name: str) -> Shelved:
        """Give a text as it is kept: to be kept once more, or compared."""


def shelved(texts: Mapping[str, bytes], name: str) -> Shelved:
    """Give one of some texts, as it is kept if it is."""
    return texts.shelved(name) if isinstance(texts, Shelving) else texts[name]


class Shelf:
    """Texts, each put away once, which anybody may ask for from any thread, and in a fork.

    Where no file can be had, or nothing more can be written to it, texts stay in memory.

    Parameters:
        opened: opens a new file that has no name.
    """

    def __init__(self, opened: Callable[[], int] | None = None) -> None:
        self._opened = opened if opened is not None else nameless
        self._lock = allocate_lock()
        self._full = not hasattr(os, "pwrite")
        self._file: _File | None = None
        # From which place on there is what, never altered but at its end, where what has yet to be
        # written grows: who asks waits for nobody.
        self._parts: tuple[tuple[int, bytes | bytearray | mmap], ...] = ((0, bytearray()),)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forked)

    def _forked(self) -> None:
        """Write no more to a file that the parent writes to; what stands there is for both."""
        self._lock = allocate_lock()
        self._file = None

    def put(self, text: bytes) -> Shelved:
        """Put a text away; gives what `get` gives it for."""
        size = len(text)
        if self._full or not 0 < size <= AT_ONCE:
            return text
        if not self._lock.acquire(blocking=False):
            return text  # in another thread, or in a signal's handler: nobody waits for it
        try:
            first, pending = self._parts[-1]
            if type(pending) is not bytearray:  # since a moment ago
                return text
            at = first + len(pending)
            pending += text
            if len(pending) >= AT_ONCE:
                self._write(first, bytes(pending))
        finally:
            self._lock.release()
        return at << _BITS | size

    def get(self, shelved: Shelved) -> bytes:
        """Give a text that was put away."""
        if isinstance(shelved, bytes):
            return shelved
        at, size = shelved >> _BITS, shelved & _LENGTH
        parts, last = self._parts, -1
        while (first := parts[last][0]) > at:
            last -= 1
        return bytes(parts[last][1][at - first : at - first + size])

    def _write(self, first: int, pending: bytes) -> None:
        """Write what is pending, and begin anew behind it; if that can't be, keep it for good."""
        before, end = self._parts[:-1], first + len(pending)
        try:
            file = self._file
            if file is None:
                file = self._file = _File(self._opened(), first)
                before = (*before, (first, file.map))
            file.write(first, pending)
        except (OSError, ValueError, OverflowError, ImportError):
            self._full = True
            self._parts = (*self._parts[:-1], (first, pending))
        else:
            self._full = end > MOST
            self._parts = before if self._full else (*before, (end, bytearray()))


class _File:
    """A file that grows, and can be read even where the program has closed it: as daemons do.

    Parameters:
        file: its descriptor.
        first: the place of what it begins with.
    """

    def __init__(self, file: int, first: int) -> None:
        from mmap import ACCESS_READ, mmap

        self._file, self._first = file, first
        self._is = _identity(file)
        size = MOST + 2 * AT_ONCE
        os.ftruncate(file, size)  # it takes no more than what is written
        self.map = mmap(file, size, access=ACCESS_READ)

    def write(self, place: int, text: bytes) -> None:
        """Write something at a place.

        Raises:
            OSError: it can't be written, or not all of it.
        """
        if _identity(self._file) != self._is:  # the number may be another file's by now
            raise OSError(errno.EBADF, "closed by the program")
        if os.pwrite(self._file, text, place - self._first) != len(text):
            raise OSError(errno.ENOSPC, "not all could be written")


def _identity(file: int) -> tuple[int, int]:
    found = os.fstat(file)
    return found.st_dev, found.st_ino


def nameless() -> int:
    """Open a new file and take its name away: as `tempfile` does, which takes long to import.

    Raises:
        OSError: no folder for such files can be written to.
    """
    said = (os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP"))
    for folder in (*said, "/tmp", "/var/tmp"):
        path = f"{folder}/hmr-{os.urandom(16).hex()}"
        try:
            file = _open(path, _NEW, 0o600)
        except OSError:
            continue
        os.unlink(path)
        if file < _STANDARD:  # one of these is closed: the program may write to it all the same
            os.close(file)
            break
        return file
    raise OSError(errno.ENOENT, "no folder for a temporary file")


_shelf = Shelf()
put, get = _shelf.put, _shelf.get
