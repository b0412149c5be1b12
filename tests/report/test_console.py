"""The console: what is shown at which level, on which stream, and that it harms nothing."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hmr.diff import Change
from hmr.plan import Action
from hmr.report import Failure, NotLive, Report
from hmr.report.console import Sink, printer
from hmr.report.text import Row, rows

EDITED = Change("edited", "function", "shop", "total", os.path.join(os.getcwd(), "shop.py"), 7)
MOVED = Change("moved", "function", "shop", "tax", "/elsewhere/shop.py", 9)
PATCHED = Action("patch", "shop", "total", "shop.py", 7, "its body was edited")
RERUN = Action("rerun", "shop", "TABLE", "shop.py", 3, "it used total")
STALE = NotLive("HMR101", "shop:serve", "thread till", "it still runs", "wait for its next call")
FINE = Report(
    2,
    changes=(EDITED, MOVED),
    actions=(PATCHED, RERUN),
    stale=(STALE,),
    duration=0.002,
    latency=0.0042,
)
CALM = Report(3, changes=(EDITED,), actions=(PATCHED,), duration=0.002)
FAILED = Report(
    4, False, Failure("ValueError", "no", "shop.py", 3, "Traceback:\n  line\nValueError: no")
)


def shown(*reports: Report, quiet: bool = False, verbose: bool = False) -> str:
    stream = io.StringIO()
    show = printer(quiet=quiet, verbose=verbose, stream=stream)
    for report in reports:
        show(report)
    return stream.getvalue()


def test_the_usual_level() -> None:
    """A line for each changed definition, re-run statement and what is not live, with the time."""
    assert shown(FINE) == (
        "hmr: revision 2 live, 4.2 ms after the save (2.0 ms of it ours)\n"
        "hmr:   edited function shop:total  (shop.py:7)\n"
        "hmr:   rerun shop:TABLE: it used total\n"
        "hmr:   not live: HMR101 shop:serve (thread till): it still runs; wait for its next call\n"
    )


def test_quiet_is_never_silent_about_what_is_not_live() -> None:
    """Quiet leaves out what went well, and nothing else."""
    assert shown(CALM, quiet=True) == ""
    assert shown(FINE, quiet=True).splitlines() == [f"hmr:   not live: {STALE}"]
    assert "ValueError: no" in shown(FAILED, quiet=True)


def test_verbose_gives_every_reason() -> None:
    """Verbose tells moved definitions, and each action with its reason."""
    text = shown(FINE, verbose=True)
    assert "moved function shop:tax" in text
    assert "patch shop:total: its body was edited" in text


def test_nothing_is_said_about_nothing() -> None:
    """An empty report prints nothing at any level."""
    for level in ({}, {"quiet": True}, {"verbose": True}):
        assert shown(Report(0), **level) == ""


def test_a_failure_is_shown_once_per_state() -> None:
    """The same failure is not repeated, but a new attempt is told, and a later one again."""
    again = Report(5, False, FAILED.error)
    assert shown(FAILED, FAILED).count("failed, nothing changed") == 1
    assert shown(FAILED, again).count("failed, nothing changed") == 2
    assert shown(FAILED, CALM, FAILED).count("failed, nothing changed") == 2
    assert "hmr:   line\nhmr: ValueError: no\n" in shown(FAILED)


def test_json_is_one_line_a_report() -> None:
    """Each report is one line of JSON, also a failed one; an empty one is none."""
    stream = io.StringIO()
    show = printer(as_json=True, stream=stream)
    for report in (FINE, Report(0), FAILED):
        show(report)
    told = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert told == [json.loads(report.to_json()) for report in (FINE, FAILED)]


def test_standard_output_is_the_programs(capfd: pytest.CaptureFixture[str]) -> None:
    """Reports go to standard error, never to standard output."""
    printer()(FINE)
    out, err = capfd.readouterr()
    assert out == ""
    assert "revision 2 live" in err


def test_a_report_does_not_break_into_a_line(tmp_path: Path) -> None:
    """Half a line that the program has in its buffer stays in one piece with its other half."""
    with (tmp_path / "err").open("w") as stream:
        show = printer(stream=stream)
        stream.write("half ")
        show(FINE)
        stream.write("and half\n")
    lines = (tmp_path / "err").read_text().splitlines()
    assert "half and half" in lines
    assert all(line.startswith("hmr: ") or line == "half and half" for line in lines)


class _Counting(io.StringIO):
    def __init__(self) -> None:
        super().__init__()
        self.writes: list[str] = []

    def write(self, text: str) -> int:
        self.writes.append(text)
        return super().write(text)


def test_a_report_is_one_write() -> None:
    """So no other thread's output comes between its lines."""
    stream = _Counting()
    printer(stream=stream)(FINE)
    assert len(stream.writes) == 1


