"""What the packs that are awake tell of objects: what libraries show of modules by their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from hmr._types import ModuleName
from hmr.graph.told import Told
from hmr.live.known.registry import Registry
from hmr.live.process.drafting import draft
from hmr.live.process.looking import names_of
from hmr.live.process.survey import resolve
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


def told_by(told: Told, registry: Registry, packs: Callable[[], Sequence[Pack]]) -> Told:
    """Give what is told of names, with what packs know of their libraries' objects.

    Parameters:
        told: what is told without them.
        registry: the tracked modules.
        packs: gives those that are awake.
    """

    def plain(module: ModuleName, name: str) -> bool:
        if told.plain(module, name):
            return True
        values = {each for pack in packs() for each in pack.values}
        if not values or module not in registry:
            return False
        kind = type(resolve(registry[module].namespace, name))
        return ":".join(names_of(kind)) in values

    return told._replace(shown=partial(shown_as, packs), plain=plain)


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
