"""Observing imports: what is noted of whom, and that nothing is left behind."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.graph import Record
from hmr.track import Loaded, Observer, Scope, install

MONITORED = hasattr(sys, "monitoring")
TOOLS = range(6)


class Place:
    """A folder whose modules are imported under observation."""

    def __init__(self, root: Path, on: bool = True) -> None:
        self.root = root
        self.scope = Scope([root])
        self.records: dict[str, Record | None] = {}
        self.observer = Observer(self.scope.judge, self.scope.holds, on)

    def loaded(self, loaded: Loaded) -> None:
        self.records[loaded.module.__name__] = loaded.record

    def write(self, **files: str) -> None:
        for name, text in files.items():
            (self.root / f"{name}.py").write_text(text)
        importlib.invalidate_caches()

    def imported(self, name: str) -> Record:
        importlib.import_module(name)
        record = self.records[name]
        assert record is not None
        return record.drain()


def left_behind() -> list[object]:
    """Tell what of an observation is still installed in this thread."""
    found: list[object] = [sys.getprofile()]
    if MONITORED:
        monitoring: Any = sys.monitoring  # type: ignore[attr-defined]  # since 3.12
        found += [monitoring.get_tool(tool) for tool in TOOLS]
    return found


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Place]]:
    modules, finders, path = dict(sys.modules), list(sys.meta_path), list(sys.path)
    before = left_behind()
    sys.path.insert(0, str(tmp_path))

    def open_place(**words: Any) -> Place:
        place = Place(tmp_path, **words)
        install(place.scope.judge, place.loaded, place.observer)
        return place

    yield open_place
    sys.path[:], sys.meta_path[:] = path, finders
    for name in sys.modules.keys() - modules.keys():
        del sys.modules[name]
    assert left_behind() == before


@pytest.fixture
def place(make: Callable[..., Place]) -> Place:
    return make()


def test_a_function_is_noted_under_the_line_that_called_it(place: Place) -> None:
    """A statement's line is noted with each function that ran under it, however it was reached."""
    place.write(
        helper="def f():\n    return g()\n\ndef g():\n    return 1\n",
        app="from helper import f\n\nFUNCS = [f]\nX = FUNCS[0]()\nY = 2\n",
    )
    assert place.imported("app").ran == {("helper", "f"): {4}, ("helper", "g"): {4}}
    assert place.imported("helper").ran == {}


def test_members_of_a_class_have_lines_of_their_own(place: Place) -> None:
    """What ran in a class's body is noted under the member, what made the class under its head."""
    place.write(
        app="""\
class Base:
    def __init_subclass__(cls):
        pass

def f():
    return 1

class C(Base):
    X = f()
    class D:
        Y = f()
"""
    )
    ran = place.imported("app").ran
    assert ran == {("app", "f"): {9, 11}, ("app", "Base.__init_subclass__"): {8}}


def test_a_lambda_is_noted_by_its_line(place: Place) -> None:
    """A lambda has no name of its own: it is noted by where it stands."""
    place.write(app="F = lambda: 1\nG = [\n    lambda: 2,\n]\nX = F() + G[0]()\n")
    record = place.imported("app")
    assert record.nameless == {("app", 1): {5}, ("app", 3): {5}}


def test_a_nested_import_is_not_its_importers(place: Place) -> None:
    """What a module runs while it is imported under another's statement is its own."""
    place.write(
        inner="def f():\n    return 1\n\nX = f()\n",
        app="def load():\n    import inner\n\nload()\nY = __import__('inner').f()\n",
    )
    assert place.imported("app").ran == {("app", "load"): {4}, ("inner", "f"): {5}}
    assert place.imported("inner").ran == {("inner", "f"): {4}}


@pytest.mark.parametrize(
    "between",
    [
        "importlib.util.find_spec('other')",
        "importlib.import_module('other')",
        "import other",
        "try:\n    import broken\nexcept ValueError: pass",
        "try:\n    import other.none\nexcept ImportError: pass",
        "try:\n    import nowhere\nexcept ImportError: pass",
        "importlib.util.module_from_spec(importlib.util.find_spec('other'))",
        "import json.tool, other, wave",
    ],
)
def test_an_import_ends_no_observation(place: Place, between: str) -> None:
    """What runs behind an import, or a question where a module is, is noted as before it."""
    place.write(
        other="def g():\n    return 1\n\nX = g()\n",
        broken="raise ValueError\n",
        app=f"import importlib.util\n{between}\ndef f():\n    return 1\n\nX = f()\n",
    )
    last = 6 + between.count("\n")
    assert place.imported("app").ran == {("app", "f"): {last}}
    if "other" in place.records:
        assert place.imported("other").ran == {("other", "g"): {4}}


