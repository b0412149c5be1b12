"""Random programs of decorators, closures, registries and hooks, edited: as at a start.

Three modules, each of which imports those before it. After each save their tables, functions and
classes are as at a start, in the same order; what was not edited, nor uses what was, is the same
object; and nothing else has been called again, or the report names it.
"""

from __future__ import annotations

import importlib
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Any, TypeAlias

import pytest

from hmr.session import Session
from hmr.testing import importable

Item: TypeAlias = tuple[str, str]
"""A name, and the text that defines it."""
Program: TypeAlias = list[list[Item]]
NAMES = ("base", "mid", "app")
HEAD = "from noted import note\nfrom functools import wraps, partial, lru_cache\n"
FORMS = {
    "num": ["{me} = #", "{me} = <num> * #"],
    "reg": ["{me} = {{}}"],
    "log": ["{me} = []"],
    "tab": ["{me} = {{1: #, 2: <num>}}", "{me} = {{each: each * # for each in range(3)}}"],
    "func": [
        "def {me}(x):\n    note()\n    return x + #",
        "def {me}(x, y=<func>(#)):\n    note()\n    return x - y",
        "def {me}(x):\n    note()\n    return <func>(x) + <num>",
        "def {me}(x):\n    note()\n    return <tab>.get(x, #)",
        "<D>def {me}(x):\n    note()\n    return x + #",
        "<D>def {me}(x, y=<num>):\n    note()\n    return x + y + #",
        "<D><D>def {me}(x):\n    note()\n    return x * #",
        "@lru_cache\ndef {me}(x):\n    note()\n    return x + #",
        "{me} = <made>(<tab>)",
        "{me} = <with>(#)(<func>)",
    ],
    "made": [
        "def {me}(table):\n    note()\n    def look(key):\n        return table.get(key, #)\n"
        "    return look",
        "def {me}(table, more=<num>):\n    note()\n    size = len(table) + #\n"
        "    return lambda key: size + key + more",
    ],
    "deco": [
        "def {me}(func):\n    note()\n    @wraps(func)\n    def inner(*args):\n"
        "        return func(*args) + #\n    return inner",
        "def {me}(func):\n    note()\n    func.extra = #\n    return func",
        "def {me}(func):\n    note()\n    <log>.append(func)\n    return func",
        "def {me}(func):\n    note()\n    <reg>[func.__name__] = func\n    return func",
        "def {me}(func):\n    note()\n    <reg>[func.__name__] = (func, func(#))\n    return func",
    ],
    "with": [
        "def {me}(size=#):\n    note()\n    def outer(func):\n        @wraps(func)\n"
        "        def inner(*args):\n            return func(*args) * size + #\n"
        "        return inner\n    return outer",
        "def {me}(key):\n    note()\n    def outer(func):\n        <reg>[key] = func\n"
        "        return func\n    return outer",
        "def {me}(key=#):\n    def outer(func):\n        note()\n"
        "        <reg>.setdefault(key, []).append(func)\n        return func\n    return outer",
    ],
    "each": [
        "def {me}(cls):\n    note()\n    cls.title = cls.__name__ + '@'\n    return cls",
        "def {me}(cls):\n    note()\n    <log>.append(cls)\n    return cls",
    ],
    "Base": [
        "class {me}:\n    kinds = []\n    title = '@'\n    def get(self):\n        return #\n"
        "    def __init_subclass__(cls):\n        note()\n        {me}.kinds.append(cls)",
        "class {me}:\n    kinds = ()\n    title = '@'\n    def get(self):\n        return #\n"
        "    def __init_subclass__(cls):\n        note()\n        <reg>[cls.__name__] = cls\n"
        "        {me}.kinds += (cls,)",
    ],
    "Kind": [
        "<C>class {me}:\n    title = '@'\n    def get(self):\n        note()\n        return #",
        "<C>class {me}(<Base>):\n    level = #\n    def get(self):\n"
        "        return super().get() * #",
        "class {me}(<Base>):\n    level = <num>\n    <M>def get_{me}(self):\n        return #",
    ],
    "val": [
        "{me} = [<func>(#), <func>(#)]",
        "{me} = list(<reg>)",
        "{me} = len(<log>)",
        "{me} = {{key: each(#) for key, each in <reg>.items() if type(each) is type(note)}}",
        "{me} = (<Kind>.title, <Kind>().get())",
        "{me} = [each.__name__ for each in <Base>.kinds]",
    ],
    "line": [
        "<reg>['@'] = <func>",
        "<log>.append(<func>(#))",
        "<log>.append(#)",
        "<func>.note = #",
        "<Kind>.level = #",
        "for each in (#, #):\n    <log>.append(<func>(each))",
    ],
}
FIRST = ["num", "log", "reg", "func", "tab", "made", "deco", "with", "each", "Base", "deco", "with"]
FIRST += ["log", "Kind", "func", "val"]
MORE = ["func"] * 6 + ["val"] * 4 + ["line"] * 4 + ["Kind"] * 3 + ["deco", "with", "made", "num"]
NAMED = re.compile(rf"\b(?:{'|'.join(FORMS)})_\d+\b")
PART = re.compile(r"#|@(?=')|<\w+>|\{me\}|\{\{|\}\}")


