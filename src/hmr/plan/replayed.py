"""Collections that calls fill, and nothing else: filled again from the start, in order.

REG = {}                                 in reg.py
def add(name, value):
    REG[name] = value

add("tea", brew)                         is edited, moved or removed: `REG` is made again,
add("cake", bake)                        and all calls that fill it are made again in their order

That is done where it does nothing besides: what is called only puts things into collections, and
is called by top-level statements alone; and where the program itself has put nothing in.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.graph.effects import found_by
from hmr.plan.draft import Draft
from hmr.source import Statement
from hmr.source.filling import dropped

_MOST = 100
"""How many calls are made again at most."""
_HARMLESS = frozenset(
    {
        *("str", "int", "float", "bool", "list", "dict", "tuple", "set", "frozenset", "len", "max"),
        *("sorted", "enumerate", "range", "zip", "isinstance", "issubclass", "getattr", "hasattr"),
        *("repr", "min", "any", "all", "reversed", "type", "callable", "id", "sum", "abs"),
    }
)
"""Built-in functions of which nothing stays."""
_OF_VALUES = frozenset(
    {
        *(
            "append",
            "extend",
            "add",
            "update",
            "insert",
            "setdefault",
            "appendleft",
            "get",
            "items",
        ),
        *("keys", "values", "copy", "lower", "upper", "title", "strip", "split", "join", "replace"),
        *("format", "startswith", "endswith", "removeprefix", "removesuffix", "partition"),
        *("rpartition", "debug", "info"),
    }
)
"""Methods of collections and texts that put something in, or ask for it; and what notes it."""
_EMPTY = frozenset({"dict", "list", "set", "OrderedDict", "defaultdict", "deque", "Counter"})


def again(draft: Draft, node: Node, statement: Statement) -> list[Node]:
    """Give what makes and fills the collections that a statement's calls fill.

    Parameters:
        draft: where the graph is.
        node: the place of the statement, at the top level of a module.
        statement: the statement, as it is or was.

    Returns:
        Nothing where these can't all run again.
    """
    if not _calls(statement):
        return []
    former = node._replace(statement=statement)
    keys = draft.graph.fills(node) if statement is node.statement else draft.filled(former)
    if not any(key.what == "content" for key in keys):
        return []
    walk = _Walk(draft)
    return walk.found(keys)


def moved(draft: Draft, pair: Pair, node: Node) -> None:
    """Have collections filled again where a call that fills them stands elsewhere now.

    Parameters:
        draft: where steps are entered.
        pair: the call, which is the same as before.
        node: its place.
    """
    if pair.new is None or pair.relation not in ("same", "moved"):
        return
    for each in again(draft, node, pair.new):
        if not draft.runs(each):
            draft.run(each, each.statement, None, "what fills it stands in another order")


def _calls(statement: Statement) -> bool:
    """Whether a statement is there for calls, alone or in a loop."""
    tree = statement.node
    if statement.kind != "other" or len(statement.nodes) > 1 or statement.alterations.now:
        return False
    body = tree.body if isinstance(tree, ast.For) and not tree.orelse else [tree]
    return all(isinstance(line, ast.Expr) and bool(dropped(line.value)) for line in body)


class _Walk:
    """Goes from collections to what fills them, and to what that fills besides."""

    def __init__(self, draft: Draft) -> None:
        self._graph = draft.graph
        self._untouched = draft.facts.untouched
        self._nodes: dict[Node, None] = {}
        self._keys: set[Key] = set()
        self._codes: set[Key] = set()

    def found(self, keys: Iterable[Key]) -> list[Node]:
        """Give the statements; none where one of them does more, or somebody else fills it."""
        todo = list(keys)
        while todo:
            key = todo.pop()
            if key in self._keys or key.what == "size":
                continue
            self._keys.add(key)
            fillers = self._around(key)
            if fillers is None or len(self._nodes) > _MOST:
                return []
            for node in fillers:
                if node not in self._nodes:
                    self._nodes[node] = None
                    todo += self._graph.fills(node)
        whole = all(map(self._does_no_more, self._nodes))
        return list(self._nodes) if whole else []

    def _around(self, key: Key) -> list[Node] | None:
        """Give what makes a collection and what fills it; None if that is not known."""
        if key.what != "content" or "." in key.name or not self._graph.has(key.module):
            return None
        binders = self._graph.index(key.module).binders.get(key.name, ())
        if len(binders) != 1 or not _makes(binders[0].statement):
            return None
        if not self._untouched(key.module, key.name):
            return None
        out = list(binders)
        for node, _dotted, _called in self._graph.reads(key):
            if key in self._graph.fills(node):
                out.append(node)
        todo = [code for code in self._graph.deferring(key) if self._fills(code, key)]
        seen: set[Key] = set()
        while todo:
            code = todo.pop()
            if code in seen:
                continue
            seen.add(code)
            users = [read for read in self._graph.reads(code) if self._is_use(read.node)]
            further = self._graph.deferring(code)
            if not users and not further:
                return None  # the program may call it
            if any(not read.called or read.node.statement.kind != "other" for read in users):
                return None
            out += [read.node for read in users]
            todo += further
        self._codes |= seen
        return out

    def _is_use(self, node: Node) -> bool:
        return node.statement.kind != "import"

    def _fills(self, code: Key, key: Key) -> bool:
        last = key.name
        binders = self._graph.index(code.module).binders.get(code.name, ())
        return any(
            last in spelling.split(".")
            for node in binders
            for spelling in (*node.statement.alterations.later, *node.statement.facts.sets_global)
        )

    def _does_no_more(self, node: Node) -> bool:
        """Whether a statement, with what it calls, only fills collections."""
        statement = node.statement
        if node.owners or statement.kind != "other" or statement.deletes:
            return False
        if _makes(statement) and len(statement.binds) == 1:
            return True
        if not _calls(statement) and not statement.alterations.now:
            return False
        codes = self._codes
        return self._is_harmless(node.module, statement) and all(
            binder.statement.kind == "function"
            and not binder.statement.facts.sets_global
            and not binder.statement.alterations.counts
            and not binder.statement.alterations.sets_later
            and not getattr(binder.statement.node, "decorator_list", ())
            and self._is_harmless(code.module, binder.statement)
            for code in codes
            for binder in self._graph.index(code.module).binders.get(code.name, ())
        )

    def _is_harmless(self, module: str, statement: Statement) -> bool:
        return all(self._is_known(module, call) for call in _called_in(statement.nodes))

    def _is_known(self, module: str, call: ast.Call) -> bool:
        function = call.func
        if isinstance(function, ast.Name):
            if function.id in _HARMLESS or function.id.endswith(("Error", "Exception")):
                return True
        elif isinstance(function, ast.Attribute) and function.attr in _OF_VALUES:
            return True
        try:
            spelling = ast.unparse(function)
        except ValueError:
            return False
        found = list(found_by(self._graph, module, spelling))
        return bool(found) and all(Key(*each[:2], "code") in self._codes for each in found)


def _called_in(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """Give the calls that are made, those in lambdas excepted: these are made later."""
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)


def _makes(statement: Statement) -> bool:
    """Whether a statement makes a collection, with nothing in it that runs."""
    tree = statement.node
    if statement.kind != "other" or not isinstance(tree, (ast.Assign, ast.AnnAssign)):
        return False
    value = tree.value
    if isinstance(value, ast.Call):
        named = isinstance(value.func, ast.Name) and value.func.id in _EMPTY
        return named and not any(isinstance(each, ast.Call) for each in value.args)
    plain = isinstance(value, (ast.Dict, ast.List, ast.Set))
    return plain and not any(isinstance(each, ast.Call) for each in ast.walk(tree))
