"""The ways in which editors save a file, and the sources of events, as fixtures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from hmr.watch import FileChange, Watch
from hmr.watch.signals import Source

Style: TypeAlias = Callable[[Path, str], None]
TakeAll: TypeAlias = Callable[[Watch], list[FileChange]]


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def rename_over(path: Path, text: str) -> None:
    spare = path.with_name(path.name + ".tmp")
    spare.write_text(text)
    spare.replace(path)


def rename_from_elsewhere(path: Path, text: str) -> None:
    spare = path.parent.parent / "elsewhere.tmp"
    spare.write_text(text)
    spare.replace(path)


def delete_and_create(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(text)


def backup_and_create(path: Path, text: str) -> None:
    if path.exists():
        path.replace(path.with_name(path.name + "~"))
    path.write_text(text)


def link_into_place(path: Path, text: str) -> None:
    spare = path.with_name(path.name + ".tmp")
    spare.write_text(text)
    path.unlink(missing_ok=True)
    os.link(spare, path)
    spare.unlink()


def append(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with path.open("a") as file:
        for letter in text:
            file.write(letter)
            file.flush()


STYLES: list[Style] = [
    in_place,
    rename_over,
    rename_from_elsewhere,
    delete_and_create,
    backup_and_create,
    link_into_place,
    append,
]


@pytest.fixture
def styles() -> list[Style]:
    """All the ways."""
    return STYLES


@pytest.fixture(params=STYLES, ids=lambda style: style.__name__)
def style(request: pytest.FixtureRequest) -> Style:
    """Each way in turn."""
    made: Style = request.param
    return made


def inotify() -> Source:
    from hmr.watch.inotify import Inotify

    return Inotify()


def watchdog() -> Source:
    from hmr.watch.events import Watchdog

    return Watchdog()


BACKENDS: dict[str, Callable[[], Source] | None] = {"watchdog": watchdog, "polling": None}
if sys.platform == "linux":
    BACKENDS = {"inotify": inotify, **BACKENDS}


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """The name of each backend in turn."""
    name: str = request.param
    return name


@pytest.fixture
def watch(backend: str) -> Iterator[Watch]:
    """A watch over each backend in turn."""
    make = BACKENDS[backend]
    made = Watch(poll=True, interval=0.05) if make is None else Watch(source=make)
    yield made
    made.stop()


@pytest.fixture
def fast() -> Iterator[Watch]:
    """A watch over the backend that this system prefers."""
    made = Watch()
    yield made
    made.stop()


@pytest.fixture
def take_all() -> TakeAll:
    """A function that takes until nothing has come for longer than the grace period."""

    def take(watch: Watch) -> list[FileChange]:
        found: list[FileChange] = []
        while batch := watch.take(0.4 if found else 5.0):
            found += batch
        return found

    return take
