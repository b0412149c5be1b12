"""Who uses a library whose settings a statement changes, or that it tells what to call.

random.seed(5)                     changes what `random` gives
FIRST = random.random()            Node, stale because of Key("", "random", "library")
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from hmr._contents import ALTERING
from hmr._types import ModuleName
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source import Statement
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

_SETS = re.compile(
    r"(?:^|[._])(?:set|seed|reset|enable|disable|use|add_\w+|register\w*|unregister\w*"
    r"|set[A-Z_]\w*|setcontext|setdefaulttimeout|setlocale|setrecursionlimit|setswitchinterval"
    r"|filterwarnings|simplefilter|tzset)$"
)
"""Functions of a library that change what its others do."""
_ACTS = (
    *(ast.Call, ast.BinOp, ast.Compare, ast.Subscript, ast.JoinedStr, ast.comprehension),
    *(ast.BoolOp, ast.UnaryOp, ast.IfExp, ast.Starred, ast.For, ast.withitem, ast.If),
)
_TAKES = ALTERING | {
    "next",
    "send",
    "read",
    "readline",
    "recv",
    "write",
    "save",
    "create",
    "delete",
    "start",
}
"""What takes something away, or adds to it: to do it again does more."""
_WRITES = re.compile(r"\s*(?:insert|update|delete|create|drop|alter|replace)\b", re.IGNORECASE)
"""A text by which a database is altered."""


class Asked(Names, Protocol):
    """What is asked of a graph."""

    def spelling(self, text: str) -> Iterable[ModuleName]:
        """Give the modules in which a text stands."""


def library(name: ModuleName) -> Key:
    """Give what a library does, as far as it can be set, as a key."""
    return Key("", name, "library")


def set_by(graph: Names, module: ModuleName, statement: Statement) -> Iterator[Key]:
    """Give the libraries whose settings a statement, or a function when it is called, changes.

    Parameters:
        graph: where names are looked up.
        module: its module.
        statement: the statement or the function.
    """
    for spelling in statement.note("sets of libraries", _setting):
        where, name = origin(graph, module, spelling)
        root = name.partition(".")[0]
        maker = graph.index(where).made_by.get(root) if graph.has(where) else None
        if maker is not None:  # ``context = decimal.getcontext()``
            where, _ = origin(graph, where, maker)
        if where and not graph.has(where):
            yield library(where)


def told_of(graph: Names, module: ModuleName, statement: Statement) -> bool:
    """Whether a statement has a library take in what it is handed: ``csv.register_dialect``.

    Parameters:
        graph: where names are looked up.
        module: its module.
        statement: the statement.
    """
    call = statement.node.value if isinstance(statement.node, ast.Expr) else None
    spelling = dotted(call.func) if isinstance(call, ast.Call) else None
    if spelling is None or not spelling.rpartition(".")[2].startswith("register_"):
        return False
    where, name = origin(graph, module, spelling)
    return "." not in name and not graph.has(where)


def _setting(nodes: Iterable[ast.AST]) -> tuple[str, ...]:
    """Give what is called, or assigned to, to set something: ``decimal.getcontext().prec``."""
    found: list[str] = []
    for node in (inner for tree in nodes for inner in ast.walk(tree)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            spelling = dotted(node.value.func)
            if spelling is not None and _SETS.search(spelling):
                found.append(spelling)
        elif isinstance(node, ast.AugAssign):
            found += filter(None, [_owner(node.target)])
        elif (assigned := assignment(node)) is not None:
            found += filter(None, map(_owner, assigned.targets))
    return tuple(found)


def _owner(target: ast.expr) -> str | None:
    """Give what leads to something of which an attribute or an item is set."""
    if not isinstance(target, (ast.Attribute, ast.Subscript)):
        return None
    place = target.value
    while isinstance(place, (ast.Subscript, ast.Call)):
        place = place.value if isinstance(place, ast.Subscript) else place.func
    return dotted(place)


def users(graph: Asked, name: ModuleName) -> Iterator[Node]:
    """Give the statements and functions that use a module of a library.

    Parameters:
        graph: where names are looked up.
        name: the module's name.
    """
    for module in graph.spelling(name.rpartition(".")[2]):
        entries = graph.index(module)
        for local, _attribute in dict.fromkeys(entries.by_origin.get(name, ())):
            for read in entries.reading(local):
                # `rng = random.Random(3)` has a state of its own; `getcontext()` gives the one.
                own = any(part[:1].isupper() for part in read.dotted.split(".")[1:-1])
                if own and not _spells(read.node.statement, local):
                    continue
                if read.node.statement.kind == "other" and does_something(read.node.statement):
                    yield read.node
            for deferred in entries.deferring(local):
                yield from entries.binders.get(deferred.definition, ())


def _spells(statement: Statement, name: str) -> bool:
    return any(read.partition(".")[0] == name for read in statement.facts.reads)


def does_something(statement: Statement) -> bool:
    """Whether a statement does more than to read names, and may do so again."""
    acts, alters = statement.note("does something", _does)
    return acts and not alters


def acts_at_all(statement: Statement) -> bool:
    """Whether a statement does more than to read names."""
    acts, _ = statement.note("does something", _does)
    return acts


def alters_only(statement: Statement) -> Sequence[str] | None:
    """Give the collections that a statement alters, as they are spelt, if it takes nothing else.

    None where to run it again may do more than to put the same into these.
    """
    return statement.note("alters only", _altered)


def _altered(nodes: Iterable[ast.AST]) -> Sequence[str] | None:
    found = dict[str, None]()
    for inner in (inner for tree in nodes for inner in ast.walk(tree)):
        match inner:
            case ast.Attribute(attr=name, value=value) if name in ALTERING:
                found[dotted(value) or ""] = None
            case ast.Attribute(attr=name) | ast.Name(id="next" as name) if name in _TAKES:
                return None
            case ast.Constant(value=str(text)) if _WRITES.match(text):
                return None
    return None if "" in found else tuple(found)


def _does(nodes: Iterable[ast.AST]) -> tuple[bool, bool]:
    """Say whether something is done at all, and whether to do it again does more."""
    of_all = [inner for tree in nodes for inner in ast.walk(tree)]
    takes = any(
        each.attr in _TAKES if isinstance(each, ast.Attribute) else each.id == "next"
        for each in of_all
        if isinstance(each, (ast.Attribute, ast.Name))
    )
    texts = (each.value for each in of_all if isinstance(each, ast.Constant))
    writes = any(isinstance(text, str) and _WRITES.match(text) for text in texts)
    return any(isinstance(each, _ACTS) for each in of_all), takes or writes