def test_another_thread_is_not_noted(place: Place) -> None:
    """A function that ran in another thread meanwhile was not used by the statement."""
    place.write(
        app="""\
import threading

def f():
    return 1

def g():
    return 2

t = threading.Thread(target=f)
t.start()
X = t.join() or g()
"""
    )
    assert place.imported("app").ran == {("app", "g"): {11}}


def test_code_of_others_is_not_noted(place: Place) -> None:
    """The standard library's functions are nobody's dependence."""
    place.write(app="import textwrap\n\nX = textwrap.dedent(' a')\n")
    record = place.imported("app")
    assert (record.ran, record.nameless, record.files) == ({}, {}, {})


def test_a_function_that_ran_very_often_is_noted_under_the_next_statement(place: Place) -> None:
    """Looking away from a function that ran often ends with the statement."""
    place.write(
        app="""\
def f(n):
    return n

class C:
    A = [f(n) for n in range(5000)]
    B = f(1)

X = [f(n) for n in range(5000)]
Y = f(1)
for n in range(1000):
    f(n)
    f(n)
Z = f(1)
"""
    )
    assert place.imported("app").ran == {("app", "f"): {5, 6, 8, 9, 11, 12, 13}}


def test_a_function_that_ran_very_often_is_noted_in_the_next_module(place: Place) -> None:
    """Looking away from a function in one module is not looking away in another."""
    place.write(
        helper="def f(n):\n    return n\n",
        inner="from helper import f\nX = f(1)\nY = [f(n) for n in range(1000)]\n",
        app="from helper import f\nX = [f(n) for n in range(999)]; import inner\nZ = f(1)\n",
    )
    assert place.imported("app").ran == {("helper", "f"): {2, 3}}
    assert place.imported("inner").ran == {("helper", "f"): {2, 3}}


def test_threads_that_a_statement_starts_run_for_it(place: Place) -> None:
    """What an executor ran is the statement's that asked for it; its threads are let alone then."""
    before = threading.getprofile()
    place.write(
        helper="def f(n):\n    return g(n)\ndef g(n):\n    return n\n",
        app="from concurrent.futures import ThreadPoolExecutor\nfrom helper import f, g\n"
        "pool = ThreadPoolExecutor(1)\n"
        "X = list(pool.map(f, [1]))\nY = pool.submit(g, 1).result()\n",
    )
    assert place.imported("app").ran == {("helper", "f"): {4}, ("helper", "g"): {4, 5}}
    with sys.modules["app"].pool as pool:
        assert pool.submit(sys.getprofile).result() is None
    assert threading.getprofile() == before


def test_an_exception_in_the_import_leaves_nothing(place: Place) -> None:
    """An import that fails ends its observation, and only its own."""
    place.write(
        broken="def f():\n    raise ValueError\n\nX = f()\n",
        app="def g():\n    pass\n\ntry:\n    import broken\nexcept ValueError:\n    g()\nX = g()\n",
    )
    before = left_behind()
    with pytest.raises(ValueError):  # noqa: PT011 - the module's own
        importlib.import_module("broken")
    assert left_behind() == before
    assert place.imported("app").ran == {("app", "g"): {7, 8}}


def test_nothing_is_observed_when_it_is_switched_off(make: Callable[..., Place]) -> None:
    """Switched off, a module comes without a record."""
    place = make(on=False)
    place.write(app="def f():\n    return 1\n\nX = f()\n")
    importlib.import_module("app")
    assert place.records == {"app": None}


@pytest.mark.skipif(not MONITORED, reason="sys.monitoring came with Python 3.12")
def test_a_tool_id_in_use_is_never_taken(place: Place) -> None:
    """Where all ids are taken, modules come without a record, and the tools keep theirs."""
    monitoring: Any = sys.monitoring  # type: ignore[attr-defined]  # since 3.12
    mine = [tool for tool in TOOLS if monitoring.get_tool(tool) is None]
    for tool in mine:
        monitoring.use_tool_id(tool, f"test {tool}")
    try:
        place.write(app="def f():\n    return 1\n\nX = f()\n")
        importlib.import_module("app")
        assert place.records == {"app": None}
        assert [monitoring.get_tool(tool) for tool in mine] == [f"test {tool}" for tool in mine]
    finally:
        for tool in mine:
            monitoring.free_tool_id(tool)


def test_a_profiler_that_is_there_goes_on(place: Place) -> None:
    """A profile function sees all that it would have seen, and is there afterwards."""
    seen: list[str] = []

    def mine(frame: Any, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(place.root)):
            seen.append(frame.f_code.co_name)

    place.write(app="def f():\n    return 1\n\nX = f()\n")
    sys.setprofile(mine)
    try:
        record = place.imported("app")
        assert sys.getprofile() is mine
    finally:
        sys.setprofile(None)
    assert record.ran == {("app", "f"): {4}}
    assert "f" in seen


