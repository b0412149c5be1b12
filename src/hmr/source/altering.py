"""What collections a statement's functions alter when they are called: the marks of a registry."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from hmr._contents import ALTERING
from hmr.source.scopes import (
    Imported,
    inside,
    locals_of,
    name_inside,
    parameters_of,
    receiver,
)
from hmr.source.setting import set_by_name
from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted, dotted_of

_READING_IN = frozenset(
    {"read", "read_dict", "read_file", "read_string"}
    | {
        "from_envvar",
        "from_file",
        "from_mapping",
        "from_object",
        "from_prefixed_env",
        "from_pyfile",
    }
)
"""Methods by which objects of libraries take in what they are given: a parser, a configuration."""
_IN_PLACE = frozenset(
    {"heapify", "heappop", "heappush", "heappushpop", "heapreplace", "shuffle"}
    | {"insort", "insort_left", "insort_right"}
)
"""Functions of the standard library that alter the list that they are given."""
_PASS_ON = frozenset({"setdefault", "get", "values", "items"})


@dataclass(slots=True)
class Alterations:
    """The collections that are altered, as they are spelt.

    Attributes:
        now: by the statement itself while it runs (``HANDLERS.append(f)``, ``TABLE["a"] = 1``).
        later: by its functions when they are called; names that are not local to them.
        own: attributes of the first parameter that its functions alter (``self.commands``); empty
            for the first parameter itself (``self[name] = value``).
        given: what its functions alter of their other parameters, as they spell it (``out.rows``).
        sets: attributes that the statement sets (``config.LIMIT = 5``).
        sets_later: attributes that its functions set when they are called.
        sets_own: attributes of the first parameter that its functions set.
        counts: names that its functions add to (``COUNT += 1``). What counts is state, attributes
            too: who reads the number has no use for its being another.
    """

    now: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    sets: set[str] = field(default_factory=set)
    sets_later: set[str] = field(default_factory=set)
    sets_own: set[str] = field(default_factory=set)
    counts: set[str] = field(default_factory=set)


def alterations(nodes: Iterable[ast.AST]) -> Alterations:
    """Find what is altered by statements and by the functions that they define.

    What a name that is local to a function stands for is not followed, the first parameter's
    attributes excepted, what the function has imported, and what a parameter has by default.
    """
    out = Alterations()
    nodes = list(nodes)
    for node in nodes:
        _enter(out, node, _Scope(), later=False)
    out.sets.update(filter(None, map(dotted, set_by_name(nodes))))
    return out


class _Scope(NamedTuple):
    """Where a node stands: the local names in force, those imported, and those with a default.

    And what those stand for that only ever are another name for something: ``known = TABLE``.
    """

    hidden: frozenset[str] = frozenset()
    imported: Mapping[str, tuple[Imported, ...]] = {}
    first: str | None = None
    given: Mapping[str, str] = {}
    aliases: Mapping[str, frozenset[str]] = {}
    parameters: frozenset[str] = frozenset()


def _enter(out: Alterations, node: ast.AST, scope: _Scope, *, later: bool) -> None:
    if isinstance(node, (*FUNCTIONS, ast.Lambda)):
        body: list[ast.AST] = [*node.body] if isinstance(node.body, list) else [node.body]
        first = scope.first if later else receiver(node)
        parameters = scope.parameters if later else parameters_of(node.args) - {first}
        own = locals_of(body, node.args)
        imported = own.imported_in(scope.imported)
        given = own.given_in(scope.given, scope.hidden)
        aliases = {name: it for name, it in scope.aliases.items() if name not in own.names}
        aliases |= _aliases(body, own.names)
        for decorator in getattr(node, "decorator_list", ()):
            _decorate(out, decorator, scope, later=later)
        for child in body:
            inner = _Scope(scope.hidden | own.names, imported, first, given, aliases, parameters)
            _enter(out, child, inner, later=True)
        return
    tables = (out.own, out.later if later else out.now)
    for target in _altered(node):
        spelling = dotted_of(target, scope.first)
        _note(tables, spelling, scope)
        if spelling is not None and spelling.partition(".")[0] in scope.parameters:
            out.given.add(spelling)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        for called in scope.aliases.get(node.func.id, ()):  # ``add = TABLE.append``
            if called.rpartition(".")[2] in ALTERING:
                _note(tables, called.rpartition(".")[0], scope)
    tables = (out.sets_own, out.sets_later if later else out.sets)
    for spelling in _set(node):
        _note(tables, spelling, scope)
    children = ast.iter_child_nodes(node)
    if isinstance(node, ast.AugAssign):
        if isinstance(node.target, ast.Name) and later:
            if isinstance(node.op, ast.BitOr):  # of a dictionary or a set, mostly
                _note((out.own, out.later), node.target.id, scope)
            else:
                out.counts.add(node.target.id)
        elif isinstance(node.target, ast.Subscript) and not later:
            for each in _collections(node.target):
                _note((out.own, out.now), dotted(each), scope)
        children = iter((*ast.iter_child_nodes(node.target), node.value))
    for child in children:
        _enter(out, child, scope, later=later)


def _decorate(out: Alterations, decorator: ast.expr, scope: _Scope, *, later: bool) -> None:
    """Enter a decorator; of a lambda, the body runs with it: ``@lambda f: T.append(f)``."""
    if isinstance(decorator, ast.Lambda):
        own = locals_of([decorator.body], decorator.args)
        hidden = _Scope(scope.hidden | own.names, scope.imported, scope.first)
        _enter(out, decorator.body, hidden, later=later)
    else:
        _enter(out, decorator, scope, later=later)


def _aliases(body: Iterable[ast.AST], local: frozenset[str]) -> dict[str, frozenset[str]]:
    """Give the local names of a function that stand for something that is spelt, and what for.

    One that is ever bound otherwise may be a copy.

    Parameters:
        body: that of the function.
        local: the names that are local to it.
    """
    stored: Counter[str] = Counter()
    found: dict[str, list[str | None]] = {}
    for node in inside(body):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            stored[node.id] += 1
        elif isinstance(node, (ast.For, ast.NamedExpr)) or assignment(node) is not None:
            for name, values in _standing_for(node):
                found.setdefault(name, []).extend(values)
                stored[name] -= 1
    return {
        name: frozenset(filter(None, values))
        for name, values in found.items()
        if name in local and not stored[name] and None not in values
    }


def _standing_for(node: ast.AST) -> Iterator[tuple[str, list[str | None]]]:
    """Give the name that a node binds, and all that it may mean as it is spelt; None of others."""
    if isinstance(node, ast.For):
        if not isinstance(node.iter, (ast.List, ast.Tuple)):
            return
        target, values = node.target, node.iter.elts
    elif isinstance(node, ast.NamedExpr):
        target, values = node.target, [node.value]
    elif (bound := assignment(node)) is not None and len(bound.targets) == 1:
        target, values = bound.targets[0], [bound.value]
    else:
        return
    if isinstance(target, ast.Name):
        yield target.id, [dotted(each) for value in values for each in _collections(value)]


def _note(tables: tuple[set[str], set[str]], spelling: str | None, scope: _Scope) -> None:
    for each in _meant(spelling, scope.aliases):
        _note_as_spelt(tables, each, scope)


def _meant(
    spelling: str | None, aliases: Mapping[str, frozenset[str]], deep: int = 3
) -> Iterator[str | None]:
    """Give what a spelling comes to, where its first name stands for something else."""
    root, dot, rest = (spelling or "").partition(".")
    if root not in aliases or not deep:
        yield spelling
        return
    for each in aliases[root]:
        yield from _meant(each + dot + rest, aliases, deep - 1)


def _note_as_spelt(tables: tuple[set[str], set[str]], spelling: str | None, scope: _Scope) -> None:
    root, dot, rest = (spelling or "").partition(".")
    if root and root == scope.first:
        tables[0].add(rest)
    elif root in scope.imported:
        tables[1].update(name_inside(root, each) + dot + rest for each in scope.imported[root])
    elif root in scope.given:
        tables[1].add(scope.given[root] + dot + rest)
    elif spelling and root not in scope.hidden:
        tables[1].add(spelling)


def _set(node: ast.AST) -> Iterator[str | None]:
    """Give the attributes that one node sets or deletes by itself, as they are spelt."""
    if isinstance(node, ast.Attribute):
        if not isinstance(node.ctx, ast.Load):
            yield dotted(node)
    elif isinstance(node, ast.Call) and dotted(node.func) in ("setattr", "delattr"):
        owner = dotted(node.args[0]) if len(node.args) > 1 else None
        name = node.args[1].value if owner and isinstance(node.args[1], ast.Constant) else None
        if isinstance(name, str):
            yield f"{owner}.{name}"


def _altered(node: ast.AST) -> Iterator[ast.expr]:
    """Give the collections that one node alters by itself."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in ALTERING or (
            node.func.attr in _READING_IN and (node.args or node.keywords)
        ):
            yield from _collections(node.func.value)
        elif node.func.attr in _IN_PLACE and node.args:
            yield from _collections(node.args[0])
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in _IN_PLACE and node.args:
            yield from _collections(node.args[0])
    elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        yield from _collections(node.value)
    elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Attribute):
        yield node.target
    elif (bound := assignment(node)) is not None:
        yield from (target for target in bound.targets if _is_added_to(target, bound.value))


