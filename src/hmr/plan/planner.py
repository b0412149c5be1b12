"""From differences to a Plan: what must run again, in the order in which a cold start would."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hmr._types import ModuleName
from hmr.diff import Pair, SourceDiff, members
from hmr.graph import Graph, Key, Node
from hmr.graph.sheet import decorator_facts, nodes
from hmr.plan import afresh, shown
from hmr.plan.facts import Facts
from hmr.plan.ordering import in_order
from hmr.plan.relations import (
    Placed,
    acts,
    all_but,
    annotates,
    around,
    passing,
    placed,
    rearranged,
    touched,
    untouched,
)
from hmr.plan.steps import Plan, Step
from hmr.source import SourceModule, Statement
from hmr.source.filling import filled
from hmr.source.reflection import SHOWN

_MAIN = "__main__"
_STILL = ("same", "moved", "reworded")


def plan(
    diffs: Mapping[ModuleName, SourceDiff],
    graph: Graph,
    facts: Facts,
    files: Iterable[str] = (),
) -> Plan:
    """Turn differences into steps.

    Parameters:
        diffs: what became of each edited module.
        graph: the graph over the *new* sources.
        facts: what is known of the process.
        files: files that statements have read, and whose content is another now.
    """
    draft = _Draft(graph, facts)
    draft.data(files)
    for difference in diffs.values():
        draft.module(difference)
    draft.spread()
    return Plan(diffs, frozenset(draft.edited), draft.ordered())


class _Draft:
    """A plan in the making."""

    def __init__(self, graph: Graph, facts: Facts) -> None:
        self.edited: set[Key] = set()
        self._graph = graph
        self._facts = facts
        self._steps: dict[tuple[ModuleName, tuple[int, ...], str], Step] = {}
        self._may_change: set[Key] = set()
        self._documents: set[Node] = set()
        self._differing: set[ModuleName] = set()
        self._old: dict[ModuleName, SourceModule] = {}

    def data(self, files: Iterable[str]) -> None:
        """Enter that the content of files changed."""
        self._edited({Key("", path, "file") for path in files})

    # -- what the edits ask for --------------------------------------------------------------
    def module(self, difference: SourceDiff) -> None:
        """Enter the steps that the edits of one module ask for by themselves."""
        self._differing.add(difference.new.name)
        self._old[difference.old.name] = difference.old
        self._body(difference.new.name, difference.middle, difference.pairing.still, (), ())
        if difference.old.flags != difference.new.flags:
            self._annotations(difference.new.name)

    def _annotations(self, module: ModuleName) -> None:
        """Evaluate all annotations anew: a `from __future__` import came or went."""
        reason = "the file's future imports were edited"
        for node, _ in nodes(self._graph.source(module)):
            statement, whole = node.statement, False
            if statement.kind == "class":
                if not annotates(statement):
                    continue
                whole = self._facts.whole(module, node.qualname)
            elif statement.kind != "function":
                continue
            if not whole:
                self._enter(Step("signature", node, statement, None, reason))
            elif (module, node.position, "run") not in self._steps:
                self._run(node, statement, None, reason, all_but(statement, None))

    def _body(
        self,
        module: ModuleName,
        paired: Sequence[Pair],
        at: int,
        position: tuple[int, ...],
        owners: tuple[str, ...],
    ) -> None:
        """Enter the steps for a body, of which only the statements from number `at` on matter."""
        places = placed(paired, at, position)
        nodes = [
            (pair, Node(module, where, pair.statement, owners))
            for pair, where in places
            if pair.relation not in ("same", "moved")
        ]
        for pair, node in nodes:
            self._pair(pair, node)
        self._removals([node for pair, node in nodes if pair.relation == "removed"])
        names = touched(paired)
        if names:
            self._shadowed(module, names, places, at, owners)

    def _pair(self, pair: Pair, node: Node) -> None:
        if pair.relation in ("removed", "changed") and pair.old is not None and not node.owners:
            self._refill(pair.old, node)
            former = replace(node, statement=pair.old)
            self._may_change |= self._filled(former)
        if pair.relation in ("removed", "changed") and pair.old is not None and acts(pair.old):
            reason = "it ran, and was removed" if pair.new is None else "it ran before its edit"
            self._enter(Step("remain", node, pair.old, None, reason))
        if pair.relation not in _STILL:
            kind = pair.statement.kind
            if kind == "other" and isinstance(pair.statement.node, ast.AnnAssign):
                self._edited(shown.beside(node, "__annotations__"))
            if kind == "class" and not pair.reopens:
                self._edited(shown.subclasses(self._graph, node.module, pair))
        match pair.relation:
            case "same" | "moved" | "reworded" | "removed":
                return
            case "added" if pair.statement.kind == "docstring":
                self._documented(node, None, "the docstring was added")
            case "added" if pair.statement.kind == "guard":
                if node.module == _MAIN:
                    self._enter(Step("skip", node, None, None, "it runs only at the next start"))
            case "added":
                self._run(node, None, None, "it was added")
            case "body" | "changed" if pair.statement.kind == "guard":
                if pair.relation == "changed":
                    self._enter(
                        Step("skip", node, pair.old, None, "it runs only at the next start")
                    )
                self._code_changed(node)
            case "body" if pair.only_documents:
                self._edited(shown.attributes(node, ("__doc__", "__code__")))
                self._documents.add(node)
                self._looked_at(pair, node, "its decorator looks at its docstring")
            case "body" if not pair.reopens:
                self._code_changed(node)
            case _ if pair.reopens:
                self._class(pair, node)
            case _ if pair.keeps_decorators:
                self._code_changed(node)
                self._edited(shown.attributes(node, SHOWN))
                if not self._looked_at(pair, node, "its decorator looks at its signature"):
                    reason = "its defaults or annotations were edited"
                    self._enter(Step("signature", node, pair.old, None, reason))
            case _ if pair.statement.kind == "docstring":
                self._documented(node, pair.old, "the docstring was edited")
            case _:
                self._run(node, pair.old, None, "it was edited")

    def _refill(self, old: Statement, node: Node) -> None:
        """A statement that filled a collection: what it put in is taken out again, if it can be."""
        name = filled(old)
        if name is not None:
            first = replace(node, position=(-1,))
            step = Step("refill", first, old, None, "what fills it was edited", frozenset({name}))
            self._steps[(node.module, (-1,), f"refill {name}")] = step
            self._may_change.add(Key(node.module, name, "value"))

    def _class(self, pair: Pair, node: Node) -> None:
        inner = members(pair)
        before, documents = dict(self._steps), len(self._documents)
        self._body(node.module, inner, 0, node.position, (*node.owners, node.statement.name))
        fresh = [step for key, step in self._steps.items() if key not in before]
        laid_out = any("__slots__" in step.node.statement.binds for step in fresh)
        other = bool(fresh) or rearranged(inner)
        if not (other or len(self._documents) > documents):
            return
        whole = laid_out or self._facts.whole(node.module, node.qualname)
        if (whole and other) or self._graph.looks(node):
            self._steps = before
            self._run(node, pair.old, None, "its body was edited", untouched(inner))
        elif fresh:
            self._may_change.update(self._inherited(fresh[0].node))

    def _inherited(self, member: Node) -> Iterator[Key]:
        """Give the class around a member as what may change, if others were made from it."""
        owner = ".".join(member.owners)
        if owner and self._facts.heirs(member.module, owner):
            yield Key(member.module, owner, "value")

    def _code_changed(self, node: Node) -> None:
        names = node.statement.binds or {node.statement.name}
        self._edited({Key(node.module, node.prefix + name, "code") for name in names})
        self._edited(shown.attributes(node, ("__code__",)))

    def _edited(self, keys: set[Key]) -> None:
        self.edited |= keys
        self._may_change |= keys

    def _documented(self, node: Node, old: Statement | None, reason: str) -> None:
        self._enter(Step("document", node, old, None, reason))
        self._edited(shown.beside(node, "__doc__"))

    def _looked_at(self, pair: Pair, node: Node, reason: str) -> bool:
        """Run a function's statement again if its decorators look at it, and say whether."""
        decorated = bool(getattr(node.statement.node, "decorator_list", ()))
        looks = decorated and self._graph.looks(node)
        if looks:
            self._run(node, pair.old, None, reason)
        return looks

    def _run(
        self,
        node: Node,
        old: Statement | None,
        because: frozenset[Key] | None,
        reason: str,
        keep: frozenset[str] = frozenset(),
    ) -> None:
        line = self._facts.running.get(node.module)
        if line is not None and old is not None and old.last >= line:
            because_of = "it is still running" if old.first <= line else "its turn has yet to come"
            self._enter(
                Step("skip", node, old, because, f"{because_of}, with the code it began with")
            )
            return
        bound = {f"{node.module}:{name}" for name in node.statement.binds}
        if old is not None and bound and bound <= self._facts.preserved:
            self._enter(Step("keep", node, old, because, "it is preserved"))
            return
        self._enter(Step("run", node, old, because, reason, keep))
        self._may_change.update(self._graph.provided(node))
        if old is not None:
            gone = [name for name in old.binds if not self._binds(node.module, node.owners, name)]
            if gone and because is None:
                self._remove(node, frozenset(gone))

    def _enter(self, step: Step) -> None:
        self._steps[(step.node.module, step.node.position, step.how)] = step

    # -- names that go -----------------------------------------------------------------------
    def _binds(self, module: ModuleName, owners: tuple[str, ...], name: str) -> bool:
        """Whether the new source binds a name in a namespace."""
        return "".join(f"{owner}." for owner in owners) + name in self._graph.index(module).binders

    def _removals(self, gone: Sequence[Node]) -> None:
        for node in gone:
            binds = node.statement.binds
            names = {name for name in binds if not self._binds(node.module, node.owners, name)}
            if node.statement.kind == "docstring":
                self._documented(node, node.statement, "it was removed")
            elif node.statement.facts.imports.get("*"):
                self._star_removed(node)
            elif names or (binds and not node.owners and self._filled(node)):
                self._remove(node, frozenset(names))
            elif node.owners and isinstance(node.statement.node, ast.AnnAssign):
                owner = around(self._graph.source(node.module), node)
                reason = "what it annotates was edited"
                self._enter(Step("signature", owner, owner.statement, None, reason))
            if not node.owners:
                old = self._old[node.module]
                for step in afresh.without(self._graph, self._facts.intact, old, node):
                    self._enter(step)

    def _filled(self, node: Node) -> frozenset[Key]:
        return self._graph.filled(node, self._old[node.module])

    def _star_removed(self, node: Node) -> None:
        spelling, _ = node.statement.facts.imports["*"]
        source = self._graph.source(node.module)
        public = self._graph.public(source.imported(spelling))
        names = frozenset(name for name in public if not self._binds(node.module, (), name))
        if names:
            self._remove(node, names)

    def _remove(self, node: Node, names: frozenset[str]) -> None:
        if not node.owners:
            # A star-import brings what the module binds no more by itself.
            starred = self._graph.starred(node.module)
            for name in names & set(starred):
                star = starred[name]
                if (node.module, star.position, "run") not in self._steps:
                    self._run(star, star.statement, None, f"it brings {name} from now on")
            if names and names <= set(starred):
                return
            names -= set(starred)
        position = (*node.position[:-1], (1 << 30) + len(self._steps))
        node = replace(node, position=position)
        self._enter(Step("remove", node, node.statement, None, "it was removed", names))
        for name in names:
            self._may_change.add(Key(node.module, node.prefix + name, "value"))
            self._may_change.add(Key(node.module, node.prefix + name, "code"))

    # -- names with several binders ----------------------------------------------------------
    def _shadowed(
        self,
        module: ModuleName,
        names: set[str],
        places: list[Placed],
        at: int,
        owners: tuple[str, ...],
    ) -> None:
        """Run again what binds a name after a statement that runs again, or was removed.

        ``X = 1`` above ``X = 2``: whatever happens to the first, the last word stays the second's.
        """
        binders: dict[str, list[tuple[Pair, Node]]] = defaultdict(list)
        for pair, where in places:
            for name in names & pair.statement.binds:
                binders[name].append((pair, Node(module, where, pair.statement, owners)))
        here = {where for pair, where in places if pair.new is not None}
        for name in names if not owners else ():  # of a class, all members are here
            for node in self._graph.index(module).binders.get(name, ()):
                if node.position not in here and name in node.statement.binds:
                    binders[name].append((self._same(node, at), node))
        for chain in binders.values():
            chain = [entry for entry in chain if entry[0].statement.kind != "guard"]
            for pair, node in chain if len(chain) > 1 else ():
                runs = (node.module, node.position, "run") in self._steps
                if pair.new is not None and not runs:
                    reason = "another statement that binds its name was edited"
                    self._run(node, pair.old, None, reason)

    def _same(self, node: Node, at: int) -> Pair:
        """Give the pair of a statement that stands as before, above or below those from `at` on."""
        old, (place,) = self._old[node.module].statements, node.position
        if place >= at:
            place -= len(self._graph.source(node.module).statements)
        return Pair("same", old[place], node.statement)

    # -- what follows from them --------------------------------------------------------------
    def spread(self) -> None:
        """Enter the steps for what the graph says may be stale."""
        for node, keys in self._graph.stale(self._may_change, self._inherited).items():
            self._stale(node, keys)
        for step in list(self._steps.values()):
            if step.how == "run" and not step.node.owners:
                self._bring_back(step)
        for step in list(self._steps.values()):
            if step.how == "run" and not step.node.owners:
                self._chained(step)

    def _chained(self, step: Step) -> None:
        """Let the collections that a step's statement makes or alters be made again around it."""
        old = self._old.get(step.node.module)
        chains, later = afresh.chains(self._graph, self._facts.intact, old, step, self._steps)
        for node in later:
            if (node.module, node.position, "run") not in self._steps:
                self._run(node, node.statement, frozenset(), "what it fills is made again")
        if chains:
            self._enter(replace(step, chains=chains))

    def _bring_back(self, step: Step) -> None:
        """Run again what binds the passing names that a step reads, before and after it.

        ``_base = 2``, ``VALUE = _base + 1``, ``del _base``: the second can't run alone. Nor can a
        statement that reads a name which another one binds again further down; and what it binds
        itself is for the last that binds it to say.
        """
        entries = self._graph.index(step.node.module)
        for name in step.node.statement.binds:
            for node in entries.binders.get(name, ()):
                later = node.position > step.node.position
                if later and (node.module, node.position, "run") not in self._steps:
                    self._run(node, node.statement, step.because, f"it binds {name} again")
                    self._bring_back(replace(step, node=node))
        for name in {read.partition(".")[0] for read in step.node.statement.facts.reads}:
            chain = [*entries.binders.get(name, ()), *entries.deleters.get(name, ())]
            for node in chain if passing(chain, step.node, entries.deleters.get(name)) else ():
                if (node.module, node.position, "run") not in self._steps:
                    old = node.statement
                    self._run(node, old, step.because, f"{step.node.statement.name} needs it")
                    self._bring_back(replace(step, node=node))

    def _stale(self, node: Node, because: frozenset[Key]) -> None:
        taken = self._steps.get((node.module, node.position, "run"))
        statement = node.statement
        if taken is not None and taken.because is None:
            self._enter(replace(taken, again=because))
        inert = statement.kind in ("guard", "docstring")
        if taken or inert or (node.module == _MAIN and not statement.binds):
            return
        if node.module in self._facts.accepting and node.module not in self._differing:
            first = replace(node, position=(0,))
            known = self._steps.get((node.module, (0,), "accept"))
            keys = because | ((known and known.because) or frozenset())
            self._enter(Step("accept", first, None, keys, "it accepts changes by itself"))
            return
        for depth in range(1, len(node.position)):
            around = self._steps.get((node.module, node.position[:depth], "run"))
            if around is not None and not statement.binds <= around.names:
                return  # it runs with its class; what keeps its value there has a turn of its own
        reason = "what it uses changed"
        if statement.kind == "function" and not self._decorated_by(node, because):
            if (node.module, node.position, "signature") not in self._steps:
                self._enter(Step("signature", node, statement, because, reason))
            return
        owner = self._whole_owner(node)
        if owner is not None:
            self._run_owner(owner, node, because)
        else:
            keep = all_but(statement, None) if statement.kind == "class" else frozenset()
            self._run(node, statement, because, reason, keep)

    def _run_owner(self, owner: Node, member: Node, because: frozenset[Key]) -> None:
        """Run a class for what one of its members uses, which is not the class itself."""
        because = frozenset(key for key in because if key[:2] != (owner.module, owner.qualname))
        taken = self._steps.get((owner.module, owner.position, "run"))
        if taken is not None and taken.because is None:
            names = taken.names - member.statement.binds if because else taken.names
            self._enter(replace(taken, names=names, again=taken.again | because))
        elif because:
            keep = all_but(owner.statement, member)
            if taken is not None:
                because, keep = because | (taken.because or frozenset()), keep & taken.names
            self._run(owner, owner.statement, because, "what it uses changed", keep)

    def _decorated_by(self, node: Node, because: frozenset[Key]) -> bool:
        calls = decorator_facts(node.statement)
        if not calls.reads:
            return False
        return any(
            node in self._graph.using(key, calls.reads) or self._graph.decorates(node, key)
            for key in because
        )

    def _whole_owner(self, node: Node) -> Node | None:
        """Find the outermost class around a node that can only be re-run as a whole."""
        statements: Sequence[Statement] = self._graph.source(node.module).statements
        for depth in range(len(node.owners)):
            statement = statements[node.position[depth]]
            if self._facts.whole(node.module, ".".join(node.owners[: depth + 1])):
                return Node(node.module, node.position[: depth + 1], statement, node.owners[:depth])
            statements = statement.members
        return None

    def ordered(self) -> tuple[Step, ...]:
        """Give the steps in the order of a cold start."""
        return in_order(
            self._steps.values(),
            self._facts.order,
            lambda module: module in self._facts.unseen or module in self._differing,
            self._graph.needs,
        )
