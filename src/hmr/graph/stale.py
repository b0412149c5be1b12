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
So a plan follows it some way beforehand, and further on only from what has really changed: `Walk`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from hmr._types import ModuleName, QualName
from hmr.graph.before import Before
from hmr.graph.births import Births
from hmr.graph.brought import brought
from hmr.graph.computing import Computing
from hmr.graph.decorating import runs_its_own
from hmr.graph.environment import readers, spelt_variables
from hmr.graph.filled import Filling
from hmr.graph.handed import Hands, lookers
from hmr.graph.held import asking_its_module, by_kind, guessing
from hmr.graph.hooking import made_by_calling
from hmr.graph.inherited import inheritors, is_plain
from hmr.graph.keys import ENVIRONMENT, Key, Node
from hmr.graph.libraries import users
from hmr.graph.makers import asking_the_maker, class_of
from hmr.graph.observed import methods_in_branches, names_at, nodes_at, writes
from hmr.graph.onward import asks_for
from hmr.graph.opaque import answered, answered_alike, is_computed_once, is_hooked, opaque_around
from hmr.graph.put import called_as, dispatched_by
from hmr.graph.record import Met, Record
from hmr.graph.records import Partly, Records
from hmr.graph.sheet import nodes
from hmr.graph.told import NOTHING, Told
from hmr.graph.unspelt import operating_anew
from hmr.graph.walk import Walk
from hmr.source import SourceModule

Absent = Callable[[str, Mapping[ModuleName, SourceModule]], Iterable[tuple[ModuleName, int]]]


