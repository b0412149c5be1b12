"""That nobody says a function's name is told by a search as by following all of its names."""

from __future__ import annotations

import pytest

from hmr.graph import Graph, Key
from hmr.graph import namespaces as asked
from hmr.graph.wording import mentions
from hmr.source import parse

TEXTS = {
    "shop": "from shop.basket import total as sum_of\nimport shop.rates\n",
    "shop.basket": (
        "def total(n):\n    return n\n\n\ndef alone():\n    return 1\n\n\n"
        "class Basket:\n    def total(self):\n        return 2\n\n    def mine(self):\n"
        "        return self.mine\n\n    def quiet(self):\n        return 3\n\n\n"
        "def caf\u00e9():\n    return 4\n"
    ),
    "shop.rates": "import shop.basket as b\n\n\ndef rate():\n    return b.Basket().total()\n",
    "other": "def alone():\n    return 2\n\n\ndef rate():\n    return 5\n",
}
NAMES = [
    *(("shop.basket", name) for name in ("total", "alone", "Basket.total", "Basket.mine")),
    *(("shop.basket", name) for name in ("Basket.quiet", "caf\u00e9", "Basket.__len__")),
    *(("shop.rates", "rate"), ("other", "alone"), ("other", "rate")),
]


@pytest.mark.parametrize("place", NAMES)
def test_a_search_finds_what_the_names_do(
    place: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search never says that a name is unsaid where following it finds who says it."""
    key = Key(*place, "code")
    told = {}
    for few in (0, 10):
        monkeypatch.setattr(asked, "_FEW", few)
        sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
        graph = Graph(sources, {name: text.encode() for name, text in TEXTS.items()})
        for name in TEXTS:
            graph.index(name)  # else both search
        told[few] = graph.is_unspelt(key), {*graph.dependents(key)}, graph.deferring(key)
    assert told[0] == told[10]


def test_some_names_are_said_and_some_are_not() -> None:
    """The names above are of both kinds."""
    sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
    graph = Graph(sources, {name: text.encode() for name, text in TEXTS.items()})
    assert {graph.is_unspelt(Key(*place, "code")) for place in NAMES} == {True, False}


def test_a_part_of_a_name_may_be_spelt_in_other_letters() -> None:
    """Letters that are not ASCII's may be another spelling of any name."""
    assert mentions(b"import threading\nT = threading.Thread\n", b"Thread")
    assert not mentions(b"import threading\n", b"Thread")
    assert mentions("T = \uff34hread\n".encode(), b"Thread")
