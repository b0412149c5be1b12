"""Names of a module that calls bind anew by `global`: what a start has of them, and this has not.

    conf.py   LEVEL = 0                      shop.py   LIMIT = conf.LEVEL + 1
              def setup(level):                        conf.setup(3)
                  global LEVEL ...

An edit of `LEVEL` has it reset, although a start would call `setup` behind it. An edit of `LIMIT`
has it read what `setup` has bound since, although a start has not come to that yet. A call that may
do more than that is not made again, so it is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.live.work import Work


def say_what_calls_bind(work: Work) -> None:
    """Say which names calls bind again at a start, and who has read what they bind only later."""
    _say_what_binds_again(work)
    speaking = set(work.graph.spelling("global "))
    known: dict[ModuleName, list[Key]] = {}
    for step in work.plan.steps if speaking else ():
        node = step.node
        if step.how != "run" or node.owners or not work.has_run(node):
            continue
        for module in sorted({node.module, *work.graph.imports(node.module)} & speaking):
            if module not in known:
                known[module] = list(_bound_elsewhere(work, module))
            for key in known[module]:
                _say(work, node, key)


def _bound_elsewhere(work: Work, module: ModuleName) -> Iterator[Key]:
    """Give the names of a module that statements of others bind by a call."""
    entries = work.graph.index(module)
    names = {name for each in entries.source.statements for name in each.sets_global}
    for name in sorted(names & entries.binders.keys()):
        key = Key(module, name, "value")
        if any(_calls(node) and node.module != module for node in work.graph.filling(key)):
            yield key


def _calls(node: Node) -> bool:
    return node.statement.kind == "other" and not node.owners


def _say(work: Work, node: Node, key: Key) -> None:
    """Say of a statement that has run that a call binds a name anew, which it binds or reads."""
    binds = node.module == key.module and key.name in node.statement.binds
    if not binds and (_has_its_own(work, key) or node not in work.graph.dependents(key)):
        return
    for call in work.graph.filling(key):
        if not _calls(call) or work.has_run(call) or not _comes_behind(work, call, node):
            continue
        line = f"{call.module}, line {call.statement.first}"
        what = "binds it again" if binds else f"has bound {key.name} ({key.module}) already"
        advice = "edit that one, so that it runs again, or restart" if binds else "restart"
        label = node.statement.name
        where = f"line {node.statement.first}"
        why = f"at a start {call.statement.name} ({line}) {what}"
        if not binds:
            why = f"{call.statement.name} ({line}) {what}, to which a start comes later"
        told = ("HMR112", f"{node.module}:{key.name if binds else label}", where, why, advice)
        work.out.noted.append((told, lambda: True))
        return


def _has_its_own(work: Work, key: Key) -> bool:
    """Whether what binds a name by itself has run, too: who reads it has met that."""
    binders = work.graph.index(key.module).binders.get(key.name, ())
    return any(work.has_run(binder) for binder in binders)


def _comes_behind(work: Work, call: Node, node: Node) -> bool:
    """Whether a start comes to a call only when it has been at a statement."""
    if call.module == node.module:
        return call.position > node.position
    above = [
        names for place, names in work.graph.by_statement(call.module) if place < call.position
    ]
    return node.module in work.graph.executed(
        (name for names in above for name in names), call.module
    )


def _say_what_binds_again(work: Work) -> None:
    """Say which names that were edited a call further down binds again at a start, by `global`.

    ``LIMIT = 1``, and below it ``setup(5)``, which does nothing with it but to bind it. One that
    has not come to its end binds it for as long as the program lasts: ``play()``.
    """
    for step in work.plan.steps:
        node = step.node
        bound = node.statement.binds if node.statement.kind == "other" else frozenset[str]()
        if step.how != "run" or step.because is not None or node.owners or not bound:
            continue
        statements = work.graph.source(node.module).statements
        if bound.isdisjoint(name for each in statements for name in each.sets_global):
            continue
        begun = work.registry[node.module].source.statements
        line = work.registry.running().get(node.module)
        lasting = {each.text for each in begun if line is not None and each.last >= line}
        for at in range(node.position[0] + 1, len(statements)):
            below = Node(node.module, (at,), statements[at])
            if below.statement.kind != "other" or not below.statement.facts.calls:
                continue
            if below.statement.text in lasting:
                continue
            for name in sorted(bound & _bound_by_calls(work, below)):
                if not work.has_run(below) and work.graph.index(node.module).binders.get(name):
                    told = (
                        "HMR112",
                        f"{node.module}:{name}",
                        f"line {node.statement.first}",
                        f"at a start {below.statement.name} binds it again, further down",
                        "edit that statement, so that it runs again, or restart",
                    )
                    work.out.noted.append((told, lambda: True))


def _bound_by_calls(work: Work, node: Node) -> set[str]:
    """Give the names of its module that functions bind which a statement calls."""
    entries = work.graph.index(node.module)
    names = {name for module, name in work.graph.ran_under(node) if module == node.module}
    called = names | node.statement.facts.calls
    found = (each for name in called for each in entries.binders.get(name, ()))
    return {
        name
        for each in found
        if each.statement.kind in ("function", "other")  # (which may stand in a loop, or a `with`)
        for name in each.statement.facts.sets_global
    }
