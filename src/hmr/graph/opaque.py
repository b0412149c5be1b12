"""Which callables can be used without a function of the project running: nothing observed there."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.effects import runs
from hmr.graph.index import Index, Read
from hmr.graph.keys import Key, Node
from hmr.graph.observed import defining
from hmr.graph.origins import Names, origin
from hmr.source import shape
from hmr.source.remembering import calls_unknown, remembers_any
from hmr.source.scopes import inside
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted


class Observed(Names, Protocol):
    """What is asked of a graph."""

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def running(self, code: Key) -> Iterator[Node]:
        """Give the statements under which a definition runs."""

    def ran_under(self, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
        """Give the definitions that were observed to run while a statement did."""

    def ran_by(self, code: Key) -> Iterator[Node]:
        """Give the statements under which a definition was observed to run."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""


def opaque_around(
    direct: set[Key],
    binders: Callable[[Key], Iterable[Node]],
    users: Callable[[Key], Iterable[Key]],
) -> set[Key]:
    """Give what of some definitions, or around them, may be called without any of our code running.

    A class with a generated ``__init__``, a decorator that answers by itself, a cache: there
    the fact that nothing ran does not say that nothing was used.

    Parameters:
        direct: the definitions.
        binders: gives what binds one.
        users: gives the definitions that use one when they are called.
    """
    out = {code for code in direct if is_opaque(binders(code))}
    queue = deque(direct)
    while queue:
        for further in users(queue.popleft()):
            if further not in out and remembers(binders(further)):
                out.add(further)
                queue.append(further)
    return out


def is_opaque(binders: Iterable[Node]) -> bool:
    """Whether what these nodes bind may be called without their code running.

    Classes (whose ``__init__`` may be generated or inherited), what an expression made, what a
    decorator returned, which may answer by itself, and generators, which are made without running.
    """
    return any(node.statement.note("answers alone", _is_alone) for node in binders)


def _is_alone(nodes: Sequence[ast.stmt]) -> bool:
    tree = nodes[0]
    if not isinstance(tree, FUNCTIONS):
        return True
    return bool(tree.decorator_list) or bool(shape.gives(tree))


def answered(graph: Observed, node: Node) -> Iterator[Node]:
    """Give who may have been answered from memory with what was computed under a statement.

    Parameters:
        graph: what was observed.
        node: the statement: it ran a cached function, say, which has read a file.
    """
    for module, name in graph.ran_under(node):
        if remembers(_functions(graph, module, name)):
            yield from graph.running(Key(module, name, "code"))


def answered_alike(graph: Observed, code: Key, nodes: Iterable[Node]) -> Iterator[Node]:
    """Give who may have been answered from memory with what was worked out under some statements.

    Parameters:
        graph: what was observed.
        code: what worked it out, or had a part in it.
        nodes: the statements that ran it: where no name tells who called it, it may have been a
            function that remembers what it calls unseen.
    """
    remembering: dict[Key, None] = {}
    for node in nodes:
        found = [each for each in graph.ran_under(node) if _remembers_unseen(graph, *each)]
        if found and not called_by_name(graph, node, [code]):
            remembering |= dict.fromkeys(Key(*each, "code") for each in found)
    for key in remembering:
        yield from graph.ran_by(key)
        yield from (read.node for read in graph.reads(key) if read.called)
        if key.name.endswith(".__missing__"):  # of what is there, no code of ours is asked
            for user in graph.deferring(key):
                yield from graph.ran_by(user)


def called_by_name(graph: Names, node: Node, codes: Iterable[Key]) -> bool:
    """Whether names alone lead from a statement to what ran, and no decorator of ours between."""
    found = runs(graph, node)
    if any(code[:2] not in found for code in codes):
        return False
    return not any(True for each in found for _ in decorators(graph, *each))


def _remembers_unseen(graph: Observed, module: ModuleName, name: QualName) -> bool:
    functions = list(_functions(graph, module, name))
    return remembers(functions) and any(calls_unseen(graph, each) for each in functions)


def _functions(graph: Observed, module: ModuleName, name: QualName) -> Iterator[Node]:
    binders = graph.index(module).binders if graph.has(module) else {}
    kinds = ("function", "other")
    yield from (node for node, _ in defining(binders, name) if node.statement.kind in kinds)


def is_property(binders: Iterable[Node]) -> bool:
    """Whether to read what these nodes bind is to call it."""
    return any(node.statement.note("is a property", _is_property) for node in binders)


def is_computed_once(binders: Iterable[Node]) -> bool:
    """Whether what these nodes bind runs for the first who reads it, and for no other."""
    return any("cached_property" in _names(node.statement.nodes) for node in binders)


def remembers(binders: Iterable[Node]) -> bool:
    """Whether what these nodes bind may answer from memory: a class, or a function with a cache."""
    return any(
        node.statement.note("remembers", _remembers) or remembers_any(node.statement)
        for node in binders
    )


def _is_property(nodes: Sequence[ast.stmt]) -> bool:
    names = _names(nodes)
    return "property" in names or "cached_property" in names


def _names(nodes: Sequence[ast.stmt]) -> list[str]:
    """Give the names of decorators, without where they come from."""
    return [(dotted(decorator) or "").rpartition(".")[2] for decorator in _decorators(nodes)]


def _remembers(nodes: Sequence[ast.stmt]) -> bool:
    found = [node for node in inside(nodes) if isinstance(node, (*FUNCTIONS, ast.ClassDef))]
    return any(isinstance(node, ast.ClassDef) for node in found) or any(
        any(map(_is_cache, node.decorator_list)) for node in found
    )


def _decorators(nodes: Sequence[ast.stmt]) -> list[ast.expr]:
    return getattr(nodes[0], "decorator_list", [])


def _is_cache(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return "cache" in (dotted(called) or "").lower() or "memo" in (dotted(called) or "").lower()


def is_hooked(nodes: Sequence[ast.stmt]) -> bool:
    """Whether decorators, bases or a metaclass have a say in what a definition becomes."""
    tree = nodes[0]
    hooked = isinstance(tree, ast.ClassDef) and bool(tree.bases or tree.keywords)
    return hooked or bool(getattr(tree, "decorator_list", ()))


def calls_unseen(graph: Names, node: Node) -> bool:
    """Whether a function calls what no name tells: what a decorator has made of another, too."""
    if calls_unknown(node.statement):
        return True
    called = (origin(graph, node.module, spelling) for spelling in node.statement.facts.defers)
    return any(any(True for _ in decorators(graph, *each)) for each in called)


def decorators(
    graph: Names, module: ModuleName, name: QualName
) -> Iterator[tuple[ModuleName, QualName]]:
    """Give the decorators of a definition: what they return may remember what that gives."""
    for binder in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
        for decorator in getattr(binder.statement.node, "decorator_list", ()):
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            spelling = dotted(called)
            if spelling is not None:
                place = origin(graph, module, spelling)
                if graph.has(place[0]):
                    yield place
