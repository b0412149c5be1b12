"""Who may have a library call a definition that it was handed, where what ran was not observed.

TEXT = re.sub("a", shout, "tea")             hands `shout` on, and may have it run
env.filters["up"] = up                       hands `up` to `env`
TEXT = env.from_string(SOURCE).render()      may run it: it uses `env`
codecs.register_error("dots", dots)          hands `dots` to `codecs`, under a name
NAME = "teé".encode("ascii", "dots")         may run it: it spells the name
class Names(ast.NodeVisitor):
    def visit_Name(self, node): ...
FOUND = Names().found(tree)                  may run it: a method of `NodeVisitor` calls it
TOTAL = TEMPLATE.render(order=Order())       may run any method of `Order`
"""

from __future__ import annotations

import ast
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.doing import bases_of
from hmr.graph.effects import found_by
from hmr.graph.index import Read
from hmr.graph.inherited import heirs_of
from hmr.graph.keys import Key, Node
from hmr.graph.libraries import acts_at_all, does_something, users
from hmr.graph.origins import Names, origin
from hmr.graph.told import Told
from hmr.source import SourceModule, Statement
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

_MOST = 30
"""How many things are gone through that may have a definition in hand."""
THREADS = ("Thread", "Timer")
"""How the names of what runs something in a thread end."""
_DEEP = 8
"""How many classes above one are gone through."""
_KEEP_NOTHING = frozenset(
    {
        *("abc", "builtins", "collections", "contextlib", "copy", "dataclasses", "datetime"),
        *("enum", "functools", "inspect", "itertools", "operator", "types", "typing"),
        "typing_extensions",
    }
)
"""Libraries that call what they are handed at once, or in what they give, and never for others."""
_NAME = re.compile(r"[\w.:!/-]{2,60}")
"""What may be a name by which a library is asked."""


