"""What the edits of a module ask for by themselves, before the graph is asked who uses it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from hmr._types import ModuleName
from hmr.diff import Pair, SourceDiff, members
from hmr.graph import Key, Node
from hmr.graph.put import dispatched_anew
from hmr.graph.sheet import nodes
from hmr.plan import (
    afresh,
    assignments,
    built,
    crossing,
    declared,
    putting,
    replayed,
    shown,
    starring,
)
from hmr.plan.arrivals import may_fill
from hmr.plan.draft import MAIN, Draft
from hmr.plan.relations import (
    Placed,
    acts,
    all_but,
    annotates,
    annotates_inside,
    are_branches,
    around,
    displaced,
    edited_functions,
    entered,
    functions_in,
    is_let_go,
    lets_stay,
    makes_annotated,
    only_looped,
    passes,
    placed,
    rearranged,
    touched,
    untouched,
    writes_over,
)
from hmr.plan.steps import Step
from hmr.source import Statement, filling
from hmr.source.reflection import KIND, SHOWN

_STAYS = ("same", "moved")
_STILL = (*_STAYS, "reworded")
_COMPILE = {"compile", "eval", "exec"}
"""What they are given as text is compiled under the future imports of who calls them."""
_NEXT_START = "it runs only at the next start"
_BINDS_IT_TOO = "another statement that binds its name was edited"


class Edits:
    """Enters the steps for edited modules.

    Parameters:
        draft: where they are entered.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._graph = draft.graph
        self._facts = draft.facts
        self._shown: set[Node] = set()

    def module(self, difference: SourceDiff) -> None:
        """Enter the steps that the edits of one module ask for by themselves."""
        self._draft.differing.add(difference.new.name)
        self._body(difference.new.name, difference.middle, difference.pairing.still, (), ())
        declared.gone(self._draft, difference)
        if difference.old.flags != difference.new.flags:
            self._annotations(difference.new.name)

    def _annotations(self, module: ModuleName) -> None:
        """Evaluate all annotations anew: a `from __future__` import came or went."""
        reason = "the file's future imports were edited"
        for node, _ in nodes(self._graph.source(module)):
            statement, whole = node.statement, False
            if self._is_run(node):
                continue
            if statement.kind == "class":
                if not annotates(statement):
                    continue
                # (A sealed metaclass has other things than annotations to read, for many classes.)
                sealed = self._facts.sealed(module, node.qualname)
                whole = self._facts.whole(module, node.qualname) and not sealed
            elif statement.kind == "other" and not node.owners:
                whole = annotates_inside(statement) or bool(statement.facts.reads & _COMPILE)
                if not whole:
                    continue
            elif statement.kind != "function":
                continue
            elif statement.facts.defers & _COMPILE or makes_annotated(statement):
                # What it has made is of the other kind.
                self._draft.changed({Key(module, node.qualname, "code")})
            if not whole:
                self._draft.enter(Step("signature", node, statement, None, reason))
            else:
                self._draft.run(node, statement, None, reason, all_but(statement, None))

    def _is_run(self, node: Node) -> bool:
        """Whether a statement runs by itself, or with a class around it."""
        sizes = range(1, len(node.position) + 1)
        return any(
            (node.module, node.position[:size], "run") in self._draft.steps for size in sizes
        )

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
            if pair.relation not in _STAYS
        ]
        came = {node.position for pair, node in nodes if pair.relation == "added"}
        if not owners:
            self._draft.came[module] = came
        for pair, node in nodes:
            self._pair(pair, node)
        self._removals([node for pair, node in nodes if pair.relation == "removed"])
        for pair, node in nodes if not owners else ():
            self._deletions(pair, node)
        for pair, where in displaced(paired, at) if not owners else ():
            self._draft.may_change |= self._graph.fills(Node(module, where, pair.statement))
            replayed.moved(self._draft, pair, Node(module, where, pair.statement))
            starring.exchanged(self._draft, module, pair)
            if pair.statement.kind == "class":
                self._draft.changed(shown.subclasses(self._graph, module, pair))
        if not owners:
            crossing.enter(self._draft, module, paired, at)
        names = touched(paired)
        if names:
            self._shadowed(module, names, places, at, owners)

    def _pair(self, pair: Pair, node: Node) -> None:
        if pair.relation == "added" and not node.owners and filling.sorts_in(pair.statement):
            self._refill(pair.statement, node)  # where it stands tells nothing of its entry's place
        if pair.relation in ("removed", "changed") and pair.old is not None and not node.owners:
            self._refill(pair.old, node)
            stays = pair.new is not None and pair.old.kind == pair.new.kind == "class"
            if not stays and pair.old.may_say("class"):
                # A class may stand elsewhere now, and do something else there.
                inner = {name for name in functions_in(pair.old) if "." in name}
                self._draft.may_change |= {Key(node.module, name, "code") for name in inner}
        sets = frozenset[Key]()
        if pair.relation in ("removed", "changed") and pair.old is not None:
            former = node._replace(statement=pair.old)
            sets = self._graph.set_before(former, self._draft.old[node.module])
            self._draft.may_change |= self._draft.filled(former) | sets
        again = not node.owners and built.made_again(self._draft, pair, node)
        acted = pair.relation in ("removed", "changed") and pair.old is not None
        acted = acted and self._acts(pair, node.module)
        now = self._graph.source(node.module).statements if acted else ()
        over = any(writes_over(pair.old, statement) for statement in now)
        if acted and not again and not over and not putting.only_bound(self._draft, pair, node):
            reason = "it ran, and was removed" if pair.new is None else "it ran before its edit"
            # What it put under keys, or into a library's table, goes before others read it.
            assert pair.old is not None
            keyed = (sets or filling.pairs(pair.old.node) is not None) and pair.new is None
            at = self._draft.before(node) if keyed else self._draft.behind(pair, node)
            self._draft.enter(Step("remain", at, pair.old, None, reason))
        if pair.relation in ("removed", "changed") and pair.old is not None and not node.owners:
            assignments.gone(self._draft, pair, node)
        if pair.relation in ("added", "changed") and pair.new is not None and pair.new.may_import:
            source = self._graph.source(node.module)
            self._draft.may_change |= may_fill(self._graph, self._facts, source, pair.new)
        if pair.relation not in (*_STILL, "body"):
            self._draft.changed(dispatched_anew(self._graph, node, (pair.old, pair.new)))
        if pair.relation not in _STILL:
            putting.again_below(self._draft, pair, node)
            kind = pair.statement.kind
            if kind == "other" and isinstance(pair.statement.node, ast.AnnAssign):
                self._draft.changed(shown.beside(node, "__annotations__"))
            if kind == "class" and not pair.reopens:
                self._draft.changed(shown.subclasses(self._graph, node.module, pair))
                self._draft.changed(shown.lineage(node, pair))
            self._draft.changed(shown.missing(self._graph, node, pair))
        match pair.relation:
            case "same" | "moved" | "reworded" | "removed":
                return
            case "added" if pair.statement.kind == "docstring":
                self._documented(node, None, "the docstring was added")
            case "added" if pair.statement.kind == "guard":
                if node.module == MAIN:
                    self._draft.enter(Step("skip", node, None, None, _NEXT_START))
            case "added":
                self._draft.run(node, None, None, "it was added")
            case "body" | "changed" if pair.statement.kind == "guard":
                if pair.relation == "changed":
                    self._draft.enter(Step("skip", node, pair.old, None, _NEXT_START))
                self._code_changed(node, pair)
            case "body" if pair.only_documents:
                self._draft.changed(shown.attributes(node, ("__doc__", "__code__")))
                self._shown.add(node)
                self._looked_at(pair, node, "its decorator looks at its docstring")
            case "body" if not pair.reopens:
                self._code_changed(node, pair)
                if pair.shows:
                    self._draft.changed(shown.attributes(node, pair.shows))
                    self._shown.add(node)
                    self._looked_at(pair, node, "its decorator looks at its signature")
            case _ if pair.reopens and is_let_go(self._graph, node):
                self._draft.run(node, pair.old, None, "it was edited")
            case _ if pair.reopens:
                self._class(pair, node)
            case _ if pair.keeps_decorators:
                self._code_changed(node, pair)
                self._draft.changed(shown.attributes(node, SHOWN | pair.shows))
                if pair.shows:
                    self._shown.add(node)
                if self._looked_at(pair, node, "its decorator looks at its signature"):
                    return
                if not pair.keeps_signature:
                    reason = "its defaults or annotations were edited"
                    self._draft.enter(Step("signature", node, pair.old, None, reason))
            case _ if pair.statement.kind == "docstring":
                self._documented(node, pair.old, "the docstring was edited")
            case _:
                self._draft.changed(shown.attributes(node, pair.shows))
                self._draft.run(node, pair.old, None, "it was edited")

    def _acts(self, pair: Pair, module: ModuleName) -> bool:
        """Whether a statement was run for what it does elsewhere; if so, to whose lists as well."""
        assert pair.old is not None
        statement, old = pair.old, self._draft.old[module]
        lines = entered(statement, pair.new, self._graph.source(module).statements)
        origins = {name: self._graph.origin_before(old, name) for name in lines}
        theirs = {name: place for name, place in origins.items() if place[0] != module}
        for home, name in theirs.values():
            if self._graph.has(home):
                self._draft.may_change.add(Key(home, name, "content"))
        return bool(theirs) or acts(statement)

    def _refill(self, old: Statement, node: Node) -> None:
        """A statement that filled a collection: what it put in is taken out again, if it can be."""
        name = filling.filled(old)
        if name is not None and not replayed.again(self._draft, node, old):
            first = node._replace(position=(-1,))
            step = Step("refill", first, old, None, "what fills it was edited", frozenset({name}))
            self._draft.enter(step)
            self._draft.may_change.add(Key(node.module, name, "value"))

    def _class(self, pair: Pair, node: Node) -> None:
        inner = members(pair)
        before, seen = dict(self._draft.steps), len(self._shown)
        self._body(node.module, inner, 0, node.position, (*node.owners, node.statement.name))
        fresh = [step for key, step in self._draft.steps.items() if key not in before]
        laid_out = any("__slots__" in step.node.statement.binds for step in fresh)
        other = bool(fresh) or rearranged(inner) or lets_stay(inner)
        other = other or (bool(displaced(inner, 0)) and self._graph.looks(node))
        if not (other or len(self._shown) > seen):
            return
        told = _tells_its_docstring(node.statement) and any(
            step.node.statement.kind == "docstring" for step in fresh
        )
        whole = laid_out or told or self._facts.whole(node.module, node.qualname)
        if any(step.node.statement.kind != "function" for step in fresh) or not fresh:
            whole = whole or any(map(passes, filter(None, (pair.old, pair.new))))
        names = {name for step in fresh for name in step.node.statement.binds}
        names |= {name for member in inner for name in member.shows & {KIND}}
        if (whole and other) or self._graph.looks(node) or self._graph.asks(node, names):
            self._draft.steps = before
            kept = untouched(inner) - ({"__doc__"} if told else set())
            self._draft.run(node, pair.old, None, "its body was edited", kept)
        elif fresh:
            for step in fresh:
                self._draft.may_change.update(self._draft.inherited(step.node))

    def _code_changed(self, node: Node, pair: Pair) -> None:
        names = node.statement.binds or {node.statement.name}
        if node.statement.kind == "other":  # in a branch or a `with`; it may have run there, too
            names |= edited_functions(pair)
        self._draft.changed({Key(node.module, node.prefix + name, "code") for name in names})
        self._draft.changed(shown.attributes(node, ("__code__",)))

    def _documented(self, node: Node, old: Statement | None, reason: str) -> None:
        self._draft.enter(Step("document", node, old, None, reason))
        self._draft.changed(shown.beside(node, "__doc__"))

    def _looked_at(self, pair: Pair, node: Node, reason: str) -> bool:
        """Run a function's statement again if its decorators look at it, and say whether."""
        decorated = bool(getattr(node.statement.node, "decorator_list", ()))
        looks = decorated and self._graph.looks(node)
        if looks:
            self._draft.run(node, pair.old, None, reason)
        return looks

    # -- names that go -----------------------------------------------------------------------
    def _removals(self, gone: Sequence[Node]) -> None:
        for node in gone:
            binds = node.statement.binds
            there = partial(self._draft.binds, node.module, node.owners)
            names = {name for name in binds if not there(name)}
            if node.statement.kind == "docstring":
                self._documented(node, node.statement, "it was removed")
            elif node.module in self._facts.departing:
                pass  # nobody can ask for them any more, but the code that somebody holds
            elif node.statement.facts.imports.get("*"):
                self._star_removed(node)
            elif names:
                self._draft.remove(node, frozenset(names))
            elif node.owners and isinstance(node.statement.node, ast.AnnAssign):
                owner = around(self._graph.source(node.module), node)
                reason = "what it annotates was edited"
                self._draft.enter(Step("signature", owner, owner.statement, None, reason))
            if not node.owners:
                if binds and (self._draft.filled(node) or self._draft.added(node)):
                    # Before it is read.
                    first = node._replace(position=(-1, len(self._draft.steps)))
                    step = Step("withdraw", first, node.statement, None, "it was removed")
                    self._draft.enter(step)
                if replayed.again(self._draft, node, node.statement):
                    continue
                old = self._draft.old[node.module]
                for step in afresh.without(self._graph, self._facts.intact, old, node):
                    self._draft.enter(step)

    def _star_removed(self, node: Node) -> None:
        spelling, _ = node.statement.facts.imports["*"]
        source = self._graph.source(node.module)
        public = self._graph.public_before(source.imported(spelling), self._draft.old)
        names = frozenset(name for name in public if not self._draft.binds(node.module, (), name))
        if names:
            self._draft.remove(node, names)
        self._uncovered(node.module, node.statement, public - names)

    def _uncovered(self, module: ModuleName, star: Statement, names: set[str]) -> None:
        """Run again what has the last word on names that a star-import below it had brought."""
        before = self._draft.old[module].statements
        below = before[before.index(star) + 1 :]
        for name in sorted(names.difference(*(other.binds for other in below))):
            binders = self._graph.index(module).binders.get(name)
            if binders:
                self._again(binders[-1], f"{star.name} brings {name} no more")

    def _deletions(self, pair: Pair, node: Node) -> None:
        """Run again what binds a name that a statement deletes before it, or deletes no more."""
        before, now = (set(side.deletes) if side else set() for side in (pair.old, pair.new))
        if not before and not now:
            return
        entries = self._graph.index(node.module)
        for name in before - entries.deleters.keys():
            for binder in entries.binders.get(name, ()):
                self._again(binder, f"{name} is not deleted any more")
        for name in now - before:
            for binder in entries.binders.get(name, ()):
                if binder.position > node.position:
                    self._again(binder, f"{name} is deleted before it")

    def _again(self, node: Node, reason: str) -> None:
        if not self._draft.runs(node):
            self._draft.run(node, node.statement, None, reason)

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
        names = names - only_looped(places)
        for pair, where in places:
            statement = pair.statement
            for name in () if names.isdisjoint(statement.binds) else names & statement.binds:
                binders[name].append((pair, Node(module, where, statement, owners)))
        here = {where for pair, where in places if pair.new is not None}
        if not owners:  # of a class, all members are here
            starring.covered(self._draft, module, binders)
        for name in names if not owners else ():
            for node in self._graph.index(module).binders.get(name, ()):
                if node.position not in here and name in node.statement.binds:
                    binders[name].append((self._same(node, at), node))
        sides = [(pair.old, pair.new) for pair, _ in places if pair.relation not in _STAYS]
        lost = {name for old, new in sides if old and new for name in old.binds - new.binds}
        for name, chain in binders.items():
            chain = [entry for entry in chain if entry[0].statement.kind != "guard"]
            several = not are_branches([pair.statement for pair, _ in chain])
            for pair, node in chain if several or name in lost else ():
                if pair.new is not None and not self._draft.runs(node):
                    repeats = pair.relation in _STAYS or pair.runs_the_same
                    self._draft.run(node, pair.old, None, _BINDS_IT_TOO, repeats=repeats)
                    for maker in built.makers(self._draft, node, node.statement):
                        self._again(maker, "what goes on from it runs again")

    def _same(self, node: Node, at: int) -> Pair:
        """Give the pair of a statement that stands as before, above or below those from `at` on."""
        old, (place,) = self._draft.old[node.module].statements, node.position
        if place >= at:
            place -= len(self._graph.source(node.module).statements)
        return Pair("same", old[place], node.statement)


def _tells_its_docstring(cls: Statement) -> bool:
    """Whether a class's body makes something else of its docstring: a property, say."""
    return any("__doc__" in member.binds and member.kind != "docstring" for member in cls.members)
