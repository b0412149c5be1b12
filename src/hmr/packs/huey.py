"""The pack of huey: the tasks of a queue, which refuses a second one of a name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision


class HueyPack(Pack):
    """Lists the tasks, the periodic ones too, and lets them live on."""

    awakened_by = "huey.api"
    needs = ("huey.api:TaskWrapper", "huey.api:Huey")
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever enqueues a task holds it."""
        return () if issubclass(type(thing), sys.modules["huey.api"].TaskWrapper) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the tasks with the function that each runs."""
        wrappers: Any = revision.instances(sys.modules["huey.api"].TaskWrapper)
        kept = {id(wrapper.task_class): wrapper for wrapper in wrappers}
        for huey in revision.instances(sys.modules["huey.api"].Huey):
            for name, kind in huey._registry._registry.items():
                wrapper = kept.get(id(kind))
                if wrapper is not None:
                    what = f"task {name}"
                    take_out = partial(_take_out, huey._registry, kind)
                    about, key, asked = (wrapper.func, wrapper), (what, id(kind)), (huey,)
                    yield Entry(what, about, take_out, key=key, asked=asked)


def _take_out(registry: Any, kind: type) -> Callable[[], object]:
    registry.unregister(kind)
    return partial(_put_back, registry, kind)


def _put_back(registry: Any, kind: type) -> None:
    other = registry._registry.get(registry.task_to_string(kind))
    if other is not None:  # a revision that failed has registered it
        registry.unregister(other)
    registry.register(kind)
