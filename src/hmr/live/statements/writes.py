"""The namespace in which a statement runs again: the module's own, with what is bound noted."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any


class Writes(MutableMapping[str, Any]):
    """A namespace for statements that passes everything to another, and notes what was bound.

    Parameters:
        namespace: the other one.
        absent: names that may be deleted though they are not there.
    """

    def __init__(self, namespace: dict[str, Any], absent: frozenset[str] = frozenset()) -> None:
        self._namespace = namespace
        self._absent = absent
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        return self._namespace[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._namespace[name] = value
        self.names.add(name)

    def __delitem__(self, name: str) -> None:
        if name in self._namespace or name not in self._absent:
            del self._namespace[name]
        self.names.discard(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._namespace)

    def __len__(self) -> int:
        return len(self._namespace)
