"""All or nothing, by the program's own doing: what an edit runs raises, and nothing is changed."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import hmr
from hmr.live.process.transaction import Transaction
from hmr.session import Session
from hmr.testing import importable

from .snapshot import Snapshot

_NAMES = count()
_KINDS = (ValueError, MemoryError, RecursionError, SystemExit, KeyboardInterrupt)


class Case(NamedTuple):
    """A program, an edit of it that raises late, and what holds once the edit is mended.

    Parameters:
        before: the program, which has `raise_()` from elsewhere.
        after: the edit, with `raise_()` where it fails.
        holds: what is true once `raise_()` does nothing.
    """

    before: str
    after: str
    holds: str


CASES = {
    "a class made anew": Case(
        "class A:\n    __slots__ = ('x',)\n    def get(self):\n        return 1\n"
        "class B(A):\n    pass\nHELD = [A, B, A()]\n",
        "class A:\n    __slots__ = ('x', 'y')\n    def get(self):\n        return 2\n"
        "class B(A):\n    pass\nHELD = [A, B, A()]\nraise_()\n",
        "A().get() == 2 and hasattr(A, 'y') and issubclass(B, A) and HELD[0] is A",
    ),
    "a metaclass that raises": Case(
        "MADE = []\nclass Meta(type):\n    def __init__(cls, name, bases, space):\n"
        "        super().__init__(name, bases, space)\n        MADE.append(name)\n"
        "        cls.noted = len(MADE)\n        if 'bad' in space: raise_()\n"
        "class A(metaclass=Meta):\n    one = 1\n",
        "MADE = []\nclass Meta(type):\n    def __init__(cls, name, bases, space):\n"
        "        super().__init__(name, bases, space)\n        MADE.append(name)\n"
        "        cls.noted = len(MADE)\n        if 'bad' in space: raise_()\n"
        "class A(metaclass=Meta):\n    one = 2\n    bad = True\n",
        "A.one == 2 and A.bad and type(A) is Meta",
    ),
    "a subclass hook that raises": Case(
        "KNOWN = {}\nclass Base:\n    def __init_subclass__(cls, **options):\n"
        "        super().__init_subclass__(**options)\n        KNOWN[cls.__name__] = cls\n"
        "        cls.mark = 'marked'\n        if hasattr(cls, 'bad'): raise_()\n"
        "class A(Base):\n    one = 1\n",
        "KNOWN = {}\nclass Base:\n    def __init_subclass__(cls, **options):\n"
        "        super().__init_subclass__(**options)\n        KNOWN[cls.__name__] = cls\n"
        "        cls.mark = 'marked'\n        if hasattr(cls, 'bad'): raise_()\n"
        "class A(Base):\n    one = 2\n    bad = True\n",
        "A.one == 2 and A.bad and KNOWN['A'] is A",
    ),
    "a descriptor's hook that raises": Case(
        "class Field:\n    def __init__(self, bad=False):\n        self.bad = bad\n"
        "    def __set_name__(self, owner, name):\n        self.name = name\n"
        "        owner.last = name\n        if self.bad: raise_()\n"
        "class A:\n    one = Field()\n",
        "class Field:\n    def __init__(self, bad=False):\n        self.bad = bad\n"
        "    def __set_name__(self, owner, name):\n        self.name = name\n"
        "        owner.last = name\n        if self.bad: raise_()\n"
        "class A:\n    one = Field()\n    two = Field(True)\n",
        "A.last == 'two' and A.two.name == 'two'",
    ),
    "a decorator that raises": Case(
        "ROUTES = {}\ndef route(path, bad=False):\n    def add(function):\n"
        "        ROUTES[path] = function\n        if bad: raise_()\n        return function\n"
        "    return add\n@route('/one')\ndef one():\n    return 1\n",
        "ROUTES = {}\ndef route(path, bad=False):\n    def add(function):\n"
        "        ROUTES[path] = function\n        if bad: raise_()\n        return function\n"
        "    return add\n@route('/uno', True)\ndef one():\n    return 2\n",
        "ROUTES == {'/uno': one} and one() == 2",
    ),
    "an enum and a dataclass": Case(
        "import dataclasses, enum\nclass Color(enum.Enum):\n    RED = 1\n    BLUE = 2\n"
        "@dataclasses.dataclass\nclass Point:\n    x: int = 0\nHELD = [Color.RED, Point(3)]\n",
        "import dataclasses, enum\nclass Color(enum.Enum):\n    RED = 5\n    GREEN = 3\n"
        "@dataclasses.dataclass\nclass Point:\n    x: int = 0\n    y: int = 7\n"
        "HELD = [Color.RED, Point(3)]\nraise_()\n",
        "[c.value for c in Color] == [5, 3] and Point(1).y == 7 and HELD[0] is Color.RED",
    ),
    "bases and class methods": Case(
        "import abc\nclass L:\n    pass\nclass R:\n    side = 'r'\nclass A(L):\n    old = 1\n"
        "    @classmethod\n    def make(cls):\n        return cls()\n"
        "class I(abc.ABC):\n    def go(self):\n        return 1\nclass J(I):\n    pass\n",
        "import abc\nclass L:\n    pass\nclass R:\n    side = 'r'\nclass A(R):\n    new = 1\n"
        "    @classmethod\n    def make(cls):\n        return cls(), 1\n"
        "class I(abc.ABC):\n    @abc.abstractmethod\n    def go(self):\n        return 1\n"
        "class J(I):\n    pass\nraise_()\n",
        "A.side == 'r' and A.make()[1] == 1 and J.__abstractmethods__ == {'go'}",
    ),
    "values that are changed in place": Case(
        "NAMES = []\nTABLE = {}\nfor name in ('a', 'b'):\n    NAMES.append(name)\n"
        "    TABLE[name] = len(NAMES)\nTOTAL = sum(TABLE.values())\n",
        "NAMES = []\nTABLE = {}\nfor name in ('a', 'c', 'd'):\n    NAMES.append(name)\n"
        "    TABLE[name] = len(NAMES)\nTOTAL = sum(TABLE.values())\nraise_()\n",
        "NAMES == ['a', 'c', 'd'] and TABLE == {'a': 1, 'c': 2, 'd': 3} and TOTAL == 6",
    ),
    "a hook that raises": Case(
        "import hmr\nLOG = []\nVALUE = 1\n@hmr.dispose\ndef close():\n    LOG.append(VALUE)\n",
        "import hmr\nLOG = []\nVALUE = 2\n@hmr.dispose\ndef close():\n    LOG.append(-VALUE)\n"
        "def more():\n    return VALUE\nraise_()\n",
        "VALUE == 2 and more() == 2",
    ),
}


def _rows() -> Iterator[Any]:
    for name, case in CASES.items():
        yield pytest.param(case, id=name)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder to import from, in a process that has all a revision may need first."""
    for found in pkgutil.walk_packages(hmr.__path__, "hmr."):
        if found.name.split(".")[1] in ("graph", "live", "packs", "plan", "report", "source"):
            importlib.import_module(found.name)
    with importable(tmp_path):
        yield tmp_path


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("case", list(_rows()))
def test_what_an_edit_raises_leaves_everything_as_it_was(
    case: Case, kind: type[BaseException], folder: Path
) -> None:
    """Whatever is raised, wherever, the process is as before; mended, it is as the source says."""
    number = next(_NAMES)
    name, cause = f"raising_{number}", f"raising_cause_{number}"
    head = f"from {cause} import raise_\n"
    # Not in the folder's session: the edit alone decides whether it is raised.
    armed: list[bool] = []
    exec(
        "def raise_():\n    if armed: raise kind('made by a test')\n",
        space := {"armed": armed, "kind": kind, "__name__": cause},
    )
    made = type(sys)(cause)
    made.__dict__["raise_"] = space["raise_"]
    sys.modules[cause] = made
    (folder / f"{name}.py").write_text(head + case.before)
    user = folder / f"{name}_user.py"
    user.write_text(f"from {name} import *\nimport {name}\nCOUNT = len(dir({name}))\n")
    try:
        with Session(folder, watch=False) as session:
            session.status()  # and with that what a session itself needs first
            exec(f"import {name}_user", {})
            names = (name, f"{name}_user")
            held = dict(vars(sys.modules[name]))
            before = _snapshot(names, held)
            (folder / f"{name}.py").write_text(head + case.after)
            armed.append(True)
            report: Any = None
            with suppress(KeyboardInterrupt):
                report = session.revise()
            assert report is None or isinstance(report.error.exception, kind), str(report)
            assert (report is None) is (kind is KeyboardInterrupt)
            del report
            assert before.differences(_snapshot(names, held)) == []
            armed.clear()
            (folder / f"{name}.py").write_text(head + case.after + "# mended\n")
            report = session.revise()
            assert report.ok, str(report)
            assert eval(case.holds, vars(sys.modules[name])), case.holds
    finally:
        del sys.modules[cause]