def test_a_profiler_that_the_module_set_stays(place: Place) -> None:
    """What a module installs while it is imported is not taken away from it."""
    place.write(app="import sys\n\ndef p(*a):\n    pass\n\nsys.setprofile(p)\n")
    try:
        importlib.import_module("app")
        assert sys.getprofile() is sys.modules["app"].p
    finally:
        sys.setprofile(None)


def test_two_threads_import_at_once(place: Place) -> None:
    """Each import has the functions that its own thread ran."""
    for side in "ab":
        place.write(
            **{
                side: f"import meeting\n\ndef f_{side}():\n    meeting.wait()\n    return 1\n\n"
                f"X = f_{side}()\nmeeting.wait()\nY = f_{side}\n"
            }
        )
    place.write(meeting="import threading\nwait = threading.Barrier(2, timeout=20).wait\n")
    importlib.import_module("meeting")
    before = left_behind()
    threads = [threading.Thread(target=importlib.import_module, args=(side,)) for side in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    a, b = place.records["a"], place.records["b"]
    assert a is not None
    assert b is not None
    assert (a.drain().ran, b.drain().ran) == ({("a", "f_a"): {7}}, {("b", "f_b"): {7}})
    assert left_behind() == before


def test_files_opened_for_reading_are_noted_and_no_others(place: Place) -> None:
    """A file counts when it lies under the roots, is no code, and was opened for reading alone."""
    for name in ("a.json", "b.txt", "c.log", "d.bin", "e.bin"):
        (place.root / name).write_text("{}")
    place.write(
        app="""\
import json, os
from pathlib import Path
HERE = Path(__file__).parent
A = json.load(open(HERE / "a.json"))
B = (HERE / "b.txt").read_text()
C = open(HERE / "c.log", "a").close()
D = os.close(os.open(HERE / "d.bin", os.O_RDONLY))
E = open(HERE / "e.bin", "r+").close()
F = open(os.devnull).read() or open(json.__file__).read() or open(__file__).read()
try:
    open(HERE / "missing.txt")
except OSError:
    pass
"""
    )
    record = place.imported("app")
    assert {os.path.basename(path): lines for path, lines in record.files.items()} == {
        "a.json": {4},
        "b.txt": {5},
        "d.bin": {7},
    }


def test_the_builtin_is_the_builtin_all_along(place: Place) -> None:
    """No wrapper is put in place of `open`, so that none can stay in a module's namespace."""
    place.write(app="import io, builtins\nfrom io import open as opener\nSAME = open is opener\n")
    original = open
    importlib.import_module("app")
    app: Any = sys.modules["app"]
    assert app.SAME
    assert app.opener is original


def test_an_execution_ends_where_the_program_begins(place: Place) -> None:
    """In what is executed with `quiet`, nothing is observed from the first such statement on."""
    text = "def f():\n    return hook()\n\nX = f()\nf()\nY = f()\n"
    code = compile(text, str(place.root / "app.py"), "exec")
    before = left_behind()
    during: list[list[object]] = []
    space: dict[str, Any] = {
        "__name__": "app",
        "hook": lambda: during.append(left_behind()),
    }
    execution = place.observer.begin("app", code, lambda line: line == 5)
    assert execution is not None
    exec(code, space)
    place.observer.end(execution)
    assert execution.record.drain().ran == {("app", "f"): {4}}
    assert execution.record.until == 5
    assert during[0] != before
    assert during[1:] == [before, before]
    assert left_behind() == before


@pytest.mark.parametrize("on", [True, False])
def test_no_code_is_kept_of_what_has_been_executed(make: Callable[..., Place], on: bool) -> None:
    """A module's top level and its classes' bodies never run again; the functions' codes live."""
    place, loaded = make(on=on), list[Loaded]()
    install(place.scope.judge, loaded.append)
    place.write(
        once="""
from sys import _getframe as here
from weakref import ref

OWN = ref(here().f_code)
def made():
    def inner(): return 1
    return inner
class Shop:
    BODY = ref(here().f_code)
    def total(self): return 2
    class Desk:
        INNER = ref(here().f_code)
        LIVE = made()
        def number(self): return 3
VALUE = made()()
"""
    )
    once = importlib.import_module("once")
    assert [once.OWN(), once.Shop.BODY(), once.Shop.Desk.INNER()] == [None] * 3
    (it,) = (each for each in loaded if each.module is once)
    functions = (once.made, once.Shop.total, once.Shop.Desk.number)
    assert [id(code) for code in it.codes] == [id(each.__code__) for each in functions]
    if on:
        record = place.records["once"]
        assert record is not None
        assert record.drain().ran["once", "made"] == {14, 16}
