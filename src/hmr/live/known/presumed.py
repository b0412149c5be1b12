"""What the statements of a module have read whose import was not seen: files, and folders.

It is presumed from its source and from what its names are bound to by now, through the project's
functions that its statements call:

    HERE = Path(__file__).parent
    def load(name):
        return json.loads((HERE / name).read_text())
    RATES = load("rates.json")          has read rates.json, if there is such a file
"""

from __future__ import annotations

import ast
import builtins
import functools
import glob
import importlib.resources
import io
import os
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import PurePath
from types import CodeType, FunctionType, MethodType
from typing import Any

from hmr._paths import Names, folder_of, is_path, items, own, values
from hmr._types import ModuleName, QualName
from hmr.graph import Record
from hmr.live.known.readers import asks_at_once, near_files, reads_file
from hmr.live.known.registry import Registry
from hmr.live.known.tracked import Tracked
from hmr.source import Statement
from hmr.source.scopes import inside
from hmr.source.shape import FUNCTIONS

_OPENS = (builtins.open, io.open)
_LISTS = (os.listdir, os.scandir)
_DEEP = 6
"""How many calls are followed into each other."""
_MOST = 200
"""How many functions are gone through for one statement, and folders for one walk."""


def presume(
    registry: Registry, names: Iterable[str], holds: Callable[[str], bool]
) -> Iterator[None]:
    """Have modules' records say what their statements have read, a module with each step.

    Parameters:
        registry: the tracked modules.
        names: those whose import was not seen.
        holds: says whether a file or a folder lies under the roots.
    """
    wanted = [registry[name] for name in names if name in registry]
    if not wanted:
        return
    # Most modules have nothing to do with files: so much their bytes tell at the speed of C.
    near, readers = near_files(wanted)
    for tracked in near:
        if tracked.record is None and asks_at_once(tracked, readers):
            with suppress(RecursionError):  # a very deep expression
                presumption = _Presumption(registry, tracked, holds)
                if presumption.found:
                    record = Record(presumption.ran, files=presumption.found, until=1)
                    registry.observed(tracked.name, record)
        yield


class _Presumption:
    """Goes through the statements of one module, and the functions that they call.

    Attributes:
        found: the files and folders, each with the first lines of the statements that read it.
        ran: the functions that were gone through, with the first lines of the statements.
    """

    def __init__(self, registry: Registry, tracked: Tracked, holds: Callable[[str], bool]) -> None:
        self._registry = registry
        self._holds = holds
        self._seen: list[CodeType] = []
        self._left = _MOST
        self._line = 0
        self.found: dict[str, set[int]] = {}
        self.ran: dict[tuple[ModuleName, QualName], set[int]] = {}
        space = tracked.namespace
        self._statements(tracked.source.statements, lambda name: _bound(name, space))

    def _statements(self, statements: Sequence[Statement], names: Names) -> None:
        for statement in statements:
            if statement.kind == "class":
                self._statements(statement.members, names)
            elif statement.kind == "other":
                self._line, self._left = statement.first, _MOST
                self._body(statement.nodes, names)

    def _body(self, body: Iterable[ast.AST], names: Names) -> None:
        nodes = list(inside(body))
        local = _Local(nodes, names)
        for node in nodes:
            if isinstance(node, ast.Call):
                self._call(node, local.values)

    # -- calls ------------------------------------------------------------------------------------
    def _call(self, call: ast.Call, names: Names) -> None:
        first = call.args[0] if call.args else None
        if isinstance(call.func, ast.Attribute):
            bases = values(call.func.value, names)
            for path in bases:
                if is_path(path):
                    self._method(path, call.func.attr, call, names)
        callees = list(self._callees(call.func, names))
        for callee, bound in callees:
            if _is_one(callee, _OPENS) and _is_reading(call, 1, names):
                self._read(values(first or _word(call, "file"), names))
            elif _is_one(callee, _LISTS):
                self._list(values(first, names) if call.args else ["."])
            elif callee is os.walk:
                self._list(path for root in values(first, names) for path in _below(root))
            elif _is_one(callee, (pkgutil.iter_modules, pkgutil.walk_packages)):
                self._list(items(first or _word(call, "path") or ast.List([]), names))
            elif _is_one(callee, (pkgutil.get_data, *_RESOURCES)) and len(call.args) > 1:
                folders = map(folder_of, values(first, names))
                rest = [each for each in values(call.args[1], names) if type(each) is str]
                self._read(folder / each for folder in folders if folder for each in rest)
            elif _is_one(callee, (glob.glob, glob.iglob)):
                self._list(os.path.dirname(each) or "." for each in _texts(values(first, names)))
            elif type(callee) is FunctionType:
                self._follow(callee, bound, call, names)
        spelt = getattr(call.func, "attr", getattr(call.func, "id", ""))
        ours = any(self._tree(callee) for callee, _ in callees if type(callee) is FunctionType)
        if reads_file(spelt) and not ours:
            self._read(values(first, names))

    def _method(self, path: PurePath, name: str, call: ast.Call, names: Names) -> None:
        """Go into what a method of a path does."""
        if name in ("read_text", "read_bytes") or (name == "open" and _is_reading(call, 0, names)):
            self._read([path])
        elif name in ("rglob", "walk") or (name == "glob" and "**" in ast.dump(call)):
            self._list(_below(path))
        elif name in ("iterdir", "glob"):
            self._list([path])

    def _callees(self, tree: ast.expr, names: Names) -> Iterator[tuple[Any, list[object]]]:
        """Give what is called, and what it is bound to."""
        found: list[tuple[Any, list[object]]] = [(each, []) for each in values(tree, names)]
        if isinstance(tree, ast.Attribute):
            for base in values(tree.value, names):
                for each in type(base).__mro__ if own(base, tree.attr) is None else ():
                    if tree.attr in vars(each):
                        found.append((vars(each)[tree.attr], [base]))
                        break
        for callee, bound in found:
            kind = type(callee)
            if kind in (staticmethod, classmethod, MethodType):
                bound = [] if kind is staticmethod else [None]
                callee = callee.__func__
            elif issubclass(kind, type):
                callee, bound = own(callee, "__init__"), [None]
            elif kind is functools.partial:
                callee = callee.func
            for _ in range(_DEEP):
                callee = own(callee, "__wrapped__") or callee
            yield callee, bound

    def _follow(
        self, function: FunctionType, bound: list[object], call: ast.Call, names: Names
    ) -> None:
        """Go through a function of the project, with its parameters as this call gives them."""
        tree = self._tree(function)
        code = function.__code__
        if tree is None or code in self._seen or len(self._seen) >= _DEEP or self._left <= 0:
            return
        self._left -= 1
        for tracked in self._registry.at(code.co_filename):
            self.ran.setdefault((tracked.name, code.co_qualname), set()).add(self._line)
        slots = [*tree.args.posonlyargs, *tree.args.args]
        given: dict[str, list[object]] = {slot.arg: [] for slot in slots}
        plain = function.__defaults__ or ()
        for slot, value in zip(slots[len(slots) - len(plain) :], plain, strict=False):
            given[slot.arg] = [value]
        given.update({name: [value] for name, value in (function.__kwdefaults__ or {}).items()})
        rest = slots[len(bound) :]
        given.update({slot.arg: [value] for slot, value in zip(slots, bound, strict=False)})
        for slot, value in zip(rest, call.args, strict=False):
            given[slot.arg] = values(value, names)
        given.update({word.arg: values(word.value, names) for word in call.keywords if word.arg})
        cells = zip(code.co_freevars, function.__closure__ or (), strict=False)
        with suppress(ValueError):  # an empty cell
            given.update({name: [cell.cell_contents] for name, cell in cells if name not in given})

        def known(name: str) -> Sequence[object]:
            return given[name] if name in given else _bound(name, function.__globals__)

        self._seen.append(code)
        self._body(tree.body, known)
        self._seen.pop()

    def _tree(self, function: FunctionType) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        code = function.__code__
        for tracked in self._registry.at(code.co_filename):
            for statement in tracked.source.statements:
                if statement.first <= code.co_firstlineno <= statement.last:
                    for tree in (inner for node in statement.nodes for inner in ast.walk(node)):
                        if isinstance(tree, FUNCTIONS) and tree.name == code.co_name:
                            lines = [tree.lineno, *(item.lineno for item in tree.decorator_list)]
                            if min(lines) == code.co_firstlineno:
                                return tree
        return None

    # -- what is found ----------------------------------------------------------------------------
    def _read(self, paths: Iterable[object]) -> None:
        for path in _texts(paths):
            if os.path.isfile(path) and self._holds(path):
                self.found.setdefault(path, set()).add(self._line)

    def _list(self, paths: Iterable[object]) -> None:
        for path in _texts(paths):
            whole = os.path.join(path, "")
            if os.path.isdir(path) and self._holds(whole):
                self.found.setdefault(whole, set()).add(self._line)


