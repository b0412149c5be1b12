"""What the graph is told of the process, by whoever may look at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hmr._types import ModuleName, QualName


class Told(NamedTuple):
    """Questions about the process that the graph may ask.

    Attributes:
        same: whether two modules hold the very same thing, each under a name.
        plain: whether a name holds nothing but plain data that nobody has altered since its
            statement made it: to make it again does no harm.
        may_give: whether what a dotted name stands for in a module may be, hold or give an object
            of a class (module, qualified name). With a ``=`` before it, it is about that very
            object; with ``()`` behind it, about what a call of it gives.
        asks_abroad: whether code of another library asks the objects of a class, or the class,
            for an attribute: since the class is derived from one of its own.
        runs_abroad: whether a method of another library, called on an object of a class, runs
            another method of the class in the end.
        there: whether a module has been executed.
        named: the names that a module binds, without those of other modules.
        text: the text that a dotted name stands for in a module; None where it is none.
        shown: the objects of libraries by which others read a module, each with its own module.
    """

    same: Callable[[ModuleName, str, ModuleName, str], bool] = lambda _m, _n, _other, _its: False
    plain: Callable[[ModuleName, QualName], bool] = lambda _module, _name: False
    may_give: Callable[[ModuleName, str, ModuleName, QualName], bool] = (
        lambda _module, _path, _its, _name: False
    )
    asks_abroad: Callable[[ModuleName, QualName, str], bool] = lambda _module, _name, _what: False
    runs_abroad: Callable[[ModuleName, QualName, str, str], bool] = (
        lambda _module, _name, _called, _what: False
    )
    there: Callable[[ModuleName], bool] = lambda _module: True
    named: Callable[[ModuleName], tuple[str, ...]] = lambda _module: ()
    text: Callable[[ModuleName, str], str | None] = lambda _module, _spelling: None
    shown: Callable[[ModuleName], tuple[tuple[ModuleName, str], ...]] = lambda _module: ()


NOTHING = Told()
"""What is told where there is no process: a graph over sources alone."""
