"""What a look at a text spares is what a look at the tree would have told anyway.

Each of these is asked of a statement with its text and of the same one without it, as one is whose
text is gone (see `hmr.live.known.baseline`): there only the tree tells.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hmr
from hmr.graph.abroad import _defines
from hmr.graph.doing import classes_made
from hmr.graph.held import _holds_code
from hmr.graph.keys import Node
from hmr.graph.makers import makers_of
from hmr.graph.sheet import _classes, _made
from hmr.live.functions.codes import are_alike, shape
from hmr.source import SourceModule, Statement, parse
from hmr.source.assigning import assigned, augmented, targets
from hmr.source.compiling import functions_in
from hmr.source.counting import counts_out
from hmr.source.filling import gone_on_from
from hmr.source.making import OWN, given_by

PIECES = [
    "Order.limit = 5\n",
    "t[1] = 2\n",
    "a.b.c: int = 3\n",
    "a: int\n",
    'setattr(Order, "limit", lambda: 1)\n',
    'for name in ("add", "drop"):\n    setattr(Basket, f"do_{name}", name)\n',
    "\uff53etattr(Order, 'limit', 3)\n",
    "for i, (j, k) in ROWS:\n    TABLE[i] = j\n",
    "PRICES['a'] *= 2\n",
    "Order.fields += ('tax',)\n",
    "for each in (load, dump):\n    each.n += 1\n",
    "for name, f in TABLE.items():\n    TABLE[name] = logged(f)\n",
    "[x for x in y]\n",
    "async def f():\n    yield 1\n",
    "@deco\ndef g():\n    global N\n    N = 1\n    return Basket()\n",
    "def make():\n    return Basket (1)\n",
    "def make():\n    return Basket.new(1)\n",
    "def make():\n    return (Basket # it\n        (1))\n",
    "def make():\n    it = Basket \\\n        (2)\n    return it\n",
    "def count():\n    global N\n    N += 1\n    return N\n",
    "caf\u00e9 = Basket(1)\ndef tea():\n    return caf\u00e9\n",
    "class Basket:\n    x = 1\n    def new(cls): return cls ()\n",
    "class Basket(Base):\n    @classmethod\n    def new(cls):\n        return cls()\n",
    "if a:\n    class Basket: pass\n    f = lambda: 1\n    import shop\n",
    "try:\n    from shop import tea\nexcept ImportError:\n    tea = None\n",
    "del a, t[1], Order.limit\n",
    "with a as b: del b\n",
    "f = deco(lambda x: x)\n",
    "import shop.tea as t, os\n",
    "@register\nclass Tea: pass\n",
    "x = 1; y.z = 2\n",
    "'forth'\n",
]
FILES = sorted(Path(hmr.__file__).parent.rglob("*.py"))[::9]


def bare(statement: Statement) -> Statement:
    """The same statement without its text, about which nothing is known."""
    return replace(statement, text="", given=statement.nodes, shift=0, said={})


def fresh(statement: Statement) -> Statement:
    """The same statement with its text, about which nothing is known."""
    return replace(statement, said={})


def _spelt(statement: Statement) -> list[tuple[str, str | None]]:
    return [
        (ast.unparse(target), None if value is None else ast.unparse(value))
        for target, value in targets(statement)
    ]


def _node(statement: Statement) -> Node:
    return Node("it", (0,), statement, ())


ASKED: dict[str, Callable[[Statement], Any]] = {
    "line": lambda it: it.line,
    "loops": lambda it: it.loops,
    "deletes": lambda it: set(it.deletes),
    "sets_global": lambda it: set(it.sets_global),
    "gives": lambda it: it.gives,
    "decorators": lambda it: it.decorators,
    "targets": _spelt,
    "assigned": assigned,
    "augmented": augmented,
    "gone_on_from": gone_on_from,
    "given_by": given_by,
    "classes_made": lambda it: list(map(ast.unparse, classes_made(it))),
    "counts_out": lambda it: counts_out([it], "N"),
    "defines": lambda it: _defines(_node(it)),
    "holds_code": _holds_code,
    "made": lambda it: list(_made(it)),
    "classes": lambda it: [
        (name, ast.unparse(tree), len(found)) for name, tree, found in _classes(_node(it))
    ],
}
MAY_BE_MORE = {"defines", "holds_code"}
"""What is never told too seldom, and where there is no text, of each."""


def all_of(statements: tuple[Statement, ...]) -> Iterator[Statement]:
    for statement in statements:
        yield statement
        yield from all_of(statement.members)


def _check(source: SourceModule, asked: str) -> None:
    ask = ASKED[asked]
    for statement in all_of(source.statements):
        quick, general = ask(fresh(statement)), ask(bare(statement))
        if asked in MAY_BE_MORE:
            assert general or not quick
        else:
            assert quick == general, statement.text


@pytest.mark.parametrize("asked", ASKED)
def test_of_pieces(asked: str) -> None:
    """Each piece alone, and all of them together."""
    for text in (*PIECES, "".join(PIECES)):
        _check(parse("it", "it.py", text.encode()), asked)


@pytest.mark.parametrize("asked", ASKED)
def test_of_real_files(asked: str) -> None:
    """Files as they are."""
    for path in FILES:
        _check(parse("it", str(path), path.read_bytes()), asked)


@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_imported_names(pieces: list[str]) -> None:
    """What a module binds by importing."""
    source = parse("it", "it.py", "".join(pieces).encode())
    general = replace(source, statements=tuple(map(bare, source.statements)))
    assert source.imported_names == general.imported_names


@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_makers(pieces: list[str]) -> None:
    """Which functions of a module give an object of a class."""
    source = parse("it", "it.py", "".join(pieces).encode())
    general = []
    for statement in source.statements:
        if statement.kind == "function":
            found = [it for it in given_by(statement) if it.partition(".")[0] == "Basket"]
            general += [(statement.name, it) for it in found]
        elif statement.kind == "class" and statement.name == "Basket":
            general += [
                (f"Basket.{member.name}", "Basket")
                for member in statement.members
                if {OWN, "Basket"} & set(given_by(member))
            ]
    assert list(makers_of(source, "Basket")) == general


def test_codes_are_alike_where_their_shapes_are() -> None:
    """A look at the instructions only tells sooner that two are not."""
    texts = [
        "def f(a): return a + 1\n",
        "\n\ndef f(a): return a + 1\n",
        "def f(a): return a + 2\n",
        "def f(b): return b + 1\n",
        "def f(a): return a + 1.0\n",
        "def f(a): return a + True\n",
        "def f(a, /): return a + 1\n",
        "def f(*, a): return a + 1\n",
        "def f(a):\n    try: return a + 1\n    except ValueError: pass\n",
        "def f(a):\n    'Documented.'\n    return a + 1\n",
        "def f(a): return lambda: a + 1\n",
        "def f(a): return lambda: a + 2\n",
        "async def f(a): return a + 1\n",
    ]
    codes = [code for text in texts for code in functions_in(compile(text, "it.py", "exec"))]
    alike = 0
    for one in codes:
        for other in codes:
            assert are_alike(one, other) == (shape(one) == shape(other))
            alike += are_alike(one, other)
    assert alike > len(codes)
