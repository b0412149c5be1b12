"""Attributes and items of others whose assignment goes: ``Order.limit = 5`` is taken out.

And attributes whose deletion goes: they are there again.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.plan.augmented import documents
from hmr.plan.draft import Draft
from hmr.plan.relations import all_but, around
from hmr.plan.steps import Step
from hmr.source import SourceModule, Statement
from hmr.source.assigning import assigned, augmented, deleted
from hmr.source.implicit import OPERATED

_REASON = "what had replaced its value was removed"


def gone(draft: Draft, pair: Pair, node: Node) -> None:
    """Enter the steps for what the old statement of a pair assigned, and the new one does not.

    What a statement above had assigned, or what the definition itself has under that name, is
    put there again; else it is taken away.
    """
    assert pair.old is not None
    _deleted_no_more(draft, pair, node)
    lost = set(assigned(pair.old) - assigned(pair.new))
    if not lost:
        return
    old, new = draft.old[node.module], draft.graph.source(node.module)
    lost -= _assigned_below(old, pair.old)
    for spelling in sorted(lost):
        again = _last(new, spelling)
        if again is not None and not isinstance(again[1].node, ast.AugAssign):
            where: Node | None = Node(node.module, again[0], again[1])
        else:
            where = _own(draft, node, spelling) or _elsewhere(draft, node.module, spelling)
        if (
            again is not None
            and spelling in augmented(again[1])
            and not _begins(draft, node, new, spelling)
        ):
            remain = Step("remain", draft.behind(pair, node), pair.old, None, "it was removed")
            draft.enter(remain)
        elif spelling.endswith(".__doc__"):
            for place in documents(draft, node.module, spelling):
                draft.enter(Step("document", place, None, None, _REASON))
                draft.may_change.add(Key(place.module, f"{place.qualname}.__doc__", "value"))
                lost.discard(spelling)
        if where is not None:
            lost.discard(spelling)
            _again(draft, where, _REASON)
    if lost:
        items = frozenset(spelling for spelling in lost if spelling.endswith("]"))
        attributes = frozenset(lost) - items
        if pair.new is not None:
            draft.steps.pop((node.module, node.position, "remain"), None)
        # An attribute goes first: by another way, to the same object, it may come anew.
        places = ((draft.before(node), attributes), (draft.behind(pair, node), items))
        for at, names in places:
            if names:
                draft.enter(Step("remain", at, pair.old, None, "it was removed", names))
        for spelling in lost:
            module, name = draft.graph.origin_before(old, spelling.partition("[")[0])
            if draft.graph.has(module):
                draft.may_change.add(Key(module, name, "value"))
                draft.may_change.add(Key(module, name, "content"))


def _elsewhere(draft: Draft, module: ModuleName, spelling: str) -> Node | None:
    """Give the last statement that assigns the same attribute in another module."""
    if "[" in spelling:
        return _item_elsewhere(draft, module, spelling)
    home = Key(*draft.graph.origin_before(draft.old[module], spelling), "value")
    setters = draft.graph.setters(home) if draft.graph.has(home.module) else ()
    attribute = spelling.rpartition(".")[2]
    found = [
        setter
        for setter in setters
        if setter.module != module and not setter.owners
        for known in assigned(setter.statement) - augmented(setter.statement)
        if known.endswith(f".{attribute}")
    ]
    return _last_of(draft, found)


def _item_elsewhere(draft: Draft, module: ModuleName, spelling: str) -> Node | None:
    """Give the last statement that assigns the same item in another module."""
    base, _, item = spelling.partition("[")
    home = Key(*draft.graph.origin_before(draft.old[module], base), "content")
    reads = draft.graph.reads(home) if draft.graph.has(home.module) else ()
    found = {
        read.node
        for read in reads
        if read.node.module != module
        if f"{read.dotted.removesuffix(OPERATED)}[{item}" in assigned(read.node.statement)
    }
    return _last_of(draft, [node for node in found if not node.owners])


def _last_of(draft: Draft, nodes: list[Node]) -> Node | None:
    ranks = {name: rank for rank, name in enumerate(draft.facts.order)}
    return max(nodes, key=lambda node: (ranks.get(node.module, 0), node.position), default=None)


def _begins(draft: Draft, node: Node, source: SourceModule, spelling: str) -> bool:
    """Whether it is known what gives an attribute the value to which a statement adds."""
    if spelling.endswith(".__doc__") or _own(draft, node, spelling) is not None:
        return True
    home = Key(*draft.graph.origin_before(source, spelling), "value")
    setters = draft.graph.setters(home) if draft.graph.has(home.module) else ()
    return any(assigned(each.statement) - augmented(each.statement) for each in setters)


def _deleted_no_more(draft: Draft, pair: Pair, node: Node) -> None:
    """Enter that what a statement had deleted is made again, or that it stays deleted."""
    for spelling in sorted(deleted(pair.old) - deleted(pair.new)):
        where = _own(draft, node, spelling)
        if where is None:
            draft.enter(Step("remain", draft.behind(pair, node), pair.old, None, "it was removed"))
        else:
            _again(draft, where, "what had deleted it was removed")


def _again(draft: Draft, where: Node, reason: str) -> None:
    """Have a statement run again, or the class that it stands in if that runs as a whole only."""
    owner = around(draft.graph.source(where.module), where) if where.owners else None
    if owner is not None and draft.facts.whole(owner.module, owner.qualname):
        taken = draft.steps.get((owner.module, owner.position, "run"))
        keep = all_but(owner.statement, where)
        if taken is not None:
            draft.enter(replace(taken, names=taken.names & keep))
        elif not draft.runs(owner):
            draft.run(owner, owner.statement, None, reason, keep)
    elif not draft.runs(where):
        draft.run(where, where.statement, None, reason)


def _assigned_below(source: SourceModule, statement: Statement) -> frozenset[str]:
    found = False
    out: frozenset[str] = frozenset()
    for other in source.statements:
        if found:
            out |= assigned(other) - augmented(other)
        found = found or other is statement
    return out


def _last(source: SourceModule, spelling: str) -> tuple[tuple[int, ...], Statement] | None:
    """Give the last statement of a module that assigns the same."""
    root = spelling.partition(".")[0].partition("[")[0]
    for place in range(len(source.statements) - 1, -1, -1):
        statement = source.statements[place]
        if statement.may_spell(root) and spelling in assigned(statement):
            return (place,), statement
    return None


def _own(draft: Draft, node: Node, spelling: str) -> Node | None:
    """Give the statement that binds what an attribute stands for: in a module, or in a class."""
    if "[" in spelling:
        return None
    module, name = draft.graph.origin_before(draft.old[node.module], spelling)
    if not draft.graph.has(module):
        return None
    binders = draft.graph.index(module).binders.get(name, ())
    return binders[-1] if binders else None
