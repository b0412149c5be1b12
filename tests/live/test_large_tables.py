"""A table of many plain entries is gone through as a whole, which tells what each entry would."""

from __future__ import annotations

import sys
from collections import OrderedDict, defaultdict
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmr.live.registries.collected import inner_of, is_plain, items_of
from hmr.live.registries.registering import Places
from hmr.live.work import Work
from hmr.session import Session
from hmr.testing import importable

MODULE = """\
{above}
TABLE = {{number: [str(number)] for number in range({size})}}
ROWS = list(range({size}))

def add(table, rows):
    table[-1] = {value}
    rows[0] = {value}

add(TABLE, ROWS)
TOTAL = len(TABLE) + len(ROWS) + {value}
"""


class Route:
    """An entry of a class of the project's own."""


def named() -> None:
    """Be an entry."""


class Binder(NamedTuple):
    """A statement that binds a name."""

    position: tuple[int, ...]


ENTERED = [1]
LEAVES = st.sampled_from(
    [1, 1.5, "tea", b"tea", None, True, Route(), Route, named, partial(named), ENTERED, [1], {}]
)
ENTRIES = st.one_of(LEAVES, st.tuples(LEAVES), st.tuples(LEAVES, st.tuples(LEAVES, LEAVES)))
KEYS = st.one_of(st.sampled_from(["a", 1, named, Route]), st.tuples(st.sampled_from(["a", named])))


@given(st.one_of(st.lists(ENTRIES, max_size=4), st.dictionaries(KEYS, ENTRIES, max_size=4)))
def test_what_is_silent_is_told_of_by_no_entry(collection: Any) -> None:
    """Where a whole collection is said to tell nothing, `made_by` knows of none of its entries."""
    position = (0, (3,))
    here = sys.modules[__name__]
    binder = Binder((3,))
    index = SimpleNamespace(binders={"named": [binder], "Route": [binder]})
    work = SimpleNamespace(
        entered={id(ENTERED): (ENTERED, position)},
        registry=SimpleNamespace(names=[__name__], spaces={id(vars(here)): __name__}),
        graph=SimpleNamespace(has=lambda _module: True, index=lambda _module: index),
    )
    places = Places(cast("Work", work), cast("Any", SimpleNamespace(module=__name__)))
    told = [places.made_by(item) for item in items_of(collection)]
    assert places.are_silent(collection) <= (told == [None] * len(told))
    # (nor is it said of all that it tells something)
    plain = all(type(each) in (int, str) for item in items_of(collection) for each in _flat(item))
    assert plain <= places.are_silent(collection)


def _flat(item: Any) -> list[Any]:
    return [part for each in item for part in _flat(each)] if type(item) is tuple else [item]


class Answers(dict[str, object]):
    """A dictionary that is written to otherwise than Python's own."""

    def __setitem__(self, key: str, value: object) -> None:
        super().__setitem__(key, value)


@given(
    st.lists(
        st.sampled_from([1, "a", [1], {}, {1}, (), OrderedDict(), defaultdict(int), Answers()])
    )
)
def test_the_collections_in_a_table_are_found(values: list[object]) -> None:
    """They are those that each value by itself is said to be."""
    found = list(inner_of(dict(enumerate(values))))
    assert list(map(id, found)) == [id(value) for value in values if is_plain(value)]


@pytest.mark.parametrize("size", [3, 2_000])
def test_statements_around_large_tables_run_again(tmp_path: Path, size: int) -> None:
    """What they compute is right, in a large table as in a small one, and after a failure too."""
    file = tmp_path / "shop.py"
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        file.write_text(MODULE.format(above="", size=size, value=1))
        space: dict[str, Any] = {}
        exec("import shop", space)
        shop = space["shop"]
        file.write_text(MODULE.format(above="", size=size, value=2))
        assert session.revise().ok
        assert (shop.TABLE[-1], shop.ROWS[0], shop.TOTAL) == (2, 2, 2 * size + 3)
        held = dict(shop.TABLE), list(shop.ROWS)
        file.write_text(MODULE.format(above="", size=size, value=3) + "raise ValueError\n")
        assert not session.revise().ok
        assert held == (shop.TABLE, shop.ROWS)
