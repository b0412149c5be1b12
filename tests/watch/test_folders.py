"""Folders that vanish, return, move or are links: the covered files stay watched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from hmr.watch import FileChange, Watch

TakeAll: TypeAlias = Callable[[Watch], list[FileChange]]


def test_a_folder_that_vanishes_and_returns_is_watched_again(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Removing and re-creating folders, two levels of them, ends with a live watch."""
    path = tmp_path / "project" / "pkg" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text("1")
    watch.cover([str(path)])
    for text in ("2", "3"):
        shutil.rmtree(tmp_path / "project")
        assert [c.kind for c in take_all(watch)] == ["removed"]
        assert str(path.parent) not in watch.folders or watch.polling
        path.parent.mkdir(parents=True)
        path.write_text(text)
        assert [c.kind for c in take_all(watch)][-1] == "written"
    assert watch.folders == {str(path.parent)}
    path.write_text("4")
    assert [c.kind for c in take_all(watch)] == ["written"]


def test_a_folder_that_is_replaced_at_once_is_followed(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Removing and re-creating without a pause is one save, and the new folder is watched."""
    path = tmp_path / "pkg" / "a.py"
    path.parent.mkdir()
    path.write_text("1")
    watch.cover([str(path)])
    for text in ("22", "333", "4444"):
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        path.write_text(text)
        assert {c.kind for c in take_all(watch)} == {"written"}
    path.write_text("5")
    assert [c.kind for c in take_all(watch)] == ["written"]


@pytest.mark.skipif(sys.platform != "linux", reason="watchdog does not tell of moved folders")
def test_a_folder_that_is_swapped_by_renames_is_followed(
    fast: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Moving a folder above the covered one away, and another into its place, is a save."""
    for name in ("project", "other"):
        (tmp_path / name / "pkg").mkdir(parents=True)
        (tmp_path / name / "pkg" / "a.py").write_text(name)
    path = tmp_path / "project" / "pkg" / "a.py"
    fast.cover([str(path)])
    (tmp_path / "project").rename(tmp_path / "old")
    (tmp_path / "other").rename(tmp_path / "project")
    assert [c.kind for c in take_all(fast)] == ["written"]
    assert path.read_text() == "other"
    (tmp_path / "old" / "pkg" / "a.py").write_text("no longer ours")
    assert fast.take(0.4) == ()
    path.write_text("new")
    assert [c.kind for c in take_all(fast)] == ["written"]


def test_a_linked_folder_reports_the_covered_spelling(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Events come under the real path; the report has the path that was covered."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    path = tmp_path / "link" / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    (tmp_path / "real" / "a.py").write_text("22")
    assert [c.path for c in take_all(watch)] == [str(path)]


def test_a_linked_folder_that_leads_elsewhere_is_a_save(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Turning a link to another folder reports the files behind it, and follows them."""
    for name in "AB":
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(name * 3)
    link = tmp_path / "current"
    link.symlink_to("A")
    watch.cover([str(link / "a.py")])
    (tmp_path / "next").symlink_to("B")
    (tmp_path / "next").replace(link)
    assert [c.kind for c in take_all(watch)] == ["written"]
    (tmp_path / "B" / "a.py").write_text("new")
    assert [c.path for c in take_all(watch)] == [str(link / "a.py")]


def test_a_linked_file_is_seen_where_its_content_lies(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """A link to a file in another folder: its target's save, and another target, are seen."""
    (tmp_path / "store").mkdir()
    (tmp_path / "pkg").mkdir()
    (tmp_path / "store" / "one").write_text("one")
    path = tmp_path / "pkg" / "a.py"
    path.symlink_to("../store/one")
    watch.cover([str(path)])
    (tmp_path / "store" / "one").write_text("changed")
    assert [c.path for c in take_all(watch)] == [str(path)]
    other = tmp_path / "another store" / "two"
    other.parent.mkdir()
    other.write_text("two")
    (tmp_path / "pkg" / "next").symlink_to(other)
    (tmp_path / "pkg" / "next").replace(path)
    assert {c.path for c in take_all(watch)} == {str(path)}
    other.write_text("changed")
    assert [c.path for c in take_all(watch)] == [str(path)]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_checkout_that_removes_and_restores_a_folder(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """Switching to a branch without the package and back leaves it watched and reported."""

    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *words]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    (tmp_path / "README").write_text("x")
    git("add", ".")
    git("commit", "-qm", "empty")
    git("checkout", "-qb", "work")
    paths = [tmp_path / "pkg" / f"m{number}.py" for number in range(5)]
    paths[0].parent.mkdir()
    for path in paths:
        path.write_text("1")
    git("add", ".")
    git("commit", "-qm", "package")
    watch.cover(map(str, paths))
    git("checkout", "-q", "main")
    assert {c.path for c in take_all(watch) if c.kind == "removed"} == set(map(str, paths))
    git("checkout", "-q", "work")
    assert {c.path for c in take_all(watch) if c.kind == "written"} == set(map(str, paths))
    paths[2].write_text("22")
    assert [c.path for c in take_all(watch)] == [str(paths[2])]
