"""Objects are looked at without being asked, and stay as quick to read as they were."""

from __future__ import annotations

import gc
from collections import deque
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from hmr import _env
from hmr.live.process.looking import inward, names_of, peek, said_module, space_of
from hmr.testing import Project

NAMES = ("size", "limit", "still", "half", "func", "__wrapped__", "nothing", "__dict__", "same")


class Plain:
    """Has attributes of its own, and some that hide its class's."""

    limit = 1
    same = "same"

    def __init__(self, **own: Any) -> None:
        self.size = 2
        vars(self).update(own)

    def still(self) -> int:
        """Stay."""
        return 1

    @property
    def half(self) -> int:
        """Raise: nobody may ask."""
        raise RuntimeError

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)


class Lazy:
    """Has no dictionary of its attributes yet."""

    limit = 1
    same = "same"
    func = property(lambda _: 1 / 0)

    def __init__(self) -> None:
        self.size = 2
        self.same = "same"

    def still(self) -> int:
        """Stay."""
        return 1


class Hiding(Lazy):
    """Hides what its class has."""

    def __init__(self) -> None:
        super().__init__()
        self.limit = 3
        self.still = len  # type: ignore[method-assign, assignment]
        self.__wrapped__ = len


class Slotted:
    """Has slots, and no dictionary."""

    __slots__ = ("size",)


class Pretending:
    """Says that its dictionary is another."""

    @property
    def __dict__(self) -> Any:  # type: ignore[override]
        return {"size": 4}


THINGS = {
    "plain": lambda: Plain(),
    "own": lambda: Plain(limit=1, still=5, half=6, func=7),
    "lazy": Lazy,
    "hiding": Hiding,
    "slots": Slotted,
    "pretending": Pretending,
    "a partial": lambda: partial(len),
    "a list": list,
}


@pytest.mark.parametrize("make", THINGS.values(), ids=THINGS.keys())
def test_what_an_object_has_itself(make: Any) -> None:
    """It is what its dictionary has, whether there is one already or not."""
    for name in NAMES:
        found, space = peek(make(), name), space_of(make())
        assert found == (space.get(name) if type(space) is dict else None), name
    assert inward(make()) == next(
        (found for name in ("__wrapped__", "fget", "func") if (found := peek(make(), name))), None
    )


MODULE = """\
class Thing:
    rate = 1

    def __init__(self):
        self.size = 1

    def still(self):
        return self.size


THING = Thing()
SEEN = [THING.still()]
"""


@pytest.mark.skipif(not _env.WITHOUT_DICTIONARY, reason="to ask costs nothing there")
def test_an_edit_makes_no_dictionary_for_objects(tmp_path: Path) -> None:
    """An object of an edited class is read as fast as before: it has no dictionary still."""
    with Project(tmp_path) as project:
        project.write("shop.py", MODULE)
        shop = project.load("shop")
        assert not any(type(each) is dict for each in gc.get_referents(shop.THING))
        project.edit("shop.py", "rate = 1", "rate = 2")
        project.revise()
        assert shop.THING.rate == 2
        assert not any(type(each) is dict for each in gc.get_referents(shop.THING))


def test_a_class_written_in_c_says_its_module_as_others_do() -> None:
    """`int` has no ``__module__`` of its own, and is still of `builtins`."""
    assert [names_of(kind) for kind in (int, list, type(None), object)] == [
        ("builtins", "int"),
        ("builtins", "list"),
        ("builtins", "NoneType"),
        ("builtins", "object"),
    ]
    assert names_of(deque) == ("collections", "deque")
    space: dict[str, Any] = {}
    exec("Bare = type('Bare', (), {})", space)  # where nothing is named, a class has none
    assert said_module(space["Bare"]) == "None"
