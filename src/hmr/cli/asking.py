"""Asks the programs that run under `hmr run`, over the socket that each listens at."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from hmr.cli.answering import CAN_ANSWER, folder

_PATIENCE = 20.0
"""Seconds: a revision may be under way, or a large project be read for the first time."""


@dataclass(frozen=True, slots=True)
class Running:
    """A program that runs under `hmr run` and can be asked.

    Parameters:
        pid: its process.
        command: its command line.
        path: its socket.
        folder: the working directory that it was started in.
    """

    pid: int
    command: str
    path: str
    folder: str

    def is_near(self, folder: str) -> bool:
        """Whether a folder is the program's, or one of them lies in the other."""
        own, other = os.path.join(self.folder, ""), os.path.join(folder, "")
        return own.startswith(other) or other.startswith(own)

    def ask(self, verb: str, *words: str | bytes) -> dict[str, Any]:
        """Ask; gives the answer, with "error" and "kind" as its keys where there is none.

        Raises:
            OSError: it is gone, or takes too long.
        """
        return _ask(self.path, verb, *words)


def programs(pid: int | None = None) -> list[Running]:
    """Find the programs that can be asked, the newest first.

    Parameters:
        pid: only this one.
    """
    if not CAN_ANSWER:
        return []
    where = folder()
    found: list[tuple[float, Running]] = []
    for name in os.listdir(where):
        path = os.path.join(where, name)
        if not name.endswith(".sock") or (pid is not None and name != f"{pid}.sock"):
            continue
        try:
            hello = _ask(path, "hello")
            program = Running(hello["pid"], hello["command"], path, hello["folder"])
            found.append((os.stat(path).st_mtime, program))
        except ConnectionRefusedError:  # killed, so that it could not tidy up
            with suppress(OSError):
                os.unlink(path)
        except (OSError, ValueError, KeyError):
            continue
    return [program for _, program in sorted(found, key=lambda entry: -entry[0])]


def _ask(path: str, verb: str, *words: str | bytes) -> dict[str, Any]:
    question = b"\0".join(
        [verb.encode(), *(os.fsencode(word) if isinstance(word, str) else word for word in words)]
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_PATIENCE)
        line.connect(path)
        line.sendall(question)
        line.shutdown(socket.SHUT_WR)
        parts = []
        while part := line.recv(1 << 16):
            parts.append(part)
    answer: dict[str, Any] = json.loads(b"".join(parts))
    return answer
