"""What statements did, those that stand there now and those as they were before an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from hmr._types import ModuleName, QualName
from hmr.graph.effects import Effects, Walks, effects, runs
from hmr.graph.index import Index
from hmr.graph.keeping import keeps_nothing
from hmr.graph.keys import Key, Node
from hmr.graph.libraries import set_by
from hmr.graph.namespaces import Namespaces
from hmr.graph.origins import Names
from hmr.graph.origins import origin as origin_of
from hmr.graph.told import NOTHING, Told
from hmr.source import SourceModule, Statement


class Before(Namespaces):
    """The effects of statements, looked up where their names stand or stood.

    Parameters:
        sources: every module's source by name.
        texts: every module's bytes by name.
        told: see `Namespaces`.
    """

    def __init__(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        told: Told = NOTHING,
    ) -> None:
        super().__init__(sources, texts, told)
        self._formers: dict[ModuleName, Index] = {}
        self._old: Mapping[ModuleName, SourceModule] = {}
        self.meetings: dict[Node, frozenset[QualName]] = {}  # (see `hmr.graph.meets`)
        self._effects: dict[Statement, Effects] = {}
        self._fills: dict[Statement, frozenset[Key]] = {}
        self._walks: Walks = {}
        self._old_walks: Walks = {}
        self._runs: dict[Statement, frozenset[tuple[ModuleName, QualName]]] = {}
        self._globals: dict[ModuleName, tuple[SourceModule, frozenset[str]]] = {}

    def turn(
        self,
        sources: Mapping[ModuleName, SourceModule],
        texts: Mapping[ModuleName, bytes],
        news: Iterable[ModuleName] | None = None,
    ) -> None:
        """Go on with other sources; see `Namespaces.turn`."""
        super().turn(sources, texts, news)
        self._old = {}
        self.meetings.clear()
        self._effects.clear()
        self._fills.clear()
        self._walks.clear()
        self._old_walks.clear()
        self._runs.clear()

    def look_back(self, old: Mapping[ModuleName, SourceModule]) -> None:
        """Note what the sources of the edited modules were: so what is gone is looked up there."""
        self._old = old

    def effects_of(self, node: Node) -> Effects:
        """Give what a statement does besides binding its names."""
        known = self._effects.get(node.statement)
        if known is None:
            ran = self._ran_under(node)
            known = self._effects[node.statement] = effects(self, node, self._walks, ran)
        return known

    def runs(self, node: Node) -> frozenset[tuple[ModuleName, QualName]]:
        """Give the definitions that run under a statement, as far as their names tell."""
        known = self._runs.get(node.statement)
        if known is None:
            known = self._runs[node.statement] = frozenset(runs(self, node, self._walks))
        return known

    def alters(self, node: Node) -> frozenset[Key]:
        """Give the collections, and the libraries' settings, that a statement alters by running."""
        known = self._fills.get(node.statement)
        if known is None:
            known = self.effects_of(node).fills
            if node.statement.kind == "other":
                known |= frozenset(set_by(self, node.module, node.statement))
            self._fills[node.statement] = known
        return known

    def _ran_under(self, node: Node) -> Iterable[tuple[ModuleName, QualName]]:  # noqa: ARG002
        """Give the definitions that were observed to run under a statement."""
        return ()

    def filled(self, node: Node, source: SourceModule) -> frozenset[Key]:
        """Give the collections that a statement altered which is gone, or is another now.

        Parameters:
            node: the statement, in the old source.
            source: the old source, whose imports may be gone too.
        """
        return self._formerly(node, source).fills

    def filled_by_old(self, node: Node, old: Mapping[ModuleName, SourceModule]) -> frozenset[Key]:
        """Give the collections that a statement altered by what it calls, as that was.

        Parameters:
            node: the statement, which was not edited.
            old: the old sources of what was.
        """
        former = Former(self, *map(self._former, old.values()))
        return effects(former, node, self._old_walks, self._ran_under(node)).fills

    def added(self, node: Node, source: SourceModule) -> frozenset[Key]:
        """Give the names to which functions added that a statement called, which is gone.

        Parameters:
            node: the statement, in the old source.
            source: the old source.

        Returns:
            Each as the key of its content: what is put together there is a tuple, a sum.
        """
        return frozenset(Key(*name, "content") for name in self._formerly(node, source).adds_to)

    def origin_before(self, source: SourceModule, spelling: str) -> tuple[ModuleName, QualName]:
        """Give the module that binds what an old source, or its imports, spelt so, and its name."""
        return origin_of(Former(self, self._former(source)), source.name, spelling)

    def keeps_nothing(self, node: Node, source: SourceModule) -> bool:
        """Whether the decorators that a definition had keep nothing of it anywhere.

        Parameters:
            node: the definition, in the old source.
            source: the old source.
        """
        return keeps_nothing(Former(self, self._former(source)), node)

    def set_before(self, old: Node, source: SourceModule) -> frozenset[Key]:
        """Give the libraries whose settings a statement changed that is gone, or is another now.

        Parameters:
            old: the statement, in the old source.
            source: the old source.
        """
        former = Former(self, self._former(source))
        return frozenset(set_by(former, old.module, old.statement))

    def bound_no_more(self, old: Node, source: SourceModule) -> frozenset[Key] | None:
        """Give what a call bound that no statement of its module binds now; None if it did more.

        Parameters:
            old: the statement that was edited.
            source: the old source.
        """
        before = self._formerly(old, source)
        bound = before.fills if before.sets_alone else frozenset()
        if not bound or any(key.what != "value" for key in bound):
            return None
        return frozenset(key for key in bound if not self._is_filled(old.module, key))

    def is_bound_by_call(self, module: ModuleName, name: str) -> bool:
        """Whether a statement of a module calls what declares one of its names `global`."""
        return any(self._binding_calls(module, name))

    def binding_calls(self, module: ModuleName, name: str) -> list[Node]:
        """Give the statements that call what binds a name anew, whatever that was."""
        calls = self._binding_calls(module, name)
        return [node for node in calls if (module, name) not in self.effects_of(node).adds_to]

    def _binding_calls(self, module: ModuleName, name: str) -> Iterator[Node]:
        known = self._sources.get(module)
        if known is None or "global " not in known.text:
            return
        there = self._globals.get(module)
        if there is None or there[0] is not known:
            names = frozenset().union(*(statement.sets_global for statement in known.statements))
            there = self._globals[module] = known, names
        if name in there[1]:
            yield from self._filling(module, Key(module, name, "value"))

    def _is_filled(self, module: ModuleName, key: Key) -> bool:
        return any(self._filling(module, key))

    def _filling(self, module: ModuleName, key: Key) -> Iterator[Node]:
        for place, statement in enumerate(self._sources[module].statements):
            node = Node(module, (place,), statement)
            if statement.kind == "other" and key in self.effects_of(node).fills:
                yield node

    def _formerly(self, node: Node, source: SourceModule) -> Effects:
        known = self._effects.get(node.statement)
        if known is None:
            former = Former(self, self._former(source), beside=self._looked_up)
            known = self._effects[node.statement] = effects(former, node)
        return known

    def public_before(self, module: ModuleName, old: Mapping[ModuleName, SourceModule]) -> set[str]:
        """Give the names that a module bound before some modules were edited.

        Parameters:
            module: the module; where its file is gone, it is known for as long as it is imported.
            old: what the sources of the edited modules were.
        """
        names: set[str] = set()
        todo, seen = [module], {module}
        for name in todo:
            source = old.get(name) or self._sources.get(name)
            if source is None:
                continue
            entries = self._former(source) if name in old else self.index(name)
            names |= {each for each in entries.binders if "." not in each}
            called = {each for one in source.statements for each in one.sets_global} - names
            # (What an edited module's functions bound is not told any more by what they are now.)
            names |= {each for each in called if name in old or self.is_bound_by_call(name, each)}
            more = {origin for origin, _ in entries.stars} - seen
            seen |= more
            todo += sorted(more)
        return names

    def _looked_up(self, module: ModuleName) -> Index | None:
        return self._former(self._old[module]) if module in self._old else None

    def _former(self, source: SourceModule) -> Index:
        known = self._formers.get(source.name)
        if known is None:
            known = self._formers[source.name] = Index(source)
        elif known.source is not source:
            known.turn(source)
        return known


class Former:
    """A graph in which some modules are as they were, for what was edited; or as they will be.

    Parameters:
        graph: that in which all others are.
        formers: these modules.
        beside: gives further ones; None for those that are as in the graph.
    """

    def __init__(
        self,
        graph: Names,
        *formers: Index,
        beside: Callable[[ModuleName], Index | None] = lambda _module: None,
    ) -> None:
        self._graph = graph
        self._formers = {former.source.name: former for former in formers}
        self._beside = beside
        self.origins: dict[tuple[ModuleName, str], tuple[ModuleName, QualName]] = {}

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""
        known = self._formers.get(module) or self._beside(module)
        return known or self._graph.index(module)

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""
        return module in self._formers or bool(self._beside(module)) or self._graph.has(module)
