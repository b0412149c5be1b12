"""Who may call a method of an object that nobody spells, where what ran was not observed.

    PRICE = Basket(3).total()            calls Basket.total: `Basket` gives an object that has it
    ALL = [it.total() for it in BASKETS] may call it: `it` can be anything
    RATE = table.get("rate")             does not call Basket.get: `table` is a dictionary
    TEXT = re.sub("a", lambda m: SIGN)   calls its lambda: `TEXT` holds no function
    TEXT = [str(it) for it in BASKETS]   may call Basket.__str__

Of statements, only those are given that bind plain data or put a list in order: to do that again
does no harm.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.abroad import Asked as Looked
from hmr.graph.abroad import having
from hmr.graph.computing import Computing
from hmr.graph.index import Read
from hmr.graph.inherited import heirs_of
from hmr.graph.keys import Key, Node
from hmr.graph.libraries import does_something
from hmr.graph.opaque import is_property
from hmr.graph.origins import origin
from hmr.graph.told import Told
from hmr.source.implicit import is_operator
from hmr.source.operating import is_method, operands
from hmr.source.spelling import dotted

_ORDERING = frozenset({"sort", "heapify"})
_CHOOSING = frozenset({"sorted", "min", "max", "nsmallest", "nlargest"})
_GIVE_OBJECTS = frozenset(
    {
        *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"),
        *("or", "and", "xor", "lshift", "rshift", "neg", "getitem"),
    }
)
"""Operators whose results are mostly objects, as "str" and "eq" give none."""
_MOST = 20
"""How many functions are gone through for one method."""


class Asked(Looked, Protocol):
    """What is asked of a graph."""

    told: Told
    computing: Computing

    def asking(self, attribute: str) -> Iterable[ModuleName]:
        """Give the modules that may read an attribute so named."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""

    def begun_late(self) -> bool:
        """Whether a module was executed before anybody could observe it."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""

    def running(self, key: Key) -> Iterator[Node]:
        """Give the statements under which a definition runs."""

    def importing(self, module: ModuleName) -> Iterable[ModuleName]:
        """Give the modules that may import a module."""


class Calling:
    """Who may call a definition past its name, found once for a state of a graph.

    Parameters:
        graph: where names are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._named: dict[Key, tuple[Node, ...]] = {}
        self._attributes: dict[ModuleName, dict[str, list[Node]]] = {}
        self._handed: dict[Key, None] | None = None  # in their order
        self._said: dict[str, bool] = {}

    def __call__(self, code: Key) -> Iterator[Node]:
        """Give the statements that may call a definition, and that bind plain data.

        Parameters:
            code: the definition.
        """
        graph = self._graph
        if not (graph.begun_late() and graph.has(code.module)):
            return
        for node in graph.index(code.module).binders.get(code.name, ()):
            hands: bool = node.statement.note("hands a lambda", _hands_a_lambda)
            if hands and does_something(node.statement) and binds_plain(graph, node):
                yield node  # what it binds holds no function: the lambda was for the call
        for node in self._may_call(code):
            if self._may_again(node, code):
                yield node
        yield from made_with(graph, code)

    def _may_call(self, code: Key) -> Iterator[Node]:
        """Give the statements that may call a definition, whatever they bind."""
        graph = self._graph
        word = code.name.rpartition(".")[2]
        todo, seen = [code], {code}
        if self._handed is None:
            keys = {Key(each.module, each.qualname, "code") for each in graph.computing.handed()}
            self._handed = dict.fromkeys(sorted(keys))
        handed = self._handed
        if "." in code.name and not word.startswith("__") and self._is_said(word):
            todo += [key for key in handed if key != code][:_MOST]
            seen.update(todo)
        for key in todo:  # which grows by the functions that may call it
            if key != code:
                found = [read.node for read in graph.reads(key)]
                more = set(graph.deferring(key))
                if key in handed:  # who calls it spells the name, or has it from elsewhere
                    found = [node for node in found if word in node.statement.text]
            else:
                found, more = list(having(graph, code)), set[Key]()
            named = self._by_name(key)
            if key != code and key in handed:
                named = tuple(node for node in named if _may_say(node, word))
            for node in (*found, *named):
                if node.statement.kind in ("function", "class"):
                    more.add(Key(node.module, node.qualname, "code"))
                elif _puts_in_order(node.statement.node) or does_something(node.statement):
                    yield node
            for user in sorted(more - seen):
                if len(seen) < _MOST:
                    seen.add(user)
                    todo.append(user)

    def _is_said(self, word: str) -> bool:
        """Whether a text of the program is a name, so that somebody can be handed it."""
        if word not in self._said:
            texts = (f'"{word}"', f"'{word}'")
            self._said[word] = any(self._graph.spelling(text) for text in texts)
        return self._said[word]

    def making(self, code: Key) -> Iterator[Node]:
        """Give the statements that may call a method for what they bind, whatever that is.

        Those by which it is reached through a local variable of a function, which may be anything,
        are left out.

        Parameters:
            code: the method.
        """
        graph, todo = self._graph, [code]
        if not (graph.begun_late() and graph.has(code.module) and "." in code.name):
            return
        read_is_call = is_property(graph.index(code.module).binders.get(code.name, ()))
        for key in todo:  # which grows by the functions that call it
            if key == code:
                found = [node for node in self._asking(code) if self._spells(node, code)]
                more = set[Key]()
            else:
                found = [read.node for read in graph.reads(key)]
                more = set(graph.deferring(key))
            for node in found:
                if node.statement.kind == "function":
                    more.add(Key(node.module, node.qualname, "code"))
                elif (
                    node.statement.binds
                    and not node.owners
                    and (read_is_call or does_something(node.statement))
                ):
                    yield node
            todo += sorted(more.difference(todo))[: max(_MOST - len(todo), 0)]

    def _asking(self, code: Key) -> Iterator[Node]:
        """Give who spells a method, or an operator that gives an object of any kind."""
        owner, _, name = code.name.rpartition(".")
        if name.startswith("__"):
            if is_operator(name) and name.strip("_").removeprefix("r") in _GIVE_OBJECTS:
                yield from _operating(self._graph, code, name)
            return
        for module in self._graph.asking(name) if owner else ():
            for node in self._reading(module).get(name, ()):
                if _may_ask(self._graph, node, name, code):
                    yield node

    def _spells(self, node: Node, code: Key) -> bool:
        """Whether what is asked for a method begins with a name of the module, and no local one."""
        name, entries = code.name.rpartition(".")[2], self._graph.index(node.module)
        if node.statement.kind != "function":
            return True
        if is_operator(name):
            paths = {*_operated(node.statement.nodes, name)}
        else:
            asked: dict[str, tuple[str | None, ...]] = node.statement.note("asks of", _asked)
            paths = {path or "" for path in asked.get(name, ())}
        roots = {path.lstrip("=").partition(".")[0].removesuffix("()") for path in paths}
        return any(root in entries.binders or root in entries.imports for root in roots)

    def _by_name(self, code: Key) -> tuple[Node, ...]:
        """Give the statements and functions that may look a definition up by its name."""
        known = self._named.get(code)
        if known is None:
            known = self._named[code] = tuple(self._find(code))
        return known

    def _find(self, code: Key) -> Iterator[Node]:
        graph = self._graph
        owner, _, name = code.name.rpartition(".")
        if name.startswith("__"):
            if owner and is_operator(name):
                yield from _operating(self._graph, code, name)
            return
        yield from graph.computing.asking(name)
        yield from self._asking(code)

    def _may_again(self, node: Node, code: Key) -> bool:
        """Whether a statement does no harm if it runs again."""
        if does_something(node.statement) and binds_plain(self._graph, node):
            return True
        return _puts_in_order(node.statement.node) and self._orders(node, code)

    def _orders(self, node: Node, code: Key) -> bool:
        """Whether what a line puts in order, or chooses from, may hold what has a method."""
        owner, _, name = code.name.rpartition(".")
        may_give = self._graph.told.may_give
        paths = _operated(node.statement.nodes, name) if owner and is_operator(name) else ()
        found = any(may_give(node.module, path, code.module, owner) for path in paths)
        return found and not self._graph.observed(node)

    def _reading(self, module: ModuleName) -> dict[str, list[Node]]:
        """Give the statements and functions of a module by the attributes that they read."""
        known = self._attributes.get(module)
        if known is None:
            known = self._attributes[module] = {}
            for node in self._graph.nodes(module):
                if node.statement.kind in ("other", "function"):
                    for name in node.statement.attributes:
                        known.setdefault(name, []).append(node)
        return known


