"""What a pack is written with: it tells the engine what a library keeps because a statement ran.

A pack is dormant until its library is imported, and never imports it. See docs/packs.md.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from types import FunctionType, ModuleType
from typing import Any, ClassVar, Protocol, TypeVar

from hmr._instances import instances as instances
from hmr._instances import instances_of_all as instances_of_all

T = TypeVar("T")
Undo = Callable[[], object]
Containers = list[Any] | dict[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One registration: something that a library has because a statement of the program ran.

    Parameters:
        what: what people call it: ``"route GET /items"``.
        about: the program's objects that it is about: the function, the class, the metric. The
            statement that made one of them, or that names it, is the one that registered it.
        take_out: takes it out of the library; gives back what puts it in again.
        holders: what the program names when it registers by a call: the app, the logger, or the
            function that registers. One of them is enough.
        key: what it is recognised by from one listing to the next; by default what it is about.
        place: the list or dictionary that it stands in, where the order there matters.
        item: in a list the item, in a dictionary the key.
        backwards: whether the library puts each new one in front of those before.
        by: the library's functions that register it, where it may be about nothing of the
            program's: ``csv.register_dialect``. The last statement that names one of them, and
            spells the `texts`, is the one that registered it, unless `holders` tell of another.
        texts: the texts that tell it from others: its name, say; without `by`, what the statement
            has to spell besides naming one of the `holders`. Where there are none, it has to
            be the only statement of the program that names one of the functions.
        asked: what else a program may ask for it, besides the `holders` and the `place`: plain
            data that a statement has computed of one of these (``sorted(Base.metadata.tables)``)
            is computed again when the registration comes or goes.

    Since 1.0.
    """

    what: str
    about: tuple[object, ...]
    take_out: Callable[[], Undo]
    holders: tuple[object, ...] = ()
    key: Hashable = None
    place: Containers | None = None
    item: Any = None
    backwards: bool = False
    by: tuple[object, ...] = ()
    texts: tuple[str, ...] = ()
    asked: tuple[object, ...] = ()

    @property
    def identity(self) -> Hashable:
        """What it is recognised by."""
        return self.key if self.key is not None else (self.what, *map(id, self.about))


def listed(
    items: list[Any], item: object, what: str, *about: object, holders: tuple[object, ...] = ()
) -> Entry:
    """Give the entry of an item in a list.

    Parameters:
        items: the library's own list.
        item: the item; it is found by identity.
        what: what people call it.
        about: see `Entry`; by default the item itself.
        holders: see `Entry`.

    Since 1.0.
    """

    def take_out() -> Undo:
        where = next((at for at, found in enumerate(items) if found is item), None)
        if where is None:
            return lambda: None
        del items[where]
        return lambda: items.insert(where, item)

    return Entry(what, about or (item,), take_out, holders, (id(items), id(item)), items, item)


def keyed(
    table: dict[Any, Any],
    name: Hashable,
    what: str,
    *about: object,
    holders: tuple[object, ...] = (),
) -> Entry:
    """Give the entry of a dictionary's item; taken out and put in again it keeps its place.

    Parameters:
        table: the library's own dictionary.
        name: the key in it.
        what: what people call it.
        about: see `Entry`; by default the value.
        holders: see `Entry`.

    Since 1.0.
    """
    value = table[name]

    def take_out() -> Undo:
        before = list(table.items())
        if table.get(name) is not value:
            return lambda: None
        del table[name]
        return lambda: put_back(before)

    def put_back(before: list[tuple[Any, Any]]) -> None:
        late = {key: item for key, item in table.items() if key not in dict(before)}
        content = {key: item for key, item in before if key in table or key == name} | late
        table.clear()
        table.update(content)

    key = (id(table), name, id(value))
    return Entry(what, about or (value,), take_out, holders, key, table, name)


