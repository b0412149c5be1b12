"""The pack of FastAPI: what a route derives from signatures and models, and the OpenAPI page."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed


class FastAPIPack(Pack):
    """Makes routes anew, in place, whose function, dependencies or models have changed.

    The routes themselves are Starlette's: see its pack. What overrides a dependency is listed here.
    """

    awakened_by = "fastapi"
    bodies = False

    def __init__(self) -> None:
        self._derived: dict[int, set[str]] = {}

    def begin(self, revision: Revision) -> None:
        """Note what routes have from their function's annotations and docstring, not by name."""
        self._derived = {}
        for route in revision.instances(sys.modules["fastapi.routing"].APIRoute):
            derived = set()
            returns = getattr(route.endpoint, "__annotations__", {}).get("return")
            if route.response_model is not None and route.response_model is returns:
                derived.add("response_model")
            if route.response_model is None and returns is None:
                derived.add("response_model")
            if route.description == _documentation(route.endpoint):
                derived.add("description")
            self._derived[id(route)] = derived

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List what overrides a dependency."""
        for app in revision.instances(sys.modules["fastapi"].FastAPI):
            overrides = app.dependency_overrides
            for dependency, instead in list(overrides.items()):
                name = getattr(dependency, "__name__", dependency)
                what = f"override of {name}"
                about = (instead, dependency)
                yield keyed(overrides, dependency, what, *about, holders=(app, overrides))

    def rebuild(self, revision: Revision) -> None:
        """Make routes anew where needed, and have the OpenAPI page made when it is asked for."""
        _forget_kinds()
        changed = {id(function) for function in revision.functions}
        remade = bool(revision.classes)
        for route in revision.instances(sys.modules["fastapi.routing"].APIRoute):
            known = self._derived.get(id(route))
            if known is not None and (remade or changed & set(_calls(route.dependant))):
                _make_anew(revision, route, known)
        for router in revision.instances(sys.modules["fastapi.routing"].APIRouter):
            version = getattr(router, "_routes_version", None)
            if version is not None:
                revision.put(router, "_routes_version", version + 1)
        included: Any = getattr(sys.modules["fastapi.routing"], "_IncludedRouter", None)
        for router in revision.instances(included) if included is not None else ():
            # What it derives from its routes is kept until the next request: those gone, too.
            for name in [each for each in vars(router) if each.startswith("_effective")]:
                if name.endswith("_version"):
                    revision.put(router, name, None)
                elif isinstance(getattr(router, name), list):
                    revision.put(router, name, [])
        for app in revision.instances(sys.modules["fastapi"].FastAPI):
            revision.put(app, "openapi_schema", None)

    def end(self, revision: Revision) -> None:
        """Let go of what was noted."""
        self._derived = {}


def _calls(dependant: Any) -> Iterator[int]:
    """Give the functions (by `id`) that are called for a request."""
    call = dependant.call
    yield id(inspect.unwrap(call) if callable(call) else call)
    yield id(call)
    for cls in (call if isinstance(call, type) else type(call)).__mro__:
        for name in ("__init__", "__new__", "__call__"):  # whose signature a request is read by
            if name in vars(cls):
                yield id(inspect.unwrap(getattr(vars(cls)[name], "__func__", vars(cls)[name])))
    for inner in dependant.dependencies:
        yield from _calls(inner)


def _forget_kinds() -> None:
    """Have FastAPI ask anew of which kind a function is: a coroutine function, a generator's.

    It remembers that by the function, and keeps those that are gone.
    """
    models = sys.modules.get("fastapi.dependencies.models")
    for thing in vars(models).values() if models is not None else ():
        clear = getattr(thing, "cache_clear", None)
        if clear is not None:
            clear()


def _documentation(endpoint: Any) -> str:
    return inspect.cleandoc(endpoint.__doc__ or "").split("\f")[0].strip()


def _make_anew(revision: Revision, route: Any, derived: set[str]) -> None:
    kind: Any = sys.modules["fastapi.routing"].APIRoute
    words = {
        name: getattr(route, name)
        for name, parameter in inspect.signature(kind.__init__).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
        and name not in derived
        and hasattr(route, name)
    }
    fresh = type(route)(route.path, route.endpoint, **words)
    space = vars(route)
    revision.keep(space)
    space.update(vars(fresh))
