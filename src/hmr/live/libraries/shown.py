"""What libraries show of modules of the project by objects of their own: the settings of a site."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hmr._types import ModuleName
from hmr.pack import Pack


def shown_as(
    packs: Callable[[], Sequence[Pack]], module: ModuleName
) -> tuple[tuple[ModuleName, str], ...]:
    """Give the objects of libraries by which others read a module, each with its own module.

    Parameters:
        packs: gives those that are awake.
        module: the module.
    """
    found = (each for pack in packs() for each in pack.shown())
    return tuple((home, name) for of, home, name in found if of == module)
