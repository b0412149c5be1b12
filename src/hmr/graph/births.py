"""What is read of a class while classes are derived from it: by hooks, metaclasses and decorators.

    class Base:                                     class Shape(Base):
        def __init_subclass__(cls):                     def area(self): ...
            REG[cls.tag] = cls
                                                    reads `tag`, and nothing else of `Base`

Where what ran was observed, it is what these functions ask for; else what those do that are found
by their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.effects import Found, Names, runs, runs_from
from hmr.graph.keys import Node
from hmr.source import Statement

Definition = tuple[ModuleName, QualName]

_MEMBERSHIP = re.compile(r"(\bfor\s[^\n:]*?)?\bin\s+[\w.]+\.__(?:mro|bases)__(?!\s*\[)")
"""``Base in cls.__mro__`` asks nothing of the classes there; a loop over them may."""
_ANY = re.compile(
    r"\b(?:get|has)attr\s*\(\s*(?![\w.]+\s*,\s*[\"'])"
    r"|\b(?:dir|getmembers\w*|classify_class_attrs|getattr_static|attrgetter|methodcaller"
    r"|get_type_hints|isabstract|getmro|mro|bases"
    r"|__(?:mro|bases|base|orig_bases|abstractmethods|getattribute)__)\b"
)
"""Asks for attributes by computed names, for all of them, or for a class's bases."""
_ALWAYS = frozenset({"__init_subclass__", "__class_getitem__", "__slots__"})
"""What the interpreter itself asks for while a class is made."""


class Asked(Names, Protocol):
    """What is asked of a graph."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""

    def ran_under(self, node: Node) -> Iterator[Definition]:
        """Give the definitions that were observed to run while a statement did."""


class _Read(NamedTuple):
    names: frozenset[str]
    any: bool


class Births:
    """What ran while classes were made, found once for a state of a graph.

    Parameters:
        graph: where names are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._known: dict[tuple[Definition, tuple[Definition, ...]], _Read] = {}

    def read(self, cls: Definition, hooks: Iterable[Definition], names: Iterable[str]) -> bool:
        """Whether what ran while a class was made may have read inherited attributes so named.

        Parameters:
            cls: the class.
            hooks: the functions that the interpreter called for it.
            names: the attributes.
        """
        place = cls, tuple(hooks)
        if place not in self._known:
            self._known[place] = _read_by(self._statements(*place))
        known, wanted = self._known[place], frozenset(names)
        return known.any or not known.names.isdisjoint(wanted) or not _ALWAYS.isdisjoint(wanted)

    def _statements(self, cls: Definition, hooks: Iterable[Definition]) -> Iterator[Statement]:
        graph, (module, name) = self._graph, cls
        found: set[Definition] = set()
        for node in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
            seen = graph.observed(node)
            found.update(graph.ran_under(node) if seen else runs(graph, node))
            hooks = () if seen else hooks
        found |= runs_from(graph, [Found(*hook, None) for hook in hooks])
        for where, definition in found:
            for binder in graph.index(where).binders.get(definition, ()) if graph.has(where) else ():
                yield binder.statement


def _read_by(statements: Iterable[Statement]) -> _Read:
    names, whole = set[str](), False
    for statement in statements:
        names |= statement.attributes
        whole = whole or _reads_any(statement)
    return _Read(frozenset(names), whole)


def _reads_any(statement: Statement) -> bool:
    known: bool | None = statement.said.get("reads any")
    if known is None:
        text = _MEMBERSHIP.sub(lambda found: found[0] if found[1] else "", statement.text)
        known = statement.said["reads any"] = _ANY.search(text) is not None
    return known
