"""A running program answers `hmr why`, `hmr plan` and `hmr graph`, asked by its own user alone.

It listens at a socket in a folder that nobody else can enter. The thread sleeps until it is asked,
and answers what `Session` answers; nothing that changes the program can be asked. Only `_socket` is
used of the library: `socket` and what it imports would cost each start ten milliseconds, and a
program may have modules of these names.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from hmr import forks
from hmr.errors import HmrError

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.session import Session

try:
    import _socket
except ImportError:  # no sockets here
    CAN_ANSWER = False
else:
    CAN_ANSWER = hasattr(_socket, "AF_UNIX") and hasattr(os, "getuid")

_LONGEST = 1 << 24
"""Bytes of a question, which may hold the text of a file."""


def folder() -> str:
    """Give the folder of the sockets, made if need be; others can neither see nor enter it.

    Raises:
        HmrError: somebody else made it.
    """
    home = os.environ.get("XDG_RUNTIME_DIR") or ""
    if not os.path.isdir(home):
        home = os.environ.get("TMPDIR") or "/tmp"
    path = os.path.join(home, f"hmr-{os.getuid()}")
    with suppress(FileExistsError):
        os.mkdir(path, 0o700)
    found = os.lstat(path)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise HmrError(
            f"{path!r} is not a folder of yours alone, so no running program is asked there;"
            " remove it"
        )
    return path


class Answerer:
    """Answers questions about a session, in a thread of its own, until it is closed.

    Parameters:
        session: the session.
        path: the socket; default one named after the process.
    """

    def __init__(self, session: Session, path: str | None = None) -> None:
        self._session = session
        self._command = " ".join(sys.orig_argv[1:])
        self._pid = os.getpid()
        self._folder = os.getcwd()
        self.path = os.path.join(folder(), f"{self._pid}.sock") if path is None else path
        _remove(self.path)  # of an earlier process that had this number
        # Any: `_accept`, which `socket.accept` is made of, is not in the type stubs.
        self._socket: Any = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        try:
            self._socket.bind(self.path)
            self._socket.listen(4)
        except OSError:
            self._socket.close()
            raise
        self._paused = False
        self._thread: threading.Thread | None = None  # any other one that is left ends by itself
        self._begin()
        forks.follow(self)

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._serve, name="hmr-answers", daemon=True)
        self._thread.start()

    def pause(self) -> None:
        """See `hmr.forks`; a question that is being answered has its answer, for a second."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._paused = True
        with suppress(OSError):  # who waits there has to look up
            asking = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
            asking.settimeout(1.0)
            asking.connect(self.path)
            asking.close()
        thread.join(1.0)

    def resume(self) -> None:
        """See `hmr.forks`."""
        if self._paused:
            self._begin()
        self._paused = False

    def renew(self) -> None:
        """See `hmr.forks`; a process that was forked off leaves the socket to its parent."""
        self._paused = False
        self._socket.close()

    def close(self) -> None:
        """Answer no more."""
        if os.getpid() != self._pid:
            return
        _remove(self.path)
        with suppress(OSError):
            self._socket.shutdown(_socket.SHUT_RDWR)  # wakes who waits there
        self._socket.close()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join(1.0)

    def _serve(self) -> None:
        own = threading.current_thread()
        while self._thread is own:
            try:
                fd, _ = self._socket._accept()
            except OSError:  # closed
                return
            try:
                if question := _read(fd):  # else somebody only had us look up
                    _reply(fd, self._answer(question))
            except OSError:  # who asked is gone
                pass
            finally:
                os.close(fd)

    def _answer(self, question: bytes) -> dict[str, object]:
        verb, *words = question.split(b"\0", 2)
        said = [os.fsdecode(word) for word in words[:1]]
        answers: dict[bytes, Callable[[], dict[str, object]]] = {
            b"hello": lambda: {
                "pid": self._pid,
                "command": self._command,
                "folder": self._folder,
            },
            b"why": lambda: _told(self._session.why(said[0])),
            b"plan": lambda: _told(
                self._session.plan(said[0], words[1] if len(words) > 1 else None)
            ),
            b"graph": lambda: {"data": self._session.graph().to_dict()},
        }
        try:
            return answers[verb]()
        except HmrError as error:
            return {"error": str(error), "kind": type(error).__name__}
        except Exception as error:  # who asks has to hear of it, and the thread goes on
            return {"error": f"{type(error).__name__}: {error}", "kind": "Exception"}


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)


def _told(value: Any) -> dict[str, object]:
    return {"text": str(value), "data": value.to_dict(), "ok": getattr(value, "ok", True)}


def _read(fd: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size < _LONGEST and (part := os.read(fd, 1 << 16)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _reply(fd: int, answer: dict[str, object]) -> None:
    import json  # only who is asked pays for it

    data = memoryview(json.dumps(answer).encode())
    while data:
        data = data[os.write(fd, data) :]
