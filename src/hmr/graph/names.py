"""Names of a module, each with what its statements say of it, put together when it is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any, Generic, TypeVar, overload

from hmr.graph.sheet import Sheet

T = TypeVar("T")
U = TypeVar("U")
Table = MutableMapping[str, dict[Sheet, None]]


class Names(Mapping[str, T], Generic[T]):
    """A name -> what all statements together say of it; put together when it is looked up."""

    def __init__(
        self, table: Table, look_up: Callable[[str], T | None], want: Callable[[str | None], None]
    ) -> None:
        self._table = table
        self._look_up = look_up
        self._want = want
        self._known: dict[str, T | None] = {}

    def __getitem__(self, name: str) -> T:
        found = self._found(name)
        if not found:
            raise KeyError(name)
        return found

    @overload
    def get(self, name: str, /) -> T | None: ...
    @overload
    def get(self, name: str, /, default: T | U) -> T | U: ...
    def get(self, name: str, /, default: Any = None) -> Any:
        """Give what is said of a name; most names that are asked for nobody speaks of."""
        return self._found(name) or default

    def _found(self, name: str) -> T | None:
        if name in self._known:
            return self._known[name]
        self._want(name)
        found = self._known[name] = self._look_up(name)
        return found

    def __iter__(self) -> Iterator[str]:
        self._want(None)
        return iter(self._table)

    def __len__(self) -> int:
        self._want(None)
        return len(self._table)

    def __contains__(self, name: object) -> bool:
        if isinstance(name, str):
            self._want(name)
        return name in self._table

    def forget(self) -> None:
        """Put everything together anew: the statements are others, or elsewhere."""
        self._known.clear()
