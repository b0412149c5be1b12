"""What a host that runs under `hmr run` writes, line by line."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from pathlib import Path

WAIT = 30.0  # seconds; a save is live after some milliseconds


class Host:
    """A program under `hmr run`, and the lines that it writes to either stream.

    Parameters:
        folder: where it runs.
        words: what follows `hmr run`.
    """

    def __init__(self, folder: Path, words: list[str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "hmr", "run", *words],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def told(self, text: str, whose: str = "") -> None:
        """Wait for a line that begins with who tells it, and has this text in it."""
        line = ""
        while not (line.startswith(whose) and text in line):
            line = self._lines.get(timeout=WAIT)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(WAIT)
