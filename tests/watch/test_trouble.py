"""Where no events come, polling takes over, and says why."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from hmr.watch import FileChange, Watch
from hmr.watch.mounts import Mounts
from hmr.watch.queue import event_source
from hmr.watch.signals import Source

TakeAll: TypeAlias = Callable[[Watch], list[FileChange]]

LIMIT = 5.0
"""Seconds within which anything must be seen, on the slowest machine."""


class Refuses:
    """A source that the system refuses to give, or that refuses some folders."""

    def __init__(self, error: OSError, folders: frozenset[str] | None = None) -> None:
        self._error = error
        self._folders = folders

    def __call__(self) -> Source:
        if self._folders is None:
            raise self._error
        source, error, folders = event_source(), self._error, self._folders
        watch = source.watch

        def refuse(folder: str, entries: bool) -> None:
            if folder in folders:
                raise error
            watch(folder, entries)

        source.watch = refuse  # type: ignore[method-assign]  # the seam of this very test
        return source


def test_polling_takes_over_where_no_source_starts(tmp_path: Path) -> None:
    """Without events files are looked at, and why is said once, with the remedy."""
    said: list[str] = []
    watch = Watch(
        interval=0.05,
        on_trouble=said.append,
        source=Refuses(OSError(24, "Too many open files")),
    )
    path = tmp_path / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    watch.cover([str(tmp_path / "other" / "b.py")])
    assert watch.polling
    (message,) = said
    assert str(tmp_path) in message
    assert "max_user_instances" in message
    path.write_text("2")
    assert [c.path for c in watch.take(LIMIT)] == [str(path)]
    watch.stop()
    assert not watch.polling


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of watches is inotify's")
def test_polling_takes_over_for_the_folders_that_are_refused(
    tmp_path: Path, take_all: TakeAll
) -> None:
    """The limit of watches costs events only where it strikes."""
    good, bad = tmp_path / "good" / "a.py", tmp_path / "bad" / "b.py"
    for path in (good, bad):
        path.parent.mkdir()
        path.write_text("1")
    said: list[str] = []
    source = Refuses(OSError(28, "No space left"), frozenset({str(bad.parent)}))
    watch = Watch(interval=0.05, on_trouble=said.append, source=source)
    watch.cover(map(str, (good, bad)))
    assert "max_user_watches" in said[0]
    for path in (good, bad):
        path.write_text("22")
        assert [c.path for c in take_all(watch)] == [str(path)]
    assert len(said) == 1
    watch.stop()


def test_polling_takes_over_on_a_network_file_system(tmp_path: Path) -> None:
    """A mount that tells nothing of other machines' writing is polled, and named."""
    table = tmp_path / "mountinfo"
    place = str(tmp_path / "my share")
    table.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda rw\n"
        f"36 35 0:5 / {place.replace(' ', chr(92) + '040')} rw shared:1 - nfs4 server:/ rw\n"
    )
    said: list[str] = []
    watch = Watch(interval=0.05, on_trouble=said.append, mounts=lambda: Mounts(str(table)))
    path = tmp_path / "my share" / "pkg" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text("1")
    watch.cover([str(path)])
    assert watch.polling
    assert len(said) == 1
    assert "nfs4" in said[0]
    path.write_text("2")
    assert [c.path for c in watch.take(LIMIT)] == [str(path)]
    watch.stop()
