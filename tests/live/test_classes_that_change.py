"""Random classes under living instances: edited, they are what a start makes of them, in place.

What an instance answers after a save is what a new one answers at a start, which is told by the
same source under another name.
"""

from __future__ import annotations

import importlib
import inspect
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hmr.session import Session
from hmr.testing import importable

HEAD = """\
import functools
class Hooked:
    known = {}
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        Hooked.known[cls.__name__] = sorted(name for name in vars(cls) if name[0] == "m")
        cls.hooked = cls.__name__
class Field:
    def __init__(self, number):
        self.number = number
    def __set_name__(self, owner, name):
        self.at = owner.__name__, name
    def __get__(self, instance, owner=None):
        return self.at, self.number, instance is None
def marked(number):
    def mark(cls):
        cls.mark = number, sorted(name for name in vars(cls) if name[0] == "m")
        return cls
    return mark
def around(number):
    def wrap(function):
        @functools.wraps(function)
        def inner(*given):
            return number, function(*given)
        return inner
    return wrap
"""
MEMBERS = [
    "def {name}(self):\n    return '{cls}', {n}",
    "def {name}(self):\n    return {n}, getattr(super(), '{name}', None) is not None",
    "def {name}(self):\n    return {n}, [each.__name__ for each in __class__.__mro__]",
    "@property\ndef {name}(self):\n    return {n}, getattr(self, 'kind', None)",
    "@classmethod\ndef {name}(cls):\n    return cls.__name__, {n}",
    "@staticmethod\ndef {name}():\n    return {n}",
    "@around({n})\ndef {name}(self):\n    return {n}",
    "{name} = Field({n})",
    "{name} = lambda self: ({n}, vars(type(self)).get('kind'))",
    "{name} = functools.partialmethod(lambda self, number: number, {n})",
    "class {name}:\n    def go(self):\n        return {n}",
    "kind = {n}",
    "def __len__(self):\n    return {n}",
    "def __call__(self):\n    return 'called', {n}",
]
NAMES = ["m1", "m2", "m3", "m4", "m5", "kind", "mark", "hooked"]


@dataclass
class Class:
    """A class to be: its bases are classes before it, or `Hooked`."""

    name: str
    bases: list[str] = field(default_factory=list)
    mark: int = 0
    members: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """Give its source."""
        lines = [line for member in self.members.values() for line in member.splitlines()]
        head = f"@marked({self.mark})\n" if self.mark else ""
        body = "\n".join(f"    {line}" for line in lines) or "    pass"
        return f"{head}class {self.name}({', '.join(self.bases)}):\n{body}\n"


class Chance(random.Random):
    """Draws members, bases and edits."""

    def member(self, cls: Class) -> None:
        """Give a class one more member, or another one of the name."""
        text = self.choice(MEMBERS)
        name = self.choice(NAMES[:5]) if "{name}" in text else text.split()[text[0] == "d"]
        cls.members[name] = text.format(name=name, cls=cls.name, n=self.randrange(1, 9))

    def based(self, cls: Class, before: list[Class]) -> None:
        """Give a class other bases."""
        fits = [each.name for each in before if "Hooked" not in each.bases]
        cls.bases = self.sample(fits, min(len(fits), self.choice([0, 1, 1, 2])))
        if self.random() < 0.3:
            cls.bases.append("Hooked")

    def drawn(self) -> list[Class]:
        """Draw some classes."""
        out: list[Class] = []
        for name in ("First", "Second", "Third", "Fourth"):
            cls = Class(name, mark=self.choice([0, 0, 5]))
            self.based(cls, out)
            for _ in range(self.randrange(1, 5)):
                self.member(cls)
            out.append(cls)
        return out

    def edited(self, before: list[Class]) -> list[Class]:
        """Edit a class."""
        out = [Class(it.name, list(it.bases), it.mark, dict(it.members)) for it in before]
        cls = self.choice(out)
        match self.choice(("come", "come", "go", "move", "bases", "mark", "order")):
            case "go" if cls.members:
                del cls.members[self.choice([*cls.members])]
            case "move" if cls.members:
                name = self.choice([*cls.members])
                self.choice(out).members[name] = cls.members.pop(name)
            case "bases":
                self.based(cls, out[: out.index(cls)])
            case "mark":
                cls.mark = self.randrange(3)
            case "order":
                cls.members = dict(self.sample([*cls.members.items()], len(cls.members)))
            case _:
                self.member(cls)
        return out


def text(classes: list[Class]) -> str:
    """Give the source of a module."""
    return HEAD + "\n".join(each.text() for each in classes)


def answers(thing: Any) -> Iterator[object]:
    """Give what an instance answers: what its names mean, and what it is as a whole."""
    for name in NAMES:
        found = getattr(thing, name, None)
        found = found() if inspect.isclass(found) else found
        yield found.go() if hasattr(found, "go") else found() if callable(found) else found
    yield len(thing) if hasattr(thing, "__len__") else None
    yield thing() if callable(thing) else None
    yield [each.__name__ for each in type(thing).__mro__]
    yield sorted(name for name in vars(type(thing)) if name[0] != "_")


def shown(module: ModuleType, classes: list[Class], things: dict[str, Any]) -> list[object]:
    """Show what the instances answer, and what a hook has noted."""
    return [
        *([each.name, *answers(things[each.name])] for each in classes),
        sorted(vars(module)["Hooked"].known.items()),
    ]


def cold(folder: Path, name: str, classes: list[Class]) -> list[object] | None:
    """Show what a start makes of classes; None where their bases don't fit together."""
    (folder / f"{name}.py").write_text(text(classes))
    try:
        module = importlib.import_module(name)
    except TypeError:
        return None
    return shown(module, classes, {each.name: getattr(module, each.name)() for each in classes})


@pytest.mark.parametrize("late", [False, True], ids=["early", "late"])
@pytest.mark.parametrize("seed", range(20))
def test_classes_and_their_instances_are_as_at_a_start(
    seed: int, late: bool, tmp_path: Path
) -> None:
    """After each save the very classes and instances are as new ones would be."""
    chance, hot, starts = Chance(seed), tmp_path / "hot", count()
    hot.mkdir()
    (tmp_path / "cold").mkdir()
    with importable(hot), importable(tmp_path / "cold"):
        classes = chance.drawn()
        while cold(tmp_path / "cold", f"cold{seed}x{next(starts)}", classes) is None:
            classes = chance.drawn()
        name, file = f"hot{seed}", hot / f"hot{seed}.py"
        file.write_text(text(classes))
        if late:
            importlib.import_module(name)
        with Session(hot, watch=False) as session:
            module = importlib.import_module(name)
            kinds = {each.name: getattr(module, each.name) for each in classes}
            things = {name: kind() for name, kind in kinds.items()}
            for _ in range(6):
                after = chance.edited(classes)
                expected = cold(tmp_path / "cold", f"cold{seed}x{next(starts)}", after)
                if expected is None:
                    continue
                before, classes = classes, after
                file.write_text(text(classes))
                report = session.revise()
                assert report.ok, str(report)
                told = f"{text(before)}\n=>\n{text(classes)}\n{report}"
                assert all(getattr(module, name) is kind for name, kind in kinds.items()), told
                assert shown(module, classes, things) == expected, told
