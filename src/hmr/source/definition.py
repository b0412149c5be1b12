"""What the trees of a definition say: its head, its decorators, what a call of it gives."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr.source import shape
from hmr.source.branches import first_line
from hmr.source.spelling import dotted


def framed(members: Iterable[str]) -> str:
    return "".join(("[\n", *(f"{said}\n" for said in members), "]"))


def frame(nodes: tuple[ast.stmt, ...]) -> str | None:
    node = nodes[0]
    if len(nodes) > 1 or not isinstance(node, ast.ClassDef):
        return None
    return shape.fingerprint(shape.bare_class(node))


def header(nodes: tuple[ast.stmt, ...]) -> str | None:
    node = nodes[0]
    if len(nodes) > 1 or not isinstance(node, ast.ClassDef):
        return None
    return shape.header(node)


def decorators(nodes: tuple[ast.stmt, ...]) -> str | None:
    node = nodes[0]
    if len(nodes) > 1 or not isinstance(node, shape.FUNCTIONS):
        return None
    return shape.decorators(node)


def gives(nodes: tuple[ast.stmt, ...]) -> str:
    return shape.gives(nodes[0]) if isinstance(nodes[0], shape.FUNCTIONS) else ""


def signature(nodes: tuple[ast.stmt, ...]) -> str | None:
    node = nodes[0]
    if len(nodes) > 1 or not isinstance(node, shape.FUNCTIONS):
        return None
    return shape.signature(node)


def is_decorated(nodes: tuple[ast.stmt, ...]) -> bool:
    return bool(getattr(nodes[0], "decorator_list", ()))


def bases(nodes: tuple[ast.stmt, ...]) -> tuple[str, ...]:
    bases = nodes[0].bases if isinstance(nodes[0], ast.ClassDef) else ()
    return tuple(spelling for base in bases if (spelling := dotted(base)) is not None)


def decorated(nodes: tuple[ast.stmt, ...]) -> int:
    return nodes[0].lineno - first_line(nodes[0])
