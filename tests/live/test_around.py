"""What lies near tells who holds something as a search through all objects does, or leaves it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from hmr import _env
from hmr.live.libraries import around
from hmr.live.libraries.around import Around
from hmr.live.libraries.entries import Abroad, entries

LIBRARY = """
HANDLERS = {}
class App:
    def __init__(self):
        self.routes = []
        self.by_name = {}
class Point:
    __slots__ = ("function",)
APP = App()
"""
Put = Callable[[Any, Any], object]


def _point(gong: Any, thing: Any) -> None:
    point = gong.Point()
    point.function = thing
    gong.APP.routes.append(point)


def _closure(gong: Any, thing: Any) -> None:
    def called() -> object:
        return thing

    gong.HANDLERS["wrapped"] = called


WAYS: dict[str, Put] = {
    "nowhere": lambda *_: None,
    "a table": lambda gong, thing: gong.HANDLERS.update(ring=thing),
    "a table, twice": lambda gong, thing: gong.HANDLERS.update(ring=thing, bell=thing),
    "a list of an object": lambda gong, thing: gong.APP.routes.append(thing),
    "a tuple in a list": lambda gong, thing: gong.APP.routes.append(("ring", thing)),
    "a list in a table": lambda gong, thing: gong.APP.by_name.setdefault("a", []).append(thing),
    "an object in a list": _point,
    "a closure in a table": _closure,
    "a set of a class": lambda gong, thing: setattr(gong.App, "all", {thing}),
}


@pytest.fixture
def gong() -> Iterator[ModuleType]:
    """A library."""
    module = ModuleType("gong_of_around")
    exec(LIBRARY, module.__dict__)
    sys.modules[module.__name__] = module
    yield module
    del sys.modules[module.__name__]


@pytest.fixture
def home() -> dict[str, Any]:
    """The namespace of a module of the program, with a function and a class."""
    space: dict[str, Any] = {"__name__": "home_of_around"}
    exec("def ring(): ...\nclass Ring:\n    def ring(self): ...\n", space)
    return space


def told(home: dict[str, Any], gong: ModuleType, name: str, *, near: bool) -> set[Any]:
    """Give what is found of a thing, with what lies near or without."""
    things = [home[name]]
    surroundings = Around((home, *things), [gong.__dict__], (things,)) if near else None
    found = entries(things, Abroad({"home_of_around": 0}, ()), surroundings)
    return {(each.entry, each.times, id(each.table), id(each.owner)) for each in found}


@pytest.mark.parametrize("name", ["ring", "Ring"])
@pytest.mark.parametrize("how", WAYS)
def test_it_finds_what_a_search_finds(
    home: dict[str, Any], gong: ModuleType, how: str, name: str
) -> None:
    """However a library keeps a function or a class, both say the same of it."""
    WAYS[how](gong, home[name])
    assert told(home, gong, name, near=True) == told(home, gong, name, near=False)


def test_who_is_far_is_searched_for(home: dict[str, Any], gong: ModuleType) -> None:
    """A table that nothing near leads to is found, for it counts."""
    app = gong.__dict__["App"]()
    app.routes.append(home["ring"])
    hidden = iter([app])
    found = told(home, gong, "ring", near=True)
    assert found
    assert found == told(home, gong, "ring", near=False)
    del hidden


def test_much_is_not_gone_through(
    home: dict[str, Any], gong: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a library has more than is soon seen, the rest is searched for."""
    monkeypatch.setattr(around, "_MOST", 3)
    gong.__dict__["APP"].routes.append(home["ring"])
    found = told(home, gong, "ring", near=True)
    assert found
    assert found == told(home, gong, "ring", near=False)


@pytest.mark.skipif(not _env.COUNTS_ARE_EXACT, reason="nothing is told by the counts")
@pytest.mark.parametrize("how", ["nowhere", "a table", "a tuple in a list", "an object in a list"])
def test_nothing_is_searched_for_where_all_is_near(
    home: dict[str, Any], gong: ModuleType, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A function that only its module and a library have costs no look at all objects."""
    WAYS[how](gong, home["ring"])
    things = [home["ring"]]
    near = Around((home, *things), [gong.__dict__], (things,))
    searched: list[object] = []
    monkeypatch.setattr(gc, "get_referrers", lambda *them: searched.append(them) or [])
    holders = near.holders((home["ring"],), ())
    monkeypatch.undo()
    assert not searched
    assert any(each is home for each in holders)
