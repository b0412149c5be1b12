"""Statements that have changed places, where one alters a collection that the other reads.

ITEMS.append("tea")     stood below `COUNT` until now, and did not count: it is computed again
COUNT = len(ITEMS)

ITEMS.append("milk")    stood above "tea": all that fills the collection does so once more,
                        in the new order

@register               puts `brew` into a table of another module, which is asked for its size
def brew(): ...         further down now: the size is computed again
SIZE = len(TABLE)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.plan import afresh, built
from hmr.plan.draft import Draft
from hmr.plan.relations import Placed, all_but, around, placed
from hmr.plan.steps import Step
from hmr.source.filling import filled

T = TypeVar("T", str, Key)


def enter(draft: Draft, module: ModuleName, paired: Sequence[Pair], at: int) -> None:
    """Enter the steps for statements that meet something else where they stand now.

    Parameters:
        draft: where they are entered.
        module: the module.
        paired: its pairs, of which only those from number `at` on may have changed places.
        at: the number of the first.
    """
    old, new = draft.old[module], draft.graph.source(module)
    places = placed(paired, at, ())
    for (pair, where), name in _crossed(places, _altered, _reads):
        statement = pair.statement
        node, alters = Node(module, where, statement), name in _altered((pair, where))
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
            draft.run(node, pair.old, None, reason, repeats=alters and pair.runs_the_same)
    for (pair, where), name in _crossed(places, partial(_rebound, draft, module), _reads):
        if pair.statement.kind == "other":
            reason = f"it stands elsewhere among what binds {name}"
            draft.run(Node(module, where, pair.statement), pair.old, None, reason)
    asking = _Asking(draft, module)
    for (_, where), key in _crossed(places, asking.filled, asking.asks):
        for reader in asking.readers(key, where):
            _ask_again(draft, reader, f"it stands elsewhere among what fills {key.name}")


def _ask_again(draft: Draft, reader: Node, reason: str) -> None:
    """Have a statement that asks for what a collection holds do so again."""
    statement = reader.statement
    owner = around(draft.graph.source(reader.module), reader) if reader.owners else None
    if draft.runs(reader) or (owner is not None and draft.runs(owner)):
        return
    if statement.kind == "function":
        draft.enter(Step("signature", reader, statement, None, reason))
    elif owner is not None and draft.whole(owner):
        draft.run(owner, owner.statement, None, reason, all_but(owner.statement, reader))
    elif statement.kind == "other":
        draft.run(reader, statement, None, reason)


def _anew(draft: Draft, node: Node, pair: Pair, name: str, reason: str) -> None:
    """Have what alters another module's collection do so from the start, or say that it doesn't."""
    makers = built.makers(draft, node, pair.statement)
    for each in (*makers, node) if makers else ():
        if not draft.runs(each):
            draft.run(each, each.statement, None, reason)
    if not makers and f"{name}.add(" not in pair.statement.text:  # (a set has no order)
        reason += ", whose order is another one at the next start"
        draft.enter(Step("skip", node, pair.old, None, reason))


class _Asking:
    """What the calls of a module's statements fill, of whatever module, and who asks for that."""

    def __init__(self, draft: Draft, module: ModuleName) -> None:
        self._graph, self._module = draft.graph, module
        self._inner: defaultdict[tuple[int, ...], list[Node]] | None = None

    def filled(self, placed: Placed) -> set[Key]:
        """Give the collections that a statement fills by what it calls."""
        pair, where = placed
        if pair.statement.kind in ("import", "guard", "docstring"):
            return set()
        node = Node(self._module, where, pair.statement)
        filled = {key for each in (node, *self._members(where)) for key in self._graph.fills(each)}
        own = _altered(placed)  # (what its own text alters is dealt with by its name)
        return {k for k in filled if k.what == "content" and k.name.partition(".")[0] not in own}

    def _members(self, where: tuple[int, ...]) -> Sequence[Node]:
        """Give what stands in the body of a class: a method's decorator may fill something, too."""
        if self._inner is None:
            self._inner = defaultdict(list)
            for node in self._graph.nodes(self._module):
                if len(node.position) > 1:
                    self._inner[node.position[:1]].append(node)
        return self._inner.get(where, ())

    def asks(self, placed: Placed, keys: set[Key]) -> set[Key]:
        """Give those of some collections that a statement asks for what they hold."""
        return {key for key in keys if self.readers(key, placed[1])}

    def readers(self, key: Key, where: tuple[int, ...]) -> list[Node]:
        """Give who does so, of a statement and its members."""
        here = (node for node in self._graph.dependents(key) if node.module == self._module)
        return sorted(node for node in here if node.position[:1] == where)


def _crossed(
    places: Sequence[Placed],
    altered: Callable[[Placed], set[T]],
    read: Callable[[Placed, set[T]], set[T]],
) -> Iterator[tuple[Placed, T]]:
    """Give the statements that stand on the other side of what alters something that they read."""
    both = [(p, p.old.first, where) for p, where in places if p.old is not None and p.new]
    if [first for _, first, _ in both] == sorted(first for _, first, _ in both):
        return
    for pair, first, where in both:
        names = altered((pair, where))
        for other, its, place in both if names else ():
            if (first < its) != (where < place):
                yield from (((other, place), name) for name in sorted(read((other, place), names)))


def _reads(placed: Placed, names: set[str]) -> set[str]:
    return names & {read.partition(".")[0] for read in placed[0].statement.facts.reads}


def _rebound(draft: Draft, module: ModuleName, placed: Placed) -> set[str]:
    """Give the names that a statement binds, and others do, too: who reads one may mean theirs."""
    binders = draft.graph.index(module).binders
    return {name for name in placed[0].statement.binds if len(binders.get(name, ())) > 1}


def _altered(placed: Placed) -> set[str]:
    statement = placed[0].statement
    if statement.kind != "other":
        return set()
    reads = {read.partition(".")[0] for read in statement.facts.reads}
    added_to = statement.binds & reads  # ``ITEMS += ["tea"]``
    return added_to | {spelling.partition(".")[0] for spelling in statement.alterations.now}
