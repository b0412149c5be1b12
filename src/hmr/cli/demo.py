"""`hmr demo`: edits an example program while it runs, and asks the program what became of it."""

from __future__ import annotations

import contextlib
import difflib
import json
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import IO, Any

from hmr.errors import HmrError
from hmr.report.console import Sink
from hmr.report.text import Row

PATIENCE = 20.0
"""Seconds that the program gets to start, and a save to become live; a thousandth is usual."""

State = Mapping[str, Any]
"""What the shop's information desk answered."""


class NotAnswering(HmrError):
    """The example program ended, or says nothing any more."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One save of one file, and what has to come of it.

    Parameters:
        title: what is edited, for people.
        path: the file, from the example's folder.
        old: the text that is replaced; it has to be there.
        new: what takes its place.
        shows: the key of the program's state in which the edit is seen.
        expected: the value that it shall have then.
        broken: True where the revision has to fail, and all to stay as it was.
    """

    title: str
    path: str
    old: str
    new: str
    shows: str
    expected: Any
    broken: bool = False


_TOTAL = "        return round(sum(catalogue.GROSS[item] for item in self.items), 2)\n"
_DISCOUNT = """\
        full = sum(catalogue.GROSS[item] for item in self.items)
        return round(full * (0.9 if len(self.items) > 3 else 1.0), 2)
"""

EDITS = (
    Edit(
        "a function",
        "shop/receipt.py",
        'return "Welcome"',
        'return "Welcome back"',
        "headline",
        "Welcome back",
    ),
    Edit(
        "a constant, from which another module worked out its prices at import",
        "shop/settings.py",
        "TAX = 0.07",
        "TAX = 0.19",
        "honey",
        "8.33 EUR",
    ),
    Edit(
        "a method of a class that has instances: a discount on full baskets",
        "shop/basket.py",
        _TOTAL,
        _DISCOUNT,
        "totals",
        {"Ada": "13.09 EUR", "Grace": "18.64 EUR"},
    ),
    Edit(
        "a mistake",
        "shop/basket.py",
        "(0.9 if len(self.items) > 3 else 1.0)",
        "(0.8 if len(self.items) > 3 else 1.0",
        "totals",
        {"Ada": "13.09 EUR", "Grace": "18.64 EUR"},
        broken=True,
    ),
    Edit(
        "its mend",
        "shop/basket.py",
        "(0.8 if len(self.items) > 3 else 1.0",
        "(0.8 if len(self.items) > 3 else 1.0)",
        "totals",
        {"Ada": "13.09 EUR", "Grace": "16.57 EUR"},
    ),
)


class Shop:
    """The example program as a child process under `hmr run`, and a connection to it.

    Parameters:
        folder: where its files are.

    Raises:
        NotAnswering: it did not start.
    """

    def __init__(self, folder: Path) -> None:
        self.notes: list[str] = []
        self._reports: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hmr", "run", "--json", "-m", "shop"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        threading.Thread(target=self._listen, args=(self._process.stderr,), daemon=True).start()
        try:
            words = self._process.stdout.readline().split()
            if not words:
                raise self._silent()
            self._connection = socket.create_connection(("127.0.0.1", int(words[-1])), PATIENCE)
        except BaseException:
            self.close()
            raise
        self._answers = self._connection.makefile("r", encoding="utf-8")

    def _listen(self, stream: IO[str]) -> None:
        for line in stream:
            try:
                self._reports.put(json.loads(line))
            except ValueError:
                self.notes.append(line.rstrip("\n"))
        self._reports.put(None)

    def ask(self) -> State:
        """Ask the program how it stands.

        Raises:
            NotAnswering: it is gone.
        """
        try:
            self._connection.sendall(b"?\n")
            line = self._answers.readline()
        except OSError as error:
            raise self._silent() from error
        if not line:
            raise self._silent()
        state: State = json.loads(line)
        return state

    def report(self) -> dict[str, Any]:
        """Wait for the next report that hmr writes.

        Raises:
            NotAnswering: none came in time.
        """
        try:
            report = self._reports.get(timeout=PATIENCE)
        except queue.Empty:
            report = None
        if report is None:
            raise self._silent()
        return report

    def _silent(self) -> NotAnswering:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)  # a connection is lost before the status is known
        said = "\n".join(self.notes[-20:]) or "nothing"
        status = self._process.returncode
        state = "still runs" if status is None else f"ended with status {status}"
        return NotAnswering(
            f"the example program {state} but did not answer within {PATIENCE:.0f} s; "
            f"its standard error said: {said}; run `hmr demo --keep` and look at the folder"
        )

    def close(self) -> None:
        """Stop the program."""
        if hasattr(self, "_connection"):
            self._connection.close()
        self._process.terminate()
        self._process.wait(PATIENCE)


