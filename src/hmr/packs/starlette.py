"""The pack of Starlette: routes, exception handlers and the middleware stack of an app."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed, listed


class StarlettePack(Pack):
    """Lists what apps and routers have, and lets middleware be added to an app that runs."""

    awakened_by = "starlette.applications"
    needs = ("starlette.routing:Router",)
    bodies = False

    def __init__(self) -> None:
        self._stacks: list[tuple[Any, Any, Any]] = []

    def begin(self, revision: Revision) -> None:
        """An app refuses middleware once its stack is built; it builds one when it has none."""
        self._stacks = []
        for app in revision.instances(sys.modules[self.awakened_by].Starlette):
            stack = vars(app).get("middleware_stack")
            if stack is not None:
                self._stacks.append((app, stack, _wrapping(app)))
                revision.put(app, "middleware_stack", None)

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A server holds the app, which holds routers; its state is of run time, and overrides."""
        if issubclass(type(thing), sys.modules["starlette.routing"].Router):
            return ()
        kind: Any = sys.modules[self.awakened_by].Starlette
        return ("state", "dependency_overrides") if issubclass(type(thing), kind) else None

    def rebuild(self, revision: Revision) -> None:
        """Keep a stack, and what its middleware knows, where nothing of it was edited."""
        for app, stack, before in self._stacks:
            if _wrapping(app) == before:
                revision.put(app, "middleware_stack", stack)

    def end(self, revision: Revision) -> None:
        """Let go of the stacks."""
        self._stacks = []

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the routes of every router, and the handlers and middleware of every app."""
        apps = list(revision.instances(sys.modules[self.awakened_by].Starlette))
        app_of = {id(app.router): app for app in apps}
        for router in revision.instances(sys.modules["starlette.routing"].Router):
            holders = tuple(it for it in (router, app_of.get(id(router))) if it is not None)
            for route in router.routes:
                about = _about(route)
                path = getattr(route, "path", "")
                yield listed(router.routes, route, f"route {path}", about, holders=holders)
        for app in apps:
            for kind, function in app.exception_handlers.items():
                what = f"exception handler {kind}"
                yield keyed(app.exception_handlers, kind, what, function, holders=(app,))
            for item in app.user_middleware:
                about = item.kwargs.get("dispatch", item.cls)
                what = f"middleware {getattr(item.cls, '__name__', '')}"
                entry = listed(app.user_middleware, item, what, about, holders=(app,))
                yield replace(entry, backwards=True)


def _about(route: Any) -> object:
    for name in ("endpoint", "original_router", "app"):
        found = vars(route).get(name)
        if found is not None:
            return found
    return route


def _wrapping(app: Any) -> tuple[int, list[int], dict[Any, int]]:
    handlers = {kind: id(function) for kind, function in app.exception_handlers.items()}
    return id(app.router), [id(item) for item in app.user_middleware], handlers
