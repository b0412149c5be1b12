"""The namespace in which a statement runs again: the module's own, with what is bound noted."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any


class Writes(MutableMapping[str, Any]):
    """A namespace for statements that passes everything to another, and notes what was bound."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        return self._namespace[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._namespace[name] = value
        self.names.add(name)

    def __delitem__(self, name: str) -> None:
        del self._namespace[name]
        self.names.discard(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._namespace)

    def __len__(self) -> int:
        return len(self._namespace)
