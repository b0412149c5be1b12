"""Which statement of a module registered something with a library."""

from __future__ import annotations

import ast
import builtins
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from types import FunctionType
from typing import Any

from hmr._types import ModuleName
from hmr.live.process.looking import is_a, names_of, peek
from hmr.pack import Entry
from hmr.source import Statement

_DEPTH = 6


class Owners:
    """The statements of one module, asked for what they registered.

    Parameters:
        module: its name.
        path: its file, as its code spells it.
        space: its globals.
        statements: its statements, of the source that the live code was made from.
    """

    def __init__(
        self,
        module: ModuleName,
        path: str,
        space: dict[str, Any],
        statements: Sequence[Statement],
    ) -> None:
        self.module = module
        self._path = path
        self._space = space
        self.statements = statements
        self._firsts = [statement.first for statement in statements]

    def place(self, entry: Entry) -> int | None:
        """Give the place of the statement that registered something, if it is one of this module.

        That is the one that made what it is about, unless another names both that and what it is
        registered with: ``app.add_url_rule("/", view_func=home)`` below ``def home()``.
        """
        by_function = self._spelling(entry) if entry.by else None
        if entry.by and not entry.holders:
            return by_function
        made = [at for thing in entry.about if (at := self._made(thing)) is not None]
        if not entry.holders:
            return made[0] if made else None
        holders = {id(holder) for holder in entry.holders}
        texts = () if entry.by else entry.texts
        for at in made:
            if holders & self._named(at) and self._spells(at, texts):
                return at
        for thing in entry.about:
            for at in reversed(self._naming.get(id(thing), [])):
                if holders & self._named(at) and self._spells(at, texts):
                    return at
        if by_function is not None or texts:
            return by_function
        return next((at for at in made if self._may_register(at)), None)

    def names_any(self, functions: Sequence[object]) -> bool:
        """Whether a statement of the module names one of some functions."""
        words = [str(getattr(function, "__name__", "")) for function in functions]
        spelt = any(word in each.text for each in self.statements for word in words)
        return spelt and any(id(function) in self._naming for function in functions)

    def _spelling(self, entry: Entry) -> int | None:
        """Give the place of the last statement that registers it by its texts."""
        places = (at for function in entry.by for at in self._naming.get(id(function), ()))
        return max((at for at in places if self._spells(at, entry.texts)), default=None)

    def _spells(self, at: int, texts: Sequence[str]) -> bool:
        statement = self.statements[at]
        return not texts or statement.note("texts", _texts).issuperset(texts)

    def lines(self, entry: Entry) -> Iterator[int]:
        """Give the lines at which the functions begin that something is about."""
        for thing in entry.about:
            for function in definitions(thing):
                if function.__globals__ is self._space:
                    yield function.__code__.co_firstlineno

    def _made(self, thing: object) -> int | None:
        """Give the place of the statement that made an object."""
        if id(thing) in self._bound:
            bound = self._bound[id(thing)]
            names = self.statements[bound].binds
            stated = self._stated(thing) if names & self._several else None
            same = stated is not None and not names.isdisjoint(self.statements[stated].binds)
            return stated if same else bound  # (``def _``: the last may be yet to come)
        if is_a(thing, type):
            if names_of(thing)[0] != self.module:
                return None
            return self._binders.get(thing.__qualname__.partition(".")[0])
        return self._stated(thing)

    def _stated(self, thing: object) -> int | None:
        """Give the place of the statement in which a function is defined that an object is of."""
        for function in definitions(thing):
            code = function.__code__
            if function.__globals__ is self._space and code.co_filename == self._path:
                at = bisect_right(self._firsts, code.co_firstlineno) - 1
                if at >= 0 and code.co_firstlineno <= self.statements[at].last:
                    return at
        return None

    @cached_property
    def _binders(self) -> dict[str, int]:
        return {
            name: at for at, statement in enumerate(self.statements) for name in statement.binds
        }

    @cached_property
    def _several(self) -> frozenset[str]:
        """The names that several statements bind."""
        counts = Counter(name for statement in self.statements for name in statement.binds)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def _bound(self) -> dict[int, int]:
        """The statement that made what a name holds, by the `id` of that; aliases make nothing."""
        return {
            id(self._space[name]): at
            for name, at in self._binders.items()
            if name in self._space and not _only_names(self.statements[at])
        }

    def _named(self, at: int) -> set[int]:
        """Give the `id` of all objects that a statement names when it runs."""
        known = self._names.get(at)
        if known is None:
            known = self._names[at] = set()
            for spelling in self.statements[at].facts.reads:
                known.update(map(id, _led_to(self._space, spelling)))
        return known

    @cached_property
    def _names(self) -> dict[int, set[int]]:
        return {}

    @cached_property
    def _naming(self) -> dict[int, list[int]]:
        """The statements that do something with an object that they name, by the object's `id`."""
        out: dict[int, list[int]] = {}
        for at, statement in enumerate(self.statements):
            if statement.kind == "other" and not _only_names(statement):
                for ident in self._named(at):
                    out.setdefault(ident, []).append(at)
        return out

    def _may_register(self, at: int) -> bool:
        statement = self.statements[at]
        return statement.kind != "function" or statement.decorated


def definitions(thing: Any) -> Iterator[FunctionType]:
    """Give the functions that an object is made of, the innermost first."""
    found: list[FunctionType] = []
    level: list[Any] = [thing]
    seen: set[int] = set()
    for _ in range(_DEPTH):
        inner: list[Any] = []
        for item in level:
            if id(item) in seen:
                continue
            seen.add(id(item))
            if type(item) is FunctionType:
                found.append(item)
            inner += _inside(item)
        level = inner
    return reversed(found)


def _inside(item: Any) -> Iterator[Any]:
    if type(item) is partial:
        yield item.func
        return
    for name in ("__wrapped__", "__func__", "fget", "func", "callback"):
        inner = peek(item, name) if not is_a(item, type) else None
        if inner is not None:
            yield inner
            return
    for cell in (peek(item, "__closure__") or ()) if type(item) is FunctionType else ():
        try:
            content = cell.cell_contents
        except ValueError:  # not assigned yet
            continue
        if type(content) is FunctionType:
            yield content


def _led_to(space: dict[str, Any], spelling: str) -> Iterator[object]:
    """Give what a dotted name leads to, step by step, without asking the objects themselves."""
    first, *rest = spelling.split(".")
    found = space.get(first, vars(builtins).get(first))
    if found is None:
        return
    yield found
    for part in rest:
        found = peek(found, part)
        if found is None:
            return
        yield found


def _texts(nodes: Sequence[ast.stmt]) -> frozenset[str]:
    """Give the texts that statements spell, and the words of names: ``logging.INFO``."""
    of_all = [inner for node in nodes for inner in ast.walk(node)]
    texts = {each.value for each in of_all if isinstance(each, ast.Constant)}
    words = {each.attr for each in of_all if isinstance(each, ast.Attribute)}
    words |= {each.id for each in of_all if isinstance(each, ast.Name)}
    return frozenset({text for text in texts if isinstance(text, str)} | words)


def _only_names(statement: Statement) -> bool:
    """Whether a statement only gives what is there another name, or imports it.

    It is noted with the statement, for all statements of a module are asked in each revision.
    """
    if statement.kind != "other":
        return statement.kind == "import"
    # `app.overrides[this] = that` binds nothing: it notes it with somebody.
    return statement.note("assigns what is there", _assigns_a_name) and bool(statement.binds)


def _assigns_a_name(nodes: Sequence[ast.stmt]) -> bool:
    node = nodes[0]
    value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
    return isinstance(value, (ast.Name, ast.Attribute))
