"""The steps of a commit: run a statement of a module again, and let what it made before live on."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from hmr import hooks
from hmr._types import MISSING
from hmr.graph import Key, Node
from hmr.graph.dynamic import puts_names
from hmr.live.changed import EVERYWHERE
from hmr.live.classes.heirs import share_fields
from hmr.live.classes.reopening import reopening
from hmr.live.classes.takeover import (
    content,
)
from hmr.live.hooked import named
from hmr.live.process.looking import is_a
from hmr.live.registries.arrivals import Arrivals
from hmr.live.registries.collected import remember
from hmr.live.registries.further import without_further
from hmr.live.registries.growth import Growth, altered
from hmr.live.registries.numbers import Numbers
from hmr.live.registries.own import made_by
from hmr.live.registries.refill import refill
from hmr.live.registries.registrations import Registrations, registrations
from hmr.live.registries.sole import filled_alone
from hmr.live.registries.traces import traced
from hmr.live.removals import members_left, remove, withdraw
from hmr.live.statements import afresh, standing, stars, unspelt, variables
from hmr.live.statements.answered import ask_anew
from hmr.live.statements.assigned import leave_former, taken_away
from hmr.live.statements.attributes import Attributes
from hmr.live.statements.bare import Bare
from hmr.live.statements.computed import Computed
from hmr.live.statements.entries import taken_out
from hmr.live.statements.half import still_half
from hmr.live.statements.members import document, run_member, signature
from hmr.live.statements.met import as_at_a_start, follows, guarded, submodules_that_came
from hmr.live.statements.notes import noting
from hmr.live.statements.overlaid import Overlaid
from hmr.live.statements.passing import deleted_already, lent
from hmr.live.statements.poured import Poured
from hmr.live.statements.remembered import Remembered, forgetting
from hmr.live.statements.settling import follow_content, redecorated, settle
from hmr.live.statements.siblings import Siblings
from hmr.live.statements.supplanted import Supplanted
from hmr.live.statements.whose import (
    gone_members,
    kept_and_read,
    known_class,
    left_on,
    members_of,
)
from hmr.live.statements.writes import Writes
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import shape
from hmr.source.filling import filled

_RUNS_NOTHING = ("signature", "document", "keep", "skip", "half")
_ASK_FOR_IT = frozenset({"locals", "globals", "vars", "dir", "eval", "exec"})
"""Built-in functions that show a module's statement, or run code in, the namespace it runs in."""


def take(work: Work, step: Step) -> None:
    place = (step.node.module, step.node.position)
    # Where a module stood that is going tells nothing: nobody imports it any more.
    goes = step.how == "remove" or step.node.module in work.plan.departing
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
            signature(work, step)
        case "run" if step.node.owners:
            with traced(work.tx, work.registry, altered(work, step)), forgetting(work, step):
                run_member(work, step)
        case "run" if not standing.is_for_all_names(work, step):
            with traced(work.tx, work.registry, altered(work, step)):
                run(work, step)
    standing.settle(work, step)


