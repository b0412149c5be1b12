"""In which order a class lists those derived from it: as their statements stand, as at a start.

    class Square(Shape): ...
    class Triangle(Shape): ...           it was added just now
    class Circle(Shape): ...

    MENU = [cls.__name__ for cls in Shape.__subclasses__()]

The interpreter lists a class behind all that were there when it was made. One that gets its bases
once more, the same ones, goes to the end of their lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, TypeAlias

from hmr.live.process.looking import is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.plan.relations import displaced

_BASES: Any = vars(type)["__bases__"]
_MADE_BY_STATEMENT = 1 << 9  # Py_TPFLAGS_HEAPTYPE
_LISTS = "__subclasses__"
_MOST = 1000
"""So many classes at most are listed again."""

Place: TypeAlias = "tuple[int, tuple[int, ...]]"
"""A module's number in the order of execution, and the position of a class's statement."""


def list_moved(work: Work) -> None:
    """List classes in order whose statements have changed places."""
    if work.graph.mentioning(_LISTS):
        for module, difference in sorted(work.plan.diffs.items()):
            for pair, _ in displaced(difference.middle, difference.pairing.still):
                if pair.statement.kind == "class":
                    list_in_order(work, work.registry[module].namespace.get(pair.statement.name))


def list_in_order(work: Work, cls: Any) -> None:
    """Have the bases of a class list it where its statement stands among theirs.

    Parameters:
        work: the commit.
        cls: the class, which was made, or has got its bases; of what is none, nothing is done.
    """
    if not is_a(cls, type) or not work.graph.mentioning(_LISTS):
        return
    lists = _lists(work, _BASES.__get__(cls))
    numbers = {name: number for number, name in enumerate(work.registry.names)}
    classes = {id(each): each for found in lists for each in found}
    places = {key: _place(work, numbers, each) for key, each in classes.items()}
    first = _first_of_order(lists, places)
    if first is None or len(classes) > _MOST:
        return
    known = ((place, key) for key, place in places.items() if place is not None and place >= first)
    again = [classes[key] for _, key in sorted(known)]
    if all(map(_can_be_listed_again, again)):
        for found in lists:
            moved = {id(each) for each in again}
            work.tx.did(partial(_list_again, [each for each in found if id(each) in moved]))
        _list_again(again)


def _lists(work: Work, bases: Iterable[type]) -> list[list[type]]:
    """Give what the bases list that are the program's, and the other bases of what they list."""
    out: list[list[type]] = []
    todo, seen = list(bases), set[int]()
    for base in todo:  # which grows
        if id(base) in seen or names_of(base)[0] not in work.registry:
            continue
        seen.add(id(base))
        out.append(type.__subclasses__(base))
        todo += [other for each in out[-1] for other in _BASES.__get__(each)]
    return out


def _place(work: Work, numbers: dict[str, int], cls: type) -> Place | None:
    """Give where the one statement stands that makes a class, if it is known."""
    module, name = names_of(cls)
    if module not in numbers or not work.graph.has(module):
        return None
    binders = work.graph.index(module).binders.get(name, ())
    if len(binders) != 1 or resolve(work.registry[module].namespace, name) is not cls:
        return None
    return numbers[module], binders[0].position


def _first_of_order(
    lists: Iterable[Sequence[type]], places: dict[int, Place | None]
) -> Place | None:
    """Give the first place from which on classes are listed in another order than they stand in."""
    out: list[Place] = []
    for found in lists:
        now = [place for each in found if (place := places[id(each)]) is not None]
        out += [wanted for at, wanted in zip(now, sorted(now), strict=True) if at != wanted][:1]
    return min(out, default=None)


def _can_be_listed_again(cls: type) -> bool:
    """Whether a class can get its bases once more, and nothing of the program's runs by that."""
    kind: type = type(cls)
    own = (each for each in kind.__mro__ if each is not type)
    return bool(cls.__flags__ & _MADE_BY_STATEMENT) and not any("mro" in vars(each) for each in own)


def _list_again(classes: Iterable[type]) -> None:
    for cls in classes:
        _BASES.__set__(cls, _BASES.__get__(cls))
