"""Whether a class can have other bases as it is: whether its instances would be laid out alike."""

from __future__ import annotations

_HEAP_TYPE = 1 << 9
_OF_LAYOUT = 0xFF << 24 | 1 << 14 | 0b11100
"""The flags of a class that are about its instances: what built-in kind they are, whether the
collector knows them, where their dictionaries, weak references and inline values are."""


def best_base(cls: type, bases: tuple[type, ...]) -> type | None:
    """Give that one of other bases which would tell a class's layout; None if that is not as it is.

    It is where all classes concerned add nothing to a built-in class but a dictionary and weak
    references, or nothing at all.
    """
    built_in = _built_in(cls)
    inherited = {each for base in bases for each in base.__mro__}
    if _layout(cls) != _layout(_plain(built_in)):
        return None
    if not all(_adds_nothing(each, built_in) for each in inherited):
        return None
    return next((base for base in bases if _built_in(base) is built_in), None)


def lacks_dictionary(cls: type) -> bool:
    """Whether nobody gets at the dictionaries of a class's instances any more, though they are."""
    has = any("__dict__" in vars(each) for each in cls.__mro__)
    return not has and bool(cls.__dictoffset__) and "__dict__" in vars(_plain(_built_in(cls)))


def _adds_nothing(cls: type, built_in: type) -> bool:
    """Whether what is derived from a built-in class would look alike if a class were its base."""
    own = _built_in(cls)
    if not issubclass(built_in, own):
        return False
    slim = type("slim", (own,), {"__slots__": ()})
    return _layout(cls) in map(_layout, (own, slim, _plain(own)))


def _plain(built_in: type) -> type:
    return type("plain", (built_in,), {})


def _built_in(cls: type) -> type:
    """Give the built-in class that tells a class's layout: `BaseException`, also for `KeyError`."""
    first, *others = (each for each in cls.__mro__ if not each.__flags__ & _HEAP_TYPE)
    return [first, *(each for each in others if _layout(each) == _layout(first))][-1]


def _layout(cls: type) -> tuple[int, ...]:
    sizes = cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__
    return *sizes, cls.__flags__ & _OF_LAYOUT
