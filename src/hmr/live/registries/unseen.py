"""What a statement fills by functions that nobody had seen it call: its next run shows which.

    PLUGINS = [import_module(f"plugins.{name}").setup(hooks) for name in NAMES]

Imported before anybody observed it, so that nothing tells that `setup` registers something. When it
runs again it is observed; a collection that one of those functions fills and that holds more now
than it did has the entries of the former run, too. That is said.
"""

from __future__ import annotations

from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING
from hmr.graph.origins import origin
from hmr.live.functions.patching import VALUES
from hmr.live.registries.growth import Contents, Root, look
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.implicit import OPERATED

_FEW = 250
"""Of so many entries at most: registries, and no data."""


class Unseen:
    """The small collections of the project, around the first run of a statement that is observed.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._before: dict[Root, tuple[Any, Contents]] = {}
        node, statement = step.node, step.node.statement
        again = step.because is not None or step.old is not None
        if not again or statement.kind != "other" or node.owners or not statement.facts.calls:
            return
        if work.graph.observed(node) or _only_reckons(work, step):
            return
        self._known = {(key.module, key.name) for key in work.graph.fills(node)}
        for tracked in work.registry:
            for name, thing in list(tracked.namespace.items()):
                if type(thing) in PLAIN and len(thing) <= _FEW and not name.startswith("__"):
                    root = (tracked.name, name)
                    found: Contents = {}
                    look(work, thing, root, found)
                    self._before[root] = thing, found

    def settle(self) -> None:
        """Say it if one holds all that it held, and more, of what ran."""
        node = self._step.node
        entry = (node.module, node.statement.name, node.statement.first)
        if self._before and entry not in self._work.out.remaining and self._has_grown():
            self._work.out.remaining.append(entry)

    def _has_grown(self) -> bool:
        work = self._work
        for root in self._filled() - self._known - work.afresh - work.refilled:
            thing, before = self._before.get(root, (None, {}))
            if work.registry[root[0]].namespace.get(root[1]) is not thing:
                continue
            after: Contents = {}
            look(work, thing, root, after)
            for path, held in before.items():
                now = {id(item) for item in after.get(path, ())}
                more = len(after.get(path, ())) > len(held)
                if more and held and all(id(item) in now for item in held):
                    return True
        return False

    def _filled(self) -> set[Root]:
        """Give what the functions alter that have run."""
        graph, found = self._work.graph, set[Root]()
        _, _, record = self._work.out.observed[-1]
        for module, name in record.drain().ran if record is not None else ():
            for binder in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
                for spelling in binder.statement.alterations.later:
                    where, spelt = origin(graph, module, spelling)
                    if where in self._work.registry:
                        found.add((where, spelt.partition(".")[0]))
        return found


def _only_reckons(work: Work, step: Step) -> bool:
    """Whether a statement has operators on plain values, and nothing else that could run code."""
    facts, space = step.node.statement.facts, work.registry[step.node.module].namespace
    return all(call.endswith(OPERATED) for call in facts.calls) and all(
        type(space.get(read, MISSING)) in VALUES for read in facts.reads
    )