class Asked(Names, Protocol):
    """What is asked of a graph."""

    told: Told

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""

    def spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read."""

    def spelling(self, text: str) -> Iterable[ModuleName]:
        """Give the modules in which a text stands."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""

    def deferring_as(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Find the definitions whose code reads a key when called, and how they spell it."""

    def handles(self, module: ModuleName) -> Iterator[tuple[ModuleName, str]]:
        """Give how modules spell another module as a whole."""


def having(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the statements and functions that may have a library call a definition.

    Parameters:
        graph: where names are looked up.
        code: the definition.

    Returns:
        Whatever they bind: only what binds plain data can be made again without harm.
    """
    walk = _Walk(graph)
    owner, _, name = code.name.rpartition(".")
    if owner:
        asked = name.startswith("__") or graph.told.asks_abroad(code.module, owner, name)
        yield from walk.method(Key(code.module, owner, "code"), asked)
    else:
        yield from walk.function(code)
    yield from walk.go_on()


def acting(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the calls that had a library run a method, and whose result was dropped.

    Parameters:
        graph: where names are looked up.
        code: the method.
    """
    owner, _, name = code.name.rpartition(".")
    if not owner or not graph.told.asks_abroad(code.module, owner, name):
        return
    walk = _Walk(graph)
    for node in walk.method(Key(code.module, owner, "code"), asked=True):
        tree = node.statement.node
        call = tree.value if isinstance(tree, ast.Expr) else None
        spelling = dotted(call.func) if isinstance(call, ast.Call) else None
        if spelling is not None and not any(found_by(graph, node.module, spelling)):
            called = spelling.rpartition(".")[2]
            if graph.told.runs_abroad(code.module, owner, called, name):
                yield node


def making(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the calls that may have had a library call a definition for what they bind.

    Parameters:
        graph: where names are looked up.
        code: the definition.
    """
    walk, found = _Walk(graph), dict[Node, None]()
    owner, _, name = code.name.rpartition(".")
    asked = bool(owner) and graph.told.asks_abroad(code.module, owner, name)
    if owner:
        found.update(dict.fromkeys(walk.method(Key(code.module, owner, "code"), asked=True)))
    else:
        found.update(dict.fromkeys(walk.function(code)))
    for node in (*found, *walk.using()):
        statement = node.statement
        binds = statement.kind == "other" and statement.binds and not node.owners
        if binds and does_something(statement) and (asked or _calls_abroad(graph, node)):
            yield node


def _calls_abroad(graph: Asked, node: Node) -> bool:
    """Whether a statement calls something that is not the project's, by whatever name."""
    calls = node.statement.facts.calls
    return any(not any(found_by(graph, node.module, spelling)) for spelling in calls)


def starting(graph: Asked, code: Key) -> Iterator[tuple[Node, str]]:
    """Give the statements that start a thread which runs a definition, with the thread's name.

    Parameters:
        graph: where names are looked up.
        code: the definition; a class that is derived from `Thread` has it as `run`.
    """
    owner, _, name = code.name.rpartition(".")
    if name == "run" and owner and _is_thread(graph, code.module, owner):
        cls = Key(code.module, owner, "code")
        heirs = (Key(each.module, each.qualname, "code") for each in heirs_of(graph, *cls[:2]))
        for each in (cls, *heirs):
            yield from _started(graph, (read for read in graph.reads(each) if read.called))
        return
    handed = (
        read
        for read in graph.reads(code)
        if read.dotted in loose(read.node.statement)
        and any(callee.endswith(THREADS) for callee in read.node.statement.facts.calls)
    )
    yield from _started(graph, handed)


def _started(graph: Asked, reads: Iterable[Read]) -> Iterator[tuple[Node, str]]:
    """Give who starts what statements make: they themselves, or one further down, by its name."""
    for node, _spelt, _called in reads:
        statement = node.statement
        if node.owners or statement.kind != "other":
            continue
        if isinstance(statement.node, ast.Expr) and _starts(statement.node.value):
            yield node, ""  # ``Thread(target=work).start()``
        for name in statement.binds:
            for other in graph.nodes(node.module):
                tree = other.statement.node
                call = tree.value if isinstance(tree, ast.Expr) else None
                if isinstance(call, ast.Call) and dotted(call.func) == f"{name}.start":
                    yield other, name


def _is_thread(graph: Asked, module: ModuleName, name: QualName, depth: int = 0) -> bool:
    """Whether a class is derived from that of a thread, as far as the sources tell."""
    binders = graph.index(module).binders.get(name, ())
    bases = [base for node in binders for base in bases_of(node, name)]
    for where, spelt in (origin(graph, module, base) for base in bases):
        if graph.has(where) and spelt in graph.index(where).binders:
            if depth < _DEEP and _is_thread(graph, where, spelt, depth + 1):
                return True
        elif spelt.endswith(THREADS):
            return True
    return False


def _starts(value: ast.expr) -> bool:
    function = value.func if isinstance(value, ast.Call) else None
    return isinstance(function, ast.Attribute) and function.attr == "start"


class _Walk:
    """Goes from what has a definition in hand to what has that in hand."""

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._todo: deque[Key] = deque()
        self._seen: set[Key] = set()
        self._texts: set[str] = set()
        self._libraries: set[ModuleName] = set()

    def function(self, code: Key) -> Iterator[Node]:
        """Begin with a function: who hands it on."""
        for node in self._with_its_module(code.module):
            yield node
            self._handed(node)
        binders = self._graph.index(code.module).binders.get(code.name, ())
        if not any(map(_defines, binders)):
            return
        for node, spelt, _called in self._graph.reads(code):
            if spelt in loose(node.statement):
                yield node
                self._handed(node)
        for binder in binders:
            for decorator in getattr(binder.statement.node, "decorator_list", ()):
                self._hands_to(binder, decorator)
                self._names_it(decorator)

    def _with_its_module(self, module: ModuleName) -> Iterator[Node]:
        """Give who hands a module as a whole to what it calls: ``manager.register(plugin)``."""
        graph = self._graph
        for other, spelling in graph.handles(module):
            for node, spelt, _called in graph.index(other).reading(spelling):
                statement = node.statement
                if spelt == spelling and statement.facts.calls and spelt in loose(statement):
                    yield node

    def method(self, cls: Key, asked: bool) -> Iterator[Node]:
        """Begin with a class: who has one of its objects, or it, looked at by others.

        Parameters:
            cls: the class.
            asked: whether its bases, or the interpreter, call the method unasked.
        """
        graph = self._graph
        heirs = (Key(each.module, each.qualname, "code") for each in heirs_of(graph, *cls[:2]))
        for each in (cls, *heirs):
            for thing in (each, *self._objects(each)):
                whole = thing._replace(what="content")
                for node, spelt, _called in graph.reads(whole):
                    if self._lets_call(node.module, node.statement, spelt, asked):
                        yield node
                        self._handed(node)
                for definition, spelt in graph.deferring_as(whole):
                    for node in graph.index(definition.module).binders.get(definition.name, ()):
                        if self._lets_call(node.module, node.statement, spelt, asked):
                            yield node

    def _objects(self, cls: Key) -> Iterator[Key]:
        """Give what a class has made at the top level, where it has a name."""
        for module, spelling in self._graph.spellings(cls):
            for made, callee in self._graph.index(module).made_with(spelling.partition(".")[0]):
                if callee == spelling:
                    yield Key(module, made, "code")

    def _lets_call(self, module: ModuleName, statement: Statement, spelt: str, asked: bool) -> bool:
        """Whether something is handed on, or has a method called that is not the project's."""
        if statement.kind not in ("other", "function"):
            return False
        if spelt in loose(statement) or spelt in _made_inline(statement):
            return asked or bool(statement.facts.calls - {spelt}) or statement.kind == "function"
        return asked and "." in spelt and not any(found_by(self._graph, module, spelt))

    # -- what has it in hand -----------------------------------------------------------------------
    def _handed(self, node: Node) -> None:
        """Note what has in hand what a statement hands on."""
        owner = ".".join(node.owners) or node.qualname
        if node.owners or node.statement.kind in ("class", "function"):
            self._enter(Key(node.module, owner, "content"))
        if node.statement.kind != "other" or not acts_at_all(node.statement):
            return
        for name in node.statement.binds:
            if not self._graph.told.plain(node.module, node.prefix + name):
                self._enter(Key(node.module, node.prefix + name, "content"))
        for tree in node.statement.nodes:
            self._hands_to(node, tree)
            if not node.statement.binds:
                self._names_it(tree)
                self._together(node)

    def _hands_to(self, node: Node, tree: ast.AST) -> None:
        """Note what is called, or set: an object of the project, or a function of a library."""
        graph = self._graph
        for spelling in _acted_on(tree):
            module, name = origin(graph, node.module, spelling)
            if graph.has(module):
                root = name.partition(".")[0]
                binders = graph.index(module).binders.get(root, ())
                made = any(binder.statement.kind == "other" for binder in binders)
                if made and not graph.told.plain(module, root):
                    self._enter(Key(module, root, "content"))
            elif isinstance(node.statement.node, (ast.Expr, ast.Assign, ast.AnnAssign)) and (
                module.partition(".")[0] not in _KEEP_NOTHING
            ):
                self._libraries.add(module)

    def _together(self, node: Node) -> None:
        """Note the classes handed on together with it: ``copyreg.pickle(Order, reduce)``."""
        for spelling in loose(node.statement):
            module, name = origin(self._graph, node.module, spelling)
            if self._graph.has(module):
                binders = self._graph.index(module).binders.get(name, ())
                if any(binder.statement.kind == "class" for binder in binders):
                    self._enter(Key(module, name, "content"))

    def _names_it(self, tree: ast.AST) -> None:
        self._texts |= {text for text in _texts(tree) if _NAME.fullmatch(text)}

    def _enter(self, key: Key) -> None:
        if key not in self._seen and len(self._seen) < _MOST:
            self._seen.add(key)
            self._todo.append(key)

    # -- who uses that ---------------------------------------------------------------------------
    def go_on(self) -> Iterator[Node]:
        """Give who uses what has the definition in hand, or the name of it, or the library."""
        graph = self._graph
        yield from self.using()
        for text in sorted(self._texts):
            for module in graph.spelling(text):
                for node in graph.nodes(module):
                    if text in node.statement.text and _says(node.statement, text):
                        yield node
        for library in sorted(self._libraries):
            yield from users(graph, library)

    def using(self) -> Iterator[Node]:
        """Give who uses an object that has the definition in hand."""
        graph = self._graph
        while self._todo:
            thing = self._todo.popleft()
            for read in graph.reads(thing):
                if read.node.statement.kind == "other" and does_something(read.node.statement):
                    yield read.node
                    for name in read.node.statement.binds:
                        self._enter(Key(read.node.module, read.node.prefix + name, "content"))
            for definition, _spelt in graph.deferring_as(thing):
                yield from graph.index(definition.module).binders.get(definition.name, ())


def _defines(node: Node) -> bool:
    """Whether a statement defines a function: by a `def`, or a lambda in what it binds."""
    statement = node.statement
    return statement.kind == "function" or (
        statement.kind == "other" and statement.may_say("lambda")
    )


def loose(statement: Statement) -> frozenset[str]:
    """Give what a statement spells without calling it or reading an attribute of it."""
    known: frozenset[str] | None = statement.said.get("loose")
    if known is None:
        of_all = [inner for tree in statement.nodes for inner in ast.walk(tree)]
        bound = {id(each.func) for each in of_all if isinstance(each, ast.Call)}
        bound |= {id(each.value) for each in of_all if isinstance(each, ast.Attribute)}
        spelt = (dotted(each) for each in of_all if id(each) not in bound)
        known = statement.said["loose"] = frozenset(filter(None, spelt))
    return known


def _made_inline(statement: Statement) -> frozenset[str]:
    """Give what is called for something that has no name: ``Names().visit(tree)``."""
    known: frozenset[str] | None = statement.said.get("made inline")
    if known is None:
        calls = [
            each
            for tree in statement.nodes
            for each in ast.walk(tree)
            if isinstance(each, ast.Call)
        ]
        known = frozenset(filter(None, (dotted(each.func) for each in calls)))
        statement.said["made inline"] = known
    return known


def _acted_on(tree: ast.AST) -> Iterator[str]:
    """Give what an expression or a statement calls, or sets something of."""
    for node in ast.walk(tree):
        places: list[ast.expr] = []
        if isinstance(node, ast.Call):
            places = [node.func]
        elif (assigned := assignment(node)) is not None:
            places = [each for each in assigned.targets if not isinstance(each, ast.Name)]
        for place in places:
            while isinstance(place, ast.Subscript):
                place = place.value
            spelling = dotted(place)
            if spelling is not None:
                yield spelling


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _says(statement: Statement, text: str) -> bool:
    """Whether a statement spells a word in a string, and may have something done by it."""
    if statement.kind not in ("other", "function"):
        return False
    return any(
        re.search(rf"(?<!\w){re.escape(text)}(?!\w)", said) is not None
        for tree in statement.nodes
        for said in _texts(tree)
    )
