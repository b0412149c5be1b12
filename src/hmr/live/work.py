"""A commit under way: what it works with, and what has changed so far."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.errors import LayoutConflict
from hmr.graph import Graph, Key, Node, Record
from hmr.live.changed import Changed, Ran
from hmr.live.classes.moving import Moving, Place
from hmr.live.functions.patching import alike, is_delegate
from hmr.live.known.registry import Departed, Registry
from hmr.live.known.reused import Reuse
from hmr.live.known.tracked import Tracked
from hmr.live.libraries.packing import Packing
from hmr.live.libraries.unpacked import Unpacked
from hmr.live.outcome import Outcome
from hmr.live.process.looking import is_a, living, names_of, peek
from hmr.live.process.transaction import Transaction
from hmr.live.recode import Recoded
from hmr.plan import Action, Plan, Step, Verb
from hmr.plan.steps import Place as Turn
from hmr.plan.steps import Rest
from hmr.source import Statement

Observe: TypeAlias = Callable[[ModuleName, CodeType], AbstractContextManager[Record | None]]


def unobserved(_module: ModuleName, _code: CodeType) -> AbstractContextManager[Record | None]:
    """Observe nothing."""
    return nullcontext()


@dataclass(slots=True)
class Work:
    """A commit under way.

    Attributes:
        registry: the tracked modules.
        plan: what is to be done.
        graph: the graph over the new sources.
        tx: where every write is noted.
        out: what has been done so far.
        packing: what the packs have to do with it.
        changed: the keys that have really changed so far.
        observe: observes what is executed in its ``with`` block, for a module and its code.
        decline: whether a class that had to be made anew makes the revision fail.
        altered: objects (by `id`) that are the same and hold something else now.
        unhooked: classes (by `id`) that had other hooks when they were made, with those.
        entered: what statements of this revision put into collections (by `id`), and their places.
        refilled: the collections that have their new content already.
        scheduled: the statements that run once more in this round, since all have to that fill a
            collection with them.
        postponed: those that have to do so in the next one.
        filling: those that all their statements fill again in their turn, under all their names.
        listed: the statements that have run since registrations came or went that they ask for.
        moments: when each step (by its place) was taken; see `Changed.since`.
        afresh: the collections that have been made again, by module and name.
        ran: the statements that have run, by module and position.
        functions: those of modules, as searched for since code last ran.
        grown: the statements after whose run a collection had more than before, as was said.
        remade: names that were bound again, or filled again from the start, in whatever round.
        forced: those that have to run in their turn.
        emptied: statements that fill what was emptied for them in this revision.
        reused: what the lines that fill collections had put in, by module and names.
        puts_back: those that have to run in their turn to put in once more what they had.
        spent: those that have run again, and put in something else.
        inside: what else has changed for them: members of classes that are the same.
        members: what classes (by `id`) whose members run again had at the beginning.
        disposed: the old statements (by `id`) that had a clean-up of their own.
        moving: definitions that stand in another module now.
        departed: what lost its name, as far as it can be referred to weakly.
        originals: what the modules whose namespace can be rolled back bound at the beginning.
        computed: objects (by `id`) and the properties that they have computed anew.
        remembered: what functions have worked out anew, by where they keep it, and when.
        called_for: whether a second module may have the first one imported by a call.
        wrappers: what stood in place of definitions that were shown bare to their wrappers.
        shown: what modules bound when what stands for them last was told.
        stood: what stood where statements assign, as these spell it, at the beginning.
        replaced: where statements have put something else in the place of what they had put there.
        tables: dictionaries (by `id`) that statements fill, what people call them, and what they
            held at the beginning.
        held: what statements that run again bind and fill held at the beginning, by module and
            name, each thing by the way to it.
        below: classes (by `id`) with those that descended from them directly, at the beginning.
        succeeded: what was made again (by `id`), and with it what has taken it over.
        renewed: what has taken something over that was made again, by `id`.
        abroad: what statements have registered with libraries without a pack.
        rows: whether functions make dictionaries with these keys of what they are handed.
        words: the words that a module's text has; None where letters may be spelt otherwise.
    """

    registry: Registry
    plan: Plan
    graph: Graph
    tx: Transaction
    out: Outcome
    packing: Packing
    changed: Changed
    observe: Observe = unobserved
    decline: bool = False
    altered: set[int] = field(default_factory=set)
    unhooked: dict[int, frozenset[tuple[str, str]]] = field(default_factory=dict)
    entered: dict[int, tuple[Any, tuple[int, tuple[int, ...]]]] = field(default_factory=dict)
    refilled: set[tuple[ModuleName, str]] = field(default_factory=set)
    scheduled: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    postponed: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    filling: set[tuple[ModuleName, QualName]] = field(default_factory=set)
    listed: set[Node] = field(default_factory=set)
    moments: dict[Turn, int] = field(default_factory=dict)
    afresh: set[tuple[ModuleName, str]] = field(default_factory=set)
    ran: Ran = field(default_factory=Ran)
    functions: dict[ModuleName, list[weakref.ref[FunctionType]]] = field(default_factory=dict)
    _intact: dict[tuple[ModuleName, str], bool] = field(default_factory=dict)
    remade: set[tuple[ModuleName, str]] = field(default_factory=set)
    forced: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    emptied: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    reused: dict[tuple[ModuleName, frozenset[str]], Reuse] = field(default_factory=dict)
    puts_back: dict[tuple[ModuleName, tuple[int, ...]], Reuse] = field(default_factory=dict)
    spent: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    inside: dict[tuple[ModuleName, tuple[int, ...]], set[Key]] = field(default_factory=dict)
    grown: set[tuple[ModuleName, QualName, int]] = field(default_factory=set)
    members: dict[int, dict[str, Any]] = field(default_factory=dict)
    disposed: set[int] = field(default_factory=set)
    moving: Moving = field(default_factory=Moving)
    departed: dict[Place, Departed] = field(default_factory=dict)
    originals: dict[ModuleName, dict[str, Any]] = field(default_factory=dict)
    computed: set[tuple[int, str]] = field(default_factory=set)
    remembered: dict[tuple[int, str], dict[Hashable, int]] = field(default_factory=dict)
    called_for: dict[tuple[ModuleName, ModuleName], bool] = field(default_factory=dict)
    wrappers: dict[Key, Any] = field(default_factory=dict)
    shown: dict[ModuleName, dict[str, Any]] = field(default_factory=dict)
    stood: dict[tuple[ModuleName, str], Any] = field(default_factory=dict)
    replaced: set[tuple[ModuleName, str]] = field(default_factory=set)
    tables: dict[int, tuple[str, Any, dict[Any, Any]]] = field(default_factory=dict)
    held: dict[str, dict[Any, Any]] = field(default_factory=dict)
    below: dict[int, dict[int, type]] = field(default_factory=dict)
    succeeded: dict[int, tuple[Any, Any]] = field(default_factory=dict)
    renewed: dict[int, Any] = field(default_factory=dict)
    abroad: Unpacked | None = None
    rows: dict[frozenset[str], bool] = field(default_factory=dict)
    words: dict[ModuleName, frozenset[str] | None] = field(default_factory=dict)

    @contextmanager
    def observing(self, module: ModuleName, code: CodeType, rows: range) -> Iterator[None]:
        """Note what the statement at these lines does while it runs again."""
        with self.observe(module, code) as record:
            yield
        self.out.observed.append((module, rows, record))

    def open(self, node: Node | None = None) -> AbstractSet[Key]:
        """Give what may change and whose users the plan leaves open; see `Rest.open`."""
        return frozenset() if self.plan.rest is None else self.plan.rest.open(node)

    def grow(self, also: Iterable[Key] = ()) -> bool:
        """Plan for the users of what has changed, as far as the plan leaves them open.

        Parameters:
            also: what counts as changed besides.

        Returns:
            Whether there was anything to plan for.
        """
        open_, rest = self.open(), self.plan.rest
        few, many = sorted((open_, self.changed), key=len)  # a thousand steps ask, one by one
        found = [*also, *(key for key in few if key in many)]
        if not found or rest is None:
            return False
        return self._grown(rest, found)

    def go_on(self, keys: Iterable[Key]) -> bool:
        """Plan for the users of what has changed though no edit told of it.

        Parameters:
            keys: what has changed.

        Returns:
            Whether there was anything to plan for.
        """
        onward = self.plan.onward
        return onward is not None and self._grown(onward, keys)

    def _grown(self, rest: Rest, keys: Iterable[Key]) -> bool:
        plan = rest.further(dict.fromkeys(keys))
        if plan is None:  # as with most of what a thousand modules import: no second look at them
            return False
        known = {step.place for step in self.plan.steps}
        self.plan = plan
        self.changed.ordered(step.node.module for step in self.plan.steps)
        fresh = [step for step in self.plan.steps if step.place not in known]
        self.packing.grown(self.plan, fresh)
        if self.abroad is not None:
            self.abroad.foresee(fresh)
        return True

    def is_placed(self, module: ModuleName) -> bool:
        """Whether a module's place among the others is that which a cold start gives it."""
        new = module not in self.registry or module in self.registry.arrived
        return not new and module not in self.registry.unplaced

    def has_run(self, node: Node) -> bool:
        """Whether a statement has run in this revision, in whatever round."""
        return (node.module, node.position, "run") in self.moments

    def binds_alone(self, module: ModuleName, name: str) -> bool:
        """Whether a single statement of a module spells that it binds a name.

        Or none does, of several in branches, since none of these is taken.
        """
        binders = self.graph.index(module).binders.get(name, ())
        return len(binders) == 1 or (bool(binders) and not self.binders(module, name))

    def binders(self, module: ModuleName, name: str, also: Node | None = None) -> list[Node]:
        """Give the statements of a module that bind a name, without branches that are not taken.

        Parameters:
            module: the module.
            name: the name.
            also: one that counts, whatever its tests say.
        """
        found = self.graph.index(module).binders.get(name, ())
        if all(node.statement.branch is None for node in found):
            return list(found)
        space = self.registry[module].namespace
        taken = [node for node in found if node == also or is_taken(node.statement, space)]
        # (What is left of a `try` then binds the name in another of its branches.)
        blocks = {it.opens for node in taken if (it := node.statement).branch is not None}
        return [
            node
            for node in taken
            if node.statement.branch is not None or node.statement.opens not in blocks
        ]

    def recoded(self, module: ModuleName) -> Recoded:
        """Give a module's new code; for one that is only re-run, its present code."""
        known = self.out.recoded.get(module)
        if known is None:
            tracked = self.registry[module]
            known = Recoded(tracked, tracked.source, list(tracked.units))
            self.out.recoded[module] = known
        return known

    def with_former(self, code: CodeType) -> tuple[CodeType, ...]:
        """Give what a function does, and where that was edited, what it did before."""
        edited = (pair for item in self.out.recoded.values() for pair in item.edited)
        return (code, *(old for old, new in edited if new is code))

    def intact(self, module: ModuleName, name: str) -> bool:
        """Whether a collection was, when the revision began, what the statements had made."""
        known = self._intact.get((module, name))
        if known is None:
            known = self._intact[(module, name)] = self.registry.intact(module, name)
        return known

    def note(self, tracked: Tracked) -> None:
        if tracked.name not in self.originals:
            self.originals[tracked.name] = dict(tracked.namespace)
            self.tx.namespace(tracked.namespace)

    def given(
        self, module: ModuleName, cls: QualName, before: dict[str, Any], after: dict[str, Any]
    ) -> None:
        """Note the attributes of a class that differ and that its body does not bind.

        Parameters:
            module: the class's module.
            cls: the class.
            before: what it held.
            after: what it holds.
        """
        own = self.graph.index(module).binders
        for name in before.keys() | after.keys():
            spelt = f"{cls}.{name}"
            if spelt not in own and not alike(before.get(name), after.get(name)):
                self.changed.add(Key(module, spelt, "value"))

    def made_anew(self, cls: type, why: str) -> None:
        """Note a class that has to be made a second time.

        Raises:
            LayoutConflict: that is not wanted.
        """
        if self.decline:
            module, name = names_of(cls)
            raise LayoutConflict(
                f"{module}:{name} cannot change in place, since {why}; with decline_layout no class"
                " is made anew: take the edit back, or restart"
            )
        self.out.anew.append((cls, why))

    def has_altered(self, thing: object, deep: int = 3) -> bool:
        """Whether something is, or as a plain collection holds, what is the same but altered."""
        if id(thing) in self.altered:
            return True
        if not deep or type(thing) not in (tuple, list, dict):
            return False
        inside = list(thing.values()) if type(thing) is dict else thing
        return any(self.has_altered(each, deep - 1) for each in inside)  # type: ignore[attr-defined]

    def undone(self, old: Statement | None) -> bool:
        """Whether what a statement did elsewhere is undone, by a clean-up of its own or a pack."""
        return old is not None and (id(old) in self.disposed or self.packing.undid(old))

    def tell_readers(self, node: Node, keys: Iterable[Key]) -> None:
        """Have those run that read something inside of a class, which is the same class.

        Parameters:
            node: the statement that has changed it.
            keys: what is another inside of the class.
        """
        keys, steps = set(keys), set[tuple[ModuleName, tuple[int, ...]]]()
        own = len(node.position)
        # Who uses the class may use what is inside of it; and who reads that has it by any import.
        outward = (key._replace(name=name) for key in keys for name in _outward(key.name))
        self.grow([*keys, *outward])
        for key in keys:
            steps = steps or {(step.node.module, step.node.position) for step in self.plan.steps}
            for reader in self.graph.dependents(key):
                if reader.module == node.module and (
                    reader.position <= node.position or node.position == reader.position[:own]
                ):
                    continue  # it stands above, or has run as a part of the statement itself
                for depth in range(len(reader.position), 0, -1):  # it may run with its class
                    where = (reader.module, reader.position[:depth])
                    if where in steps:
                        self.inside.setdefault(where, set()).add(key)
                        break

    def left_behind(self, module: ModuleName, name: QualName, old: object, *, now: bool) -> None:
        """Note a definition of a module that lost its name.

        Parameters:
            module: the module.
            name: the name that it had there.
            old: what had it.
            now: whether the name means something else now; else it is gone.
        """
        inner = peek(old, "__func__") or old
        if not now:
            with suppress(TypeError):
                kind = type(old) if inner is not old else None
                self.departed[(module, name)] = Departed(weakref.ref(inner), kind)
        if is_delegate(inner) or (peek(inner, "__module__") or module) != module:
            return  # it calls what took its place; or it is another module's, and lives there
        if is_a(inner, FunctionType) or peek(inner, "__wrapped__") is not None:
            with suppress(TypeError):  # not every callable can be referred to weakly
                self.out.replaced.append((f"{module}:{name}", now, weakref.ref(inner)))

    def returning(self, step: Step, names: Iterable[str]) -> dict[str, Any]:
        """Give what an earlier revision took the names from that a definition binds again.

        To cut and to paste, with a save in between, comes to what a single save of both does:
        who still holds the definition has the one that is live.

        Parameters:
            step: the step that runs the definition.
            names: those that nothing is bound to.
        """
        module, found = step.node.module, {}
        for name in names if step.node.statement.kind in ("function", "class") else ():
            place = (module, step.node.prefix + name)
            left = self.registry.departed(place)
            thing = left.thing() if left is not None and place not in self.moving.came else None
            if left is not None and thing is not None and names_of(thing) == place:
                found[name] = thing if left.kind is None else left.kind(thing)
            elif step.node.statement.kind == "class" and name in self.graph.index(module).deleters:
                live = living(place, self.registry[module].namespace)
                found.update({} if live is None else {name: live})
        return found

    def say(self, step: Step, verb: Verb, reason: str) -> None:
        node = step.node
        path = self.registry[node.module].path
        line = node.statement.first if step.how != "remove" else 0
        gone = ", ".join(sorted(step.names)) if step.how == "remove" else ""
        name = node.prefix + gone if gone else node.qualname
        action = Action(verb, node.module, name, path, line, reason, step.causes)
        self.out.actions.append(action)


def _outward(name: QualName) -> Iterator[QualName]:
    """Give a name and the names of the classes around it: ``"A.B.c"``, ``"A.B"``, ``"A"``."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def is_taken(statement: Statement, space: Mapping[str, Any]) -> bool:
    """Whether the tests of a statement's branch hold; True of one that stands in none."""
    return statement.branch is None or statement.branch.is_taken(space)
