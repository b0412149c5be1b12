"""Reference counts tell where no search is needed, and then the search would find the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmr import _env
from hmr.diff import diff
from hmr.live.recode import Recoded, look_up, recoded
from hmr.session import Session
from hmr.source import parse
from hmr.testing import importable

from .writes import AFTER, BEFORE, HELD

MODULE = """\
import functools

def plain():
    return 1

def wrapping(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

@wrapping
def wrapped():
    return 1

class Basket:
    def total(self):
        return 1
    @property
    def size(self):
        return 1
    @size.setter
    def size(self, value):
        self.kept = value + 1

def maker():
    def inner():
        return 1
    return inner

def hidden():
    return 1
"""


def both_ways(session: Session, name: str, text: str) -> tuple[Recoded, Recoded]:
    """Look up who gets new code, by the short cut where there is one, and by the search."""
    tracked = session._revisions().registry[name]
    source = tracked.source
    difference = diff(source, parse(name, source.path, text.encode()))
    out = []
    for always in (False, True):
        item = recoded(tracked, difference)
        look_up([item], always_search=always)
        out.append(item)
    return out[0], out[1]


def concerned(item: Recoded) -> list[tuple[str, int]]:
    """Give the writes by name and the function that each is about."""
    return sorted((write.name, id(write.undo[-1][1])) for write in item.writes)


def test_the_short_cut_finds_what_the_search_finds(tmp_path: Path) -> None:
    """Whatever a save edits, the same functions get new code with the short cut and without."""
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        for name, text in BEFORE.items():
            (tmp_path / name).write_text(text)
        exec(HELD, {"__name__": "held"})
        for name, text in AFTER.items():
            short, long = both_ways(session, name.removesuffix(".py"), text)
            assert concerned(short) == concerned(long)
            assert len(short.lacking) == len(long.lacking)


@pytest.mark.skipif(not _env.COUNTS_ARE_EXACT, reason="reference counts do not tell")
def test_who_holds_a_function_elsewhere_is_found(tmp_path: Path) -> None:
    """A closure, a function that lost its name, one that a generator runs: they are searched for.

    Where none is, the count says that those found by their names are all.
    """
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        (tmp_path / "shop.py").write_text(MODULE)
        space: dict[str, object] = {}
        exec("import shop; hidden = shop.hidden; inner = shop.maker()", space)
        shop = space["shop"]
        del shop.hidden  # type: ignore[attr-defined]
        edited = MODULE.replace("1", "2")
        short, long = both_ways(session, "shop", edited)
        assert concerned(short) == concerned(long)
        assert id(space["hidden"]) in {ident for _, ident in concerned(short)}
        assert id(space["inner"]) in {ident for _, ident in concerned(short)}
