"""What the standard library remembers of a class: whose kind it is, which function is for it."""

from __future__ import annotations

import abc
import functools
import gc
import typing
from types import FunctionType

from hmr.live.process.looking import is_a
from hmr.live.process.transaction import Transaction

_DISPATCHER = vars(functools)["singledispatch"](lambda _: None).__code__
"""The code that all dispatchers share, by which they are found."""
_ACCEPTED = "judged: accepted"


def judge_anew(
    tx: Transaction, cls: object = None, *, less: bool = False, bases: bool = False
) -> None:
    """Have `isinstance` and dispatch by class answer anew, since a class is another one.

    Abstract bases and runtime protocols remember whom they have judged, by hooks that look at a
    class's members.

    Parameters:
        tx: the answers given until a rollback are forgotten then.
        cls: a class that others may be judged by, and that has other members.
        less: whether a class may be less than before: a member went, or a base.
        bases: whether a class got other bases.
    """
    _refuse_no_longer()
    tx.once("judged: refused", _refuse_no_longer)
    if less or bases or is_a(cls, abc.ABCMeta):
        tx.once(_ACCEPTED, _accept_no_longer)
    if bases:
        _dispatch_anew()
        tx.once("judged: dispatched", _dispatch_anew)


def accept_anew(tx: Transaction) -> None:
    """Have acceptances forgotten at once that are void: a statement is about to run again."""
    tx.ahead(_ACCEPTED)


def subscript_anew(tx: Transaction) -> None:
    """Have `typing` make subscripted classes anew, since a class takes other parameters.

    It remembers what ``Base[int]`` gave, also where a default for another parameter is to be added.
    """
    _forget_subscripted()
    tx.once("judged: subscripted", _forget_subscripted)


def _forget_subscripted() -> None:
    for forget in getattr(typing, "_cleanups", ()):  # what the standard library's own tests call
        forget()


def _refuse_no_longer() -> None:
    """All refusals that abstract bases remember are void once a class is registered with any."""
    _Nobody.register(type("_", (), {}))


class _Nobody(abc.ABC):  # noqa: B024 - it has nothing, and is nobody's base
    pass


def _accept_no_longer() -> None:
    forget = vars(abc.ABCMeta)["_abc_caches_clear"]
    seen, todo = {id(object)}, [object]
    while todo:  # all classes that there are: nothing is called that need not be
        for derived in type.__subclasses__(todo.pop()):
            if id(derived) not in seen:
                seen.add(id(derived))
                todo.append(derived)
                if type(derived) is not type and is_a(derived, abc.ABCMeta):
                    forget(derived)


def _dispatch_anew() -> None:
    for found in gc.get_referrers(_DISPATCHER):
        if type(found) is FunctionType and "_clear_cache" in found.__dict__:
            found.__dict__["_clear_cache"]()
