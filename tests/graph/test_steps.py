"""The walk goes only where a change can have gone: counted in keys, not in seconds."""

from __future__ import annotations

from collections.abc import Iterator

from hmr.graph import Graph
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node
from hmr.graph.record import Record
from hmr.graph.walk import Walk
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
    assert not graph.some_unobserved()


FAMILY = 40
"""How many modules the family below has."""


def family() -> Graph:
    """Give modules each of which uses a class of the one before, in a row."""
    texts = {"m0": "class C0:\n    pass\n"}
    for at in range(1, FAMILY):
        before = f"m{at - 1}.C{at - 1}"
        texts[f"m{at}"] = f"import m{at - 1}\nclass C{at}({before}):\n    LIKE = {before}\n"
    return graph_of(texts, {name: Record() for name in texts})


def test_a_walk_goes_no_further_than_it_is_asked_to() -> None:
    """What may follow from a statement is not looked up until the statement runs."""
    graph, asked = family(), list[Key]()
    dependents, provided, filled = graph.dependents, graph.provided, list[object]()

    def counted(key: Key) -> frozenset[Node]:
        asked.append(key)
        return dependents(key)

    def noted(node: Node) -> Iterator[Key]:
        filled.append(node)
        return provided(node)

    graph.dependents = counted  # type: ignore[method-assign]  # to count them
    graph.provided = noted  # type: ignore[method-assign]  # to count them
    changed = Key("m0", "C0", "value")
    walk = Walk(graph, [changed], lambda _node: ())
    first = walk.go(0)
    assert {node.module for node in first} == {"m1"}
    assert asked[0] == changed
    assert all(key.name.startswith("C1.") for key in asked[1:])  # the class runs as one thing
    assert set(filled) <= {node for node in first if node.owners}
    assert not walk.is_done
    cls = next(node for node in first if node.statement.kind == "class")
    walk.runs(cls)
    assert set(filled) == set(first)  # its members ran with it
    del asked[:]
    assert {node.module for node in walk.ask([Key("m1", "C1", "value")])} == {"m2"}
    assert asked[0] == Key("m1", "C1", "value")
    assert all(key.name.startswith("C2.") for key in asked[1:])


def test_a_walk_that_goes_on_step_by_step_comes_to_the_same_as_one_that_does_not_stop() -> None:
    """However many keys are followed at a time."""
    graph, root = family(), Key("m0", "C0", "value")
    whole = graph.stale([root])
    assert {node.module for node in whole} == {f"m{at}" for at in range(1, FAMILY)}
    walk = Walk(graph, [root], lambda _node: ())
    while not walk.is_done:
        walk.go(1)
    assert {node: frozenset(keys) for node, keys in walk.because.items()} == whole


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


def test_who_goes_through_a_list_of_subclasses_is_looked_for_once() -> None:
    """However many attributes of however many classes of the family are asked about."""
    family = "".join(f"class C{at}(Base):\n    rate = {at}\n    name = 'c'\n" for at in range(30))
    users = "".join(
        f"def all{at}():\n    return [each.rate for each in base.Base.__subclasses__()]\n"
        f"RATES{at} = all{at}()\n"
        for at in range(30)
    )
    graph = graph_of({"base": f"class Base:\n    pass\n{family}", "a": f"import base\n{users}"})
    asked: list[Key] = []
    reads = graph.reads

    def counted(key: Key) -> Iterator[Read]:
        asked.append(key)
        return reads(key)

    graph.reads = counted  # type: ignore[method-assign]  # to count them
    first = set(graph.hands.askers(Key("base", "C0.rate", "value")))
    assert {node.statement.name for node in first} >= {f"RATES{at}" for at in range(30)}
    del asked[:]
    for at in range(1, 30):
        found = set(graph.hands.askers(Key("base", f"C{at}.rate", "value")))
        assert {node.statement.name for node in found} >= {f"RATES{at}" for at in range(30)}
    assert len(asked) < 10 * 29  # those of the class itself


def read_when_made(hook: str, *names: str) -> list[str]:
    """Give those of some attributes that a hook may have read of a class derived from another."""
    made = "class A(Base):\n    pass\n"
    graph = graph_of({"a": f"class Base:\n    def __init_subclass__(cls):\n        {hook}\n{made}"})
    hooks = [("a", "Base.__init_subclass__")]
    return [name for name in names if graph.births.read(("a", "A"), hooks, [name])]


def test_a_hook_reads_of_a_base_what_it_asks_for() -> None:
    """By a name, by one that begins with what is known, or by any."""
    asked = ("tag", "on_sale", "price")
    assert read_when_made("print(cls.tag)", *asked) == ["tag"]
    assert read_when_made("print(getattr(cls, 'tag', None), cls.__dict__)", *asked) == ["tag"]
    assert read_when_made("print(cls.__tag)", "_Base__tag", "_Base__price") == ["_Base__tag"]
    assert read_when_made("print(Base in cls.__mro__)", *asked) == []
    for begins in ("f'on_{cls}'", "'on_%s' % cls", "'on_' + str(cls)"):
        assert read_when_made(f"print(hasattr(cls, {begins}))", *asked) == ["on_sale"]
    assert read_when_made("n = 'on_%s' % cls; attrgetter(n)(cls)", *asked) == ["on_sale"]
    for whole in (
        "print(dir(cls))",
        "print([vars(each) for each in cls.__mro__])",
        "print(getattr(cls, str(cls)))",
        "print(list(map(hasattr, [cls], ['tag'])))",
        "n = 'on_'; n = str(cls); attrgetter(n)(cls)",
    ):
        assert read_when_made(whole, *asked) == list(asked), whole


def test_a_helper_of_a_hook_reads_of_a_base_too() -> None:
    """What the hook calls is followed."""
    base = "class Base:\n    def __init_subclass__(cls):\n        note(cls)\n"
    helper = "def note(cls):\n    print(cls.tag)\n"
    graph = graph_of({"a": f"{helper}{base}class A(Base):\n    pass\n"})
    hooks = [("a", "Base.__init_subclass__")]
    assert graph.births.read(("a", "A"), hooks, ["tag"])
    assert not graph.births.read(("a", "A"), hooks, ["price"])
    assert graph.births.read(("elsewhere", "Made"), hooks, ["tag"])  # by a call, not a statement
    assert graph.births.read(("a", "A"), hooks, ["__init_subclass__"])
