"""Writes a class's own members, past its metaclass: its `__setattr__`, and what hides them there.

    class Meta(type):                       class Chart(metaclass=Meta):
        @property                               @property
        def events(cls): ...                    def events(self): ...

`Chart.events` is the metaclass's property, which lets nobody set it, and charts have the other one.
"""

from __future__ import annotations

import gc
from typing import Any

_LINE = "__firstlineno__"
_PASSING = "__hmr_passing__"
"""A name that a class has for an instant."""


def set_member(cls: type, name: str, value: object) -> None:
    """Write a class's own member, past any metaclass, and nothing else."""
    line = cls.__dict__.get(_LINE) if name == "__module__" else None
    _put(cls, name, value)
    if line is not None and _LINE not in cls.__dict__:
        _put(cls, _LINE, line)  # 3.13 lets go of it with the module's name


def drop_member(cls: type, name: str) -> None:
    """Delete a class's own member, past any metaclass."""
    if _is_hidden(cls, name):
        del space_of_class(cls)[name]
        look_up_anew(cls)
        return
    try:
        type.__delattr__(cls, name)
    except TypeError:  # as below
        delattr(cls, name)


def look_up_anew(cls: type) -> None:
    """Have the interpreter forget what it has looked up in a class: any write tells it to."""
    _put(cls, _PASSING, None)
    drop_member(cls, _PASSING)


def space_of_class(cls: type) -> Any:
    """Give the dictionary in which a class has its members."""
    return gc.get_referents(vars(cls))[0]


def _put(cls: type, name: str, value: object) -> None:
    if _is_hidden(cls, name):
        space_of_class(cls)[name] = value
        look_up_anew(cls)
        return
    try:
        type.__setattr__(cls, name, value)
    except TypeError:  # a metaclass written in C, Qt's for instance, lets nobody pass it by
        setattr(cls, name, value)


def _is_hidden(cls: type, name: str) -> bool:
    """Whether a write would go to a descriptor of the metaclass, as `type` has a few itself."""
    for base in type.mro(type(cls)):
        if base is type:
            return False
        if name in vars(base):
            kinds = type(vars(base)[name]).__mro__
            return any("__set__" in vars(kind) or "__delete__" in vars(kind) for kind in kinds)
    return False
