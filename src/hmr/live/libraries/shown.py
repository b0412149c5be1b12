"""What libraries show of modules of the project by objects of their own: the settings of a site."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hmr._types import ModuleName
from hmr.live.process.drafting import draft
from hmr.pack import Pack


class Awake:
    """Gives the packs that are awake: the same ones as long as nothing of the program runs.

    Parameters:
        ask: finds out which are.
    """

    def __init__(self, ask: Callable[[], Sequence[Pack]]) -> None:
        self._ask = ask
        self._known: Sequence[Pack] = ()
        self._draft: int | None = None

    def __call__(self) -> Sequence[Pack]:
        now = draft()
        if now is None or now != self._draft:
            self._draft, self._known = now, self._ask()
        return self._known


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
