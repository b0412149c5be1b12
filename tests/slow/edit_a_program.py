"""Edits a running program some hundred times, and checks after each save that it is live.

``python -m tests.slow.edit_a_program --edits 200 --seed 1``; the exit status is 0 if no edit was
lost, no answer was wrong, and nothing of the program's state is missing. It prints a table, and a
story for each edit that went wrong.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .edits import Editor, Saves
from .program import Program
from .running import UNDER_HMR, Running
from .saves import MANNERS, Manner

BOUND = 10.0
ENOUGH = 8
"""After so many edits that went wrong no more are made: each costs the bound."""
LOOK = 0.005
"""Seconds between two questions, while no report comes."""


@dataclass(slots=True)
class Result:
    """What came of one edit: how long until it was live, or the story of what went wrong."""

    kind: str
    manner: str
    seconds: list[float] = field(default_factory=list)
    story: str = ""


class Player:
    """Edits the program, and asks it.

    Parameters:
        folder: an empty one; the program is copied there.
        seed: what is drawn.
        words: what runs the program.
        bound: seconds within which a save must be live; then it is lost.
    """

    def __init__(
        self, folder: Path, seed: int, words: tuple[str, ...] = UNDER_HMR, bound: float = BOUND
    ) -> None:
        self._bound = bound
        self.draw = random.Random(seed)
        self.program = Program(folder)
        self.editor = Editor(self.program, self.draw)
        self.running = Running(folder, words)
        self.asked = {"step": 0, "kept": 0}
        self.wrong: set[str] = set()  # questions whose answer is wrong since an earlier edit
        self.before = self.right()  # the answers to the files as they were last looked at
        self.token = ""
        self.ticks = 0

    # -- questions ------------------------------------------------------------------------------
    def ask(self, question: str) -> Any:
        """Ask the program, and count what it counts."""
        if question == "hello":
            return self.running.hello()
        if question in self.asked:
            self.asked[question] += 1
        return self.running.ask(question)

    def right(self) -> dict[str, Any]:
        """Give what must be answered, the greeting of new connections included."""
        return {**self.program.answers(), "hello": self.program.numbers["greeting"]}

    def differing(self, questions: Iterable[str], right: dict[str, Any]) -> list[str]:
        """Say which answers are not the right ones."""
        out = []
        for question in questions:
            said = self.ask(question)
            if said != right[question]:
                out.append(f"{question}: {right[question]!r} is right, it says {said!r}")
        return out

    def lost_state(self) -> list[str]:
        """Say what is missing of what the program made at run time."""
        said = self.ask("kept")
        if not isinstance(said, dict):
            return [f"kept: {said}"]
        self.token = self.token or said["token"]
        wanted = {
            "token": self.token,
            "requests": self.asked["kept"],
            "connections": len(self.running.open),
            "cache": [1, 2, 3],
            "misses": 3,
            "made": 3,
        }
        out = [f"{k}: was {v!r}, is {said[k]!r}" for k, v in wanted.items() if said[k] != v]
        # A worker counts its job after it has answered, a connection is closed after our close.
        if not self.asked["step"] - 1 <= said["jobs"] <= self.asked["step"]:
            out.append(f"jobs: was {self.asked['step']}, is {said['jobs']}")
        if said["ticks"] < self.ticks:
            out.append(f"ticks: was {self.ticks}, is {said['ticks']}")
        self.ticks = said["ticks"]
        for connection in self.running.open:
            count = connection.ask("count")
            if count != connection.asked:
                out.append(f"a connection's count: was {connection.asked}, is {count!r}")
        return out

    # -- one edit ---------------------------------------------------------------------------------
    def edit(self, kind: str) -> Result:
        """Make one edit, wait until it is live, and look at everything else too."""
        manner = self.draw.choice(MANNERS)
        result = Result(kind, manner.__name__)
        for saves in self.editor.saves(kind):
            before, reports = self.before, len(self.running.reports)
            right = self.right()
            concerned = [name for name, answer in right.items() if before.get(name) != answer]
            began = self._save(saves, manner)
            if saves.expect == "failed":
                wrong = self._until_failed(reports)
            else:
                wrong = self._until(concerned, right)
                result.seconds.append(time.monotonic() - began)
            wrong += self._untold(kind)
            wrong += self.differing(right.keys() - self.wrong, right) if not wrong else []
            wrong += self.lost_state()
            self.before = right
            if wrong:
                result.story = self._story(kind, manner, saves, wrong, reports)
                self.wrong |= {line.partition(":")[0] for line in wrong} & right.keys()
                return result
            self.wrong -= set(concerned)
        return result

    def _save(self, saves: Saves, manner: Manner) -> float:
        began = time.monotonic()
        for file, text in saves.files:
            began = time.monotonic()
            manner(self.program.folder / file, text)
        return began

    def _until(self, concerned: list[str], right: dict[str, Any]) -> list[str]:
        deadline = time.monotonic() + self._bound
        while wrong := self.differing(concerned, right):
            if time.monotonic() > deadline:
                return wrong
            self.running.listen(LOOK)
        return []

    def _untold(self, kind: str) -> list[str]:
        """Say if it was never told that the open connections go on with their old code.

        Once is enough: they run the code of the beginning to their end.
        """
        deadline = time.monotonic() + self._bound
        while kind == "suspended coroutine":
            told = [item for report in self.running.reports for item in report["stale"]]
            if any(
                (item["code"], item["target"]) == ("HMR102", "market.server:serve") for item in told
            ):
                break
            if time.monotonic() > deadline:
                return ["no report says HMR102 of market.server:serve"]
            self.running.listen(LOOK)
        return []

    def _until_failed(self, reports: int) -> list[str]:
        deadline = time.monotonic() + self._bound
        while not any(not report["ok"] for report in self.running.reports[reports:]):
            if time.monotonic() > deadline:
                return ["no report says that the revision failed"]
            self.running.listen(LOOK)
        return []

    def _story(
        self, kind: str, manner: Manner, saves: Saves, wrong: list[str], reports: int
    ) -> str:
        out = [f"edit {self.editor.number}: {kind}, saved {manner.__name__}"]
        out += [f"  {line}" for line in wrong]
        for file, text in saves.files[-3:]:
            out += [f"  --- {file}", *(f"  | {row}" for row in text.splitlines())]
        for report in self.running.reports[reports:]:
            out.append(f"  report {report['revision']}: ok {report['ok']} {report['error'] or ''}")
            out += [
                f"    {action['verb']} {action['module']}:{action['target']}: {action['reason']}"
                for action in report["actions"]
            ]
            out += [f"    not live: {item}" for item in report["stale"]]
        return "\n".join(out)


def play(player: Player, edits: int) -> tuple[list[Result], list[str]]:
    """Make that many edits, and end the program.

    Returns:
        The results, and what was wrong at the beginning and the end.
    """
    results: list[Result] = []
    try:
        wrong = player.differing(player.before, player.before) + player.lost_state()
        for _, kind in zip(range(edits), player.editor.kinds(), strict=False):
            results.append(player.edit(kind))
            if sum(bool(result.story) for result in results) == ENOUGH:
                wrong.append(f"{ENOUGH} edits went wrong: ended after {len(results)}")
                break
        if player.ticks == 0:
            wrong.append("the ticking task did not go on")
    finally:
        status = player.running.stop()
    if status != 0:
        wrong.append(f"exit status {status}")
    wrong += [f"on standard error: {line}" for line in player.running.strange]
    return results, wrong


def table(results: list[Result]) -> str:
    """Give the count and the times of each kind, and of each way to save."""
    rows = [("", "edits", "median ms", "p95 ms", "max ms", "lost or wrong")]
    for word in ("kind", "manner"):
        for name in dict.fromkeys(sorted(getattr(result, word) for result in results)):
            rows.append(_row(name, [r for r in results if getattr(r, word) == name]))
    rows.append(_row("all", results))
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _row(name: str, results: list[Result]) -> tuple[str, str, str, str, str, str]:
    times = sorted(1000 * s for result in results if not result.story for s in result.seconds)
    lost = sum(bool(result.story) for result in results)
    if not times:
        return name, str(len(results)), "-", "-", "-", str(lost)
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
    shown = (f"{number:.1f}" for number in (statistics.median(times), p95, times[-1]))
    return name, str(len(results)), *shown, str(lost)  # type: ignore[return-value]  # three


def main() -> int:
    """Read the arguments, play, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results, wrong = play(Player(Path(folder) / "program", given.seed), given.edits)
    print(table(results))
    stories = [result.story for result in results if result.story]
    print(*stories, *wrong, sep="\n\n")
    return 1 if stories or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
