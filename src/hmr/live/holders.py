"""Who holds an object: put another in its place, wherever it was registered."""

from __future__ import annotations

import gc
import weakref
from functools import partial
from types import CellType, FunctionType, MemberDescriptorType, ModuleType
from typing import Any

from hmr.live.transaction import Transaction

_DEEPEST = 3
"""Through how many tuples in tuples an object is looked for."""
_HEAP = 1 << 9
"""`Py_TPFLAGS_HEAPTYPE`: a class that Python code made."""


def replace_everywhere(new: object, live: object) -> None:
    """Let every collection and object that holds a new object hold the live one instead.

    Where the live one is already, the new one only goes. There is nothing to undo: the new one is
    nobody's, whatever becomes of the revision.

    Parameters:
        new: an object that was just made, and gives way to the live one.
        live: the object that took it over.
    """
    if new is not live:
        _replace(new, live, _DEEPEST)


def _replace(new: object, live: object, depth: int) -> None:
    holders = gc.get_referrers(new)
    while holders:  # taken out of this list, which would be a holder itself
        holder = holders.pop()
        kind = type(holder)
        if kind is dict:
            for key in [key for key, value in holder.items() if value is new]:
                holder[key] = live
        elif kind is list:
            known = any(value is live for value in holder)
            holder[:] = [
                live if value is new else value for value in holder if not (known and value is new)
            ]
        elif kind is set:
            holder.discard(new)
            holder.add(live)
        elif issubclass(kind, tuple):
            # A row of a table: the table gets another row.
            if depth and any(value is new for value in tuple.__iter__(holder)):
                row = (live if value is new else value for value in tuple.__iter__(holder))
                _replace(holder, tuple.__new__(kind, row), depth - 1)
        elif kind is CellType:
            if _of_the_program(holder):
                holder.cell_contents = live
        elif kind is partial:
            _rebind(holder, new, live)
        elif kind.__flags__ & _HEAP and not issubclass(kind, (type, ModuleType)):
            own = _own(holder) or {}
            for name in [name for name, value in own.items() if value is new]:
                own[name] = live
            _fill_slots(holder, new, live)


def _of_the_program(cell: CellType) -> bool:
    """Whether a closure of the program has a cell, and not one of this package's."""
    rows = [found for found in gc.get_referrers(cell) if type(found) is tuple]
    functions = gc.get_referrers(*rows) if rows else ()
    return any(
        type(found) is FunctionType and not str(found.__module__).startswith("hmr.")
        for found in functions
    )


def _rebind(bound: partial[object], new: object, live: object) -> None:
    """Have a partial call the live one, or hand it over."""
    state: Any = bound.__reduce__()[2]
    function, arguments, words, space = state
    bound.__setstate__(  # type: ignore[attr-defined] # typeshed leaves it out
        (
            live if function is new else function,
            tuple(live if value is new else value for value in arguments),
            {name: live if value is new else value for name, value in words.items()},
            space,
        )
    )


def _fill_slots(holder: object, new: object, live: object) -> None:
    """Exchange it in the slots of an object of the program's."""
    for slot in _slots(type(holder)):
        try:
            if slot.__get__(holder) is new:
                slot.__set__(holder, live)
        except AttributeError:  # nothing was put into it yet
            continue


def held_by(holder: object) -> list[object]:
    """Give what a partial, or an object of a class that is written in Python, holds itself."""
    if type(holder) is partial:
        return [holder.func, *holder.args, *holder.keywords.values()]
    kind = type(holder)
    if not kind.__flags__ & _HEAP or issubclass(kind, (type, ModuleType)):
        return []
    out: list[object] = list((_own(holder) or {}).values())
    for slot in _slots(kind):
        try:
            out.append(slot.__get__(holder))
        except AttributeError:
            continue
    return out


def _own(holder: object) -> dict[str, object] | None:
    try:
        own = object.__getattribute__(holder, "__dict__")
    except AttributeError:
        return None
    return own if type(own) is dict else None


def _slots(kind: type) -> list[MemberDescriptorType]:
    return [
        slot
        for cls in kind.__mro__
        if cls.__flags__ & _HEAP and "__slots__" in vars(cls)
        for slot in vars(cls).values()
        if type(slot) is MemberDescriptorType
    ]


def let_go(tx: Transaction, new: type) -> None:
    """Have a class that gave way to the live one gone in the end, from `__subclasses__` too.

    A class refers to itself, so that it is there until the collector comes.
    """
    reference = weakref.ref(new)

    def collect() -> None:
        for generation in (0, 1, 2):
            if reference() is not None:
                gc.collect(generation)

    tx.at_end(collect)
