"""Whether a class can have other bases as it is: whether its instances would be laid out alike."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_HEAP_TYPE = 1 << 9
_OF_LAYOUT = 0xFF << 24 | 1 << 14 | 0b11100
"""The flags of a class that are about its instances: what built-in kind they are, whether the
collector knows them, where their dictionaries, weak references and inline values are."""


class _Lean(NamedTuple):
    """The layouts of what is derived from a built-in class and adds nothing of its own.

    Attributes:
        plain: that of a class with a dictionary and weak references.
        slim: that of one with ``__slots__ = ()``.
        gives_dictionary: whether the first one has the descriptor `__dict__`, as its base has none.
    """

    plain: tuple[int, ...]
    slim: tuple[int, ...]
    gives_dictionary: bool


def best_base(cls: type, bases: tuple[type, ...]) -> type | None:
    """Give that one of other bases which would tell a class's layout; None if that is not as it is.

    It is where all classes concerned add nothing to a built-in class but a dictionary and weak
    references, or nothing at all.
    """
    built_in = _built_in(cls)
    inherited = {each for base in bases for each in base.__mro__}
    if _layout(cls) != _lean(built_in).plain:
        return None
    if not all(_adds_nothing(each, built_in) for each in inherited):
        return None
    return next((base for base in bases if _built_in(base) is built_in), None)


def lacks_dictionary(cls: type) -> bool:
    """Whether nobody gets at the dictionaries of a class's instances any more, though they are."""
    has = any("__dict__" in vars(each) for each in cls.__mro__)
    return not has and bool(cls.__dictoffset__) and _lean(_built_in(cls)).gives_dictionary


def _adds_nothing(cls: type, built_in: type) -> bool:
    """Whether what is derived from a built-in class would look alike if a class were its base."""
    own = _built_in(cls)
    if not issubclass(built_in, own):
        return False
    return _layout(cls) in (_layout(own), *_lean(own)[:2])


@cache  # (so that hardly ever a class is made for it)
def _lean(built_in: type) -> _Lean:
    plain = type("plain", (built_in,), {})
    slim = type("slim", (built_in,), {"__slots__": ()})
    return _Lean(_layout(plain), _layout(slim), "__dict__" in vars(plain))


def _built_in(cls: type) -> type:
    """Give the built-in class that tells a class's layout: `BaseException`, also for `KeyError`."""
    first, *others = (each for each in cls.__mro__ if not each.__flags__ & _HEAP_TYPE)
    return [first, *(each for each in others if _layout(each) == _layout(first))][-1]


def _layout(cls: type) -> tuple[int, ...]:
    sizes = cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__
    return *sizes, cls.__flags__ & _OF_LAYOUT
