"""Modules that don't spell a name are passed over: the graph says the same as if none were."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node, Record, namespaces, spelt
from hmr.source import parse

NAMES = ["shop", "shop.models", "shop.models.basket", "shop.views", "app"]
LINES = [
    "import shop",
    "import shop.models.basket as b",
    "from shop import models",
    "from shop.models import basket, total as t",
    "from shop.models.basket import *",
    "from shop.models.basket import Basket",
    "from . import views, models",
    "from .models import *",
    "from .basket import Basket, total",
    "def total(n): return Basket(n).sum()",
    "class Basket:\n    size = 3\n    def sum(self): return total(self.size)",
    "class Big(Basket):\n    def sum(self): return super().sum() + self.size",
    "made = Basket()\nSUM = made.sum()",
    "X = models.basket.total(2)",
    "Y = shop.models.basket.Basket.size",
    "Z = b.Basket().sum()",
    "V = vars(b)",
    "W = list(shop.models.basket.__dict__)",
    "T = t(1) + basket.total(2)",
    "G = getattr(models, 'Basket')",
    "D = dir(\n    basket\n)",
    "ALL = sorted(globals())",
    "R = views.Basket, models.Basket.size, models.total(1)",
    "def lone(n): return n\nclass Rest:\n    def lone(self): return 2\n    def sum(self): return 3",
    "@cache\ndef kept(n): return Basket(n).lone()\nK = kept(2)",
    "other = basket.lone\nOTHER = other(2)",
    "models.basket.total = lambda n: lone(n)",
    "class Far(b.Basket): pass\nF = Far().lone()",
    "class Rest:\n    def single(self): return 1\nrest = Rest()",
    "from shop.models import rest\ndef by(): return rest.single()\nS = by()",
    "Other = Rest\ndef made(): return Other()",
    "from shop.models import made, Other\nO = made().single() + Other().single()",
    "def far(): return shop.models.Rest.single(1)\nP = far()",
]
REST = LINES[28]
ASKED = [
    *("lone", "Rest.lone", "Rest.single", "Basket.lone", "kept"),
    "Basket",
    "Basket.size",
    "Basket.sum",
    "total",
    "SUM",
    "total.__doc__",
    "Basket.__init__",
]
texts = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(LINES), max_size=4).map("\n".join) for name in NAMES}
)


def told(node: Node) -> str:
    """Give a node without its identity."""
    return f"{node.module}:{node.position}"


@settings(max_examples=60, deadline=None)
@given(texts, st.lists(st.sampled_from(ASKED), min_size=1, max_size=2, unique=True))
@example(
    {
        **dict.fromkeys(NAMES, ""),
        "shop.models.basket": LINES[10],
        "app": LINES[1] + "\n" + LINES[16],
    },
    ["Basket"],
)
@example({**dict.fromkeys(NAMES, ""), "shop.models": REST, "app": LINES[29]}, ["Rest.single"])
@example(
    {**dict.fromkeys(NAMES, ""), "shop.models": f"{REST}\n{LINES[30]}", "app": LINES[31]},
    ["Rest.single"],
)
@example(
    {**dict.fromkeys(NAMES, ""), "shop.models": REST, "app": f"{LINES[0]}\n{LINES[32]}"},
    ["Rest.single"],
)
def test_nobody_who_uses_a_name_is_missed(state: dict[str, str], asked: list[str]) -> None:
    """Where a text has other letters than ASCII's its spelling proves nothing: the general way.

    So it is where nothing was observed, and where it is known what has run.
    """
    ran = {("shop.models.basket", "total"): {1}, ("shop.models", "lone"): {1, 2}}
    known = {name: Record({key: set(lines) for key, lines in ran.items()}) for name in NAMES}
    for records in ({}, known):
        _says_the_same(state, asked, records)
        # What is else done for many names alike only, and in programs of many modules.
        with pytest.MonkeyPatch.context() as patched:
            for module in (namespaces, spelt):
                patched.setattr(module, "_SEVERAL", 0)
            patched.setattr(namespaces, "_FEW", 0)
            _says_the_same(state, asked, records)


def _says_the_same(
    state: dict[str, str], asked: list[str], records: dict[ModuleName, Record]
) -> None:
    paths = {name: f"{name.replace('.', '/')}.py" for name in NAMES}
    paths |= {"shop": "shop/__init__.py", "shop.models": "shop/models/__init__.py"}
    sources = {name: parse(name, paths[name], text.encode()) for name, text in state.items()}
    data = {name: source.data for name, source in sources.items()}
    quick = Graph(sources, data, records)
    general = Graph(
        {name: parse(name, paths[name], text.encode()) for name, text in state.items()},
        {name: text + "\n# \u00e9".encode() for name, text in data.items()},
        records,
    )
    kinds: tuple[Literal["value", "code"], ...] = ("value", "code")
    for module in ("shop.models.basket", "shop.models"):
        for name in asked:
            for kind in kinds:
                key = Key(module, name, kind)
                found, expected = quick.dependents(key), general.dependents(key)
                assert set(map(told, found)) == set(map(told, expected))
                assert quick.deferring(key) == general.deferring(key)
                stale, whole = quick.stale([key]), general.stale([key])
                assert {told(node): keys for node, keys in stale.items()} == {
                    told(node): keys for node, keys in whole.items()
                }


def test_packages_that_import_each_other_are_gone_through_once() -> None:
    """`shop.shop.shop.total` is as good as `shop.total`: the search ends."""
    texts = {"shop": b"import shop.m as t\nimport shop\nimport app\n", "app": b"import shop, app\n"}
    paths = {"shop": "shop/__init__.py", "app": "app/__init__.py", "shop.m": "shop/m.py"}
    texts["shop.m"] = b"def total(): pass\n"
    graph = Graph({name: parse(name, paths[name], text) for name, text in texts.items()}, texts)
    assert graph.dependents(Key("shop.m", "total", "code")) == set()
