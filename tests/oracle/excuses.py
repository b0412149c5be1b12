"""Which bindings a report speaks of: what was said to remain is no excuse for anything else.

HMR112 names a statement that did something elsewhere, HMR110 a file whose code goes on. So what
such a statement mentions may be another thing than in a cold process, and what is made of that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

from hmr.replay.outcome import HELD, Difference, Outcome

_REMAINS = frozenset(("HMR110", "HMR112"))
_NAME = re.compile(r"\w+")
_DRAWN = re.compile(r"n\d")
"""How the names of a program begin."""


def unexcused(
    outcome: Outcome, before: Mapping[str, str], after: Mapping[str, str]
) -> list[Difference]:
    """Give the differences that nothing speaks of which was said.

    Parameters:
        outcome: what came of a revision.
        before: the files of the version that was live.
        after: those of the version that is live now.
    """
    named = set(_mentioned(outcome, before)) if outcome.stale else set()
    more = True
    while more:
        more = False
        for text in after.values():
            for statement in _statements(text):
                if not _binds(statement) <= named and not _names(statement).isdisjoint(named):
                    named |= _binds(statement)
                    more = True
    return [
        item
        for item in outcome.differences
        if item.excuse in ("", *_REMAINS) and _bound_at(item.path).isdisjoint(named)
    ]


def _mentioned(outcome: Outcome, before: Mapping[str, str]) -> Iterator[str]:
    for code, target in outcome.stale:
        for path, text in before.items():
            module, _, name = target.partition(":")
            if code == "HMR110" and target.endswith("/" + path):
                for statement in _statements(text):
                    yield from _altered(statement)
            elif code == "HMR112" and path in _files_of(module):
                for statement in _statements(text):
                    lines = ast.get_source_segment(text, statement) or ""
                    if name in _binds(statement) or lines.startswith(name.removesuffix("...")):
                        yield from _names(statement) | _binds(statement)


def _altered(statement: ast.stmt) -> set[str]:
    """Give what a statement may alter elsewhere: what it mentions; a definition, by decorators."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {name for by in statement.decorator_list for name in _names(by)}
    return _names(statement) | _binds(statement)


def _statements(text: str) -> Iterable[ast.stmt]:
    try:
        found = ast.parse(text).body
    except SyntaxError:
        return
    yield from (item for item in found if not isinstance(item, (ast.Import, ast.ImportFrom)))


def _names(tree: ast.AST) -> set[str]:
    """Give the names that stand in a tree; those imported as another end with a line below."""
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return {name.rstrip("_") for name in found if _DRAWN.match(name)}


def _binds(tree: ast.AST) -> set[str]:
    found = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return found | {
        node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    }


def _bound_at(path: str) -> set[str]:
    """Give the name that a path begins with, and that of an imported one."""
    name = _NAME.match(path.removeprefix(HELD).partition(":")[2])
    return {name.group(), name.group().rstrip("_")} if name is not None else set()


def _files_of(module: str) -> tuple[str, str]:
    path = module.replace(".", "/")
    return f"{path}.py", f"{path}/__init__.py"
