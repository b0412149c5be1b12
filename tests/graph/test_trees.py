"""The quick walks of syntax trees find what those of the standard library find."""

from __future__ import annotations

import ast
import json
import typing
from collections import abc
from pathlib import Path

import pytest

from hmr.source import facts as module
from hmr.source.trees import children, said, walk

FILES = [Path(str(found.__file__)) for found in (ast, json, typing, abc, pytest)]
EVERYTHING = """
import a.b as c
from .d import *
@deco(lambda x: x + 1)
class C[T](Base, metaclass=Meta):
    x: int = 3
    def m(self, /, a, *b, c=K, **d) -> "r":
        global G
        with open(a) as f, e: del f.x
        return [i async for i in b if (n := i) not in (yield)]
match value:
    case {"k": [1, *rest], **kw} if rest: pass
    case C(x=1) | None as q: pass
try: pass
except* E as e: raise X from e
type Alias[P] = dict[str, P]
f"{a!r:>{w}}"
x[1:2, ...] = -1 if not y else u"t" + b"b" * 1j
"""


def _trees() -> list[ast.Module]:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    try:
        return [*map(ast.parse, texts), ast.parse(EVERYTHING)]
    except SyntaxError:  # type parameters are younger than this Python
        return [*map(ast.parse, texts)]


def test_children_are_those_of_ast_but_for_contexts_and_operators() -> None:
    """Nothing that could bind or read a name is passed over."""
    left_out = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
    for tree in _trees():
        for node in ast.walk(tree):
            expected = [one for one in ast.iter_child_nodes(node) if not isinstance(one, left_out)]
            assert children(node) == expected
        assert set(walk(tree)) == {n for n in ast.walk(tree) if not isinstance(n, left_out)}


def test_two_trees_say_the_same_exactly_if_ast_dumps_them_alike() -> None:
    """Among all trees of some files, the two ways to spell them tell apart the same ones."""
    dumped: dict[str, str] = {}
    spelt: dict[str, str] = {}
    for tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, (ast.stmt, ast.expr)):
                one, other = said(node), ast.dump(node)
                assert dumped.setdefault(one, other) == other
                assert spelt.setdefault(other, one) == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[("x = 1", "x = True"), ("x = 1", "x = 1.0"), ("x = 'a'", "x = b'a'")],
        *[("f(a, b)", "f((a, b))"), ("f(a=b)", "f(*a, b)"), ("x = 'a,'", "x = 'a', ''")],
        *[("del x", "x"), ("x = -1", "x = +1")],
    ],
)
def test_what_is_another_program_is_said_in_another_way(one: str, other: str) -> None:
    """Values that are equal, or spelt alike, are still told apart."""
    assert said(ast.parse(one)) != said(ast.parse(other))


def test_facts_are_those_of_a_plain_visitor() -> None:
    """The quick dispatch visits what `ast.NodeVisitor` visits."""

    class Plain(module._Collector):
        _dispatch = ast.NodeVisitor.visit
        generic_visit = ast.NodeVisitor.generic_visit

    for tree in _trees():
        for statement in tree.body:
            plain = Plain(lazy_annotations=False)
            plain.visit(statement)
            assert module.facts([statement]) == plain.facts
