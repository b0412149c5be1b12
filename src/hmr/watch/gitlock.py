"""Whether git is in the midst of changing a folder: then one revision should see all of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from os.path import dirname, exists, isdir, isfile, join, realpath

BOUND = 5.0
"""Seconds after which a lock counts as left behind, or as held by a git that waits for people."""


class GitLocks:
    """The locks of the git working trees around some folders.

    Where they lie is looked up once for each folder; whether they are there, is asked when a batch
    is about to be handed out, which must be quick.

    Parameters:
        now: the wall clock in seconds, as file times are.
    """

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._locks: dict[str, str | None] = {}  # by folder as it was spelled
        self._found: dict[str, str | None] = {}  # by real folder

    def locate(self, folder: str) -> str | None:
        """Give the path that the lock has when it is there; None outside of working trees."""
        if folder not in self._locks:
            self._locks[folder] = self._find(realpath(folder))
        return self._locks[folder]

    def held(self, folders: Iterable[str], exists: Callable[[str], bool] = exists) -> bool:
        """Tell whether the working tree around one of the folders has a young lock."""
        locks = {lock for folder in set(folders) if (lock := self.locate(folder))}
        return any(exists(lock) and self._young(lock) for lock in locks)

    def clear(self) -> None:
        """Forget where the locks lie."""
        self._locks.clear()
        self._found.clear()

    def _young(self, lock: str) -> bool:
        try:
            return self._now() - os.stat(lock).st_mtime < BOUND
        except OSError:
            return False

    def _find(self, folder: str) -> str | None:
        if folder not in self._found:
            lock = _lock_in(folder)
            parent = dirname(folder)
            if lock is None and parent != folder:
                lock = self._find(parent)
            self._found[folder] = lock
        return self._found[folder]


def _lock_in(folder: str) -> str | None:
    git = join(folder, ".git")
    if isdir(git):
        return join(git, "index.lock")
    if not isfile(git):
        return None
    try:  # a linked working tree or a submodule names its folder
        with open(git, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read(4096).removeprefix("gitdir:").strip()
    except OSError:
        return None
    return join(folder, text, "index.lock")
