"""The walk goes only where a change can have gone: counted in keys, not in seconds."""

from __future__ import annotations

from hmr.graph import Graph
from hmr.graph.keys import Key
from hmr.graph.record import Record
from hmr.source import parse


def graph_of(texts: dict[str, str], records: dict[str, Record] | None = None) -> Graph:
    """Give the graph over some modules."""
    data = {name: text.encode() for name, text in texts.items()}
    sources = {name: parse(name, f"{name}.py", data[name]) for name in data}
    return Graph(sources, data, records)


BASE = """\
class Base:
    def __init_subclass__(cls):
        if "tag" in cls.__dict__:
            cls.shown = cls.tag

    def setup(self):
        self.ready = True

"""


def test_a_hook_sets_attributes_on_the_class_that_is_made_and_not_on_the_base() -> None:
    """Else each class of a family would make all others stale."""
    graph = graph_of({"base": BASE, "a": "import base\nclass A(base.Base):\n    tag = 1\n"})
    (cls,) = graph.index("a").binders["A"]
    assert graph.fills(cls) == {Key("a", "A.shown", "value")}


def test_what_a_method_sets_that_is_called_by_its_class_is_of_the_object() -> None:
    """``Base.setup(self)`` gives `Base` no attribute."""
    text = "import base\ndef make():\n    return base.Base.setup(object())\nX = make()\n"
    graph = graph_of({"base": BASE, "a": text})
    (made,) = graph.index("a").binders["X"]
    assert Key("base", "Base.ready", "value") not in graph.fills(made)


def test_a_class_of_which_one_name_is_asked_for_is_not_looked_at_as_a_whole() -> None:
    """But that name is asked for, however it is spelt."""
    for asked in ('"tag" in cls.__dict__', 'cls.__dict__["tag"]', "cls.__dict__.get('tag')"):
        base = f"class Base:\n    def __init_subclass__(cls):\n        print({asked})\n"
        graph = graph_of({"base": base, "a": "import base\nclass A(base.Base):\n    tag = 1\n"})
        (cls,) = graph.index("a").binders["A"]
        assert not graph.looks(cls)
        assert graph.asks(cls, ["tag"])
        assert not graph.asks(cls, ["other"])
    whole = "class Base:\n    def __init_subclass__(cls):\n        print(list(cls.__dict__))\n"
    graph = graph_of({"base": whole, "a": "import base\nclass A(base.Base):\n    tag = 1\n"})
    (cls,) = graph.index("a").binders["A"]
    assert graph.looks(cls)


def test_the_walk_in_a_family_of_sixty_modules_visits_a_few_keys() -> None:
    """A class of a family that runs again concerns itself, and who names it."""
    names = [f"m{number}" for number in range(60)]
    imports = "".join(f"import {name}\n" for name in names)
    texts = dict.fromkeys(names, "")
    for name in names:
        body = f"class C{name}(base.Base):\n    def work(self):\n        return m0.Cm0.shown\n"
        texts[name] = f"import base\n{imports}{body}"
    graph = graph_of({"base": BASE, **texts}, {name: Record() for name in ["base", *names]})
    (cls,) = graph.index("m7").binders["Cm7"]
    asked: list[Key] = []
    dependents = graph.dependents

    def counted(key: Key) -> set[object]:
        asked.append(key)
        return dependents(key)  # type: ignore[return-value]  # as it is

    graph.dependents = counted  # type: ignore[method-assign,assignment]  # to count them
    assert not graph.stale(graph.provided(cls))
    assert len(asked) < 10
    assert not graph._some_unobserved()


def test_definitions_that_call_each_other_in_rings_have_all_callers() -> None:
    """Where nothing was observed, whoever calls into a ring depends on all in it."""
    text = (
        "def a(): return b()\ndef b(): return c()\ndef c(): return a() or d()\ndef d(): return 1\n"
        "def e(): return a() and f()\ndef f(): return e()\nX = f()\nY = d()\nZ = c()\n"
    )
    graph = graph_of({"ring": text})

    def names(code: str) -> set[str]:
        return {node.statement.name for node in graph.dependents(Key("ring", code, "code"))}

    assert names("d") == {"X", "Y", "Z"}
    assert names("a") == names("b") == names("c") == {"X", "Z"}
    assert names("e") == names("f") == {"X"}
