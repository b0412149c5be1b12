"""The pack of IPython and Jupyter: a name that a cell imported means what its module has now.

A cell does not run again, as no statement does that nobody edited. But ``from model import RATE``
in a module would follow an edit of ``RATE``, and so does it here: what cells have imported is told
by the history of the shell, and a name follows as long as it is what it was imported as.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from hmr._types import MISSING
from hmr.pack import Pack, Revision


class Taken(NamedTuple):
    """What a name of the shell was imported as."""

    module: str
    name: str

    def value(self) -> object:
        """Give what the module has now; `MISSING` where it has nothing of that name."""
        return _space(self.module).get(self.name, MISSING)


class Cells:
    """What the cells of a shell have imported, so far as no later one has bound the name anew."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self.names: dict[str, list[Taken]] = {}
        """What a name was imported as, the last in the end: branches may import it from others."""
        self.stars: dict[str, None] = {}
        self.own: set[str] = set()
        """Names that a cell has bound in another way, or deleted."""
        self._read: list[str] = []

    def read(self, history: list[str]) -> None:
        """Read the cells that came since; all of them, where the history is another one."""
        if history[: len(self._read)] != self._read:
            self._forget()
        for cell in history[len(self._read) :]:
            try:
                tree = ast.parse(cell)
            except (SyntaxError, ValueError):  # it was not carried out either
                continue
            for statement in _carried_out(tree):
                self._read_one(statement)
        self._read = list(history)

    def _read_one(self, node: ast.AST) -> None:
        match node:
            case ast.ImportFrom(module=str(module), names=names, level=0):
                for alias in names:
                    if alias.name == "*":
                        self.stars[module] = None
                        self.own -= starred(module)
                    else:
                        self._bound({alias.asname or alias.name}, Taken(module, alias.name))
            case ast.Import(names=names):
                self._lost({alias.asname or alias.name.partition(".")[0] for alias in names})
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                self._lost({name})
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                self._lost({name})
            case ast.ClassDef(name=name):
                self._lost({name})

    def _bound(self, names: set[str], taken: Taken) -> None:
        self.own -= names
        for name in names:
            self.names.setdefault(name, []).append(taken)

    def _lost(self, names: set[str]) -> None:
        self.own |= names
        for name in names:
            self.names.pop(name, None)


class IPythonPack(Pack):
    """Has the names that cells imported follow, star-imports included."""

    awakened_by = "IPython.core.interactiveshell"
    needs = ("IPython.core.interactiveshell:InteractiveShell",)

    def __init__(self) -> None:
        self._cells = Cells()
        self._held: dict[str, tuple[Taken, object]] = {}
        self._brought: dict[str, set[str]] = {}

    def begin(self, revision: Revision) -> None:
        """Note which names are still what they were imported as."""
        shell = _shell()
        history = getattr(getattr(shell, "history_manager", None), "input_hist_parsed", None)
        if shell is None or history is None:
            return
        self._cells.read(history)
        wanted: dict[str, list[Taken]] = {}
        for module in self._cells.stars:
            self._brought[module] = starred(module)
            for name in self._brought[module] - self._cells.own:
                wanted.setdefault(name, []).append(Taken(module, name))
        for name, known in self._cells.names.items():
            wanted.setdefault(name, []).extend(known)
        for name, choices in wanted.items():
            for taken in choices:  # the last that it may be
                value = taken.value()
                if value is not MISSING and shell.user_ns.get(name, MISSING) is value:
                    self._held[name] = taken, value

    def rebuild(self, revision: Revision) -> None:
        """Give the names what their modules have now; what a star-import brings comes and goes."""
        shell = _shell()
        if shell is None:
            return
        space: dict[str, Any] = shell.user_ns
        for name, (taken, old) in self._held.items():
            now = taken.value()
            if now is old or space.get(name, MISSING) is not old:
                continue
            if now is not MISSING:
                revision.undo(partial(space.__setitem__, name, old))
                space[name] = now
                revision.say(f"{name} in a cell", f"it was imported from {taken.module}")
            elif name not in self._cells.names:
                revision.undo(partial(space.__setitem__, name, old))
                del space[name]
                revision.say(f"{name} in a cell", f"{taken.module} has it no more")
        for module, before in self._brought.items():
            for name in sorted(starred(module) - before - space.keys()):
                revision.undo(partial(space.pop, name, None))
                space[name] = _space(module)[name]
                revision.say(f"{name} in a cell", f"all of {module} was imported")

    def end(self, revision: Revision) -> None:
        """Let go of what the names were."""
        self._held.clear()
        self._brought.clear()


def _shell() -> Any:
    """Give the shell of the process, if one has been made."""
    kind: Any = sys.modules["IPython.core.interactiveshell"].InteractiveShell
    return kind.instance() if kind.initialized() else None


def _space(module: str) -> dict[str, Any]:
    space: dict[str, Any] = getattr(sys.modules.get(module), "__dict__", {})
    return space


def starred(module: str) -> set[str]:
    """Give the names that a star-import of a module brings."""
    space = _space(module)
    listed = space.get("__all__")
    if listed is None:
        return {name for name in space if not name.startswith("_")}
    return {name for name in listed if name in space}


def _carried_out(node: ast.AST) -> Iterator[ast.AST]:
    """Give what the cell itself carries out, in order: nothing of functions, classes and such."""
    yield node
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
        return
    if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return
    for child in ast.iter_child_nodes(node):
        yield from _carried_out(child)
