"""What is found along all ways from a definition to those that use it, each gone through once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from hmr.graph.keys import Key, Node

_NOBODY: frozenset[Node] = frozenset()


class Closure:
    """Who is found at a definition, at those that use it, at those that use these, and so on.

    Definitions that use each other in a ring have the same answer (Tarjan's components). An answer
    is kept: the walk asks for thousands of keys, most of which lead to the same definitions.

    Parameters:
        users: gives the definitions that use one when they are called.
        found: gives who is to be found at one.
    """

    def __init__(
        self,
        users: Callable[[Key], Iterable[Key]],
        found: Callable[[Key], Iterable[Node]],
    ) -> None:
        self._users = users
        self._found = found
        self._known: dict[Key, frozenset[Node]] = {}

    def __call__(self, code: Key) -> frozenset[Node]:
        """Give who is found from a definition on."""
        if code not in self._known:
            self._walk(code)
        return self._known[code]

    def _walk(self, first: Key) -> None:
        open_: dict[Key, _Visit] = {}
        ring: list[Key] = []
        path = [self._enter(first, open_, ring)]
        while path:
            visit = path[-1]
            for user in visit.users:
                if user in self._known:
                    visit.out.append(self._known[user])
                elif user in open_:
                    visit.low[0] = min(visit.low[0], open_[user].number)
                else:
                    path.append(self._enter(user, open_, ring))
                    break
            else:
                path.pop()
                if visit.low[0] == visit.number:
                    self._close(ring, visit.number, open_)
                if path:
                    path[-1].low[0] = min(path[-1].low[0], visit.low[0])
                    if visit.code in self._known:
                        path[-1].out.append(self._known[visit.code])

    def _enter(self, code: Key, open_: dict[Key, _Visit], ring: list[Key]) -> _Visit:
        number = len(ring)
        own = frozenset(self._found(code))
        visit = _Visit(code, number, [number], iter(self._users(code)), [own])
        open_[code] = visit
        ring.append(code)
        return visit

    def _close(self, ring: list[Key], number: int, open_: dict[Key, _Visit]) -> None:
        """Give all definitions of a ring, the last that were entered, the same answer."""
        members = ring[number:]
        del ring[number:]
        parts = {part for code in members for part in open_[code].out if part}
        answer = next(iter(parts)) if len(parts) == 1 else _NOBODY.union(*parts)
        for code in members:
            self._known[code] = answer
            del open_[code]


class _Visit(NamedTuple):
    """A definition whose users are being gone through."""

    code: Key
    number: int
    low: list[int]
    users: Iterator[Key]
    out: list[frozenset[Node]]
