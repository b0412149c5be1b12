"""Closures made before an edit: find what their new code needs and their cells do not hold.

The local variables of the call that made a closure are gone, except those in its cells. But what
the edited outer function binds once, from constants, globals and variables that the cells do hold,
has the same value whenever it is computed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from types import CellType, CodeType, FunctionType
from typing import Any

from hmr._types import QualName
from hmr.source import SourceModule
from hmr.source.compiling import compiled
from hmr.source.facts import facts
from hmr.source.scopes import locals_of
from hmr.source.shape import FUNCTIONS, Function

_UNSURE = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
_NAME = "outer"


def recovered(function: FunctionType, code: CodeType, source: SourceModule) -> dict[str, CellType]:
    """Give cells for the free variables of new code that can be computed without the old call.

    Parameters:
        function: the live closure.
        code: its new code.
        source: the module's new source.
    """
    own = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
    missing = [name for name in code.co_freevars if name not in own and name != "__class__"]
    if not missing:
        return {}
    outer = _outer(source, code.co_qualname)
    if outer is None:
        return {}
    needed = _bindings(outer, missing, frozenset(own))
    if needed is None:
        return {}
    values = _run(function, own, needed, missing, source)
    return {name: CellType(value) for name, value in values.items()}


def _outer(source: SourceModule, qualname: QualName) -> Function | None:
    """Find the definition around a nested function."""
    scopes = [part for part in qualname.split(".") if part != "<locals>"][:-1]
    body: Sequence[ast.AST] = [node for statement in source.statements for node in statement.nodes]
    found: ast.AST | None = None
    for name in scopes:
        found = next((node for node in _definitions(body) if node.name == name), None)
        if found is None:
            return None
        body = found.body
    return found if isinstance(found, FUNCTIONS) else None


def _definitions(body: Sequence[ast.AST]) -> Iterator[Any]:
    for node in body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield node
        else:
            inner = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
            yield from _definitions(inner)


def _bindings(
    outer: Function, missing: Sequence[str], held: frozenset[str]
) -> list[ast.stmt] | None:
    """Give the statements that bind the missing variables, in order; None if one can't be had."""
    local = locals_of(outer.body, outer.args).names
    wanted, chosen = list(missing), []
    while wanted:
        name = wanted.pop()
        if name in held:
            continue
        binders = [node for node in outer.body if name in facts([node]).binds]
        everywhere = sum(
            isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load)
            for node in ast.walk(outer)
        )
        if len(binders) != 1 or everywhere > 1 or not _sure(binders[0]):
            return None
        if binders[0] not in chosen:
            chosen.append(binders[0])
            names = facts(binders)
            reads = {read.partition(".")[0] for read in names.reads | names.defers}
            wanted += [read for read in reads & local if read != name]
    return sorted(chosen, key=lambda node: node.lineno)


def _sure(node: ast.stmt) -> bool:
    """Whether a statement gives the same whenever it runs, and does nothing else."""
    if isinstance(node, FUNCTIONS):
        return not node.decorator_list
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return True
    simple = isinstance(node, (ast.Assign, ast.AnnAssign))
    return simple and not any(isinstance(child, _UNSURE) for child in ast.walk(node))


def _run(
    function: FunctionType,
    own: Mapping[str, CellType],
    bindings: Sequence[ast.stmt],
    missing: Sequence[str],
    source: SourceModule,
) -> dict[str, Any]:
    """Run the bindings as the outer function would, with the held variables as its parameters."""
    held = {name: cell.cell_contents for name, cell in own.items() if _filled(cell)}
    results = [ast.Name(name, ast.Load()) for name in missing]
    frame = ast.parse(f"def {_NAME}(): pass").body[0]
    assert isinstance(frame, ast.FunctionDef)
    frame.args.args = [ast.arg(name) for name in held]
    frame.body = [*bindings, ast.Return(ast.Tuple([*results], ast.Load()))]
    ast.fix_missing_locations(frame)
    program = compiled(source, [frame])
    space: dict[str, Any] = {}
    exec(program, function.__globals__, space)
    values = space[_NAME](**held)
    return dict(zip(missing, values, strict=True))


def _filled(cell: CellType) -> bool:
    try:
        return cell.cell_contents is not None or True
    except ValueError:  # the variable was not bound yet
        return False
