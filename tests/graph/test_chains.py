"""Names reached through modules that import modules: as many as are spelt, no more."""

from __future__ import annotations

import pytest

from hmr.graph import Graph
from hmr.graph.keys import Key
from hmr.source import parse


def graph_of(texts: dict[str, str]) -> Graph:
    """Give the graph over some modules, all of them packages: those are what hands modules on."""
    data = {name: text.encode() for name, text in texts.items()}
    return Graph({name: parse(name, f"{name}/__init__.py", data[name]) for name in data}, data)


def test_modules_that_all_import_each_other_spell_no_chains_that_nobody_writes() -> None:
    """There are more chains than could be tried: 14 modules have 10 thousand millions of them."""
    names = [f"m{number}" for number in range(14)]
    imports = "".join(f"import {name}\n" for name in names)
    texts = dict.fromkeys(names, f"{imports}def work(): return m0.work\nX = m0.work()\n")
    graph = graph_of(texts)
    spellings = graph.spellings(Key("m0", "work", "value"))
    assert {("m5", "m0.work"), ("m0", "work"), ("m5", "m3.m0.work")} <= set(spellings)
    assert len(spellings) < 14**3


@pytest.mark.parametrize(
    "use",
    [
        "X = upper.middle.lower.work()",
        "X = (upper.middle\n    .lower # here\n  .work)()",
        "X = upper.middle.lower \\\n .work()",
        "X = vars(upper.middle.lower)",
        "X = dir(\n  upper.middle.lower\n)",
        "X = getattr(upper.middle.lower, 'work')()",
        "X = upper.middle.lower.__dict__['work']()",
        "from middle import lower as other\nX = other.work()",
        "Y = upper.middle.lower\nX = Y.work()",
        "Z = 1; Y = upper.middle.lower; X = Y.work()",
        "Y = (\n    upper.middle.lower)\nX = Y.work()",
        "X = upper.middle.\N{FULLWIDTH LATIN SMALL LETTER L}ower.work()",
    ],
)
def test_a_module_reached_through_two_others_is_found_however_it_is_used(use: str) -> None:
    """`lower` is imported by `middle`, and that by `upper`."""
    texts = {
        "lower": "def work(): return 1\n",
        "middle": "import lower\n",
        "upper": "import middle\n",
        "last": f"import upper\n{use}\n",
    }
    graph = graph_of(texts)
    users = graph.dependents(Key("lower", "work", "value"))
    assert "last" in {node.module for node in users}


def test_nobody_reaches_a_name_by_an_attribute_of_the_same_module_twice() -> None:
    """`nx.m1.nx.m2.nx.work`: all modules import their package, and it imports them."""
    names = [f"m{number}" for number in range(6)]
    handed = "".join(f"KEPT{name} = nx.{name}\n" for name in names)
    inner = f"import nx\nfrom nx import {', '.join(names)}\n{handed}"
    texts = {f"nx.{name}": inner for name in names}
    texts["nx"] = f"from nx import {', '.join(names)}\n"
    texts["nx.m0"] += "def work(): return 1\nX = nx.m0.work()\n"
    graph = graph_of(texts)
    spellings = graph.spellings(Key("nx.m0", "work", "code"))
    assert {("nx.m0", "work"), ("nx.m3", "nx.m0.work"), ("nx.m2", "m0.work")} <= set(spellings)
    assert len(spellings) < 100_000  # 548,984 with those


def test_no_chain_goes_from_a_package_to_a_module_of_it_that_has_the_package() -> None:
    """`nx.m3.nx.m0.work` is `nx.m0.work` once more; `nx.m3.m0.work` is another way."""
    names = [f"m{number}" for number in range(30)]
    texts = {f"nx.{name}": f"import nx\nKEPT = nx.{name}\nX = nx.work()\n" for name in names}
    texts["nx"] = "".join(f"from nx.{name} import *\n" for name in names)
    texts["nx.m0"] += "def work(): return 1\n"
    texts["nx.m3"] += "from nx import m0\n"
    texts["nx.m7"] += "Y = nx.m3.m0.work()\n"
    graph = graph_of(texts)
    spellings = set(graph.spellings(Key("nx.m0", "work", "code")))
    assert {("nx", "work"), ("nx.m7", "nx.work"), ("nx.m7", "nx.m3.m0.work")} <= spellings
    assert not [each for each in spellings if each[1].count("nx.") > 1]
    assert len(graph.dependents(Key("nx.m0", "work", "code"))) >= len(names)
