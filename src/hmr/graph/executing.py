"""Which modules a module has executed by importing them, and by which of its statements."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from hmr._types import ModuleName
from hmr.graph.index import Index
from hmr.source.scopes import inside


class Executing(ABC):
    """What modules take from each other while they are executed."""

    @abstractmethod
    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    @abstractmethod
    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    @abstractmethod
    def importing(self, module: ModuleName) -> Iterable[ModuleName]:
        """Give the modules that may import a module."""

    def imports(self, module: ModuleName) -> set[ModuleName]:
        """Give the modules that a module's top level imports, as far as they are ours."""
        entries = self.index(module)
        out = {origin for origin, _ in entries.stars}
        for origin, attribute in entries.imported:
            out |= {origin} if attribute is None else {origin, f"{origin}.{attribute}"}
        return {name for name in out if self.has(name)}

    def needs(self, module: ModuleName) -> set[ModuleName]:
        """Give the modules of ours that have to be executed before a module.

        Not the package around it, of which it only imports another module.
        """
        entries = self.index(module)
        out = {origin for origin, _ in entries.stars}
        for origin, attribute in entries.imported:
            inner = f"{origin}.{attribute}"
            out.add(inner if attribute is not None and self.has(inner) else origin)
        for imports in entries.import_nodes.values():
            out.update(name for node in imports for name in _imported_whole(node.statement.nodes))
        return {name for name in out if self.has(name)}

    def by_statement(self, module: ModuleName) -> list[tuple[tuple[int, ...], set[ModuleName]]]:
        """Give which modules each statement of a module imports, in order, by its position.

        What is imported from a module is there as a module, too: it may be one.
        """
        entries = self.index(module)
        found: dict[tuple[int, ...], set[ModuleName]] = defaultdict(set)
        for origin, star in entries.stars:
            found[star.position].add(origin)
        for local, importing in entries.import_nodes.items():
            origin, attribute = entries.imports[local]
            for node in importing:
                found[node.position] |= {origin, *_imported_whole(node.statement.nodes)}
                found[node.position] |= {f"{origin}.{attribute}"} if attribute else set()
        return sorted(found.items())

    def executes(self, module: ModuleName) -> list[tuple[tuple[int, ...], set[ModuleName]]]:
        """Give which modules may be executed by each statement of a module, in order."""
        return [(at, self.executed(names, module)) for at, names in self.by_statement(module)]

    def first_import(self, module: ModuleName, of: ModuleName) -> tuple[int, ...] | None:
        """Give the first statement of a module by which another may be executed, if one may."""
        found = self.by_statement(module)
        return next((place for place, names in found if of in self.executed(names, module)), None)

    def needs_to_begin(self, module: ModuleName, others: Collection[ModuleName]) -> bool:
        """Whether a module takes what another one binds only below where that imports this one.

        So a start has come to this one first.

        Parameters:
            module: the module.
            others: the modules that count.
        """
        if not self.has(module):
            return False
        source = self.index(module).source
        taken = {
            (source.imported(spelling), attribute)
            for statement in source.statements
            for spelling, attribute in statement.facts.imports.values()
            if attribute is not None
        }
        for origin, name in sorted(taken):
            if origin in others and origin != module and self.has(origin):
                binders = self.index(origin).binders.get(name, ())
                first = self.first_import(origin, module) if binders else None
                if first is not None and min(node.position for node in binders) > first:
                    return True
        return False

    def executed(self, modules: Iterable[ModuleName], by: ModuleName = "") -> set[ModuleName]:
        """Give all modules of ours that are executed where some are imported by one that runs."""
        todo, seen = list(modules), {by}
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += [name.rpartition(".")[0]] if "." in name else []
                todo += self.needs(name) if self.has(name) else []
        return seen


def _imported_whole(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Give the dotted names of ``import shop.models``, which binds no more than `shop`."""
    for tree in inside(nodes):
        if isinstance(tree, ast.Import):
            yield from (alias.name for alias in tree.names if "." in alias.name)