def _snapshot(names: tuple[str, ...], held: dict[str, Any]) -> Snapshot:
    gc.collect()
    return Snapshot(names, [], [value for name, value in held.items() if name[:2] != "__"])


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_an_undo_that_fails_keeps_no_other_from_being_done(kind: type[BaseException]) -> None:
    """A rollback goes to its end, whatever an undo raises; an interrupt is the program's then."""
    tx = Transaction()
    space = {"first": 1, "last": 1}
    tx.put(space, "first", 2)
    failing = [kind("made by a test")]

    def undo() -> None:
        if failing:
            raise failing[0]

    tx.did(undo)
    tx.put(space, "last", 2)
    ended: list[str] = []
    tx.at_end(lambda: ended.append("ended"))
    if kind is KeyboardInterrupt:
        with pytest.raises(KeyboardInterrupt):
            tx.rollback()
    else:
        assert tx.rollback() == failing
    assert (space, ended) == ({"first": 1, "last": 1}, ["ended"])


def test_an_undo_that_is_interrupted_is_done_again() -> None:
    """An interrupt in the midst of an undo leaves nothing of it undone."""
    tx = Transaction()
    space = {"one": 1}
    tx.put(space, "two", 2)
    interrupts = [KeyboardInterrupt()]

    def undo() -> None:
        if interrupts:
            raise interrupts.pop()
        space["one"] = 0

    tx.did(undo)
    with pytest.raises(KeyboardInterrupt):
        tx.rollback()
    assert space == {"one": 0}


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_what_ends_a_commit_is_all_done(kind: type[BaseException]) -> None:
    """An emptying that raises keeps no other from it; an interrupt is given back, not lost."""
    tx = Transaction()
    done: list[str] = []

    def fail() -> None:
        raise kind("made by a test")

    tx.afterwards(fail)
    tx.afterwards(lambda: done.append("after"))
    tx.at_end(lambda: done.append("end"))
    tx.at_end(fail)
    failed, interrupt = tx.commit()
    assert len(failed) == (0 if kind is KeyboardInterrupt else 2)
    assert done == ["after", "end"]
    assert isinstance(interrupt, KeyboardInterrupt) is (kind is KeyboardInterrupt)
