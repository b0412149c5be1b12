"""Reports on the console: on standard error, in colour where it is a terminal."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import TextIO

    from hmr.report.text import Row, Tone
    from hmr.report.value import Report

PREFIX = "hmr: "

_STYLES: dict[Tone, str] = {
    "live": "green",
    "done": "default",
    "detail": "dim",
    "stale": "yellow",
    "failed": "bold red",
    "trace": "default",
}


def printer(
    *,
    quiet: bool = False,
    verbose: bool = False,
    as_json: bool = False,
    stream: TextIO | None = None,
) -> Callable[[Report], None]:
    """Make a callable that shows reports as they come, for `Session(on_report=...)`.

    It may be called from any thread, never raises because of the stream, and never mixes a
    report with a line of the program's: each report is written at once. What a forked child has
    to say begins with its number.

    Parameters:
        quiet: only what failed and what is not live.
        verbose: every action with its reason.
        as_json: one line of JSON for each report, at whatever level.
        stream: where to; default standard error as it is now, also if `sys.stderr` is exchanged
            later.

    Since 1.0.
    """
    sink = Sink(sys.stderr if stream is None else stream)
    first = os.getpid()
    locks: defaultdict[int, threading.Lock] = defaultdict(threading.Lock)  # by process
    shown: list[object] = [None]  # the failure that stands on the screen

    def show(report: Report) -> None:
        process = os.getpid()
        with locks[process]:
            if as_json:
                if not report.empty:
                    sink.write(report.to_json() + "\n")
                return
            from hmr.report.text import rows  # not before there is something to say

            state = _state(report)
            if state is not None and state == shown[0]:
                return
            shown[0] = state
            prefix = PREFIX if process == first else f"hmr[{process}]: "
            sink.write_rows(rows(report, quiet=quiet, verbose=verbose), prefix)

    return show


def _state(report: Report) -> object:
    """Tell failures apart: a new attempt (with a number of its own) is never passed over."""
    return None if report.error is None else (report.revision, report.error)


class Sink:
    """A stream that takes whole texts, and styled rows where it is a terminal.

    Parameters:
        stream: where to; None swallows everything, as `print` does under `pythonw`.
        styled: False for no colours, True for colours on whatever it is, None to find out.
    """

    def __init__(self, stream: TextIO | None, *, styled: bool | None = None) -> None:
        self._stream = stream
        self._fd = _descriptor(stream)
        self._identity = _identity(self._fd)
        self._styled = _wants_style(stream) if styled is None else styled

    def write_rows(self, lines: Iterable[Row], prefix: str = PREFIX) -> None:
        """Write lines in one go, each with a prefix that says whose they are."""
        listed = [row._replace(text=prefix + row.text) for row in lines]
        if not listed:
            return
        text = "".join(f"{row.text}\n" for row in listed)
        if self._styled:
            text = _coloured(listed) or text
        self.write(text)

    def write(self, text: str) -> None:
        """Write a text in one go, or not at all where the stream is gone."""
        try:
            if self._fd is None:
                if self._stream is not None:
                    self._stream.write(text)
                    self._stream.flush()
            elif _identity(self._fd) == self._identity:  # else it was closed, and is another's
                # Past the stream's buffer, where half a line of the program's may be waiting.
                data = memoryview(text.encode(self._encoding(), "backslashreplace"))
                while data:
                    data = data[os.write(self._fd, data) :]
        except (OSError, ValueError):  # closed, a broken pipe, a full disk: not the program's loss
            pass

    def _encoding(self) -> str:
        return getattr(self._stream, "encoding", None) or "utf-8"


@contextmanager
def progress(
    title: str, total: int, stream: TextIO | None = None
) -> Iterator[Callable[[str], None]]:
    """Show on a terminal how far something has come; elsewhere nothing is shown.

    Parameters:
        title: what is being done.
        total: of how many steps.
        stream: where to; default standard error.

    Returns:
        In a ``with`` statement: a callable that is told after each step what to write above the
        bar, or on a line of its own where there is no bar; an empty text writes nothing.
    """
    stream = sys.stderr if stream is None else stream
    if not _wants_style(stream):
        sink = Sink(stream, styled=False)
        yield lambda text: sink.write(f"{text}\n" if text else "")
        return
    from rich.console import Console  # only a terminal has to wait for it
    from rich.progress import Progress

    with Progress(console=Console(file=stream, highlight=False), transient=True) as bar:
        task = bar.add_task(title, total=total)

        def step(text: str) -> None:
            if text:
                bar.console.print(text, markup=False, soft_wrap=True)
            bar.advance(task)

        yield step


def _descriptor(stream: TextIO | None) -> int | None:
    try:
        return stream.fileno() if stream is not None else None
    except (AttributeError, OSError, ValueError):
        return None


def _identity(fd: int | None) -> tuple[int, int] | None:
    if fd is None:
        return None
    try:
        found = os.fstat(fd)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _wants_style(stream: TextIO | None) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    try:
        terminal = stream is not None and stream.isatty()
    except ValueError:  # closed
        return False
    return terminal and os.environ.get("TERM") != "dumb"


def _coloured(lines: Iterable[Row]) -> str | None:
    """Give the lines with colours; None where rich is not what it should be."""
    try:
        from rich.console import Console  # 50 ms that only a terminal has to wait for
        from rich.text import Text

        console = Console(file=io.StringIO(), force_terminal=True, highlight=False, soft_wrap=True)
        with console.capture() as captured:
            for row in lines:
                console.print(Text(row.text, style=_STYLES[row.tone]))
        return captured.get()
    except (
        Exception
    ):  # a program may have a `rich.py` of its own, which is no reason to fall silent
        return None
