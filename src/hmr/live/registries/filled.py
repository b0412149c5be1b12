"""Collections that all their statements fill again, in their turn: see `hmr.plan.replayed`."""

from __future__ import annotations

import ast

from hmr._contents import marked
from hmr.graph import Key
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.steps import Names


class Filled:
    """What a statement that runs again fills, with others that do so, too.

    It has what a cold start has put in above the statement: nothing is to be hidden from that, or
    taken out, or moved.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work = work
        self._names = _names(work, step)
        for name in _made(step, self._names):
            work.filling |= self._names[name]
        self._before = self._marks()

    def settle(self) -> None:
        """Tell those who read the collections that hold something else by now."""
        for name, mark in self._marks().items():
            if mark is None or mark != self._before[name]:
                self._work.altered.add(id(self._work.registry[name[0]].namespace.get(name[1])))
                for each in self._names[name]:
                    self._work.changed.add(Key(*each, "content"))
                    self._work.changed.add(Key(*each, "value"))

    def _marks(self) -> dict[tuple[str, str], object]:
        spaces = self._work.registry
        return {name: marked(spaces[name[0]].namespace.get(name[1])) for name in self._names}


def has_to_wait(work: Work, step: Step, used: frozenset[Key] | None, seen: frozenset[Key]) -> bool:
    """Whether a statement has had its turn that fills a collection, as others have done with it.

    To do so once more is for all of them, in the next round.

    Parameters:
        work: the commit.
        step: has run the statement.
        used: what has changed of what it uses; None if it has to run anyway.
        seen: what had done so at its turn.
    """
    at = (step.node.module, step.node.position)
    filled = work.plan.fillers.get(at)
    if filled is None or at in work.scheduled:
        return False
    names = {each for names in filled.names.values() for each in names}
    others = [key for key in used or () if key[:2] not in names]
    fresh = any(key not in seen for key in others)
    if used is None or fresh or work.changed.since(work.moments[step.place], step.node, others):
        work.postponed |= filled.members
    return True


def _made(step: Step, names: Names) -> set[tuple[str, str]]:
    """Give the collections that a statement makes: what it does with the others is to fill them."""
    statement = step.node.statement
    if isinstance(statement.node, ast.AugAssign):
        return set()
    return {(step.node.module, name) for name in statement.binds} & names.keys()


def _names(work: Work, step: Step) -> Names:
    filled = work.plan.fillers.get((step.node.module, step.node.position))
    return {} if filled is None else filled.names
