"""What follows from the edits: the statements that may be stale, and those that these need."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from weakref import ref

from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.graph.dynamic import may_bind
from hmr.graph.meets import met
from hmr.graph.sheet import decorator_facts
from hmr.graph.walk import Walk
from hmr.plan import afresh, augmented, built, replayed, shown, starring
from hmr.plan.draft import MAIN, Draft, lost
from hmr.plan.relations import all_but, exclude, is_tested, may_pass_by, needed, passes
from hmr.plan.steps import Chain, Place, Step
from hmr.plan.wrapping import wrapped, wrappers
from hmr.source import Statement
from hmr.source.reflection import SHOWN

_PLAIN = frozenset(
    {"property", "staticmethod", "classmethod", "abstractmethod", "cached_property", "override"}
    | {"abc.abstractmethod", "functools.cached_property", "typing.override", "overload"}
    | {"typing.overload", "functools.wraps"}
)
"""Decorators that read no annotations."""
_MANY = 50
"""Of so many imports of what has changed, the users are asked for at once."""
_ASSIGNMENTS = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete)


class Propagation:
    """Enters the steps for what depends on what may change.

    Parameters:
        draft: where they are entered; it has the steps that the edits ask for.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._graph = draft.graph
        self._facts = draft.facts

        self._walk = self._from(())
        self._chains: dict[tuple[ModuleName, str], Chain | None] = {}
        self._brought: set[Node] = set()

    def _from(self, roots: Iterable[Key]) -> Walk:
        """Begin a walk; it does not hold who has it, or a revision would be left as garbage."""
        ours = ref(self)

        def further(node: Node) -> Iterator[Key]:
            this = ours()
            assert this is not None
            return this._further(node)

        return Walk(self._graph, roots, further)

    @property
    def is_done(self) -> bool:
        """Whether all that may be stale has its steps."""
        return self._walk.is_done

    def open(self, node: Node | None) -> AbstractSet[Key]:
        """Give what may change, also if a node runs, and whose users have no steps yet."""
        if node is not None:
            self._walk.runs(node)
        return self._walk.open.keys()

    def end(self) -> None:
        """Enter the steps for all that may be stale, however unlikely that is."""
        while not self.is_done:  # (what goes with a step may be used by others in turn)
            self._enter(self._walk.go(), dict(self._draft.steps))

    def spread(self, ahead: int) -> None:
        """Enter the steps for what the graph says may be stale.

        Parameters:
            ahead: how many keys are followed besides what the edits, and the steps for them, may
                change; the rest stays open.
        """
        for step in self._running({}):
            augmented.begin_again(self._draft, step, self._needed)
        self._walk = self._from(self._draft.may_change)
        self._enter(self._with_importers(self._walk.go(ahead)), {})

    def follow(self, keys: Iterable[Key]) -> bool:
        """Enter the steps for who uses some of what is open; say whether anybody does."""
        stale = self._with_importers(self._walk.ask(keys))
        if stale:
            self._enter(stale, dict(self._draft.steps))
        return bool(stale)

    def _with_importers(self, stale: list[Node]) -> list[Node]:
        """Add who uses what many import by name: else a plan would be drawn anew for each of them.

        A module that imports a constant has it as its own.
        """
        imports = [node for node in stale if node.statement.kind == "import"]
        if len(imports) < _MANY:
            return stale
        for node in imports:
            self._walk.runs(node)
        provided = (key for node in imports for key in self._graph.provided(node))
        return [*stale, *self._walk.ask([key for key in provided if key in self._walk.open])]

    def _enter(self, stale: Iterable[Node], known: Mapping[Place, Step]) -> None:
        """Enter the steps for nodes that may be stale, and for what goes with those steps.

        Parameters:
            stale: the nodes.
            known: the steps for which that has been done.
        """
        for node in stale:
            self._stale(node, frozenset(self._walk.because[node]))
        for step in self._running(known):
            self._build_again(step)
        for step in self._running(known):
            if not step.node.owners:
                self._bring_back(step)
        for step in self._reading(known):
            self._bind_again(step)
        for step in self._running(known):
            if not step.node.owners:
                self._chained(step)
        for step in self._running(known):
            self._wrap_again(step)

    def _running(self, known: Mapping[Place, Step]) -> list[Step]:
        """Give the steps that run a statement, but for those that are known as they are."""
        steps = self._draft.steps.items()
        return [step for place, step in steps if step.how == "run" and known.get(place) is not step]

    def _reading(self, known: Mapping[Place, Step]) -> list[Step]:
        """Give the steps that evaluate a signature or run a member, except those that are known."""
        return [
            step
            for place, step in list(self._draft.steps.items())
            if step.how == "signature" or (step.how == "run" and step.node.owners)
            if known.get(place) is not step
        ]

    def _further(self, node: Node) -> Iterator[Key]:
        """Give what else changes if a stale node has its turn."""
        yield from self._draft.inherited(node)
        for maker in built.makers(self._draft, node, node.statement):
            yield from self._graph.provided(maker)
        yield from self._brought_before(node)
        yield from may_bind(self._graph, node)
        yield from augmented.given_again(self._draft, node)
        function = node.statement.kind == "function"
        owner = self._collector(node) if function else self._whole_owner(node)
        if owner is not None:  # which runs with it, and may be made anew
            yield Key(owner.module, owner.qualname, "value")
            yield from self._graph.fills(owner)
        if function:
            yield from shown.attributes(node, SHOWN)

    def _build_again(self, step: Step) -> None:
        """Make again what a step builds on, which has what the step gave it before.

        Not for a change of what it builds on: what made that then runs anyway.
        """
        names = replayed.own(self._draft, step.node, step.node.statement)
        if names and step.because is not None:
            others = frozenset(key for key in step.because if key[:2] not in names)
            if not others:
                return
            step = replace(step, because=others)
        for maker in built.makers(self._draft, step.node, step.node.statement):
            because = self._draft.in_time(step.because, maker)
            self._needed(maker, replace(step, because=because), "what builds it changed")
        node, tells = step.node, partial(self._draft.in_time, step.because)
        replayed.empty(self._draft, node, node.statement, step.reason, tells)

    def _wrap_again(self, step: Step) -> None:
        """Have all statements run that wrap what a step's statement wraps where it stands."""
        for key in wrapped(self._graph, step.node):
            for node in wrappers(self._graph, key):
                if node != step.node:
                    self._needed(node, step, f"it wraps {key.name}, too")

    def _brought_before(self, node: Node) -> Iterator[Key]:
        """Give the names that a star-import brought which its module has lost."""
        if "*" not in node.statement.facts.imports:
            return
        for origin, star in self._graph.index(node.module).stars:
            if star == node:
                for key in sorted(self._draft.may_change):
                    if key.module == origin and "." not in key.name:
                        yield key._replace(module=node.module)

    def _chained(self, step: Step) -> None:
        """Let the collections that a step's statement makes or alters be made again around it."""
        if replayed.again(self._draft, step.node, step.node.statement):
            return  # all of them run again
        old = self._draft.old.get(step.node.module)
        chains, later = afresh.chains(
            self._graph, self._facts.intact, old, step, self._draft.steps, self._chains
        )
        for node in later:
            if not self._draft.runs(node):
                self._draft.run(node, node.statement, frozenset(), "what it fills is made again")
            if node not in self._brought:
                self._brought.add(node)
                # It meets what stood above it, unless it puts in what it had put in.
                self._bring_back(replace(step, node=node, because=frozenset()))
        for node in afresh.upon(self._graph, step.node):
            self._needed(node, step, "what it alters is made anew")
        if chains:
            self._draft.enter(replace(step, chains=chains))
            names = [name for chain in chains for name in chain.names]
            self._walk.enter(Key(step.node.module, name, "value") for name in names)

    def _bring_back(self, step: Step) -> None:
        """Run again what binds the passing names that a step reads, before and after it.

        ``_base = 2``, ``VALUE = _base + 1``, ``del _base``: the second can't run alone, nor what
        reads a name that is bound again further down; what it binds is for the last to say.
        """
        entries = self._graph.index(step.node.module)
        statement = step.node.statement
        for name in statement.binds - statement.loops:  # (those are put back)
            for node in entries.binders.get(name, ()):
                if exclude(node.statement, step.node.statement):
                    continue
                if node.position > step.node.position:
                    self._needed(node, step, f"it binds {name} again", repeats=True)
                elif node.position < step.node.position and may_pass_by(step.node.statement):
                    self._needed(
                        node, step, f"{step.node.statement.name} may leave it so", repeats=True
                    )
        for name, star in starring.below(self._graph, step.node):
            self._needed(star, step, f"it brings {name}, too")
        for node, because, reason in starring.beside(self._graph, step):
            self._needed(node, replace(step, because=because), reason)
        augmented.begin_again(self._draft, step, self._needed)
        self._bind_again(step)

    def _bind_again(self, step: Step) -> None:
        """Run again what binds the passing names that a step's statement meets, if it meets them.

        That is told when it has its turn: it may put in what it had put in, and ask for nothing.
        """
        step = replace(step, because=frozenset())
        for name in sorted(met(self._graph, step.node)):
            for node in needed(self._graph, step.node, name):
                self._needed(node, step, f"{step.node.statement.name} needs it", repeats=True)

    def _needed(self, node: Node, step: Step, reason: str, *, repeats: bool = False) -> None:
        """Have a statement run whenever another one does, and what that needs, too."""
        known = self._draft.steps.get((node.module, node.position, "run"))
        if known is not None and known.repeats and not repeats:
            known = replace(known, repeats=False)
            self._draft.enter(known)
        if known is None:
            self._draft.run(node, node.statement, step.because, reason, repeats=repeats)
            self._walk.runs(node)
        elif known.because is None or (step.because is not None and step.because <= known.because):
            return
        elif step.because is None:  # and once more where what it uses changes after its turn
            again = known.again | known.because
            anew = replace(known, because=None, again=again, reason=reason, repeats=repeats)
            self._draft.enter(anew)
        else:  # what would make it run may turn out not to have changed
            because = step.because | known.because
            self._draft.enter(replace(known, because=because, reason=reason))
        self._build_again(replace(step, node=node))
        self._bring_back(replace(step, node=node))

    def _stale(self, node: Node, because: frozenset[Key]) -> None:
        if node.module in self._facts.gone:
            return
        taken = self._draft.steps.get((node.module, node.position, "run"))
        statement = node.statement
        if taken is not None and taken.because is None:
            own = lost(node, statement.facts.deletes)  # (who deletes a name reads it, too)
            self._draft.enter(replace(taken, again=taken.again | because.difference(own)))
        elif taken is not None and taken.because is not None:
            self._draft.enter(replace(taken, because=taken.because | because))
        inert = statement.kind in ("guard", "docstring")
        if taken or inert or (node.module == MAIN and not self._is_of_its_making(node)):
            return
        if node.module in self._facts.accepting and node.module not in self._draft.differing:
            first = node._replace(position=(0,))
            known = self._draft.steps.get((node.module, (0,), "accept"))
            keys = because | ((known and known.because) or frozenset())
            self._draft.enter(Step("accept", first, None, keys, "it accepts changes by itself"))
            return
        for depth in range(1, len(node.position)):
            around = self._draft.steps.get((node.module, node.position[:depth], "run"))
            if around is not None and not statement.binds <= around.names:
                # It runs with its class; what keeps its value there has a turn of its own.
                self._also_because(around, because)
                return
        reason = "what it uses changed"
        if (
            statement.kind == "function"
            and not self._decorated_by(node, because)
            and not self._collected(node, because)
            and not is_tested(statement, because)
            and not (statement.decorated and not node.owners and self._graph.looks(node))
        ):
            known = self._draft.steps.get((node.module, node.position, "signature"))
            if known is None or known.because is not None:
                self._draft.enter(Step("signature", node, statement, because, reason))
            else:
                self._draft.enter(replace(known, again=known.again | because))
            return
        owner = self._whole_owner(node)
        if owner is not None:
            self._run_owner(owner, node, because)
        else:
            keep = all_but(statement, None) if statement.kind == "class" else frozenset()
            if is_tested(statement, because) and self._has_others(node):
                keep = frozenset()  # another branch may have made the class
            self._draft.run(node, statement, because, reason, keep)

    def _has_others(self, node: Node) -> bool:
        """Whether other branches bind the name of a definition, too."""
        binders = self._graph.index(node.module).binders.get(node.qualname, ())
        return any(exclude(node.statement, other.statement) for other in binders)

    def _also_because(self, step: Step, because: frozenset[Key]) -> None:
        """Have a class run for what a member uses, too: that may be all that has changed."""
        node = step.node
        used = frozenset(key for key in because if key[:2] != (node.module, node.qualname))
        if step.because is None:  # and once more where that changes after its turn
            self._draft.enter(replace(step, again=step.again | used))
        elif not used <= step.because:
            self._draft.enter(replace(step, because=step.because | used))

    def _is_of_its_making(self, node: Node) -> bool:
        """Whether a statement of the program's own file makes or alters what the file has.

        ``ROOMS["hall"].append(door)`` is like that. ``print(total())`` was for that moment.
        What ``from rooms import *`` binds isn't spelt.
        """
        statement = node.statement
        if statement.binds or "*" in statement.facts.imports:
            return True
        if isinstance(statement.node, _ASSIGNMENTS):
            return True
        binders = self._graph.index(node.module).binders
        return isinstance(statement.node, ast.Expr) and any(
            binder.statement.kind == "other"
            for name in afresh.concerned(statement)
            for binder in binders.get(name, ())
        )

    def _run_owner(self, owner: Node, member: Node, because: frozenset[Key]) -> None:
        """Run a class for what one of its members uses, which is not the class itself."""
        because = frozenset(key for key in because if key[:2] != (owner.module, owner.qualname))
        taken = self._draft.steps.get((owner.module, owner.position, "run"))
        if taken is not None and taken.because is None:
            names = taken.names - member.statement.binds if because else taken.names
            self._draft.enter(replace(taken, names=names, again=taken.again | because))
        elif because:
            keep = all_but(owner.statement, member)
            if taken is not None:
                because, keep = because | (taken.because or frozenset()), keep & taken.names
            self._draft.run(owner, owner.statement, because, "what it uses changed", keep)

    def _decorated_by(self, node: Node, because: frozenset[Key]) -> bool:
        calls = decorator_facts(node.statement)
        if not calls.reads:
            return False
        bare = getattr(node.statement.node, "decorator_list", ())
        if any(isinstance(each, ast.Attribute) and each.attr == "register" for each in bare):
            return True  # it is told by the annotations for what to register it
        return any(
            _is_sibling(node, key, calls.reads)
            or self._graph.decorates(node, key)
            or self._graph.uses(node, key, calls.reads)
            for key in because
        )

    def _collected(self, node: Node, because: frozenset[Key]) -> bool:
        """Whether a decorator may have collected a method's annotations for its class.

        ``@strawberry.field def item(self) -> Item``: what it made of `Item` is of the old one.
        """
        read = any(self._facts.whole(key.module, key.name) for key in because)
        return read and self._collector(node) is not None

    def _collector(self, node: Node) -> Node | None:
        """Give the class that runs as a whole for what decorators noted of a method."""
        if not node.owners or decorator_facts(node.statement).calls <= _PLAIN:
            return None
        return self._whole_owner(node)

    def _whole_owner(self, node: Node) -> Node | None:
        """Find the outermost class around a node that can only be re-run as a whole."""
        statements: Sequence[Statement] = self._graph.source(node.module).statements
        for depth in range(len(node.owners)):
            statement = statements[node.position[depth]]
            owner = Node(node.module, node.position[: depth + 1], statement, node.owners[:depth])
            taken = self._draft.steps.get((node.module, owner.position, "run"))
            whole = taken is not None and taken.old is not None and passes(taken.old)
            asked = node.statement.kind == "other" and self._graph.asks(owner, node.statement.binds)
            if whole or asked or self._draft.whole(owner):
                return owner
            statements = statement.members
        return None


def _is_sibling(node: Node, key: Key, reads: Collection[str]) -> bool:
    """Whether a key is a member of the class around a node, spelt by its bare name there."""
    if key.module != node.module or not node.owners or not key.name.startswith(node.prefix):
        return False
    member = key.name.removeprefix(node.prefix)
    return member.partition(".")[0] in {read.partition(".")[0] for read in reads}
