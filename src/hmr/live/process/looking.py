"""Look at an object of the program without asking it: its own code may do anything, or raise.

`isinstance` asks for ``__class__``, `hasattr` runs ``__getattr__``: a proxy like Flask's `request`
refuses both outside of a request.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType, MethodType
from typing import Any, TypeGuard, TypeVar

from hmr import _env
from hmr._types import MISSING

T = TypeVar("T")

STAND_IN = ("hmr.live.departed", "Departed")
"""The module and the name of what is the base of a class that is gone."""
_FLAGS = vars(type)["__flags__"].__get__
_MODULE = vars(type)["__module__"].__get__
_IN_C = (GetSetDescriptorType, MemberDescriptorType)
_INWARD = ("__wrapped__", "fget", "func", "__func__")
_HONEST = (FunctionType, MethodType, staticmethod, classmethod, property)


def is_a(thing: object, kind: type[T]) -> TypeGuard[T]:
    """Whether an object's real type is a kind or derived from it."""
    return issubclass(type(thing), kind)


def peek(thing: object, name: str) -> Any:
    """Give an attribute that an object has itself, or None; of classes, those they inherit too."""
    if thing is None:
        return None
    if issubclass(type(thing), _HONEST):
        return getattr(thing, name, None)
    if issubclass(type(thing), type):
        cls: Any = thing
        return next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
    return _own(thing, name)


def inward(thing: Any) -> Any:
    """Give what an object wraps, as `functools.wraps` and properties and methods note it.

    It is what `peek` gives for the first of these names, asked for in one go.
    """
    kind = type(thing)
    if kind is FunctionType:  # most of what is asked
        found = [getattr(thing, name, None) for name in _INWARD]
    elif issubclass(kind, (*_HONEST, type)):
        found = [peek(thing, name) for name in _INWARD]
    else:
        found = [_own(thing, name) for name in _INWARD] if thing is not None else []
    return next((inner for inner in found if inner is not None), None)


def layers(found: Any) -> Iterator[Any]:
    """Give an object and what it wraps, from the outside in.

    As `functools.wraps` notes it, and as properties, static and class methods do.
    """
    for _ in range(16):
        if found is None:
            return
        yield found
        if is_a(found, type):
            return
        found = inward(found)


def _own(thing: object, name: str) -> Any:
    """Give an attribute of an object's own, or None.

    Where its attributes lie without a dictionary, none is made by asking for it: reading them would
    be slower from then on.
    """
    kind = type(thing)
    if _FLAGS(kind) & _env.WITHOUT_DICTIONARY and _is_plain(kind):
        known = next((vars(base)[name] for base in kind.__mro__ if name in vars(base)), MISSING)
        if known is MISSING or type(known) is FunctionType or not hasattr(type(known), "__get__"):
            try:
                found = object.__getattribute__(thing, name)
            except AttributeError:
                return None
            if type(found) is MethodType and found.__func__ is known:
                return None
            if found is not known:
                return found
            held = gc.get_referents(thing)  # of its own it may have the very same
            if not any(type(each) is dict for each in held):
                return found if any(each is found for each in held) else None
    own = space_of(thing)
    return own.get(name) if type(own) is dict else None


def _is_plain(kind: type) -> bool:
    """Whether what holds the attributes of a class's objects is the interpreter's own affair."""
    for base in kind.__mro__:
        slot = vars(base).get("__dict__")
        if slot is not None:
            return type(slot) is GetSetDescriptorType
    return False


def space_of(thing: object) -> Any:
    """Give what holds an object's attributes; a proxy written in C may give what it stands for.

    One in Python is not asked: to give what it stands for, it may have to make that first.
    """
    if issubclass(type(thing), partial):
        # Asked for, it would be made, and a partial of this one would not look through it.
        return partial.__reduce__(thing)[2][3]
    for base in type(thing).__mro__:
        slot = vars(base).get("__dict__")
        if slot is not None:
            try:
                return slot.__get__(thing) if type(slot) in _IN_C else None
            except Exception:
                return None
    return None


def attributes(thing: object) -> dict[str, Any]:
    """Give the attributes that an object has itself, those in slots too."""
    own = space_of(thing)
    out = dict(own) if type(own) is dict else {}
    for base in type(thing).__mro__:
        for name, slot in vars(base).items():
            if type(slot) is MemberDescriptorType:
                try:
                    out[name] = slot.__get__(thing)
                except AttributeError:  # empty
                    continue
    return out


