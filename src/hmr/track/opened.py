"""Which file or folder a call opened, and whether for reading: asked of the operating system.

The call's arguments can't be seen from outside, or say less than the descriptor does: the mode
hides in a keyword, a relative path counts from a folder that may be left. POSIX gives the least
free descriptor to who opens a file, so that it is known beforehand which one it will be.
"""

from __future__ import annotations

import os
import stat
import sys

from hmr.track.files import Stamp, stamp, state_of

try:
    import fcntl
except ImportError:  # Windows: nobody tells
    CAN_TELL = False
else:
    CAN_TELL = sys.platform == "darwin" or os.path.isdir("/proc/self/fd")


class Opened:
    """One call of `open`, looked at before and after."""

    __slots__ = ("_fd",)

    def __init__(self) -> None:
        """Find out which descriptor comes next."""
        self._fd = -1
        if CAN_TELL:
            try:
                fd = os.open(os.devnull, os.O_RDONLY)
                os.close(fd)
            except OSError:  # no descriptor is free: the program will see that, too
                return
            self._fd = fd

    def found(self, *, listing: bool = False) -> tuple[str, Stamp] | None:
        """Give what was opened for reading alone; None if it was another thing.

        Parameters:
            listing: a folder is wanted, and not a regular file.
        """
        fd, self._fd = self._fd, -1
        if fd < 0:
            return None
        try:
            if fcntl.fcntl(fd, fcntl.F_GETFL) & (os.O_WRONLY | os.O_RDWR):
                return None
            status = os.fstat(fd)
            if listing:
                return folder(_path(fd))
            if not stat.S_ISREG(status.st_mode):
                return None
            return _path(fd), stamp(status)
        except OSError:  # the call gave another descriptor, or none
            return None


def folder(what: object) -> tuple[str, Stamp] | None:
    """Give a folder that is gone through, by what `os.listdir` or `os.scandir` was given.

    Parameters:
        what: a path, a descriptor, or None for the working directory.
    """
    try:
        if isinstance(what, int):
            what = _path(what)
        spelt = os.path.abspath("." if what is None else os.fsdecode(what))  # type: ignore[arg-type]
    except (TypeError, ValueError, OSError):  # the call itself will say so
        return None
    path = os.path.join(spelt, "")
    state = state_of(path)
    return None if state is None else (path, state)


def _path(fd: int) -> str:
    if sys.platform == "darwin":
        return os.fsdecode(fcntl.fcntl(fd, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0"))
    return os.readlink(f"/proc/self/fd/{fd}")
