"""What a commit works with, and what came of it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.errors import LayoutConflict
from hmr.graph import Graph, Key, Node, Record
from hmr.live.functions import is_delegate
from hmr.live.looking import is_a, names_of, peek
from hmr.live.moving import Moving
from hmr.live.packing import Packing
from hmr.live.recode import Lacking, Recoded
from hmr.live.registry import Registry
from hmr.live.superseded import Superseded
from hmr.live.tracked import Tracked
from hmr.live.transaction import Transaction
from hmr.plan import Action, Plan, Step, Verb
from hmr.source import Statement

Observe: TypeAlias = Callable[[ModuleName, CodeType], AbstractContextManager[Record | None]]


def unobserved(_module: ModuleName, _code: CodeType) -> AbstractContextManager[Record | None]:
    """Observe nothing."""
    return nullcontext()


@dataclass(slots=True)
class Outcome:
    """What a commit did.

    Attributes:
        actions: what was done, in order.
        lacking: closures that could not take their new code.
        anew: classes that had to be made a second time, with the reason.
        kept: derived bindings (module, name) that the program had rebound and that were kept.
        skipped: steps that wait for the next start.
        replaced: functions that lost their name, with whether it means something else now; alive
            only if somebody has them.
        superseded: objects that a statement made anew, by what it bound them to.
        without: classes with a new field, and how many live instances lack it.
        bound: the names that re-run statements bound, by module.
        remaining: (module, name, line) of what ran before and is not undone: a call, or decorators
            whose registration somebody still has.
        observed: what each statement did that ran again: module, its lines, and what was
            observed, if something was.
        noted: what packs say that is not live: a NotLive's fields, and whether it is still so.
        recoded: the new code by module.
        interrupt: one that came when all was live already; raised when all is noted, too.
    """

    actions: list[Action] = field(default_factory=list)
    lacking: list[Lacking] = field(default_factory=list)
    anew: list[tuple[type, str]] = field(default_factory=list)
    kept: list[tuple[ModuleName, str]] = field(default_factory=list)
    skipped: list[Step] = field(default_factory=list)
    replaced: list[tuple[str, bool, weakref.ref[Any]]] = field(default_factory=list)
    superseded: list[tuple[str, Superseded]] = field(default_factory=list)
    without: list[tuple[type, str, int]] = field(default_factory=list)
    bound: list[tuple[Tracked, set[str]]] = field(default_factory=list)
    remaining: list[tuple[ModuleName, QualName, int]] = field(default_factory=list)
    observed: list[tuple[ModuleName, range, Record | None]] = field(default_factory=list)
    noted: list[tuple[tuple[str, str, str, str, str], Callable[[], bool]]] = field(
        default_factory=list
    )
    recoded: dict[ModuleName, Recoded] = field(default_factory=dict)
    interrupt: KeyboardInterrupt | None = None


class Changed(set[Key]):
    """The keys that have really changed, and where.

    What a statement reads is what stood above it: a change further down its own module is none
    for it, but for a name that is gone.
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        super().__init__(keys)
        self._where: dict[Key, tuple[int, ...]] = {}
        self._latest: dict[Key, tuple[int, tuple[int, ...]]] = {}
        self.now = 0
        """Grows with each change."""
        self.at: tuple[int, ...] = ()
        """The position of the statement that is being executed; empty for no place."""

    def add(self, key: Key) -> None:
        """Note a key as changed by the statement that is being executed."""
        known = self._where.get(key) if key in self else self.at
        self._where[key] = min(self.at, known or ())
        self.now += 1
        self._latest[key] = self.now, self.at
        super().add(key)

    def since(self, then: int, node: Node, keys: Iterable[Key]) -> bool:
        """Say whether one of the keys has changed since a moment, above the statement."""
        for key in keys:
            moment, where = self._latest.get(key, (0, ()))
            if moment > then and (key.module != node.module or where < node.position):
                return True
        return False

    def reaching(self, node: Node, keys: Iterable[Key]) -> frozenset[Key]:
        """Give those of the keys whose change a statement sees."""
        return frozenset(
            key
            for key in keys
            if key in self
            and (key.module != node.module or self._where.get(key, ()) < node.position)
        )


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
        entered: what statements of this revision put into collections (by `id`), and their places.
        refilled: the collections that have their new content already.
        moments: when each step (by number) was taken; see `Changed.since`.
        afresh: the collections that have been made again, by module and name.
        ran: the statements that have run, by module and position.
        grown: the statements after whose run a collection had more than before, as was said.
        remade: names that were bound again, or filled again from the start, in whatever round.
        forced: those that have to run in their turn.
        members: what classes (by `id`) whose members run again had at the beginning.
        disposed: the old statements (by `id`) that had a clean-up of their own.
        moving: definitions that stand in another module now.
        originals: what the modules whose namespace can be rolled back bound at the beginning.
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
    entered: dict[int, tuple[Any, tuple[int, tuple[int, ...]]]] = field(default_factory=dict)
    refilled: set[tuple[ModuleName, str]] = field(default_factory=set)
    moments: dict[int, int] = field(default_factory=dict)
    afresh: set[tuple[ModuleName, str]] = field(default_factory=set)
    ran: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    _intact: dict[tuple[ModuleName, str], bool] = field(default_factory=dict)
    remade: set[tuple[ModuleName, str]] = field(default_factory=set)
    forced: set[tuple[ModuleName, tuple[int, ...]]] = field(default_factory=set)
    grown: set[tuple[ModuleName, QualName, int]] = field(default_factory=set)
    members: dict[int, dict[str, Any]] = field(default_factory=dict)
    disposed: set[int] = field(default_factory=set)
    moving: Moving = field(default_factory=Moving)
    originals: dict[ModuleName, dict[str, Any]] = field(default_factory=dict)

    @contextmanager
    def observing(self, module: ModuleName, code: CodeType, rows: range) -> Iterator[None]:
        """Note what the statement at these lines does while it runs again."""
        with self.observe(module, code) as record:
            yield
        self.out.observed.append((module, rows, record))

    def recoded(self, module: ModuleName) -> Recoded:
        """Give a module's new code; for one that is only re-run, its present code."""
        known = self.out.recoded.get(module)
        if known is None:
            tracked = self.registry[module]
            known = Recoded(tracked, tracked.source, list(tracked.units))
            self.out.recoded[module] = known
        return known

    def intact(self, module: ModuleName, name: str) -> bool:
        """Whether a collection was, when the revision began, what the statements had made."""
        known = self._intact.get((module, name))
        if known is None:
            known = self._intact[(module, name)] = self.registry[module].intact(name)
        return known

    def note(self, tracked: Tracked) -> None:
        if tracked.name not in self.originals:
            self.originals[tracked.name] = dict(tracked.namespace)
            self.tx.namespace(tracked.namespace)

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

    def undone(self, old: Statement | None) -> bool:
        """Whether what a statement did elsewhere is undone, by a clean-up of its own or a pack."""
        return old is not None and (id(old) in self.disposed or self.packing.undid(old))

    def left_behind(self, module: ModuleName, name: QualName, old: object, *, now: bool) -> None:
        """Note a definition of a module that lost its name.

        Parameters:
            module: the module.
            name: the name that it had there.
            old: what had it.
            now: whether the name means something else now; else it is gone.
        """
        inner = peek(old, "__func__") or old
        if is_delegate(inner) or (peek(inner, "__module__") or module) != module:
            return  # it calls what took its place; or it is another module's, and lives there
        if is_a(inner, FunctionType) or peek(inner, "__wrapped__") is not None:
            with suppress(TypeError):  # not every callable can be referred to weakly
                self.out.replaced.append((f"{module}:{name}", now, weakref.ref(inner)))

    def say(self, step: Step, verb: Verb, reason: str) -> None:
        node = step.node
        path = self.registry[node.module].path
        line = node.statement.first if step.how != "remove" else 0
        gone = ", ".join(sorted(step.names)) if step.how == "remove" else ""
        name = node.prefix + gone if gone else node.qualname
        action = Action(verb, node.module, name, path, line, reason, step.causes)
        self.out.actions.append(action)