def test_many_threads(tmp_path: Path) -> None:
    """Reports of several threads come whole, one behind the other."""
    with (tmp_path / "err").open("w") as stream:
        show = printer(stream=stream)
        gate = threading.Barrier(4)

        def many() -> None:
            gate.wait(10)
            for _ in range(50):
                show(FINE)

        threads = [threading.Thread(target=many) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert (tmp_path / "err").read_text() == shown(FINE) * 200


def closed(tmp_path: Path) -> io.TextIOWrapper:
    stream = (tmp_path / "err").open("w")
    stream.close()
    return stream


def hung_up(_: Path) -> io.TextIOWrapper:
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w")


def nothing(_: Path) -> None:
    return None


@pytest.mark.parametrize("make", [closed, hung_up, nothing])
def test_a_stream_that_is_gone(make: Callable[[Path], io.TextIOWrapper], tmp_path: Path) -> None:
    """A closed stream, a reader that left, or no stream at all: the program goes on."""
    Sink(make(tmp_path)).write_rows([Row("live", "lost")])


def test_a_descriptor_that_is_anothers_now(tmp_path: Path) -> None:
    """A program that closes standard error and opens a file in its place finds it unharmed."""
    stream = (tmp_path / "err").open("w")
    show = printer(stream=stream)
    with (tmp_path / "data").open("w") as data:
        os.dup2(data.fileno(), stream.fileno())
        show(FINE)
    stream.close()
    assert (tmp_path / "data").read_text() == ""
    assert (tmp_path / "err").read_text() == ""


def in_terminal(code: str, **environment: str) -> str:
    """Run code whose standard error is a terminal; give what the terminal got."""
    master, slave = pty.openpty()
    kept = {key: os.environ[key] for key in os.environ if key not in ("NO_COLOR", "FORCE_COLOR")}
    subprocess.run(
        [sys.executable, "-c", code],
        stderr=slave,
        env={**kept, "TERM": "xterm", "COLUMNS": "40", **environment},
        timeout=60,
        check=True,
    )
    os.close(slave)
    with os.fdopen(master, "rb") as stream:
        data = b""
        while not data.endswith(b"next call\r\n") and b"next call\x1b[0m\r\n" not in data:
            data += os.read(stream.fileno(), 4096)
    return data.decode().replace("\r\n", "\n")


SHOW = """
import sys
from hmr.diff import Change
from hmr.plan import Action
from hmr.report import NotLive, Report
from hmr.report.console import printer
printer()(eval(sys.stdin.read()))
"""


def test_colours_on_a_terminal_change_no_word() -> None:
    """A terminal gets colours, and the very same lines, however narrow it is."""
    code = SHOW.replace("sys.stdin.read()", repr(repr(FINE)))
    coloured = in_terminal(code)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(FINE)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_they_are_not_wanted(environment: dict[str, str]) -> None:
    """NO_COLOR and a dumb terminal are respected."""
    code = SHOW.replace("sys.stdin.read()", repr(repr(FINE)))
    assert in_terminal(code, **environment) == shown(FINE)


def test_plain_text_needs_no_rich() -> None:
    """Where there is no terminal, rich is not even imported."""
    code = SHOW.replace("sys.stdin.read()", repr(repr(FINE))) + "print('rich' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "False\n"
    assert done.stderr == shown(FINE)


def test_a_program_with_a_rich_of_its_own(tmp_path: Path) -> None:
    """A `rich.py` beside the program costs the colours, not the report."""
    (tmp_path / "rich.py").write_text("raise RuntimeError('not the library')\n")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
    code += SHOW.replace("sys.stdin.read()", repr(repr(FINE)))
    assert in_terminal(code) == shown(FINE)


def test_rows_of_a_waiting_file() -> None:
    """A file that waits for its mend is told with every other revision."""
    report = Report(6, changes=(EDITED,), waiting=(os.path.join(os.getcwd(), "other.py"),))
    assert Row("stale", "  waiting for a mend: other.py") in rows(report, quiet=True)
