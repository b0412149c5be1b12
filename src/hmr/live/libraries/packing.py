"""The packs at work in one commit: registrations go before their statement runs again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

from hmr._types import MISSING, ModuleName
from hmr.diff import Pair, SourceDiff, gone, members
from hmr.errors import LayoutConflict
from hmr.live.known.registry import Registry
from hmr.live.libraries.differing import Copied, Differing, asked, without
from hmr.live.libraries.owners import Owners
from hmr.live.libraries.placed import Places, content_of, fill
from hmr.live.libraries.quiet import is_quiet
from hmr.live.libraries.sought import Sought
from hmr.live.libraries.twins import share
from hmr.live.libraries.unnamed import Unnamed, is_call
from hmr.live.process.holders import replace_everywhere
from hmr.live.process.looking import is_a, keeps_in_c
from hmr.live.process.transaction import Transaction
from hmr.pack import ClassChange, Containers, Entry, Pack, Undo
from hmr.plan import Action, Plan, Step
from hmr.source import SourceModule, Statement

if TYPE_CHECKING:
    from hmr.live.outcome import Outcome

T = TypeVar("T")


class Packing:
    """What the packs have to do with one commit; also the `Revision` that they are given.

    Parameters:
        packs: those whose library is imported.
        registry: the tracked modules.
        plan: what is to be done.
        tx: where every write is noted.
        out: what has been done so far.
    """

    def __init__(
        self,
        packs: Sequence[Pack],
        registry: Registry,
        plan: Plan,
        tx: Transaction,
        out: Outcome,
    ) -> None:
        bodies = all(item.only_bodies() and item.keeps_kinds() for item in out.recoded.values())
        quiet = bodies and not plan.rest and all(is_quiet(it, registry) for it in plan.steps)
        self.packs = [pack for pack in packs if pack.bodies or not quiet]
        self._awake = packs
        self.registry = registry
        self._plan = plan
        self._tx = tx
        self._out = out
        self._sought = Sought()
        self._known: dict[Any, Entry] = {}
        self._listed = False
        self._owned: dict[int, list[Entry]] = {}  # by the `id` of the old statement
        self._old: dict[int, Statement] = {}  # by the `id` of the new one
        self._ran: set[tuple[ModuleName, tuple[int, ...]]] = set()
        self._taken: list[Entry] = []
        self._opened: dict[int, ClassChange] = {}
        self._places = Places()
        self._unnamed = Unnamed(tx)
        self._rebuilt = 0, 0
        self._differing = Differing()

    # -- the Revision that packs see -------------------------------------------------------------
    @property
    def modules(self) -> Collection[str]:
        return {*self._plan.diffs, *(step.node.module for step in self._plan.steps)}

    @property
    def functions(self) -> Collection[FunctionType]:
        return [thing for thing in self._tx.touched.values() if type(thing) is FunctionType]

    @property
    def classes(self) -> Collection[type]:
        return [thing for thing in self._tx.touched.values() if is_a(thing, type)]

    @property
    def taken_out(self) -> Collection[Entry]:
        return tuple(self._taken)

    def instances(self, kind: type[T]) -> Collection[T]:
        return self._sought.instances(kind)

    def undo(self, undo: Undo) -> None:
        self._tx.did(undo)

    def afterwards(self, do: Callable[[], object]) -> None:
        self._tx.afterwards(do)

    def put(self, thing: object, name: str, value: object) -> None:
        old = getattr(thing, name, MISSING)

        def undo() -> None:
            if old is MISSING:
                delattr(thing, name)
            else:
                setattr(thing, name, old)

        self._tx.write("pack", lambda: setattr(thing, name, value), undo)

    def keep(self, *containers: Containers | set[Any]) -> None:
        for container in containers:
            self._tx.did(partial(fill, container, content_of(container)))

    def alters(self, *things: object) -> None:
        self._differing.told(things)

    def say(self, what: str, reason: str) -> None:
        module = next(iter(sorted(self.modules)), "")
        path = self.registry[module].path if module in self.registry else ""
        self._out.actions.append(Action("rebind", module, what, path, 0, reason))

    def not_live(
        self,
        code: str,
        target: str,
        where: str,
        why: str,
        remedy: str,
        still: Callable[[], bool] = lambda: True,
    ) -> None:
        self._out.noted.append(((code, target, where, why, remedy), still))

    # -- the commit --------------------------------------------------------------------------------
    def begin(self) -> None:
        """List what is registered, and find the statements that will run again or that went."""
        if self.packs:
            self._begin()
            self._sought.go_on()

    def _begin(self) -> None:
        for pack in self.packs:
            self._tx.at_end(lambda pack=pack: pack.end(self))  # type: ignore[misc]
            pack.begin(self)
        steps: dict[ModuleName, list[Step]] = {name: [] for name in self.modules}
        for step in self._plan.steps:
            steps[step.node.module].append(step)
        old = {n: list(self._going(n, each)) for n, each in steps.items() if n in self.registry}
        adding = self._plan.rest is not None or any(step.how == "run" for step in self._plan.steps)
        if not adding and not any(old.values()):
            return
        self._known = {entry.identity: entry for entry in self._entries()}
        self._differing.begin(self._known.values())
        self._listed = True
        places = {id(each.place): each.place for each in self._known.values()}.values()
        self.keep(*(place for place in places if place is not None))
        for name, going in old.items():
            self._enter(name, going)

    def removed(self, module: ModuleName, difference: SourceDiff) -> None:
        """Take out what statements registered that are not there any more."""
        for statement in gone(difference.edited) if self._known else ():
            self._take_out(module, self._owned.get(id(statement), []))
            known = self._unnamed.withdraw(self.registry[module], statement, self._entries)
            self._take_out(module, known)

    def before(self, step: Step) -> None:
        """Take out what a statement registered that is about to run again."""
        if not self.packs:
            return
        self._rebuild_meanwhile()
        at = (step.node.module, step.node.position)
        old = self._former(step)
        if at in self._ran:  # for the second time in this revision
            fresh = [entry for entry in self._entries() if entry.identity not in self._known]
            owners = self._owners(step.node.module, new=True)
            self._take_out(at[0], [each for each in fresh if owners.place(each) == at[1][0]])
        elif old is not None:
            self._take_out(at[0], self._owned.get(id(old), []))
        self._ran.add(at)
        if self._is_call(step):
            if old is not None:
                tracked, now = self.registry[at[0]], step.node.statement
                self._take_out(at[0], self._unnamed.withdraw(tracked, old, self._entries, now))
            self._unnamed.begin(self._entries())

    def _rebuild_meanwhile(self) -> None:
        """Have those packs rebuild what they derived that statements may ask for it."""
        packs = [pack for pack in self.packs if pack.meanwhile]
        now = len(self._tx.touched), len(self._ran) + len(self._taken)
        if packs and now != self._rebuilt:
            for pack in packs:
                pack.rebuild(self)
            self._rebuilt = len(self._tx.touched), len(self._ran) + len(self._taken)

    def after(self, step: Step) -> None:
        """Find what a call registered that names neither that nor what it is registered with."""
        if not self._is_call(step):
            return
        module, statement = step.node.module, step.node.statement
        owners = self._owners(module, new=True)
        tracked, old = self.registry[module], self._former(step)
        now = list(self._entries())
        fresh = (it for it in now if it.identity not in self._known and it.place is not None)
        if any(owners.place(it) == step.node.position[0] for it in fresh):
            self._arrange()  # statements below may ask what stands first
        if self._unnamed.end(tracked, statement, old, now, lambda it: owners.place(it) is not None):
            self._out.remaining.append((module, statement.name, statement.first))

    def _is_call(self, step: Step) -> bool:
        at = (step.node.module, step.node.position)
        known = not self.packs or len(at[1]) > 1 or at in self._plan.fillers
        return not known and any(map(is_call, step.node.statement.nodes))

    def stays(self, old: object, new: object) -> bool:
        """Let an object that a server holds live on as what an assignment has made anew."""
        if type(old) is not type(new):
            return False
        for pack in self.packs:
            kept = pack.stays(old)
            if kept is None:
                continue
            replace_everywhere(new, old)
            share(self._tx, old, new, kept)
            return True
        return False

    def knows(self, thing: object) -> bool:
        """Whether a pack looks after what calls do to an object: an app, a parser, a logger."""
        named = (holder for entry in self._known.values() for holder in entry.holders)
        return any(holder is thing for holder in named) or any(
            pack.built(thing) or pack.stays(thing) is not None or pack.settings(thing) is not None
            for pack in self.packs
        )

    def settings(self, thing: object) -> Mapping[str, object] | None:
        """Give what settings of a library hold by themselves; None of anything else."""
        return next((it for pack in self.packs if (it := pack.settings(thing)) is not None), None)

    def undid(self, statement: Statement | None) -> bool:
        """Whether what a statement registered was found, so that it is undone."""
        known = statement and (self._owned.get(id(statement)) or self._unnamed.undid(statement))
        return bool(known)

    def end(self) -> None:
        """Put what was registered anew in its place, and rebuild what hangs on it."""
        self._sought.go_on()
        if self._ran:
            self._arrange()
        for pack in self.packs:
            pack.rebuild(self)

    def differing(self) -> frozenset[int]:
        """Give what holds registrations (by `id`) that came or went since this was asked last."""
        if not self._listed:
            return frozenset()
        self._rebuilt = self._rebuilt if any(self._rebuilt) else (-1, -1)
        self._rebuild_meanwhile()  # though the mark of a definition may be all that was edited
        self._arrange()
        return self._differing.look(self._entries())

    def copied(self) -> Iterator[Copied]:
        """Give where the last look has found others, and which statements have made them."""
        return self._differing.copied(self._homes())

    def holding(self, holders: Collection[int]) -> list[Entry]:
        """List what is registered with some objects (by `id`)."""
        return [entry for entry in self._entries() if not asked(entry).isdisjoint(holders)]

    def without(
        self, entries: Iterable[Entry], is_further: Callable[[ModuleName, int], bool]
    ) -> AbstractContextManager[bool]:
        """Take out, for a while, those of some registrations that statements further down made."""
        entries = tuple(entries)
        # (Hardly ever are there any: then nobody asks which statement of which module is whose.)
        return without(entries, self._homes() if entries else (), is_further)

    def answering(self, things: Collection[object]) -> list[Entry]:
        """List what decides what some objects of the program give when they are called."""
        return [entry for pack in self._awake for entry in pack.answering(things)]

    def _homes(self) -> list[Owners]:
        return [self._owners(tracked.name, new=True) for tracked in self.registry]

    def class_opens(self, cls: type, bases: tuple[type, ...], gone: frozenset[str]) -> None:
        """Tell the packs that a class statement runs again."""
        self._opened[id(cls)] = ClassChange(cls, None, bases, gone)
        for pack in self.packs:
            pack.class_opens(self, self._opened[id(cls)])

    def initializes(self, cls: type) -> bool:
        """Whether the metaclass can initialize a live class again, instead of making another."""
        return any(pack.initializes(cls) for pack in self.packs)

    def class_made(self, cls: type, new: type) -> ClassChange:
        """Note the class that a metaclass or a decorator made anew for a live one to take over."""
        gone = self._opened[id(cls)].gone if id(cls) in self._opened else frozenset()
        out = self._opened[id(cls)] = ClassChange(cls, new, new.__bases__, gone)
        return out

    def compare(self, cls: type, new: type) -> None:
        """Ask the packs whether a live class can become the one that was made anew.

        Raises:
            LayoutConflict: it cannot.
        """
        change = ClassChange(cls, new, new.__bases__)
        for pack in self.packs:
            if why := pack.declines(change):
                raise LayoutConflict(why)
        if keeps_in_c(type(cls)) and not any(pack.fits(change) for pack in self.packs):
            raise LayoutConflict(f"its metaclass {type(cls).__name__} keeps more of it in C")

    def class_declined(self, cls: type) -> None:
        """Note that a live class cannot become what its statement says."""
        self._opened.pop(id(cls), None)

    def classes_remade(self) -> None:
        """Have the packs rebuild the classes whose statement has run again, decorators included."""
        changes, self._opened = list(self._opened.values()), {}
        for change in changes:
            for pack in self.packs:
                pack.class_remade(self, change)

    # -- registrations -----------------------------------------------------------------------------
    def _entries(self) -> Iterator[Entry]:
        return (entry for pack in self.packs for entry in pack.entries(self))

    def grown(self, plan: Plan, steps: Iterable[Step]) -> None:
        """Take in a plan that has further steps than before."""
        self._plan = plan
        for step in steps if self.packs else ():
            old = self._former(step)
            if step.how == "run" and old is not None and step.node.module in self.registry:
                self._enter(step.node.module, [old])

    def _going(self, module: ModuleName, steps: Iterable[Step]) -> Iterator[Statement]:
        """Give the old statements of a module that were removed or will run again."""
        difference = self._plan.diffs.get(module)
        if difference is not None:
            yield from self._pair_up(difference.middle)
        for step in steps:
            if step.how in ("run", "refill"):
                old = self._former(step)
                if old is not None:
                    yield old

    def _pair_up(self, pairs: Sequence[Pair]) -> Iterator[Statement]:
        for pair in pairs:
            if pair.new is None and pair.old is not None:
                yield pair.old
            elif pair.new is not None and pair.old is not None:
                self._old[id(pair.new)] = pair.old
                if pair.relation not in ("same", "moved") and pair.reopens:
                    yield from self._pair_up(members(pair))

    def _former(self, step: Step) -> Statement | None:
        if step.because is None:
            return step.old
        return self._old.get(id(step.node.statement), step.node.statement)

    def _enter(self, module: ModuleName, going: Sequence[Statement]) -> None:
        owners = self._owners(module, new=False)
        statements = self.registry[module].source.statements
        top = {id(statement): statement for statement in statements}
        inner = [statement for statement in going if id(statement) not in top]
        wanted = {id(statement) for statement in going}
        for entry in self._known.values():
            at = owners.place(entry)
            if at is None or self._may_be_of_another(entry, module):
                continue
            if id(statements[at]) in wanted:
                self._owned.setdefault(id(statements[at]), []).append(entry)
            lines = set(owners.lines(entry)) if inner else set()
            for statement in inner:
                if any(statement.first <= line <= statement.last for line in lines):
                    self._owned.setdefault(id(statement), []).append(entry)

    def _may_be_of_another(self, entry: Entry, module: ModuleName) -> bool:
        """Whether nothing tells who called a function, and several modules name it."""
        others = (each.name for each in self.registry if entry.by and not entry.texts)
        known = (self._owners(name, new=False) for name in others if name != module)
        return any(owners.names_any(entry.by) for owners in known)

    def _owners(self, module: ModuleName, *, new: bool) -> Owners:
        tracked, recoded = self.registry[module], self._out.recoded.get(module)
        source: SourceModule = recoded.source if new and recoded is not None else tracked.source
        return Owners(module, source.path, tracked.namespace, source.statements)

    def _take_out(self, module: ModuleName, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._places.remember(module, entry)
        for entry in entries:
            self._tx.did(entry.take_out())
        self._taken += entries

    def failed(self) -> None:
        """Have a rollback take out what statements have registered before names go that hold it."""
        if self._listed:
            self._tx.did(self._take_out_new)

    def _take_out_new(self) -> None:
        self._sought.forget()
        for entry in list(self._entries()):
            if entry.identity not in self._known:
                entry.take_out()

    # -- order -------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        """Put each new registration behind that of the statement above its own, as at a start."""
        now = [entry for entry in self._entries() if entry.place is not None]
        stayed = self._known.keys() - {entry.identity for entry in self._taken}
        fresh = {id(entry) for entry in now if entry.identity not in stayed}
        for module in {module for module, _ in self._ran} if fresh else ():
            owners = self._owners(module, new=True)
            placed = [(entry, at) for entry in now if (at := owners.place(entry)) is not None]
            for entry, at in sorted(placed, key=lambda item: item[1]):
                if id(entry) in fresh:
                    self._places.insert(module, entry, at, placed)
