"""How one module spells a name of another, and which readings that comes to."""

from __future__ import annotations

from typing import NamedTuple

from hmr._types import ModuleName
from hmr.graph.keys import Key
from hmr.source.reflection import ALL, reaches_all


class Way(NamedTuple):
    """How a module spells a name of another one.

    Attributes:
        module: the module.
        local: how it spells the name.
        by: by an attribute of which module; empty where it has the name itself.
        goes_on: whether others may have it from there.
    """

    module: ModuleName
    local: str
    by: ModuleName
    goes_on: bool


def reaches(dotted: str, spelling: str, key: Key) -> bool:
    """Whether reading `dotted` uses what is spelt so.

    A value is used by reading it or an attribute of it. Code is used under its very name only:
    an edited member of a class is a key of its own, next to that of its class.
    """
    if dotted.endswith(ALL):
        return key.what == "value" and (dotted[:-2] == spelling or reaches_all(dotted, spelling))
    used_whole = key.what in ("value", "content")
    return dotted == spelling or (used_whole and dotted.startswith(spelling + "."))