class Revision(Protocol):
    """What a pack may ask for and do while a revision is carried out.

    Whatever a pack writes goes through here, so that a revision that fails leaves nothing behind.

    Since 1.0.
    """

    @property
    def modules(self) -> Collection[str]:
        """The names of the modules with an edit, or with statements that run again."""

    @property
    def functions(self) -> Collection[FunctionType]:
        """The functions that have other code, another signature or other annotations so far."""

    @property
    def classes(self) -> Collection[type]:
        """The classes that have other members so far."""

    @property
    def taken_out(self) -> Collection[Entry]:
        """The registrations that were taken out so far, those of all packs."""

    def instances(self, kind: type[T]) -> Collection[T]:
        """Give the live instances of a library's class and of those derived from it."""

    def undo(self, undo: Undo) -> None:
        """Note how to undo what was just done."""

    def afterwards(self, do: Callable[[], object]) -> None:
        """Have something done once the revision has succeeded: what can't be undone."""

    def put(self, thing: object, name: str, value: object) -> None:
        """Set an attribute of one of the library's objects; it may be new."""

    def keep(self, *containers: Containers | set[Any]) -> None:
        """Note the content of collections that are about to change."""

    def alters(self, *things: object) -> None:
        """Have plain data computed again that statements have asked some objects for.

        That is so by itself for what holds registrations that have come or gone.
        """

    def say(self, what: str, reason: str) -> None:
        """Have the report tell of something that the pack did.

        Parameters:
            what: what it was done to: ``"route GET /items"``.
            reason: why, as a clause.
        """

    def not_live(
        self,
        code: str,
        target: str,
        where: str,
        why: str,
        remedy: str,
        still: Callable[[], bool] = lambda: True,
    ) -> None:
        """Have the report say that something could not be made live.

        Parameters:
            code: HMR1xx, one of the page on messages.
            target: ``"module:name"`` of what is not live.
            where: the place that has the old thing.
            why: the rule, as a clause.
            remedy: what the user can do, as an imperative.
            still: says whether it is still true.
        """


@dataclass(frozen=True, slots=True, eq=False)
class ClassChange:
    """A class statement that runs again, for a class that is alive.

    Parameters:
        cls: the live class; it stays the one that everybody knows.
        new: the one that its metaclass or a decorator made anew, whose members the live one has
            taken over; None where the body was run for the live class itself.
        bases: the bases that it has from now on.
        gone: the members that only the old source has.

    Since 1.0.
    """

    cls: type
    new: type | None
    bases: tuple[type, ...] = ()
    gone: frozenset[str] = field(default_factory=frozenset)


