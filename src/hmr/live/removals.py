"""Steps that take away: names and members that lost their statement, and what it registered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hmr._types import ModuleName
from hmr.graph import Key
from hmr.graph.doing import classes_made
from hmr.live.classes.bodies import write_members
from hmr.live.process.looking import is_a, peek, private
from hmr.live.process.survey import resolve
from hmr.live.registries import numbers
from hmr.live.registries.collected import sum_at
from hmr.live.registries.fills import with_members
from hmr.live.registries.own import made_by
from hmr.live.registries.registrations import registrations
from hmr.live.statements import stars
from hmr.live.statements.members import annotate, tell_heirs, told_hash
from hmr.live.work import Work
from hmr.plan import Step


def remove(work: Work, step: Step) -> None:
    node = step.node
    tracked = work.registry[node.module]
    space = tracked.namespace
    work.note(tracked)
    numbers.gone(work, node)
    cls = resolve(space, ".".join(node.owners)) if node.owners else None
    if not node.owners:  # a module that has only now been imported may bring it, too
        brought = {name for name in step.names if stars.brings(work, node.module, name)}
        step = replace(step, names=step.names - brought)
    for name in sorted(step.names):
        key = Key(node.module, node.prefix + name, "value")
        if is_a(cls, type):
            _withdraw_member(work, step, vars(cls).get(private(cls, name)))
            work.left_behind(node.module, key.name, vars(cls).get(private(cls, name)), now=False)
            write_members(work.tx, cls, told_hash(work, step, cls), frozenset({name}))
            tell_heirs(work, step, cls, {name})
            if "__annotations__" in vars(cls):
                annotate(work, step, cls)
        elif not node.owners and _is_still_there(work, node.module, name):
            work.left_behind(node.module, name, space[name], now=False)
            if isinstance(notes := space.get("__annotations__"), dict):
                work.tx.drop(notes, name)
            work.tx.drop(space, name)
        work.changed.add(key)
        work.changed.add(key._replace(what="code"))
    if step.names:
        work.say(step, "remove", step.reason)


def _is_still_there(work: Work, module: ModuleName, name: str) -> bool:
    """Whether a name stands for what it stood for, and not for what a call has just put there."""
    space = work.registry[module].namespace
    if name not in space or stars.is_submodule(module, name, space):
        return False
    return space[name] is work.originals[module].get(name, space[name])


def members_left(
    work: Work, module: ModuleName, name: str, before: Mapping[str, Any], cls: type
) -> None:
    """Note the methods that a class had, and that it lost or that a decorator wrote anew.

    Parameters:
        work: the commit.
        module, name: the class.
        before: its members before its statement ran again.
        cls: the class, which is the same.
    """
    after = vars(cls)
    for member, old in before.items():
        new = after.get(member)
        if new is not old and peek(old, "__code__") != peek(new, "__code__"):
            work.left_behind(module, f"{name}.{member}", old, now=member in after)


def _withdraw_member(work: Work, step: Step, made: object) -> None:
    """Take out what a member that is gone has registered: by its `__set_name__`, or a decorator."""
    statement, source = step.node.statement, work.registry[step.node.module].source
    makes = statement.kind == "other" or statement.decorated
    keys = work.graph.filled(step.node, source) if makes else ()
    there = [made] if made is not None else []
    registered = registrations(work, step.node, keys, statement, there, withdraw=bool(there))
    if registered is not None:
        registered.settle()


def withdraw(work: Work, step: Step) -> None:
    """Take out what a statement that is gone has registered, before anybody reads it."""
    node = step.node
    tracked = work.registry[node.module]
    # A name that another statement binds, or has bound, tells nothing of what this one made.
    work.note(tracked)
    bound = work.graph.index(node.module).binders
    stood = (each for each in tracked.source.statements if each is not node.statement)
    anothers = {name for each in stood for name in each.binds}
    then = work.originals[node.module]
    space = {
        name: each
        for name, each in tracked.namespace.items()
        if name not in bound or (name not in anothers and each is then.get(name))
    }
    made = made_by(node.statement, space)
    parts = [*with_members(node)]
    keys = {key for each in parts for key in work.graph.filled(each, tracked.source)}
    keys |= work.graph.added(node, tracked.source)
    registered = registrations(work, node, keys, node.statement, made, withdraw=True)
    if registered is not None:
        registered.settle()
    if registered is not None and registered.unsure and node.statement.kind == "other":
        work.out.remaining.append((node.module, node.statement.name, node.statement.first))
        return
    if node.statement.kind != "class" and not classes_made(node.statement):
        return  # what a wrapper counts are its calls, and no definitions
    # What a hook sets on the class itself goes with it: ``cls.depth += 1``.
    own = {name for each in made if is_a(each, type) for name in vars(each)}
    others = {key for key in keys if key.name.rpartition(".")[2] not in own}
    sums = any(sum_at(work, key) is not None for key in others)
    if sums or (registered is not None and registered.may_remain(others)):
        work.out.remaining.append((node.module, node.statement.name, node.statement.first))