def run(work: Work, step: Step) -> None:
    node, statement = step.node, step.node.statement
    item = work.recoded(node.module)
    space = item.tracked.namespace
    names = set(statement.binds)
    work.note(item.tracked)
    originals = work.originals[node.module]
    rebound = sorted(name for name in names if item.tracked.rebound(name, originals))
    if step.because is not None and rebound:
        work.out.kept += [(node.module, name) for name in rebound]
        work.say(step, "keep", f"{', '.join(rebound)} was rebound by the program; {step.reason}")
        return
    if step.because is not None and _deletes_what_is_gone(step, space):
        # What it had called, a finalizer say, was called then.
        work.say(step, "keep", f"what it deleted is gone; {step.reason}")
        work.out.remaining.append((node.module, statement.name, statement.first))
        return
    intact, supplanted = _intact(work, step), Supplanted(work, step)
    growth, numbers = Growth(work, step), Numbers(work, step)
    _dispose(step)
    remembered = Remembered(work, step)
    environment = variables.withdraw(work, step)
    work.packing.before(step)
    before = dict(space)
    returning = work.returning(step, names - space.keys())
    before |= returning
    originals.update(returning)
    keys = _filled(work, step)
    registered = _registrations(work, step, before, keys)
    leave_former(work, step)
    poured, overlaid = Poured(work, step), Overlaid(work, step)
    attributes, siblings = Attributes(work, step, keys), Siblings(work, step)
    computed = Computed(work, step)
    members = {name: dict(vars(cls)) for name in names if is_a(cls := before.get(name), type)}
    bare = Bare(work, step, keys)
    arrivals = Arrivals(work, step, keys)
    dynamic = unspelt.Unspelt(work, step)
    afresh.begin(work, step)
    afresh.bind_again(work, step)
    work.ran.add((node.module, node.position))
    work.remade.update((node.module, name) for name in names)
    contents = {name: content(cls) for name in names if is_a(cls := before.get(name), type)}
    for name in names & submodules_that_came(step):
        # `_fast = None`, since there was no module: its package must not answer with that now.
        work.tx.drop(space, name)
    ask_anew(work, step)
    left_alone = guarded(work, step)
    for name in left_alone if follows(work, step, left_alone) else ():
        work.tx.drop(space, name)  # else it would stay as it is
    past = _stored_past(work, step)
    writes = Writes(space, deleted_already(work, step, space))
    code = item.program(statement)
    with (
        reopening(
            work.tx,
            space,
            lambda qualname: known_class(work, step, item, before, qualname),
            lambda qualname: (
                gone_members(work, item, step, qualname)
                | left_on(work, step, originals, qualname)
                | members_of(returning.get(qualname))
            ),
            lambda qualname: kept_and_read(step, qualname),
            work.made_anew,
            work.packing,
            code,
        ),
        as_at_a_start(work, step, space),
        without_further(work, node, keys),
        noting(work, step, space),
        lent(work, step, space),
        work.observing(node.module, code, range(statement.first, statement.last + 1)),
    ):
        if _ASK_FOR_IT.isdisjoint(code.co_names):
            exec(code, space, writes)
        else:  # it may get hold of its namespace, and must not get a stand-in
            exec(code, space)
            writes.names |= {
                name for name in space if space[name] is not before.get(name, MISSING)
            } | (names & space.keys())
    writes.names |= past & space.keys()
    variables.differing(work, environment)
    for key in keys:
        if key.what == "library":  # nobody can tell what it does otherwise now
            work.changed.add(key)
    if "*" in statement.facts.imports:
        if writes.names - before.keys():
            work.changed.add(Key(node.module, "*", "value"))
        stars.give_way(work, step, before, writes.names)
        stars.drop_unstarred(work, item, before, writes.names)
    for name in names - writes.names - set(statement.deletes):
        # A branch that is not taken any more: what only it bound goes.
        if name in space and name in shape.bound_by_comprehensions(statement.nodes):
            continue
        if name in left_alone:  # it is there, so that the statement leaves it alone
            continue
        if work.binds_alone(node.module, name) and not stars.brings(work, node.module, name):
            work.tx.drop(space, name)
    for name in statement.facts.deletes & originals.keys() - space.keys():
        work.left_behind(node.module, name, originals[name], now=False)
        work.changed.add(Key(node.module, name, "value"))
        work.changed.add(Key(node.module, name, "code"))
    names |= writes.names
    # In the order of their definitions: a metaclass and a base before the classes that have them.
    for name in (
        names
        if len(names) < 2
        else (*filter(names.__contains__, list(space)), *(names - space.keys()))
    ):
        settle(work, step, item, name, before.get(name, MISSING))
        if name in contents:
            follow_content(work, step, name, before[name], contents[name])
            if space.get(name) is before[name]:
                share_fields(work.tx, before[name], members[name])
                members_left(work, node.module, name, members[name], before[name])
    for name in returning:  # though it is the same as ever, it was not there a moment ago
        work.changed.add(Key(node.module, name, "value"))
        work.changed.add(Key(node.module, name, "code"))
    put = dynamic.settle()
    bare.settle()
    siblings.settle()
    poured.settle()
    overlaid.settle()
    computed.settle()
    attributes.settle()
    arrivals.settle()
    if registered is not None:
        for name in members:  # (not of a class that had to be made anew)
            if space.get(name) is before[name]:
                registered.hold_the_live(before[name])
        if not members:
            registered.hold_the_live()
        registered.settle()
        # What the hook of a base had put in that a class does not have any more, or a decorator.
        lost = keys.difference(*map(work.graph.fills, _with_members(node)))
        if lost and registered.may_remain(lost):
            work.out.remaining.append((node.module, statement.name, statement.first))
    withdrawn = attributes.withdrawn or (registered is not None and registered.withdrawn)
    for name in names if not withdrawn else ():
        if step.because is None and redecorated(work, step, space.get(name), before.get(name)):
            work.out.remaining.append((node.module, name, statement.first))
    remembered.settle()
    work.packing.classes_remade()
    work.packing.after(step)
    numbers.settle()
    growth.settle(registered.emptied if registered is not None else ())
    supplanted.settle()
    work.out.bound.append((item.tracked, names | intact | put))
    work.say(step, "rerun", step.reason)


