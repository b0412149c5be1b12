"""Who looks a module up by a name that it computes, or was handed: ``sys.modules[name].LIMIT``.

    def limit(name):                       may look up any module
        return sys.modules[name].LIMIT
    LIMIT = limit("config")                looks up `config`: the name is spelt where it is called

Which module is looked up is not known, only which are spelt: this is at least who does so by a
text that somebody spells as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Key, Node
from hmr.graph.patterns import fits, named_by
from hmr.source import SourceModule

_WORDS = ("modules", "import_module", "__import__")
_LOOKS_UP = re.compile(
    r"\bmodules\s*(?:\[|\.\s*(?:get|pop|items|values)\s*\()|\b(?:import_module|__import__)\s*\("
)
_OWN = "__name__"


class Asked(Protocol):
    """What is asked of a graph."""

    def spelling(self, text: str) -> Iterable[ModuleName]:
        """Give the modules in which a text stands."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def running(self, code: Key) -> Iterator[Node]:
        """Give the statements under which a definition runs."""

    def ran_under(self, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
        """Give the definitions that were observed to run while a statement did."""


class ByName:
    """Who looks up modules by names, found once for a state of a graph.

    Parameters:
        graph: where they are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._found: dict[Node, ModuleName] | None = None
        self._looking: list[tuple[Node, ModuleName]] | None = None
        self._patterns: dict[ModuleName, list[re.Pattern[str]]] = {}

    def looking_up(self, module: ModuleName) -> Iterator[Node]:
        """Give the statements that may look up a module.

        Parameters:
            module: the module.
        """
        if self._found is None:
            self._found = dict(self._find())
        for node, where in self._found.items():
            if self._spells(node, where, module):
                yield node

    def loading(self, code: Key) -> Iterator[Node]:
        """Give the statements and functions that look a function's module up, and ask for it.

        Parameters:
            code: the function, of a module.
        """
        if "." in code.name or code.name.startswith("_"):
            return
        for node, where in self._spelt():
            asks = code.name in node.statement.attributes
            if asks and where != code.module and self._spells(node, where, code.module):
                yield node

    def _spelt(self) -> list[tuple[Node, ModuleName]]:
        """Give the statements and functions whose text looks modules up, each with its module."""
        if self._looking is None:
            self._looking = [*self._look()]
        return self._looking

    def _look(self) -> Iterator[tuple[Node, ModuleName]]:
        graph = self._graph
        for module in dict.fromkeys(each for word in _WORDS for each in graph.spelling(word)):
            for node in graph.nodes(module) if graph.has(module) else ():
                known = node.statement.kind in ("other", "function")
                if known and _LOOKS_UP.search(node.statement.text):
                    yield node, module

    def _find(self) -> Iterator[tuple[Node, ModuleName]]:
        """Give who looks up modules, each with the module of the code that does so."""
        for node, module in self._spelt():
            if node.statement.kind == "other":
                yield node, module
                continue
            for user in self._graph.running(Key(module, node.qualname, "code")):
                yield user, module

    def _spells(self, node: Node, where: ModuleName, module: ModuleName) -> bool:
        """Whether a statement, or the modules of what ran under it, spell a module's name."""
        graph = self._graph
        around = dict.fromkeys((node.module, where))
        around |= dict.fromkeys(other for other, _ in graph.ran_under(node))
        texts = {name: graph.source(name).text for name in around if graph.has(name)}
        if _OWN in texts.get(module, ""):
            return True
        if any(f'"{module}"' in text or f"'{module}'" in text for text in texts.values()):
            return True
        return any(self._puts_together(name, text, module) for name, text in texts.items())

    def _puts_together(self, name: ModuleName, text: str, module: ModuleName) -> bool:
        """Whether a module puts a name together, to import it, that may be another's."""
        known = self._patterns.get(name)
        if known is None:
            package = re.search(r"[\\/]__init__\.py$", self._graph.source(name).path) is not None
            found = named_by(text, "import_module|__import__", name, package=package)
            known = self._patterns[name] = found
        return fits(known, module)