def names_of(thing: Any) -> tuple[str, str]:
    """Give the module that defines a function or class, and its qualified name.

    A package has what it exports say that it is the package's own (``URL.__module__ = "shop"``);
    the methods of such a class still look names up where they were written.
    """
    if not is_a(thing, type):
        return str(thing.__module__), thing.__qualname__
    cls: type = thing
    qualname = qualname_of(cls)
    for name, member in vars(cls).items():
        function = function_of(member)
        if function is not None:
            code, home = function.__code__, function.__globals__
            written = code.co_filename == home.get("__file__")  # neither generated nor a delegate
            if written and code.co_qualname == f"{qualname}.{name}":
                return str(home.get("__name__")), qualname
    return said_module(cls), qualname


def method_of(member: Any) -> FunctionType | None:
    """Give the function that a member of a class is, or that a property or a method has.

    Of nothing else is anything asked: it may make what it is asked for.
    """
    kind = type(member)
    if issubclass(kind, (classmethod, staticmethod, MethodType)):
        member = member.__func__
    elif issubclass(kind, property):
        member = member.fget
    return member if type(member) is FunctionType else None


def function_of(member: Any) -> FunctionType | None:
    """Give the function that a member of a class is or wraps, if it is one of the usual kinds."""
    if type(member) in (classmethod, staticmethod):
        member = member.__func__
    elif type(member) is property:
        member = member.fget
    if type(member) is FunctionType and "__wrapped__" in member.__dict__:
        member = member.__dict__["__wrapped__"]
    return member if type(member) is FunctionType else None


def qualname_of(cls: type) -> str:
    """Give a class's qualified name, past what its metaclass may answer."""
    return str(vars(type)["__qualname__"].__get__(cls))


def is_stand_in(base: type) -> bool:
    """Whether a class is what stands for the bases of one that is gone: see `hmr.live.departed`."""
    return names_of(base) == STAND_IN


def said_module(cls: type) -> str:
    """Give the module that a class says it is of, past what its metaclass may answer.

    One written in C may say it in its name alone: `int` has no ``__module__`` of its own.
    """
    try:
        return str(_MODULE(cls))
    except AttributeError:  # it was taken away
        return str(None)


def private(cls: type, name: str) -> str:
    """Give the name that a class has for what its body calls ``__name``; of others the same."""
    if not name.startswith("__") or name.endswith("__"):
        return name
    owner = names_of(cls)[1].rpartition(".")[2].lstrip("_")
    return f"_{owner}{name}" if owner else name


def spellings(cls: type, name: str) -> tuple[str, ...]:
    """Give the names that a member of a class has in sources: ``__name`` in its body, too."""
    head, inner, rest = name.partition("__")
    own = f"{inner}{rest}"
    return (name, own) if head and inner and private(cls, own) == name else (name,)


def keeps_in_c(metaclass: Any) -> bool:
    """Whether a metaclass is written in C and notes something of its classes there.

    It has room for it in each, or watches what is set, as ctypes does.
    """
    plain: Any = type
    if metaclass.__basicsize__ > plain.__basicsize__:
        return True
    write = metaclass.__setattr__
    return type(write) is type(plain.__setattr__) and write is not plain.__setattr__


def derived_from(cls: type) -> list[type]:
    """Give the classes derived directly from a class, past what its metaclass may answer."""
    return type.__subclasses__(cls)


def family_of(cls: type) -> list[type]:
    """Give a class and those derived from it, also by way of others, each once."""
    out = [cls]
    seen = {id(cls)}
    for each in out:  # which grows
        fresh = [heir for heir in derived_from(each) if id(heir) not in seen]
        seen.update(map(id, fresh))
        out += fresh
    return out


def living(place: tuple[str, str], namespace: dict[str, Any]) -> type | None:
    """Give the class of a module that has a qualified name, if just one has; all are gone through.

    Parameters:
        place: the module's name, and the class's.
        namespace: the module's: methods of a class that an earlier import left have another.
    """
    found: list[type] = []
    todo: list[type] = [object]
    seen = {id(object)}
    for cls in todo:  # which grows by those derived
        if names_of(cls) == place:
            methods = [each for each in vars(cls).values() if is_a(each, FunctionType)]
            if not methods or any(each.__globals__ is namespace for each in methods):
                found.append(cls)
        for derived in derived_from(cls):
            if id(derived) not in seen:
                seen.add(id(derived))
                todo.append(derived)
    return found[0] if len(found) == 1 else None


def is_cache(thing: object) -> bool:
    """Whether an object is a `functools.lru_cache` wrapper, or answers as one does."""
    return hasattr(type(thing), "cache_clear") and peek(thing, "__wrapped__") is not None
