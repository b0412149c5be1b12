"""Imports in a circle that an edit has brought in: whether they still are in one."""

from __future__ import annotations

from collections.abc import Callable

from hmr._types import ModuleName
from hmr.live.known.registry import Registry
from hmr.plan import Step, circles
from hmr.source import SourceModule


def still_half(registry: Registry, step: Step) -> Callable[[], bool]:
    """Give what tells whether a start may still find a module half executed at a statement.

    Parameters:
        registry: the tracked modules.
        step: it says so of its statement.
    """
    module, text = step.node.module, step.node.statement.text

    def source(name: ModuleName) -> SourceModule | None:
        return registry[name].source if name in registry else None

    return lambda: circles.is_met(source, module, text)
