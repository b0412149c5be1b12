"""Marks tell whether a name is still bound to what it was bound to, and keep nothing alive."""

from __future__ import annotations

import gc
import re
import weakref
from collections import deque
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from hmr._contents import contents, marked
from hmr._fills import fills, has_none
from hmr._marks import fits, marks, noted, settled


class Thing:
    pass


def function() -> None:
    pass


@pytest.mark.parametrize("thing", [1, 2.5, "text", b"", None, True, [], {}, (), Thing, function])
def test_the_same_object_fits(thing: Any) -> None:
    """What was marked fits; an object of another kind does not."""
    mark = marks({"name": thing})["name"]
    assert fits(mark, thing)
    assert not fits(mark, Thing())


def test_plain_values_fit_by_value_and_others_by_identity() -> None:
    """An equal number is the same value; an equal list is another list."""
    space: dict[str, Any] = {"number": 10**6, "items": [1], "thing": Thing()}
    found = marks(space)
    assert fits(found["number"], 10**6)
    assert not fits(found["number"], 1e6)
    assert not fits(found["items"], [1])
    assert not fits(found["thing"], Thing())


def test_nothing_is_kept_alive() -> None:
    """An object that the program lets go is gone, marked or not."""
    thing = Thing()
    gone = weakref.ref(thing)
    found = marks({"thing": thing})
    del thing
    gc.collect()
    assert gone() is None
    assert not fits(found["thing"], None)


def test_only_the_named_ones_are_marked() -> None:
    """A name that is not bound has no mark."""
    assert marks({"a": 1, "b": 2}, ["b", "c"]) == {"b": 2}


def test_what_is_noted_is_marked_in_the_same_way_once_settled() -> None:
    """The quick way of an import and the general one say the same of every object."""
    space: dict[str, Any] = {
        "number": 3,
        "text": "a",
        "function": function,
        "Thing": Thing,
        "gc": gc,
        "thing": Thing(),
        "items": [1],
        "pair": (1, 2),
        "table": {"a": [1]},
        "many": {1},
        "__builtins__": {},
        "__spec__": Thing(),
        "__loader__": Thing(),
    }
    known, inside = settled(noted(space))
    assert known == {name: mark for name, mark in marks(space).items() if name != "__builtins__"}
    assert inside == {name: mark for name, mark in contents(space).items() if mark is not None}


def test_nothing_is_kept_alive_once_settled() -> None:
    """A function that the program lets go is gone when the marks have been settled."""
    space = {"made": eval("lambda: None")}
    gone = weakref.ref(space["made"])
    known = settled(noted(space))[0]
    del space
    gc.collect()
    assert gone() is None
    assert not fits(known["made"], None)


@pytest.mark.parametrize("kind", [list, set, deque, dict.fromkeys])
def test_a_collection_of_scalars_is_known_by_what_it_holds(kind: Any) -> None:
    """It is altered by another order, another part, or a part of another type."""
    thing = kind([1, "a", None])
    before = marked(thing)
    assert marked(thing) == before
    thing.clear()
    assert marked(thing) != before
    getattr(thing, "update", getattr(thing, "extend", None))(kind([True, "a", None]))  # type: ignore[misc]
    assert marked(thing) != before


class Holder:
    def __init__(self) -> None:
        self.table = {"a": 1}


class Slotted:
    __slots__ = ("table",)


@pytest.mark.parametrize(
    "thing", [Holder(), Slotted(), Thing(), SimpleNamespace(), MappingProxyType({"a": 1})]
)
def test_an_object_that_may_have_a_collection_is_looked_at(thing: object) -> None:
    """Whether it has one already, or may be given one later."""
    assert not has_none({"thing": thing})


def test_what_never_has_a_collection_needs_no_look() -> None:
    """Of a module without such objects nothing is marked, whoever calls its functions."""
    space = {"pattern": re.compile("a(b)"), "function": function, "items": [1], "number": 1.5}
    assert has_none(space)
    assert not fills(space, named=False)
