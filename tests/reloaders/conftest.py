"""A package on disk, a session that records, and the interpreter as it was afterwards."""

from __future__ import annotations

import importlib
import io
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hmr.reloaders.doors import ReloaderForm
from hmr.reloaders.shared import Shared
from hmr.report.value import Report
from hmr.testing import importable


class Recorder:
    """A session that does nothing but say what it was asked; `script` stands for the engine."""

    made: list[Recorder]

    def __init__(self, *roots: Any, exclude: Iterable[str], watch: bool, on_report: Any) -> None:
        self.rescope(*roots, exclude=exclude)
        self.watching = watch
        self.on_report = on_report
        self.revisions: list[tuple[str, ...]] = []
        self.script: Callable[[], Report | None] = lambda: None
        self.listeners: list[Callable[[Report], None]] = []
        self.adopted: list[str] = []
        Recorder.made.append(self)

    def rescope(self, *roots: Any, exclude: Iterable[str]) -> None:
        self.roots = tuple(getattr(root, "__name__", root) for root in roots)
        self.exclude = set(exclude)

    def watch(self, on: bool) -> None:
        self.watching = on

    def revise(self) -> Report:
        self.revisions.append(self.roots)
        report = self.script() or Report(len(self.revisions))
        self.on_report(report)
        for listener in self.listeners:
            listener(report)
        return report

    def on_revision(self, callback: Callable[[Report], None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)

    def adopt(self, module: ModuleType, path: str, source: bytes, code: Any) -> None:
        assert compile(source, path, "exec", dont_inherit=True) == code
        self.adopted.append(module.__name__)


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

    def write(name: str, sources: dict[str, str]) -> ModuleType:
        for path, text in sources.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(textwrap.dedent(text))
        importlib.invalidate_caches()
        return importlib.import_module(name)

    with importable(tmp_path):
        yield write
