"""The steps of a commit: each does with one statement what the plan has foreseen for it."""

from __future__ import annotations

from hmr import hooks
from hmr.live.changed import EVERYWHERE
from hmr.live.functions.patching import give_docstrings_back
from hmr.live.hooked import named
from hmr.live.registries.collected import remember
from hmr.live.registries.growth import altered
from hmr.live.registries.refill import refill
from hmr.live.registries.reuse import may_put_back, put_back
from hmr.live.registries.traces import traced
from hmr.live.removals import remove, withdraw
from hmr.live.rerun import Rerun
from hmr.live.siblings import list_in_order
from hmr.live.statements import afresh, standing, unspelt
from hmr.live.statements.assigned import taken_away
from hmr.live.statements.entries import taken_out
from hmr.live.statements.half import still_half
from hmr.live.statements.members import document, run_member, signature
from hmr.live.statements.remembered import forgetting
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.filling import filled

_RUNS_NOTHING = ("signature", "document", "keep", "skip", "half")


def take(work: Work, step: Step) -> None:
    """Take one step of a commit.

    Parameters:
        work: the commit.
        step: what is to be done with a statement.
    """
    place = (step.node.module, step.node.position)
    # Where a module stood that is going tells nothing: nobody imports it any more. And what had
    # been assigned to something is nowhere any more, wherever that is taken back.
    goes = step.how == "remove" or step.node.module in work.plan.departing
    goes = goes or (step.how == "remain" and bool(step.names))
    work.changed.at = place if not goes else EVERYWHERE
    work.registry.runs = step.node.module
    done = filled(step.old or step.node.statement) if step.how in ("run", "remain") else None
    if done is not None and (step.node.module, done) in work.refilled:
        return
    if step.how not in _RUNS_NOTHING:
        work.functions.clear()
    match step.how:
        case "refill":
            refill(work, step)
        case "afresh":
            afresh.whole(work, step)
        case "empty":
            afresh.empty(work, step)
        case "accept":
            _accept(work, step)
        case "keep":
            work.say(step, "keep", "it is preserved")
        case "skip":
            work.out.skipped.append(step)
        case "half":
            work.out.half.append((step, still_half(work.registry, step)))
        case "remain":
            assert step.old is not None
            if work.undone(step.old):
                source = work.registry[step.node.module].source
                former = step.node._replace(statement=step.old)
                for key in work.graph.set_before(former, source):
                    work.changed.add(key)
                return
            if step.names and taken_away(work, step):
                return
            if not step.names and taken_out(work, step):
                return
            if unspelt.withdraw(work, step):
                return
            work.out.remaining.append((step.node.module, step.old.name, step.old.first))
        case "remove":
            remove(work, step)
        case "withdraw":
            withdraw(work, step)
        case "document":
            document(work, step)
        case "signature":
            with forgetting(work, step):
                signature(work, step)
        case "run" if step.node.owners:
            with traced(work.tx, work.registry, altered(work, step)), forgetting(work, step):
                run_member(work, step)
        case "run" if not standing.is_for_all_names(work, step):
            with traced(work.tx, work.registry, altered(work, step)):
                run(work, step)
    give_docstrings_back(work.tx)
    standing.settle(work, step)


def run(work: Work, step: Step) -> None:
    where = (step.node.module, step.node.position)
    if may_put_back(work, step):
        work.note(work.registry[where[0]])
        afresh.begin(work, step)
        if put_back(work, step):
            return
    work.spent.add(where)
    rerun = Rerun(work, step)
    why_not = rerun.why_not()
    if why_not is not None:
        work.say(step, "keep", f"{why_not}; {step.reason}")
        return
    rerun.begin()
    rerun.execute()
    rerun.settle()
    if step.node.statement.kind == "class":
        list_in_order(work, work.registry[where[0]].namespace.get(step.node.statement.name))
    work.say(step, "rerun", step.reason)


def _accept(work: Work, step: Step) -> None:
    accepts = hooks.registry.accepts(step.node.module)
    if accepts is not None and accepts.callback is not None:
        tracked = work.registry[step.node.module]
        work.note(tracked)
        for value in list(tracked.namespace.values()):
            remember(work.tx, value)
        used = (step.because or frozenset()) & work.changed
        with named("accept", step.node.module):
            accepts.callback(frozenset(key.module for key in used))
    work.say(step, "keep", "it accepts changes by itself")
