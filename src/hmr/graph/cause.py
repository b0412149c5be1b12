"""Why a statement runs again, as people would say it: what changed, and by which functions."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Key, Node, last_of
from hmr.graph.observed import nodes_at
from hmr.graph.stale import Graph


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that changed and that a statement uses.

    Parameters:
        name: the binding, ``"config:TIMEOUT"``, where it is bound and not where it is imported;
            a definition, ``"config:derive()"``; the path of a file; or a variable of the
            environment, ``"environment:MODE"``.
        via: the definitions by which the statement comes to it, the nearest first.
    """

    name: str
    via: tuple[str, ...] = ()

    def __str__(self) -> str:
        module, colon, name = self.name.partition(":")
        said = f"{name} ({module})" if colon and name else last_of(self.name)
        return f"{said} via {', '.join(map(_bare, self.via))}" if self.via else said


def causes(graph: Graph, node: Node, keys: Iterable[Key]) -> tuple[Cause, ...]:
    """Say what of these keys a statement uses, each thing once.

    Parameters:
        graph: the graph over the new sources.
        node: the statement.
        keys: what changed, of what it is stale by.
    """
    found: dict[tuple[ModuleName, QualName], Cause] = {}
    # Values first: that a value is callable too is not worth a word.
    others = [key for key in keys if not _is_own(node, key)] or list(keys)
    # What a class keeps about itself changed since something else did, mostly.
    others = [key for key in others if not _is_kept(key)] or others
    for key in sorted(others, key=lambda key: (key.what == "code", key)):
        module, name = _origin(graph, key)
        if (module, name) not in found:
            call = "()" if key.what == "code" else ""
            spelt = f"{module}:{name}{call}" if module else name
            if key.what == "variable":
                spelt = f"environment:{name}"
            found[module, name] = Cause(spelt, _via(graph, node, key))
    return tuple(sorted(found.values(), key=str))


def said(found: Iterable[Cause]) -> str:
    """Say causes in a clause: the reason why a statement runs again."""
    return "uses " + ", ".join(map(str, found))


def _is_own(node: Node, key: Key) -> bool:
    """Whether a key is code of the statement itself: of a comprehension, say."""
    names = {node.prefix + name for name in node.statement.binds}
    return key.what == "code" and key.module == node.module and key.name in names


def _is_kept(key: Key) -> bool:
    """Whether a key is what Python notes in a class by itself: ``Item.__annotations__``."""
    return key.name.rpartition(".")[2] in _KEPT


_KEPT = frozenset(
    ("__abstractmethods__", "__annotations__", "__dataclass_fields__", "__match_args__")
)


def _bare(name: str) -> str:
    return name.partition(":")[2] or name


def _origin(graph: Graph, key: Key) -> tuple[ModuleName, QualName]:
    """Follow a name that was imported to the module that binds it."""
    module, name = key.module, key.name
    seen = set()
    while module and (module, name) not in seen:
        seen.add((module, name))
        imported = graph.index(module).imports.get(name)
        if imported is None or imported[1] is None or not graph.has(imported[0]):
            break
        if not graph.index(imported[0]).binders.get(imported[1]):
            break
        module, name = imported[0], imported[1]
    return module, name


def _via(graph: Graph, node: Node, key: Key) -> tuple[str, ...]:
    """Give the definitions between a statement and what it uses, or nothing where it does."""
    if not key.module or any(read.node == node for read in graph.reads(key)):
        return ()
    before: dict[Key, Key | None] = {}
    queue: deque[Key] = deque()

    def enter(code: Key, parent: Key | None) -> None:
        if code not in before:
            before[code] = parent
            queue.append(code)

    if key.what == "code":
        enter(key, None)
    else:
        for code in sorted(graph.deferring(key)):
            enter(code, None)
    while queue:
        code = queue.popleft()
        if _uses(graph, node, code):
            chain: list[str] = []
            step: Key | None = code
            while step is not None and step != key:
                chain.append(f"{step.module}:{step.name}()")
                step = before[step]
            return tuple(chain)
        for user in sorted(graph.deferring(code)):
            enter(user, code)
    return ()


def _uses(graph: Graph, node: Node, code: Key) -> bool:
    """Whether a statement itself calls a definition, or was seen to run it."""
    if any(read.called and read.node == node for read in graph.reads(code)):
        return True
    return any(
        module == node.module and node in nodes_at(graph.source(module), line)
        for module, lines in graph.ran(code)
        for line in lines
    )
