"""That nobody says a function's name is told by a search as by following all of its names."""

from __future__ import annotations

import pytest

from hmr.graph import Graph, Key, Record
from hmr.graph import namespaces as asked
from hmr.graph.origins import origin
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
    for few, several in ((0, 3), (0, 0), (10, 3)):
        monkeypatch.setattr(asked, "_FEW", few)
        monkeypatch.setattr(asked, "_SEVERAL", several)
        sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
        graph = Graph(sources, {name: text.encode() for name, text in TEXTS.items()})
        for name in TEXTS:
            graph.index(name)  # else both search
        told[few, several] = graph.is_unspelt(key), {*graph.dependents(key)}, graph.deferring(key)
    assert told[0, 3] == told[0, 0] == told[10, 3]


@pytest.mark.parametrize("place", NAMES)
@pytest.mark.parametrize("seen", [True, False])
def test_who_ran_what_nobody_spells_is_told_at_once(place: tuple[str, str], seen: bool) -> None:
    """What was observed says the same of it as a look around does."""
    records = {name: Record() for name in TEXTS if seen or name != "shop.rates"}
    records["shop"].ran["shop.basket", "Basket.quiet"] = {2}
    records["shop"].ran["shop.basket", "alone"] = {1, 2}
    sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
    graph = Graph(sources, {name: text.encode() for name, text in TEXTS.items()}, records)
    key = Key(*place, "code")
    assert graph.dependents(key) == frozenset(graph.running(key))


def test_where_a_name_is_from_is_asked_anew_when_a_module_comes() -> None:
    """What a package had as a name may be a module that was imported a moment ago."""
    texts = {"shop": "", "app": "from shop import basket\n", "shop.basket": "LIMIT = 1\n"}
    sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in texts.items()}
    late = sources.pop("shop.basket")
    graph = Graph(sources, {name: text.encode() for name, text in texts.items()})
    assert origin(graph, "app", "basket.LIMIT") == ("shop", "basket.LIMIT")
    assert graph.public("app") == {"basket"}
    sources["shop.basket"] = late
    assert origin(graph, "app", "basket.LIMIT") == ("shop.basket", "LIMIT")
    assert graph.public("shop.basket") == {"LIMIT"}


@pytest.mark.parametrize("several", [0, 1, 3])
def test_one_search_does_for_many_functions_of_one_name(
    several: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those asked for first are followed, and the others searched for, with the same answers."""
    texts = {
        **{f"part{i}": f"def work():\n    return {i}\n" for i in range(12)},
        **{f"more{i}": f"def idle():\n    return {i}\n" for i in range(12)},
        "user": "import part7\n\n\ndef use():\n    return part7.work()\n",
    }
    keys = [Key(name, "idle" if name[0] == "m" else "work", "code") for name in texts][:-1]
    told, followed = [], []
    users = Graph._users

    def noted(self: Graph, module: str, name: str) -> tuple[str, ...]:
        followed.append((module, name))
        return tuple(users(self, module, name))

    monkeypatch.setattr(Graph, "_users", noted)
    for most in (several, 100):
        monkeypatch.setattr(asked, "_SEVERAL", most)
        followed.clear()
        sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in texts.items()}
        graph = Graph(sources, {name: text.encode() for name, text in texts.items()})
        for name in texts:
            graph.index(name)  # else all are searched for
        told.append([graph.is_unspelt(key) for key in keys])
        never_used = {module for module, name in followed if name == "idle"}
        assert len(never_used) == min(most, 12)
    assert told[0] == told[1]
    assert set(told[0]) == {True, False}


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
