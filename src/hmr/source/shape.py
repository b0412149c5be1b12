"""Fingerprints: the identity of source without its location, whole or in the parts that matter."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from hmr.source.trees import children, said, walk

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Assignment(NamedTuple):
    """What an assignment assigns, annotated or not, and to what."""

    targets: list[ast.expr]
    value: ast.expr


def assignment(node: ast.AST | None) -> Assignment | None:
    """Give what a node assigns: ``menu = Menu()``, ``menu: Menu = Menu()``; else None."""
    if isinstance(node, ast.Assign):
        return Assignment(node.targets, node.value)
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        return Assignment([node.target], node.value)
    return None


def fingerprint(*nodes: ast.AST) -> str:
    """Give what the nodes say, without where they stand; equal exactly if what runs would be."""
    try:
        return "\n".join(map(said, nodes))
    except RecursionError:
        return "\n".join(_flat(node) for node in nodes)


def _flat(tree: ast.AST) -> str:
    """Say the same of a tree that is too deep to walk down: level by level, with child counts."""
    out: list[str] = []
    for node in ast.walk(tree):
        plain = [repr(value) for _, value in ast.iter_fields(node) if not _nested(value)]
        children = sum(1 for _ in ast.iter_child_nodes(node))
        out.append(f"{type(node).__name__}{plain}{children}")
    return " ".join(out)


def _nested(value: object) -> bool:
    return isinstance(value, (ast.AST, list))


def shell(*nodes: ast.AST) -> str:
    """Give the part that runs when the statement runs: all but the bodies of functions.

    Two statements with one shell differ only in code that runs later, so that patching functions
    is enough. Parameters' names belong to the body; their defaults and annotations to the shell.
    """
    try:
        return "\n".join(_shell(node) for node in nodes)
    except RecursionError:
        return fingerprint(*nodes)


def _shell(node: object) -> str:
    if isinstance(node, ast.Name):
        return f"{node.id} {type(node.ctx).__name__}"
    if isinstance(node, FUNCTIONS):
        return f"def {gives(node)}{node.name}{decorators(node)}{signature(node)}"
    if isinstance(node, ast.Lambda):
        return f"lambda{_defaults(node.args)}"
    if isinstance(node, ast.Call) and (now := called_lambdas(node)):
        bodies = ",".join(f"{said(function.args)}:{_shell(function.body)}" for function in now)
        return f"Call({_shell(node.func)},{_shell(node.args)},{_shell(node.keywords)};{bodies})"
    if isinstance(node, ast.AST):
        kind = type(node)
        fields = [f"{name}={_shell(getattr(node, name, None))}" for name in kind._fields]
        return f"{kind.__name__}({','.join(fields)})"
    if isinstance(node, list):
        return "[" + ",".join(_shell(item) for item in node) + "]"
    return repr(node)


CALL_THEIR_ARGUMENTS = {"map", "filter", "sorted", "min", "max", "reduce", "functools.reduce"}
"""What is known to call a function that it is given at once: ``sorted(rows, key=rank)``."""
EXECUTE_THEIR_ARGUMENTS = frozenset(
    {"map", "submit", "starmap", "imap", "imap_unordered", "to_thread", "run_in_executor"}
)
"""Methods that have a function called which they are given, where somebody takes the result."""


def called_lambdas(call: ast.Call) -> list[ast.Lambda]:
    """Give the lambdas that run when a call does: ``(lambda: 1)()``, or handed to `sorted`."""
    if isinstance(call.func, ast.Lambda):
        return [call.func]
    if not isinstance(call.func, (ast.Name, ast.Attribute)):
        return []
    given = [*call.args, *(word.value for word in call.keywords)]
    lambdas = [item for item in given if isinstance(item, ast.Lambda)]
    return lambdas if lambdas and ast.unparse(call.func) in CALL_THEIR_ARGUMENTS else []


def decorators(node: Function | ast.ClassDef) -> str:
    """Give the decorator lines, without lambdas' bodies (those are code that runs later)."""
    return "".join(f"@{_shell(item)}" for item in node.decorator_list)


def signature(node: Function) -> str:
    """Give what a `def` evaluates besides its decorators: defaults and annotations."""
    parameters = node.args
    slots = [*parameters.posonlyargs, *parameters.args, *parameters.kwonlyargs]
    slots += [slot for slot in (parameters.vararg, parameters.kwarg) if slot is not None]
    notes = ",".join(f"{slot.arg}:{_shell(slot.annotation)}" for slot in slots if slot.annotation)
    returns = _shell(node.returns) if node.returns else ""
    types = ",".join(_shell(item) for item in getattr(node, "type_params", ()))
    return f"{_defaults(parameters)}({notes})->{returns}[{types}]"


def gives(node: Function) -> str:
    """Give what a call of a function gives at once: a coroutine, a generator; ``""``: its value."""
    waits = "coroutine " if isinstance(node, ast.AsyncFunctionDef) else ""
    return waits + ("generator " if yields(node) else "")


def yields(node: Function) -> bool:
    """Whether a function's own body has a ``yield`` in it; noted with the tree."""
    known: bool | None = getattr(node, "_yields", None)
    if known is None:
        known = _yields(node)
        node._yields = known  # type: ignore[union-attr]
    return known


def _yields(node: Function) -> bool:
    todo: list[ast.AST] = list(node.body)
    while todo:
        inner = todo.pop()
        if isinstance(inner, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(inner, (*FUNCTIONS, ast.Lambda, ast.ClassDef)):
            todo += children(inner)
    return False


def _defaults(parameters: ast.arguments) -> str:
    positional = ",".join(_shell(value) for value in parameters.defaults)
    keyword = ",".join(
        f"{slot.arg}={_shell(value)}"
        for slot, value in zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
        if value is not None
    )
    return f"({positional};{keyword})"


def header(node: ast.ClassDef) -> str:
    """Give a class statement's first line with its decorators: all but its body."""
    parts = [node.name, decorators(node)]
    parts += [_shell(item) for item in (*node.bases, *node.keywords)]
    parts += [_shell(item) for item in getattr(node, "type_params", ())]
    return "|".join(parts)


def bare_class(node: ast.ClassDef) -> ast.ClassDef:
    """Give a class statement without its body: a tree to read, not to compile."""
    out = ast.ClassDef.__new__(ast.ClassDef)
    out.__dict__.update(node.__dict__, body=[])
    return out


def bound_by_comprehensions(nodes: Iterable[ast.AST]) -> set[str]:
    """Give the names that ``:=`` binds in comprehensions: past the namespace, as globals."""
    out: set[str] = set()
    for node in nodes:
        for found in walk(node):
            if isinstance(found, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
                inner = (item for item in walk(found) if isinstance(item, ast.NamedExpr))
                out |= {item.target.id for item in inner}
    return out


def loop_variables(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the names by which loops have what they go through."""
    loops = (each for tree in nodes for each in ast.walk(tree) if isinstance(each, ast.For))
    targets = (part for loop in loops for part in ast.walk(loop.target))
    return frozenset(part.id for part in targets if isinstance(part, ast.Name))
