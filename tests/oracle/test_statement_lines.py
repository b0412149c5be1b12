"""Where a statement's first word stands is what its syntax tree says, with a text and without."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import hmr
from hmr.source import Statement, parse

TEXT = """\
@first
@second(
    3,
)
def decorated(): pass

@third
class Box:
    @property
    def size(self): return 1

    def plain(self): return "a@b"

def plain(): return 1
here = 3; there = 4
"""


def all_of(statements: tuple[Statement, ...]) -> Iterator[Statement]:
    for statement in statements:
        yield statement
        yield from all_of(statement.members)


def test_the_line_is_that_of_the_tree() -> None:
    """Quick where nothing is decorated, noted where it is cut, and asked of a tree alone."""
    files = sorted(Path(hmr.__file__).parent.rglob("*.py"))
    texts = [TEXT, *(path.read_text(encoding="utf-8") for path in files)]
    decorated = 0
    for text in texts:
        for statement in all_of(parse("it", "it.py", text.encode()).statements):
            below = statement.node.lineno
            bare = replace(statement, text="", given=statement.nodes, shift=0, said={})
            assert statement.line == bare.line == below, ast.unparse(statement.node)
            decorated += below != statement.first
    assert decorated > 100
