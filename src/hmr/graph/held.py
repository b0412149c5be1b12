"""Who calls a function out of a collection that holds it, and not by the function's name.

    STAGES = [square, halve]                 holds `square`
    def run(n, stages=STAGES):               calls what it takes out of `STAGES`
        for stage in stages:
            n = stage(n)
        return n
    RESULT = run(3)                          runs `square`

Which of the held functions is called is not known: this is at least who calls one. It is asked
for only where nothing was observed.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from hmr._types import ModuleName
from hmr.graph import locally
from hmr.graph.closure import Closure
from hmr.graph.computing import Computing
from hmr.graph.decorating import called_at_once
from hmr.graph.doing import hands_over
from hmr.graph.handed import Asked, Hands, holders
from hmr.graph.keys import Key, Node
from hmr.graph.libraries import alters_only, does_something
from hmr.graph.makers import asking_the_maker, class_of
from hmr.graph.opaque import is_property
from hmr.graph.origins import origin
from hmr.graph.told import Told
from hmr.graph.unspelt import Calling, binds_plain, computes_plain
from hmr.source import SourceModule, Statement
from hmr.source.reflection import KIND
from hmr.source.scopes import receiver
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted

_MOST = 30
"""How many collections are gone through for one function."""


class Callers(NamedTuple):
    """Who calls a function that it holds.

    Attributes:
        nodes: the statements that do so themselves.
        codes: the definitions that do so when they are called.
    """

    nodes: list[Node]
    codes: list[Key]


class Guessed(Asked, Protocol):
    """What is asked of a graph besides."""

    told: Told
    computing: Computing
    hands: Hands

    def fills(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement alters by running."""

    def spelling(self, text: str) -> Iterable[ModuleName]:
        """Give the modules in which a text stands."""

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""

    def importing(self, module: ModuleName) -> Iterable[ModuleName]:
        """Give the modules that may import a module."""

    def spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read."""

    def asking(self, attribute: str) -> Iterable[ModuleName]:
        """Give the modules that may read an attribute so named."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""

    def begun_late(self) -> bool:
        """Whether a module was executed before anybody could observe it."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""

    def given_by(self, module: ModuleName) -> Iterator[Node]:
        """Find who imports by name what a module's `__getattr__` gives."""

    def asking_for_more(self, module: ModuleName) -> Iterator[Key]:
        """Find the functions that ask a module for what it does not bind, or have it in hand."""

    def having(self, module: ModuleName) -> Iterator[Node]:
        """Find who has a module in hand while running."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""


def guessing(graph: Guessed, *, of_all: bool) -> Closure:
    """Give what finds the statements that call a definition, by what the sources say.

    Parameters:
        graph: where names are looked up.
        of_all: whether also those are asked for that were observed: nobody sees a function called
            that only makes a generator or a coroutine.
    """
    held: dict[Key, Callers] = {}
    calling = Calling(graph)

    def users(code: Key) -> Iterator[Key]:
        starting = {
            user for user, spelt in graph.deferring_as(code) if only_starts(graph, user, spelt)
        }
        yield from (user for user in graph.deferring(code) if user not in starting)
        yield from held[code].codes

    def callers(code: Key) -> Iterator[Node]:
        read_is_call = is_property(graph.index(code.module).binders.get(code.name, ()))
        found = [read.node for read in graph.reads(code) if read.called or read_is_call]
        held[code] = callers_of(graph, code)  # (a Closure asks for these first)
        found += held[code].nodes
        found += calling(code)
        binders = graph.index(code.module).binders.get(code.name, ())
        found += [node for node in binders if called_at_once(graph, node)]
        yield from (node for node in found if of_all or not graph.observed(node))

    return Closure(users, callers)


def by_kind(graph: Guessed) -> Callable[[Key], Iterator[Node]]:
    """Give what finds who calls a function that gives another kind of thing now.

    And who asks a module for what it does not bind, where its `__getattr__` came or went.
    """
    calling = guessing(graph, of_all=True)

    def nodes(key: Key) -> Iterator[Node]:
        owner, _, attribute = key.name.rpartition(".")
        if attribute == KIND:
            yield from calling(Key(key.module, owner, "code"))
        if key.name == "__getattr__":
            yield from calling(key._replace(what="code"))
            for node in (*graph.having(key.module), *_naming(graph, key.module)):
                if does_something(node.statement) and computes_plain(graph, node):
                    yield node

    return nodes


def asking_its_module(graph: Guessed, code: Key) -> Iterator[Node]:
    """Give who may call a function of a module that he has from a list, and may do so again.

    (Not part of `callers_of`: to find who gets hold of a module asks for those.)
    """
    for node in having_its_module(graph, code):
        does = does_something(node.statement)
        if (does and binds_plain(graph, node)) or _fills_plain(graph, node):
            yield node


def having_its_module(graph: Guessed, code: Key) -> Iterator[Node]:
    """Give who may call a function of a module that he has from a list, say: ``it.price()``."""
    if code.what == "code" and "." not in code.name and graph.begun_late():
        yield from graph.hands.askers(code._replace(what="value"))


def _fills_plain(graph: Guessed, node: Node) -> bool:
    """Whether a statement does nothing but to put plain data into collections, unseen so far."""
    statement = node.statement
    if statement.kind != "other" or statement.binds - statement.loops or graph.observed(node):
        return False
    altered = alters_only(statement)
    filled = {(key.module, key.name) for key in graph.fills(node)}
    if not filled or altered is None:
        return False
    known = all(origin(graph, node.module, spelling) in filled for spelling in altered)
    return known and all(graph.told.plain(*place) for place in filled)


def callers_of(graph: Guessed, code: Key) -> Callers:
    """Give who calls a function, and not by its name: out of what holds it, say.

    Parameters:
        graph: where names are looked up.
        code: the function.
    """
    out = Callers([], [*locally.making(graph, code)])
    if code.name == "__getattr__":
        out.codes.extend(graph.asking_for_more(code.module))
        out.nodes.extend(graph.given_by(code.module))
        for each in (*graph.having(code.module), *_naming(graph, code.module)):
            if does_something(each.statement) and binds_plain(graph, each):
                out.nodes.append(each)
    for node in graph.hands.loading(code):
        if node.statement.kind == "function":
            out.codes.append(Key(node.module, node.qualname, "code"))
        elif does_something(node.statement):
            out.nodes.append(node)
    binders = graph.index(code.module).binders.get(code.name, ())
    if not any(_holds_code(node.statement) for node in binders):
        return out
    todo = deque([code])
    if any(node.statement.kind == "other" for node in binders):  # a collection made of lambdas
        todo.append(code._replace(what="content"))
    for node in binders:  # `@register` puts it somewhere
        todo += _filled(graph, node)
    seen, givers = set(todo), set[Key]()
    while todo and len(seen) < _MOST:
        thing = todo.popleft()
        held = thing != code
        for read in graph.reads(thing):
            if read.dotted in called_out_of(read.node.statement) or (
                held and read.called and thing not in givers and _is_it(thing, read.dotted)
            ):
                if _is_left_to_it(graph, read.node):
                    continue
                if isinstance(read.node.statement.node, FUNCTIONS):
                    out.codes.append(Key(read.node.module, read.node.qualname, "code"))
                else:
                    out.nodes.append(read.node)
            if hands_over(read.node, read.dotted) or (read.called and thing in givers):
                for holder in holders(graph, read.node):
                    inside = holder._replace(what="content")
                    if inside not in seen:
                        seen.add(inside)
                        todo.append(inside)
        for definition, spelling in graph.deferring_as(thing) if held else ():
            for node in graph.index(definition.module).binders.get(definition.name, ()):
                out_of = called_out_of(node.statement)
                if not out_of.isdisjoint(_inside(node, spelling)) or (
                    _is_it(thing, spelling)
                    and locally.calls(node.statement, spelling)
                    and thing not in givers
                ):
                    out.codes.append(definition)
                if locally.gives(node.statement, spelling) and definition not in seen:
                    givers.add(definition)
                    seen.add(definition)
                    todo.append(definition)
        asking = asking_the_maker(graph, thing) if held else ()
        out.nodes.extend(node for node in asking if called_out_of(node.statement))
        of_all = _of_its_class(graph, thing)
        if of_all is not None and of_all not in seen:
            seen.add(of_all)
            todo.append(of_all)
    return out


def _of_its_class(graph: Asked, thing: Key) -> Key | None:
    """Give what methods know an object's collection by: ``shop.items`` is ``Shop.items``."""
    head, _, rest = thing.name.partition(".")
    cls = class_of(graph, thing.module, head) if rest else None
    return None if cls is None else Key(cls[0], f"{cls[1]}.{rest}", "content")


