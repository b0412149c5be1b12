"""What the README has promised since 0.1, with real files, the real session and its watcher."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.reloaders.doors import ReloaderForm, claim_all
from hmr.reloaders.shared import Shared
from hmr.report.value import Report
from hmr.session import Session

BOUND = 10.0  # seconds; a save that is not live by then is lost

PACKAGE = {
    "my_pkg/__init__.py": """
        from .sub_module import sub_func
        from . import state
        RATE = 2
        def func():
            return "Hi from func"
        class Class:
            def greet(self):
                return "one"
        def total(price):
            state.HITS.append(price)
            return price * RATE
    """,
    "my_pkg/sub_module.py": 'def sub_func():\n    return "sub one"\n',
    "my_pkg/state.py": "HITS = []\n",
    "my_pkg/deco.py": """
        import functools
        def wrapped(f):
            @functools.wraps(f)
            def args(*a):
                return "<" + f(*a) + ">"
            return args
        def plain(f):
            def args(*a):
                return "[" + f(*a) + "]"
            return args
        @wrapped
        def with_wraps():
            return "one"
        @plain
        def without():
            return "one"
    """,
}


class Live:
    """A package on disk under real proxies."""

    def __init__(self, folder: Path, files: Callable[..., Any]) -> None:
        self.folder = folder
        self.package = files("my_pkg", PACKAGE)
        self.reports: queue.Queue[Report] = queue.Queue()
        self.owner = Shared(self._make)
        self.Reloader = ReloaderForm(self.owner)

    def _make(self, *roots: Any, **options: Any) -> Session:
        session = Session(*roots, **options)
        session.on_revision(self.reports.put)
        return session

    def reload(self, *things: Any, exclude: Iterable[str] = ()) -> Any:
        return claim_all(things, frozenset(exclude), True, sys._getframe(1), self.owner)

    def edit(self, path: str, old: str, new: str) -> None:
        """Save a file in one step, so that no half of a save can be read."""
        file = self.folder / path
        text = file.read_text()
        assert old in text
        temporary = file.with_suffix(".tmp")
        temporary.write_text(text.replace(old, new))
        os.replace(temporary, file)

    def wait(self, what: Callable[[], bool]) -> Report:
        """Take the reports of the background until one has made `what` true."""
        while True:
            report = self.reports.get(timeout=BOUND)
            if what():
                return report


@pytest.fixture
def live(tmp_path: Path, files: Callable[..., Any]) -> Iterator[Live]:
    """The package, and no thread of ours afterwards."""
    before = set(threading.enumerate())
    made = Live(tmp_path, files)
    yield made
    for lease in list(made.owner._leases):
        lease.stop()
    assert set(threading.enumerate()) <= before


def test_a_module_is_watched_from_the_moment_of_creation(live: Live) -> None:
    """`import X; X = Reloader(X)`: a save is live without any access; everybody sees it."""
    held = live.package.func
    proxy = live.Reloader(live.package)
    assert proxy.func() == "Hi from func"
    live.edit("my_pkg/__init__.py", "Hi from func", "Hello")
    live.wait(lambda: held() == "Hello")
    assert proxy.func() == "Hello"
    assert proxy.func is held


@pytest.mark.parametrize("path", ["module", "submodule", "function", "class"])
def test_each_kind_brings_its_whole_package(live: Live, path: str) -> None:
    """A proxy over any part makes all of the package live: dependents and dependencies."""
    package = live.package
    kinds = {
        "module": package,
        "submodule": package.sub_module,
        "function": package.func,
        "class": package.Class,
    }
    live.Reloader(kinds[path])
    live.edit("my_pkg/sub_module.py", "sub one", "sub two")
    live.wait(lambda: bool(package.sub_func() == "sub two"))
    live.edit("my_pkg/__init__.py", "RATE = 2", "RATE = 3")
    live.wait(lambda: bool(package.total(1) == 3))


def test_all_instances_are_updated(live: Live) -> None:
    """`a` and `b`, made before and after, through the proxy or not."""
    before = live.package.Class()
    Class = live.Reloader(live.package.Class)  # as the README writes it
    a = Class()
    live.edit("my_pkg/__init__.py", '"one"', '"two"')
    b = Class()
    assert [x.greet() for x in (before, a, b)] == ["two"] * 3
    assert type(a) is type(b) is live.package.Class
    assert isinstance(before, Class)


@pytest.mark.parametrize("name", ["with_wraps", "without"])
def test_decorated_functions(live: Live, files: Any, name: str) -> None:
    """With `functools.wraps` or without: the function inside is edited, and the decorator too."""
    deco = files("my_pkg.deco", {})
    proxy = live.Reloader(getattr(deco, name))
    left, right = proxy().split("one")
    live.edit("my_pkg/deco.py", '"one"', '"two"')
    assert proxy() == f"{left}two{right}"
    live.edit("my_pkg/deco.py", f'"{left}" + f', '"(" + f')
    assert proxy() == f"(two{right}"


def test_excluded_state_is_never_touched(live: Live) -> None:
    """`exclude` holds back a module, also when only a function is given; the rest goes on."""
    total = live.reload(live.package.total, exclude=["my_pkg.state"])
    assert total(1) == 2
    live.edit("my_pkg/state.py", "HITS = []", "HITS = ['edited']")
    live.edit("my_pkg/__init__.py", "price * RATE", "price * RATE + 1")
    assert total(1) == 3
    assert total.reload().ok
    assert live.package.state.HITS == [1, 1]


def test_several_at_once_with_aliases(live: Live) -> None:
    """`from X import Y as A`, several of them in one call."""
    from my_pkg import Class as Kind  # type: ignore[import-not-found]
    from my_pkg import func as run

    run, Kind = live.reload(run, Kind)  # a class
    live.edit("my_pkg/__init__.py", '"one"', '"two"')
    live.edit("my_pkg/__init__.py", "Hi from func", "Hi")
    assert (run(), Kind().greet()) == ("Hi", "two")


def test_reload_reports_and_stop_ends(live: Live) -> None:
    """`.reload()` brings up to date now; after `.stop()` nothing happens but by `.reload()`."""
    proxy = live.Reloader(live.package)
    live.edit("my_pkg/__init__.py", "Hi from func", "two")
    report = proxy.reload()
    assert report.ok
    assert proxy.func() == "two"
    assert proxy.reload().empty
    proxy.stop()
    proxy.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "hmr"]
    live.edit("my_pkg/__init__.py", "two", "three")
    assert proxy.func() == "two"
    assert [str(change) for change in proxy.reload().changes] == ["edited function my_pkg:func"]
    assert proxy.func() == "three"


def test_state_survives_stop_and_reload(live: Live) -> None:
    """A statement that was made live before `.stop()` does not run again at a later `.reload()`."""
    proxy = live.Reloader(live.package)
    live.edit("my_pkg/state.py", "HITS = []", "HITS = []\nMORE = []")
    assert proxy.reload().ok
    proxy.state.MORE.append("made at run time")
    proxy.stop()
    live.edit("my_pkg/state.py", "HITS = []\n", "HITS = []\nLAST = 1\n")
    assert proxy.reload().ok
    assert proxy.state.LAST == 1
    assert proxy.state.MORE == ["made at run time"]


def test_a_broken_edit_raises_nowhere(live: Live, capfd: pytest.CaptureFixture[str]) -> None:
    """The old code goes on, the failure is shown once, the mend is applied."""
    proxy = live.Reloader(live.package)
    assert proxy.func() == "Hi from func"
    live.edit("my_pkg/__init__.py", "def func():", "def func(:")
    for _ in range(3):
        assert proxy.func() == "Hi from func"
        assert not proxy.reload().ok
    said, until = capfd.readouterr().err, time.monotonic() + BOUND
    while "SyntaxError" not in said:  # the session's own thread may be about to say it
        assert time.monotonic() < until, said
        said += capfd.readouterr().err
    live.edit("my_pkg/__init__.py", "def func(:", "def func(*a):")
    assert proxy.func(1) == "Hi from func"
    proxy.stop()
    assert (said + capfd.readouterr().err).count("SyntaxError") == 1


def test_a_def_that_becomes_a_class_is_looked_up_again(live: Live) -> None:
    """Where identity cannot be kept, the proxy still leads to what the name says."""
    proxy = live.Reloader(live.package.func)
    live.edit(
        "my_pkg/__init__.py",
        'def func():\n    return "Hi from func"\n',
        "class func:\n    size = 1\n",
    )
    assert proxy().size == 1
    assert isinstance(proxy(), proxy)


def test_no_save_is_lost_in_the_background(live: Live) -> None:
    """Forty saves, in turns renamed into place and written in place: each becomes live."""
    held = live.package.func
    live.Reloader(live.package)
    file = live.folder / "my_pkg" / "__init__.py"
    for number in range(40):
        old, new = ("Hi from func" if not number else f"no {number - 1}"), f"no {number}"
        if number % 2:
            file.write_text(file.read_text().replace(f'"{old}"', f'"{new}"'))
        else:
            live.edit("my_pkg/__init__.py", f'"{old}"', f'"{new}"')
        live.wait(lambda new=new: held() == new)  # type: ignore[misc]
    assert live.reports.empty()


def test_threads_that_use_a_proxy_while_it_is_edited(live: Live) -> None:
    """Accesses from several threads during saves neither fail nor stand still."""
    proxy = live.Reloader(live.package)
    done, failures = threading.Event(), []

    def use() -> None:
        try:
            while not done.is_set():
                assert proxy.func().startswith("Hi")
                assert proxy.Class().greet() == "one"
        except Exception as error:  # told in the main thread
            failures.append(error)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        last = "Hi from func"
        for number in range(20):
            live.edit("my_pkg/__init__.py", last, f"Hi {number}")
            last = f"Hi {number}"
            live.wait(lambda last=last: live.package.func() == last)  # type: ignore[misc]
    finally:
        done.set()
        for thread in threads:
            thread.join(BOUND)
    assert not failures
    assert not any(thread.is_alive() for thread in threads)


def test_the_decorator_makes_its_module_live(live: Live, files: Any) -> None:
    """`@Reloader` in the edited module: the thing itself is patched, instances too."""
    door = files("hmr_door", {"hmr_door.py": ""})
    door.Reloader = live.Reloader
    source = """
        import hmr_door
        @hmr_door.Reloader
        def run():
            return helper() + LATER
        @hmr_door.Reloader(excluded=[])
        class Kind:
            def greet(self):
                return "one"
        def helper():
            return "help "
        LATER = "late"
    """
    module = files("my_pkg.deco2", {"my_pkg/deco2.py": source})
    run, one = module.run, module.Kind()
    live.edit("my_pkg/deco2.py", '"one"', '"two"')
    live.wait(lambda: bool(one.greet() == "two"))
    live.edit("my_pkg/deco2.py", '"help "', '"HELP "')
    live.wait(lambda: bool(run() == "HELP late"))
    live.edit(
        "my_pkg/deco2.py", "class Kind", "@hmr_door.Reloader\ndef added():\n    pass\nclass Kind"
    )
    live.wait(lambda: hasattr(module, "added"))
    live.edit("my_pkg/deco2.py", '"late"', '"later"')
    live.wait(lambda: bool(run() == "HELP later"))
    assert module.run is run
    for thing in (module.run, module.Kind, module.added):
        live.Reloader.stop(thing)
    assert not [thread for thread in threading.enumerate() if thread.name == "hmr"]


def test_a_class_that_gets_another_layout_is_followed(live: Live) -> None:
    """Where the engine must make a new class, the proxy is over that one."""
    proxy = live.Reloader(live.package.Class)
    old = proxy()
    live.edit("my_pkg/__init__.py", "class Class:\n", 'class Class:\n    __slots__ = ("x",)\n')
    assert proxy.reload().ok
    assert proxy.__wrapped__ is live.package.Class
    assert isinstance(proxy(), proxy)
    assert old.greet() == "one"
