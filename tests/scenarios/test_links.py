"""The laid-out uses agree with the staleness walk: they are what `why` and the drawing tell."""

from __future__ import annotations

import ast
from collections import deque
from pathlib import Path

import pytest

from hmr.graph import Graph, Key, Links, Node
from hmr.live.process.drafting import drafting
from hmr.source import SourceModule, parse
from hmr.source.facts import facts

from .stories import find_stories

DATA = (ast.Constant, ast.List, ast.Dict, ast.Set, ast.Tuple)
DATA += (ast.ListComp, ast.SetComp, ast.DictComp)
STORIES = [story for story in find_stories(Path(__file__).parent) if story.runs_here]


def modules(files: dict[str, str]) -> dict[str, SourceModule]:
    out = {}
    for path, text in files.items():
        name = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        out[name] = parse(name, path, text.encode())
    return out


def laid_out(sources: dict[str, SourceModule]) -> tuple[Graph, Links]:
    graph = Graph(sources, {name: source.data for name, source in sources.items()})
    return graph, Links(graph, sources, {})


def reached(links: Links, key: Key) -> set[Node]:
    """Give the statements that use a key while they run, by what they call if need be."""
    out: set[Node] = set()
    queue, seen = deque([key]), {key}
    while queue:
        for link in links.users_of(queue.popleft()):
            if not link.definition:
                out.add(link.node)
                continue
            for user in link.users:
                if user not in seen:
                    seen.add(user)
                    queue.append(user)
    return out


def has_no_code(node: Node, name: str) -> bool:
    """Whether a statement binds a name to nothing but data, perhaps in one of its branches."""
    inner = [each for tree in node.statement.nodes for each in ast.walk(tree)]
    binding = [
        each for each in inner if isinstance(each, (ast.Assign, ast.AnnAssign, ast.AugAssign))
    ]
    values = [each.value for each in binding if name in facts([each]).binds]
    return bool(values) and all(isinstance(value, DATA) for value in values)


def differences(sources: dict[str, SourceModule]) -> list[str]:
    graph, links = laid_out(sources)
    out: list[str] = []
    for module in sources:
        for name in list(graph.index(module).binders):
            keys = [Key(module, name, "value")]
            if not any(has_no_code(node, name) for node in graph.index(module).binders[name]):
                keys.append(Key(module, name, "code"))
            walked = {node for key in keys for node in graph.dependents(key)}
            told = {node for key in keys for node in reached(links, key)}
            # A member that reads a sibling is told as a user of that alone.
            walked = {node for node in walked if name not in node.owners}
            out += [f"{module}:{name} walk alone: {n.module}:{n.qualname}" for n in walked - told]
            out += [f"{module}:{name} links alone: {n.module}:{n.qualname}" for n in told - walked]
    return out


@pytest.mark.parametrize("area", sorted({story.name.partition("/")[0] for story in STORIES}))
def test_links_and_the_walk_name_the_same_dependents(area: str) -> None:
    """For each binding of each story, following the links gives what the walk gives."""
    found: dict[str, list[str]] = {}
    for story in STORIES:
        if story.name.startswith(f"{area}/"):
            try:
                files = {p: c.decode() for p, c in story.files.items() if p.endswith(".py")}
                with drafting():  # as a session asks
                    found[story.name] = differences(modules(files))
            except (SyntaxError, UnicodeDecodeError):
                continue  # a story of a file that cannot be read
    assert {name: said for name, said in found.items() if said} == {}
    assert any(said == [] for said in found.values())


def test_a_chain_is_told_step_by_step() -> None:
    """A statement calls a function, whose code reads a name, which was imported."""
    _, links = laid_out(
        modules(
            {
                "config.py": "TIMEOUT = 3\n",
                "limits.py": "from config import TIMEOUT\n"
                "def derive():\n    return TIMEOUT * 2\n"
                "LIMITS = derive()\n",
            }
        )
    )
    (imports,) = links.users_of(Key("config", "TIMEOUT", "value"))
    (reads,) = links.users_of(Key("limits", "TIMEOUT", "value"))
    (calls,) = links.users_of(Key("limits", "derive", "code"))
    assert (imports.how, imports.node.qualname, imports.definition) == ("imports", "TIMEOUT", "")
    assert (reads.how, reads.node.qualname, reads.definition) == ("reads", "derive", "derive")
    assert (calls.how, calls.node.qualname, calls.definition) == ("calls", "LIMITS", "")


def test_names_are_followed_through_aliases_and_re_exports() -> None:
    """A module read by an alias that a package re-exports is the same module."""
    _, links = laid_out(
        modules(
            {
                "shop/__init__.py": "from . import config as settings\n",
                "shop/config.py": "TIMEOUT = 3\n",
                "app.py": "import shop\nLIMIT = shop.settings.TIMEOUT\n",
                "other.py": "from shop import settings\nLIMIT = settings.TIMEOUT\n",
            }
        )
    )
    users = links.users_of(Key("shop.config", "TIMEOUT", "value"))
    assert {link.node.module for link in users} == {"app", "other"}
