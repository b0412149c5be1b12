"""Packs are asked of any object of a program, and must not have it answer for itself."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from hmr.packs import HOUSE


class Shy:
    """A proxy that stands for something only at times, as a request or a task does."""

    @property
    def __class__(self) -> Any:
        raise LookupError("it stands for nothing now")

    def __getattr__(self, name: str) -> Any:
        raise LookupError(name)


@pytest.mark.parametrize("library", HOUSE)
@pytest.mark.parametrize("question", ["stays", "settings", "built"])
def test_a_pack_asks_an_object_nothing(library: str, question: str) -> None:
    """`isinstance` asks for ``__class__``, which runs code of the program, and may raise."""
    pytest.importorskip(library)
    file, _, name = HOUSE[library].partition(":")
    pack = getattr(importlib.import_module(f"hmr.packs.{file}"), name)()
    assert not getattr(pack, question)(Shy())
