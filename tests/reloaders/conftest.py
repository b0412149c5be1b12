"""A package on disk, a session that records, and the interpreter as it was afterwards."""

from __future__ import annotations

import importlib
import io
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hmr.reloaders.doors import ReloaderForm
from hmr.reloaders.shared import Shared
from hmr.report.value import Report


class Recorder:
    """A session that does nothing but say what it was asked; `script` stands for the engine."""

    made: list[Recorder]

    def __init__(self, *roots: Any, exclude: Iterable[str], watch: bool, on_report: Any) -> None:
        self.roots = [getattr(root, "__name__", root) for root in roots]
        self.exclude = set(exclude)
        self.watch = watch
        self.on_report = on_report
        self.running = True
        self.revisions = 0
        self.script: Callable[[], Report | None] = lambda: None
        self.listeners: list[Callable[[Report], None]] = []
        Recorder.made.append(self)

    def revise(self) -> Report:
        self.revisions += 1
        report = self.script() or Report(self.revisions)
        self.on_report(report)
        for listener in self.listeners:
            listener(report)
        return report

    def stop(self) -> None:
        self.running = False

    def add_root(self, root: Any, exclude: Iterable[str] = ()) -> None:
        self.roots.append(getattr(root, "__name__", root))
        self.exclude |= set(exclude)

    def on_revision(self, callback: Callable[[Report], None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def adopt(self, *args: Any) -> None:
        raise AssertionError(f"no test here runs as __main__: {args}")


@pytest.fixture
def sessions() -> list[Recorder]:
    """The sessions made in this test, the latest last."""
    Recorder.made = []
    return Recorder.made


@pytest.fixture
def shown() -> io.StringIO:
    """What the shared session has printed."""
    return io.StringIO()


@pytest.fixture
def owner(sessions: list[Recorder], shown: io.StringIO) -> Shared:
    """The shared session's keeper, which makes recorders."""
    assert sessions == []
    return Shared(Recorder, shown)


@pytest.fixture
def Reloader(owner: Shared) -> ReloaderForm:  # it is what users write
    """`Reloader` over recorders."""
    return ReloaderForm(owner)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Callable[..., ModuleType]]:
    """Write files and import one: ``files("shop.cart", {"shop/__init__.py": "", ...})``."""
    before = dict(sys.modules)
    sys.path.insert(0, str(tmp_path))

    def write(name: str, sources: dict[str, str]) -> ModuleType:
        for path, text in sources.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text))
        importlib.invalidate_caches()
        return importlib.import_module(name)

    yield write
    sys.path.remove(str(tmp_path))
    for name in sys.modules.keys() - before.keys():
        del sys.modules[name]
