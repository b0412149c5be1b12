"""Telling a story: its files and saves written to a folder, its sections executed."""

from __future__ import annotations

import ast
import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hmr.session import Session
from hmr.testing import importable

from .stories import Code, Step, Story


def project_modules(story: Story) -> list[str]:
    """Name the project's modules that `hold` imports at its top level, in its order."""
    known = set()
    for file in story.files:
        if file.endswith(".py"):
            parts = file.removesuffix(".py").split("/")
            known.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    wanted: list[str] = []
    for node in ast.parse(story.hold.text).body:
        if isinstance(node, ast.Import):
            wanted += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            wanted.append(node.module)
            wanted += [f"{node.module}.{alias.name}" for alias in node.names]
    return [module for module in dict.fromkeys(wanted) if module in known]


def write_files(story: Story, root: Path) -> None:
    """Write the project as it is before the first edit."""
    for path, content in story.files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def apply_step(step: Step, root: Path) -> None:
    """Do one save in the folder."""
    target = root / step.path
    if step.kind == "delete":
        target.unlink()
    elif step.kind == "touch":
        stamp = target.stat().st_mtime_ns + 2_000_000_000
        os.utime(target, ns=(stamp, stamp))
    else:
        assert step.content is not None
        before = target.stat() if step.kind == "same-stamp" else None
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(step.content)
        if before is not None:
            os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


@contextmanager
def begun(story: Story, root: Path) -> Iterator[tuple[Session, dict[str, Any]]]:
    """Have a story's project imported and held under a session; give that and the namespace."""
    write_files(story, root)
    namespace: dict[str, Any] = {"__name__": "story", "__builtins__": __builtins__}
    with importable(root):
        for module in project_modules(story) if story.imported == ("before",) else ():
            importlib.import_module(module)
        with Session(root, watch=False) as session:
            run_code(story.hold, story.path, namespace)
            yield session, namespace


def run_code(code: Code, path: Path, namespace: dict[str, Any]) -> None:
    """Execute a section so that tracebacks point into the story and asserts show both sides."""
    tree = _ShowSides().visit(ast.parse(code.text, filename=str(path)))
    ast.increment_lineno(ast.fix_missing_locations(tree), code.line - 1)
    exec(compile(tree, str(path), "exec"), namespace)


class _ShowSides(ast.NodeTransformer):
    """Turn ``assert a == b`` into one that says what a and b were, evaluating each once."""

    def visit_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        test = node.test
        if node.msg is not None or not (isinstance(test, ast.Compare) and len(test.ops) == 1):
            return [node]
        left, right = "__left", "__right"
        made: list[ast.stmt] = [
            ast.Assign([ast.Name(left, ast.Store())], test.left),
            ast.Assign([ast.Name(right, ast.Store())], test.comparators[0]),
            ast.Assert(
                ast.Compare(ast.Name(left, ast.Load()), test.ops, [ast.Name(right, ast.Load())]),
                ast.Call(
                    ast.Attribute(ast.Constant("{!r} against {!r}"), "format", ast.Load()),
                    [ast.Name(left, ast.Load()), ast.Name(right, ast.Load())],
                    [],
                ),
            ),
            # Not to keep alive what a story wants to see die.
            ast.Assign(
                [ast.Name(left, ast.Store()), ast.Name(right, ast.Store())], ast.Constant(None)
            ),
        ]
        return [ast.copy_location(statement, node) for statement in made]
