"""The pack of abc: classes that were registered with an abstract one, which is not their base."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, namespaces

_STANDARD = os.path.dirname(os.__file__) + os.sep


class AbcPack(Pack):
    """Lists virtual subclasses; one goes with the call or the decorator that registered it."""

    awakened_by = "abc"
    needs = ("_abc:_get_dump",)
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them by the classes that an edited module can name; their order says nothing.

        What libraries register among themselves is theirs, though the program may name both.
        """
        for cls in _abstract(revision):
            for other in _registered(cls):
                if _is_librarys(cls) and _is_librarys(other):
                    continue
                yield Entry(
                    f"{other.__qualname__} as a {cls.__qualname__}",
                    (other,),
                    partial(_take_out, cls, other),
                    (cls,),
                    (id(cls), id(other)),
                    texts=("register",),
                )


def _abstract(revision: Revision) -> list[Any]:
    """Give the abstract classes that an edited module has, itself or in a module that it names."""
    kind = sys.modules["abc"].ABCMeta
    found: dict[int, Any] = {}
    for space in namespaces(revision):
        found |= {id(it): it for it in list(space.values()) if issubclass(type(it), kind)}
    return list(found.values())


def _is_librarys(cls: type) -> bool:
    """Whether a class is none of a program's own: it has no file, or an installed one."""
    file = getattr(sys.modules.get(cls.__module__), "__file__", None)
    return file is None or file.startswith(_STANDARD) or "site-packages" in file.split(os.sep)


def _registered(cls: Any) -> list[type]:
    """Give the classes in the registry of one, which holds them weakly."""
    registry, *_ = sys.modules["_abc"]._get_dump(cls)
    return [other for ref in registry if (other := ref()) is not None]


def _take_out(cls: Any, other: type) -> Undo:
    stay = [each for each in _registered(cls) if each is not other]
    cls._abc_registry_clear()
    for each in stay:
        cls.register(each)
    _forget(cls)
    return partial(cls.register, other)


def _forget(cls: Any) -> None:
    """Empty the caches of answers: of a class, and of those that ask it for theirs."""
    for base in cls.__mro__:
        if issubclass(type(base), sys.modules["abc"].ABCMeta):
            base._abc_caches_clear()
