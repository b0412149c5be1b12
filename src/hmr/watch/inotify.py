"""Linux: the kernel's own events, read in the taker's thread, without a thread of ours."""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import struct
import threading
from collections.abc import Iterable

from hmr.watch.signals import Signal, SignalKind

IN_MODIFY = 0x002
IN_CLOSE_WRITE = 0x008
IN_MOVED_FROM = 0x040
IN_MOVED_TO = 0x080
IN_CREATE = 0x100
IN_DELETE = 0x200
IN_DELETE_SELF = 0x400
IN_MOVE_SELF = 0x800
IN_UNMOUNT = 0x2000
IN_Q_OVERFLOW = 0x4000
IN_IGNORED = 0x8000
IN_ONLYDIR = 0x0100_0000

# Not asked for: opening, reading and closing after reading. They would wake us at every import.
OF_SELF = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
OF_ENTRIES = (
    OF_SELF | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
)

KINDS: tuple[tuple[int, SignalKind], ...] = (
    (IN_CLOSE_WRITE, "closed"),
    (IN_MODIFY, "modified"),
    (IN_MOVED_TO, "arrived"),
    (IN_CREATE, "created"),
    (IN_DELETE | IN_MOVED_FROM, "gone"),
)
HEAD = struct.Struct("iIII")
BUFFER = 1 << 16


class Inotify:
    """One inotify descriptor; a `Source`.

    Why not through a library: those that exist start a thread for each folder, or wake up many
    times a second, or hold an unpaired rename (and all that follows it) back for half a second,
    or hide the overflow of the queue.

    Raises:
        OSError: the system gives no inotify instance.
    """

    closes = True

    def __init__(self) -> None:
        # A PyDLL keeps the interpreter's lock during the call. None of these calls blocks, and
        # while the program computes, each release of the lock costs 5 ms to get it back.
        libc = ctypes.PyDLL(None, use_errno=True)
        self._add = libc.inotify_add_watch
        self._add.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_uint32)
        self._remove = libc.inotify_rm_watch
        self._fd: int = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            raise _last_error("an inotify instance")
        self._read = libc.read
        self._read.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t)
        self._read.restype = ctypes.c_ssize_t
        self._access = libc.access
        self._access.argtypes = (ctypes.c_char_p, ctypes.c_int)
        self._buffer = ctypes.create_string_buffer(BUFFER)
        self._bell = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self._lock = threading.Lock()
        self._folders: dict[int, set[str]] = {}  # two mounts of a folder share a descriptor
        self._numbers: dict[str, int] = {}
        self._waiting = 0
        self._stopped = False

    def __del__(self) -> None:
        # In a forked child nobody stops it: what it has there are copies, and the parent's go on.
        if getattr(self, "_fd", -1) >= 0:
            os.close(self._fd)
            os.close(self._bell)

    def watch(self, folder: str, entries: bool) -> None:
        """See `Source.watch`."""
        with self._lock:
            if self._stopped:
                return
            mask = OF_ENTRIES if entries else OF_SELF
            number: int = self._add(self._fd, os.fsencode(folder), mask)
            if number < 0:
                raise _last_error(folder)
            before = self._numbers.get(folder)
            if before is not None and before != number:
                self._forget(folder, before)
            self._numbers[folder] = number
            self._folders.setdefault(number, set()).add(folder)

    def unwatch(self, folder: str) -> None:
        """See `Source.unwatch`."""
        with self._lock:
            number = self._numbers.pop(folder, None)
            if number is not None and not self._stopped:
                self._forget(folder, number)

    def wait(self, timeout: float | None) -> None:
        """See `Source.wait`."""
        with self._lock:
            if self._stopped:
                return
            self._waiting += 1
        try:
            poll = select.poll()
            poll.register(self._fd, select.POLLIN)
            poll.register(self._bell, select.POLLIN)
            # Rounded up: a wait that ends a little early would only be followed by another.
            found = poll.poll(None if timeout is None else max(0, int(timeout * 1000 + 0.999)))
            if not self._stopped and any(number == self._bell for number, _ in found):
                with contextlib.suppress(BlockingIOError):
                    os.eventfd_read(self._bell)
        finally:
            with self._lock:
                self._waiting -= 1
                self._close_when_idle()

    def wake(self) -> None:
        """See `Source.wake`."""
        with self._lock:
            if not self._stopped:
                os.eventfd_write(self._bell, 1)

    def read(self) -> Iterable[Signal]:
        """See `Source.read`."""
        signals: list[Signal] = []
        with self._lock:
            if self._stopped:
                return signals
            while (length := self._read(self._fd, self._buffer, BUFFER)) > 0:
                self._parse(ctypes.string_at(self._buffer, length), signals)
        return signals

    def exists(self, path: str) -> bool:
        """See `Source.exists`."""
        return bool(self._access(os.fsencode(path), os.F_OK) == 0)

    def stop(self) -> None:
        """See `Source.stop`."""
        with self._lock:
            if self._stopped:
                return
            self._stopped = True
            os.eventfd_write(self._bell, 1)
            self._close_when_idle()

    def _close_when_idle(self) -> None:
        # A descriptor that another thread polls must not be closed: its number may be given anew.
        if self._stopped and self._waiting == 0 and self._fd >= 0:
            os.close(self._fd)
            os.close(self._bell)
            self._fd = -1
            self._folders.clear()
            self._numbers.clear()

    def _forget(self, folder: str, number: int) -> None:
        folders = self._folders.get(number, set())
        folders.discard(folder)
        if not folders and self._folders.pop(number, None) is not None:
            self._remove(self._fd, number)

    def _parse(self, data: bytes, signals: list[Signal]) -> None:
        offset = 0
        while offset < len(data):
            number, mask, _, length = HEAD.unpack_from(data, offset)
            start = offset + HEAD.size
            name = data[start : start + length].rstrip(b"\0")
            offset = start + length
            if mask & IN_Q_OVERFLOW:
                signals.append(Signal("overflow", ""))
            elif mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED):
                self._lose(number, mask, signals)
            elif name:
                kind = next(kind for bits, kind in KINDS if mask & bits)
                entry = os.fsdecode(name)
                for folder in self._folders.get(number, ()):
                    signals.append(Signal(kind, os.path.join(folder, entry)))

    def _lose(self, number: int, mask: int, signals: list[Signal]) -> None:
        folders = self._folders.pop(number, None)
        if folders is None:
            return
        if mask & IN_MOVE_SELF:  # the watch would go on, under a path that is no longer true
            self._remove(self._fd, number)
        for folder in folders:
            self._numbers.pop(folder, None)
            signals.append(Signal("lost", folder))


def _last_error(what: str) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), what)
