"""The staleness walk: from what changed to every statement that may have to run again.

    config.py   TIMEOUT = 3          Key(config, TIMEOUT, value)   changed by an edit
                                          |
    limits.py   from config import TIMEOUT        Node, stale because of it; binds limits.TIMEOUT
                LIMITS = derive()                 Node, stale because derive() defers TIMEOUT
                                          |
    app.py      from limits import LIMITS         Node, stale because of Key(limits, LIMITS, value)

What a statement's own text reads is known from its source. What ran under it is known exactly where
its run was observed (a Record); else it is taken to be what it calls by name, and what that calls.

The walk only reads. It over-estimates: a statement runs only if, when its turn comes, one of the
keys that it is stale by has really changed (a recomputed value that equals the old one ends it).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from hmr._types import ModuleName
from hmr.graph.effects import Effects, Former, effects
from hmr.graph.effects import origin as origin_of
from hmr.graph.importers import Importers
from hmr.graph.index import Index, Read
from hmr.graph.keys import Key, Node
from hmr.graph.observed import nodes_at
from hmr.graph.opaque import is_opaque, remembers
from hmr.graph.record import Record
from hmr.graph.records import Records
from hmr.graph.sheet import nodes
from hmr.graph.unparsed import packages
from hmr.source import SourceModule, Statement
from hmr.source.reflection import ALL, reaches_all

Absent = Callable[[str, Mapping[ModuleName, SourceModule]], Iterable[tuple[ModuleName, int]]]


class Graph:
    """The modules' names, resolved across modules on demand.

    Edges are not stored: a key's dependents are looked up in the Index of each module that can
    import it, so that an edited module costs its own Index, and most modules are never parsed.

    Parameters:
        sources: every module's source by name; a look-up may parse it only then.
        texts: every module's bytes by name, the same keys; cheap to read.
        records: what was observed while modules were executed, by name; those of some are enough.
        absent: gives, for the file of a module that is not there, the statements (module, number)
            that would import it.
    """

    def __init__(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        records: Mapping[ModuleName, Record] | None = None,
        absent: Absent = lambda _path, _sources: (),
    ) -> None:
        self._sources = sources
        self._absent = absent
        self._is_package = packages(sources)
        self._importers = Importers()
        self._importers.look_at(texts)
        self._records = records if isinstance(records, Records) else Records(records)
        self._indexes: dict[ModuleName, Index] = {}
        self._formers: dict[ModuleName, Index] = {}
        self._spelled: dict[Key, tuple[tuple[ModuleName, str], ...]] = {}
        self._reached: dict[Key, frozenset[Key]] = {}
        self._effects: dict[Statement, Effects] = {}
        self._locals: dict[tuple[ModuleName, ModuleName], dict[tuple[str, str | None], None]] = {}

    def look_at(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        records: Mapping[ModuleName, Record] | None = None,
        news: Iterable[ModuleName] | None = None,
    ) -> None:
        """Go on with other sources; what is known of those that are the same is kept.

        Parameters:
            sources: every module's source by name.
            texts: every module's bytes by name.
            records: what was observed.
            news: see `Importers.look_at`.
        """
        self._sources = sources
        self._is_package = packages(sources)
        self._importers.look_at(texts, news)
        self._records = records if isinstance(records, Records) else Records(records)
        self._spelled.clear()
        self._reached.clear()
        self._effects.clear()
        self._locals.clear()

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""
        return module in self._sources

    def fills(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement alters by running."""
        return self._effects_of(node).fills

    def looks(self, node: Node) -> bool:
        """Whether what runs under a statement looks at definitions that it is given, as data."""
        return self._effects_of(node).looks

    def _effects_of(self, node: Node) -> Effects:
        known = self._effects.get(node.statement)
        if known is None:
            known = self._effects[node.statement] = effects(self, node)
        return known

    def filled(self, node: Node, source: SourceModule) -> frozenset[Key]:
        """Give the collections that a statement altered which is gone, or is another now.

        Parameters:
            node: the statement, in the old source.
            source: the old source, whose imports may be gone too.
        """
        known = self._effects.get(node.statement)
        if known is None:
            former = Former(self, self._former(source))
            known = self._effects[node.statement] = effects(former, node)
        return known.fills

    def _former(self, source: SourceModule) -> Index:
        known = self._formers.get(source.name)
        if known is None:
            known = self._formers[source.name] = Index(source)
        elif known.source is not source:
            known.turn(source)
        return known

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index, kept from one state of its source to the next."""
        source = self._sources[module]
        known = self._indexes.get(module)
        if known is None:
            known = self._indexes[module] = Index(source)
        elif known.source is not source:
            known.turn(source)
        return known

    def stale(
        self,
        roots: Iterable[Key],
        further: Callable[[Node], Iterable[Key]] = lambda _node: (),
    ) -> dict[Node, frozenset[Key]]:
        """Walk from what may change to all nodes that may have to run again.

        Parameters:
            roots: what may change.
            further: gives what else changes if a node runs again.

        Returns:
            Each node with the keys that it is stale by; in no order.
        """
        because: dict[Node, set[Key]] = {}
        queue = deque(roots)
        seen = set(queue)
        while queue:
            key = queue.popleft()
            for node in self.dependents(key):
                because.setdefault(node, set()).add(key)
                for provided in (*self.provided(node), *further(node)):
                    if provided not in seen:
                        seen.add(provided)
                        queue.append(provided)
        return {node: frozenset(keys) for node, keys in because.items()}

    def provided(self, node: Node) -> Iterator[Key]:
        """Give the keys that change if the node runs again."""
        names = node.statement.binds or ()
        for name in names:
            yield Key(node.module, node.prefix + name, "value")
            if node.statement.kind != "import":
                yield Key(node.module, node.prefix + name, "code")
        yield from self.fills(node)
        for module, star in self.index(node.module).stars:
            if star == node:
                yield Key(node.module, "*", "value")
                for name in self.public(module):
                    yield Key(node.module, name, "value")

    def dependents(self, key: Key) -> set[Node]:
        """Give the nodes that use a key while they run, directly or through what they call."""
        if key.what == "file":
            return set(self._readers_of_file(key.name))
        out: set[Node] = set()
        if key.what == "value":
            out.update(self._readers(key))
            out.update(self._lookers(key))
        elif key.what == "content":
            out.update(read.node for read in self.reads(key))
        for code in self.affected([key]):
            callers = [read.node for read in self.reads(code) if read.called]
            if code.name == "__getattr__":
                callers += self.given_by(code.module)
            out.update(node for node in callers if not self.observed(node))
        if self._records:
            out.update(self._observed_dependents(key))
        if key.what == "content":
            # Who fills it has no use for what others put in.
            out = {node for node in out if key not in self.fills(node)}
        return out

    def _lookers(self, key: Key) -> Iterator[Node]:
        """Give who hands a definition, one of whose attributes this is, to what looks at it."""
        owner = "" if key.name.endswith(".__code__") else key.name.rpartition(".")[0]
        while owner:
            for read in self.reads(Key(key.module, owner, "code")):
                if read.node.statement.kind == "other" and self.looks(read.node):
                    yield read.node
            owner = owner.rpartition(".")[0]

    def _observed_dependents(self, key: Key) -> Iterator[Node]:
        direct = {key} if key.what == "code" else set(self.deferring(key))
        if key.what == "content":
            direct |= self._methods_with(key)
        for code in direct:
            for module, lines in self.ran(code):
                for line in lines:
                    yield from nodes_at(self._sources[module], line)
        for code in self._opaque(direct):
            yield from (read.node for read in self.reads(code) if read.called)
            for user in self.deferring(code):
                for module, lines in self.ran(user):
                    for line in lines:
                        yield from nodes_at(self._sources[module], line)

    def given_by(self, module: ModuleName) -> Iterator[Node]:
        """Give the imports of what a module does not bind: its `__getattr__` answers them."""
        own = self.index(module).binders
        for other in self._importers.of(module):
            entries = self.index(other)
            for local, attribute in dict.fromkeys(entries.by_origin.get(module, ())):
                if attribute and attribute not in own and not self.has(f"{module}.{attribute}"):
                    yield from entries.import_nodes[local]

    def _methods_with(self, key: Key) -> frozenset[Key]:
        """Give the methods that read a collection of an object: ``self.items`` of its class."""
        head, _, rest = key.name.partition(".")
        maker = self.index(key.module).made_by.get(head) if rest else None
        if maker is None:
            return frozenset()
        where, name = origin_of(self, key.module, maker)
        if where not in self._sources:
            return frozenset()
        return self.deferring(Key(where, f"{name}.{rest}", "content"))

    def _opaque(self, direct: set[Key]) -> set[Key]:
        """Give what of it, or around it, may be called without any of our code running.

        A class with a generated ``__init__``, a decorator that answers by itself, a cache: there
        the fact that nothing ran does not say that nothing was used.
        """
        out = {code for code in direct if is_opaque(self._binders(code))}
        queue = deque(direct)
        while queue:
            for further in self.deferring(queue.popleft()):
                if further not in out and remembers(self._binders(further)):
                    out.add(further)
                    queue.append(further)
        return out

    def _binders(self, key: Key) -> Sequence[Node]:
        return self.index(key.module).binders.get(key.name, ())

    def ran(self, code: Key) -> Iterator[tuple[ModuleName, set[int]]]:
        """Give the modules and the lines under which a definition was observed to run."""
        source = self._sources[code.module]
        for module in self._records.running(code[:2]):
            if module in self._sources:
                lines = self._records[module].lines(code[:2], source)
                if lines:
                    yield module, lines

    def _readers_of_file(self, path: str) -> Iterator[Node]:
        for module in self._records.reading(path):
            lines = self._records[module].files.get(path, ())
            for line in tuple(lines) if module in self._sources else ():
                yield from nodes_at(self._sources[module], line)

        for module, number in self._absent(path, self._sources):
            yield Node(module, (number,), self._sources[module].statements[number])

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known, and not only what it calls by name."""
        record = self._records.get(node.module)
        if record is None:
            return False
        top = self._sources[node.module].statements[node.position[0]]
        return record.sees(node, top)

    def decorates(self, node: Node, key: Key) -> bool:
        """Whether a key was used by what ran under a function's decorator lines."""
        defined = node.statement.node.lineno
        rows = range(node.statement.first, defined)
        direct = {key} if key.what == "code" else set(self.deferring(key))
        return any(
            module == node.module and not lines.isdisjoint(rows)
            for code in direct
            for module, lines in self.ran(code)
        )

    def _reached_through(self, key: Key, module: ModuleName, roots: set[str]) -> bool:
        return any(
            where == module and spelling.partition(".")[0] in roots
            for target in {key, *self.affected([key])}
            for where, spelling in self._spellings(target)
        )

    # -- look-ups ------------------------------------------------------------------------------
    def _readers(self, key: Key) -> Iterator[Node]:
        for read in self.reads(key):
            yield read.node
        if "." not in key.name:
            yield from (read.node for read in self.index(key.module).reads.get("*", ()))
        for module in self._users(key.module, key.name.partition(".")[0]):
            entries = self.index(module)
            for local in entries.imported_as(key.module, key.name):
                yield from entries.import_nodes[local]
            for origin, node in entries.stars:
                if origin == key.module and "." not in key.name:
                    yield node

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key, under whatever name it has where it is read."""
        for module, spelling in self._spellings(key):
            for read in self.index(module).reading(spelling):
                if reaches(read.dotted, spelling, key):
                    yield read

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""
        known = self._reached.get(key)
        if known is None:
            known = self._reached[key] = frozenset(self._find_deferring(key))
        return known

    def _find_deferring(self, key: Key) -> Iterator[Key]:
        for module, spelling in self._spellings(key):
            for deferred in self.index(module).deferring(spelling):
                if reaches(deferred.dotted, spelling, key):
                    yield Key(module, deferred.definition, "code")

    def _spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read: here, and where it is imported.

        A value that was imported by name is another binding, with a key of its own, reached
        through its import statement. Code is the same code under every name.
        """
        known = self._spelled.get(key)
        if known is None:
            known = self._spelled[key] = tuple(self._spell(key))
        return known

    def _spell(self, key: Key) -> Iterator[tuple[ModuleName, str]]:
        # A package that imports itself, or two that import each other, spell a name without end:
        # nobody has it through the same package twice.
        first = (key.module, key.name, frozenset[ModuleName]())
        todo, seen, out = [first], {first}, {(key.module, key.name): None}
        while todo:
            module, name, through = todo.pop()
            head, _, rest = name.partition(".")
            same = key.what in ("code", "content")
            for alias in self._aliases(module, head, name, same):
                out[module, alias] = None
                if (entry := (module, alias, through)) not in seen:
                    seen.add(entry)
                    todo.append(entry)
            for other in self._users(module, head):
                for found, goes_on in self._names(other, module, head, rest, same or bool(rest)):
                    out[other, found] = None
                    if goes_on and other not in through:
                        longer = found.count(".") > name.count(".")
                        entry = (other, found, through | {other} if longer else through)
                        if entry not in seen:
                            seen.add(entry)
                            todo.append(entry)
        yield from out

    def _users(self, module: ModuleName, name: str) -> Iterator[ModuleName]:
        """Give the modules that may use a name of another, or hand that on to one that may."""
        uses, of = self._importers.may_use, self._importers.of
        for other in of(module):
            if (
                uses(other, name)
                or self._is_package(other)
                or any(uses(further, name) for further in of(other))
            ):
                yield other

    def _aliases(self, module: ModuleName, head: str, name: str, same: bool) -> Iterator[str]:
        """Give the other names for what is spelt so in a module: ``OPTIONS = settings.Options``."""
        for alias, chain in self.index(module).aliases.get(head, ()):
            if name.startswith(chain + ".") or (same and name == chain):
                yield alias + name.removeprefix(chain)

    def _names(
        self, other: ModuleName, module: ModuleName, head: str, rest: str, follows: bool
    ) -> Iterator[tuple[str, bool]]:
        """Give how one module spells what another binds, and whether it may be imported on."""
        entries = self.index(other)
        name = f"{head}.{rest}" if rest else head
        for local, attribute in self._imported_as(other, module):
            if attribute == head and follows:
                yield local + ("." + rest if rest else ""), True
            elif attribute in (None, ""):
                # A module that imports another may be what others have it from.
                yield f"{local}.{name}", True
        parent = module
        while "." in parent:
            parent = parent.rpartition(".")[0]
            for local, attribute in self._imported_as(other, parent):
                if attribute is None:
                    yield f"{local}{module.removeprefix(parent)}.{name}", False
        if follows and any(origin == module for origin, _node in entries.stars):
            yield name, True

    def _imported_as(
        self, other: ModuleName, origin: ModuleName
    ) -> Iterable[tuple[str, str | None]]:
        """Give the names that a module has for another or its attributes, each once.

        ``import shop.a``, ``import shop.b`` and a thousand more bind one name, `shop`.
        """
        known = self._locals.get((other, origin))
        if known is None:
            found = self.index(other).by_origin.get(origin, ())
            known = self._locals[other, origin] = dict.fromkeys(found)
        return known

    def nodes(self, module: ModuleName) -> list[Node]:
        """Give a module's statements and those of its classes, in order."""
        return [node for node, _ in nodes(self._sources[module])]

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""
        return self._sources[module]

    def affected(self, keys: Iterable[Key]) -> set[Key]:
        """Give the definitions that do something else once these keys changed, when called."""
        queue: deque[Key] = deque()
        for key in keys:
            if key.what != "file":
                queue.extend([key] if key.what == "code" else self.deferring(key))
        seen: set[Key] = set()
        while queue:
            code = queue.popleft()
            if code not in seen:
                seen.add(code)
                queue.extend(self.deferring(code))
        return seen

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
        return {name for name in out if name in self._sources}

    def using(self, key: Key, names: set[str]) -> set[Node]:
        """Give the dependents of a key that reach it through one of these names."""
        roots = {name.partition(".")[0] for name in names}
        return {
            node for node in self.dependents(key) if self._reached_through(key, node.module, roots)
        }

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


def reaches(dotted: str, spelling: str, key: Key) -> bool:
    """Whether reading `dotted` uses what is spelt so.

    A value is used by reading it or an attribute of it. Code is used under its very name only:
    an edited member of a class is a key of its own, next to that of its class.
    """
    if dotted.endswith(ALL):
        return key.what == "value" and (dotted[:-2] == spelling or reaches_all(dotted, spelling))
    used_whole = key.what in ("value", "content")
    return dotted == spelling or (used_whole and dotted.startswith(spelling + "."))
