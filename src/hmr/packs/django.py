"""The pack of Django: settings, models, admin pages, URL patterns, tags, receivers of signals."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from types import FunctionType
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, keyed, listed


class DjangoPack(Pack):
    """Lists what the registries have, and has derived tables made anew."""

    awakened_by = "django.urls"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List models, admin pages, and the tags and filters of templates."""
        template: Any = sys.modules.get("django.template")
        kinds = () if template is None else (vars(template)["Library"],)
        for library in (found for kind in kinds for found in revision.instances(kind)):
            for table in (library.tags, library.filters):
                for name, function in table.items():
                    yield keyed(table, name, f"tag {name}", function, holders=(library,))
        for models in sys.modules["django.apps"].apps.all_models.values():
            for name, model in models.items():
                yield _of_model(models, name, model)
        yield from _of_admin(revision)

    def rebuild(self, revision: Revision) -> None:
        """Forget what was derived; it is made again when it is asked for."""
        revision.afterwards(sys.modules["django.urls"].clear_url_caches)
        for resolver in revision.instances(sys.modules["django.urls"].URLResolver):
            # What another file includes has its patterns from there, as they were at first.
            revision.afterwards(partial(_ask_anew, resolver))
        forget = sys.modules["django.apps"].apps.clear_cache
        if revision.classes or revision.taken_out:
            revision.undo(forget)
            forget()


class DjangoConvertersPack(Pack):
    """Has routes compiled anew whose converter has another pattern."""

    awakened_by = "django.urls.converters"

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the converters by their names."""
        register: Any = vars(sys.modules["django.urls.converters"])["register_converter"]
        table = sys.modules["django.urls.converters"].REGISTERED_CONVERTERS
        for name, found in table.items():
            yield keyed(table, name, f"converter {name}", type(found), holders=(register,))

    def rebuild(self, revision: Revision) -> None:
        """Compile the routes again, once all is live."""
        table = sys.modules["django.urls.converters"].REGISTERED_CONVERTERS
        changed = set(revision.classes)
        if any(type(each) in changed for each in table.values()):
            resolvers: Any = sys.modules["django.urls.resolvers"]
            revision.afterwards(resolvers._route_to_regex.cache_clear)
            for route in revision.instances(resolvers.RoutePattern):
                if any(type(each) in changed for each in route.converters.values()):
                    revision.afterwards(partial(_compile_anew, route))


def _compile_anew(route: Any) -> None:
    vars(route).pop("regex", None)
    route.__init__(route._route, route.name, route._is_endpoint)


def _ask_anew(resolver: Any) -> None:
    space = vars(resolver)
    for name in ("url_patterns", "urlconf_module"):
        space.pop(name, None)
    for name in ("_reverse_dict", "_namespace_dict", "_app_dict"):
        space[name] = {}
    space["_callback_strs"] = set()
    space["_populated"] = False


class DjangoSettingsPack(Pack):
    """Shows what the module of settings binds, which Django has copied."""

    awakened_by = "django.conf"

    def __init__(self) -> None:
        self._before: dict[str, str] = {}

    def begin(self, revision: Revision) -> None:
        """Note what Django has set itself up by: it may be altered in place."""
        held = _settings() or {}
        self._before = {name: repr(held[name]) for name in _FOR_GOOD & held.keys()}

    def shown(self) -> Iterator[tuple[str, str, str]]:
        """Say that `settings` shows the module that the environment names."""
        held = _settings()
        if held is not None and isinstance(name := held.get("SETTINGS_MODULE"), str):
            yield name, "django.conf", "settings"

    def bound(self, revision: Revision, module: str) -> None:
        """Copy the names in capitals again, and those that are gone from what Django gives."""
        held, space = _settings(), vars(sys.modules[module])
        conf: Any = sys.modules["django.conf"]
        known = vars(conf.settings)
        if held is None:
            return
        for name in {*held, *space}:
            if not name.isupper() or name == "SETTINGS_MODULE":
                continue
            value = space.get(name, getattr(conf.global_settings, name, _ABSENT))
            if held.get(name, _ABSENT) is not value:
                revision.keep(held, known)
                held.pop(name, None)
                known.pop(name, None)  # what it has given once
                if value is not _ABSENT:
                    held[name] = value
            if name in self._before and self._before[name] != repr(value):
                self._before[name] = repr(value)
                revision.not_live(
                    *("HMR112", f"{module}:{name}", "Django, which has set itself up by it"),
                    *("it reads this only once, when it starts", "restart"),
                )


def _settings() -> dict[str, Any] | None:
    """Give what Django has copied of the module of settings, if it has done so."""
    wrapped = vars(vars(sys.modules["django.conf"])["settings"]).get("_wrapped")
    return vars(wrapped) if hasattr(type(wrapped), "is_overridden") else None


_ABSENT = object()
_FOR_GOOD = frozenset(
    {"INSTALLED_APPS", "MIDDLEWARE", "DATABASES", "CACHES", "TEMPLATES", "LOGGING", "STORAGES"}
)
"""Settings of which Django makes something when it starts, or when it first uses it."""


class DjangoSignalsPack(Pack):
    """Lists the receivers of every signal, which has them weakly."""

    awakened_by = "django.dispatch"
    bodies = False

    def __init__(self) -> None:
        self._known: list[Any] = []

    def end(self, revision: Revision) -> None:
        """Let go of what was noted."""
        self._known = []

    def begin(self, revision: Revision) -> None:
        """Forget receivers that are gone; a signal would make another list for that later."""
        self._known = []
        for signal in _signals(revision):
            with signal.lock:
                signal._clear_dead_receivers()
            self._known += signal.receivers

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List receivers by their function."""
        receiver: Any = sys.modules["django.dispatch"].receiver
        for signal in _signals(revision):
            for item in signal.receivers:
                function = _receiver(item)
                if function is not None:
                    yield listed(
                        *(signal.receivers, item, "receiver of a signal", function),
                        holders=(signal, receiver),
                    )

    def rebuild(self, revision: Revision) -> None:
        """Note receivers by the function that lives on, and forget which sender has which."""
        known = set(map(id, self._known))
        for signal in _signals(revision):
            signal.sender_receivers_cache.clear()
            for at, item in enumerate(signal.receivers):
                function, (ident, sender) = _receiver(item), item[0]
                if id(item) not in known and type(function) is FunctionType and type(ident) is int:
                    # It goes by the number of the function made anew, which gave way to this one.
                    signal.receivers[at] = ((id(function), sender), *item[1:])