def _may_say(node: Node, word: str) -> bool:
    """Whether a statement may hand a name on: it says it, or is a function, which has it so."""
    return node.statement.kind in ("function", "class") or node.statement.may_spell(word)


def _operating(graph: Asked, code: Key, name: str) -> Iterator[Node]:
    """Give the statements and functions by whose operators a method may be called."""
    owner = code.name.rpartition(".")[0]
    todo = {code.module: None}
    waiting = [code.module]
    while waiting:
        more = [each for each in graph.importing(waiting.pop()) if each not in todo]
        todo |= dict.fromkeys(more)
        waiting += more
    for module in filter(graph.has, todo):
        for node in graph.nodes(module):
            if node.statement.kind not in ("other", "function"):
                continue
            paths: frozenset[str] = node.statement.note(
                f"operates {name}", lambda trees: frozenset(_operated(trees, name))
            )
            if any(graph.told.may_give(module, path, code.module, owner) for path in paths):
                yield node


def operating_anew(graph: Asked, key: Key) -> Iterator[Node]:
    """Give who may call an operator method that came or went, and binds plain data.

    Nobody has seen it called, though all that ran was observed: it was not there.

    Parameters:
        key: the method, as a value of its class.
    """
    owner, _, name = key.name.rpartition(".")
    for node in _operating(graph, key, name) if owner and is_method(name) else ():
        if node.statement.kind == "function":
            found = [*graph.running(Key(node.module, node.qualname, "code"))]
        else:
            found = [node]
        for each in found:
            if does_something(each.statement) and computes_plain(graph, each):
                yield each


