"""The commit: carry a Plan out on the process, and say what came of it."""

from __future__ import annotations

import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace

from hmr import hooks
from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node, causes, said
from hmr.graph.meets import met
from hmr.live import aftermath, answers, departed, listings, steps, unimported
from hmr.live.asked import say_what_was_asked
from hmr.live.changed import Changed
from hmr.live.classes.moving import moving
from hmr.live.computed import Computed
from hmr.live.hooked import named, unfinished
from hmr.live.known import modules
from hmr.live.known.registry import Registry
from hmr.live.libraries.packing import Packing
from hmr.live.libraries.quiet import is_quiet
from hmr.live.libraries.unpacked import Unpacked
from hmr.live.listed import Listed
from hmr.live.outcome import Outcome
from hmr.live.outdated import say_what_is_outdated
from hmr.live.process.instant import give_way, undisturbed
from hmr.live.process.transaction import Transaction
from hmr.live.recode import Recoded, look_up, recoded, swap
from hmr.live.registries import reuse
from hmr.live.registries.filled import has_to_wait
from hmr.live.registries.reordered import reorder
from hmr.live.registries.traces import importing
from hmr.live.siblings import list_moved
from hmr.live.statements import afresh, supplanted, variables
from hmr.live.statements.half import still_half
from hmr.live.work import Observe, Work, unobserved
from hmr.pack import Pack
from hmr.packs import HOUSE
from hmr.plan import Action, Plan, Step
from hmr.plan.relations import needed
from hmr.plan.steps import Place
from hmr.source.compiling import scopes_of_parameters

