"""The program as a process under `hmr run`, asked through connections that stay open."""

from __future__ import annotations

import json
import queue
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

START = 30.0
"""Seconds until the program must answer at first."""

UNDER_HMR = ("-m", "hmr", "run", "--json")


class Connection:
    """An open connection; it counts its questions, and so does the program's coroutine."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=START)
        self._stream = self.socket.makefile("rw", encoding="utf-8")
        self.asked = 0
        line = self._stream.readline()
        self.hello: int | str = json.loads(line)["hello"] if line else "hung up"

    def ask(self, question: str) -> Any:
        """Give the answer, or the error as text."""
        self.asked += 1
        self._stream.write(question + "\n")
        self._stream.flush()
        line = self._stream.readline()
        if not line:
            return "hung up"
        said = json.loads(line)
        return said["is"] if "is" in said else said["error"]

    def close(self) -> None:
        """End it."""
        self._stream.close()
        self.socket.close()


class Running:
    """The program, usually under `hmr run` with the watcher at its defaults.

    Parameters:
        folder: where it lies.
        words: what runs the program.
        connections: how many are held open from the beginning to the end.
    """

    def __init__(
        self, folder: Path, words: tuple[str, ...] = UNDER_HMR, connections: int = 3
    ) -> None:
        self.reports: list[dict[str, Any]] = []
        self.strange: list[str] = []  # what is on standard error and no report
        self._heard: queue.SimpleQueue[None] = queue.SimpleQueue()
        self.process = subprocess.Popen(
            [sys.executable, *words, "app.py"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self._listener = threading.Thread(target=self._listen, args=(self.process.stderr,))
        self._listener.start()
        try:
            self.port = int(self.process.stdout.readline())
        except ValueError:
            self.process.kill()
            self._listener.join()
            raise RuntimeError("the program did not start:\n" + "\n".join(self.strange)) from None
        self.open = [Connection(self.port) for _ in range(connections)]
        self._turn = 0

    def _listen(self, stream: IO[str]) -> None:
        for line in stream:
            if line.startswith("{"):
                self.reports.append(json.loads(line))
            else:
                self.strange.append(line.rstrip("\n"))
            self._heard.put(None)

    def ask(self, question: str) -> Any:
        """Ask through one of the open connections after the other."""
        self._turn += 1
        return self.open[self._turn % len(self.open)].ask(question)

    def hello(self) -> int | str:
        """Give what a new connection is greeted with."""
        connection = Connection(self.port)
        connection.close()
        return connection.hello

    def listen(self, seconds: float) -> None:
        """Wait for the next report, not longer than that."""
        try:
            self._heard.get(timeout=seconds)
        except queue.Empty:
            return

    def stop(self) -> int:
        """End the program; give its exit status."""
        try:
            if self.process.poll() is None:
                self.open[0].ask("stop")
            for connection in self.open:
                connection.close()
            return self.process.wait(10)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            self.process.kill()
            return self.process.wait()
        finally:
            self._listener.join()
            for stream in (self.process.stdout, self.process.stderr):
                if stream is not None:
                    stream.close()
