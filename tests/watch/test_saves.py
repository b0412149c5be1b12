"""Real files, real events: a covered file's save is reported once it is complete."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from hmr.watch import FileChange, Watch

TakeAll: TypeAlias = Callable[[Watch], list[FileChange]]

LIMIT = 5.0
"""Seconds within which anything must be seen, on the slowest machine."""


def test_a_save_is_seen_however_the_editor_writes(
    watch: Watch, tmp_path: Path, style: Callable[[Path, str], None]
) -> None:
    """Each way of saving is reported as written, and the content is there by then."""
    path = tmp_path / "pkg" / "a.py"
    path.parent.mkdir()
    path.write_text("old")
    watch.cover([str(path)])
    began = time.monotonic()
    style(path, "new content")
    (change,) = watch.take(LIMIT)
    assert (change.path, change.kind) == (str(path), "written")
    assert path.read_text() == "new content"
    assert began <= change.at <= time.monotonic()


def test_files_that_are_not_covered_are_not_reported(watch: Watch, tmp_path: Path) -> None:
    """A neighbour's save is nobody's business."""
    (tmp_path / "a.py").write_text("1")
    watch.cover([str(tmp_path / "a.py")])
    (tmp_path / "b.py").write_text("1")
    assert watch.take(0.4) == ()


def test_a_covered_file_may_appear_later(watch: Watch, tmp_path: Path, take_all: TakeAll) -> None:
    """Covering a file that does not exist yet, nor its folders, reports its coming."""
    path = tmp_path / "one" / "two" / "a.py"
    watch.cover([str(path)])
    assert watch.take(0) == ()
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert [(c.path, c.kind) for c in take_all(watch)] == [(str(path), "written")]


def test_a_removed_file_is_reported_after_the_grace_period(
    watch: Watch, tmp_path: Path, take_all: TakeAll
) -> None:
    """A file that stays away is removed; one that comes back in time was written."""
    path = tmp_path / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    path.unlink()
    assert watch.take(0.1) == ()
    path.write_text("2")
    assert [c.kind for c in take_all(watch)] == ["written"]
    path.unlink()
    assert [c.kind for c in take_all(watch)] == ["removed"]


def test_a_file_renamed_away_is_removed(watch: Watch, tmp_path: Path) -> None:
    """Renaming a covered file out of its folder is its removal."""
    (tmp_path / "pkg").mkdir()
    path = tmp_path / "pkg" / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    path.replace(tmp_path / "elsewhere.py")
    assert [c.kind for c in watch.take(LIMIT)] == ["removed"]


def test_a_half_written_file_is_never_handed_out(fast: Watch, tmp_path: Path) -> None:
    """A writer that truncates, pauses, writes and pauses is reported when it closes."""
    path = tmp_path / "a.py"
    path.write_text("old = 1\n")
    fast.cover([str(path)])
    released = threading.Event()

    def write() -> None:
        with path.open("w") as file:
            for part in ("new = (", "1 + 2", ")\n"):
                released.wait(0.1)
                file.write(part)
                file.flush()

    writer = threading.Thread(target=write)
    writer.start()
    assert fast.take(LIMIT)
    writer.join(LIMIT)
    assert path.read_text() == "new = (1 + 2)\n"


def test_writing_says_that_somebody_is_in_the_midst(fast: Watch, tmp_path: Path) -> None:
    """Between the truncation and the close a file counts as being written."""
    path = tmp_path / "a.py"
    path.write_text("old")
    fast.cover([str(path)])
    assert not fast.writing(str(path))
    with path.open("w") as file:
        assert fast.writing(str(path))
        file.write("new")
    assert not fast.writing(str(path))


def test_a_file_that_is_kept_open_is_reported_within_a_bound(watch: Watch, tmp_path: Path) -> None:
    """A writer that never closes, silent or busy, does not hide its file."""
    path = tmp_path / "a.py"
    path.write_text("old")
    watch.cover([str(path)])
    with path.open("w") as file:
        file.write("new")
        file.flush()
        assert [c.kind for c in watch.take(1.0)] == ["written"]
        done = threading.Event()

        def scribble() -> None:
            while not done.wait(0.01):
                file.write("x")
                file.flush()

        writer = threading.Thread(target=scribble)
        writer.start()
        try:
            assert [c.kind for c in watch.take(1.5)] == ["written"]
        finally:
            done.set()
            writer.join(LIMIT)


def test_a_burst_ends_with_its_last_content(
    watch: Watch, tmp_path: Path, styles: list[Callable[[Path, str], None]]
) -> None:
    """Twenty saves in 200 ms: the last content is reported after it was written."""
    path = tmp_path / "a.py"
    path.write_text("start")
    watch.cover([str(path)])
    pace = threading.Event()

    def burst() -> None:
        for number in range(20):
            pace.wait(0.01)
            styles[number % 2](path, str(number))

    writer = threading.Thread(target=burst)
    writer.start()
    seen = ""
    while seen != "19":
        assert watch.take(LIMIT), f"the last report came when the file had {seen!r}"
        seen = path.read_text() if path.exists() else ""
    writer.join(LIMIT)


def test_saves_of_several_files_come_in_one_batch(fast: Watch, tmp_path: Path) -> None:
    """What has settled while nobody took is one batch, each file once, oldest first."""
    paths = [tmp_path / name for name in ("b.py", "a.py")]
    fast.cover(map(str, paths))
    for text in "12":
        for path in paths:
            path.write_text(text)
    assert [c.path for c in fast.take(LIMIT)] == [str(path) for path in paths]
    assert fast.take(0) == ()


def test_a_batch_waits_for_git(fast: Watch, tmp_path: Path) -> None:
    """While git has the index locked nothing is handed out; then all of it in one batch."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "pkg").mkdir()
    lock = tmp_path / ".git" / "index.lock"
    paths = [tmp_path / "pkg" / name for name in ("a.py", "b.py")]
    fast.cover(map(str, paths))
    lock.touch()
    paths[0].write_text("1")
    assert fast.take(0.3) == ()
    paths[1].write_text("1")
    lock.unlink()
    assert len(fast.take(LIMIT)) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the queue is inotify's")
def test_an_overflow_of_the_kernels_queue_hides_no_save(fast: Watch, tmp_path: Path) -> None:
    """When events were dropped, every covered file is reported: its reader compares."""
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if limit > 50_000:
        pytest.skip(f"the queue holds {limit} events")
    paths = [tmp_path / "a.py", tmp_path / "b.py"]
    for path in paths:
        path.write_text("1")
    fast.cover(map(str, paths))
    noise = str(tmp_path / "noise.log")
    (tmp_path / "noise.log").write_text("")
    for _ in range(limit // 4 + 1):  # each turn makes four events
        os.rename(noise, noise + ".1")
        os.rename(noise + ".1", noise)
    paths[0].write_text("2")
    assert {change.path for change in fast.take(LIMIT)} == set(map(str, paths))