class Chance(random.Random):
    """Draws definitions, and edits of them."""

    many = 0

    def one(self, sort: str, above: list[str]) -> str:
        """Draw one of the names above."""
        return self.choice([each for each in above if each.startswith(f"{sort}_")][-6:])

    def item(self, sort: str, above: list[str], me: str = "") -> Item:
        """Draw what defines a name of a sort, of what stands above it."""
        if not me:
            self.many += 1
            me = f"{sort}_{self.many}"

        def drawn(found: re.Match[str]) -> str:
            match found[0]:
                case "#":
                    return str(self.randrange(1, 60))
                case "@":
                    return self.choice("abcdef")
                case "{me}":
                    return me
                case "{{" | "}}":
                    return found[0][0]
                case "<C>":
                    return f"@{self.one('each', above)}\n" if self.random() < 0.6 else ""
                case "<D>" | "<M>":
                    return self.decorator(above) + ("\n    " if found[0] == "<M>" else "\n")
            return self.one(found[0][1:-1], above)

        for _ in range(20):
            try:
                return me, PART.sub(drawn, self.choice(FORMS[sort]))
            except IndexError:  # there is none of a sort yet
                continue
        return me, f"{me} = {self.randrange(60)}"

    def decorator(self, above: list[str]) -> str:
        """Draw a line that decorates."""
        if self.random() < 0.5:
            return f"@{self.one('deco', above)}"
        return f"@{self.one('with', above)}({self.randrange(1, 60)})"

    def program(self) -> Program:
        """Draw the modules."""
        out: Program = [[], [], []]
        for at, module in enumerate(out):
            sorts = self.choices(MORE, k=self.randrange(5, 9)) if at else FIRST
            for sort in sorts:
                module.append(self.item(sort, bound([*out[:at], module])))
        return out

    def edited(self, program: Program) -> Program:
        """Edit one definition, put one in, take one out, move or rename one."""
        out = [list(module) for module in program]
        number = self.choice((0, 1, 1, 2, 2))
        module = out[number]
        at = self.randrange(len(module))
        me, text = module[at]
        above = bound([*out[:number], module[:at]])
        match self.choice(("number", "number", "come", "go", "move", "rename", "line", "again")):
            case "number":
                spots = list(re.finditer(r"\b\d+\b", text))
                if spots:
                    start, end = self.choice(spots).span()
                    module[at] = me, text[:start] + str(self.randrange(1, 60)) + text[end:]
            case "come":
                module.insert(at, self.item(self.choice(MORE), above))
            case "go" if len(module) > 2 and not used(out, me):
                del module[at]
            case "move":
                module.insert(self.randrange(len(module)), module.pop(at))
            case "rename" if me[0] != "K":
                self.many += 1
                fresh = f"{me.partition('_')[0]}_{self.many}"
                renamed = re.compile(rf"\b{me}\b")
                out = [
                    [(fresh if one == me else one, renamed.sub(fresh, its)) for one, its in each]
                    for each in out
                ]
            case "line" if me.startswith("func") and "def " in text and above:
                lines = [each for each in text.split("\n") if not each.startswith("@")]
                marks = [each for each in text.split("\n") if each.startswith("@")]
                if marks and self.random() < 0.5:
                    marks.pop(self.randrange(len(marks)))
                elif any(each.startswith("deco") for each in above) and "lru" not in text:
                    marks.insert(0, f"@{self.one('deco', above)}")
                module[at] = me, "\n".join([*marks, *lines])
            case "again" if me[:3] not in ("reg", "log"):
                module[at] = self.item(me.partition("_")[0], above, me)
        return out


