"""Where a name comes from: through imports, and through other names for the same thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.index import Index
from hmr.graph.sheet import same_as


@dataclass(slots=True)
class Hand:
    """What was found of names while there are so many modules.

    Attributes:
        size: how many there are.
        origins: where the first name of a spelling is bound, by module and spelling.
        public: the names that a module binds at its top level.
    """

    size: int = 0
    origins: dict[tuple[ModuleName, str], tuple[ModuleName, QualName]] = field(default_factory=dict)
    public: dict[ModuleName, frozenset[str]] = field(default_factory=dict)


class Names(Protocol):
    """What is asked of a graph."""

    @property
    def origins(self) -> dict[tuple[ModuleName, str], tuple[ModuleName, QualName]]:
        """Give what was found of where names come from, to be added to."""

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""


def origin(graph: Names, module: ModuleName, spelling: str) -> tuple[ModuleName, QualName]:
    """Give the module that binds the first name of a spelling, and its name there."""
    known, at = graph.origins, (module, spelling)
    found = known.get(at)
    if found is None:
        found = known[at] = _origin(graph, module, spelling)
    return found


def _origin(graph: Names, module: ModuleName, spelling: str) -> tuple[ModuleName, QualName]:
    for _ in range(16):
        if not graph.has(module):
            break
        entries = graph.index(module)
        root, dot, rest = spelling.partition(".")
        if root in entries.imports:
            giver, attribute = entries.imports[root]
            if attribute is not None and not graph.has(f"{giver}.{attribute}"):
                module, spelling = giver, attribute + dot + rest
                continue
            whole = giver if attribute is None else f"{giver}.{attribute}"
            module, spelling = _deepest(graph, whole, rest)
            continue
        if root not in entries.binders:
            for giver, _node in entries.stars:
                if graph.has(giver) and root in graph.index(giver).binders:
                    module = giver
                    break
            else:
                inner = f"{module}.{root}"
                if not rest or not graph.has(inner):
                    break
                module, spelling = _deepest(graph, inner, rest)  # a package has it by importing it
            continue
        chain = same_as(entries.binders[root])
        if chain is None:
            break
        spelling = chain + dot + rest
    return module, spelling


def _deepest(graph: Names, module: ModuleName, rest: str) -> tuple[ModuleName, str]:
    """Give the submodule that a dotted spelling goes through: ``import shop.bus``."""
    while rest:
        head, _, further = rest.partition(".")
        if not graph.has(f"{module}.{head}"):
            break
        module, rest = f"{module}.{head}", further
    return module, rest
