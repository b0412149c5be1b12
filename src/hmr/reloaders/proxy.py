"""The proxies: the live thing in all but identity, plus `reload` and `stop`."""

from __future__ import annotations

import abc
import copyreg
import functools
import inspect
import typing
import weakref
from collections.abc import Iterable, Iterator
from types import MethodType, ModuleType
from typing import Any

import wrapt

from hmr.reloaders.shared import Lease
from hmr.report.value import Report

_MINE = "reload stop _self_lease _self_look __wrapped__"
# What the interpreter, `copy` and `pickle` look for on the object and not on its class.
_PROTOCOLS = "__class__ __getattr__ __mro_entries__ __deepcopy__ __reduce_ex__"
_OWN = frozenset(f"{_MINE} {_PROTOCOLS}".split())
_get = wrapt.BaseObjectProxy.__getattribute__


class Proxy(wrapt.BaseObjectProxy[Any]):
    """A module by way of its place: whatever is done to the proxy is done to the module.

    Only `reload` and `stop` are its own; a module that has these too is reached with
    `proxy.__wrapped__.reload`.
    """

    def __init__(self, thing: object, lease: Lease) -> None:
        super().__init__(thing)
        self._self_lease = lease
        lease.settle = _settler(weakref.ref(self), lease)

    def reload(self) -> Report:
        """Bring the program up to date now, and say what happened; never raises for an edit."""
        return self._self_lease.reload()

    def stop(self) -> None:
        """End the reloading that this proxy asked for; `reload` still works. Twice is fine."""
        self._self_lease.stop()

    def _self_look(self) -> Any:
        _get(self, "_self_lease").look()
        return _get(self, "__wrapped__")

    def __getattribute__(self, name: str) -> Any:
        # Not `__getattr__`: the proxy's class has names too (`__init__`, `__orig_bases__`), which
        # would hide the thing's.
        if name in _OWN:
            return _get(self, name)
        if name.startswith("__"):  # debuggers, `inspect` and a revision itself ask for these
            return getattr(_get(self, "__wrapped__"), name)
        return getattr(_get(self, "_self_look")(), name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._self_look(), name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("__wrapped__", "_self_lease"):
            super().__setattr__(name, value)
        else:  # also `reload` and `stop`: wrapt would keep them, for the class has such names
            setattr(self.__wrapped__, name, value)

    def __delattr__(self, name: str) -> None:
        delattr(self.__wrapped__, name)

    def __dir__(self) -> Iterable[str]:
        return dir(self._self_look())

    def __repr__(self) -> str:
        return repr(self.__wrapped__)

    def __copy__(self) -> Any:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return self

    def __reduce_ex__(self, protocol: Any) -> Any:
        return _reduced(self)


class CallableProxy(Proxy):
    """A function by way of its place, or what a decorator made of one."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._self_look()(*args, **kwargs)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        thing = self._self_look()  # as a method it is bound as the thing would be
        get = getattr(type(thing), "__get__", None)
        return self if get is None else get(thing, instance, owner)


# A class by way of its place: the proxy is a class too, without instances or subclasses. One that
# were no class could be called and subclassed as well, but `help`, `match` and
# `issubclass(proxy, ...)` take nothing but classes. What is asked of it goes to the real class; a
# class statement that names it as a base gets the real class as its base. It derives from ABCMeta
# because otherwise it could not stand beside an abstract base class in a class statement.
class ClassProxy(abc.ABCMeta):
    # On the metaclass, and a property, because pydoc goes past `__getattribute__` for it.
    __doc__ = property(lambda cls: bare(cls).__doc__)

    def __new__(
        meta, name: str, bases: tuple[Any, ...], space: dict[str, Any], **options: Any
    ) -> Any:
        real = tuple(map(bare, bases))
        return _metaclass(real)(name, real, space, **options)

    @classmethod
    def __prepare__(meta, name: str, bases: tuple[Any, ...], /, **options: Any) -> Any:
        real = tuple(map(bare, bases))
        return _metaclass(real).__prepare__(name, real, **options)

    _self_lease: Lease
    __wrapped__: Any

    def mro(cls) -> list[type]:
        # With the real class among the ancestors, `issubclass(proxy, Base)` is right; without
        # being among the bases the proxy appears in nobody's `__subclasses__()`.
        thing = _space(cls)["__wrapped__"]
        return [cls, *type.mro(cls)[1:]] if thing is None else [cls, *thing.__mro__]

    def reload(cls) -> Report:
        """Bring the program up to date now, and say what happened; never raises for an edit."""
        return cls._self_lease.reload()

    def stop(cls) -> None:
        """End the reloading that this proxy asked for; `reload` still works. Twice is fine."""
        cls._self_lease.stop()

    def __getattribute__(cls, name: str) -> Any:
        if name in ("reload", "stop"):
            return getattr(ClassProxy, name).__get__(cls)
        if name in ("__wrapped__", "_self_lease"):
            return _space(cls)[name]
        if name == "__signature__":
            # Without it `inspect` takes `__call__` below for how the class is called: since 3.13
            # it does not look for a `__wrapped__` of a class.
            return _signature(bare(cls))
        return getattr(bare(cls) if name.startswith("__") else _look(cls), name)

    def __getattr__(cls, name: str) -> Any:
        return getattr(_look(cls), name)

    def __setattr__(cls, name: str, value: Any) -> None:
        setattr(bare(cls), name, value)

    def __delattr__(cls, name: str) -> None:
        delattr(bare(cls), name)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return _look(cls)(*args, **kwargs)

    def __instancecheck__(cls, instance: Any) -> bool:
        return isinstance(instance, _look(cls))

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(bare(subclass), _look(cls))

    def __dir__(cls) -> Iterable[str]:
        return dir(_look(cls))

    def __repr__(cls) -> str:
        return repr(bare(cls))

    def __eq__(cls, other: object) -> bool:
        return bool(bare(cls) == bare(other))

    def __hash__(cls) -> int:
        return hash(bare(cls))

    # What a metaclass may give a class to do: an Enum iterates, a generic takes parameters.
    def __iter__(cls) -> Iterator[Any]:
        return iter(_look(cls))

    def __len__(cls) -> int:
        return len(_look(cls))

    def __bool__(cls) -> bool:
        return bool(bare(cls))

    def __contains__(cls, item: object) -> bool:
        return item in _look(cls)

    def __getitem__(cls, key: Any) -> Any:
        return _look(cls)[key]

    def __or__(cls, other: Any) -> Any:
        return bare(cls) | bare(other)

    def __ror__(cls, other: Any) -> Any:
        return bare(other) | bare(cls)


_space = type.__dict__["__dict__"].__get__  # a class's own namespace, past `__getattribute__`

_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE: made by a class statement


def _look(cls: type) -> Any:
    space = _space(cls)
    space["_self_lease"].look()
    return space["__wrapped__"]


def _signature(thing: Any) -> inspect.Signature:
    try:
        return inspect.signature(thing)
    except (TypeError, ValueError) as error:
        raise AttributeError(str(error)) from error


def _metaclass(bases: tuple[type, ...]) -> Any:
    """Give the metaclass of a class statement with these bases, as the interpreter chooses it."""
    found: type = type
    for base in bases:
        if issubclass(type(base), found):
            found = type(base)
    return found  # where they conflict, it is the one that says so


@functools.cache
def _class_proxy_over(metaclass: type) -> Any:
    """Give the metaclass of the proxies over classes of `metaclass`, fit to stand beside these."""
    ours: Any = ClassProxy
    if not issubclass(ClassProxy, metaclass):
        ours = type(
            "ClassProxy", (ClassProxy, metaclass), {"__doc__": _space(ClassProxy)["__doc__"]}
        )
    copyreg.pickle(ours, _reduced)
    return ours


def _reduced(proxy: Any) -> Any:
    # "The thing itself", by a callable of the standard library: whoever loads it needs no hmr.
    return typing.cast, (None, proxy.__wrapped__)


def proxy_over(thing: Any, lease: Lease) -> Any:
    """Make the proxy that fits the kind of `thing`."""
    if not isinstance(thing, type):
        return (CallableProxy if callable(thing) else Proxy)(thing, lease)
    meta = _class_proxy_over(type(thing))
    space = {"__slots__": (), "__wrapped__": thing, "_self_lease": lease}
    # The nearest ancestor written in C decides on the layout, which `mro` must not contradict.
    native = next(base for base in thing.__mro__ if not base.__flags__ & _HEAP_TYPE)
    try:
        proxy = type.__new__(meta, thing.__name__, (native,), space)
    except TypeError:  # its `__slots__` make a layout that can't be had without being its subclass
        proxy = type.__new__(meta, thing.__name__, (native,), {**space, "__wrapped__": None})
        type.__setattr__(proxy, "__wrapped__", thing)
    lease.settle = _settler(weakref.ref(proxy), lease)
    return proxy


def _settler(reference: weakref.ref[Any], lease: Lease) -> typing.Callable[[], None]:
    """Give what points the proxy at the thing that is at its place now: for a new object."""

    def settle() -> None:
        proxy = reference()
        if proxy is None:
            return
        last = bare(proxy)
        found = bare(lease.place.find(last))
        if found is last or isinstance(last, MethodType):
            return
        if isinstance(found, ModuleType) == isinstance(last, ModuleType):
            set_ = type.__setattr__ if isinstance(proxy, ClassProxy) else setattr
            set_(proxy, "__wrapped__", found)

    return settle


def is_proxy(thing: object) -> bool:
    """Tell whether `thing` is a proxy."""
    return issubclass(type(thing), (Proxy, ClassProxy))


def bare(thing: Any) -> Any:
    """Give the thing behind a proxy, or `thing` if it is none."""
    while issubclass(type(thing), (Proxy, ClassProxy)):
        thing = thing.__wrapped__
    return thing
