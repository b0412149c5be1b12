"""Who uses what, one step at a time and in both directions: what `why` and the drawn graph show.

The staleness walk asks only for dependents, and never for more than it needs. People ask the other
way round too, and want to see each step of a chain; so here all of it is laid out, once a question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.graph.decorating import called_at_once
from hmr.graph.doing import classes_of
from hmr.graph.handed import shows
from hmr.graph.held import asking_its_module, callers_of, only_starts
from hmr.graph.hooking import made_by_calling
from hmr.graph.index import Index
from hmr.graph.inherited import inheritors
from hmr.graph.keys import Key, Node, mangled
from hmr.graph.makers import members_made
from hmr.graph.observed import names_at, nodes_at
from hmr.graph.opaque import is_property
from hmr.graph.put import put_elsewhere
from hmr.graph.record import Record
from hmr.graph.sheet import aliases_of
from hmr.graph.stale import Graph
from hmr.graph.stars import starred
from hmr.graph.unspelt import made_with
from hmr.source import SourceModule
from hmr.source.implicit import OPERATED, is_operator
from hmr.source.scopes import is_inside
from hmr.source.spelling import dotted as spelt

How = Literal["reads", "calls", "imports", "opens", "sets"]
_Seen: TypeAlias = "set[tuple[ModuleName, str]]"
_Meant: TypeAlias = "tuple[ModuleName, QualName, bool, bool | None]"


class Link(NamedTuple):
    """One use.

    Attributes:
        node: the statement that uses something.
        definition: which definition of it does so when it is called; empty where the statement
            itself does, while it runs.
        how: in which way.
        key: what is used. A whole module is a "value" without a name.
        seen: whether it was observed, and not only read off the source.
        local: the name that an import statement binds to what it imports; else empty.
    """

    node: Node
    definition: QualName
    how: How
    key: Key
    seen: bool
    local: str = ""

    @property
    def users(self) -> tuple[Key, ...]:
        """What is another thing when that which is used is: the user, as a thing to be used."""
        if self.definition:
            return (Key(self.node.module, self.definition, "code"),)
        binds = [self.local] if self.local else sorted(self.node.statement.binds)
        names = [self.node.prefix + name for name in binds]
        return tuple(
            Key(self.node.module, name, what) for name in names for what in ("value", "code")
        )


class Links:
    """All uses among some modules.

    Parameters:
        graph: the graph over these modules.
        sources: their sources, by name.
        records: what was observed of them, as far as it was.
    """

    def __init__(
        self,
        graph: Graph,
        sources: Mapping[ModuleName, SourceModule],
        records: Mapping[ModuleName, Record],
    ) -> None:
        self._graph = graph
        self._sources = sources
        self._records = records
        self._definitions: dict[ModuleName, set[QualName]] = {}
        self._by_user: dict[Key | Node, list[Link]] = defaultdict(list)
        self._by_key: dict[Key, list[Link]] = defaultdict(list)
        for module in sources:
            self._definitions[module] = {
                entry.definition
                for entries in graph.index(module).defers.values()
                for entry in entries
            }
        for module in sources:
            for link in dict.fromkeys(self._of(module)):
                user = Key(module, link.definition, "code") if link.definition else link.node
                self._by_user[user].append(link)
                self._by_key[link.key].append(link)

    def __iter__(self) -> Iterator[Link]:
        for links in self._by_user.values():
            yield from links

    def uses_of(self, user: Key | Node) -> Sequence[Link]:
        """Give what a statement uses while it runs, or a definition's code when it is called."""
        return self._by_user.get(user, ())

    def users_of(self, key: Key) -> Sequence[Link]:
        """Give who uses something, directly."""
        return self._by_key.get(key, ())

    def nodes(self, module: ModuleName) -> list[Node]:
        """Give a module's statements and those of its classes."""
        return self._graph.nodes(module)

    def members(self, node: Node) -> list[Node]:
        """Give the statements in the body of a class, and in those of the classes in it."""
        depth = len(node.position)
        return [
            inner
            for inner in self._graph.nodes(node.module)
            if inner.position[:depth] == node.position and inner.position != node.position
        ]

    def providers(self, key: Key) -> list[Node]:
        """Give the statements that bind a name; for an inherited member, its class."""
        if key.module not in self._sources:
            return []
        entries = self._graph.index(key.module)
        name = key.name
        while name:
            if entries.binders.get(name):
                return list(dict.fromkeys(entries.binders[name]))
            name = name.rpartition(".")[0]
        star = starred(self._graph, key.module).get(key.name)
        return [star] if star is not None else []

    # -- the uses of one module ---------------------------------------------------------------
    def _of(self, module: ModuleName) -> Iterator[Link]:
        entries = self._graph.index(module)
        yield from self._observed(module)
        yield from self._imports(entries)
        for node, _dotted, _called in entries.reads.get("*", ()):  # `globals()` and the like
            for name in entries.binders:
                key = Key(module, name, "value")
                if "." not in name and not _is_around(node, key):
                    yield Link(node, "", "reads", key, False)
        for name in list(entries.binders):
            key = Key(module, name, "value")
            for node in (*self._graph.hands.askers(key), *inheritors(self._graph, key)):
                if not _is_around(node, key):
                    yield Link(node, "", "reads", key, False)
            code = Key(module, name, "code")
            nodes, definitions = callers_of(self._graph, code)
            mine = [it for it in entries.binders[name] if called_at_once(self._graph, it)]
            mine += [*made_with(self._graph, code), *made_by_calling(self._graph, code)]
            mine += [*asking_its_module(self._graph, code)]
            for node in (*nodes, *mine):
                if not self._graph.observed(node):
                    yield Link(node, "", "calls", code, False)
            for user in definitions:
                some = self.providers(user)[-1:]
                yield from (Link(node, user.name, "calls", code, False) for node in some)
        for root, reads in entries.reads.items():
            for read in reads if root != "*" else ():
                node, dotted, called = read
                codes = [
                    key
                    for key in self._keys(module, dotted, "code")
                    if called
                    or is_property(self._graph.index(key.module).binders.get(key.name, ()))
                ]
                if not self._graph.observed(node):
                    for key in codes:
                        yield Link(node, "", "calls", key, False)
                for key in self._keys(module, dotted, "value"):
                    if not _is_around(node, key):
                        yield Link(node, "", "reads", key, False)
                looks = node.statement.kind == "other" and self._graph.looks(node)
                for key in self._keys(module, f"{dotted}.*", "value") if looks else ():
                    owner = Key(key.module, key.name.rpartition(".")[0], "code")
                    if owner.name and shows(self._graph, read, owner):
                        yield Link(node, "", "reads", key, False)
        for key in [Key(module, name, "value") for name in entries.binders]:
            yield from (Link(it, "", "reads", key, False) for it in self._graph.looking_up(key))
            for user in self._graph.having_it_read(key):
                some = self.providers(user)[-1:]
                yield from (Link(node, user.name, "reads", key, False) for node in some)
        for setters in entries.setters.values():
            for node, spelling in setters:
                for key in self._keys(module, spelling, "value"):
                    yield Link(node, "", "sets", key, False)
        for put, own in put_elsewhere(self._graph, module):
            for node in self.providers(put)[-1:]:
                yield from (Link(node, put.name, "calls", key, False) for key in own)
        for deferred in entries.defers.values():
            for definition, dotted in deferred:
                for node in self.providers(Key(module, definition, "code"))[-1:]:
                    yield from self._later(node, definition, dotted)

    def _later(self, node: Node, definition: QualName, dotted: str) -> Iterator[Link]:
        codes = [
            key
            for key in self._keys(node.module, dotted, "code")
            if key.name != definition and self._is_callable(key)
            if not only_starts(self._graph, Key(node.module, definition, "code"), dotted)
        ]
        for key in codes:
            yield Link(node, definition, "calls", key, False)
        for key in self._keys(node.module, dotted, "value"):
            if dotted == "*" and "." in key.name:
                continue  # who goes through the names of a module has not looked into them
            if key._replace(what="code") not in codes:
                yield Link(node, definition, "reads", key, False)

    def _is_callable(self, key: Key) -> bool:
        return key.name in self._definitions[key.module] or any(
            node.statement.kind in ("function", "class")
            for node in self._graph.index(key.module).binders.get(key.name, ())
        )

    def _imports(self, entries: Index) -> Iterator[Link]:
        for local, nodes in entries.import_nodes.items():
            for origin, attribute in entries.imports_of(local):
                for node in nodes:
                    yield from self._import(node, local, origin, attribute)
        for origin, node in entries.stars:
            for name in sorted(self._graph.public(origin)):
                if not name.startswith("_") or name == "__all__":
                    yield Link(node, "", "imports", Key(origin, name, "value"), False, name)

    def _import(
        self, node: Node, local: str, origin: ModuleName, attribute: str | None
    ) -> Iterator[Link]:
        bare = local.removeprefix(node.prefix)
        if (
            attribute is not None
            and origin != node.module  # `from . import part` in the package itself
            and origin in self._sources
            and self._has(origin, attribute)
        ):
            yield Link(node, "", "imports", Key(origin, attribute, "value"), False, bare)
            return
        for where, name, more, _ in self._given(origin, [attribute], set()) if attribute else ():
            if not more:
                yield Link(node, "", "imports", Key(where, name, "value"), False, bare)
        whole = origin if attribute is None else f"{origin}.{attribute}"
        if whole in self._sources:
            yield Link(node, "", "imports", Key(whole, "", "value"), False, bare)
        if attribute is None:
            yield from self._submodules(node, origin)

    def _submodules(self, node: Node, package: ModuleName) -> Iterator[Link]:
        """``import shop.models`` binds `shop`, and has it import the rest."""
        for tree in node.statement.nodes:
            for alias in getattr(tree, "names", ()):
                if alias.name in self._sources and alias.name.startswith(f"{package}."):
                    yield Link(node, "", "imports", Key(alias.name, "", "value"), False)

    def _observed(self, module: ModuleName) -> Iterator[Link]:
        record = self._records.get(module)
        if record is None:
            return
        source = self._sources[module]
        for (where, name), lines in record.ran.items():
            if where in self._sources:
                yield from self._at(source, lines, "calls", Key(where, name, "code"))
        for (where, first), lines in record.nameless.items():
            if where in self._sources:
                for name in names_at(self._sources[where], first):
                    yield from self._at(source, lines, "calls", Key(where, name, "code"))
        for (kind, name), lines in record.met.items():
            if kind == "variable" and self._is_spelt(name):
                yield from self._at(source, lines, "reads", Key("", name, "variable"))
            elif kind == "module" and name in self._sources:
                yield from self._at(source, lines, "imports", Key(name, "", "value"))
        for path, lines in record.files.items():
            yield from self._at(source, lines, "opens", Key("", path, "file"))

    def _is_spelt(self, name: str) -> bool:
        """Whether the project knows a variable: what libraries read for themselves is not told."""
        return any(name in source.text for source in self._sources.values())

    def _at(self, source: SourceModule, lines: Iterable[int], how: How, key: Key) -> Iterator[Link]:
        for line in sorted(lines):
            for node in nodes_at(source, line):
                link = Link(node, "", how, key, True)
                if key not in link.users:  # a comprehension's own code is no use of anything
                    yield link

    # -- what a name means --------------------------------------------------------------------
    def _has(self, module: ModuleName, name: QualName) -> bool:
        return (
            bool(self._graph.index(module).binders.get(name))
            or name in self._definitions[module]
            or name in starred(self._graph, module)
        )

    def _keys(
        self, module: ModuleName, dotted: str, what: Literal["value", "code"]
    ) -> Iterator[Key]:
        """Give what a spelling means in a module, through imports and re-exports.

        A value is used by reading it or an attribute of it; one that was imported by name is
        another binding. Code is the same under every name, and used under its very name only.
        """
        for where, name, rest, again in self._resolved(module, dotted.split("."), set(), False):
            if what == "code" and not rest:
                yield Key(where, name, "code")
            if what == "value" and not (again and "." not in name) and again is not None:
                yield Key(where, name, "value")

    def _resolved(
        self, module: ModuleName, parts: Sequence[str], seen: _Seen, again: bool
    ) -> Iterator[_Meant]:
        """Give the binding that a spelling ends at, and those that it comes by.

        Each with whether something of the spelling is left over, and whether it is `again` the
        thing that the one before was imported from; None where another binding beside it is.
        """
        dotted = ".".join(parts)
        if module not in self._sources or (module, dotted) in seen:
            return
        seen.add((module, dotted))
        entries = self._graph.index(module)
        known = entries.imports.get(parts[0])
        imported = [known] if known and is_inside(parts[0]) else entries.imports_of(parts[0])
        if parts[-1] == "*":  # whoever looks at the whole uses all that it holds
            within = dotted[:-1]
            yield from ((module, name, True, False) for name in entries.inside(within))
        for size in range(len(parts), 0, -1):
            name = ".".join(parts[:size])
            if self._has(module, name):
                yield module, name, size < len(parts), again
        for origin, attribute in imported:
            if attribute is None:
                yield from self._landed(origin, parts[1:], seen)
            else:  # a package may bind the name of a module in it: either may be meant
                inner = f"{origin}.{attribute}"
                if inner in self._sources:
                    yield from self._landed(inner, parts[1:], seen)
                if inner not in self._sources or self._has_own(origin, attribute):
                    further = [attribute, *parts[1:]]
                    # What a function imports by itself is no binding besides the one it came from.
                    same = not is_inside(parts[0])
                    yield from self._resolved(origin, further, seen, same)
                    yield from self._given(origin, further, seen, same)
        for meant, size in members_made(entries, parts):
            owner = ".".join(meant[:size])  # (which is read by whoever calls it)
            found = self._resolved(module, meant, seen, True)
            yield from (
                (where, name, rest, True) for where, name, rest, _ in found if name != owner
            )
        for meant in self._by_class(entries, parts):
            found = self._resolved(module, meant, seen, True)
            yield from ((where, name, rest, True) for where, name, rest, _ in found)
        for chain in self._aliased(entries, parts[0]):
            found = self._resolved(module, [*chain.split("."), *parts[1:]], seen, True)
            for where, name, rest, _ in found:
                beside = where == module and f"{chain}.".startswith(f"{name}.")
                yield where, name, rest, (None if beside else True)
        if not imported:  # (what the module binds itself may be what is read, or not yet)
            for origin, _node in entries.stars:
                yield from self._resolved(origin, parts, seen, True)

    def _by_class(self, entries: Index, parts: Sequence[str]) -> Iterator[list[str]]:
        """Give the members of classes that may be meant: an object's, inherited ones, operators."""
        head, *rest = parts
        maker = entries.made_by.get(head)
        if maker is not None:
            yield [*maker.split("."), *(rest or ["__call__"])]
        private = rest[0].removeprefix(f"_{head.lstrip('_')}") if rest else ""
        if private.startswith("__") and mangled(f"{head}.{private}") == (f"{head}.{rest[0]}",):
            yield [head, private, *rest[1:]]
        for node in entries.binders.get(head, ()) if rest else ():
            for base in (spelt(base) for tree in classes_of(node, head) for base in tree.bases):
                if base is not None and not self._has_own(node.module, f"{head}.{rest[0]}"):
                    yield [*base.split("."), *rest]
        if rest == [OPERATED[1:]]:
            inside = (name.split(".") for name in entries.inside(f"{head}."))
            yield from (name for name in inside if len(name) == 2 and is_operator(name[1]))

    def _aliased(self, entries: Index, name: str) -> Iterator[str]:
        """Give what a name is another name for: ``name = settings.Options``."""
        for node in entries.binders.get(name, ()):
            yield from (chain for own, chain in aliases_of(node.statement) if own == name)

    def _has_own(self, module: ModuleName, name: QualName) -> bool:
        return module in self._sources and bool(self._graph.index(module).binders.get(name))

    def _landed(self, module: ModuleName, rest: Sequence[str], seen: _Seen) -> Iterator[_Meant]:
        while rest and f"{module}.{rest[0]}" in self._sources:
            module, rest = f"{module}.{rest[0]}", rest[1:]
        if rest:
            yield from self._resolved(module, rest, seen, False)
            yield from self._given(module, rest, seen)

    def _given(
        self, module: ModuleName, rest: Sequence[str], seen: _Seen, again: bool = False
    ) -> Iterator[_Meant]:
        """Give what a module means by a name that it does not bind."""
        if module not in self._sources or self._has(module, rest[0]):
            return
        for where, meant in self._graph.meant(module, rest, self._sources):
            owner = ".".join(meant[: len(meant) - len(rest)])
            found = self._resolved(where, meant, seen, again)
            yield from (each for each in found if each[1] != owner)


def _is_around(node: Node, key: Key) -> bool:
    """Whether a key is a class that a statement stands in: it reads a sibling, not the class."""
    return key.module == node.module and node.prefix.startswith(f"{key.name}.")
