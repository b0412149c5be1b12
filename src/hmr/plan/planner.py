"""From differences to a Plan: what must run again, in the order in which a cold start would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.graph import Graph, Key, Node
from hmr.graph.dynamic import binding_any, puts_names
from hmr.plan import circles
from hmr.plan.draft import Draft
from hmr.plan.edits import Edits
from hmr.plan.facts import Facts
from hmr.plan.propagation import Propagation
from hmr.plan.steps import Filled, Plan, Step

_AHEAD = 30
"""How many keys are followed beforehand; further on, only what has really changed is followed.

Small programs are followed to the end: a dry run and a commit then see the same plan.
"""
_SMALL = 60
"""How many modules a program has at most that is followed beforehand.

In a larger one a single question may cost more than all that comes of it.
"""


def plan(
    diffs: Mapping[ModuleName, SourceDiff],
    graph: Graph,
    facts: Facts,
    files: Iterable[str] = (),
    ahead: int = _AHEAD,
) -> Plan:
    """Turn differences into steps.

    Parameters:
        diffs: what became of each edited module.
        graph: the graph over the *new* sources.
        facts: what is known of the process.
        files: files that statements have read, and whose content is another now.
        ahead: how many keys are followed beforehand in a small program; see `Propagation.spread`.
    """
    draft = Draft(graph, facts)
    draft.old = {difference.old.name: difference.old for difference in diffs.values()}
    graph.look_back(draft.old)
    draft.data(files)
    edits = Edits(draft)
    for difference in diffs.values():
        edits.module(difference)
    circles.enter(draft, diffs)
    propagation = Propagation(draft)
    propagation.spread(ahead if len(facts.order) <= _SMALL else 0)
    return _Drawn(diffs, draft, propagation).plan()


class _Drawn:
    """A plan that goes on with its draft: see `Rest`."""

    def __init__(
        self, diffs: Mapping[ModuleName, SourceDiff], draft: Draft, propagation: Propagation
    ) -> None:
        self._diffs = diffs
        self._draft = draft
        self._propagation = propagation

    def plan(self) -> Plan:
        edited, steps = frozenset(self._draft.edited), self._draft.ordered()
        graph = self._draft.graph
        closed = self._propagation.is_done and not any(_binds_any(graph, step) for step in steps)
        rest = None if closed else self
        fillers: dict[tuple[ModuleName, tuple[int, ...]], Filled] = {}
        for nodes, _, names, _ in self._draft.filling.values():
            members = frozenset((node.module, node.position) for node in nodes)
            for at in members if len(members) > 1 else ():
                known = fillers.get(at, Filled({}, members))
                fillers[at] = Filled({**known.names, **names}, known.members | members)
        departing, displaced = self._draft.facts.departing, frozenset(self._draft.displaced)
        return Plan(self._diffs, edited, steps, departing, rest, fillers, displaced, self)

    def open(self, node: Node | None = None) -> AbstractSet[Key]:
        return self._propagation.open(node)

    def further(self, keys: Iterable[Key]) -> Plan | None:
        return self.plan() if self._propagation.follow(keys) else None

    def whole(self) -> Plan:
        self._propagation.end()
        return self.plan()


def _binds_any(graph: Graph, step: Step) -> bool:
    """Whether a step may bind names that nobody spells, or take them away."""
    if step.how == "run":
        return binding_any(graph, step.node)
    return step.how == "remain" and step.old is not None and puts_names(step.old)