def _inside(node: Node, spelling: str) -> set[str]:
    """Give how a collection is spelt in a function: ``Shop.items`` is ``self.items`` in `Shop`."""
    owner = node.prefix.rstrip(".")
    first = receiver(node.statement.node)
    if owner and first and spelling.startswith(node.prefix):
        return {spelling, f"{first}.{spelling.removeprefix(node.prefix)}"}
    return {spelling}


def _naming(graph: Guessed, module: ModuleName) -> Iterator[Node]:
    """Give the statements that spell a module's name in a text: ``answer("shop", "LIMIT")``."""
    for other in graph.spelling(module):
        for node in graph.nodes(other):
            text = node.statement.text if node.statement.kind == "other" else ""
            if f'"{module}"' in text or f"'{module}'" in text:
                yield node


def _is_it(thing: Key, spelling: str) -> bool:
    """Whether a thing is spelt so, and not an attribute of it: ``make``, no ``TABLE.append``."""
    return "." not in spelling or spelling.endswith(f".{thing.name}")


def only_starts(graph: Guessed, user: Key, spelt: str) -> bool:
    """Whether a function has a thread run another one, and does nothing else with that."""
    binders = graph.index(user.module).binders.get(user.name, ())
    return bool(binders) and all(
        spelt in node.statement.note("run by threads", _run_by_threads) for node in binders
    )


