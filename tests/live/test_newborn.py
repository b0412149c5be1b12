"""Who holds what was just made: told by its reference count, or said to be unknown; never wrong."""

from __future__ import annotations

import functools
import gc
import itertools
import operator
import sys
import threading
import types
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hmr import _env
from hmr.live.process.holders import replace_all
from hmr.live.process.newborn import near, strangers

pytestmark = pytest.mark.skipif(not _env.COUNTS_ARE_EXACT, reason="counts tell nothing here")

SOURCE = """
class Meta(type):
    def __new__(cls, name, bases, space):
        return super().__new__(cls, name, bases, space)

class Base(metaclass=Meta):
    pass

class Shop(Base):
    limit = 3
    def total(self): return __class__.limit
    @property
    def name(self): return __class__
    @staticmethod
    def open(): return 1
    @classmethod
    def make(cls): return cls()
"""


def module(name: str = "newborn_shop") -> types.ModuleType:
    """Give a module with a class that nobody else has."""
    made = sys.modules[name] = types.ModuleType(name)
    exec(SOURCE, made.__dict__)
    return made


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Forget the modules."""
    yield
    for name in ("newborn_shop", "newborn_live"):
        sys.modules.pop(name, None)


def unknown(made: types.ModuleType) -> tuple[Any, ...]:
    """Give what may be held by others, of the class and its function."""
    things = (made.Shop, made.Shop.__dict__["total"])
    return strangers(things, near(things))


def suspended(thing: object) -> Iterator[object]:
    """Hold a thing while suspended."""
    yield thing


def begun(thing: object) -> Iterator[object]:
    """Give a generator that holds a thing."""
    out = suspended(thing)
    next(out)
    return out


def closure(thing: object) -> Callable[[], object]:
    """Give a function that has a thing in a cell."""
    return lambda: thing


HOLDERS: dict[str, Callable[[Any], object]] = {
    "a list": lambda thing: [thing],
    "a set": lambda thing: {thing},
    "a key": lambda thing: {thing: 1},
    "a deque": lambda thing: deque([thing]),
    "a partial": lambda thing: functools.partial(print, thing),
    "a closure": closure,
    "a default": lambda thing: lambda it=thing: it,
    "a generator": begun,
    "an iterator in C": lambda thing: itertools.repeat(thing),
    "a function in C": lambda thing: operator.methodcaller("go", thing),
    "an attribute": lambda thing: types.SimpleNamespace(it=thing),
    "a bound method": lambda thing: types.MethodType(print, thing),
}
MADE_BY = {"an instance": lambda cls: cls(), "an heir": lambda cls: type(cls)("Heir", (cls,), {})}


def test_nobody_else_has_what_a_statement_made() -> None:
    """A class that its module alone has, and its functions, are known to be nobody else's."""
    made = module()
    assert unknown(made) == ()


@pytest.mark.parametrize("who", HOLDERS)
@pytest.mark.parametrize("name", ["Shop", "total"])
def test_whoever_else_holds_it_counts(who: str, name: str) -> None:
    """Whatever in the program holds a class or a function, it is looked for."""
    made = module()
    thing = made.Shop if name == "Shop" else made.Shop.__dict__["total"]
    holder = HOLDERS[who](thing)
    del thing
    assert [each.__name__ for each in unknown(made)] == [name]
    del holder


@pytest.mark.parametrize("who", MADE_BY)
def test_what_a_class_has_made_counts(who: str) -> None:
    """An instance, or an heir, holds its class."""
    made = module()
    holder = MADE_BY[who](made.Shop)
    assert made.Shop in unknown(made)
    del holder


def test_a_variable_of_another_thread_counts() -> None:
    """What runs elsewhere may hold a class in nothing but a variable."""
    made = module()
    there, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        thing = made.Shop
        there.set()
        go_on.wait(30)
        del thing

    thread = threading.Thread(target=hold)
    thread.start()
    assert there.wait(30)
    found = unknown(made)
    go_on.set()
    thread.join(30)
    assert made.Shop in found


@pytest.mark.parametrize("searched", [False, True])
def test_both_ways_replace_the_same(searched: bool) -> None:
    """With a search through the heap and without one, the module and the methods have the live."""
    made, live = module(), module("newborn_live").Shop
    total = made.Shop.__dict__["total"]
    holder: list[object] = [made.Shop] if searched else []
    replace_all([(made.Shop, live)])
    assert made.Shop is live
    assert total.__closure__[0].cell_contents is live
    assert holder == ([live] if searched else [])


def test_no_search_where_nobody_has_it() -> None:
    """The heap is gone through only where somebody unknown has what gives way."""
    calls: list[str] = []

    def note(_frame: object, event: str, what: object) -> None:
        if event == "c_call" and what is gc.get_referrers:
            calls.append(event)

    for holds in (False, True):
        made, live = module(), module("newborn_live").Shop
        holder = [made.Shop] if holds else []
        calls.clear()
        sys.setprofile(note)
        try:
            replace_all([(made.Shop, live)])
        finally:
            sys.setprofile(None)
        assert bool(calls) == holds
        del holder
