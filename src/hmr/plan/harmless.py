"""Statements and functions that do nothing but fill collections, and compute: to be run again."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterable, Iterator

from hmr.graph import Graph, Key, Node
from hmr.graph.effects import found_by
from hmr.graph.origins import origin
from hmr.source import Statement
from hmr.source.scopes import locals_of, receiver
from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted

EMPTY = frozenset({"dict", "list", "set", "OrderedDict", "defaultdict", "deque", "Counter"})
"""Functions that make a collection, of nothing or of what they are given."""
_HARMLESS = frozenset(
    {
        *("str", "int", "float", "bool", "tuple", "frozenset", "len", "max"),
        *("sorted", "enumerate", "range", "zip", "isinstance", "issubclass", "getattr", "hasattr"),
        *("repr", "min", "any", "all", "reversed", "type", "callable", "id", "sum", "abs", "round"),
        *("vars", "contextlib.suppress", "suppress", *EMPTY),
    }
)
"""Built-in functions of which nothing stays, and what swallows errors."""
_OF_VALUES = frozenset(
    {
        *("append", "appendleft", "extend", "add", "update", "insert", "setdefault"),
        *("clear", "pop", "popitem", "popleft", "discard", "sort", "reverse", "rotate", "remove"),
        *("get", "items", "keys", "values", "copy", "index", "count"),
        *("lower", "upper", "title", "strip", "split", "join", "replace", "format"),
        *("startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition"),
    }
)
"""Methods of collections and texts that put something in, take it out or ask for it."""
NOTING = frozenset({"debug", "info"})
"""Methods of what notes that."""
_PLACES = (ast.Name, ast.Subscript)
_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_INNER = ("body", "orelse", "finalbody")


class Harmless:
    """Tells of statements, with what they call, whether they only fill collections.

    Parameters:
        graph: where names are looked up.
        filling: the functions of which it is known that they fill some of the collections.
    """

    def __init__(self, graph: Graph, filling: Collection[Key]) -> None:
        self._graph = graph
        self._filling = filling
        self._judged: dict[Key, bool] = {}

    def runs(self, node: Node) -> bool:
        """Whether a statement at the top level, with all that it calls, does no more."""
        return self.computes(node) and all(map(self._only_fills, self._filling))

    def computes(self, node: Node) -> bool:
        """Whether what a statement calls by itself does no more."""
        calls: tuple[ast.Call, ...] = node.statement.note("calls", _calls)
        return all(self._is_known(node, call) for call in calls)

    def only_computes(self, node: Node, spelling: str) -> bool:
        """Whether what is spelt so in a statement is ours, and does no more when it is called."""
        found = list(found_by(self._graph, node.module, spelling))
        return bool(found) and all(self._only_fills(Key(*each[:2], "code")) for each in found)

    def _only_fills(self, code: Key) -> bool:
        """Whether a function, with what it calls, does nothing but fill collections, and compute.

        One that alters something is among those that were found.
        """
        if code in self._judged:
            return self._judged[code]
        self._judged[code] = True  # (of those that call each other, one after the other is asked)
        binders = self._graph.index(code.module).binders.get(code.name, ())
        self._judged[code] = bool(binders) and all(
            binder.statement.kind == "function"
            and not binder.statement.facts.sets_global
            and not binder.statement.alterations.counts
            and not binder.statement.alterations.sets_later
            and not binder.statement.alterations.sets_own
            and not (code not in self._filling and _alters(binder.statement))
            and not getattr(binder.statement.node, "decorator_list", ())
            and self.computes(binder)
            for binder in binders
        )
        return self._judged[code]

    def _is_known(self, node: Node, call: ast.Call) -> bool:
        spelling = dotted(call.func)
        if spelling in _HARMLESS or (is_harmless(call) and not self._asks_an_object(node, call)):
            return True
        if spelling is None:
            return False
        tree = node.statement.node
        root, dot, rest = spelling.partition(".")
        if node.owners and dot and root == receiver(tree):  # ``self.register(name)``
            spelling = f"{node.prefix}{rest}"
        elif isinstance(tree, FUNCTIONS) and dot:  # ``def fill(desk=DESK): desk.register("tea")``
            spelling = locals_of(tree.body, tree.args).given.get(root, root) + dot + rest
        return self.only_computes(node, spelling)

    def _asks_an_object(self, node: Node, call: ast.Call) -> bool:
        """Whether a method is called of what may be anything: ``requests.get(url)``, of a library.

        What is local to a function is taken for a collection.
        """
        owner = dotted(call.func.value) if isinstance(call.func, ast.Attribute) else None
        if owner is None or call.func.attr in NOTING:  # type: ignore[attr-defined]
            return False
        tree, (root, _, _) = node.statement.node, owner.partition(".")
        if isinstance(tree, FUNCTIONS) and root in locals_of(tree.body, tree.args).names:
            return False
        where, name = origin(self._graph, node.module, owner)
        if not self._graph.has(where):
            return True
        binders = self._graph.index(where).binders.get(name.partition(".")[0], ())
        return not all(_holds_values(binder.statement) for binder in binders)


def _holds_values(statement: Statement) -> bool:
    """Whether a statement binds a definition, a collection, a value that it spells, or a part."""
    if statement.kind in ("function", "class") or makes(statement):
        return True
    tree = statement.node
    value = getattr(tree, "value", None)
    plain = (ast.Constant, ast.JoinedStr, ast.Name)
    return isinstance(tree, (ast.AugAssign, ast.For)) or isinstance(value, plain)


def is_harmless(call: ast.Call) -> bool:
    """Whether of what a call spells nothing stays, but in the collections that it fills."""
    spelling = dotted(call.func) or ""
    if spelling in _HARMLESS or spelling.endswith(("Error", "Exception")):
        return True
    return isinstance(call.func, ast.Attribute) and call.func.attr in _OF_VALUES | NOTING


def only_fills(statement: Statement, may_bind: Callable[[str], bool]) -> bool:
    """Whether a statement has nothing but lines that may fill collections, in branches too.

    Parameters:
        statement: at the top level of a module.
        may_bind: whether a name may be bound once more, which is none that a loop goes by.
    """
    if statement.kind != "other" or statement.deletes:
        return False
    known: tuple[bool, frozenset[str]] = statement.note("only fills", _lines)
    return known[0] and all(map(may_bind, statement.binds - known[1]))


def _lines(nodes: Iterable[ast.AST]) -> tuple[bool, frozenset[str]]:
    """Say whether all lines are of the kinds that fill; and give the names that loops bind."""
    looped: set[str] = set()
    todo = list(nodes)
    for line in todo:  # which grows by what stands in branches
        match line:
            case ast.Expr() | ast.Pass() | ast.Break() | ast.Continue():
                continue
            case ast.Assign(targets=targets) | ast.Delete(targets=targets):
                places = targets
            case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
                places = [target]
            case ast.For(target=target):
                names = [each for each in ast.walk(target) if isinstance(each, ast.Name)]
                looped.update(each.id for each in names)
                places = []
            case ast.With(items=items):
                places = [item.optional_vars for item in items if item.optional_vars]
            case ast.If() | ast.While() | ast.Try():
                places = []
            case _:
                return False, frozenset()
        if not all(isinstance(each, _PLACES) for each in places):
            return False, frozenset()
        for part in _INNER:
            todo += getattr(line, part, ())
        todo += (inner for handler in getattr(line, "handlers", ()) for inner in handler.body)
    return True, frozenset(looped)


def makes(statement: Statement) -> bool:
    """Whether a statement makes a collection, of what it may compute on the spot."""
    bound = assignment(statement.node) if statement.kind == "other" else None
    if bound is None or not all(isinstance(target, ast.Name) for target in bound.targets):
        return False
    if isinstance(bound.value, ast.Call):
        return dotted(bound.value.func) in EMPTY
    return isinstance(bound.value, _DISPLAYS)


def called_in(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """Give the calls that are made, those in lambdas excepted: these are made later."""
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)


def _calls(nodes: Iterable[ast.AST]) -> tuple[ast.Call, ...]:
    return tuple(called_in(nodes))


def _alters(function: Statement) -> bool:
    return bool(function.alterations.later or function.alterations.own)


def sets_attribute(line: ast.stmt, attribute: str) -> bool:
    """Whether a line of an `__init__` sets an attribute of the object."""
    targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
    return any(isinstance(each, ast.Attribute) and each.attr == attribute for each in targets)


def is_empty(value: ast.expr | None) -> bool:
    """Whether an expression makes a collection of nothing."""
    match value:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=ast.Name(id=name), args=given, keywords=[]):
            return name in EMPTY and len(given) == (name == "defaultdict")
    return False
