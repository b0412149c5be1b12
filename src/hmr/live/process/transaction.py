"""All or nothing: every write to the process goes through a Transaction, which can undo it."""

from __future__ import annotations

import warnings
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from types import FunctionType
from typing import Any, NamedTuple

from hmr._types import MISSING, ModuleName
from hmr.live.process.instant import Call, at_once
from hmr.live.process.looking import is_a
from hmr.live.process.written import drop_member, look_up_anew, set_member, space_of_class


class Exchange(NamedTuple):
    """A write that needs nothing but calls of C code, so that many can be done in one instant.

    Parameters:
        name: what it is, for whoever looks on.
        do: its calls.
        undo: the calls that undo it, also where it was not done.
        warns: whether the interpreter warns of it, which is nobody's business.
    """

    name: str
    do: tuple[Call, ...]
    undo: tuple[Call, ...]
    warns: bool = False


class Faint(weakref.ref[Any]):
    """A weak reference of ours, which no search takes for one of the program's."""


class _Kept:
    """What has no weak references, kept so that no search finds it."""

    __slots__ = ("_thing",)

    def __init__(self, thing: object) -> None:
        self._thing = thing

    def __call__(self) -> object:
        return self._thing


def faintly(thing: object) -> Callable[[], Any]:
    """Give what gives an object, if it is there still, and is nobody who holds it."""
    try:
        return Faint(thing)
    except TypeError:  # (a static method, a property)
        return _Kept(thing)


class _Undo:
    """An undo of what was done to a class or a function: it stays the undo of that one.

    What is made anew and gives way to a live one is exchanged for it wherever it is held, also in
    the cells of a closure and in a collection; attributes of our own objects are passed by.
    """

    __slots__ = ("_call", "_name", "_old", "_owner")

    def __init__(self, call: Callable[[Any, str, Any], object], owner: object, *more: Any) -> None:
        self._call, self._owner = call, owner
        self._name, self._old = more

    def __call__(self) -> None:
        self._call(self._owner, self._name, self._old)