def show(*, keep: bool = False, plain: bool = False, edits: tuple[Edit, ...] = EDITS) -> int:
    """Run the demonstration, and tell it on standard output.

    Parameters:
        keep: leave the example's folder, in its edited state.
        plain: no colours.
        edits: what to do, in this order.

    Returns:
        The exit status: 0 if every edit became live, else 1.
    """
    sink = Sink(sys.stdout, styled=False if plain else None)

    def say(tone: Any, text: str = "") -> None:
        sink.write_rows([Row(tone, line) for line in text.split("\n")], prefix="")

    with _copied(keep) as folder:
        say("detail", f"an example program in {folder}, run by: hmr run -m shop")
        try:
            failed = _demonstrate(folder, edits, say)
        except NotAnswering as error:
            say("failed", str(error))
            failed = len(edits)
        if keep:
            say("detail", f"kept: cd {folder} && hmr run -m shop")
    return 1 if failed else 0


def _demonstrate(folder: Path, edits: tuple[Edit, ...], say: Callable[..., None]) -> int:
    with contextlib.closing(Shop(folder)) as shop:
        first = shop.ask()
        say("detail", f"it runs as process {first['pid']}, with a thread and an event loop")
        failed = sum([not _carry_out(edit, folder, shop, say) for edit in edits])
        last = shop.ask()
        kept = first["pid"] == last["pid"] and first["baskets"] == last["baskets"]
        kept = kept and last["served"] > first["served"]
        say(
            "live" if kept else "failed",
            f"\nstate {'kept' if kept else 'LOST'}: the same process, the same connection, the same"
            f" {len(last['baskets'])} baskets, {last['served']} customers served meanwhile",
        )
    done = len(edits) - failed
    say("failed" if failed else "live", f"{done} of {len(edits)} edits did what they should")
    return failed + (not kept)


def _carry_out(edit: Edit, folder: Path, shop: Shop, say: Callable[..., None]) -> bool:
    path = folder / edit.path
    text = path.read_text(encoding="utf-8")
    if edit.old not in text:
        raise HmrError(f"{edit.path} has no text {edit.old!r}; correct the list of edits")
    say("detail", f"\n{edit.title}  ({edit.path})")
    new = text.replace(edit.old, edit.new)
    for line in difflib.unified_diff(text.splitlines(), new.splitlines(), lineterm="", n=0):
        if line[:1] in "+-" and line[:3] not in ("+++", "---"):
            say("live" if line[0] == "+" else "failed", f"  {line}")
    before = shop.ask()[edit.shows]
    began = time.perf_counter()
    path.write_text(new, encoding="utf-8")
    report = shop.report()
    after = shop.ask()[edit.shows]
    took = f"{(time.perf_counter() - began) * 1000:.1f} ms"
    right = after == edit.expected and report["ok"] is not edit.broken
    if not right:
        say(
            "failed",
            f"  NOT as it should be: {edit.shows} is {after!r}, expected {edit.expected!r}",
        )
    elif edit.broken:
        say(
            "stale",
            f"  refused after {took}: {report['error']['kind']}: {report['error']['message']}",
        )
        say("live", f"  the old code goes on: {edit.shows} is {_told(after)}")
    else:
        say("live", f"  live after {took}: {edit.shows} was {_told(before)}, is {_told(after)}")
    return right


def _told(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items())
    return repr(value)


@contextlib.contextmanager
def _copied(keep: bool) -> Iterator[Path]:
    """Copy the example to a folder of its own; it is data of this package, not code of it."""
    folder = Path(tempfile.mkdtemp(prefix="hmr-demo-"))
    try:
        with as_file(files("hmr") / "example") as example:
            shutil.copytree(
                example, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__")
            )
        yield folder
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