def bound(modules: Program) -> list[str]:
    """Give the names that modules define, without those of lines."""
    return [me for module in modules for me, _ in module if not me.startswith("line")]


def used(program: Program, name: str) -> bool:
    """Whether something else spells a name."""
    return any(name in NAMED.findall(text) for each in program for me, text in each if me != name)


def written(program: Program) -> tuple[dict[str, str], dict[tuple[str, int], str]]:
    """Give the modules' texts, and whose each of their lines is."""
    home = {me: at for at, module in enumerate(program) for me, _ in module}
    texts, lines = {}, {}
    for at, module in enumerate(program):
        spelt = {name for _, text in module for name in NAMED.findall(text)}
        other = sorted(name for name in spelt if home.get(name, at) < at)
        text = HEAD + "".join(f"import {each}\n" for each in NAMES[:at])
        text += "".join(f"from {NAMES[home[each]]} import {each}\n" for each in other)
        for me, its in module:
            first = text.count("\n") + 1
            lines |= {(NAMES[at], first + each): me for each in range(its.count("\n") + 1)}
            text += f"{its}\n"
        texts[NAMES[at]] = text
    return texts, lines


def reached(before: Program, after: Program) -> set[str]:
    """Give the names that an edit may reach: what was edited or moved, and who spells that."""
    sides = [{me: text for module in each for me, text in module} for each in (before, after)]
    orders = [[me for module in each for me, _ in module] for each in (before, after)]
    both = [[me for me in each if me in sides[0] and me in sides[1]] for each in orders]
    out = {me for me in {*sides[0], *sides[1]} if sides[0].get(me) != sides[1].get(me)}
    if both[0] != both[1]:
        out |= {*both[0]}  # (a move is not followed to whom it concerns)
    spelt = {me: {*NAMED.findall(sides[0].get(me, "") + sides[1].get(me, ""))} for me in both[0]}
    filled: set[str] = set()
    while True:
        todo = list(out)
        for each in todo:
            text = sides[0].get(each, "") + sides[1].get(each, "")
            more = {name for name in NAMED.findall(text) if name not in filled}
            filled |= more
            todo += more
        kinds = ("reg", "log", "Base", "Kind", "func")
        found = {
            me
            for me, names in spelt.items()
            if names & out
            or (me[:3] in ("val", "num") and names & filled)
            or any(name.startswith(kinds[3:]) for name in names & filled)
        } - out
        if not found:
            return out | {name for name in filled if name.startswith(kinds)}
        out |= found


