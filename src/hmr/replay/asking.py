"""The other end of a replay's child process: asks it, and waits for its answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hmr.errors import HmrError


class ChildFailed(HmrError):
    """A child process of a replay ended, hung or could not do what it was asked."""


class ChildProcess:
    """Speaks with one child."""

    def __init__(self, folder: Path, timeout: float, command: Sequence[str] = ()) -> None:
        surroundings = {
            **os.environ,
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
        }
        self._timeout = timeout
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 closed with the child
        self._child = subprocess.Popen(
            command or [sys.executable, "-P", "-W", "ignore", "-m", "hmr.replay.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            cwd=folder,
            env=surroundings,
            text=True,
            encoding="utf-8",
        )

    def ask(self, do: str, **words: Any) -> dict[str, Any]:
        """Have the child do something, and give its answer."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        timer = threading.Timer(self._timeout, self._child.kill)
        timer.start()
        try:
            self._child.stdin.write(json.dumps({"do": do, **words}) + "\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
        except BrokenPipeError:
            line = ""
        finally:
            timer.cancel()
        if not line:
            raise ChildFailed(f"{do}: {self._end()}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise ChildFailed(f"{do}: {answer['error']}")
        return answer

    def _end(self) -> str:
        status = self._child.wait()
        self._said.seek(0)
        lines = self._said.read().decode("utf-8", "replace").strip().splitlines()
        return f"the child ended with status {status}: {lines[-1] if lines else 'no message'}"

    def close(self) -> None:
        """End the child."""
        self._child.kill()
        self._child.wait()
        for stream in (self._child.stdin, self._child.stdout, self._said):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was still to be flushed
                    continue
