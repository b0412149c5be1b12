"""All kinds of mutation, by the name that a commit tells them by."""

from __future__ import annotations

from types import ModuleType

from . import classes, files, functions, imports, members, patterns, statements, values
from .module import Mutation


def _of(part: ModuleType) -> dict[str, Mutation]:
    word = part.__name__.rpartition(".")[2]
    return {
        f"{word}.{name}": found
        for name, found in vars(part).items()
        if callable(found)
        and getattr(found, "__module__", "") == part.__name__
        and not name.startswith("_")
    }


KINDS: dict[str, Mutation] = {
    name: mutation
    for part in (values, functions, classes, members, statements, imports, patterns, files)
    for name, mutation in _of(part).items()
}