_ROUNDS = 4
"""How often modules that import each other are gone through; a circle that goes on is cut off."""


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
        elif step.how == "half":
            out.half.append((step, still_half(registry, step)))
        elif step.how == "remain" and step.old is not None and not step.names:
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
    decline: bool = False,
    gone: Iterable[ModuleName] = (),
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
        packs: those whose library is imported.
        decline: whether a class that had to be made anew makes the revision fail.
        gone: modules whose file is gone.

    Raises:
        BaseException: whatever a statement that runs again raises; all is undone then.
    """
    out = Outcome(recoded=prepared)
    packing = Packing(packs, registry, plan, tx, out)
    changed = Changed(plan.edited, graph, (step.node.module for step in plan.steps))
    work = Work(registry, plan, graph, tx, out, packing, changed, observe, decline)
    registry.arrived.clear()
    work.moving = moving(registry, plan.diffs, graph, gone)
    look_up(list(prepared.values()))
    with undisturbed() if plan.steps or packing.packs else nullcontext():
        try:
            with importing(tx, registry, graph):
                _carry_out(work)
        except BaseException as error:
            packing.failed()
            for remains in tx.rollback():
                error.add_note(f"hmr: something could not be undone: {remains!r}")
            registry.never_came()
            raise
        finally:
            registry.runs = ""
        failed, out.interrupt = tx.commit()
        registry.left(work.departed)
        unplaced = registry.arrived | work.plan.displaced
        registry.unplaced.update(name for name in unplaced if name in registry)
        out.noted += [unfinished(error) for error in failed]
    give_way()
    return out


def _carry_out(work: Work) -> None:
    tx, prepared, packing = work.tx, work.out.recoded, work.packing
    tx.modules(sys.modules)
    for module in sorted(work.plan.departing):
        modules.forget(tx, module)
    packing.begin()
    _look_abroad(work)
    _look_back(work)
    variables.keep(work)
    variables.gone(work)
    departed.detach(work)
    _move_hooks(work)
    for item in prepared.values():
        if item.tracked.moving is not None:
            modules.move(tx, item.tracked.module, item.tracked.moving)
    computed = Computed(work)
    listed = Listed(tx, work.registry, list(prepared.values()))
    # Where nothing else may fail, caches around edited functions are emptied in the same instant.
    caches = [] if work.plan.steps else [(clear,) for clear in answers.caches(work)]
    work.out.lacking = swap(tx, list(prepared.values()), caches)
    listed.follow()
    reuse.look(work)
    reorder(work)
    list_moved(work)
    _say_patched(work)
    taken: dict[Place, frozenset[Key]] = {}
    left = _ROUNDS
    while left:
        known = {step.place for step in work.plan.steps}
        if not _round(work, taken) and not listings.follow(work):
            break
        left -= all(step.place in known for step in work.plan.steps)  # what came late is no circle
    afresh.settle(work)
    supplanted.tables(work)
    unimported.say(work)
    say_what_was_asked(work)
    aftermath.settle(work)
    computed.settle()
    say_what_is_outdated(work)
    packing.end()


def _look_back(work: Work) -> None:
    """Find out what the program has bound again before the session began, of what is to run again.

    What a statement gave is known as long as what it uses is as it was, and was bound but once.
    """
    for step in work.plan.steps:
        node, names = step.node, step.node.statement.binds
        if step.how != "run" or step.because is None or node.owners or len(names) != 1:
            continue
        if node.module not in work.registry.unseen or node.statement.kind != "other":
            continue
        index, (name,) = work.graph.index(node.module), names
        setters = work.graph.setters(Key(node.module, name, "value"))
        alone = all(each == node for each in (*index.binders.get(name, ()), *setters))
        reads = {read.partition(".")[0] for read in node.statement.facts.reads}
        if alone and not index.stars and all(len(index.binders.get(it, ())) < 2 for it in reads):
            work.registry.judge(node.module, node.statement)


def _look_abroad(work: Work) -> None:
    """Note what libraries without a pack have because of what is about to run again, or to go."""
    if all(is_quiet(step, work.registry) for step in work.plan.steps) and not work.plan.rest:
        return
    awake = (pack.awakened_by for pack in work.packing.packs)
    known = {library.partition(".")[0] for library in (*HOUSE, *awake)}
    unpacked = Unpacked(work.registry, work.graph, known, work.tx)
    unpacked.begin(work.plan)
    work.abroad = unpacked
    work.out.unpacked = unpacked.remaining


def _round(work: Work, taken: dict[Place, frozenset[Key]]) -> bool:
    """Take the steps whose turn has come, in order; say whether there were any.

    One round is all, but for modules that import each other: there a step may have come
    before what it uses.
    """
    took = False
    work.afresh.clear()
    work.ran.clear()
    work.scheduled, work.postponed = work.postponed, set()
    work.grow()
    for planned in work.plan.steps:
        supplanted.note(work, planned)
    todo = iter(work.plan.steps)
    while (step := next(todo, None)) is not None:
        place = step.place
        seen = taken.get(place)
        where = (step.node.module, step.node.position)
        asked = step.again if step.because is None else step.because
        used = work.changed.reaching(step.node, asked)
        if step.because is not None:
            used |= work.inside.get(where, set())
        if seen is not None and step.node.statement.kind == "class":
            own = f"{step.node.qualname}."  # (it has run: they are what it has made of them)
            used = frozenset(k for k in used if k[0] != where[0] or not k[1].startswith(own))
        # In a round after the first: what it used may have changed once more.
        due = seen is not None and (
            not used <= seen or work.changed.since(work.moments[place], step.node, used)
        )
        if step.because is None:
            due = due or seen is None
        else:
            due = bool(used) and (due or seen is None)
            if used and due:
                found = causes(work.graph, step.node, used)
                step = replace(step, reason=said(found), causes=found)
        forced = step.how == "run" and where in work.forced
        if forced:
            work.forced.discard(where)
            due = True
        if step.how == "run" and reuse.puts_in_others(work, step, used):
            work.spent.add(where)
        if step.how == "run" and where in work.scheduled:
            due = True
        elif step.how == "run" and due and seen is not None:
            fresh = None if forced else used
            if has_to_wait(work, step, fresh, seen):
                took = took or bool(work.postponed)
                continue
        if due:
            took = True
            taken[place] = work.changed.reaching(step.node, step.because or step.again)
            taken[place] |= work.inside.get(where, set())
            answers.forget_answers(work, step, taken[place])
            if step.how in ("run", "signature") and not reuse.may_put_back(work, step):
                _bring_back(work, step)
            if step.how == "run" and not step.node.owners:
                _bind_below(work, step.node, None if seen is not None else taken)
            work.open(step.node)
            steps.take(work, step)
            work.moments[place] = work.changed.now
            before = work.plan
            if work.grow() or work.plan is not before:
                todo = _behind(work.plan.steps, place)
    return took


def _behind(steps: Sequence[Step], place: Place) -> Iterator[Step]:
    """Give the steps behind one. What is new before it has its turn in another round."""
    todo = iter(steps)
    return todo if any(step.place == place for step in todo) else iter(steps)


def _bring_back(work: Work, step: Step) -> None:
    """Before a step that runs: run what binds the passing names that it reads.

    They mean something else by now, or nothing: what made the step run may have changed when those
    above it had had their turn. What binds them further down follows in its turn; where the last
    that binds one above has run, it is what it has to be.
    """
    node, wholes = step.node, {name for chain in step.chains for name in chain.names}
    wholes |= {name for module, name in work.afresh if module == node.module}
    if not (names := sorted(met(work.graph, node) - wholes)):  # (those are made again by others)
        return
    known = {
        other.node.position: other
        for other in work.plan.of(node.module)
        if other.how == "run" and not other.node.owners
    }
    for name in names:
        places = sorted(other.position for other in needed(work.graph, node, name))
        above = [place for place in places if place < node.position]
        work.forced.update((node.module, place) for place in places if place > node.position)
        if above and (node.module, above[-1]) in work.ran:
            continue
        for place in above:
            if place in known and (node.module, place) not in work.ran:
                _bind_below(work, known[place].node, None)  # (it may bind other names, too)
                steps.take(work, known[place])


def _bind_below(work: Work, node: Node, taken: Container[Place] | None) -> None:
    """With a statement that has its turn in a later round: run what binds its names further down.

    In the first round the plan sees to that.

    Parameters:
        work: the commit.
        node: the statement.
        taken: the steps that have been taken, if only those further down that ran before matter.
    """
    entries = work.graph.index(node.module)
    for name in node.statement.binds:
        for other in entries.binders.get(name, ()):
            place = node.module, other.position
            ran = taken is None or (*place, "run") in taken
            if other.position > node.position and ran:
                work.forced.add(place)


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
                    with named("dispose", module, pair.old):
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
            for step in work.plan.of(name)
            if step.how == "run" and not step.node.owners
        }
        edited = {id(code) for _, code in item.edited}
        for statement in item.programs:  # what is edited has been compiled, in order
            unit = item.units[item.source.statements.index(statement)]
            if statement in run or edited.isdisjoint(map(id, unit)):
                continue
            outer: set[str] = set()
            unsaid = set(map(id, scopes_of_parameters(unit)))
            for code in (each for each in unit if id(each) not in unsaid):
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
