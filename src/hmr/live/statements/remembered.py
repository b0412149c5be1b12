"""What functions remember that a statement calls: not what was worked out from something else.

`PRICE = get("tea")` runs again since what `get` calls was edited, and `get` has a cache.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from types import FunctionType, MethodType
from typing import Any

from hmr.graph import Key
from hmr.graph.remembering import giving
from hmr.live.answers import is_fresh
from hmr.live.memories import Kept, Remembering, Things, places
from hmr.live.process.looking import attributes, names_of
from hmr.live.registries.collected import is_plain
from hmr.live.statements.forgetting import Place, Table
from hmr.live.work import Work
from hmr.plan import Step

_MOST = 500
"""So many things at most are looked at in what a function has kept."""
_ROWS = frozenset({list, tuple, set, frozenset})
_OF_VALUES = frozenset(
    {"builtins", "collections", "datetime", "decimal", "fractions", "pathlib", "re", "uuid"}
)
"""The modules whose objects are plain values."""
_ATOMS = frozenset({int, float, complex, bool, str, bytes, type(None), type(...)})


@contextmanager
def forgetting(work: Work, step: Step) -> Iterator[None]:
    """Have functions forget what a statement asks them for while it runs in the ``with`` block."""
    remembered = Remembered(work, step)
    yield
    remembered.settle()


class Remembered:
    """Has functions forget what a statement asks them for anew, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._forgotten: list[tuple[tuple[int, str], Table | Place, Key | None]] = []
        self._used = work.changed.reaching(step.node, step.because or step.again)
        found = [*_remembering(work, step, self._used)] if self._used else []
        things = Things(work.registry, found)
        for each in found:
            for kept in places(work.registry, each, things):
                self._forget(each, kept)

    def settle(self) -> None:
        """Put back what was not asked for, and have others know what is another now."""
        work = self._work
        for place, forgotten, key in self._forgotten:
            asked = forgotten.settle()
            if key is not None and any(asked.values()):
                work.changed.add(key)
            known = work.remembered.setdefault(place, {})
            known.update(dict.fromkeys(asked, work.changed.now))

    def _forget(self, found: Remembering, kept: Kept) -> None:
        tx, memory = self._work.tx, found.memory
        place = id(kept.owner), kept.name
        if any(place == known for known, _, _ in self._forgotten):
            return
        forgotten: Table | Place
        stays = self._stays(place, found)
        if memory.table and is_plain(kept.value):
            forgotten = Table(tx, kept.value, stays)
        elif kept.name and not memory.table and not stays(None, kept.value):
            forgotten = Place(tx, kept.owner, kept.name, absent=memory.absent)
        else:
            return
        if forgotten.forgotten:
            spelt = ".".join((memory.root, *memory.path))
            key = Key(found.module, spelt, "content") if not memory.of else None
            self._forgotten.append((place, forgotten, key))

    def _is_fresh(self, place: tuple[int, str], found: Remembering, key: Hashable = None) -> bool:
        """Whether an entry was made in this revision, of what is still as it was then."""
        moment = self._work.remembered.get(place, {}).get(key)
        if moment is None:
            return False
        return is_fresh(self._work, self._step, self._used, moment, found.code)

    def _stays(self, place: tuple[int, str], found: Remembering) -> Callable[[Hashable, Any], bool]:
        as_ever = _AsEver(self._work, self._used)

        def stays(key: Hashable, value: object) -> bool:
            return self._is_fresh(place, found, key) or (not found.told and as_ever(value))

        return stays


class _AsEver:
    """Says what is made by nothing that has changed: an object of a class that is as it was.

    What it holds is its own state, but for objects that are made otherwise now. Of a plain value
    nobody knows. A library's object may be a connection, and is taken for as it was.
    """

    def __init__(self, work: Work, used: frozenset[Key]) -> None:
        self._work = work
        self._affected = work.graph.affected(used)

    def __call__(self, thing: Any) -> bool:
        if type(thing) in _ROWS and thing:
            return all(type(each) not in _ROWS and self(each) for each in thing)
        if type(thing) in (FunctionType, type, MethodType):
            return True
        return type(thing).__module__ not in _OF_VALUES and not self._holds_old(thing)

    def _holds_old(self, thing: Any) -> bool:
        """Whether an object is made otherwise now, or holds one that is."""
        todo, seen = [thing], set[int]()
        for each in todo:  # which grows by what it holds
            if id(each) in seen or type(each) in _ATOMS or len(seen) > _MOST:
                continue
            seen.add(id(each))
            if type(each) in _ROWS:
                todo += list(each)
            elif type(each) is dict:
                todo += list(each.values())
            elif names_of(type(each))[0] in self._work.registry:
                if self._is_made_otherwise(type(each)):
                    return True
                todo += attributes(each).values()
        return False

    def _is_made_otherwise(self, cls: type) -> bool:
        makes = (
            Key(module, f"{name}.{hook}", "code")
            for module, name in map(names_of, cls.__mro__)
            for hook in ("__init__", "__new__")
        )
        return not self._affected.isdisjoint(makes)


def _remembering(work: Work, step: Step, used: frozenset[Key]) -> Iterator[Remembering]:
    """Give the functions a statement runs that remember what was worked out from something else."""
    for module, name, found, told in giving(work.graph, step.node, used):
        for memory in found:
            yield Remembering(module, name.partition(".<locals>")[0], memory, told)
