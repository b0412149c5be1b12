"""The commit: carry a Plan out on the process, and say what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace

from hmr import hooks
from hmr._types import ModuleName
from hmr.graph import Graph, Key
from hmr.live import aftermath, modules, steps
from hmr.live.instant import undisturbed
from hmr.live.outcome import Changed, Observe, Outcome, Work, unobserved
from hmr.live.recode import Recoded, look_up, recoded, swap
from hmr.live.registry import Registry
from hmr.live.transaction import Transaction
from hmr.plan import Action, Plan

_ROUNDS = 4
"""How often modules that import each other are gone through; a circle that goes on is cut off."""


def prepare(
    registry: Registry, plan: Plan, *, always_search: bool = False
) -> dict[ModuleName, Recoded]:
    """Compile all that a plan needs, and find who gets it; touches nothing.

    Parameters:
        registry: the tracked modules.
        plan: what to do.
        always_search: see `look_up`.

    Raises:
        SyntaxError: what only the compiler refuses.
    """
    out = {name: recoded(registry[name], difference) for name, difference in plan.diffs.items()}
    look_up(list(out.values()), always_search=always_search)
    return out


def commit(
    registry: Registry,
    plan: Plan,
    graph: Graph,
    prepared: dict[ModuleName, Recoded],
    tx: Transaction,
    observe: Observe = unobserved,
) -> Outcome:
    """Carry a plan out, or leave everything as it was.

    Other threads are kept waiting while statements run; new code alone comes in one instant.

    Parameters:
        registry: the tracked modules.
        plan: what to do.
        graph: the graph over the new sources.
        prepared: the new code, by module.
        tx: where every write is noted.
        observe: observes what is executed in its ``with`` block, for a module and its code.

    Raises:
        BaseException: whatever a statement that runs again raises; all is undone then.
    """
    work = Work(registry, plan, graph, tx, Outcome(recoded=prepared), Changed(plan.edited), observe)
    with undisturbed() if plan.steps else nullcontext():
        try:
            _carry_out(work)
        except BaseException as error:
            for remains in tx.rollback():
                error.add_note(f"hmr: something could not be undone: {remains!r}")
            raise
        tx.commit()
    return work.out


def _carry_out(work: Work) -> None:
    tx, prepared = work.tx, work.out.recoded
    tx.modules(sys.modules)
    _move_hooks(work)
    for item in prepared.values():
        if item.tracked.moving is not None:
            modules.move(tx, item.tracked.module, item.tracked.moving)
    # Where nothing else may fail, caches around edited functions are emptied in the same instant.
    caches = [] if work.plan.steps else [(clear,) for clear in aftermath.caches(work)]
    work.out.lacking = swap(tx, list(prepared.values()), caches)
    _say_patched(work)
    taken: dict[int, frozenset[Key]] = {}
    for _ in range(_ROUNDS):
        if not _round(work, taken):
            break
    aftermath.settle(work)


def _round(work: Work, taken: dict[int, frozenset[Key]]) -> bool:
    """Take the steps whose turn has come, in order; say whether there were any.

    One round is all, but for modules that import each other: there a step may have come
    before what it uses.
    """
    took = False
    for place, step in enumerate(work.plan.steps):
        seen = taken.get(place)
        if step.because is None:
            due = seen is None or not work.changed.reaching(step.node, step.again) <= seen
        else:
            used = work.changed.reaching(step.node, step.because)
            due = bool(used) and (seen is None or not used <= seen)
            step = replace(step, reason=_uses(used)) if used else step
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
        where: dict[int, int] = {}
        for pair in difference.pairs:
            if pair.old is None:
                continue
            rows = range(pair.old.first, pair.old.last + 1)
            if pair.new is None:
                for disposer in hooks.registry.disposers(module, rows):
                    disposer()
                hooks.registry.drop(module, rows)
            else:
                where |= {row: min(pair.new.first + row - rows[0], pair.new.last) for row in rows}
        hooks.registry.relocate(module, lambda row, where=where: where.get(row, row))  # type: ignore[misc]


def _say_patched(work: Work) -> None:
    for name, item in work.out.recoded.items():
        run = {
            step.node.statement
            for step in work.plan.steps
            if step.how == "run" and step.node.module == name and not step.node.owners
        }
        for statement, unit in zip(item.source.statements, item.units, strict=True):
            if statement in run:
                continue
            edited = {id(code) for code in item.edited}
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


def _uses(keys: Iterable[Key]) -> str:
    said = (f"{key} ({key.module})" if key.module else str(key) for key in keys)
    return "uses " + ", ".join(sorted(said))
