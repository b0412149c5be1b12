"""What packs ask for all instances of: the same kinds each time, so that one search finds them."""

from __future__ import annotations

import weakref
from typing import Any

from hmr.live.libraries.twins import is_twin
from hmr.pack import instances_of_all

_STAGES: tuple[weakref.WeakSet[type], ...] = tuple(weakref.WeakSet() for _ in range(3))
"""The classes whose instances packs have asked for at the beginning of a commit, while statements
run, and at its end."""


class Sought:
    """The instances of classes, as they are found in one commit.

    What nobody has asked for at the beginning is not looked for then: there may be more by the end.
    """

    def __init__(self) -> None:
        self._found: dict[type, list[Any]] = {}
        self._stage = 0

    def go_on(self) -> None:
        """Note that the beginning is over, or that all statements have run."""
        self._stage += 1

    def forget(self) -> None:
        """Look for all instances anew: statements have made others."""
        self._found.clear()

    def instances(self, kind: type[Any]) -> list[Any]:
        """Give the instances of a class, as they were when it was first asked for them.

        Parameters:
            kind: the class.
        """
        if kind not in self._found:
            _STAGES[self._stage].add(kind)
            wanted = {kind, *_STAGES[self._stage]} - self._found.keys()
            for each, found in instances_of_all(wanted).items():
                self._found[each] = [it for it in found if not is_twin(it)]
        return self._found[kind]
