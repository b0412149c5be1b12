"""Classes whose statement stands elsewhere in their module now: in a function, in another class."""

from __future__ import annotations

from typing import Any

from hmr._types import ModuleName, QualName
from hmr.errors import LayoutConflict
from hmr.live.classes.takeover import remade
from hmr.live.process.looking import is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.statements.whose import find_classes
from hmr.live.work import Work
from hmr.plan import Step


def restated(work: Work, step: Step, name: str, old: object, new: object) -> bool:
    """Whether a name holds a class that this revision made of a statement in another place.

    ``def make(): class Shop: ...`` and ``Shop = make()`` became ``class Shop: ...``, or the other
    way round. What stood there must be gone, and what stands here must not have been there before.
    """
    if not (is_a(old, type) and is_a(new, type)) or type(old) is not type(new):
        return False
    module = step.node.module
    (home, before), (here, now) = names_of(old), names_of(new)
    if not home == here == module or before == now:
        return False
    if not before.rpartition(".")[2] == now.rpartition(".")[2] == name:
        return False
    originals = work.originals[module]
    was_there = any(value is new for value in originals.values())
    if was_there or resolve(originals, now) is new:
        return False
    return originals.get(name) is old and not _is_stated(work, module, before)


def _is_stated(work: Work, module: ModuleName, qualname: QualName) -> bool:
    statements = work.graph.source(module).statements
    found = [each for statement in statements for each in find_classes(statement, qualname)]
    return any(each.kind == "class" for each in found)


def take_over(work: Work, old: Any, new: Any) -> Any:
    """Give the live class with what the new one has, or the new one where that can't be."""
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
