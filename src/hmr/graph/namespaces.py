"""Under which names a thing can be read: here, where it is imported, and by its other names."""

from __future__ import annotations

import ast
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from hmr._types import ModuleName
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node
from hmr.graph.sheet import nodes
from hmr.graph.spellings import Same, Spellings
from hmr.source.reflection import ALL, reaches_all
from hmr.source.scopes import inside

__all__ = ["Namespaces", "Same", "reaches"]


class Namespaces(Spellings):
    """The modules' names, resolved across modules on demand.

    Nothing of it is stored for good: who reads a name is looked up in the Index of each module that
    can import it, so that an edited module costs its own Index, and most modules are never parsed.

    Parameters:
        sources: every module's source by name; a look-up may parse it only then.
        texts: every module's bytes by name, the same keys; cheap to read.
        same: says whether two modules hold the very same thing, each under a name.
    """

    def nodes(self, module: ModuleName) -> list[Node]:
        """Give a module's statements and those of its classes, in order."""
        return [node for node, _ in nodes(self._sources[module])]

    # -- who reads a key -----------------------------------------------------------------------
    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key, under whatever name it has where it is read."""
        for module, spelling in self.spellings(key):
            for read in self.index(module).reading(spelling):
                if reaches(read.dotted, spelling, key):
                    yield read

    def given(self, node: Node) -> Iterator[Key]:
        """Give the attributes of a class that somebody reads and that its body does not bind.

        A decorator, a hook, a metaclass, or a member's `__set_name__` may set them.

        Parameters:
            node: the statement of the class, or of a member.
        """
        kind, module = node.statement.kind, node.module
        cls = node.qualname if kind == "class" else ".".join(node.owners)
        if kind not in ("class", "other") or not cls:
            return
        own, names = self.index(module).binders, set[str]()
        for where, spelling in self.spellings(Key(module, cls, "code")):
            entries, prefix = self.index(where), f"{spelling}."
            spelt = [read.dotted for read in entries.reading(spelling)]
            spelt += [read.dotted for read in entries.deferring(spelling)]
            inner = (each.removeprefix(prefix) for each in spelt if each.startswith(prefix))
            names |= {name.partition(".")[0] for name in inner}
        for name in names:
            if not name.startswith(("__", "*")) and f"{cls}.{name}" not in own:
                yield Key(module, f"{cls}.{name}", "value")

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""
        known = self._reached.get(key)
        if known is None:
            known = self._reached[key] = frozenset(self._find_deferring(key))
        return known

    def _find_deferring(self, key: Key) -> Iterator[Key]:
        for module, spelling in self.spellings(key):
            for deferred in self.index(module).deferring(spelling):
                if reaches(deferred.dotted, spelling, key):
                    yield Key(module, deferred.definition, "code")
        if key.what == "value" and "." not in key.name:  # `globals()` in a function
            for deferred in self.index(key.module).deferring("*"):
                yield Key(key.module, deferred.definition, "code")

    def affected(self, keys: Iterable[Key]) -> set[Key]:
        """Give the definitions that do something else once these keys changed, when called."""
        queue: deque[Key] = deque()
        for key in keys:
            if key.what not in ("file", "variable"):
                queue.extend([key] if key.what == "code" else self.deferring(key))
        seen: set[Key] = set()
        while queue:
            code = queue.popleft()
            if code not in seen:
                seen.add(code)
                queue.extend(self.deferring(code))
        return seen

    def setters(self, key: Key) -> Iterator[Node]:
        """Give who sets an attribute anew that its owner's own statement has given a value."""
        for module, spelling in self.spellings(key):
            for node, dotted in self.index(module).setters.get(spelling.partition(".")[0], ()):
                if dotted == spelling:
                    yield node

    def given_by(self, module: ModuleName) -> Iterator[Node]:
        """Give the imports of what a module does not bind: its `__getattr__` answers them."""
        own = self.index(module).binders
        for other in self._importers.of(module):
            entries = self.index(other)
            for local, attribute in dict.fromkeys(entries.by_origin.get(module, ())):
                if attribute and attribute not in own and not self.has(f"{module}.{attribute}"):
                    yield from entries.import_nodes[local]

    def looking_up(self, key: Key) -> Iterator[Node]:
        """Give who reads a name as ``sys.modules["shop"].NAME`` while running."""
        head = key.name.partition(".")[0]
        for module in self._importers.looking_up(key.module) if key.module else ():
            for place, statement in enumerate(self._sources[module].statements):
                if statement.kind == "other" and "modules[" in statement.text:
                    wanted = (f'modules["{key.module}"]', f"modules['{key.module}']")
                    if head in statement.text and any(map(statement.text.__contains__, wanted)):
                        yield Node(module, (place,), statement)

    # -- what modules take from each other -----------------------------------------------------
    def imports(self, module: ModuleName) -> set[ModuleName]:
        """Give the modules that a module's top level imports, as far as they are ours."""
        entries = self.index(module)
        out = {origin for origin, _ in entries.stars}
        for origin, attribute in entries.imported:
            out |= {origin} if attribute is None else {origin, f"{origin}.{attribute}"}
        return {name for name in out if name in self._sources}

    def needs(self, module: ModuleName) -> set[ModuleName]:
        """Give the modules of ours that have to be executed before a module.

        Not the package around it, of which it only imports another module.
        """
        entries = self.index(module)
        out = {origin for origin, _ in entries.stars}
        for origin, attribute in entries.imported:
            inner = f"{origin}.{attribute}"
            out.add(inner if attribute is not None and inner in self._sources else origin)
        for imports in entries.import_nodes.values():
            out.update(name for node in imports for name in _imported_whole(node.statement.nodes))
        return {name for name in out if name in self._sources}

    def first_import(self, module: ModuleName, of: ModuleName) -> tuple[int, ...] | None:
        """Give the first statement of a module by which another may be executed, if one may."""
        entries = self.index(module)
        found: dict[tuple[int, ...], set[ModuleName]] = defaultdict(set)
        for origin, star in entries.stars:
            found[star.position].add(origin)
        for local, importing in entries.import_nodes.items():
            origin, attribute = entries.imports[local]
            for node in importing:
                found[node.position] |= {origin, *_imported_whole(node.statement.nodes)}
                found[node.position] |= {f"{origin}.{attribute}"} if attribute else set()
        return next((place for place in sorted(found) if of in self._executed(found[place])), None)

    def _executed(self, modules: Iterable[ModuleName]) -> set[ModuleName]:
        """Give all modules of ours that are executed where some are imported."""
        todo, seen = list(modules), set[ModuleName]()
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += [name.rpartition(".")[0]] if "." in name else []
                todo += self.needs(name) if name in self._sources else []
        return seen

    def public(self, module: ModuleName) -> set[str]:
        """Give the names that a module binds at its top level, star-imports followed."""
        return self._public(module, set())

    def _public(self, module: ModuleName, seen: set[ModuleName]) -> set[str]:
        if module in seen or module not in self._sources:
            return set()
        seen.add(module)
        entries = self.index(module)
        names = {name for name in entries.binders if "." not in name}
        for origin, _node in entries.stars:
            names |= {name for name in self._public(origin, seen) if not name.startswith("_")}
        return names

    def starred(self, module: ModuleName) -> dict[str, Node]:
        """Give the names that a module has by star-imports alone, with the statement."""
        entries = self.index(module)
        return {
            name: node
            for origin, node in entries.stars
            for name in self.public(origin)
            if name not in entries.binders and not name.startswith("_")
        }


def _imported_whole(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Give the dotted names of ``import shop.models``, which binds no more than `shop`."""
    for tree in inside(nodes):
        if isinstance(tree, ast.Import):
            yield from (alias.name for alias in tree.names if "." in alias.name)


def reaches(dotted: str, spelling: str, key: Key) -> bool:
    """Whether reading `dotted` uses what is spelt so.

    A value is used by reading it or an attribute of it. Code is used under its very name only:
    an edited member of a class is a key of its own, next to that of its class.
    """
    if dotted.endswith(ALL):
        return key.what == "value" and (dotted[:-2] == spelling or reaches_all(dotted, spelling))
    used_whole = key.what in ("value", "content")
    return dotted == spelling or (used_whole and dotted.startswith(spelling + "."))
