"""A search of the heap costs with the heap: a save of many definitions makes few of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from hmr import _env
from hmr.session import Session
from hmr.testing import importable

_MANY = 20

_counting: list[list[str]] = []


def _hear(event: str, _arguments: tuple[object, ...]) -> None:
    if event == "gc.get_referrers":
        for heard in _counting:
            heard.append(event)


@cache
def _listen() -> None:
    sys.addaudithook(_hear)  # which stays for ever: once is enough


@contextmanager
def searches() -> Iterator[list[str]]:
    """Count the searches of the heap meanwhile, as the interpreter itself tells of them."""
    _listen()
    heard: list[str] = []
    _counting.append(heard)
    try:
        yield heard
    finally:
        _counting.remove(heard)


def _functions(count: int, annotation: str, lines: str = "") -> str:
    one = "def f{0}(a: {1}):\n    'Say {1}.'\n    return a\n\n"
    return lines + "".join(one.format(number, annotation) for number in range(count))


def _searches_for(folder: Path, count: int, lines: str) -> int:
    """Edit the annotations of some functions, and count the searches that it takes."""
    folder.mkdir()
    with importable(folder), Session(folder, watch=False) as session:
        (folder / "shop.py").write_text(_functions(count, "int"))
        space: dict[str, object] = {}
        exec("from shop import f0", space)
        (folder / "shop.py").write_text(_functions(count, "str", lines))
        with searches() as heard:
            report = session.revise()
        assert report.ok
        assert space["f0"].__annotations__ == {"a": str}
        assert space["f0"].__doc__ == "Say str."
        return len(heard)


@pytest.mark.skipif(not _env.COUNTS_ARE_EXACT, reason="reference counts do not tell")
@pytest.mark.parametrize("lines", ["", "# further down\n"])
def test_edited_annotations_need_no_search(tmp_path: Path, lines: str) -> None:
    """Functions found where they were bound are all that there are, also when they moved.

    What packs of libraries that are imported look for besides is the same for one as for many.
    """
    _searches_for(tmp_path / "first", 1, lines)  # with which packs come to life
    one = _searches_for(tmp_path / "one", 1, lines)
    assert _searches_for(tmp_path / "many", _MANY, lines) == one


_CLASSES = """\
class Meta(type):
    def __new__(meta, name, bases, space):
        space["fields"] = [key for key in space if not key.startswith("_")]
        return super().__new__(meta, name, bases, space)

"""


def _classes(value: int) -> str:
    one = (
        "class C{0}(metaclass=Meta):\n    rate = {1}\n    def m(self):\n        return self.rate\n"
    )
    return _CLASSES + "".join(one.format(number, value) for number in range(_MANY))


def test_a_class_made_anew_needs_one_search(tmp_path: Path) -> None:
    """Who holds the new class, what it has and its instances: one search tells it all."""
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        (tmp_path / "shop.py").write_text(_classes(1))
        space: dict[str, object] = {}
        exec("import shop; instance = shop.C3()", space)
        (tmp_path / "shop.py").write_text(_classes(2))
        with searches() as heard:
            report = session.revise()
        assert report.ok
        assert space["instance"].m() == 2  # type: ignore[attr-defined]
        assert len(heard) < _MANY * 1.5
