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
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.graph.effects import found_by
from hmr.graph.makers import class_of
from hmr.graph.origins import origin as origin_of
from hmr.plan.draft import Draft, Filling
from hmr.plan.steps import Chain, Step
from hmr.source import Statement
from hmr.source.filling import dropped, gone_on_from
from hmr.source.scopes import locals_of, receiver
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted

_MOST = 30
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
        *("append", "appendleft", "extend", "add", "update", "insert", "setdefault"),
        *("clear", "pop", "popitem", "popleft", "discard", "sort", "reverse", "rotate"),
        *("get", "items", "keys", "values", "copy"),
        *("lower", "upper", "title", "strip", "split", "join", "replace", "format"),
        *("startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition"),
        *("debug", "info"),
    }
)
"""Methods of collections and texts that put something in, take it out or ask for it; and what notes
that."""
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
    return _found(draft, node, statement)[0]


def empty(
    draft: Draft,
    node: Node,
    statement: Statement,
    reason: str,
    tells: Callable[[Node], frozenset[Key] | None] = lambda _binder: None,
) -> None:
    """Have collections emptied that objects have, and that a statement's calls fill.

    Parameters:
        draft: where the steps are entered.
        node: the place of the statement.
        statement: the statement, as it is or was.
        reason: why.
        tells: gives what tells, when the object's statement would have its turn, that the calls
            are made again; None where an edit does.
    """
    nodes, emptied = _found(draft, node, statement)
    for key, binder in emptied.items():
        chain = Chain(frozenset({key.name}), tuple(nodes))
        because = tells(binder)
        step = Step("empty", binder, None, because, reason, chain.names, chains=(chain,))
        known = draft.steps.get(step.place)
        if known is not None and (known.because is None or because is None):
            step = replace(step, because=None)
        elif known is not None and known.because is not None and because is not None:
            step = replace(step, because=because | known.because)
        draft.enter(step)


def _found(draft: Draft, node: Node, statement: Statement) -> Filling:
    asked = (node, statement)
    known = draft.filling.get(asked)
    if known is None:
        known = draft.filling[asked] = _find(draft, node, statement)
    return known


def _find(draft: Draft, node: Node, statement: Statement) -> Filling:
    onward = bool(gone_on_from(statement))
    if not _calls(statement) and not onward:
        return [], {}
    former = node._replace(statement=statement)
    keys = draft.graph.fills(node) if statement is node.statement else draft.filled(former)
    filled = [key for key in keys if key.what == "content"]
    own = bool(statement.alterations.now) and not onward
    if not filled or (own and not any("." in key.name for key in filled)):
        return [], {}  # (what a line puts in itself is known to be its own)
    calls = (dotted(call.func) for call in _called_in(statement.nodes))
    found = (each for spelt in calls if spelt for each in found_by(draft.graph, node.module, spelt))
    walk = _Walk(draft, {Key(*each[:2], "code") for each in found})
    nodes = walk.found(keys)
    return nodes, walk.emptied if nodes else {}


def moved(draft: Draft, pair: Pair, node: Node) -> None:
    """Have collections filled again where a call that fills them stands elsewhere now.

    Parameters:
        draft: where steps are entered.
        pair: the call, which is the same as before.
        node: its place.
    """
    if pair.new is None or pair.relation not in ("same", "moved"):
        return
    reason = "what fills it stands in another order"
    for each in again(draft, node, pair.new):
        if not draft.runs(each):
            draft.run(each, each.statement, None, reason)
    empty(draft, node, pair.new, reason)


def _calls(statement: Statement) -> bool:
    """Whether a statement is there for calls, alone or in a loop."""
    tree = statement.node
    if statement.kind != "other" or len(statement.nodes) > 1:
        return False
    body = tree.body if isinstance(tree, ast.For) and not tree.orelse else [tree]
    return all(isinstance(line, ast.Expr) and bool(dropped(line.value)) for line in body)


