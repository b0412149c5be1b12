"""What functions remember that work out something else now, and nobody has asked them for anew.

It may be what the program has come to while it ran, so it stays; but it is said.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import partial
from typing import Any, TypeAlias

from hmr._types import QualName
from hmr.diff import Pair
from hmr.graph import Key
from hmr.graph.observed import defining
from hmr.live.known.registry import Registry
from hmr.live.memories import Kept, Remembering, Things, places
from hmr.live.registries.collected import is_plain, items_of
from hmr.live.work import Work
from hmr.source import Statement
from hmr.source.remembering import memories

_PLAIN = frozenset({int, float, complex, str, bytes})
_OF_PLAIN = frozenset({tuple, list, set, frozenset, dict})
_DEEP = 3
_Result: TypeAlias = "tuple[int, int]"
"""A result, as little as it takes to know it again: its key's hash, and its `id`."""


def say_what_is_outdated(work: Work) -> None:
    """Say which tables keep plain results of functions that work out something else now.

    What is no plain result is most often an object with a state of its own: a connection.
    """
    found = list(_remembering(work))
    things = Things(work.registry, found)
    for each in found:
        old = set[_Result]()
        for kept in places(work.registry, each, things):
            anew = work.remembered.get((id(kept.owner), kept.name), {})
            old.update(result for key, result in _results(kept) if key not in anew)
        if old:
            said = (
                "HMR116",
                f"{each.module}:{each.function}",
                f"{len(old)} result{'s' if len(old) > 1 else ''}",
                f"{_spelt(each)} keeps what it has worked out before",
                "empty it, or restart",
            )
            work.out.noted.append((said, partial(_are_there, work.registry, each, old)))


def _are_there(registry: Registry, found: Remembering, old: set[_Result]) -> bool:
    """Whether some of the old results are still kept."""
    if found.module not in registry:
        return False
    kept = places(registry, found, Things(registry, [found]))
    return any(result in old for each in kept for _, result in _results(each))


def _remembering(work: Work) -> Iterator[Remembering]:
    """Give the functions that have a table of results, and work out something else now."""
    edited = {
        (module, f"{prefix}{pair.statement.name}"): pair.statement
        for module, difference in work.plan.diffs.items()
        for prefix, pair in _edited(difference.edited)
    }
    for key in sorted(work.graph.affected(work.changed)):
        for statement, name in _statements(work, key, edited.get(key[:2])):
            for memory in memories(statement, name):
                if memory.table:
                    yield Remembering(key.module, key.name, memory, told=True)


def _edited(pairs: Iterable[Pair]) -> Iterator[tuple[str, Pair]]:
    """Give what was edited, of a class its members, each with what stands before its name."""
    for pair in pairs:
        if pair.reopens:
            inner = (each for each in pair.members if each.relation not in ("same", "moved"))
            yield from ((f"{pair.statement.name}.", each) for each in inner)
        else:
            yield "", pair


def _statements(
    work: Work, key: Key, edited: Statement | None
) -> Iterator[tuple[Statement, QualName]]:
    """Give what defines something, with its name there; of what was edited that is known."""
    if edited is not None:
        yield edited, edited.name
    elif key.module in work.registry:
        for binder, name in defining(work.graph.index(key.module).binders, key.name):
            yield binder.statement, name


def _results(kept: Kept) -> Iterator[tuple[Hashable, _Result]]:
    """Give the plain results in a table, by their keys."""
    if is_plain(kept.value):
        pairs = items_of(kept.value)
        if not issubclass(type(kept.value), dict):
            pairs = [(None, item) for item in pairs]
        for key, value in pairs:
            if _is_result(value):
                yield key, (hash(key), id(value))


def _is_result(thing: Any, deep: int = _DEEP) -> bool:
    if type(thing) not in _OF_PLAIN:
        return type(thing) in _PLAIN
    inside = [*thing, *thing.values()] if type(thing) is dict else thing
    return bool(deep) and all(_is_result(each, deep - 1) for each in inside)


def _spelt(found: Remembering) -> str:
    return ".".join((found.memory.root, *found.memory.path))
