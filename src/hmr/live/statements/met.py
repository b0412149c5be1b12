"""What a statement meets in its module when it runs again, and would not meet at a start."""

from __future__ import annotations
import __future__

import ast
import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hmr.graph import Key, Node
from hmr.graph.index import Index
from hmr.graph.meets import met
from hmr.live.statements import stars
from hmr.live.statements.later import unspelt_later
from hmr.live.statements.stars import is_starred, starred
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.relations import may_pass_by
from hmr.source.annotated import named_in_text
from hmr.source.presence import guarded as guarded_by

_LAZY = __future__.annotations.compiler_flag


def guarded(work: Work, step: Step) -> frozenset[str]:
    """Give the names that only this statement binds, and only if they are not there."""
    statement = step.node.statement
    if statement.kind != "other" or isinstance(statement.node, ast.Assign | ast.AnnAssign):
        return frozenset()
    names = guarded_by(statement.nodes) & statement.binds
    return frozenset(name for name in names if work.binds_alone(step.node.module, name))


def follows(work: Work, step: Step, guarded: frozenset[str]) -> bool:
    """Whether more of what a statement uses has changed than the names that it leaves alone."""
    changed = work.changed & step.because if step.because is not None else None
    return changed is None or any(key.name not in guarded for key in changed)


def submodules_that_came(step: Step) -> set[str]:
    """Give the names of the modules whose files have come, which a statement looked for."""
    files = [key.name for key in step.because or () if key.what == "file"]
    ours = [path.removesuffix("/__init__.py") for path in files if path.endswith(".py")]
    return {os.path.basename(path).removesuffix(".py") for path in ours}


@contextmanager
def as_at_a_start(work: Work, step: Step, space: dict[str, Any]) -> Iterator[None]:
    """Show a statement the names that it would meet.

    One that goes through all of them meets none that is bound further down, and meets them in their
    order. One that reads a name which a star-import above has brought, and which another statement
    binds again further down, meets what was brought.
    """
    hidden: dict[str, Any] = {}
    brought = _brought(work, step.node)
    covered = {name: space[name] for name in brought if name in space}
    space.update(brought)
    if _goes_through_all(work, step.node):
        entries = work.graph.index(step.node.module)
        for name in list(space):
            binders = entries.binders.get(name, ()) if name not in brought else ()
            if binders and all(_comes(step.node, node, name) for node in binders):
                hidden[name] = space.pop(name)
        for name in _going(work, step.node) & space.keys():
            hidden[name] = space.pop(name)
        for name in list(unspelt_later(work, step)):
            hidden[name] = space.pop(name)
        _put_in_order(space, entries)
    for name in _only_named(work, step.node):
        if name in space:
            hidden[name] = space.pop(name)
    halves = [] if "*" not in step.node.statement.facts.imports else list(_half_there(work, step))
    taken = [(whole, {name: whole.pop(name) for name in names}) for whole, names in halves]
    try:
        yield
    finally:
        for whole, names in ((space, hidden), *taken):
            for name, value in names.items():
                whole.setdefault(name, value)
        for name, value in brought.items():
            if space.get(name, covered) is not value or name in step.node.statement.binds:
                continue  # it was bound, or left as the star-import brings it
            del space[name]
            space.update({name: covered[name]} if name in covered else {})


def _only_named(work: Work, node: Node) -> set[str]:
    """Give the names that a class has in the text of annotations, and that a start has yet to bind.

    Its own name is among them. Who makes something of it, a hook of a base, may ask what they mean.
    """
    tree = node.statement.node
    if not isinstance(tree, ast.ClassDef):
        return set()
    if not (tree.bases or tree.keywords or tree.decorator_list):
        return set()
    entries = work.graph.index(node.module)
    lazy = bool(work.graph.source(node.module).flags & _LAZY)
    out = set[str]()
    for name in named_in_text(tree, lazy=lazy):
        binders = entries.binders.get(name, ())
        if binders and all(binder.position[:1] >= node.position[:1] for binder in binders):
            out.add(name)
    return out


def _going(work: Work, node: Node) -> set[str]:
    """Give the names of a module that go with this revision, and have their turn at its end.

    One that a star-import above a statement brings from now on is there for it.
    """
    steps = work.plan.of(node.module)
    going = (step for step in steps if step.how == "remove" and not step.node.owners)
    names = {name for step in going for name in step.names}
    stars = work.graph.index(node.module).stars if names else ()
    brought = (starred(origin) for origin, star in stars if star.position < node.position)
    return names.difference(*brought)


def _comes(node: Node, binder: Node, name: str) -> bool:
    """Whether a name is bound further down, or by a statement itself, which does not ask for it."""
    if binder.position != node.position:
        return binder.position > node.position
    assigns = isinstance(node.statement.node, (ast.Assign, ast.AnnAssign))
    return assigns and name not in node.statement.facts.reads


def _brought(work: Work, node: Node) -> dict[str, Any]:
    """Give what star-imports bring of the names that a statement uses and that are bound again."""
    entries = work.graph.index(node.module)
    out: dict[str, Any] = {}
    names = met(work.graph, node) if entries.stars else set()
    if entries.stars and _goes_through_all(work, node):
        names |= entries.binders.keys() & set().union(*(starred(it) for it, _ in entries.stars))
    if entries.stars and may_pass_by(node.statement):
        names |= node.statement.binds
    for name in names:
        places = [
            other.position
            for known in (entries.binders, entries.deleters)
            for other in known.get(name, ())
        ]
        above = max((place for place in places if place < node.position), default=())
        for origin, star in sorted(entries.stars, key=lambda entry: entry[1].position):
            if star.position >= node.position:
                places += [star.position] if is_starred(origin, name) else []
            elif star.position > above and is_starred(origin, name):
                out[name] = vars(sys.modules[origin]).get(name)
        if not any(place >= node.position for place in places):
            out.pop(name, None)
    return out


def _half_there(work: Work, step: Step) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Give the names that a star-imported module does not have yet at a start."""
    node = step.node
    for origin, star in work.graph.index(node.module).stars:
        first = stars.imports_back(work, origin, node.module) if star == node else None
        if first is not None:
            late = stars.not_there_yet(work, origin, node.module, first)
            yield work.registry[origin].namespace, late


def _goes_through_all(work: Work, node: Node) -> bool:
    """Whether a statement, or a function that it calls, asks for the whole namespace."""
    if "*" in node.statement.facts.reads:
        return True
    if not work.graph.index(node.module).deferring("*"):
        return False
    return node in work.graph.dependents(Key(node.module, "*", "value"))


def _put_in_order(space: dict[str, Any], entries: Index) -> None:
    """Let the names that a module binds stand in the order of its statements; others stay."""
    first = {name: entries.binders[name][0].position for name in space if entries.binders.get(name)}
    bound = sorted(first, key=lambda name: first[name])
    if bound != list(first):
        following = iter(bound)
        names = [next(following) if name in first else name for name in space]
        # One loop of C code, in which no other thread misses a name.
        deque(map(space.__setitem__, names, map(space.pop, names)), maxlen=0)


def leave_out_what_comes(work: Work, step: Step, space: dict[str, Any]) -> None:
    """Take out of a class body's namespace what a member binds itself, and those further down.

    Only where a member goes through all names: ``names = [name for name in locals()]``.
    """
    node = step.node
    if "*" in node.statement.facts.reads:
        entries = work.graph.index(node.module)
        for name in list(space):
            binders = entries.binders.get(node.prefix + name, ())
            if binders and all(_comes(node, other, name) for other in binders):
                del space[name]
