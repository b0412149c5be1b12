"""Collections that statements alter: made again, in place, before one of these runs again."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable
from dataclasses import replace

from hmr._contents import ALTERING, PLAIN
from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.graph.meets import met
from hmr.live.process.looking import peek
from hmr.live.registries.further import without_further
from hmr.live.registries.lasting import exchange
from hmr.live.registries.reuse import reuse
from hmr.live.statements.members import documented
from hmr.live.statements.supplanted import replaces, withdrawn
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.relations import needed
from hmr.plan.reusing import acts
from hmr.source import Statement


def begin(work: Work, step: Step) -> None:
    """Make what a statement is about to alter again, as it stood above the statement."""
    module, place = step.node.module, step.node.position
    if replaces(work, step):
        return  # the others keep their places, and what they are
    for chain in step.chains:
        if not chain.nodes:
            work.afresh.update((module, name) for name in chain.names)
            for name in chain.names:
                work.changed.add(Key(module, name, "value"))
                work.changed.add(Key(module, name, "content"))
            continue
        again = reuse(work, module, chain.names)
        names = {name for name in chain.names if (module, name) not in work.afresh}
        above = [node for node in chain.nodes if node.position < place]
        binds = any(name in node.statement.binds for node in above for name in chain.names)
        fresh = any((module, node.position) in work.ran for node in above)
        if names and binds and not fresh and not _made_again(work, step, above, chain.names):
            continue
        made = {(module, name) for name in chain.names}
        work.afresh |= made
        work.remade |= made
        work.refilled -= made
        below = {(module, node.position) for node in chain.nodes if node.position > place}
        work.forced |= below
        work.puts_back.update((where, again) for where in below if where[1] in again.programs)


def bind_again(work: Work, step: Step) -> None:
    """Bind the names to which functions add that a statement calls, as their own statement does.

    ``TEXT = TEXT + more()`` in a function, once more, would add to what it has added before. Only
    where nothing else adds to the name: neither the program since nor another statement.
    """
    for module, name in sorted(work.graph.adds_to(step.node)):
        if module not in work.registry or (module, name) in work.afresh:
            continue
        item = work.recoded(module)
        work.note(item.tracked)
        tops = [
            Node(module, (place,), statement)
            for place, statement in enumerate(item.source.statements)
        ]
        binders = [node for node in tops if _binds(node, name)]
        plain = len(binders) == 1 and not binders[0].statement.facts.calls
        if (
            plain
            and _adds_alone(work, step.node, (module, name))
            and not item.tracked.rebound(name, work.originals[module])
        ):
            work.afresh.add((module, name))
            work.out.bound.append((item.tracked, {name}))
            statement = binders[0].statement
            if statement.kind == "docstring" and isinstance(statement.node, ast.Expr):
                item.tracked.namespace["__doc__"] = documented(statement.node)
            elif (module, binders[0].position) not in work.ran:
                exec(item.program(statement), item.tracked.namespace)


def _adds_alone(work: Work, node: Node, added: tuple[ModuleName, str]) -> bool:
    """Whether no other statement adds to a name: a class does by the hook of its base."""
    return not any(
        added in work.graph.adds_to(other)
        for module in work.registry.names
        if work.graph.has(module)
        for place, statement in enumerate(work.graph.source(module).statements)
        if (other := Node(module, (place,), statement)) != node
    )


def settle(work: Work) -> None:
    """Say no more of what only altered a collection that was made again, or has gone, too."""
    for step in work.plan.steps:
        old, module = step.old, step.node.module
        name = _filled(old) if step.how == "remain" and old is not None else ""
        if old is None or not name:
            continue
        if (module, name) in work.remade or _has_gone(work, module, name):
            gone = (module, old.name, old.first)
            work.out.remaining[:] = [entry for entry in work.out.remaining if entry != gone]


def _has_gone(work: Work, module: ModuleName, name: str) -> bool:
    """Whether a name has gone from a module that the module itself had made something for."""
    if name in work.graph.index(module).binders or module not in work.plan.diffs:
        return False
    old = work.plan.diffs[module].old.statements
    return any(name in each.binds and not each.facts.imports for each in old)


def _filled(statement: Statement) -> str:
    """Give the name of the collection that a line alters: ``ROOMS["a"].append(b)``, or ``""``."""
    tree = statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        alters = call.func.attr in ALTERING
    else:
        alters = isinstance(tree, ast.Assign | ast.AugAssign | ast.Delete)
    names = {spelling.partition(".")[0] for spelling in statement.alterations.now}
    return names.pop() if alters and len(names) == 1 else ""


def _binds(node: Node, name: str) -> bool:
    if node.statement.kind == "docstring":
        return name == "__doc__"
    return name in node.statement.binds


def whole(work: Work, step: Step) -> None:
    """Make a collection again, since a statement that altered it is gone."""
    module = step.node.module
    if withdrawn(work, step):
        return
    for chain in step.chains:
        done = all((module, name) in work.afresh for name in chain.names)
        done = done or all((module, node.position) in work.ran for node in chain.nodes)
        if not done and _made_again(work, step, chain.nodes, chain.names):
            for name in chain.names:
                work.changed.add(Key(module, name, "content"))
                work.remade.add((module, name))
            work.say(step, "rerun", step.reason)


def empty(work: Work, step: Step) -> None:
    """Take everything out of a collection that an object has: its statements fill it again."""
    module = step.node.module
    tracked = work.registry[module]
    for name in step.names:
        root, _, attribute = name.partition(".")
        live = peek(tracked.namespace.get(root), attribute)
        if type(live) not in PLAIN:
            continue
        none = live.copy()
        none.clear()
        exchange(work, "afresh", live, none)
        work.changed |= {Key(module, name, "value"), Key(module, name, "content")}
        work.out.bound.append((tracked, {root}))
        emptied = Key(module, name, "content")
        for chain in step.chains:
            # (What has had its turn and fills others is as it has to be.)
            fill = {
                (node.module, node.position)
                for node in chain.nodes
                if not work.has_run(node) or emptied in work.graph.fills(node)
            }
            work.forced |= fill
            work.emptied |= fill


def _made_again(work: Work, step: Step, nodes: Collection[Node], names: Iterable[str]) -> bool:
    """Run statements, and give the live collections the content that they make.

    What they read, and other statements bind again, is bound as it stood above each of them. Those
    that were not edited put in what they had put in.
    """
    module = step.node.module
    again = reuse(work, module, frozenset(names))
    kept = {place for place in again.programs if (module, place) not in work.spent}
    passing = [
        other
        for node in nodes
        if node.position not in kept
        for name in sorted(met(work.graph, node).difference(names))
        for other in needed(work.graph, node, name)
        if other.position < node.position and other.statement.kind == "other"
    ]
    ordered = sorted({node.position: node for node in (*passing, *nodes)}.items())
    item = work.recoded(step.node.module)
    space = item.tracked.namespace
    work.note(item.tracked)
    before = dict(space)
    try:
        for _, node in ordered:
            if node.position in kept:
                again.run(node, space)
                continue
            with without_further(work, node, work.graph.fills(node)):
                exec(item.program(node.statement), space)
            _say_that_it_ran(work, step, node)
        made = {name: space[name] for name in names}
    except Exception:  # what it needs is not there any more: it runs in its turn, and says it
        return False
    finally:
        for name in [name for name in space if name not in before]:
            del space[name]
        space.update(before)
    fits = all(type(made[name]) is type(space[name]) in PLAIN for name in names)
    for name in names if fits else ():
        if made[name] is not space[name]:
            # (What other modules had put in, they put in again.)
            work.changed.add(Key(step.node.module, name, "value"))
            exchange(work, "afresh", space[name], made[name])
    if fits:
        work.out.bound.append((item.tracked, set(names)))
    return fits


def _say_that_it_ran(work: Work, step: Step, node: Node) -> None:
    """Say of a statement that it ran again though nothing of it was edited, if it calls."""
    work.spent.add((node.module, node.position))
    if acts(node.statement.runs):
        work.say(replace(step, node=node), "rerun", "what it fills is made again")
