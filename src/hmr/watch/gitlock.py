"""Whether git is in the midst of changing a folder: then one revision should see all of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable

BOUND = 5.0
"""Seconds after which a lock counts as left behind, or as held by a git that waits for people."""


def locked(folders: Iterable[str], now: Callable[[], float] = time.time) -> bool:
    """Tell whether a git working tree around one of the folders is locked by a young lock.

    Parameters:
        folders: absolute paths.
        now: the wall clock in seconds, as file times are.
    """
    repositories = {git for folder in set(folders) if (git := _git_folder(folder))}
    for git in repositories:
        try:
            stamp = os.stat(os.path.join(git, "index.lock")).st_mtime
        except OSError:
            continue
        if now() - stamp < BOUND:
            return True
    return False


def _git_folder(folder: str) -> str | None:
    """Find the folder that holds the index of the working tree around a folder."""
    while True:
        candidate = os.path.join(folder, ".git")
        if os.path.isdir(candidate):
            return candidate
        if os.path.isfile(candidate):  # a linked working tree or a submodule names its folder
            try:
                with open(candidate, encoding="utf-8", errors="surrogateescape") as file:
                    text = file.read(4096).removeprefix("gitdir:").strip()
            except OSError:
                return None
            return os.path.join(folder, text)
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
