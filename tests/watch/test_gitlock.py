"""When a working tree counts as being changed by git."""

from __future__ import annotations

from pathlib import Path

from hmr.watch.gitlock import BOUND, GitLocks


def test_a_young_lock_above_the_folder_counts(tmp_path: Path) -> None:
    """The lock of the working tree around a folder, for a while; then it was left behind."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "src" / "pkg"
    folder.mkdir(parents=True)
    assert not GitLocks().held([str(folder)])
    lock = tmp_path / ".git" / "index.lock"
    lock.touch()
    born = lock.stat().st_mtime
    assert GitLocks(lambda: born + 0.1).held([str(folder)])
    assert not GitLocks(lambda: born + BOUND).held([str(folder)])


def test_a_linked_working_tree_names_its_git_folder(tmp_path: Path) -> None:
    """Linked working trees and submodules have a file in place of the folder."""
    real = tmp_path / "main" / ".git" / "worktrees" / "w"
    real.mkdir(parents=True)
    tree = tmp_path / "w"
    tree.mkdir()
    (tree / ".git").write_text("gitdir: ../main/.git/worktrees/w\n")
    assert not GitLocks().held([str(tree)])
    (real / "index.lock").touch()
    assert GitLocks().held([str(tree)])


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    """The files of a batch may have vanished with their folder."""
    assert not GitLocks().held([str(tmp_path / "none" / "pkg")])
