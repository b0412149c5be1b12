"""A plan in the making: the steps that were entered, each once, and what may change by them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import count
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Graph, Key, Node
from hmr.graph.stars import starred
from hmr.plan.arrivals import executed, named_by
from hmr.plan.facts import Facts
from hmr.plan.ordering import in_order
from hmr.plan.relations import made, passes
from hmr.plan.steps import Names, Place, Step
from hmr.source import SourceModule, Statement

Importing: TypeAlias = "tuple[tuple[int, ...], AbstractSet[ModuleName]]"
"""The position of a statement, and the modules that it imports."""
MAIN = "__main__"
_LOOPS = (ast.While, ast.For, ast.AsyncFor)


class Filling(NamedTuple):
    """What makes and fills the collections that a statement fills.

    Attributes:
        nodes: the statements that run again.
        emptied: what objects have of it, each with the statement that made the object.
        names: by the name under which each collection is made, all names that hold it.
        own: the names of those that the statement fills; the others are what these read.
    """

    nodes: Sequence[Node] = ()
    emptied: Mapping[Key, Node] = MappingProxyType({})
    names: Names = MappingProxyType({})
    own: AbstractSet[tuple[ModuleName, str]] = frozenset()


class Draft:
    """The steps so far.

    Parameters:
        graph: the graph over the *new* sources.
        facts: what is known of the process.

    Attributes:
        steps: by module, position and what they do: a statement has one step of each kind.
        edited: what the edits changed.
        may_change: that, and what the steps may change.
        differing: the modules whose edits were entered.
        old: what their sources were.
        displaced: modules that others come before from now on, though they are not edited.
        filling: what was found of the collections that statements fill; see `replayed`.
        came: the positions of statements that were added, by module.
    """

    def __init__(self, graph: Graph, facts: Facts) -> None:
        self.graph = graph
        self.facts = facts
        self.steps: dict[Place, Step] = {}
        self.edited: set[Key] = set()
        self.may_change: set[Key] = set()
        self.differing: set[ModuleName] = set()
        self.displaced: set[ModuleName] = set()
        self._imports: dict[ModuleName, set[ModuleName]] = {}
        self._by_statements: dict[ModuleName, list[Importing]] = {}
        self.filling: dict[tuple[Node, Statement], Filling] = {}
        self.came: dict[ModuleName, set[tuple[int, ...]]] = {}
        self._givers: dict[Key, list[Place]] = {}  # which steps may change a key by running
        self._given: set[Place] = set()
        self._numbers = count()  # of steps that stand before or behind all statements
        self.old: dict[ModuleName, SourceModule] = {}

    def stands(self, node: Node, statement: Statement) -> bool:
        """Whether a statement is one of the new source, and not what an edited one was."""
        statements = self.graph.source(node.module).statements
        return statement is node.statement and (0,) <= node.position[:1] < (len(statements),)

    def data(self, files: Iterable[str]) -> None:
        """Enter that the content of files changed."""
        files = list(files)
        self.changed({Key("", path, "file") for path in files})
        for path in files:
            self.may_change.update(named_by(self.graph, self.facts, path))

    def changed(self, keys: set[Key]) -> None:
        """Note what an edit changed."""
        self.edited |= keys
        self.may_change |= keys

    def enter(self, step: Step) -> None:
        """Enter a step, in place of one of its kind at the same position."""
        self.steps[step.place] = step
        if step.how == "run" and step.place not in self._given:
            self._given.add(step.place)
            for key in self.graph.provided(step.node):
                self._givers.setdefault(key, []).append(step.place)
        if step.how == "afresh":  # (what other modules had put in, they put in again)
            names = (name for chain in step.chains for name in chain.names)
            self.may_change.update(Key(step.node.module, name, "value") for name in names)

    def runs(self, node: Node) -> bool:
        """Whether a statement is to run again."""
        return (node.module, node.position, "run") in self.steps

    def run(
        self,
        node: Node,
        old: Statement | None,
        because: frozenset[Key] | None,
        reason: str,
        keep: frozenset[str] = frozenset(),
        *,
        repeats: bool = False,
    ) -> None:
        """Enter that a statement runs again, or why it does not.

        Parameters:
            node: the statement.
            old: what it was; None if it is new.
            because: what it is stale by; None for an edit of its own.
            reason: why, in words.
            keep: the names that keep their value.
            repeats: whether it runs for others' sake alone.
        """
        if node.module in self.facts.gone:  # it goes on as it is: nobody can mend what fails there
            return
        line = self.facts.running.get(node.module)
        if line is not None and old is not None and old.last >= line:
            self._skip(node, old, because, old.first <= line)
            return
        if old is not None and self._is_preserved(node):
            self.enter(Step("keep", node, old, because, "it is preserved"))
            return
        self.enter(Step("run", node, old, because, reason, keep, repeats=repeats))
        self.may_change.update(self.graph.provided(node))
        if because is None:
            self.may_change.update(lost(node, node.statement.facts.deletes))
        if old is not None:
            gone = [name for name in old.binds if not self.binds(node.module, node.owners, name)]
            if gone and because is None:
                self.remove(node, frozenset(gone))

    def _skip(self, node: Node, old: Statement, because: frozenset[Key] | None, runs: bool) -> None:
        """Enter that a statement does not run, since its module does: its turn is now, or later."""
        if because is not None:
            # What has yet to come finds what is new. A loop does when it goes round.
            known = self.steps.get((node.module, node.position, "skip"))
            if not runs or known is not None or isinstance(old.node, _LOOPS):
                return
        when = "it is still running" if runs else "its turn has yet to come"
        self.enter(Step("skip", node, old, because, f"{when}, with the code it began with"))

    def _is_preserved(self, node: Node) -> bool:
        """Whether all that a statement binds keeps its value, by its name or with its module."""
        names = {f"{node.module}:{node.prefix}{name}" for name in node.statement.binds}
        state = node.statement.kind == "other" and not node.owners
        return bool(names) and (
            names <= self.facts.preserved or (state and node.module in self.facts.preserved)
        )

    def behind(self, pair: Pair, node: Node) -> Node:
        """Give a removed statement a position of its own, behind all others; else its own."""
        if pair.new is not None:
            return node
        return node._replace(position=(*node.position[:-1], (1 << 30) + next(self._numbers)))

    def before(self, node: Node) -> Node:
        """Give what goes with a removed statement a position of its own, before all others."""
        return node._replace(position=(-1, next(self._numbers)))

    def remove(self, node: Node, names: frozenset[str]) -> None:
        """Enter that names go which a statement bound, unless a star-import brings them now.

        Whether it does, its module's `__all__` says, when the step has its turn.
        """
        if not node.owners:
            brought = starred(self.graph, node.module)
            for name in names & set(brought):
                star = brought[name]
                if not self.runs(star):
                    self.run(star, star.statement, None, f"it brings {name} from now on")
            names -= {name for name in names if self.graph.is_bound_by_call(node.module, name)}
            if not names:
                return
        position = (*node.position[:-1], (1 << 30) + next(self._numbers))
        node = node._replace(position=position)
        self.enter(Step("remove", node, node.statement, None, "it was removed", names))
        self.may_change.update(lost(node, names))

    def whole(self, node: Node) -> bool:
        """Whether a class can only be run again as a whole."""
        return passes(node.statement) or self.facts.whole(node.module, node.qualname)

    def binds(self, module: ModuleName, owners: tuple[str, ...], name: str) -> bool:
        """Whether the new source binds a name in a namespace."""
        return "".join(f"{owner}." for owner in owners) + name in self.graph.index(module).binders

    def filled(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement altered which is gone, or is another now."""
        return self.graph.filled(node, self.old[node.module])

    def added(self, node: Node) -> frozenset[Key]:
        """Give the names to which functions added that it called; see `Graph.added`."""
        return self.graph.added(node, self.old[node.module])

    def inherited(self, member: Node) -> Iterator[Key]:
        """Give the class around a member as what may change, if others were made from it."""
        owner = ".".join(member.owners)
        if owner and self.facts.heirs(member.module, owner, made(member.statement) or None):
            yield Key(member.module, owner, "value")

    def in_time(self, because: frozenset[Key] | None, above: Node) -> frozenset[Key] | None:
        """Give what tells at a statement's turn that one further down will run.

        What that one uses may change only between the two, when the first has had its turn.

        Parameters:
            because: what makes the other one run.
            above: the statement further up.

        Returns:
            None where it can't be told.
        """
        if because is None:
            return None
        known, todo, seen = set(because), list(because), set[Place]()
        for key in todo:  # which grows
            for place in self._givers.get(key, ()):
                module, position, _ = place
                if place in seen or (module == above.module and position <= above.position):
                    continue
                seen.add(place)
                step = self.steps.get(place)  # (a class may do in its place what a member did)
                if step is None:
                    continue
                if step.because is None:
                    return None
                further = step.because - known
                todo += further
                known |= further
        return frozenset(known)

    def _needs(self, module: ModuleName) -> set[ModuleName]:
        known = self._imports.get(module)
        if known is None:
            known = self.graph.needs(module).union(*self._arriving(module).values())
            self._imports[module] = known
        return known

    def _by_statement(self, module: ModuleName) -> list[Importing]:
        found = self._by_statements.get(module)
        if found is None and not self.graph.has(module):
            return []
        if found is None:
            known = dict[tuple[int, ...], AbstractSet[ModuleName]](self.graph.by_statement(module))
            for place, names in self._arriving(module).items():
                known[place] = known.get(place, frozenset()) | names
            found = self._by_statements[module] = sorted(known.items())
        return found

    def _arriving(self, module: ModuleName) -> dict[tuple[int, ...], frozenset[ModuleName]]:
        """Give what is needed by modules which an edited one imports for the first time."""
        if module not in self.differing:
            return {}
        source, old = self.graph.source(module), self.old[module]
        known = {statement.text for statement in old.statements}
        return {
            (place,): needed
            for place, each in enumerate(source.statements)
            if each.facts.imports and each.text not in known
            if (needed := executed(self.graph, self.facts, source, each))
        }

    def ordered(self) -> tuple[Step, ...]:
        """Give the steps in the order of a cold start, behind those that undo what is no more."""
        steps = in_order(
            [step for step in self.steps.values() if not self._is_of_its_class(step)],
            self.facts.order,
            lambda module: (
                module in self.facts.unplaced
                or module in self.differing
                or module in self.displaced
            ),
            self._needs,
            self._by_statement,
            self.facts.begins,
            self.graph.needs_to_begin,
        )
        departing = self.facts.departing  # (one that comes may do the very same)
        if not departing:
            return steps
        return tuple(sorted(steps, key=lambda step: step.node.module not in departing))

    def _is_of_its_class(self, step: Step) -> bool:
        """Whether a member runs with its class anyway: its turn of its own would be a second one.

        What keeps its value in its class has one.
        """
        node = step.node
        if step.how not in ("run", "signature") or not node.owners:
            return False
        for depth in range(1, len(node.position)):
            around = self.steps.get((node.module, node.position[:depth], "run"))
            if around is not None and around.because is None and not around.repeats:
                return not node.statement.binds <= around.names
        return False


def lost(node: Node, names: Iterable[str]) -> Iterator[Key]:
    """Give what changes of names that go from a statement's namespace."""
    for name in names:
        yield Key(node.module, node.prefix + name, "value")
        yield Key(node.module, node.prefix + name, "code")
