"""That what is told of a statement without its syntax tree is what the tree tells."""

from __future__ import annotations

import ast

import pytest

from hmr.graph.sheet import _made, _made_by, aliases_of
from hmr.plan.relations import _DELETES
from hmr.source import parse
from hmr.source.module import _imported_names, _names_imported

IMPORTS = [
    "import a",
    "import a.b.c",
    "import a.b as c, d, a.e",
    "import a as x, b as x",
    "from a import b, c as d",
    "from . import b",
    "from .. import b as __future__",
    "from a import *",
    "import __future__",
    "import __future__ as f",
    "from __future__ import annotations",
    "from __future__ import annotations as a, division",
    "from .__future__ import division",
]
OTHERS = [
    "def f(): return g()",
    "@wrap\ndef f(): pass",
    "@wrap.with_it('x')\nasync def f(): pass",
    "@wrap\nclass C: pass",
    "class C:\n    x = make()",
    "x = make()",
    "x = shop.Thing",
    "x: Thing = make()",
    "if x:\n    y = make()\nelse:\n    @wrap\n    def f(): pass",
    "with x() as y:\n    z = y()",
    'if __name__ == "__main__":\n    x = make()',
    "import a",
    '"""Docs."""',
]


@pytest.mark.parametrize("text", IMPORTS)
def test_an_import_binds_the_same_names(text: str) -> None:
    """Its facts say what its tree says, stars and what a file takes from the future aside."""
    (statement,) = parse("shop.x", "shop/x.py", text.encode()).statements
    assert statement.kind == "import"
    assert _names_imported(statement) == _imported_names(statement.nodes)


@pytest.mark.parametrize("text", OTHERS)
def test_what_makes_nothing_is_not_parsed_for_it(text: str) -> None:
    """Only an assignment gives another name, and only that or a decorator makes something."""
    for statement in parse("shop.x", "shop/x.py", text.encode()).statements:
        if statement.kind != "other":
            found = [made for made in map(_made_by, statement.nodes) if made is not None]
            assert list(_made(statement)) == found
            assert not isinstance(statement.nodes[0], (ast.Assign, ast.AnnAssign))
            assert not list(aliases_of(statement))


def test_some_of_them_make_something() -> None:
    """The statements above are of both kinds."""
    parsed = [parse("shop.x", "shop/x.py", text.encode()).statements for text in OTHERS]
    assert {bool(list(_made(each))) for statements in parsed for each in statements} == {
        True,
        False,
    }
    assert {bool(list(aliases_of(each))) for statements in parsed for each in statements} == {
        True,
        False,
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("del x", True),
        ("x;del x", True),
        ("model", False),
        ("delta", False),
        ("_del", False),
        ("\u00e9del", False),
        ("model.del x", True),
        ("del\n", True),
        ("", False),
    ],
)
def test_where_something_is_deleted(text: str, found: bool) -> None:
    """A word is found wherever it stands, and no part of another one."""
    assert (_DELETES.search(text) is not None) == found
