"""Other bases for a class as it is: where its instances are laid out alike, and nowhere else."""

from __future__ import annotations

import collections
import gc
import importlib
import types
import typing
import weakref
from pathlib import Path

import pytest

from hmr._env import bases_setter, dictionary_giver
from hmr.live.classes import takeover
from hmr.live.classes.layout import best_base, lacks_dictionary
from hmr.session import Session
from hmr.testing import importable


class Plain:
    pass


class Other:
    def told(self) -> str:
        return "other"


class Heir(Plain):
    pass


class Slim:
    __slots__ = ()


class Slotted:
    __slots__ = ("held",)


class Fault(Exception):
    pass


class Lost(KeyError):
    pass


class Listed(list[int]):
    pass


STAYS: list[tuple[type, tuple[type, ...], type]] = [
    (Plain, (Other,), Other),
    (Plain, (Slim,), Slim),
    (Plain, (typing.Generic,), typing.Generic),  # type: ignore[list-item]
    (Plain, (Slim, Other), Slim),
    (Heir, (object,), object),
    (Fault, (Lost,), Lost),
    (Fault, (ValueError,), ValueError),
    (Lost, (Plain, Fault), Fault),
    (Listed, (Plain, list), list),
]
GOES: list[tuple[type, tuple[type, ...]]] = [
    (Plain, (Slotted,)),
    (Plain, (list,)),
    (Plain, (Listed,)),
    (Plain, (Fault,)),
    (Plain, (types.SimpleNamespace,)),
    (Slim, (Plain,)),
    (Slotted, (Plain,)),
    (Fault, (OSError,)),
    (Fault, (Plain,)),
    (Listed, (collections.UserList,)),
]


@pytest.mark.parametrize(("cls", "bases", "best"), STAYS)
def test_the_layout_stays(cls: type, bases: tuple[type, ...], best: type) -> None:
    assert best_base(cls, bases) is best


@pytest.mark.parametrize(("cls", "bases"), GOES)
def test_the_layout_would_be_another(cls: type, bases: tuple[type, ...]) -> None:
    assert best_base(cls, bases) is None


@pytest.mark.parametrize(("cls", "bases", "best"), STAYS)
def test_a_class_with_these_bases_has_that_layout(
    cls: type, bases: tuple[type, ...], best: type
) -> None:
    """What is said of the layout is what CPython makes of such a class."""
    if best is typing.Generic:
        bases = (typing.Generic[typing.TypeVar("T")],)  # type: ignore[index, misc]
    fresh = types.new_class("Fresh", bases)
    for size in ("__basicsize__", "__itemsize__", "__dictoffset__", "__weakrefoffset__"):
        assert getattr(fresh, size) == getattr(cls, size)


def test_bases_come_and_go_and_nothing_is_left() -> None:
    assign, give = bases_setter(), dictionary_giver()
    if assign is None or give is None:
        pytest.skip("this interpreter does not show where a class keeps its base")
    gone: list[weakref.ref[type]] = []
    for _ in range(200):
        cls, base = type("Cls", (), {}), type("Base", (), {"told": lambda self: self.n})
        heir = type("Heir", (base,), {})
        one, other = cls(), heir()
        one.n, other.n = 1, 2
        assign(cls, (base,), base)
        assert one.told() == 1
        assert cls.__base__ is base
        assert isinstance(one, base)
        assign(cls, (object,), object)
        assert not hasattr(one, "told")
        assert vars(one) == {"n": 1}
        assign(heir, (object,), object)
        assert lacks_dictionary(heir)
        assert not hasattr(other, "__dict__")
        give(heir)
        assert vars(other) == {"n": 2}
        assert not lacks_dictionary(heir)
        gone += [weakref.ref(cls), weakref.ref(base), weakref.ref(heir)]
        del cls, base, heir, one, other
    gc.collect()
    assert not [each for each in gone if each() is not None]


def test_bases_that_do_not_fit_change_nothing() -> None:
    assign = bases_setter()
    if assign is None:
        pytest.skip("this interpreter does not show where a class keeps its base")
    cls, one = type("Cls", (), {}), type("One", (), {})
    two = type("Two", (one,), {})
    with pytest.raises(TypeError, match="MRO"):
        assign(cls, (one, two), one)
    assert cls.__bases__ == (object,)
    assert cls.__base__ is object
    assert cls().__dict__ == {}
    assign(cls, (two,), two)
    assert cls.__mro__ == (cls, two, one, object)


def test_where_no_base_can_be_set_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interpreter that does not show where a class keeps its base has the class made anew."""
    monkeypatch.setattr(takeover, "bases_setter", lambda: None)
    file = tmp_path / "unbased.py"
    file.write_text("class Named:\n    pass\nclass Item:\n    pass\n")
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        module = importlib.import_module("unbased")
        item = module.Item()
        file.write_text("class Named:\n    pass\nclass Item(Named):\n    pass\n")
        report = session.revise()
        assert report.ok
        assert [(each.code, each.target) for each in report.stale] == [("HMR104", "unbased:Item")]
        assert isinstance(module.Item(), module.Named)
        assert not isinstance(item, module.Named)
