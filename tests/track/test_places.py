"""Where a thing is defined: by its own word, by what it wraps, or by where it was taken from."""

from __future__ import annotations

import importlib
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hmr.errors import NotReloadable
from hmr.testing import importable
from hmr.track.places import Place, locate

TOOLS = """
import functools

def wrapped(f):
    @functools.wraps(f)
    def inner(*a):
        return f(*a)
    return inner

def plain(f):
    def inner(*a):
        return f(*a)
    return inner

def deep(f):
    return plain(wrapped(plain(f)))

class Command:
    def __init__(self, f):
        self.callback = f
    def __call__(self):
        return self.callback()

def adder(n):
    return lambda x: x + n
"""

WORK = """
import functools, threading
from .tools import *

@wrapped
def with_wraps(): pass
@plain
def without_wraps(): pass
@deep
def three(): pass
@Command
def command(): pass
@functools.lru_cache
def cached(): pass
@functools.singledispatch
def single(x): pass
class Kind:
    def method(self): pass
    @classmethod
    def of_class(cls): pass
    @staticmethod
    def static(): pass
    @plain
    def wrapped_method(self): pass
    class Nested: pass
    @property
    def value(self): return 1
made = adder(1)
NUMBER = 3
one = Kind()
runner = Command(len)
"""


@pytest.fixture
def work(tmp_path: Path) -> Iterator[ModuleType]:
    """A package with decorated things, re-exported by its `__init__`."""
    package = tmp_path / "placed"
    package.mkdir()
    (package / "tools.py").write_text(TOOLS)
    (package / "work.py").write_text(WORK)
    (package / "__init__.py").write_text("from .work import *\n")
    with importable(tmp_path):
        yield importlib.import_module("placed.work")


@pytest.mark.parametrize(
    "name",
    [
        "with_wraps",
        "without_wraps",
        "three",
        "command",
        "cached",
        "single",
        "Kind",
        "Kind.method",
        "Kind.of_class",
        "Kind.static",
        "Kind.wrapped_method",
        "Kind.Nested",
        "made",
    ],
)
def test_a_thing_is_found_where_it_is_defined(work: Any, name: str) -> None:
    """Decorated or not, with `functools.wraps` or not, re-exported or not: it is that name there.

    A second look at the place gives the very thing back.
    """
    thing: Any = work
    for part in name.split("."):
        thing = getattr(thing, part)
    place = locate(thing, {"alias": thing})
    assert place == Place("placed.work", name, work.__file__)
    assert place.find(None) is getattr(thing, "__func__", thing)
    assert place.top_level == "placed"


def test_a_name_of_the_caller_is_the_last_resort(work: Any) -> None:
    """What `__main__` imported under another name is sought where it was taken from."""
    main = ModuleType("caller")
    sys.modules["caller"] = main
    main.__file__ = work.__file__
    main.alias = work.made  # type: ignore[attr-defined]
    assert locate(work.made, vars(main)).module == "placed.work"
    alone = main.own = work.adder(2)  # type: ignore[attr-defined]
    assert locate(alone, vars(main)) == Place("caller", "own", work.__file__)


def test_what_no_name_leads_to_has_its_modules_file(work: Any) -> None:
    """A closure that only the caller holds is placed in the module whose code it runs."""
    held = work.adder(3)
    place = locate(held)
    assert place == Place("placed.tools", "", sys.modules["placed.tools"].__file__ or "")
    assert place.find(held) is held


def test_modules_and_packages(work: Any, tmp_path: Path) -> None:
    """A module is its file, a package its `__init__`, a namespace package has none."""
    assert locate(work) == Place("placed.work", "", work.__file__)
    assert locate(sys.modules["placed"]).path == str(tmp_path / "placed" / "__init__.py")
    (tmp_path / "spread" / "part").mkdir(parents=True)
    importlib.invalidate_caches()
    assert locate(importlib.import_module("spread")) == Place("spread", "", "")


def test_a_lazy_module_is_not_asked(work: Any) -> None:
    """Looking for a name runs no `__getattr__` of a module, and no property."""
    work.__getattr__ = lambda name: pytest.fail(f"asked for {name}")
    gone = work.Kind
    del work.Kind
    assert Place("placed.work", "Kind", "").find(gone) is gone


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda w: w.NUMBER, r"3 is of type int, .*read `module.NAME`"),
        (lambda _: "text " * 50, r"\.\.\. is of type str"),
        (lambda w: w.one, r"is of type Kind, .*pass its class, Kind"),
        (lambda w: w.runner, r"pass its class, Command"),
        (lambda _: None, r"None is of type NoneType"),
        (lambda w: w.Kind.__dict__["value"], r"of type property"),
        (lambda _: len, r"<built-in function len> has no Python source"),
        (lambda _: math, r"has no Python source"),
        (lambda _: int, r"has no Python source"),
    ],
)
def test_what_has_no_definition_is_refused(work: Any, make: Any, text: str) -> None:
    """A constant, an instance or compiled code is a TypeError that says what to do instead."""
    with pytest.raises(TypeError, match=text) as caught:
        locate(make(work))
    assert isinstance(caught.value, NotReloadable)


def test_what_was_typed_in_is_refused() -> None:
    """A function of an interactive session has no file to edit."""
    space: dict[str, Any] = {"__name__": "__main__"}
    exec("def typed(): pass", space)
    main = ModuleType("__main__")
    main.__dict__.update(space)
    real, sys.modules["__main__"] = sys.modules["__main__"], main
    try:
        with pytest.raises(NotReloadable, match="interactive"):
            locate(main.typed)
    finally:
        sys.modules["__main__"] = real


def test_a_module_that_is_gone_is_named() -> None:
    """A function whose module was taken out of `sys.modules` says which."""
    space: dict[str, Any] = {"__name__": "vanished"}
    exec("def f(): pass", space)
    with pytest.raises(NotReloadable, match=r"'vanished', which is not in sys\.modules"):
        locate(space["f"])
