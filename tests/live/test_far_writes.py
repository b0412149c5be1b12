"""All or nothing, beyond modules: files that go, moved definitions, data, hooks and packs."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hmr
from hmr.session import Session
from hmr.testing import importable

from .far_writes import AFTER, AFTERWARDS, BEFORE, GONE, HELD, LIBRARY, MODULES, LibraryPack
from .snapshot import Snapshot
from .test_transaction import Fuse, Injected

_KINDS = (Injected, MemoryError, SystemExit, KeyboardInterrupt)


class Stage:
    """The project, loaded, and what the program holds of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fuse = Fuse()
        for found in pkgutil.walk_packages(hmr.__path__, "hmr."):
            if found.name.split(".")[1] in ("graph", "live", "packs", "plan", "report", "source"):
                importlib.import_module(found.name)  # what a revision may need first
        packs = [LibraryPack()]
        self.session = Session(folder, watch=False, packs=packs, _before_write=self.fuse)
        self.session.status()
        self.save(BEFORE)
        self.held: dict[str, Any] = {"__name__": "held"}
        exec(HELD, self.held)

    def save(self, files: dict[str, str], remark: str = "") -> None:
        for name, text in files.items():
            (self.folder / name).write_text(text + (remark if name.endswith(".py") else ""))

    def snapshot(self) -> Snapshot:
        gc.collect()
        held = [value for name, value in self.held.items() if not name.startswith("__")]
        files = [str(self.folder / name) for name in BEFORE if name not in (*AFTER, *GONE)]
        return Snapshot(MODULES, files, held)

    def fails_at(self, write: int, error: type[BaseException] = Injected) -> bool:
        """Save the edit (with a remark, so that it is a new one); say whether it failed."""
        self.fuse.left, self.fuse.error, self.fuse.writes = write, error, []
        self.save(AFTER, f"# attempt {write}\n")
        for name in GONE:
            (self.folder / name).unlink(missing_ok=True)
        try:
            report = self.session.revise()
        except KeyboardInterrupt:
            return True
        finally:
            self.fuse.left = None
        assert report.ok or isinstance(getattr(report.error, "exception", None), error), str(report)
        return not report.ok


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The project in a folder of its own, beside the library."""
    project, site = tmp_path / "project", tmp_path / "site"
    project.mkdir()
    site.mkdir()
    (site / "library.py").write_text(LIBRARY)
    with importable(site), importable(project):
        made = Stage(project)
        with made.session:
            yield made


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_a_failure_at_any_write_leaves_everything_as_it_was(
    stage: Stage, kind: type[BaseException]
) -> None:
    """Whichever write fails, and by whatever: nothing differs, and the retry is as a start."""
    before = stage.snapshot()
    write = 0
    while stage.fails_at(write, kind):
        differences = before.differences(stage.snapshot())
        at = f"write {write} ({stage.fuse.writes[-1:]} went well)"
        assert differences == [], f"{at}:\n" + "\n".join(differences)
        assert "plugin" in sys.modules
        write += 1
    assert write > 20
    assert stage.session.status().waiting == ()
    exec(compile(AFTERWARDS, "AFTERWARDS", "exec"), stage.held)