class Transaction:
    """A stack of undos: discarded on success, run in reverse on failure.

    Parameters:
        before: called before each write with its name; a test makes it raise, to see that the
            process is as it was after a failure at any step.
    """

    def __init__(self, before: Callable[[str], None] | None = None) -> None:
        self._asked = before
        self._undos: list[Callable[[], object]] = []
        self._afterwards: list[tuple[Callable[[], object], object]] = []
        self._ends: list[Callable[[], object]] = []
        self._once: dict[str, Callable[[], object]] = {}
        self._due: set[str] = set()
        self.touched: dict[int, object] = {}
        """The functions and classes that were written to, by `id`."""
        self.computed: list[tuple[type, str]] = []
        """The cached properties that were exchanged or deleted."""
        self.transplanted: list[tuple[Callable[[], Any], object]] = []
        """The functions, and what wraps such, that were just made: each with what took it over."""
        self.documented: list[tuple[FunctionType, Any, Any]] = []
        """The functions that show what their source says, with the docstrings they had and have."""
        self._classes: set[int] = set()  # (which their undos keep alive)
        self._former: dict[int, tuple[object, Mapping[Any, Any]]] = {}
        self.forgotten: list[Any] = []
        """The modules that were imported meanwhile, and taken out again by a rollback."""

    def _before(self, write: str) -> None:
        if self._asked is not None:
            self._asked(write)

    def did(self, undo: Callable[[], object]) -> None:
        """Note how to undo what was just done by other means."""
        self._undos.append(undo)

    def afterwards(self, do: Callable[[], object], about: object = None) -> None:
        """Have something done on success only, since it can't be undone (an emptied cache).

        Parameters:
            do: does it.
            about: what it is done to, if `no_more` is to know it.
        """
        self._afterwards.append((do, about))

    def no_more(self, about: object) -> None:
        """Have nothing done afterwards to a thing, to which it was done already."""
        self._afterwards = [(do, other) for do, other in self._afterwards if other is not about]

    def at_end(self, do: Callable[[], object]) -> None:
        """Have something done in the end, after a success as after a failure."""
        self._ends.append(do)

    def once(self, name: str, do: Callable[[], object]) -> None:
        """Have something done in the end that needs no more than one turn, whoever asks for it."""
        if name not in self._once:
            self._ends.append(do)
        self._once[name] = do
        self._due.add(name)

    def ahead(self, name: str) -> None:
        """Do at once, too, what is to be done in the end: what runs now must not see it undone."""
        if name in self._due:
            self._due.discard(name)
            self._once[name]()

    def write(self, name: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        """Do a write; its undo is noted first, so that a write that fails half-way is undone."""
        self._before(name)
        self._undos.append(undo)
        do()

    def exchange(self, writes: list[Exchange], last: Iterable[Call] = ()) -> None:
        """Do writes in one instant, as far as other threads see; their undo is one instant, too.

        Parameters:
            writes: what to do.
            last: what belongs to the same instant and can't be undone (emptying a cache).
        """
        calls: list[Call] = []
        undos: list[Call] = []
        for write in writes:
            if self._asked is not None:
                calls.append((self._asked, write.name))
            calls += write.do
            undos[:0] = write.undo
            if write.name != "set":  # new code: what else knew of the function may have to follow
                function = write.undo[-1][1]
                self.touched[id(function)] = function
        with _quiet(any(write.warns for write in writes)):
            self._undos.append(lambda: _undo(undos, any(write.warns for write in writes)))
            at_once([*calls, *last])

    def put(self, namespace: dict[str, Any], name: str, value: object) -> None:
        """Bind a name in a namespace (a module's, a function's `__dict__`)."""
        self._before("put")
        old = namespace.get(name, MISSING)
        if old is value:
            return
        self._undos.append(lambda: _restore(namespace, name, old))
        namespace[name] = value

    def drop(self, namespace: dict[str, Any], name: str) -> None:
        """Delete a name from a namespace, if it is there."""
        self._before("drop")
        old = namespace.get(name, MISSING)
        if old is not MISSING:
            self._undos.append(lambda: _restore(namespace, name, old))
            del namespace[name]

    def set(self, owner: Any, name: str, value: object) -> None:
        """Set an attribute that is there already (of a function or a class's own)."""
        self._before("set")
        old = getattr(owner, name)
        self._undos.append(_Undo(setattr, owner, name, old))
        setattr(owner, name, value)

    def member(self, cls: type, name: str, value: object) -> None:
        """Write a class's own member, past any metaclass's `__setattr__`."""
        self._before("member")
        self.members(cls)
        old = cls.__dict__.get(name, MISSING)
        self._exchanges(cls, name, old)
        self._undos.append(_Undo(_restore_member, cls, name, old))
        set_member(cls, name, value)

    def qualname(self, cls: type, name: str) -> None:
        """Tell a class by another qualified name, past any metaclass's `__setattr__`."""
        own = vars(type)["__qualname__"]
        old = own.__get__(cls)
        self.write("member", lambda: own.__set__(cls, name), lambda: own.__set__(cls, old))

    def drop_member(self, cls: type, name: str) -> None:
        """Delete a class's own member, if it is there."""
        self._before("drop_member")
        self.members(cls)
        old = cls.__dict__.get(name, MISSING)
        if old is not MISSING:
            self._exchanges(cls, name, old)
            self._undos.append(_Undo(_restore_member, cls, name, old))
            drop_member(cls, name)

    def _exchanges(self, cls: type, name: str, old: object) -> None:
        self.touched[id(cls)] = cls
        if old is MISSING:  # what instances have by that of a base would hide it
            others = (vars(base).get(name, MISSING) for base in cls.__mro__[1:])
            old = next((each for each in others if each is not MISSING), MISSING)
        if is_a(old, cached_property):
            self.computed.append((cls, name))

    def members(self, cls: type) -> None:
        """Note a class's members, since what runs may write to it by itself: a decorator, say."""
        if id(cls) not in self._classes:
            self._classes.add(id(cls))
            kept = dict(vars(cls))
            self.had(cls, kept)
            self._undos.append(_Undo(_restore_members, cls, "", kept))

    def arrange(self, cls: type, order: Iterable[str]) -> None:
        """Bring a class's members into an order, where any of these stand in another.

        Hooks and decorators that go through them find them as in a class that is new.
        """
        order = [name for name in order if name in cls.__dict__]
        known = frozenset(order)
        if [name for name in cls.__dict__ if name in known] != order:
            self._before("arrange")
            self.members(cls)
            _arrange_members(cls, [*order, *(name for name in cls.__dict__ if name not in known)])

    def had(self, thing: object, content: Mapping[Any, Any]) -> None:
        """Note what a class or a dictionary held before it was first written to."""
        self._former.setdefault(id(thing), (thing, content))

    def former(self, thing: object, now: Mapping[Any, Any]) -> Mapping[Any, Any]:
        """Give what a class or a dictionary held when the revision began; else what it holds."""
        return self._former.get(id(thing), (thing, now))[1]

    def namespace(self, namespace: dict[str, Any]) -> None:
        """Note all bindings of a namespace that is about to run statements."""
        kept = dict(namespace)
        self._undos.append(lambda: _restore_all(namespace, kept))

    def modules(self, registry: dict[ModuleName, Any]) -> None:
        """Note `sys.modules`, so that what a failed revision imported is imported anew."""
        kept = registry.copy()  # (many times faster than `dict`, where items were deleted)
        self._undos.append(lambda: self.forgotten.extend(_forget(registry, kept)))

    def rollback(self) -> list[BaseException]:
        """Undo everything, last first; an undo that fails does not keep the others from it.

        Returns:
            What could not be undone, as the exceptions that said so.

        Raises:
            KeyboardInterrupt: one that came meanwhile, once all is undone.
        """
        self._afterwards.clear()
        self._classes.clear()
        self._former.clear()
        failed, interrupt = _drain(self._undos)
        more, late = _drain(self._ends)
        interrupt = interrupt or late
        if interrupt is not None:
            raise interrupt
        return failed + more

    def commit(self) -> tuple[list[BaseException], KeyboardInterrupt | None]:
        """Keep everything.

        Returns:
            What was raised by what is done last, too late to undo anything for it; and an
            interrupt that came meanwhile: whoever noted all of the revision raises it.
        """
        self._undos.clear()
        self._classes.clear()
        self._former.clear()
        afterwards = [do for do, _ in reversed(self._afterwards)]
        self._afterwards.clear()
        failed, interrupt = _drain(afterwards)
        more, late = _drain(self._ends)
        return failed + more, interrupt or late


def _drain(
    todo: list[Callable[[], object]],
) -> tuple[list[BaseException], KeyboardInterrupt | None]:
    """Do all, last first, whatever it raises; what an interrupt came into is done once more.

    Returns:
        What was raised, and the first interrupt: that is the program's, and says of no failure.
    """
    failed: list[BaseException] = []
    interrupt: KeyboardInterrupt | None = None
    broken: Callable[[], object] | None = None
    while True:
        try:
            while todo:
                todo[-1]()
                todo.pop()
            return failed, interrupt
        except KeyboardInterrupt as error:
            interrupt = interrupt or error
            if todo and todo[-1] is broken:  # it raises this by itself
                todo.pop()
            broken = todo[-1] if todo else None
        except BaseException as error:  # a user's own setter may raise any
            failed.append(error)
            todo.pop()


@contextmanager
def _quiet(warns: bool) -> Iterator[None]:
    if not warns:
        yield
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def _undo(calls: list[Call], warns: bool) -> None:
    with _quiet(warns):
        at_once(calls)


def _restore(namespace: dict[str, Any], name: str, old: object) -> None:
    if old is MISSING:
        namespace.pop(name, None)
    else:
        namespace[name] = old


def _restore_member(cls: type, name: str, old: object) -> None:
    if old is not MISSING:
        set_member(cls, name, old)
    elif name in cls.__dict__:
        drop_member(cls, name)


def _restore_all(namespace: dict[str, Any], kept: dict[str, Any]) -> None:
    for name in [name for name in namespace if name not in kept]:
        del namespace[name]
    for name, value in kept.items():
        if namespace.get(name, MISSING) is not value:
            namespace[name] = value
    _arrange(namespace, list(kept))


def _restore_members(cls: type, _name: str, kept: dict[str, Any]) -> None:
    for name in [name for name in vars(cls) if name not in kept]:
        drop_member(cls, name)
    for name, value in kept.items():
        if vars(cls).get(name, MISSING) is not value:
            set_member(cls, name, value)
    _arrange_members(cls, list(kept))


def _arrange_members(cls: type, order: list[str]) -> None:
    space = space_of_class(cls)
    if type(space) is dict and _arrange(space, order):
        look_up_anew(cls)


def _arrange(space: dict[str, Any], order: list[str]) -> bool:
    """Bring names into an order; say whether they were in another."""
    now = list(space)
    if now == order:
        return False
    at = next((at for at, name in enumerate(order) if now[at : at + 1] != [name]), len(order))
    for name in order[at:]:
        if name in space:
            space[name] = space.pop(name)
    return True


def _forget(registry: dict[ModuleName, Any], kept: dict[ModuleName, Any]) -> Iterator[Any]:
    for name, module in kept.items():
        if registry.get(name) is not module:  # another has taken its place, or it is gone
            registry[name] = module
    for name in [name for name in registry if name not in kept]:
        module = registry.pop(name)
        parent, _, child = name.rpartition(".")
        if getattr(kept.get(parent), child, None) is module:
            delattr(kept[parent], child)
        yield module