def _deletes_what_is_gone(step: Step, space: Mapping[str, Any]) -> bool:
    """Whether a statement does nothing but delete names that are not there any more."""
    tree = step.node.statement.node
    names = [each.id for each in getattr(tree, "targets", ()) if isinstance(each, ast.Name)]
    deletes = isinstance(tree, ast.Delete) and len(names) == len(tree.targets)
    return deletes and not any(name in space for name in names)


def _stored_past(work: Work, step: Step) -> set[str]:
    """Give the names that a statement binds past the namespace that it is given.

    The interpreter does so where a function in it declares them `global`, and so does `setattr` on
    the module. They are taken out of it first, where the statement doesn't ask for them: so it
    shows which it binds.
    """
    statement, space = step.node.statement, work.registry[step.node.module].namespace
    facts, names = statement.facts, statement.binds
    names = names if puts_names(statement) else names & facts.sets_global
    for name in names:
        asked = facts.asks_for(name) or name in facts.defers
        if name in space and not asked and work.binds_alone(step.node.module, name):
            work.tx.drop(space, name)
    return names


def _intact(work: Work, step: Step) -> set[str]:
    """Give the collections that a statement is to alter, and only its module's own have so far."""
    found = step.node.statement.alterations.now if step.node.statement.kind == "other" else ()
    return {name for name in found if work.intact(step.node.module, name)}


def _filled(work: Work, step: Step) -> set[Key]:
    """Give what a statement fills, or has filled before its edit; of a class, its members too."""
    node, old = step.node, step.old
    keys = {key for each in _with_members(node) for key in work.graph.fills(each)}
    if old is not None and step.because is None:
        source = work.registry[node.module].source
        former = node._replace(statement=old)
        keys |= {key for each in _with_members(former) for key in work.graph.filled(each, source)}
    return keys


def _with_members(node: Node) -> Iterator[Node]:
    """Give a statement, and those in the body of a class that make something by a decorator."""
    yield node
    if node.statement.kind == "class" and len(node.statement.nodes) == 1:
        owners = (*node.owners, node.statement.name)
        for number, member in enumerate(node.statement.members):
            if member.kind == "class" or member.decorated:
                inner = Node(node.module, (*node.position, number), member, owners)
                yield from _with_members(inner)


def _registrations(
    work: Work, step: Step, before: Mapping[str, Any], keys: set[Key]
) -> Registrations | None:
    """Take out what the statement has registered so far, if it is known where."""
    node, old = step.node, step.old
    made = made_by(node.statement if old is None else old, before)
    withdraw = bool(made) and not step.chains
    found = registrations(work, node, keys, old, made, withdraw=withdraw)
    if found is not None:
        found.hide_further(keys)
        found.begin_empty([*filled_alone(work, step, keys)])
    return found


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


def _dispose(step: Step) -> None:
    """Call the clean-ups that a statement registered, before it runs again."""
    statement = step.node.statement
    rows = range(statement.first, statement.last + 1)
    for disposer in hooks.registry.disposers(step.node.module, rows):
        with named("dispose", step.node.module, statement):
            disposer()
    hooks.registry.drop(step.node.module, rows)
