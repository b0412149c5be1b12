"""Random packages whose names are renamed, move and are imported round circles: as at a start.

What they are at a start is told by the same sources in a package of another name, which no session
follows. One that can't be imported there, or whose functions can't be called, is no case.
"""

from __future__ import annotations

import importlib
import random
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from hmr.session import Session
from hmr.testing import importable

HEAD = """\
def told(thing):
    return thing() if callable(thing) and not isinstance(thing, type) else thing
"""
LINES = [
    "{new} = {n}",
    "{new} = (told({old}), {n})",
    "def {new}():\n    return ('{home}', {n})",
    "def {new}():\n    return ('{home}', {n}, told({old}))",
    "class {new}:\n    kind = {n}\n    def go(self):\n        return self.kind, {n}",
    "def {new}():\n    from {other} import {there}\n    return told({there})",
    "from {other} import {there}",
    "from {other} import {there}",
    "from {other} import {there}",
    "import {other}",
]
Modules = dict[str, list[str]]


def bound(line: str) -> list[str]:
    """Give the names that a line binds, as far as others may import them."""
    found = re.match(r"(?:def|class) (\w+)|(n\d+) = |from \S+ import (n\d+)$", line)
    return [name for name in found.groups() if name] if found else []


class Chance(random.Random):
    """Draws lines and edits; each new name is another one."""

    many = 0

    def line(self, modules: Modules, home: str) -> str:
        """Draw a line for a module, of what there is."""
        self.many += 1
        other = self.choice([name for name in modules if name != home])
        old = [name for line in modules[home] for name in bound(line)]
        there = [name for line in modules[other] for name in bound(line)]
        fits = [
            line
            for line in LINES
            if (old or "{old}" not in line) and (there or "{there}" not in line)
        ]
        return self.choice(fits).format(
            new=f"n{self.many}",
            n=self.randrange(9),
            home=home,
            other=full(other),
            old=self.choice(old or [""]),
            there=self.choice(there or [""]),
        )

    def edited(self, before: Modules) -> Modules:
        """Edit a module, or several as people do who rename or move something."""
        modules = {name: list(lines) for name, lines in before.items()}
        home = self.choice([*modules])
        lines = modules[home]
        at = self.randrange(len(lines))
        names = bound(lines[at])
        match self.choice(("rename", "move", "shift", "come", "go", "digit", "new")):
            case "rename" if names:
                self.many += 1
                for inner in modules.values():
                    inner[:] = [re.sub(rf"\b{names[0]}\b", f"n{self.many}", it) for it in inner]
            case "move" if names and not lines[at].startswith("from"):
                to = self.choice([name for name in modules if name != home])
                modules[to].insert(self.choice([0, len(modules[to])]), lines[at])
                lines[at] = f"from {full(to)} import {names[0]}"
                modules[to] = [
                    it for it in modules[to] if it != f"from {full(home)} import {names[0]}"
                ]
            case "shift":
                lines.insert(self.randrange(len(lines)), lines.pop(at))
            case "go" if len(lines) > 1:
                del lines[at]
            case "digit":
                lines[at] = re.sub(r"\b\d\b", str(self.randrange(9)), lines[at])
            case "new":
                self.many += 1
                name = f"part{self.many}"
                modules[name] = [f"n{self.many} = {self.many}"]
                lines.insert(at, f"from {full(name)} import n{self.many}")
            case _:
                lines.insert(at, self.line(modules, home))
        return modules


def full(name: str) -> str:
    """Give the name that a module is imported by, of a package that has no name yet."""
    return "PACKAGE" if name == "__init__" else f"PACKAGE.{name}"


def drawn(chance: Chance) -> Modules:
    """Draw a package."""
    modules: Modules = {"__init__": ["n0 = 0"], "one": [], "two": [], "three": []}
    for _ in range(12):
        home = chance.choice([*modules])
        modules[home].append(chance.line(modules, home))
    for lines in modules.values():
        lines.sort(key=lambda line: chance.random() - line.startswith(("from", "import")))
    return {name: lines or ["pass"] for name, lines in modules.items()}


def write(folder: Path, package: str, modules: Modules) -> None:
    """Write a package's files, those that say something else."""
    (folder / package).mkdir(exist_ok=True, parents=True)
    for name, lines in modules.items():
        file = folder / package / f"{name}.py"
        text = HEAD + "\n".join(lines).replace("PACKAGE", package) + "\n"
        if not file.exists() or file.read_text() != text:
            file.write_text(text)


def shown(package: str, modules: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Show what the names of a package's modules mean, each with its module."""
    for name in modules:
        full_name = full(name).replace("PACKAGE", package)
        module = sys.modules.get(full_name)
        for key, value in sorted(vars(module).items()) if module is not None else ():
            what: object = value
            if isinstance(value, ModuleType) or key.startswith("__"):
                continue  # (a module that was imported once stays in its package)
            if isinstance(value, type):
                what = (value.__name__, value.__module__, value().go())
            elif isinstance(value, FunctionType) and key != "told":
                what = (value.__module__, value())
            elif key == "told":
                what = "told"
            yield name, f"{key} = {what!r}".replace(package, "PACKAGE")


def cold(
    folder: Path, package: str, modules: Modules, first: list[str]
) -> list[tuple[str, str]] | None:
    """Show what a start makes of a package; None where it can't be imported."""
    write(folder, package, modules)
    try:
        for name in first:
            importlib.import_module(full(name).replace("PACKAGE", package))
        return [*shown(package, modules)]
    except (ImportError, NameError):
        return None


@pytest.mark.parametrize("late", [False, True], ids=["early", "late"])
@pytest.mark.parametrize("seed", range(20))
def test_names_that_move_are_as_at_a_start(seed: int, late: bool, tmp_path: Path) -> None:
    """After each save, all modules have what a start gives them."""
    chance, hot = Chance(seed), tmp_path / "hot"
    hot.mkdir()
    starts = (f"cold{seed}x{number}" for number in range(1000))
    with importable(hot), importable(tmp_path / "cold"):
        first = ["__init__", *chance.sample(["one", "two", "three"], 2)]
        modules = drawn(chance)
        while cold(tmp_path / "cold", next(starts), modules, first) is None:
            modules = drawn(chance)
        package = f"hot{seed}"
        write(hot, package, modules)

        def imported() -> None:
            for name in first:
                importlib.import_module(full(name).replace("PACKAGE", package))

        if late:
            imported()
        with Session(hot, watch=False) as session:
            imported()
            for _ in range(5):
                after = chance.edited(modules)
                expected = cold(tmp_path / "cold", next(starts), after, first)
                if expected is None:
                    continue
                modules = after
                write(hot, package, modules)
                report = session.revise()
                assert report.ok, str(report)
                # (What was imported once, though nobody does any more, stays imported.)
                found = [*shown(package, dict.fromkeys(name for name, _ in expected))]
                assert found == expected, f"{modules}\n{report}"
        shutil.rmtree(tmp_path / "cold")
