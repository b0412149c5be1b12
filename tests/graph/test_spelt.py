"""Names are spelt the same whether places that all refuse are passed over at once or one by one."""

from __future__ import annotations

import random

import pytest

from hmr._types import ModuleName
from hmr.graph import Graph, Key
from hmr.graph.spelt import Spelt, Through, _Place
from hmr.graph.ways import Way
from hmr.source import parse

NAMES = ["pkg", "pkg.a", "pkg.b", "pkg.sub", "pkg.sub.c", "app"]
LINES = [
    *("import pkg", "import pkg as p", "import pkg.a", "from pkg import *", "from pkg.a import *"),
    *("from pkg.sub.c import *", "import pkg.sub.c as c", "from pkg import a, sub, thing"),
    *("from pkg.b import thing as other", "import app", "from app import p", "from pkg import p"),
    *("p.sub.c.thing()", "pkg.a.thing()", "other = thing", "def thing():\n    return p.thing()"),
    *("again = other", "from app import again", "from pkg.a import again", "again = p.a.again"),
    *("mine = p.Base", "import pkg.b as b", "from app import mine as yours", "yours = b.mine"),
    *("class Own(p.Base):\n    pass", "class Base:\n    def thing(self):\n        return 1"),
]


class OneByOne(Spelt):
    """Tries each place, and each way to it."""

    tried = passed_by = 0

    def _elsewhere(
        self, module: ModuleName, head: str, follows: bool
    ) -> tuple[tuple[_Place, ...], Through]:
        places, shared = super()._elsewhere(module, head, follows)
        self.tried += bool(shared)
        return places, frozenset()

    def _ways(
        self, module: ModuleName, head: str, follows: bool, through: Through
    ) -> tuple[Way, ...]:
        ways = self._graph.ways(module, head, follows)
        left = tuple(way for way in ways if not (way.by and f"{way.by}." in through))
        self.passed_by += len(ways) - len(left)
        return left


@pytest.mark.parametrize("seed", range(6))
def test_what_refuses_all_refuses_each(seed: int) -> None:
    chance, tried, found, passed_by = random.Random(seed), 0, 0, 0
    for _ in range(8):
        texts = {
            name: "\n".join(chance.choices(LINES, k=chance.randrange(4, 12))).encode() + b"\n"
            for name in NAMES
        }
        paths = {name: name.replace(".", "/") for name in NAMES}
        for package in ("pkg", "pkg.sub"):
            paths[package] += "/__init__"
        sources = {name: parse(name, f"{paths[name]}.py", text) for name, text in texts.items()}
        graph = Graph(sources, texts)
        one_by_one = OneByOne(graph, graph._importers)
        for name in NAMES:
            for spelling in ("thing", "Base", "Base.thing", "other", "again", "mine"):
                for what in ("code", "value"):
                    key = Key(name, spelling, what)
                    assert graph.spellings(key) == one_by_one(key), key
                    found += len(one_by_one(key))
        tried += one_by_one.tried
        passed_by += one_by_one.passed_by
    assert tried > 20
    assert passed_by > 20
    assert found > 200
