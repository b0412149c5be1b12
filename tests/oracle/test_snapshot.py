"""What a snapshot sees, and what it does not take for a difference."""

from __future__ import annotations

import types
from collections.abc import Callable
from pathlib import Path

import pytest

from hmr.replay.bytecode import code_text, code_texts
from hmr.replay.counted import ranks
from hmr.replay.outcome import NOTHING, Difference, Revised, differing, judged
from hmr.replay.shuffled import reordered
from hmr.replay.snapshot import HELD, Snapshot, Table

from .hotcold import compared, in_fork

BEFORE = """
import functools

REGISTRY = {}
LIMIT = 3


class Base:
    label = "b"


class Basket(Base):
    __slots__ = ("items",)

    def total(self, tax=LIMIT):
        return tax


def seller(rate):
    def price(n):
        return n * rate
    return price


price = seller(2)
held = functools.partial(max, LIMIT)
REGISTRY["price"] = price
again = Basket
"""


def table_of(text: str, folder: Path) -> Table:
    """Read a module of this text in a fork."""

    def work() -> dict[str, str]:
        import importlib
        import sys

        sys.path.insert(0, str(folder))
        sys.dont_write_bytecode = True
        importlib.import_module("sample")
        return Snapshot(["sample"], str(folder)).take()

    (folder / "sample.py").write_text(text)
    return in_fork(work)


EDITS = [
    ("return tax", "return tax + 1", "sample:Basket.total#code"),
    ("tax=LIMIT", "tax=7", "sample:Basket.total#defaults[0]"),
    ("LIMIT = 3", "LIMIT = 4", "sample:LIMIT"),
    ("LIMIT = 3", "LIMIT = 3.0", "sample:LIMIT"),
    ('label = "b"', 'label = "c"', "sample:Base.label"),
    ('("items",)', '("items", "x")', "sample:Basket.__slots__[1]"),
    ("class Basket(Base)", "class Basket", "sample:Basket#bases"),
    ("seller(2)", "seller(3)", "sample:price#closure.rate"),
    ("n * rate", "rate * n", "sample:price#code"),
    ("again = Basket", "again = Base", "sample:again"),
    ("again = Basket", "again = type('Basket', (Base,), {})", "sample:again"),
    ("max, LIMIT", "min, LIMIT", "sample:held.func"),
    ('REGISTRY["price"] = price', 'REGISTRY["price"] = seller(2)', "sample:REGISTRY['price']"),
    ('REGISTRY["price"] = price', "", "sample:REGISTRY['price']"),
    ("def total(self,", 'def total(self: "Basket",', "sample:Basket.total#annotations['self']"),
    ("        return tax", '        "Doc."\n        return tax', "sample:Basket.total#doc"),
    ("class Base:", "\nclass Base:", "sample:Basket.total#lines"),
]


@pytest.mark.parametrize(("old", "new", "path"), EDITS)
def test_each_difference_is_seen(old: str, new: str, path: str, tmp_path: Path) -> None:
    """Two processes whose sources differ in one thing differ at the path of that thing."""
    assert BEFORE.count(old) == 1
    left, right = table_of(BEFORE, tmp_path), table_of(BEFORE.replace(old, new), tmp_path)
    assert path in [item.path for item in differing(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        ("Union[int, str]", "int | str", True),
        ("Dict[str, Union[int, None]]", "Dict[str, int | None]", True),
        ("Callable[[Union[int, str]], int]", "Callable[[int | str], int]", True),
        ("Tuple[Union[int, str]]", "Tuple[Union[str, int]]", True),
        ("List[Literal[1, 2]]", "List[Literal[2, 1]]", True),
        ("Tuple[int, str]", "Tuple[str, int]", False),
        ("Union[int, str]", "int | bytes", False),
        ("Dict[str, int]", "dict[str, int]", False),
        ("list[int]", "list[str]", False),
    ],
)
def test_two_spellings_of_one_type_are_equal(
    left: str, right: str, equal: bool, tmp_path: Path
) -> None:
    """`Union[a, b]` and `a | b` are one type; others are told apart."""
    head = "from typing import *\n"
    tables = [table_of(f"{head}T = {text}\n", tmp_path)["sample:T"] for text in (left, right)]
    assert (tables[0] == tables[1]) is equal


