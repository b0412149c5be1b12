"""All or nothing, by force: each write of a commit fails in turn, and the process is as it was."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hmr
from hmr import _env
from hmr.session import Session
from hmr.testing import importable

from .snapshot import Snapshot
from .writes import AFTER, AFTERWARDS, BEFORE, HELD, MODULES


class Injected(Exception):
    """The failure that a test makes."""


class Fuse:
    """Raises at the write of the given number, and at all later ones, until it is set again."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.error: type[BaseException] = Injected
        self.writes: list[str] = []

    def __call__(self, write: str) -> None:
        if self.left is not None:
            if self.left == 0:
                raise self.error(write)
            self.left -= 1
        self.writes.append(write)


class Stage:
    """A project before its edit, with a session whose writes can be made to fail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fuse = Fuse()
        self.session = Session(folder, watch=False, _before_write=self.fuse)
        for found in pkgutil.walk_packages(hmr.__path__, "hmr."):
            if found.name.split(".")[1] in ("graph", "live", "packs", "plan", "report", "source"):
                importlib.import_module(found.name)  # what a revision may need first
        self.session.status()
        self.save(BEFORE)
        self.held: dict[str, Any] = {"__name__": "held"}
        exec(HELD, self.held)

    def save(self, files: dict[str, str], remark: str = "") -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text + remark)

    def snapshot(self) -> Snapshot:
        gc.collect()
        held = {name: value for name, value in self.held.items() if not name.startswith("__")}
        # The edit is on disk already when it is asked for: the lines are those of the live code.
        files = [str(self.folder / name) for name in BEFORE]
        return Snapshot(MODULES, files, list(held.values()))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The project, loaded, with all that the program holds of it."""
    with importable(tmp_path):
        made = Stage(tmp_path)
        with made.session:
            yield made


def fails_at(stage: Stage, write: int, error: type[BaseException] = Injected) -> bool:
    """Save the edit (with a remark, so that it is a new one) and revise; say whether it failed."""
    stage.fuse.left, stage.fuse.error, stage.fuse.writes = write, error, []
    stage.save(AFTER, f"# attempt {write}\n")
    report = stage.session.revise()
    stage.fuse.left = None
    assert report.ok or isinstance(getattr(report.error, "exception", None), error), str(report)
    return not report.ok


def test_a_failure_at_any_write_leaves_everything_as_it_was(stage: Stage) -> None:
    """Whichever write of a commit fails, no module, class, function or instance is another."""
    before = stage.snapshot()
    write = 0
    while fails_at(stage, write):
        differences = before.differences(stage.snapshot())
        at = f"write {write} ({stage.fuse.writes[-1:]} went well)"
        assert differences == [], f"{at}:\n" + "\n".join(differences)
        write += 1
    assert stage.session.status().waiting == ()
    kinds = {"put", "drop", "set", "member", "drop_member", "bases", "code", "enum member"}
    kinds |= {"line"} if _env.SET_FIRST_LINE is not None else set()
    kinds |= {"closure" if _env.SET_CLOSURE is not None else "trampoline", "trampoline"}
    assert kinds - set(stage.fuse.writes) == set()
    assert before.differences(stage.snapshot()) != []


def test_after_failures_the_edit_is_as_live_as_without_them(stage: Stage) -> None:
    """An edit that failed at some writes and then goes through has all its effects."""
    for write in (0, 3, 20, 50):
        assert fails_at(stage, write)
    assert not fails_at(stage, 10_000)
    exec(compile(AFTERWARDS, "AFTERWARDS", "exec"), stage.held)


def test_an_interrupt_leaves_everything_as_it_was(stage: Stage) -> None:
    """A KeyboardInterrupt in the midst of a commit is the program's, and nothing is half done."""
    before = stage.snapshot()
    for write in range(0, 60, 7):
        with pytest.raises(KeyboardInterrupt):
            fails_at(stage, write, KeyboardInterrupt)
        assert before.differences(stage.snapshot()) == []