def made_with(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the classes for which a library may call what a base of theirs computes of a class.

    ``@declared_attr def made(cls)``: a decorator of a library has it, and it takes the class.
    """
    owner = code.name.rpartition(".")[0]
    for node in graph.index(code.module).binders.get(code.name, ()) if owner else ():
        decorators = node.statement.note("of a class", _computes_of_a_class)
        roots = (origin(graph, code.module, each)[0] for each in decorators)
        if any(root and not graph.has(root) and root != "functools" for root in roots):
            yield from heirs_of(graph, code.module, owner)


def binds_plain(graph: Asked, node: Node) -> bool:
    """Whether a statement binds nothing but plain data, and nobody has seen what ran under it.

    Parameters:
        graph: what names hold.
        node: the statement.
    """
    return computes_plain(graph, node) and not graph.observed(node)


def computes_plain(graph: Asked, node: Node) -> bool:
    """Whether a statement binds nothing but plain data, whoever has seen what ran under it."""
    statement = node.statement
    binds = statement.binds if statement.kind == "other" else frozenset()
    if isinstance(statement.node, ast.With):  # what it enters, it has left
        binds = binds - {
            ast.unparse(item.optional_vars) for item in statement.node.items if item.optional_vars
        }
    return bool(binds) and all(graph.told.plain(node.module, node.prefix + name) for name in binds)


def _puts_in_order(tree: ast.stmt) -> bool:
    """Whether a line does nothing but put things in order, or choose one: it may be done again."""
    known = _ORDERING if isinstance(tree, ast.Expr) else _CHOOSING
    call = tree.value if isinstance(tree, ast.Expr | ast.Assign) else None
    if not isinstance(call, ast.Call):
        return False
    name = dotted(call.func) or ""
    given = [*call.args, *(word.value for word in call.keywords)]
    makes = any(isinstance(part, ast.Call) for each in given for part in ast.walk(each))
    return name.rpartition(".")[2] in known and not makes


def _may_ask(graph: Asked, node: Node, name: str, key: Key) -> bool:
    """Whether one of those that are asked for the name may be an object that has the method."""
    owner = key.name.rpartition(".")[0]
    paths: dict[str, tuple[str | None, ...]] = node.statement.note("asks of", _asked)
    return any(
        path is None or graph.told.may_give(node.module, path, key.module, owner)
        for path in paths.get(name, ())
    )


def _asked(nodes: Iterable[ast.AST]) -> dict[str, tuple[str | None, ...]]:
    """Give the attributes that are read, each with what they are read of."""
    found: dict[str, dict[str | None, None]] = {}
    for inner in (inner for tree in nodes for inner in ast.walk(tree)):
        if isinstance(inner, ast.Attribute):
            found.setdefault(inner.attr, {})[_path(inner.value)] = None
    return {name: tuple(paths) for name, paths in found.items()}


def _computes_of_a_class(nodes: Iterable[ast.AST]) -> tuple[str, ...]:
    """Give the decorators of a method that takes nothing but a class, by what they are called."""
    for tree in nodes:
        if isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = [*tree.args.posonlyargs, *tree.args.args]
            more = tree.args.vararg or tree.args.kwonlyargs or tree.args.kwarg
            if [each.arg for each in given] == ["cls"] and not more:
                found = (getattr(each, "func", each) for each in tree.decorator_list)
                return tuple(filter(None, map(dotted, found)))
    return ()


def _hands_a_lambda(nodes: Iterable[ast.AST]) -> bool:
    """Whether a call is handed a lambda where it stands: ``re.sub("a", lambda m: SIGN, text)``."""
    calls = (each for tree in nodes for each in ast.walk(tree) if isinstance(each, ast.Call))
    given = (part for call in calls for part in (*call.args, *(w.value for w in call.keywords)))
    return any(isinstance(part, ast.Lambda) for part in given)


def _operated(nodes: Iterable[ast.AST], method: str) -> Iterator[str]:
    """Give the dotted names that what an operator method may be called for begins with.

    Those of what is no part of it, nor given by one of its methods, are marked: see `Told`.
    """
    for operand in operands(nodes, method):
        path = _path(operand)
        if path is not None:
            made = isinstance(operand, ast.Call) and dotted(operand.func) is not None
            yield f"{path}()" if made else f"={path}" if dotted(operand) is not None else path


def _path(tree: ast.expr) -> str | None:
    """Give the dotted name that an expression begins with: ``"shop.Basket"`` of a call of it."""
    names: list[str] = []
    while True:
        if isinstance(tree, ast.Attribute):
            names.insert(0, tree.attr)
            tree = tree.value
        elif isinstance(tree, ast.Name):
            return ".".join([tree.id, *names])
        elif isinstance(tree, ast.Call):
            names, tree = [], tree.func
        elif isinstance(tree, ast.Subscript):
            names, tree = [], tree.value
        else:
            return None