def test_equal_processes_are_equal(tmp_path: Path) -> None:
    """Two processes that started on the same source differ in nothing."""
    assert differing(table_of(BEFORE, tmp_path), table_of(BEFORE, tmp_path)) == []


SCHEMA = """
class Schema:
    __module__ = "elsewhere"
    __slots__ = ()
    def __repr__(self):
        return "fields: [\\n  a: int,\\n  b: str,\\n]"
made = Schema()
"""


@pytest.mark.parametrize(
    ("text", "equal"),
    [
        ("fields: [\\n  b: str,\\n  a: int,\\n]", True),
        ("fields: [\\n  b: int,\\n  a: int,\\n]", False),
        ("fields: [b: str, a: int]", False),
    ],
)
def test_in_which_order_a_long_text_lists_things_does_not_count(
    text: str, equal: bool, tmp_path: Path
) -> None:
    """A text of many lines for a foreign object is equal to one that lists the same otherwise."""
    old = "fields: [\\n  a: int,\\n  b: str,\\n]"
    assert SCHEMA.count(old) == 1
    left, right = table_of(SCHEMA, tmp_path), table_of(SCHEMA.replace(old, text), tmp_path)
    paths = [item.path for item in differing(left, right)]
    assert any(path.endswith(":made") for path in paths) is not equal


def function_in(text: str) -> types.CodeType:
    """Compile a text and give its last function's code."""
    codes = compile(text, "f.py", "exec").co_consts
    return next(const for const in codes[::-1] if isinstance(const, types.CodeType))


def test_how_a_module_attribute_is_called_does_not_count() -> None:
    """CPython compiles `os.unlink()` in another way where `os` is known as imported."""
    body = "def f(x):\n    for i in x:\n        os.unlink(i)\n    return [os.stat(i) for i in x]\n"
    plain, imported = function_in(f"pass\n{body}"), function_in(f"import os\n{body}")
    assert code_text(plain) == code_text(imported)


@pytest.mark.parametrize(
    ("old", "new"), [("x > 1", "x >= 1"), ("return 1", "return 2"), ("x.a", "x.b"), ("x > 1", "x")]
)
def test_what_code_does_counts(old: str, new: str) -> None:
    """Code that does something else has another text."""
    text = "def f(x):\n    while x > 1:\n        x = x.a\n        return 1\n    return x()\n"
    assert code_text(function_in(text)) != code_text(function_in(text.replace(old, new)))


def test_where_code_stands_counts_apart() -> None:
    """A moved function has the same text and other lines."""
    here, there = function_in("def f(x):\n    return x"), function_in("\ndef f(x):\n    return x")
    assert code_text(here) == code_text(there)
    assert code_texts(here)[1] != code_texts(there)[1]


SAID = Revised(True, "", [], [], [], False, 0.0)


def verdict(said: Revised, *found: Difference) -> tuple[str, bool]:
    outcome = judged("", "", said, found, hot={})
    return outcome.kind, outcome.silent


def test_a_commit_is_as_bad_as_its_worst_difference() -> None:
    """Wrong is worse than declined, declined than kept, kept than lines."""
    wrong = Difference("m:f#code", "a", "b")
    lines = Difference("m:g#lines", "1", "2")
    slots = Difference("m:A.x", "1", "2")
    assert verdict(SAID) == ("exact", False)
    assert verdict(SAID, lines) == ("lines", False)
    assert verdict(SAID, lines, wrong) == ("wrong", True)
    anew = Revised(True, "", [("HMR104", "m:A")], [], [], False, 0.0)
    assert verdict(anew, slots, lines) == ("declined", False)
    assert verdict(anew, slots, wrong) == ("wrong", False)
    kept = Revised(True, "", [("HMR108", "m:A.x")], [], [], False, 0.0)
    assert verdict(kept, slots) == ("kept", False)


def test_what_is_said_of_something_else_excuses_nothing() -> None:
    """A message about one function is no excuse for another one of its module."""
    said = Revised(True, "", [("HMR107", "m:f")], [], [], False, 0.0)
    assert verdict(said, Difference("m:f2#code", "a", "b"))[0] == "wrong"
    assert verdict(said, Difference("m:f#code", "a", "b"))[0] == "declined"