class Graph(Before):
    """Who depends on what, across modules; no edge is stored.

    Parameters:
        sources: every module's source by name; a look-up may parse it only then.
        texts: every module's bytes by name, the same keys; cheap to read.
        records: what was observed while modules were executed, by name; those of some are enough.
        absent: gives, for the file of a module that is not there, the statements (module, number)
            that would import it.
        told: see `Namespaces`.
    """

    def __init__(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        records: Mapping[ModuleName, Record] | None = None,
        absent: Absent = lambda _path, _sources: (),
        told: Told = NOTHING,
    ) -> None:
        super().__init__(sources, texts, told)
        self._absent = absent
        self._records = records if isinstance(records, Records) else Records(records)
        self._partly = Partly()
        self._dependents: dict[Key, frozenset[Node]] = {}
        self._begin()

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
        self.turn(sources, texts, news)
        self._records = records if isinstance(records, Records) else Records(records)
        self._dependents.clear()
        self._partly.turn(sources, news if isinstance(records, Records) else None)
        self._begin()

    def _begin(self) -> None:
        self._guessing: bool | None = None
        self._late: bool | None = None
        self.unobserved = guessing(self, of_all=False)
        self._by_kind = by_kind(self)
        self.hands = Hands(self)
        self.computing = Computing(self)
        self.births = Births(self)
        self.filling = Filling(self)

    def spelling(self, text: str) -> list[ModuleName]:
        """Give the modules in which a text stands."""
        return self._importers.spelling(text)

    def fills(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement alters by running."""
        found, record = self.alters(node), self._records.get(node.module)
        if record is not None and record.assigned:
            rows = range(node.statement.first, node.statement.last + 1)
            if any(line in rows for line in record.assigned):
                return found | {ENVIRONMENT}
        return found

    def receivers(self, node: Node) -> frozenset[tuple[ModuleName, QualName]]:
        """Give the objects whose methods a statement calls by running."""
        return self.effects_of(node).receivers

    def adds_to(self, node: Node) -> frozenset[tuple[ModuleName, str]]:
        """Give the names that functions called under a statement read and bind anew."""
        return self.effects_of(node).adds_to

    def looks(self, node: Node) -> bool:
        """Whether what runs under a statement looks at definitions that it is given, as data."""
        return self.effects_of(node).looks

    def asks(self, node: Node, names: Iterable[str]) -> bool:
        """Whether decorators, or the hooks of a class's bases, read attributes so named."""
        hooked = node.statement.note("is hooked", is_hooked)
        return hooked and not self.effects_of(node).asks.isdisjoint(names)

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
        walk = Walk(self, roots, further)
        walk.go()
        return {node: frozenset(keys) for node, keys in walk.because.items()}

    def provided_by(self, node: Node, key: Key) -> Iterator[Key]:
        """Give the keys that change if the node runs again because of one."""
        yield from brought(self.index(node.module), node, key) or self.provided(node)
        yield from self.given(node)

    def provided(self, node: Node) -> Iterator[Key]:
        """Give the keys that change if the node runs again."""
        names = node.statement.binds or ()
        for name in names:
            yield Key(node.module, node.prefix + name, "value")
            if node.statement.kind != "import":
                yield Key(node.module, node.prefix + name, "code")
        yield from self.fills(node)
        yield from self.given(node)
        for module, star in self.index(node.module).stars:
            if star == node:
                yield Key(node.module, "*", "value")
                for name in self.public(module):
                    yield Key(node.module, name, "value")

    def dependents(self, key: Key) -> frozenset[Node]:
        """Give the nodes that use a key while they run, directly or through what they call."""
        known = self._dependents.get(key)
        if known is None:
            known = self._dependents[key] = frozenset(self._find_dependents(key))
        return known

    def _find_dependents(self, key: Key) -> Iterable[Node]:
        if key.what == "file":
            return self._readers_of_file(key.name)
        if key.what == "variable":
            return self._readers_of_variable(key.name)
        if key.what == "library":
            return self._users_of_library(key)
        if key.what == "size":
            return self._counting(key)
        if key.name.endswith(".__code__") and not self._importers.naming_code():
            # Each edit of a body changes such keys, and hardly any project reads one.
            return self._met(("module", key.module))
        if self.is_unspelt(key) and not self.some_unobserved() and len(self._directly(key)) == 1:
            return self.ran_by(key) if self._records else ()  # as below, without a look around
        out: set[Node] = set()
        if key.what == "value":
            out.update((*self._readers(key), *self.hands.askers(key), *self._by_kind(key)))
            out.update((*lookers(self, key), *inheritors(self, key), *operating_anew(self, key)))
            out.update((*self.setters(key), *self.looking_up(key)))
        elif key.what == "content":
            out.update(read.node for read in self.reads(key))
            out.update(asking_the_maker(self, key))
        out.update((*self.running(key), *asking_its_module(self, key)))
        if self._records and key.what == "value":
            out.update(self._met(("module", key.module)))
        if key.what == "content":
            # Who only fills it has no use for what others put in.
            out = {node for node in out if asks_for(self, node, key)}
        return out

    def _counting(self, key: Key) -> Iterator[Node]:
        """Give who fills a collection and asks how much it holds: ``cls.number = len(REG)``."""
        content = key._replace(what="content")
        yield from (node for node in self.running(content) if key in self.fills(node))

    def running(self, key: Key) -> Iterator[Node]:
        """Give the statements under which a definition runs, or one that uses a key."""
        direct = self._directly(key)
        for code in direct if self.some_unobserved() else ():
            yield from (*self.unobserved(code), *made_by_calling(self, code))
        if self._records:
            yield from self._observed_dependents(key, direct)

    def guessed(self, code: Key) -> Iterable[Node]:
        """Give the unobserved statements that may run a definition, by the names in them."""
        return self.unobserved(code) if self.some_unobserved() else ()

    def _directly(self, key: Key) -> set[Key]:
        """Give the definitions whose code is, or uses, a key when they are called."""
        if self.is_unspelt(key):
            text = self._sources[key.module].text if self.has(key.module) else ""
            return {key, *dispatched_by(self, key)} if ".register" in text else {key}
        direct = {key} if key.what == "code" else set(self.deferring(key))
        direct |= {other for code in direct for other in called_as(self, code)}
        return direct | self._methods_with(key)

    def begun_late(self) -> bool:
        """Whether a module that is there was executed before anybody could observe it."""
        if self._late is None:
            late = self._partly.late(self._sources, self._records)
            self._late = any(map(self.told.there, late))
        return self._late

    def some_unobserved(self) -> bool:
        """Whether some statement reads anything and only its source tells what it calls."""
        if self._guessing is None:
            some = self._partly.of(self._sources, self._records)
            self._guessing = any(map(self._guesses, some))
        return self._guessing

    def _guesses(self, module: ModuleName) -> bool:
        record = self._records.get(module)
        if record is None or record.sees_all:
            return record is None
        some = nodes(source := self._sources[module], record.unseen(source.statements))
        return any(node.statement.facts.reads for node, _ in some if not self.observed(node))

    def _observed_dependents(self, key: Key, direct: set[Key]) -> Iterator[Node]:
        if self.is_unspelt(key) and len(direct) == 1:
            # Who has it without running it would have to say its name.
            yield from self.ran_by(key)
            return
        direct = direct | {
            inner for code in direct for inner in methods_in_branches(code, self._binders(code))
        }
        for code in direct:
            found = list(self.ran_by(code))
            yield from found
            yield from answered_alike(self, code, found)
        for code in opaque_around(direct, self._binders, self.deferring):
            yield from self.ran_by(code)
            asked = is_computed_once(self._binders(code))
            yield from (read.node for read in self.reads(code) if read.called or asked)
            for user in self.deferring(code):
                yield from self.ran_by(user)

    def ran_by(self, code: Key) -> Iterator[Node]:
        """Give the statements under which a definition was observed to run."""
        for module, lines in self.ran(code):
            for line in lines:
                yield from nodes_at(self._sources[module], line)

    def _methods_with(self, key: Key) -> frozenset[Key]:
        """Give the methods that read an attribute of an object: ``self.items`` of its class."""
        head, _, rest = key.name.partition(".") if key.what != "code" else ("", "", "")
        made = class_of(self, key.module, head) if rest else None
        if made is None:
            return frozenset()
        where, name = made
        found = self.deferring(Key(where, f"{name}.{rest}", "content"))
        return frozenset(
            code for code in found if not any(writes(node, rest) for node in self._binders(code))
        )

    def _binders(self, key: Key) -> Sequence[Node]:
        return self.index(key.module).binders.get(key.name, ())

    def ran(self, code: Key) -> Iterator[tuple[ModuleName, set[int]]]:
        """Give the modules and the lines under which a definition was observed to run."""
        for module in self._records.running(code[:2]):
            if module in self._sources:
                lines = self._records[module].lines(code[:2], self._sources[code.module])
                if lines:
                    yield module, lines

    def _ran_under(self, node: Node) -> Iterable[tuple[ModuleName, QualName]]:
        known = node.statement.kind == "other" and node.statement.facts.calls
        return self.ran_under(node) if known else ()

    def ran_under(
        self, node: Node, rows: range | None = None
    ) -> Iterator[tuple[ModuleName, QualName]]:
        """Give the definitions that were observed to run while a statement did.

        Parameters:
            node: the statement.
            rows: only under these of its lines.
        """
        record = self._records.get(node.module)
        rows = rows or range(node.statement.first, node.statement.last + 1)
        for definition, lines in record.ran.items() if record is not None else ():
            if not lines.isdisjoint(rows):
                yield definition
        for (module, first), lines in record.nameless.items() if record is not None else ():
            if module in self._sources and not lines.isdisjoint(rows):
                for name in names_at(self._sources[module], first):
                    yield module, name

    def _readers_of_file(self, path: str) -> Iterator[Node]:
        for module in self._records.reading(path):
            lines = self._records[module].files.get(path, ())
            for line in tuple(lines) if module in self._sources else ():
                for node in nodes_at(self._sources[module], line):
                    yield from (node, *answered(self, node))
        for module, number in self._absent(path, self._sources):
            yield Node(module, (number,), self._sources[module].statements[number])

    def variables(self) -> set[str]:
        """Give the variables of the environment that are used, as far as it is known."""
        return {*self._records.variables(), *spelt_variables(self)}

    def _readers_of_variable(self, name: str) -> Iterator[Node]:
        yield from self._met(("variable", name))
        yield from (node for node in readers(self, name) if not self.observed(node))

    def _users_of_library(self, key: Key) -> Iterator[Node]:
        """Give who computes plain data by a library; who sets it has no use for how it was set."""
        found: set[Node] = set()
        for node in users(self, key.name):
            if node.statement.kind == "other":
                found.add(node)
            else:
                found.update(self.running(Key(node.module, node.qualname, "code")))
        for node in found:
            if is_plain(self, node) and key not in self.fills(node):
                yield node

    def _met(self, met: Met) -> Iterator[Node]:
        """Give who was observed to use a variable, or to import a module by its name."""
        for module in self._records.meeting(met):
            for line in tuple(self._records[module].met.get(met, ())):
                if module in self._sources:
                    yield from nodes_at(self._sources[module], line)

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known, and not only what it calls by name."""
        record = self._records.get(node.module)
        if record is None:
            return False
        top = self._sources[node.module].statements[node.position[0]]
        return record.sees(node, top)

    def decorates(self, node: Node, key: Key) -> bool:
        """Whether a key was used by what ran under a function's decorator lines."""
        if not self.observed(node):
            return runs_its_own(self, node, key)
        rows = range(node.statement.first, node.statement.line)
        direct = {key} if key.what == "code" else set(self.deferring(key))
        ran = (found for code in direct for found in self.ran(code))
        return any(module == node.module and not lines.isdisjoint(rows) for module, lines in ran)

    def _reached_through(self, key: Key, node: Node, roots: set[str]) -> bool:
        direct = self._directly(key)
        # What ran under a decorator is known (`decorates`), but for what runs no code of ours.
        further = (
            direct | opaque_around(direct, self._binders, self.deferring)
            if self.observed(node)
            else self.affected([key])
        )
        return any(
            where == node.module and spelling.partition(".")[0] in roots
            for target in {key, *further}
            for where, spelling in self.spellings(target)
        )

    def _readers(self, key: Key) -> Iterator[Node]:
        for read in self.reads(key):
            yield read.node
        if "." not in key.name:
            yield from (read.node for read in self.index(key.module).reads.get("*", ()))
        for giver in self.givers(key.module, key.name):
            for module in self._users(giver, key.name):
                for local in self.index(module).imported_as(giver, key.name):
                    yield from self.index(module).import_nodes[local]
        for module in self._users(key.module, key.name.partition(".")[0]):
            entries = self.index(module)
            for local in entries.imported_as(key.module, key.name):
                yield from entries.import_nodes[local]
            for origin, node in entries.stars:
                if origin == key.module and "." not in key.name:
                    yield node

    def uses(self, node: Node, key: Key, names: set[str]) -> bool:
        """Whether a node uses a key, and reaches it through one of these names."""
        roots = {name.partition(".")[0] for name in names}
        return node in self.dependents(key) and self._reached_through(key, node, roots)
