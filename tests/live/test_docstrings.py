"""Who shows a docstring that was edited is searched for only where somebody may show it."""

from __future__ import annotations

from pathlib import Path
from types import FunctionType

import pytest

from hmr import _env
from hmr.live import aftermath
from hmr.session import Session
from hmr.testing import importable

MODULE = '''\
import functools

def plain():
    """Say {0}."""

class Basket:
    def total(self):
        """Say {0}."""

'''
WRAPPED = '''\

def wrapping(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

@wrapping
def wrapped():
    """Say {0}."""

class Wrapped:
    @wrapping
    def total(self):
        """Say {0}."""
'''


@pytest.mark.skipif(not _env.COUNTS_ARE_EXACT, reason="reference counts do not tell")
def test_nobody_wraps_what_nobody_else_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Functions and methods that only their names have need no search for wrappers."""
    asked: list[list[str]] = []

    def none_of(functions: list[FunctionType]) -> list[object]:
        asked.append([function.__qualname__ for function in functions])
        return []

    monkeypatch.setattr(aftermath, "wrappers_of", none_of)
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        (tmp_path / "shop.py").write_text((MODULE + WRAPPED).format("one"))
        space: dict[str, object] = {}
        exec("import shop; plain = shop.plain", space)
        (tmp_path / "shop.py").write_text((MODULE + WRAPPED).format("two"))
        assert session.revise().ok
        shop = space["shop"]
        assert shop.plain.__doc__ == shop.Basket.total.__doc__ == "Say two."  # type: ignore[attr-defined]
    assert [sorted(each) for each in asked] == [["Wrapped.total", "plain", "wrapped"]]


def test_whoever_wraps_is_found(tmp_path: Path) -> None:
    """Wrappers show the new docstring: below a decorator, in a class, and made somewhere else."""
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        (tmp_path / "shop.py").write_text((MODULE + WRAPPED).format("one"))
        space: dict[str, object] = {}
        exec(
            "import shop\n"
            "far = shop.wrapping(shop.plain)\n"
            "farther = shop.wrapping(far)\n"
            "method = shop.wrapping(shop.Basket.total)\n",
            space,
        )
        (tmp_path / "shop.py").write_text((MODULE + WRAPPED).format("two"))
        assert session.revise().ok
        shop = space["shop"]
        found = [space["far"], space["farther"], space["method"], shop.wrapped, shop.Wrapped.total]  # type: ignore[attr-defined]
        assert [each.__doc__ for each in found] == ["Say two."] * 5  # type: ignore[attr-defined]
