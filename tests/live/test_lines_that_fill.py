"""Random lines that fill collections by calls, edited: as at a start, and nothing is called again.

Each call of `load` is noted where no session follows it. A line that was not edited, and has
nothing to do with what was, calls nothing; or the report names it.
"""

from __future__ import annotations

import importlib
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hmr.session import Session
from hmr.testing import importable

HEAD = """\
from collections import deque
from noted import note
class Thing:
    def __init__(self, number):
        self.number = number
    def __repr__(self):
        return f"Thing({self.number})"
def load(number):
    note(number)
    return Thing(number)
def several(number):
    note(number)
    yield from (Thing(number), Thing(-number))
"""
LINES = [
    "ROWS.append(load({n}))",
    "ROWS.append({n})",
    "ROWS.append([load({n}), {n}])",
    "ROWS.append((load({n}), {n}))",
    "ROWS.extend([load({n}), {n}])",
    "ROWS += [load({n})]",
    "ROWS.insert(0, load({n}))",
    "ROWS.append(thing)",
    "ROWS.append(len(ROWS))",
    "ROWS.reverse()",
    "if {n} % 2: ROWS.append(load({n}))",
    "for each in ({n}, {n} + 3000): ROWS.append(load(each))",
    "for each in several({n}): ROWS.append(each)",
    "for each in several({n}): TABLE[repr(each)] = each",
    "TABLE['{k}'] = load({n})",
    "TABLE['{k}'] = {n}",
    "TABLE['{k}'] = [load({n})]",
    "TABLE['{k}'] = thing",
    "TABLE.update({k}=load({n}), more={n})",
    "for key in 'xy': TABLE[key] = load({n})",
    "thing = load({n})",
    "QUEUE.append(load({n}))",
    "KINDS.add({n})",
    "KINDS.add(load({n}).number)",
]
FIRST = [
    "ROWS = [load(200), 1]",
    "TABLE = dict(first=load(201))",
    "QUEUE = deque()",
    "KINDS = set()",
    "thing = load(202)",
]


class Chance(random.Random):
    """Draws lines, each with a number of its own."""

    many = 0

    def line(self) -> str:
        """Draw a line that fills something."""
        self.many += 1
        return self.choice(LINES).format(n=self.many, k=self.choice("abc"))


def edited(chance: Chance, body: list[str]) -> list[str]:
    """Put a line in, take one out, exchange one for another, or two for each other."""
    body = list(body)
    at = chance.randrange(len(FIRST), len(body))
    match chance.choice(("come", "go", "change", "swap")):
        case "come":
            body.insert(at, chance.line())
        case "go" if len(body) > len(FIRST) + 2:
            del body[at]
        case "swap" if at + 1 < len(body):
            body[at], body[at + 1] = body[at + 1], body[at]
        case _:
            body[at] = chance.line()
    return body


def shown(space: dict[str, Any]) -> str:
    """Show what the lines have made."""
    return repr([space["ROWS"], space["TABLE"], space["QUEUE"], sorted(space["KINDS"])])


def text(body: list[str]) -> str:
    """Give the source of a program."""
    return HEAD + "\n".join(body) + "\n"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give where calls are noted: by a module that is not the project's."""
    noted, out = ModuleType("noted"), list[int]()
    note: Callable[[int], None] = out.append
    vars(noted)["note"] = note
    monkeypatch.setitem(sys.modules, "noted", noted)
    return out


@pytest.mark.parametrize("late", [False, True], ids=["early", "late"])
@pytest.mark.parametrize("seed", range(25))
def test_what_was_not_edited_puts_in_what_it_had(
    seed: int, late: bool, calls: list[int], tmp_path: Path
) -> None:
    """After each save the collections are as at a start, and only what is new has been called."""
    chance = Chance(seed)
    body = [*FIRST, *(chance.line() for _ in range(chance.randrange(4, 10)))]
    with importable(tmp_path):
        file = tmp_path / "filled.py"
        file.write_text(text(body))
        if late:
            importlib.import_module("filled")
        with Session(tmp_path, watch=False) as session:
            module = importlib.import_module("filled")
            for _ in range(5):
                before, body = body, edited(chance, body)
                file.write_text(text(body))
                calls.clear()
                report = session.revise()
                called = Counter(calls)
                cold: dict[str, Any] = {"__name__": "cold"}
                exec(text(body), cold)
                assert report.ok, str(report)
                assert shown(vars(module)) == shown(cold), f"{before}\n{body}\n{report}"
                lines = text(body).splitlines()
                ran = [each for each in report.actions if each.verb == "rerun"]
                named = {lines[each.line - 1] for each in ran if each.line <= len(lines)}
                fresh = {*body} - {*before} | named
                for number in called:
                    own = [each for each in body if f"({number})" in each]
                    assert not own or fresh & {*own}, f"{number}: {before}\n{body}\n{report}"
