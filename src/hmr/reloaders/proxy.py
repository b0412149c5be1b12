"""The proxy: the live thing in all but identity, plus `reload` and `stop`."""

from __future__ import annotations

import typing
import weakref
from collections.abc import Iterable, Iterator
from types import MethodType, ModuleType
from typing import Any

import wrapt

from hmr.reloaders.shared import Lease, Shared
from hmr.report.value import Report

_own = wrapt.BaseObjectProxy.__getattribute__
_MINE = "reload stop _self_lease _self_shared _self_look _self_settle __wrapped__"
# What the interpreter, `copy` and `pickle` look for on the object and not on its class.
_PROTOCOLS = "__class__ __getattr__ __mro_entries__ __deepcopy__ __reduce_ex__"
_OWN = frozenset(f"{_MINE} {_PROTOCOLS}".split())


class Proxy(wrapt.BaseObjectProxy[Any]):
    """The live thing, by way of its place: whatever is done to it is done to the thing.

    Only `reload` and `stop` are its own; a thing that has these too is reached with
    `proxy.__wrapped__.reload`.
    """

    def __init__(self, thing: object, lease: Lease, owner: Shared) -> None:
        super().__init__(thing)
        self._self_lease = lease
        self._self_shared = owner
        lease.proxy = weakref.ref(self)

    def reload(self) -> Report:
        """Bring the program up to date now, and say what happened; never raises for an edit."""
        return self._self_shared.revise(self._self_lease)

    def stop(self) -> None:
        """End the reloading that this proxy asked for; `reload` still works. Twice is fine."""
        self._self_shared.close(self._self_lease)

    def _self_look(self) -> Any:
        """Give the thing, brought up to date first if its file has changed."""
        lease: Lease = _own(self, "_self_lease")
        if lease.active:
            _own(self, "_self_shared").look(lease)
        return _own(self, "__wrapped__")

    def _self_settle(self) -> None:
        """Point at what is at the place now: the engine could not keep the old object."""
        last = self.__wrapped__
        found = bare(self._self_lease.place.find(last))
        if found is last or isinstance(last, MethodType):
            return
        if isinstance(found, ModuleType) == isinstance(last, ModuleType):
            self.__wrapped__ = found

    def __getattribute__(self, name: str) -> Any:
        # Not `__getattr__`: the proxy's class has names too (`__init__`, `__orig_bases__`), which
        # would hide the thing's.
        if name in _OWN:
            return _own(self, name)
        thing = _own(self, "_self_look")()
        if name == "__bases__":
            # What `issubclass(proxy, Base)` follows when its first argument is no real class: it
            # must come to the thing, for it compares by identity on the way.
            return (thing,) if isinstance(thing, type) else thing.__bases__
        return getattr(thing, name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._self_look(), name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "__wrapped__" or name.startswith("_self_"):
            super().__setattr__(name, value)
        else:  # also `reload` and `stop`: wrapt would keep them, for the class has such names
            setattr(self.__wrapped__, name, value)

    def __delattr__(self, name: str) -> None:
        delattr(self.__wrapped__, name)

    def __dir__(self) -> Iterable[str]:
        return dir(self._self_look())

    def __repr__(self) -> str:
        return repr(self.__wrapped__)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._self_look(),)

    def __copy__(self) -> Any:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return self

    def __reduce_ex__(self, protocol: Any) -> Any:
        # "The thing itself", by a callable of the standard library: whoever loads it needs no hmr.
        return typing.cast, (None, self.__wrapped__)


class CallableProxy(Proxy):
    """A proxy over a function or class."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._self_look()(*args, **kwargs)

    def __iter__(self) -> Iterator[Any]:  # of an Enum
        return iter(self._self_look())

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        thing = self._self_look()  # as a method: bound like the function, or left like the class
        get = getattr(type(thing), "__get__", None)
        return self if get is None else get(thing, instance, owner)


def bare(thing: Any) -> Any:
    """Give the thing behind a proxy, or `thing` if it is none."""
    while issubclass(type(thing), Proxy):
        thing = thing.__wrapped__
    return thing
