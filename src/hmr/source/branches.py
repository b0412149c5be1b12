"""Branches: what a plain `if` at the top level holds is as many statements, each with its test.

    if HAS_COLORS:          if HAS_COLORS:
        def paint(): ...        def paint(): ...
        PAINT = paint()     if HAS_COLORS:
                                PAINT = paint()

So a definition in it is paired, edited and run as any other is. The tests are looked at again
whenever one of them runs: only such as nothing in the block can change are taken apart.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hmr.source.facts import facts
from hmr.source.shape import FUNCTIONS
from hmr.source.trees import walk

_DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
_PLAIN = (
    *(ast.Name, ast.Attribute, ast.Constant, ast.Subscript, ast.Tuple, ast.List, ast.Set),
    *(ast.BoolOp, ast.UnaryOp, ast.Compare),
    *(ast.boolop, ast.unaryop, ast.cmpop, ast.expr_context),
)
"""What a test is made of that runs nothing but what it compares."""
_OTHERS = frozenset({"__name__", "TYPE_CHECKING"})
"""What is asked for by a test that has a meaning of its own, to us or to type checkers."""


class Branch(NamedTuple):
    """The tests under which a statement stands, outermost first.

    Attributes:
        tests: each with whether it has to be true.
        text: what they say, in one line.
    """

    tests: tuple[tuple[ast.expr, bool], ...]
    text: str

    @property
    def words(self) -> frozenset[str]:
        """The names and attributes that the tests read."""
        nodes = (node for test, _ in self.tests for node in walk(test))
        return frozenset(word for node in nodes if (word := _word(node)) is not None)

    def excludes(self, other: Branch) -> bool:
        """Whether another branch can't be taken with this one: it needs a test to be otherwise."""
        needed = {ast.dump(test): wanted for test, wanted in self.tests}
        return any(needed.get(ast.dump(test), wanted) is not wanted for test, wanted in other.tests)

    def is_taken(self, space: Mapping[str, Any]) -> bool:
        """Whether its tests hold in a namespace; True where they can't be evaluated."""
        try:
            return all(
                bool(eval(compile(ast.Expression(test), "<branch>", "eval"), dict(space))) is wanted
                for test, wanted in self.tests
            )
        except Exception:
            return True

    def around(self, nodes: Sequence[ast.stmt]) -> ast.stmt:
        """Give the `if` that holds nothing but these statements."""
        body = list(nodes)
        place = nodes[0]
        for test, wanted in reversed(self.tests):
            idle: list[ast.stmt] = [ast.copy_location(ast.Pass(), place)]
            whole = ast.If(test, body, []) if wanted else ast.If(test, idle, body)
            body = [ast.copy_location(whole, place)]
        return body[0]


class Part(NamedTuple):
    """A definition in a branch, or what stands between two."""

    branch: Branch
    nodes: list[ast.stmt]

    @property
    def defines(self) -> bool:
        """Whether it is a definition."""
        return isinstance(self.nodes[0], _DEFINITIONS)


def taken_apart(block: ast.stmt) -> list[Part] | None:
    """Give what a block holds, part by part; None where it is one statement as it stands.

    Parameters:
        block: a statement of a module's top level.
    """
    if not isinstance(block, ast.If) or not any(
        isinstance(node, _DEFINITIONS) for _, body in _branches(block, ()) for node in body
    ):
        return None
    parts: list[Part] = []
    above = block.lineno
    for tests, body in _branches(block, ()):
        if first_line(body[0]) <= above or not all(map(_is_plain, (test for test, _ in tests))):
            return None
        above = body[-1].end_lineno or above
        parts += _parts(Branch(tests, _said(tests)), body)
    return parts if _are_apart(parts) else None


def _branches(
    block: ast.If, outer: tuple[tuple[ast.expr, bool], ...]
) -> Iterator[tuple[tuple[tuple[ast.expr, bool], ...], list[ast.stmt]]]:
    yield (*outer, (block.test, True)), block.body
    tests = (*outer, (block.test, False))
    if len(block.orelse) == 1 and isinstance(block.orelse[0], ast.If):
        yield from _branches(block.orelse[0], tests)
    elif block.orelse:
        yield tests, block.orelse


def _parts(branch: Branch, body: Iterable[ast.stmt]) -> Iterator[Part]:
    between: list[ast.stmt] = []
    for node in body:
        if not isinstance(node, _DEFINITIONS):
            between += [] if isinstance(node, ast.Pass) else [node]
            continue
        if between:
            yield Part(branch, between)
        between = []
        yield Part(branch, [node])
    if between:
        yield Part(branch, between)


def _is_plain(test: ast.expr) -> bool:
    return all(
        isinstance(node, _PLAIN) and _OTHERS.isdisjoint({_word(node)}) for node in walk(test)
    )


def _word(node: ast.AST) -> str | None:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)


def _said(tests: Iterable[tuple[ast.expr, bool]]) -> str:
    words = ((ast.unparse(test), wanted) for test, wanted in tests)
    return "if " + ", ".join(word if wanted else f"not ({word})" for word, wanted in words)


def _are_apart(parts: Sequence[Part]) -> bool:
    """Whether each definition is the only one of its name in its branch, and none alters a test."""
    bound: dict[str, Counter[str]] = defaultdict(Counter)
    tested: set[str] = set()
    for part in parts:
        found = facts(part.nodes)
        if found.sets_global:  # so that another part may bind what is none of its names
            return False
        bound[part.branch.text].update(found.binds | found.deletes)
        tested |= {
            node.id
            for test, _ in part.branch.tests
            for node in walk(test)
            if isinstance(node, ast.Name)
        }
    return all(tested.isdisjoint(names) and "*" not in names for names in bound.values()) and all(
        bound[part.branch.text][part.nodes[0].name] == 1
        for part in parts
        if isinstance(part.nodes[0], _DEFINITIONS)
    )


def first_line(node: ast.stmt) -> int:
    """Give the first line of a statement, decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min(node.lineno, *(item.lineno for item in decorators)) if decorators else node.lineno
