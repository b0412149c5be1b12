"""The pack of Flask: rules and views of an app, and of blueprints that are registered already."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, listed


class FlaskPack(Pack):
    """Lets an app that has answered requests take other rules."""

    awakened_by = "flask"
    bodies = False

    def __init__(self) -> None:
        self._guards: list[tuple[Any, str]] = []
        self._deferred: dict[int, set[int]] = {}
        self._prefixes: dict[tuple[int, str], str] = {}
        self._altered: dict[int, Any] = {}

    def begin(self, revision: Revision) -> None:
        """Lift the guards against late registrations; note what blueprints have."""
        self._guards, self._deferred, self._prefixes, self._altered = [], {}, {}, {}
        for app in revision.instances(sys.modules["flask"].Flask):
            self._lift(app, "_got_first_request")
            for name, blueprint in app.blueprints.items():
                self._prefixes[(id(app), name)] = _prefix(app, name, blueprint)
        for blueprint in revision.instances(sys.modules["flask"].Blueprint):
            self._lift(blueprint, "_got_registered_once")
            self._deferred[id(blueprint)] = set(map(id, blueprint.deferred_functions))

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A server holds the app."""
        return () if issubclass(type(thing), sys.modules["flask"].Flask) else None

    def _lift(self, thing: Any, guard: str) -> None:
        if getattr(thing, guard, False):
            setattr(thing, guard, False)
            self._guards.append((thing, guard))

    def end(self, revision: Revision) -> None:
        """Put the guards back, and let the maps find their rules anew."""
        for thing, guard in self._guards:
            setattr(thing, guard, True)
        for app in self._altered.values():
            _find_anew(app.url_map)
        self._guards, self._altered = [], {}

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the rules of every app, the blueprints that it has, and what these will register."""
        for app in revision.instances(sys.modules["flask"].Flask):
            for rule in app.url_map.iter_rules():
                view = app.view_functions.get(rule.endpoint)
                owner = app.blueprints.get(rule.endpoint.rpartition(".")[0])
                holders = (app,) if owner is None else (app, owner)
                take_out = partial(self._take_out, app, rule)
                key = ("rule", id(rule))
                yield Entry(f"rule {rule.rule}", (view,), take_out, holders, key)
            for name, blueprint in app.blueprints.items():
                remove = partial(self._take_out_blueprint, app, name)
                own = ("blueprint", id(app), name)
                yield Entry(f"blueprint {name}", (blueprint,), remove, (app,), own)
        for blueprint in revision.instances(sys.modules["flask"].Blueprint):
            for deferred in blueprint.deferred_functions:
                view = _cells(deferred).get("view_func", deferred)
                what = f"blueprint {blueprint.name}"
                items = blueprint.deferred_functions
                yield listed(items, deferred, what, view, holders=(blueprint,))

    def _take_out(self, app: Any, rule: Any) -> Undo:
        url_map, endpoint = app.url_map, rule.endpoint
        rules, alike = list(url_map._rules), list(url_map._rules_by_endpoint.get(endpoint, ()))
        view = app.view_functions.get(endpoint)
        if rule not in rules:
            return lambda: None
        self._altered[id(app)] = app
        url_map._rules[:] = [other for other in rules if other is not rule]
        left = [other for other in alike if other is not rule]
        if left:
            url_map._rules_by_endpoint[endpoint] = left
        else:
            url_map._rules_by_endpoint.pop(endpoint, None)
            app.view_functions.pop(endpoint, None)
        _find_anew(url_map)

        def put_back() -> None:
            url_map._rules[:] = rules
            url_map._rules_by_endpoint[endpoint] = alike
            if view is not None:
                app.view_functions[endpoint] = view

        return put_back

    def _take_out_blueprint(self, app: Any, name: str) -> Undo:
        blueprint = app.blueprints.pop(name, None)
        if blueprint is None:  # the app itself was made anew
            return lambda: None
        own = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith(f"{name}.")]
        undos = [self._take_out(app, rule) for rule in own]

        def put_back() -> None:
            for undo in reversed(undos):
                undo()
            app.blueprints[name] = blueprint

        return put_back

    def rebuild(self, revision: Revision) -> None:
        """Carry out, for the apps that have a blueprint, what was registered with it since."""
        for app in revision.instances(sys.modules["flask"].Flask):
            for name, blueprint in list(app.blueprints.items()):
                before = self._deferred.get(id(blueprint))
                prefix = self._prefixes.get((id(app), name))
                if before is None or prefix is None:
                    continue
                self._altered[id(app)] = app
                options = {"url_prefix": prefix, "name": name.rpartition(".")[2]}
                state = blueprint.make_setup_state(app, options, False)
                for deferred in blueprint.deferred_functions:
                    if id(deferred) not in before and not _done(app, name, deferred):
                        revision.keep(app.view_functions)
                        deferred(state)


def _done(app: Any, name: str, deferred: Any) -> bool:
    """Whether an app has the rule of a blueprint: its registration ran again by itself."""
    cells = _cells(deferred)
    view = cells.get("view_func")
    endpoint = cells.get("endpoint") or getattr(view, "__name__", "")
    rules = app.url_map._rules_by_endpoint.get(f"{name}.{endpoint}", ())
    return any(rule.rule.endswith(str(cells.get("rule", ""))) for rule in rules)


def _prefix(app: Any, name: str, blueprint: Any) -> str:
    """Give the prefix under which an app has a blueprint: by one of its rules, else its own."""
    for deferred in blueprint.deferred_functions:
        cells = _cells(deferred)
        tail = str(cells.get("rule", ""))
        for rule in app.url_map.iter_rules():
            mine = app.view_functions.get(rule.endpoint) is cells.get("view_func")
            if mine and rule.endpoint.startswith(f"{name}.") and tail and rule.rule.endswith(tail):
                return str(rule.rule[: len(rule.rule) - len(tail)])
    return str(blueprint.url_prefix or "")


def _cells(function: Any) -> dict[str, Any]:
    code, cells = getattr(function, "__code__", None), getattr(function, "__closure__", None)
    if code is None or not cells:
        return {}
    return {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells, strict=True)}


def _find_anew(url_map: Any) -> None:
    matcher = type(url_map._matcher)(url_map.merge_slashes)
    for rule in url_map._rules:
        if not rule.build_only:
            matcher.add(rule)
    url_map._matcher = matcher
    url_map._remap = True
