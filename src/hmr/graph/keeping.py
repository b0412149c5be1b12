"""Whether decorators keep what they are given: in a registry, say, or only in what they give.

    def loud(function):                         def task(function):
        @wraps(function)                            QUEUE.submit(function)
        def call(*args):                            return function
            return function(*args) + "!"
        return call                             hands its function to something: it may be kept

It is asked before people are told that other decorators than before have left something behind.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.graph.effects import Found, found_by
from hmr.graph.keys import Node
from hmr.graph.origins import Names
from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted

_LIBRARIES = frozenset(("functools", "dataclasses", "contextlib", "typing", "abc", "enum"))
"""Modules whose decorators keep nothing, or what is known to be exchanged with the definition."""
_BUILT_IN = frozenset(("property", "staticmethod", "classmethod"))
_ASKS = frozenset(
    (
        *("wraps", "update_wrapper", "partial", "signature", "iscoroutinefunction"),
        *("get_type_hints", "lru_cache", "cache", "MethodType"),
        *(name for name in dir(builtins) if name not in ("exec", "eval")),
    )
)
"""What looks at a function, or makes another of it, by the last part of its name."""
_MOST = 60


def keeps_nothing(graph: Names, node: Node) -> bool:
    """Whether nothing but what they give has the definition that decorators were given.

    Parameters:
        graph: where names are looked up.
        node: the definition.
    """
    todo: list[Found] = []
    for decorator in getattr(node.statement.node, "decorator_list", ()):
        spelling = dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
        if spelling is None:
            return False
        if not _is_known(graph, node.module, spelling):
            found = list(found_by(graph, node.module, spelling))
            if not found:
                return False
            todo += found
    seen: set[Found] = set()
    while todo:
        found_here = todo.pop()
        if found_here in seen:
            continue
        seen.add(found_here)
        for binder in graph.index(found_here.module).binders.get(found_here.name, ()):
            further = _handed_on(graph, found_here, binder)
            if further is None or len(seen) > _MOST:
                return False
            todo += further
    return True


def _is_known(graph: Names, module: ModuleName, spelling: str) -> bool:
    root, _, rest = spelling.partition(".")
    imported = graph.index(module).imports.get(root)
    if imported is None:
        return spelling in _BUILT_IN or rest in ("setter", "getter", "deleter")
    return imported[0].partition(".")[0] in _LIBRARIES


def _handed_on(graph: Names, found: Found, binder: Node) -> list[Found] | None:
    """Give the definitions that a decorator hands its function to; None if to something else."""
    tree = binder.statement.node
    if isinstance(tree, ast.ClassDef):
        return [
            found._replace(name=f"{found.name}.{hook}")
            for hook in ("__init__", "__new__", "__call__")
            if f"{found.name}.{hook}" in graph.index(found.module).binders
        ]
    if not isinstance(tree, FUNCTIONS):
        return None
    given = set(_given(tree))
    out: list[Found] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and any(_is_of(each, given) for each in _arguments(node)):
            spelling = dotted(node.func)
            if spelling is None or spelling.partition(".")[0] in given:
                if not isinstance(node.func, ast.Name | ast.Call):
                    return None
            elif spelling.rpartition(".")[2] not in _ASKS:
                further = list(found_by(graph, found.module, spelling))
                if not further:
                    return None
                out += further
        elif (bound := assignment(node)) is not None and _is_of(bound.value, given):
            for target in bound.targets:
                if not _stays_there(target, given):
                    return None
    return out


def _given(function: ast.AST) -> Iterator[str]:
    """Give the names by which a function, or one in it, may have what it is given."""
    for node in ast.walk(function):
        if isinstance(node, FUNCTIONS):
            parameters = [*node.args.posonlyargs, *node.args.args]
            yield from (slot.arg for slot in parameters[:2])
            if node is not function:
                yield node.name


def _arguments(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args
    yield from (word.value for word in call.keywords)


def _is_of(node: ast.expr, given: set[str]) -> bool:
    """Whether an expression is such a thing, or something with it in it."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.Starred):
        return any(isinstance(each, ast.Name) and each.id in given for each in ast.walk(node))
    return isinstance(node, ast.Name) and node.id in given


def _stays_there(target: ast.expr, given: set[str]) -> bool:
    if isinstance(target, ast.Name):
        return True
    spelling = dotted(target)
    return spelling is not None and spelling.partition(".")[0] in given
