"""Polling, with the clock and the file system's answers handed in, and with real stamps."""

from __future__ import annotations

import os
import time
from pathlib import Path

from hmr.watch.polling import SETTLING, Polling, Stamp, stamp_of


def stamp(number: int) -> Stamp:
    return (number, 1, 1, number)


def test_nothing_to_look_at_needs_no_look() -> None:
    """Without files there is no time to wake up at."""
    polling = Polling(0.2)
    assert polling.next_due is None
    assert polling.scan(100.0) == []


def test_a_file_is_told_closed_when_it_looked_the_same_twice() -> None:
    """A changed stamp is a file being written; the same stamp some time later is a save."""
    files: dict[str, Stamp] = {"a": stamp(1)}
    polling = Polling(0.2, files.get)
    polling.add(["a"], 0.0)
    assert polling.scan(0.1) == []
    assert polling.scan(0.2) == []
    files["a"] = stamp(2)
    assert polling.scan(0.4) == [("modified", "a")]
    assert polling.next_due == 0.4 + SETTLING
    files["a"] = stamp(3)
    assert polling.scan(0.4 + SETTLING) == [("modified", "a")]
    assert polling.scan(0.4 + SETTLING + 0.01) == []
    assert polling.scan(0.4 + 2 * SETTLING) == [("closed", "a")]
    assert polling.scan(0.6) == []


def test_a_second_write_within_the_stamps_granularity_is_read() -> None:
    """Where a regular look follows at once, equal stamps do not settle a file yet."""
    files: dict[str, Stamp] = {"a": stamp(1), "b": stamp(1)}
    polling = Polling(0.2, files.get)
    polling.add(["a", "b"], 0.0)
    files["a"] = stamp(2)
    assert polling.scan(0.2) == [("modified", "a")]
    files["a"] = stamp(3)
    assert polling.scan(0.39) == [("modified", "a")]
    assert polling.scan(0.40) == []  # a look at all files, 10 ms later
    assert polling.scan(0.39 + SETTLING) == [("closed", "a")]


def test_coming_and_going_are_told() -> None:
    """A file that is away is gone; one that comes is being written, then closed."""
    files: dict[str, Stamp] = {}
    polling = Polling(0.2, files.get)
    polling.add(["a"], 0.0)
    files["a"] = stamp(1)
    assert polling.scan(0.2) == [("modified", "a")]
    assert polling.scan(0.3) == [("closed", "a")]
    del files["a"]
    assert polling.scan(0.5) == [("gone", "a")]
    assert polling.scan(0.7) == []


def test_adding_a_file_again_keeps_what_is_known_of_it() -> None:
    """A change between two calls of cover is not swallowed by the second."""
    files: dict[str, Stamp] = {"a": stamp(1)}
    polling = Polling(0.2, files.get)
    polling.add(["a"], 0.0)
    files["a"] = stamp(2)
    polling.add(["a"], 0.1)
    assert polling.scan(0.2) == [("modified", "a")]


def test_the_interval_grows_with_the_price_of_a_look() -> None:
    """Many files, or a slow file system, are looked at less often: a look takes 2 % at most."""

    def slow(_: str) -> Stamp:
        time.sleep(0.01)
        return stamp(1)

    polling = Polling(0.2, slow)
    polling.add(["a"], 0.0)
    polling.scan(0.2)
    assert polling.next_due is not None
    assert polling.next_due >= 0.2 + 50 * 0.01


def test_an_edit_that_keeps_size_and_modification_time_is_seen(tmp_path: Path) -> None:
    """The change time betrays it: nobody can set that back."""
    path = tmp_path / "a.py"
    path.write_text("a = 1")
    polling = Polling(0.2)
    polling.add([str(path)], 0.0)
    before = path.stat()
    deadline = time.monotonic() + 5
    while path.stat().st_ctime_ns == before.st_ctime_ns and time.monotonic() < deadline:
        path.write_text("a = 2")  # until the file system's clock has ticked
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
    assert polling.scan(0.2) == [("modified", str(path))]
    assert stamp_of(str(tmp_path / "none")) is None
