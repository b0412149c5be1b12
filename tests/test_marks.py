"""Marks tell whether a name is still bound to what it was bound to, and keep nothing alive."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from hmr._marks import fits, marks


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