class _Local:
    """The names that a body binds itself, by what may be bound to them."""

    def __init__(self, nodes: Iterable[ast.AST], outer: Names) -> None:
        self._outer = outer
        self._made: dict[str, list[tuple[ast.expr, bool]]] = {}
        self._asked: set[str] = set()
        for node in nodes:
            if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
                self._bind(node.target, node.iter, True)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    self._bind(target, node.value, False)
            elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
                self._bind(node.target, node.value, False)

    def _bind(self, target: ast.expr, value: ast.expr, each: bool) -> None:
        if isinstance(target, ast.Name):
            self._made.setdefault(target.id, []).append((value, each))

    def values(self, name: str) -> Sequence[object]:
        """Give what a name may stand for."""
        made = self._made.get(name)
        if made is None or name in self._asked:
            return self._outer(name)
        self._asked.add(name)
        try:
            found = [
                list(items(tree, self.values) if each else values(tree, self.values))
                for tree, each in made
            ]
        finally:
            self._asked.discard(name)
        return [value for each in found for value in each] or self._outer(name)


_RESOURCES = tuple(
    getattr(importlib.resources, name)
    for name in ("read_text", "read_binary", "open_text", "open_binary")
    if hasattr(importlib.resources, name)
)


def _is_one(thing: object, of: Iterable[object]) -> bool:
    """Whether something is one of some objects; it is not asked whether it equals them."""
    return any(thing is each for each in of)


def _bound(name: str, space: dict[str, Any]) -> list[object]:
    found = space.get(name, vars(builtins).get(name))
    return [] if found is None else [found]


def _word(call: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg == name), None)


def _is_reading(call: ast.Call, place: int, names: Names) -> bool:
    """Whether a call of `open` opens for reading alone, as far as it says so."""
    tree = call.args[place] if len(call.args) > place else _word(call, "mode")
    if tree is None:
        return True
    modes = values(tree, names)
    return bool(modes) and all(type(mode) is str and not set(mode) & set("wax+") for mode in modes)


def _texts(paths: Iterable[object]) -> Iterator[str]:
    for path in paths:
        if is_path(path) or type(path) is str:
            with suppress(ValueError, OSError):
                yield os.path.abspath(path)


def _below(root: object) -> list[str]:
    """Give a folder and those in it."""
    if not is_path(root) and type(root) is not str:
        return []
    try:
        return [folder for folder, _, _ in islice(os.walk(root), _MOST)]
    except ValueError:  # a text that no path can be
        return []
