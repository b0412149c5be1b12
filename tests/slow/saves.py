"""How editors save: in place, by a new file that is renamed, in two writes, through a backup."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

Manner = Callable[[Path, str], None]


def in_place(path: Path, text: str) -> None:
    """Truncate and write."""
    path.write_text(text)


def renamed(path: Path, text: str) -> None:
    """Write a new file beside it, and rename that."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text)
    os.replace(beside, path)


def two_writes(path: Path, text: str) -> None:
    """Write the file in two pieces, as those do whose buffer is small."""
    half = len(text) // 2
    with path.open("w") as file:
        file.write(text[:half])
        file.flush()
        file.write(text[half:])


def through_backup(path: Path, text: str) -> None:
    """Move the old file away, write a new one, delete the old one."""
    backup = path.with_name(path.name + "~")
    os.rename(path, backup)
    path.write_text(text)
    backup.unlink()


def made_anew(path: Path, text: str) -> None:
    """Delete the file, and make another."""
    path.unlink()
    path.write_text(text)


MANNERS: tuple[Manner, ...] = (in_place, renamed, two_writes, through_backup, made_anew)
