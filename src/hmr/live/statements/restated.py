"""Definitions whose statement stands elsewhere in their module now: in a function, in a class."""

from __future__ import annotations

import ast
from types import FunctionType
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.errors import LayoutConflict
from hmr.live.classes.takeover import remade
from hmr.live.functions.patching import transplant
from hmr.live.process.holders import give_way, replace_everywhere
from hmr.live.process.looking import is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.statements.whose import find_classes
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement

_LAMBDA = "<lambda>"


def restated(work: Work, step: Step, name: str, old: object, new: object) -> bool:
    """Whether a name holds a definition that this revision made of a statement in another place.

    ``def make(): class Shop: ...`` and ``Shop = make()`` became ``class Shop: ...``, or the other
    way round; ``def price`` became ``price = lambda: ...``. What stood there must be gone, and what
    stands here must not have been there before.
    """
    if not _are_alike(old, new):
        return False
    module = step.node.module
    (home, before), (here, now) = names_of(old), names_of(new)
    if not home == here == module or before == now:
        return False
    last = now.rpartition(".")[2]
    if before.rpartition(".")[2] != name or not (
        last == name or (now == _LAMBDA and _binds_lambda(step.node.statement))
    ):
        return False
    originals = work.originals[module]
    was_there = any(value is new for value in originals.values())
    if was_there or resolve(originals, now) is new:
        return False
    return originals.get(name) is old and not _is_stated(work, module, before)


def _are_alike(old: object, new: object) -> bool:
    if is_a(old, FunctionType) and is_a(new, FunctionType):
        return old.__globals__ is new.__globals__
    return is_a(old, type) and is_a(new, type) and type(old) is type(new)


def _binds_lambda(statement: Statement) -> bool:
    tree = statement.node
    return isinstance(tree, ast.Assign | ast.AnnAssign) and isinstance(tree.value, ast.Lambda)


def _is_stated(work: Work, module: ModuleName, qualname: QualName) -> bool:
    statements = work.graph.source(module).statements
    if any(each.kind == "function" and each.label == qualname for each in statements):
        return True
    found = [each for statement in statements for each in find_classes(statement, qualname)]
    return any(each.kind == "class" for each in found)


def take_over(work: Work, old: Any, new: Any) -> Any:
    """Give the live definition with what the new one is, or the new one where that can't be."""
    if is_a(old, FunctionType):
        transplant(work.tx, old, new)
        give_way(work.tx, new, old)  # what made it may have registered it
        replace_everywhere(new, old, work.tx)
        return old
    qualname = names_of(new)[1]
    try:
        work.packing.compare(old, new)
        remade(work.tx, old, new, frozenset(vars(old)) - frozenset(vars(new)), frozenset())
    except LayoutConflict as error:
        work.packing.class_declined(old)
        work.made_anew(old, str(error))
        return new
    work.tx.qualname(old, qualname)
    work.packing.class_made(old, new)
    return old
