"""The packs that there are: those of the house, and those that other distributions bring along."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points

from hmr.errors import ConfigError
from hmr.pack import Pack

GROUP = "hmr.packs"
"""The entry-point group: its names are libraries (``flask``), its objects classes of packs."""

HOUSE: Mapping[str, str] = {
    "argparse": "argparse:ArgparsePack",
    "attr": "attrs:AttrsPack",
    "blinker": "blinker:BlinkerPack",
    "cattrs.converters": "cattrs:CattrsPack",
    "celery.app.base": "celery:CeleryPack",
    "celery.utils.dispatch.signal": "celery:CelerySignalsPack",
    "click": "click:ClickPack",
    "PySide6.QtCore": "qt:QtPack",
    "django.dispatch": "django:DjangoSignalsPack",
    "django.urls": "django:DjangoPack",
    "dramatiq": "dramatiq:DramatiqPack",
    "functools": "functools:FunctoolsPack",
    "flask": "flask:FlaskPack",
    "IPython.core.interactiveshell": "ipython:IPythonPack",
    "logging": "logging:LoggingPack",
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

    def awake(self) -> Sequence[Pack]:
        """Give the packs whose library is imported, in a release that they know.

        Raises:
            ConfigError: an entry point does not lead to a class of packs.
        """
        if self._sources is None:
            self._sources = {}
            for point in entry_points(group=GROUP):
                self._sources.setdefault(point.name, []).append(point)
            self._libraries = tuple({**HOUSE, **self._sources})
        out = [pack for pack in self._given if pack.awakened_by in sys.modules and _fits(pack)]
        for library in self._libraries:
            if library in sys.modules:
                if library not in self._made:
                    self._made[library] = [*self._house(library), *self._brought(library)]
                out += filter(_fits, self._made[library])
        return out

    def _house(self, library: str) -> list[Pack]:
        if library not in HOUSE:
            return []
        file, _, name = HOUSE[library].partition(":")
        kind: type[Pack] = getattr(importlib.import_module(f"hmr.packs.{file}"), name)
        return [kind()]

    def _brought(self, library: str) -> list[Pack]:
        return [_made(point) for point in (self._sources or {}).get(library, ())]


def _fits(pack: Pack) -> bool:
    """Whether the library has what the pack needs of it."""
    found = (need.partition(":") for need in pack.needs)
    return all(hasattr(sys.modules.get(module), name) for module, _, name in found)


def _made(point: EntryPoint) -> Pack:
    kind = point.load()
    if not (isinstance(kind, type) and issubclass(kind, Pack)):
        raise ConfigError(
            f"the entry point {point.name} = {point.value} of the group {GROUP} leads to"
            f" {kind!r}; it has to name a class derived from hmr.pack.Pack"
        )
    return kind()
