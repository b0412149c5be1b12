"""What many statements call alike is followed once, and each has the effects of its own."""

from __future__ import annotations

from hmr.graph import Graph
from hmr.graph.effects import effects
from hmr.source import parse

TEXTS = {
    "registry": """\
ITEMS = {}
SEEN = []


def note(thing):
    SEEN.append(thing)


def register(function):
    ITEMS[function.__name__] = function
    return function


class Route:
    made = 0

    def __init__(self, path):
        note(path)

    def __call__(self, function):
        Route.made += 1
        return register(function)


def quiet(function):
    return function
""",
    "shop": """\
import registry
from registry import Route, note, quiet, register

LOCAL = []


@register
def one(): ...


@registry.register
def two(): ...


@Route("/three")
def three(): ...


@Route("/four")
@register
def four(): ...


@quiet
def five(): ...


note(LOCAL)
LOCAL.append(register(one))
""",
}


def test_effects_are_those_that_each_has_by_itself() -> None:
    """With what is known of others, and without it, the same is found, in any order."""
    sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
    graph = Graph(sources, {name: text.encode() for name, text in TEXTS.items()})
    nodes = [node for name in TEXTS for node in graph.nodes(name)]
    for order in (nodes, nodes[::-1]):
        walks: dict[object, object] = {}
        found = [effects(graph, node, walks) for node in order]  # type: ignore[arg-type]
        assert found == [effects(graph, node) for node in order]
        assert len(walks) < len([node for node in nodes if node.statement.kind != "import"])
    assert len({effects(graph, node).fills for node in nodes}) > 3


def test_another_state_of_a_module_is_followed_anew() -> None:
    """What is known goes with the sources."""
    sources = {name: parse(name, f"{name}.py", text.encode()) for name, text in TEXTS.items()}
    texts = {name: text.encode() for name, text in TEXTS.items()}
    graph = Graph(sources, texts)
    one = next(node for node in graph.nodes("shop") if node.qualname == "one")
    before = graph.fills(one)
    assert before
    changed = TEXTS["registry"].replace("    ITEMS[function.__name__] = function\n", "")
    other = {**sources, "registry": parse("registry", "registry.py", changed.encode())}
    graph.look_at(other, {**texts, "registry": changed.encode()})
    assert not graph.fills(one)
