"""Statements that have changed places, where one alters a collection that the other reads.

ITEMS.append("tea")     stood below `COUNT` until now, and did not count: it is computed again
COUNT = len(ITEMS)

ITEMS.append("milk")    stood above "tea": all that fills the collection does so once more,
                        in the new order
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.plan import afresh, built
from hmr.plan.draft import Draft
from hmr.plan.relations import Placed, placed
from hmr.plan.steps import Step
from hmr.source import Statement
from hmr.source.filling import filled


def enter(draft: Draft, module: ModuleName, paired: Sequence[Pair], at: int) -> None:
    """Enter the steps for statements that meet something else where they stand now.

    Parameters:
        draft: where they are entered.
        module: the module.
        paired: its pairs, of which only those from number `at` on may have changed places.
        at: the number of the first.
    """
    old, new = draft.old[module], draft.graph.source(module)
    for (pair, where), name in _crossed(placed(paired, at, ())):
        statement = pair.statement
        node, alters = Node(module, where, statement), name in _altered(statement)
        if draft.runs(node):
            continue
        reason = f"it stands elsewhere among what alters {name}"
        if alters and name in draft.graph.index(module).imports:
            _anew(draft, node, pair, name, reason)
        elif alters and filled(statement) == name and afresh.refills(old, new, pair.old, name):
            first = node._replace(position=(-1,))
            draft.enter(Step("refill", first, pair.old, None, reason, frozenset({name})))
            draft.may_change.add(Key(module, name, "value"))
        elif statement.kind == "function":
            draft.enter(Step("signature", node, statement, None, reason))
        elif statement.kind == "other":
            draft.run(node, pair.old, None, reason)


def _anew(draft: Draft, node: Node, pair: Pair, name: str, reason: str) -> None:
    """Have what alters another module's collection do so from the start, or say that it doesn't."""
    makers = built.makers(draft, node, pair.statement)
    for each in (*makers, node) if makers else ():
        if not draft.runs(each):
            draft.run(each, each.statement, None, reason)
    if not makers and f"{name}.add(" not in pair.statement.text:  # (a set has no order)
        reason += ", whose order is another one at the next start"
        draft.enter(Step("skip", node, pair.old, None, reason))


def _crossed(places: Sequence[Placed]) -> Iterator[tuple[Placed, str]]:
    """Give the statements that stand on the other side of what alters a name that they read."""
    both = [(p, p.old.first, where) for p, where in places if p.old is not None and p.new]
    if [first for _, first, _ in both] == sorted(first for _, first, _ in both):
        return
    for pair, first, where in both:
        names = _altered(pair.statement)
        for other, its, place in both if names else ():
            if (first < its) != (where < place):
                reads = {read.partition(".")[0] for read in other.statement.facts.reads}
                yield from (((other, place), name) for name in sorted(names & reads))


def _altered(statement: Statement) -> set[str]:
    if statement.kind != "other":
        return set()
    reads = {read.partition(".")[0] for read in statement.facts.reads}
    added_to = statement.binds & reads  # ``ITEMS += ["tea"]``
    return added_to | {spelling.partition(".")[0] for spelling in statement.alterations.now}