def _run_by_threads(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give what is spelt for threads alone: ``Thread(target=work)``."""
    of_all = [each for tree in nodes for each in ast.walk(tree)]
    threads = [each for each in of_all if isinstance(each, ast.Call) and _makes_a_thread(each)]
    inside = {id(part) for call in threads for part in ast.walk(call) if part is not call}
    spelt = [(dotted(each), id(each) in inside) for each in of_all]
    elsewhere = {name for name, within in spelt if not within}
    return frozenset(name for name, within in spelt if name and within and name not in elsewhere)


def _makes_a_thread(call: ast.Call) -> bool:
    return (dotted(call.func) or "").endswith(("Thread", "Timer", "Process"))


def _is_left_to_it(graph: Asked, node: Node) -> bool:
    """Whether a statement leaves it to an object of a library what it does with what it is handed.

    ``Thread(target=work).start()``: to run it again would start another thread.
    """
    starts = node.statement.kind == "other" and node.statement.note("starts", _starts)
    if starts and not any(map(graph.has, graph.spelling(" def start("))):
        return True
    tree = node.statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    inner = call.func if isinstance(call, ast.Call) else None
    made = inner.value if isinstance(inner, ast.Attribute) else None
    spelling = dotted(made.func) if isinstance(made, ast.Call) else None
    return spelling is not None and not graph.has(origin(graph, node.module, spelling)[0])


def _starts(nodes: Iterable[ast.AST]) -> bool:
    """Whether something is started, which is done once: ``for each in THREADS: each.start()``."""
    calls = (each for tree in nodes for each in ast.walk(tree) if isinstance(each, ast.Call))
    return any(isinstance(each.func, ast.Attribute) and each.func.attr == "start" for each in calls)


def _holds_code(statement: Statement) -> bool:
    """Whether a statement defines a function: by a `def`, or a lambda in what it binds."""
    return statement.kind == "function" or (
        statement.kind == "other" and statement.may_say("lambda")
    )


def _filled(graph: Asked, node: Node) -> Iterator[Key]:
    if node.statement.decorated:
        yield from (key for key in graph.effects_of(node).fills if key.what == "content")


def called_out_of(statement: Statement) -> frozenset[str]:
    """Give what is spelt in a statement, and holds what it calls without naming it."""
    known: frozenset[str] | None = statement.said.get("calls out of")
    if known is None:
        known = statement.said["calls out of"] = frozenset(_Calls(statement).out)
    return known


class _Calls:
    """Reads a statement, with the functions in it, for calls of what has no name of its own."""

    def __init__(self, statement: Statement) -> None:
        self.out: set[str] = set()
        self._from: dict[str, set[str]] = {}
        nodes = [inner for tree in statement.nodes for inner in ast.walk(tree)]
        for node in nodes:
            self._bind(node)
        for node in nodes:
            if isinstance(node, ast.Call):
                self._call(node)

    def _bind(self, node: ast.AST) -> None:
        """Note from what the local names are taken."""
        if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
            self._names(node.target, node.iter)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                self._names(target, node.value)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
            self._names(node.target, node.value)
        elif isinstance(node, ast.arguments):
            plain = [*node.posonlyargs, *node.args]
            defaults = zip(plain[len(plain) - len(node.defaults) :], node.defaults, strict=True)
            for argument, default in (
                *defaults,
                *zip(node.kwonlyargs, node.kw_defaults, strict=True),
            ):
                if default is not None:
                    self._from.setdefault(argument.arg, set()).update(_spelt(default))
        elif isinstance(node, ast.Call):  # ``reduce(lambda n, stage: stage(n), STAGES, 3)``
            others = [each for each in node.args if not isinstance(each, ast.Lambda)]
            for inner in node.args:
                for argument in inner.args.args if isinstance(inner, ast.Lambda) else ():
                    for each in others:
                        self._from.setdefault(argument.arg, set()).update(_spelt(each))

    def _names(self, target: ast.expr, value: ast.expr) -> None:
        for node in ast.walk(target):
            if isinstance(node, ast.Name):
                self._from.setdefault(node.id, set()).update(_spelt(value))

    def _call(self, call: ast.Call) -> None:
        """Follow what is called to what it is taken out of."""
        spelling = dotted(call.func)
        todo = [spelling.partition(".")[0]] if spelling else _spelt(call.func)
        if not spelling:
            self.out.update(todo)
        for argument in call.args:  # ``map(TABLE["half"], numbers)``
            if isinstance(argument, ast.Subscript):
                self.out.update(_spelt(argument.value))
        seen: set[str] = set()
        while todo:
            name = todo.pop()
            if name not in seen and name in self._from:
                seen.add(name)
                self.out |= self._from[name]
                todo += self._from[name]


def _spelt(tree: ast.expr) -> list[str]:
    """Give all names, simple and dotted, in an expression."""
    out = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and (spelling := dotted(node)):
            out.append(spelling)
    return out