def _signals(revision: Revision) -> Iterator[Any]:
    yield from revision.instances(sys.modules["django.dispatch"].Signal)


def _receiver(item: Any) -> Any:
    reference = item[1]
    kind: Any = sys.modules["weakref"].ref
    return reference() if issubclass(type(reference), kind) else reference


def _of_model(models: dict[str, Any], name: str, model: Any) -> Entry:
    """Give the entry of a model; one between two others is its field's, and so its class's."""
    made_for = model._meta.auto_created or model
    entry = keyed(models, name, f"model {model._meta.label}", made_for)
    # The class stays, but has other options each time that its statement has run.
    key = ("model", id(models), name, id(model._meta))
    return replace(entry, key=key, take_out=partial(_take_out, entry, model))


def _take_out(entry: Entry, model: Any) -> Undo:
    undos = [entry.take_out()]
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        remote = field.remote_field
        related = getattr(remote, "model", None)
        if not isinstance(related, type):  # no relation, or one to a model that is yet to come
            continue
        name = remote.get_accessor_name()
        found = vars(related).get(name)
        if getattr(found, "rel", getattr(found, "related", None)) is remote:
            type.__delattr__(related, name)
            undos.append(partial(type.__setattr__, related, name, found))
    return lambda: [undo() for undo in reversed(undos)]


def _of_admin(revision: Revision) -> Iterator[Entry]:
    admin: Any = sys.modules.get("django.contrib.admin")
    if admin is None:
        return
    first = vars(admin.site).get("_wrapped")
    sites = {id(site): site for site in revision.instances(admin.AdminSite)}
    if isinstance(first, admin.AdminSite):
        sites[id(first)] = first
    for site in sites.values():
        own = (admin.site,) if site is first else ()
        for model, page in site._registry.items():
            about = (page.__class__,) if type(page) is not admin.ModelAdmin else (model,)
            yield keyed(
                *(site._registry, model, f"admin of {model.__name__}", *about),
                holders=(site, *own, admin.register),
            )