def test_a_file_that_waits_for_a_mend_is_said_to(tmp_path: Path) -> None:
    """What differs in the module of a file that failed with an earlier commit is declined."""
    said = Revised(True, "", [], [], [str(tmp_path / "shop" / "cart.py")], False, 0.0)
    assert verdict(said, Difference("shop.cart:add#code", "a", "b"))[0] == "declined"
    assert verdict(said, Difference("shop:add#code", "a", "b"))[0] == "wrong"


def test_what_is_held_has_to_behave_as_the_new_source_says() -> None:
    """A held function may be another object only if the name is gone from the new source."""
    hot = {HELD + "m:f": "another object than m:f", HELD + "m:f#code": "old"}
    assert differing(hot, {}) == []
    (found,) = differing({**hot, "m:f#code": "new"}, {"m:f#code": "new"})
    assert (found.path, found.hot, found.cold) == (HELD + "m:f#code", "old", "new")


def test_what_another_module_put_under_a_name_is_not_what_was_held() -> None:
    """Who held the function goes on with it; a decorator's would take the held one's place."""
    hot = {HELD + "m:f": "another object than m:f", HELD + "m:f#code": "old", "m:f#code": "new"}
    other = {"m:f#code": "new", "m:f#name": "other <lambda> <lambda>"}
    assert differing({**hot, **other}, other) == []
    made = {"m:f#code": "new", "m:f#name": "other deco.<locals>.inner inner"}
    assert [found.path for found in differing({**hot, **made}, made)] == [HELD + "m:f#code"]


def test_numbers_of_a_library_count_by_their_order() -> None:
    """What a library counts in the whole process means only what comes before what."""
    before = {"m:A.x._creation_order": 7, "m:A.y._creation_order": 9, "m:B.x._creation_order": 8}
    later = {"m:A.x._creation_order": 50, "m:A.y._creation_order": 51, "m:B.x._creation_order": 1}
    assert ranks(before) == ranks(later)
    assert ranks(before) != ranks({**before, "m:A.x._creation_order": 10})


def test_a_removed_name_is_a_difference() -> None:
    """What only one process has differs from nothing."""
    assert differing({"m:x": "1"}, {}) == [Difference("m:x", "1", NOTHING)]


HISTORIES: list[tuple[str, Callable[[str], str]]] = [
    ("a body", lambda text: text.replace("n * rate", "n + rate")),
    ("a constant", lambda text: text.replace("LIMIT = 3", "LIMIT = 4")),
    ("a comment", lambda text: "# said before\n" + text),
    ("a base", lambda text: text.replace("Basket(Base)", "Basket")),
]


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(
    "edit", [edit for _, edit in HISTORIES], ids=[name for name, _ in HISTORIES]
)
def test_live_processes_are_compared(
    edit: Callable[[str], str], late: bool, tmp_path: Path
) -> None:
    """A revision leaves what a start on the new source makes, or says that it does not."""
    rounds = [{"sample.py": BEFORE}, {"sample.py": edit(BEFORE)}]
    (round_,) = compared(tmp_path / "program", rounds, late)
    assert round_.outcome.kind in ("exact", "declined"), round_.outcome.differences


def test_another_order_of_what_is_shuffled_elsewhere_is_none() -> None:
    """A list that came out alike in three processes may be in random order as its siblings are."""
    masked = {"shop:Time.slots[", "shop:Time.slots[0]"}
    found = [
        Difference("shop:Date.slots[0]", "'a'", "'b'"),
        Difference("shop:Date.slots[1]", "'b'", "'a'"),
        Difference("shop:Date.names[0]", "'a'", "'b'"),
        Difference("shop:Date.names[1]", "'b'", "'a'"),
        Difference("shop:Hour.slots[0]", "'a'", "'b'"),
        Difference("shop:Hour.slots[1]", "'b'", "'c'"),
    ]
    assert reordered(found, masked) == {"shop:Date.slots[0]", "shop:Date.slots[1]"}
    assert reordered(found, {"shop:Time.slots[0]"}) == frozenset()
