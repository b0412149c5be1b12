"""What a module has put into its place: ``sys.modules[__name__] = Lazy(__name__)``.

Its code runs in the module's own namespace. What stands for it shows of that what it has taken
over (``lazy.__dict__.update(module.__dict__)``), and goes on to: the program holds it.
"""

from __future__ import annotations

import sys
from types import FunctionType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.known.tracked import Tracked
from hmr.live.process.looking import is_a
from hmr.live.work import Work
from hmr.plan import Step


def is_for_all_names(work: Work, step: Step) -> bool:
    """Whether a statement puts something into its module's place, and would for any name of it.

    ``module = sys.modules[__name__]`` has another name then, and is the same module.
    """
    tracked = work.registry[step.node.module]
    if tracked.stand_in is None or step.because is None:
        return False
    reads = step.node.statement.facts.reads
    if "*" not in reads or "sys.modules" not in reads:
        return False
    spelt = {read.partition(".")[0] for read in reads}
    used = {key for key in step.because if key in work.changed}
    return all(
        key.module == tracked.name
        and key.what == "value"
        and key.name.partition(".")[0] not in spelt
        for key in used
    )


def settle(work: Work, step: Step) -> None:
    """Let what stands for a module show what a step has bound, and go on to stand for it."""
    module = step.node.module
    for pack in work.packing.packs:
        for shown in {of for of, _, _ in pack.shown()}:
            if shown in work.registry and (shown == module or shown in work.plan.diffs):
                pack.bound(work.packing, shown)
    if module not in work.registry or work.registry[module].stand_in is None:
        return
    tracked = work.registry[module]
    _go_on(work, tracked)
    held = _own(tracked.stand_in)
    before = work.shown.get(module) or work.originals.get(module)
    if held is None or before is None or held is tracked.namespace:
        return
    now = dict(tracked.namespace)
    shows = _shows_all(held, before)
    for name in [*before, *(name for name in now if name not in before)]:
        old, new = before.get(name, MISSING), now.get(name, MISSING)
        if new is old or held.get(name, MISSING) is not old or (old is MISSING and not shows):
            continue
        if new is MISSING:
            work.tx.drop(held, name)
        else:
            work.tx.put(held, name, new)
    work.shown[module] = now


def _go_on(work: Work, tracked: Tracked) -> None:
    """Have what was put into a module's place a second time be the object that was there."""
    old, new = tracked.stand_in, sys.modules.get(tracked.name)
    if new is None or new is old or type(new) is not type(old):
        return
    held, fresh = _own(old), _own(new)
    if held is None or fresh is None:
        return
    same = held.keys() == fresh.keys() and all(alike(held[name], fresh[name]) for name in held)
    for name in [name for name in held if name not in fresh]:
        work.tx.drop(held, name)
    for name, value in list(fresh.items()):
        work.tx.put(held, name, value)
    work.tx.put(vars(sys)["modules"], tracked.name, old)
    for name, value in list(tracked.namespace.items()):
        if value is new:
            work.tx.put(tracked.namespace, name, old)
    anew = work.out.superseded  # (it lives on, whoever holds it)
    anew[:] = [entry for entry in anew if not entry[1].is_of(old)]
    if not same:
        # Whoever has read anything of it: a property may go by what differs.
        members = (name for cls in type(old).__mro__ for name in vars(cls) if name[:2] != "__")
        keys = {Key(tracked.name, name, "value") for name in (*held, *members)}
        work.changed |= keys
        work.grow(keys)


def _own(thing: object) -> dict[str, Any] | None:
    found = getattr(thing, "__dict__", None)
    return found if type(found) is dict else None


def _shows_all(held: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether something has all the functions and classes that a module has by public names."""
    names = [
        name
        for name, value in before.items()
        if name[:1] != "_" and (is_a(value, FunctionType) or is_a(value, type))
    ]
    return bool(names) and all(held.get(name) is before[name] for name in names)