class Shown:
    """Shows what modules bind, all that it holds, and what of it is the same."""

    def __init__(self) -> None:
        self.out: dict[str, str] = {}
        self._seen: dict[int, str] = {}
        for name in NAMES:
            for key, thing in sorted(vars(sys.modules[name]).items()):
                if NAMED.fullmatch(key):
                    self._show(thing, f"{name}.{key}")

    def _show(self, thing: Any, path: str) -> None:
        if thing is None or isinstance(thing, (int, str)):
            self.out[path] = repr(thing)
            return
        if id(thing) in self._seen:
            self.out[path] = f"= {self._seen[id(thing)]}"
            return
        self._seen[id(thing)] = path
        self.out[path] = type(thing).__name__
        for key, inner in self._inside(thing, path):
            self._show(inner, f"{path}{key}")

    def _inside(self, thing: Any, path: str) -> Iterator[tuple[str, Any]]:
        if isinstance(thing, (list, tuple)):
            yield from ((f"[{at}]", each) for at, each in enumerate(thing))
        elif isinstance(thing, dict):
            self.out[path] += repr(list(thing))
            yield from ((f"[{key!r}]", each) for key, each in thing.items())
        elif isinstance(thing, FunctionType):
            inner = [each for each in thing.__code__.co_consts if isinstance(each, FunctionType)]
            function = (
                inner[0] if inner else thing
            )  # (it may stand for another, that does its work)
            code = function.__code__
            consts = [each for each in code.co_consts if isinstance(each, int)]
            self.out[path] += f" {function.__qualname__} {code.co_firstlineno} {consts}"
            yield ".defaults", function.__defaults__
            own = {**vars(thing), "__wrapped__": None}
            yield from ((f".{key}", each) for key, each in sorted(own.items()))
            cells = zip(code.co_freevars, function.__closure__ or (), strict=True)
            yield from ((f"<{name}>", cell.cell_contents) for name, cell in cells)
        elif isinstance(thing, type):
            for key, each in sorted(vars(thing).items()):
                if not key.startswith("__"):
                    yield f".{key}", each
        elif hasattr(thing, "cache_info"):
            yield ".wrapped", thing.__wrapped__


def cold(texts: dict[str, str], folder: Path) -> dict[str, str] | None:
    """Show what a start makes of the texts; None where they cannot be started."""
    live = {name: sys.modules.pop(name, None) for name in NAMES}
    try:
        for name, text in texts.items():
            sys.modules[name] = module = ModuleType(name)
            exec(compile(text, str(folder / f"{name}.py"), "exec"), vars(module))
        return Shown().out
    except Exception:
        return None
    finally:
        for name, module in live.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Give where calls are noted: by the module and the line that is being executed there."""
    noted, out = ModuleType("noted"), list[tuple[str, int]]()

    def note() -> None:
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_name != "<module>":
            frame = frame.f_back
        if frame is not None:
            out.append((Path(frame.f_code.co_filename).stem, frame.f_lineno))

    vars(noted)["note"] = note
    monkeypatch.setitem(sys.modules, "noted", noted)
    return out


@pytest.mark.parametrize("late", [False, True], ids=["early", "late"])
@pytest.mark.parametrize("seed", range(20))
def test_what_decorators_made_is_as_at_a_start(
    seed: int, late: bool, calls: list[tuple[str, int]], tmp_path: Path
) -> None:
    """After each save all is as at a start, and what has nothing to do with the edit stays."""
    chance = Chance(seed)
    program = chance.program()
    while cold(written(program)[0], tmp_path) is None:
        program = chance.program()
    with importable(tmp_path):

        def write() -> None:
            for name, text in written(program)[0].items():
                (tmp_path / f"{name}.py").write_text(text)

        write()
        if late:
            importlib.import_module("app")
        with Session(tmp_path, watch=False) as session:
            importlib.import_module("app")
            for _ in range(6):
                before, drawn = program, chance.edited(program)
                texts, lines = written(drawn)
                expected = cold(texts, tmp_path)
                if expected is None:  # it cannot be started
                    continue
                program = drawn
                write()
                had = {
                    (name, key): thing
                    for name in NAMES
                    for key, thing in vars(sys.modules[name]).items()
                    if NAMED.fullmatch(key) and not isinstance(thing, (int, str))
                }
                calls.clear()
                report = session.revise()
                said = f"{report}\n{written(before)[0]}\n{texts}"
                assert report.ok, said
                shown = Shown().out
                wrong = {
                    key: (shown.get(key), expected.get(key))
                    for key in {*shown, *expected}
                    if shown.get(key) != expected.get(key)
                }
                if wrong and any(each.code == "HMR112" for each in report.stale):
                    return  # it is said
                assert not wrong, f"{wrong}\n{said}"
                near = reached(before, program)
                for (name, key), thing in had.items():
                    if key not in near and f"{name}.{key}" in expected:
                        assert vars(sys.modules[name])[key] is thing, f"{key}\n{said}"
                ran = {(each.module, each.line) for each in report.actions}
                named = {lines.get(place) for place in ran}
                again = {lines.get(place) for place in calls} - near - named - {None}
                assert not again, f"{again}\n{said}"
