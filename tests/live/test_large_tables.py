"""A table of many plain entries is gone through as a whole, which tells what each entry would."""

from __future__ import annotations

import sys
from collections import OrderedDict, defaultdict
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmr.live.registries.collected import inner_of, is_plain, items_of
from hmr.live.registries.entered import places_of
from hmr.live.registries.own import Own
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


class Thing:
    """Has whatever it is given."""

    def __init__(self, **held: object) -> None:
        vars(self).update(held)


class Slotted:
    """Has it without a dictionary."""

    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        self.held = held


ENTERED = [1]
PLAIN = [1, 1.5, "tea", b"tea", None, True, [1], {}, (1,), "named"]
OBJECTS = [
    Route(),
    *(Thing(n=each) for each in PLAIN),
    *(Thing(n=each) for each in (named, Route, Thing, ENTERED, partial(named), [named], (named,))),
    *(Slotted(each) for each in (1, "tea", named, Slotted, ENTERED)),
    Thing(__wrapped__=named),
    Thing(n=Thing(__wrapped__=named)),
    Thing(n=Route()),
    property(named),
    staticmethod(named),
    {"row": named},
    {"row": Thing(n=named)},
    {"bucket": named},
]
LEAVES = st.sampled_from([*PLAIN, *OBJECTS, Route, Thing, named, partial(named), ENTERED])
ENTRIES = st.one_of(LEAVES, st.tuples(LEAVES), st.tuples(LEAVES, st.tuples(LEAVES, LEAVES)))
KEYS = st.one_of(st.sampled_from(["a", 1, named, Route]), st.tuples(st.sampled_from(["a", named])))


@given(st.one_of(st.lists(ENTRIES, max_size=4), st.dictionaries(KEYS, ENTRIES, max_size=4)))
def test_what_is_silent_is_told_of_by_no_entry(collection: Any) -> None:
    """Where a whole collection is said to tell nothing, `made_by` knows of none of its entries."""
    places = _places()
    told = [places.made_by(item) for item in items_of(collection)]
    assert (places.silent(collection) is not None) <= (told == [None] * len(told))
    # (nor is it said of all that it tells something)
    plain = all(type(each) in (int, str) for item in items_of(collection) for each in _flat(item))
    assert plain <= (places.silent(collection) is not None)


@given(
    st.one_of(st.lists(ENTRIES, max_size=4), st.dictionaries(KEYS, ENTRIES, max_size=4)),
    st.sampled_from(
        [frozenset[Any](), frozenset([(str, "tea"), (int, 1)]), frozenset([(str, "a")])]
    ),
)
def test_what_spells_nothing_is_told_of_by_no_entry(
    collection: Any, words: frozenset[tuple[type, object]]
) -> None:
    """Where no part is said to be a name or one of some values, no entry begins with one."""
    places = _places()
    held = places.silent(collection)
    if held is not None and not places.spell(held, words):
        for item in items_of(collection):
            text = item[0] if type(item) is tuple and item else item
            assert type(text) not in (str, int) or (type(text), text) not in words
            assert places.made_by(item, named=True) is None


@given(st.lists(ENTRIES, max_size=4))
def test_entries_that_tell_nothing_stand_before_none(entries: list[Any]) -> None:
    """A new entry has the place that it has where each of the others is asked."""
    one_by_one = _places()
    one_by_one._tell_nothing = lambda _entries: False  # type: ignore[method-assign]
    assert _places().among(entries) == one_by_one.among(entries)


@given(
    st.one_of(st.lists(ENTRIES, max_size=4), st.dictionaries(KEYS, ENTRIES, max_size=4)),
    st.sampled_from([named, Route, "named", OBJECTS[1], OBJECTS[-1], PLAIN[6], 1]),
    st.sampled_from([frozenset[str](), frozenset(["tea"]), frozenset(["named", "a"])]),
)
def test_what_a_statement_made_is_found_in_large_tables(
    collection: Any, made: object, names: frozenset[str]
) -> None:
    """Its entries are those that are found where each is asked."""
    own = Own.__new__(Own)
    own._products = [made]
    own._idents = {id(made)}
    own._entered = {}
    own._codes = {id(named.__code__)}
    own._said, own._words, own._names = ["tea"], {"tea"} & names, names
    asked = SimpleNamespace(holds_any=own.holds_any, says=own.says, has_none_of=lambda _held: False)
    work = _places()._work
    assert places_of(work, collection, own) == places_of(work, collection, cast("Any", asked))


def _places() -> Places:
    """Give what looks for the makers of entries, in a program of this module alone."""
    here = vars(sys.modules[__name__])
    binders = {"named": [Binder((5,))], "Route": [Binder((1,))], "Thing": [Binder((3,))]}

    class Registry(dict[str, object]):
        names = (__name__,)
        spaces: ClassVar = {id(here): __name__}

    namespace = {"named": named, "Route": Route, "held": OBJECTS[1]}
    work = SimpleNamespace(
        binders=lambda _module, name: binders.get(name, []),
        rows={frozenset(["row"]): True, frozenset(["bucket"]): False},
        words={},
        entered={id(ENTERED): (ENTERED, (0, (3,)))},
        registry=Registry({__name__: SimpleNamespace(namespace=namespace)}),
        graph=SimpleNamespace(
            has=lambda _module: True,
            source=lambda _module: SimpleNamespace(text="def named(): ..."),
        ),
    )
    node = SimpleNamespace(module=__name__, prefix="", position=(2,))
    return Places(cast("Work", work), cast("Any", node))


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