def _is_added_to(target: ast.expr, value: ast.expr) -> bool:
    """Whether an attribute is put together of what it was: ``Base.kinds = (*Base.kinds, cls)``."""
    spelt = dotted(target) if isinstance(target, ast.Attribute) else None
    return spelt is not None and any(
        isinstance(inner, ast.Attribute) and dotted(inner) == spelt for inner in ast.walk(value)
    )


def _collections(node: ast.expr) -> Iterator[ast.expr]:
    """Give the outermost collection: ``TABLE`` for ``TABLE.setdefault(key, []).append``.

    Where one of several is picked on the spot, each of them: ``(LATE if late else EARLY).append``.
    """
    while True:
        if isinstance(node, ast.Subscript) and not _picked(node):
            node = node.value
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _PASS_ON
        ):
            node = node.func.value
        elif isinstance(node, ast.NamedExpr):
            node = node.value
        elif picked := _picked(node):
            for each in picked:
                yield from _collections(each)
            return
        else:
            yield node
            return


def _picked(node: ast.expr) -> list[ast.expr]:
    """Give those of which an expression is one; nothing where it picks none that is spelt."""
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.BoolOp):
        return node.values
    if isinstance(node, ast.Subscript):
        shown = node.value
        if isinstance(shown, (ast.List, ast.Tuple)):
            return shown.elts
        return shown.values if isinstance(shown, ast.Dict) else []
    return []
