"""The commit: carry a Plan out on the process, and say what came of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from hmr import hooks
from hmr._types import ModuleName
from hmr.graph import Graph, Key, causes, said
from hmr.live import aftermath, modules, steps
from hmr.live.moving import moving
from hmr.live.outcome import Changed, Observe, Outcome, Work, unobserved
from hmr.live.packing import Packing
from hmr.live.recode import Recoded, recoded, swap
from hmr.live.registry import Registry
from hmr.live.transaction import Transaction
from hmr.pack import Pack
from hmr.plan import Action, Plan, Step

_BOUNDED_INTERVAL = 0.1
_ROUNDS = 4
"""How often modules that import each other are gone through; a circle that goes on is cut off."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep other threads from running in the midst of a commit, for 100 ms at most.

    The interpreter offers no lock on everything; but it only takes the GIL from us on request
    after the switch interval, so that a commit without blocking calls is seen as a whole. A thread
    that waits for the GIL already goes by the old interval: letting one run ends its wait.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_BOUNDED_INTERVAL)
    if len(sys._current_frames()) > 1:
        time.sleep(1e-4)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def prepare(registry: Registry, plan: Plan) -> dict[ModuleName, Recoded]:
    """Compile all that a plan needs; raises SyntaxError and touches nothing."""
    return {name: recoded(registry[name], difference) for name, difference in plan.diffs.items()}


def expected(
    registry: Registry, steps: Iterable[Step], prepared: dict[ModuleName, Recoded]
) -> Outcome:
    """Give what is known of an outcome before the commit: what will not become live.

    Parameters:
        registry: the tracked modules.
        steps: the steps that will be taken for certain.
        prepared: the new code, by module.
    """
    out = Outcome(recoded=prepared)
    for step in steps:
        node = step.node
        if step.how == "skip":
            out.skipped.append(step)
        elif step.how == "remain" and step.old is not None:
            out.remaining.append((node.module, step.old.name, step.old.first))
        elif step.because is not None and not node.owners:
            tracked = registry[node.module]
            names = sorted(node.statement.binds)
            out.kept += [
                (node.module, name) for name in names if tracked.rebound(name, tracked.namespace)
            ]
    return out


def commit(
    registry: Registry,
    plan: Plan,
    graph: Graph,
    prepared: dict[ModuleName, Recoded],
    tx: Transaction,
    observe: Observe = unobserved,
    packs: Sequence[Pack] = (),
) -> Outcome:
    """Carry a plan out.

    Parameters:
        registry: the tracked modules.
        plan: what to do.
        graph: the graph over the new sources.
        prepared: the new code, by module.
        tx: where every write is noted.
        observe: observes what is executed in its ``with`` block, for a module and its code.
        packs: those whose library is imported.

    Raises:
        BaseException: whatever a statement that runs again raises; the caller rolls `tx` back.
    """
    out = Outcome(recoded=prepared)
    packing = Packing(packs, registry, plan, tx, out)
    work = Work(registry, plan, graph, tx, out, packing, Changed(plan.edited), observe)
    work.moving = moving(registry, plan.diffs, graph)
    tx.modules(sys.modules)
    packing.begin()
    _move_hooks(work)
    for item in prepared.values():
        if item.tracked.moving is not None:
            modules.move(tx, item.tracked.module, item.tracked.moving)
    work.out.lacking = swap(tx, list(prepared.values()))
    _say_patched(work)
    taken: dict[int, frozenset[Key]] = {}
    for _ in range(_ROUNDS):
        if not _round(work, taken):
            break
    aftermath.settle(work)
    packing.end()
    return work.out


def _round(work: Work, taken: dict[int, frozenset[Key]]) -> bool:
    """Take the steps whose turn has come, in order; say whether there were any.

    One round is all, but for modules that import each other: there a step may have come
    before what it uses.
    """
    took = False
    work.afresh.clear()
    work.ran.clear()
    for place, step in enumerate(work.plan.steps):
        seen = taken.get(place)
        if step.because is None:
            due = seen is None or not work.changed.reaching(step.node, step.again) <= seen
        else:
            used = work.changed.reaching(step.node, step.because)
            due = bool(used) and (seen is None or not used <= seen)
            if used and due:
                found = causes(work.graph, step.node, used)
                step = replace(step, reason=said(found), causes=found)
        where = (step.node.module, step.node.position)
        if step.how == "run" and where in work.forced:
            work.forced.discard(where)
            due = True
        if due:
            took = True
            taken[place] = work.changed.reaching(step.node, step.because or step.again)
            if step.because is not None:
                aftermath.forget_answers(work, step, taken[place])
            steps.take(work, step)
    return took


def _move_hooks(work: Work) -> None:
    """Call the clean-ups of removed statements, and carry all other hooks to their new lines."""
    for module, difference in work.plan.diffs.items():
        work.packing.removed(module, difference)
        if not hooks.registry.has(module):
            continue
        where: dict[int, int] = {}
        for pair in difference.middle:
            if pair.old is None:
                continue
            rows = range(pair.old.first, pair.old.last + 1)
            disposers = hooks.registry.disposers(module, rows)
            if disposers:
                work.disposed.add(id(pair.old))
            if pair.new is None:
                for disposer in disposers:
                    disposer()
                hooks.registry.drop(module, rows)
            else:
                where |= {row: min(pair.new.first + row - rows[0], pair.new.last) for row in rows}
        hooks.registry.relocate(module, lambda row, where=where: where.get(row, row))  # type: ignore[misc]


def _say_patched(work: Work) -> None:
    for name, item in work.out.recoded.items():
        if not item.edited:
            continue
        run = {
            step.node.statement
            for step in work.plan.steps
            if step.how == "run" and step.node.module == name and not step.node.owners
        }
        edited = {id(code) for code in item.edited}
        for statement, unit in zip(item.source.statements, item.units, strict=True):
            if not unit or statement in run or edited.isdisjoint(map(id, unit)):
                continue
            outer: set[str] = set()
            for code in unit:
                if id(code) in edited and not any(
                    code.co_qualname.startswith(seen + ".<locals>") for seen in outer
                ):
                    outer.add(code.co_qualname)
                    work.out.actions.append(
                        Action(
                            "patch",
                            name,
                            code.co_qualname,
                            item.source.path,
                            code.co_firstlineno,
                            "its body was edited",
                        )
                    )
