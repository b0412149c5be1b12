"""Collections that a module fills which a statement of this revision imports for the first time."""

from __future__ import annotations

import sys

from hmr._types import ModuleName
from hmr.graph import Key
from hmr.live.outcome import Work
from hmr.plan import Step


class Arrivals:
    """The collections that somebody uses and that are as their own modules made them.

    Parameters:
        work: the commit.
        step: runs a statement, which may import what nobody has imported yet.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work = work
        source = work.recoded(step.node.module).source
        comes = any(
            _is_to_come(source.imported(spelling), attribute)
            for spelling, attribute in step.node.statement.facts.imports.values()
        )
        self._intact = [key for key in _used(work) if _is_intact(work, key)] if comes else []

    def settle(self) -> None:
        """Note those that hold something else now."""
        for key in self._intact:
            if not _is_intact(self._work, key):
                self._work.changed.add(key)
                self._work.changed.add(key._replace(what="value"))


def _is_to_come(module: ModuleName, attribute: str | None) -> bool:
    """Whether an import finds nothing yet: the module, or a submodule that it imports as a name."""
    found = sys.modules.get(module)
    return found is None or (attribute not in (None, "*") and attribute not in vars(found))


def _used(work: Work) -> set[Key]:
    keys = {key for step in work.plan.steps for key in step.because or ()}
    return {key for key in keys if key.what == "content" and "." not in key.name}


def _is_intact(work: Work, key: Key) -> bool:
    return key.module in work.registry and work.registry[key.module].intact(key.name)
