"""The packs that there are: those of the house, and those that other distributions bring along."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.metadata import EntryPoint, EntryPoints, distributions
from operator import is_

from hmr.errors import ConfigError
from hmr.pack import Pack

GROUP = "hmr.packs"
"""The entry-point group: its names are libraries (``flask``), its objects classes of packs."""

HOUSE: Mapping[str, str] = {
    "abc": "abc:AbcPack",
    "argparse": "argparse:ArgparsePack",
    "attr": "attrs:AttrsPack",
    "csv": "tables:CsvPack",
    "mimetypes": "tables:MimetypesPack",
    "shutil": "tables:ShutilPack",
    "warnings": "tables:WarningsPack",
    "xml.etree.ElementTree": "tables:ElementTreePack",
    "blinker": "blinker:BlinkerPack",
    "cattrs.converters": "cattrs:CattrsPack",
    "celery.app.base": "celery:CeleryPack",
    "celery._state": "celery:CeleryConfiguredPack",
    "celery.utils.dispatch.signal": "celery:CelerySignalsPack",
    "click": "click:ClickPack",
    "PySide6.QtCore": "qt:QtPack",
    "django.conf": "django:DjangoSettingsPack",
    "django.urls.converters": "django:DjangoConvertersPack",
    "django.dispatch": "django:DjangoSignalsPack",
    "django.urls": "django:DjangoPack",
    "dramatiq": "dramatiq:DramatiqPack",
    "functools": "functools:FunctoolsPack",
    "flask": "flask:FlaskPack",
    "IPython.core.interactiveshell": "ipython:IPythonPack",
    "jinja2": "jinja:JinjaPack",
    "logging": "logging:LoggingPack",
    "loguru": "loguru:LoguruPack",
    "huey.api": "huey:HueyPack",
    "peewee": "peewee:PeeweePack",
    "pluggy": "pluggy:PluggyPack",
    "prometheus_client": "prometheus:PrometheusPack",
    "marshmallow.class_registry": "marshmallow:MarshmallowPack",
    "msgspec": "msgspec:MsgspecPack",
    "numba": "numba:NumbaPack",
    "pydantic": "pydantic:PydanticPack",
    "pydantic.main": "pydantic:PydanticNamesPack",
    "signal": "signal:SignalPack",
    "sqlalchemy": "sqlalchemy:SqlalchemyPack",
    "sqlalchemy.event": "sqlalchemy_events:SqlalchemyEventsPack",
    "tornado.web": "tornado:TornadoPack",
    "typing": "typing:TypingPack",
    "starlette.applications": "starlette:StarlettePack",
    "fastapi": "fastapi:FastAPIPack",
    "typer": "typer:TyperPack",
}
"""The packs that come along: library to ``file:Class`` in this folder."""


class Packs:
    """All packs; one is made when its library turns out to be imported.

    Parameters:
        given: packs besides those of the house and of the entry points.
    """

    def __init__(self, given: Iterable[Pack] = ()) -> None:
        self._given = tuple(given)
        self._sources: dict[str, list[EntryPoint]] | None = None
        self._libraries: tuple[str, ...] = ()
        self._made: dict[str, list[Pack]] = {}
        self._awake: tuple[tuple[object, ...], tuple[Pack, ...]] = (), ()
        """The libraries as they were last, in order; and the packs that were awake then."""

    def awake(self) -> Sequence[Pack]:
        """Give the packs whose library is imported, in a release that they know.

        Raises:
            ConfigError: an entry point does not lead to a class of packs.
        """
        if self._sources is None:
            self._sources = {}
            for point in _points():
                self._sources.setdefault(point.name, []).append(point)
            self._libraries = tuple({**HOUSE, **self._sources})
        asked = (*(pack.awakened_by for pack in self._given), *self._libraries)
        there = tuple(map(sys.modules.get, asked))
        known, out = self._awake
        if len(known) == len(there) and all(
            map(is_, known, there)
        ):  # most revisions import nothing; what has fitted fits
            return out
        found = [pack for pack in self._given if pack.awakened_by in sys.modules]
        for library in self._libraries:
            if library in sys.modules:
                made = self._made.get(library)
                if made is None:
                    made = self._made[library] = [*self._house(library), *self._brought(library)]
                found += made
        out = tuple(pack for pack in found if _fits(pack))
        if len(out) == len(found):  # else a library may be half imported, or have more to come
            self._awake = there, out
        return out

    def _house(self, library: str) -> list[Pack]:
        if library not in HOUSE:
            return []
        file, _, name = HOUSE[library].partition(":")
        kind: type[Pack] = getattr(importlib.import_module(f"hmr.packs.{file}"), name)
        return [kind()]

    def _brought(self, library: str) -> list[Pack]:
        return [_made(point) for point in (self._sources or {}).get(library, ())]


def _points() -> Iterable[EntryPoint]:
    """Give the entry points of all distributions; of two with one name, the first one's count."""
    seen: set[str] = set()
    for place in sys.path:
        try:
            changed = os.stat(place or ".").st_mtime_ns
        except OSError:
            continue  # there is nothing, or not yet
        for name, points in _points_at(place, changed):
            if name not in seen:
                seen.add(name)
                yield from points


@lru_cache(maxsize=64)
def _points_at(place: str, _changed: int) -> Sequence[tuple[str, EntryPoints]]:
    """Read those of one place, once for all sessions: it takes 20 ms where much is installed."""
    found = ((each, each.entry_points.select(group=GROUP)) for each in distributions(path=[place]))
    return [(each.name, points) for each, points in found if points]


def _fits(pack: Pack) -> bool:
    """Whether the library has what the pack needs of it."""
    there = sys.modules.get
    return all(hasattr(there(module), name) for module, name in _needs(tuple(pack.needs)))


@lru_cache(maxsize=256)
def _needs(needs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((module, name) for module, _, name in (each.partition(":") for each in needs))


def _made(point: EntryPoint) -> Pack:
    kind = point.load()
    if not (isinstance(kind, type) and issubclass(kind, Pack)):
        raise ConfigError(
            f"the entry point {point.name} = {point.value} of the group {GROUP} leads to"
            f" {kind!r}; it has to name a class derived from hmr.pack.Pack"
        )
    return kind()
