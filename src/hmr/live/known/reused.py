"""What lines had put into collections, told by running them once more aside.

Each puts in a stand-in for what it computes. Where that comes to what the collection holds, entry
by entry, each stand-in has the place of the thing that it stands for.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import CodeType
from typing import Any, TypeAlias

from hmr._types import MISSING
from hmr.graph import Node
from hmr.live.functions.patching import VALUES, alike
from hmr.plan.reusing import GIVES, Unfit

ROWS = (list, deque)
"""The collections in which an entry has nothing but its place."""
_TABLES = (dict, defaultdict, OrderedDict, Counter)
Values: TypeAlias = "dict[int, list[Any]]"
"""What a line had put in, by the numbers under which it asks for it."""


@dataclass
class Reuse:
    """What the lines that make and fill some collections of a module had put in.

    Attributes:
        names: the collections.
        programs: by the place of a statement, the code that puts in once more what it had put in.
        values: by the place of a statement, that.
    """

    names: frozenset[str]
    programs: dict[tuple[int, ...], CodeType] = field(default_factory=dict)
    values: dict[tuple[int, ...], Values] = field(default_factory=dict)

    def run(self, node: Node, space: dict[str, Any], binds: Collection[str] = ()) -> None:
        """Put in once more what a statement had put in.

        Parameters:
            node: the statement.
            space: the namespace; of the names that the statement binds besides, a loop's, it has
                what it had.
            binds: those of them that are bound all the same.

        Raises:
            Unfit: the statement asks for more than it had put in.
        """
        given = {number: iter(values) for number, values in self.values[node.position].items()}

        def gives(number: int, several_for: str | None) -> Any:
            for value in given.get(number, ()):
                return value if several_for is None else value.copy()
            raise Unfit

        others = node.statement.binds - self.names - {*binds}
        bound = {name: space.get(name, MISSING) for name in others}
        space[GIVES] = gives
        try:
            exec(self.programs[node.position], space)
        finally:
            del space[GIVES]
            for name, value in bound.items():
                if value is MISSING:
                    space.pop(name, None)
                else:
                    space[name] = value


class Aside:
    """The lines as they were, run once more aside.

    Parameters:
        lives: the collections, by name.

    Attributes:
        several: by the number of a line, the collection into which it puts several things.
    """

    def __init__(self, lives: Mapping[str, Any]) -> None:
        self._lives = lives
        self._space: dict[str, Any] = {}
        self._line = 0
        self._above: dict[str, Any] = {}
        self._rest: dict[str, Any] = {}
        self._given: dict[int, Values] = {}
        self.several: dict[int, str] = {}

    def find(self, lines: Sequence[CodeType], space: Mapping[str, Any]) -> None:
        """Find for each thing that a line had put in which one it is.

        Raises:
            Unfit: the lines come to something else than the collections hold.
        """
        self._run(lines, space)
        if self.several:  # now that it is known how many they are
            self._rest = {name: self._left(name) for name in self.several.values()}
            self._run(lines, space)
        if not all(_fits(self._space[name], live) for name, live in self._lives.items()):
            raise Unfit

    def values(self, number: int) -> Values:
        """Give what a line had put in; `MISSING` for what others have put something else over."""
        given = self._given.get(number, {})
        return {place: [*map(_known, things)] for place, things in given.items()}

    def is_shuffled(self, number: int) -> bool:
        """Whether it is not known which of several things a line had put in, and which others."""
        given = [thing for things in self._given.get(number, {}).values() for thing in things]
        return any(type(each) is StandIn and each.shuffled for each in given)

    def _run(self, lines: Sequence[CodeType], space: Mapping[str, Any]) -> None:
        self._given, self.several = {}, {}
        self._space = {name: thing for name, thing in space.items() if name not in self._lives}
        self._space[GIVES] = self._gives
        for self._line, code in enumerate(lines):
            exec(code, self._space)

    def _gives(self, number: int, several_for: str | None) -> Any:
        given = self._given.setdefault(self._line, {}).setdefault(number, [])
        if several_for is None:
            given.append(StandIn())
            return given[-1]
        if several_for in self.several.values() or type(self._lives[several_for]) is Counter:
            raise Unfit  # which of them are whose?
        self.several[self._line] = several_for
        self._above[several_for] = [*map(_mark, self._space.get(several_for, ()))]
        if several_for not in self._rest:
            self._rest[several_for] = self._lives[several_for].copy()
            self._rest[several_for].clear()
        given.append(self._rest[several_for])
        return given[-1].copy()

    def _left(self, name: str) -> Any:
        """Give what is not of other lines: stand-ins for what a line has put in by one call."""
        live, made, rest = self._lives[name], self._space[name], self._lives[name].copy()
        rest.clear()
        known = {*map(_mark, made)}
        if type(live) in ROWS:
            rest.extend(StandIn() for _ in range(len(live) - len(made)))
        elif type(live) is set:
            rest.update(each for each in live if _mark(each) not in known)
        else:
            keys = list(live)
            while keys and _mark(keys[-1]) in known:
                keys.pop()
            rest.update({key: StandIn() for key in keys if _mark(key) not in self._above[name]})
        return rest


class StandIn:
    """Stands for what a line puts in.

    Attributes:
        thing: that.
        shuffled: whether it may be another one's: in a set, none has a place.
    """

    def __init__(self) -> None:
        self.thing: Any = MISSING
        self.shuffled = False


def _mark(thing: Any) -> object:
    """Give what is equal for the same thing: nothing of the program's own is asked for that."""
    return thing if type(thing) in VALUES else id(thing)


def _fits(made: Any, live: Any) -> bool:
    """Whether something is what the program has, whatever stand-ins in it stand for."""
    if type(made) is StandIn:
        if made.thing is MISSING:
            made.thing = live
        return made.thing is live
    if type(made) is not type(live):
        return False
    if type(made) in (*ROWS, tuple):
        return len(made) == len(live) and all(map(_fits, made, live))
    if type(made) in _TABLES:
        same = len(made) == len(live) and all(map(alike, made, live))
        return same and all(map(_fits, made.values(), live.values()))
    if type(made) is set:
        known, found = {*map(_mark, made)}, {*map(_mark, live)}
        stand_ins = [each for each in made if type(each) is StandIn]
        left = [each for each in live if _mark(each) not in known]
        for stand_in, thing in zip(stand_ins, left, strict=False):
            stand_in.thing, stand_in.shuffled = thing, len(left) > 1
        return len(stand_ins) == len(left) and len(known) == len(found)
    return alike(made, live)


def _known(given: Any) -> Any:
    """Give what a stand-in stands for, or a collection of them holds."""
    if type(given) is StandIn:
        return given.thing
    if type(given) is set:
        return given
    out = given.copy()
    out.clear()
    if type(given) in ROWS:
        out.extend(map(_known, given))
    else:
        out.update({key: each.thing for key, each in given.items()})
    return out


def has_lost(thing: Any) -> bool:
    """Whether something of what a line had put in is not known any more."""
    if type(thing) in _TABLES:
        return any(map(has_lost, thing.values()))
    return thing is MISSING or (type(thing) in (*ROWS, tuple) and any(map(has_lost, thing)))
