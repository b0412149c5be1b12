"""In which tables of libraries something is found, however much else of it is held elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from hmr.live.libraries.entries import Abroad, entries


class Popular:
    """Something that everybody has."""


@pytest.fixture
def gong() -> Iterator[ModuleType]:
    """A library with a table of its own."""
    module = ModuleType("gong_of_entries")
    exec("HANDLERS = {}", module.__dict__)
    sys.modules[module.__name__] = module
    yield module
    del sys.modules[module.__name__]


def test_what_is_held_everywhere_hides_nothing_else(gong: ModuleType) -> None:
    """A class has a constant that thousands have: its function is found in the table anyway."""

    def ring() -> None: ...

    popular = Popular()
    everybody = [[popular] for _ in range(2000)]
    gong.__dict__["HANDLERS"]["ring"] = ring
    things: list[Callable[[], None] | Popular] = [ring, popular]
    found = entries(things, Abroad(dict[str, Any](), ()))
    assert [(each.thing, each.table) for each in found] == [(id(ring), gong.HANDLERS)]
    assert len(everybody) == 2000
