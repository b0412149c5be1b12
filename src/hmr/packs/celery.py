"""The pack of Celery: the tasks of an app, which keeps the first one of each name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed


class CeleryPack(Pack):
    """Lists the tasks, and gives those whose function was edited the new signature."""

    awakened_by = "celery.app.base"
    needs = ("celery.utils.functional:head_from_fun",)
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A worker holds the app."""
        kind: Any = sys.modules[self.awakened_by].Celery
        return () if issubclass(type(thing), kind) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the tasks, by name."""
        for app in revision.instances(sys.modules[self.awakened_by].Celery):
            for name, task in app._tasks.items():
                yield keyed(app._tasks, name, f"task {name}", task.run, task, holders=(app,))

    def rebuild(self, revision: Revision) -> None:
        """Calls are checked against a copy of the signature: make it again."""
        changed = {id(function) for function in revision.functions}
        head = sys.modules["celery.utils.functional"].head_from_fun
        for app in revision.instances(sys.modules[self.awakened_by].Celery):
            for task in app._tasks.values():
                function = getattr(task.run, "__func__", task.run)
                if id(function) in changed:
                    revision.put(task, "__header__", head(function))
