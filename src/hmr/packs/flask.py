"""The pack of Flask: rules and views of an app, and of blueprints that are registered already."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from hmr.pack import ClassChange, Entry, Pack, Revision, Undo, keyed, listed

_AROUND = (
    *("before_request_funcs", "after_request_funcs", "teardown_request_funcs"),
    *("template_context_processors", "url_value_preprocessors", "url_default_functions"),
)


class FlaskPack(Pack):
    """Lets an app that has answered requests take other rules."""

    awakened_by = "flask"
    needs = ("flask.sansio.app:App", "flask.sansio.blueprints:Blueprint")
    bodies = False
    meanwhile = True

    def __init__(self) -> None:
        self._guards: list[tuple[Any, str]] = []
        self._deferred: dict[int, set[int]] = {}
        self._prefixes: dict[tuple[int, str], str] = {}
        self._carried_out: dict[tuple[int, str, int], object] = {}
        self._altered: dict[int, Any] = {}
        self._emptied: list[tuple[dict[Any, Any], Any]] = []

    def begin(self, revision: Revision) -> None:
        """Lift the guards against late registrations; note what blueprints have."""
        self._guards, self._deferred, self._prefixes, self._altered = [], {}, {}, {}
        self._carried_out, self._emptied = {}, []
        for app in revision.instances(sys.modules["flask.sansio.app"].App):
            self._lift(app, "_got_first_request")
            for name, blueprint in app.blueprints.items():
                self._prefixes[(id(app), name)] = _prefix(app, name, blueprint)
        for blueprint in revision.instances(sys.modules["flask.sansio.blueprints"].Blueprint):
            self._lift(blueprint, "_got_registered_once")
            self._deferred[id(blueprint)] = set(map(id, blueprint.deferred_functions))

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A server holds the app."""
        return () if issubclass(type(thing), sys.modules["flask.sansio.app"].App) else None

    def settings(self, thing: object) -> Mapping[str, object] | None:
        """Give what an app's configuration holds by itself."""
        if type(thing) is not sys.modules["flask.config"].Config:
            return None
        flask: Any = sys.modules["flask"]
        return {**flask.Flask.default_config, "DEBUG": flask.helpers.get_debug_flag()}

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Have a view say anew which methods it answers: it keeps what it has, as if by hand."""
        cls, views = change.cls, sys.modules.get("flask.views")
        if views and issubclass(cls, views.MethodView) and "methods" in vars(cls):
            revision.undo(partial(type.__setattr__, cls, "methods", vars(cls)["methods"]))
            type.__delattr__(cls, "methods")

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
        for app in revision.instances(sys.modules["flask.sansio.app"].App):
            for rule in app.url_map.iter_rules():
                view = app.view_functions.get(rule.endpoint)
                owner = app.blueprints.get(rule.endpoint.rpartition(".")[0])
                holders = (app,) if owner is None else (app, owner)
                take_out = partial(self._take_out, app, rule)
                about = (view, getattr(view, "view_class", view))
                yield Entry(
                    f"rule {rule.rule}",
                    about,
                    take_out,
                    holders,
                    key=("rule", id(rule)),
                    place=app.url_map._rules_by_endpoint,
                    item=rule.endpoint,
                    asked=(app.url_map, app.view_functions),
                )
            for table, name in _named_functions(app):
                yield keyed(table, name, f"{name} of the app", table[name], holders=(app,))
            for name, blueprint in app.blueprints.items():
                remove = partial(self._take_out_blueprint, app, name)
                own = ("blueprint", id(app), name)
                yield Entry(f"blueprint {name}", (blueprint,), remove, (app,), own)
        for blueprint in revision.instances(sys.modules["flask.sansio.blueprints"].Blueprint):
            for deferred in blueprint.deferred_functions:
                view = _cells(deferred).get("view_func", deferred)
                what = f"blueprint {blueprint.name}"
                items = blueprint.deferred_functions
                about = (view, getattr(view, "view_class", view))
                yield listed(items, deferred, what, *about, holders=(blueprint,))
        for thing in _scaffolds(revision):
            yield from _of_requests(thing, self._take_out_handler)

    def _take_out_handler(self, entry: Entry, codes: dict[Any, Any], code: Any) -> Undo:
        self._emptied.append((codes, code))
        return entry.take_out()

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
        for codes, code in self._emptied:
            if code in codes and not codes[code]:  # its last handler of errors is gone
                revision.keep(codes)
                del codes[code]
        self._emptied = []
        for app in revision.instances(sys.modules["flask.sansio.app"].App):
            for name, blueprint in list(app.blueprints.items()):
                before = self._deferred.get(id(blueprint))
                prefix = self._prefixes.get((id(app), name))
                if before is None or prefix is None:
                    continue
                self._altered[id(app)] = app
                options = {"url_prefix": prefix, "name": name.rpartition(".")[2]}
                state = blueprint.make_setup_state(app, options, False)
                for deferred in blueprint.deferred_functions:
                    own = (id(app), name, id(deferred))
                    if id(deferred) in before or own in self._carried_out:
                        continue
                    if not _done(app, name, deferred):
                        revision.keep(app.view_functions)
                        deferred(state)
                        self._carried_out[own] = deferred


def _scaffolds(revision: Revision) -> Iterator[Any]:
    """Give the apps and blueprints."""
    yield from revision.instances(sys.modules["flask.sansio.app"].App)
    yield from revision.instances(sys.modules["flask.sansio.blueprints"].Blueprint)


def _named_functions(app: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Give the filters, tests and globals of templates, and what a shell is given."""
    jinja = vars(app).get("jinja_env")  # it is made when it is first asked for
    for table in (jinja.filters, jinja.tests, jinja.globals) if jinja is not None else ():
        yield from ((table, name) for name in list(table))


def _of_requests(thing: Any, take_out_handler: Callable[..., Undo]) -> Iterator[Entry]:
    """Give the functions that an app or a blueprint has called around a request, or for errors."""
    for name in _AROUND:
        for functions in getattr(thing, name).values():
            for function in functions:
                what = f"{name.removesuffix('_funcs')} {getattr(function, '__name__', '')}"
                yield listed(functions, function, what, function, holders=(thing,))
    for codes in thing.error_handler_spec.values():
        for code, kinds in list(codes.items()):
            for kind, function in kinds.items():
                what = f"error handler {kind.__name__}"
                entry = keyed(kinds, kind, what, function, holders=(thing,))
                yield replace(entry, take_out=partial(take_out_handler, entry, codes, code))
    for name in ("teardown_appcontext_funcs", "shell_context_processors"):
        for function in getattr(thing, name, ()):
            functions = getattr(thing, name)
            yield listed(functions, function, name, function, holders=(thing,))


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