class _Walk:
    """Goes from collections to what fills them, and to what that fills besides.

    Parameters:
        draft: where the graph is.
        called: what the statement calls, or called, that is the reason.
    """

    def __init__(self, draft: Draft, called: Collection[Key]) -> None:
        self._called = called
        self._graph = draft.graph
        self._untouched = draft.facts.untouched
        self._nodes: dict[Node, None] = {}
        self._keys: set[Key] = set()
        self._codes: set[Key] = set()
        self._judged: dict[Key, bool] = {}
        self.emptied: dict[Key, Node] = {}

    def found(self, keys: Iterable[Key]) -> list[Node]:
        """Give the statements; none where one of them does more, or somebody else fills it."""
        todo = list(keys)
        while todo:
            key = todo.pop()
            if key in self._keys or key.what == "size" or self._is_object(key):
                continue
            self._keys.add(key)
            fillers = self._around(key)
            if fillers is None or len({*self._nodes, *fillers}) > _MOST:
                return []
            for node in fillers:
                if node not in self._nodes:
                    self._nodes[node] = None
                    todo += self._graph.fills(node)
        whole = all(map(self._does_no_more, self._nodes))
        return list(self._nodes) if whole else []

    def _around(self, key: Key) -> list[Node] | None:
        """Give what makes a collection and what fills it; None if that is not known."""
        if key.what != "content" or not self._graph.has(key.module):
            return None
        root, _, attribute = key.name.partition(".")
        binders = self._graph.index(key.module).binders.get(root, ())
        if len(binders) != 1 or not self._untouched(key.module, key.name):
            return None
        out: list[Node] = []
        cls = self._class_of(binders[0], attribute) if attribute else None
        if cls is not None:
            self.emptied[key] = binders[0]
        elif attribute or not _makes(binders[0].statement):
            return None
        else:
            out += binders
        for node, _dotted, _called in self._graph.reads(key):
            if key in self._graph.fills(node):
                out.append(node)
        users_of = {*self._graph.deferring(key)}
        if cls is not None:
            users_of |= self._graph.deferring(Key(cls.module, f"{cls.name}.{attribute}", "content"))
        todo = [code for code in users_of if self._fills(code, attribute or root)]
        seen: set[Key] = set()
        while todo:
            code = todo.pop()
            if code in seen:
                continue
            seen.add(code)
            users = [read for read in self._graph.reads(code) if self._is_use(read.node)]
            further = self._graph.deferring(code)
            if not users and not further and code not in self._called:
                return None  # the program may call it
            if any(not read.called or read.node.statement.kind != "other" for read in users):
                return None
            filling = [read.node for read in users if key in self._graph.fills(read.node)]
            if cls is None and len(filling) < len(users):
                return None
            out += filling
            todo += further
        self._codes |= seen
        return out

    def _is_object(self, key: Key) -> bool:
        """Whether a key is an object as a whole, of whose class it is what a method fills."""
        if key.what != "content" or "." in key.name or not self._graph.has(key.module):
            return False
        return class_of(self._graph, key.module, key.name) is not None

    def _class_of(self, binder: Node, attribute: str) -> Key | None:
        """Give the class of an object whose `__init__` gives an attribute an empty collection."""
        tree = binder.statement.node
        value = tree.value if isinstance(tree, (ast.Assign, ast.AnnAssign)) else None
        spelling = dotted(value.func) if isinstance(value, ast.Call) else None
        if spelling is None or binder.owners or "." in attribute:
            return None
        module, name = origin_of(self._graph, binder.module, spelling)
        if not self._graph.has(module):
            return None
        own = self._graph.index(module).binders
        begins = [*own.get(name, ()), *own.get(f"{name}.__init__", ())]
        if [node.statement.kind for node in begins] != ["class", "function"]:
            return None
        body = getattr(begins[1].statement.node, "body", ())
        sets = [line for line in body if _sets(line, attribute)]
        given = getattr(sets[0], "value", None) if len(sets) == 1 else None
        return Key(module, name, "code") if _is_empty(given) else None

    def _is_use(self, node: Node) -> bool:
        return node.statement.kind != "import"

    def _fills(self, code: Key, last: str) -> bool:
        binders = self._graph.index(code.module).binders.get(code.name, ())
        return any(
            last in spelling.split(".")
            for node in binders
            for altered in (node.statement.alterations,)
            for spelling in (*altered.later, *altered.own, *node.statement.facts.sets_global)
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
        return self._is_harmless(node) and all(map(self._only_fills, self._codes))

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
            and not (code not in self._codes and _alters(binder.statement))
            and not getattr(binder.statement.node, "decorator_list", ())
            and self._is_harmless(binder)
            for binder in binders
        )
        return self._judged[code]

    def _is_harmless(self, node: Node) -> bool:
        return all(self._is_known(node, call) for call in _called_in(node.statement.nodes))

    def _is_known(self, node: Node, call: ast.Call) -> bool:
        function = call.func
        if isinstance(function, ast.Name):
            if function.id in _HARMLESS or function.id.endswith(("Error", "Exception")):
                return True
        elif isinstance(function, ast.Attribute) and function.attr in _OF_VALUES:
            return True
        spelling = dotted(function)
        if spelling is None:
            return False
        tree = node.statement.node
        root, dot, rest = spelling.partition(".")
        if node.owners and dot and root == receiver(tree):  # ``self.register(name)``
            spelling = f"{node.prefix}{rest}"
        elif isinstance(tree, FUNCTIONS) and dot:  # ``def fill(desk=DESK): desk.register("tea")``
            spelling = locals_of(tree.body, tree.args).given.get(root, root) + dot + rest
        found = list(found_by(self._graph, node.module, spelling))
        return bool(found) and all(self._only_fills(Key(*each[:2], "code")) for each in found)


def _alters(function: Statement) -> bool:
    return bool(function.alterations.later or function.alterations.own)


def _called_in(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """Give the calls that are made, those in lambdas excepted: these are made later."""
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)


def _sets(line: ast.stmt, attribute: str) -> bool:
    """Whether a line of an `__init__` sets an attribute of the object."""
    targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
    return any(isinstance(each, ast.Attribute) and each.attr == attribute for each in targets)


def _is_empty(value: ast.expr | None) -> bool:
    match value:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=ast.Name(id=name), args=given, keywords=[]):
            return name in _EMPTY and len(given) == (name == "defaultdict")
    return False


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