class Pack:
    """What a library needs in order to follow an edit; the base class of all packs.

    Each method does nothing by itself: override those that the library needs. An exception makes
    the revision fail, and everything is as it was before. The order in one revision::

        begin ─▶ entries ─▶ [ take_out, statement, class_opens/class_remade ] ... ─▶ rebuild ─▶ end

    (`declines` is asked between the two of a class, where it was made anew.)

    Attributes:
        awakened_by: the module whose import awakens the pack.
        needs: what it takes for granted in the library, as ``module:Name``; where one of these is
            not there, in another release, the pack stays dormant.
        bodies: whether edits concern it that give no name of the program another meaning: of
            function bodies, of plain data in the program's own classes, a new function without
            decorators; else such a revision passes it by, which saves the search for the library's
            objects.
        meanwhile: whether a program asks the library for what that derived while it is imported
            (``PRICES = manager.hook.price()``), so that `rebuild` comes before each statement of
            a module that runs again, too, where something has changed since.
        values: classes of the library, as ``module:Name``, whose objects are nothing but what they
            were made of: a statement that binds one may run again as one that binds a number.

    Since 1.0.
    """

    awakened_by: ClassVar[str] = ""
    needs: ClassVar[tuple[str, ...]] = ()
    bodies: ClassVar[bool] = True
    meanwhile: ClassVar[bool] = False
    values: ClassVar[tuple[str, ...]] = ()

    def begin(self, revision: Revision) -> None:
        """Make ready, before anything changes: lift a guard against late registrations.

        It holds until `end`, after success and after a failure.
        """

    def end(self, revision: Revision) -> None:
        """Take back what `begin` did, whatever became of the revision."""

    def entries(self, revision: Revision) -> Iterable[Entry]:
        """List all registrations that are there now.

        Those of statements that run again, or that were removed, are taken out before anything
        runs again, and put back if the revision fails. What a failed revision registered is
        taken out as well.
        """
        return ()

    def answering(self, things: Collection[object]) -> Iterable[Entry]:
        """List the registrations that decide what some objects of the program give when called.

        While a statement runs again that names one of these, or runs what names it, those of
        statements further down are taken out: a start has yet to come to them.
        """
        return ()

    def remakes(self, cls: type) -> bool:
        """Whether a class of this kind can only run again as a whole, by `class_remade`.

        Asked of classes whose metaclass is `type`; with another one it is so anyway.
        """
        return False

    def stays(self, thing: object) -> Collection[str] | None:
        """Say whether an object stays where an assignment makes it anew: an app that is served.

        The live one then becomes what the new one is, and what depends on it runs again.

        Returns:
            The attributes that it keeps, since they hold what the program made at run time; None
            where the new object takes its place.
        """
        return None

    def settings(self, thing: object) -> Mapping[str, object] | None:
        """Give what the library's own settings hold before a program sets any.

        What was taken over from a class or a module (``app.config.from_object(Shop)``) and is not
        there any more goes back to that.

        Returns:
            What they hold by themselves; None where a thing is none of the library's settings.
        """
        return None

    def shown(self) -> Iterable[tuple[str, str, str]]:
        """Say which modules of the project the library shows by an object of its own.

        Who reads ``settings.PAGE`` of Django reads `PAGE` of a module that only a variable of the
        environment names.

        Returns:
            The module's name, the library's module, and the name of the object there.
        """
        return ()

    def bound(self, revision: Revision, module: str) -> None:
        """Take over what a module binds now that the library shows: a statement of it has run.

        Parameters:
            revision: by which everything is written.
            module: one of those that `shown` gave.
        """

    def built(self, thing: object) -> bool:
        """Whether an object is nothing but what the statements that name it made of it.

        A parser of arguments, say. Where a call that builds it is edited, added or removed, the
        statement that made it runs again, and so do all others that use it.
        """
        return False

    def initializes(self, cls: type) -> bool:
        """Whether a metaclass does its work in ``__init__``, which can run again on a live class.

        Else a class whose metaclass has code of its own is made anew, and the live one takes over
        what that has.
        """
        return False

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Make ready for a class statement to run again: ``change.new`` is None still."""

    def declines(self, change: ClassChange) -> str | None:
        """Say why a live class cannot become the one that was made anew, or None if it can.

        It is then replaced: the name gets the new class, and the report says so (HMR104).
        """
        return None

    def fits(self, change: ClassChange) -> bool:
        """Whether a class that was made anew is as the live one in what its metaclass keeps in C.

        Asked where a metaclass is written in C and keeps something of its classes there, which
        nobody can move. The class is replaced where no pack says so (HMR104).
        """
        return False

    def class_remade(self, revision: Revision, change: ClassChange) -> None:
        """Rebuild what the library derived from a class's body, on the live class."""

    def rebuild(self, revision: Revision) -> None:
        """Rebuild, after all statements, what the library derived from what has changed."""


def namespaces(revision: Revision) -> list[dict[str, Any]]:
    """Give the namespaces of the edited modules, and of the modules that they name, once each.

    A library that keeps its registrations in objects of the program's (`functools`, `abc`) is
    looked for there, which costs less than a search of all objects.

    Parameters:
        revision: tells which modules are edited, or have statements that run again.

    Since 1.0.
    """
    own = [vars(sys.modules[name]) for name in revision.modules if name in sys.modules]
    found = {id(space): space for space in own}
    for space in own:
        for thing in [each for each in list(space.values()) if type(each) is ModuleType]:
            found[id(vars(thing))] = vars(thing)
    return list(found.values())
