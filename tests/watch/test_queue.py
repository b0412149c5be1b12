"""The queue over a scripted source: the time passes when it waits, and only then."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from hmr.watch import Watch
from hmr.watch.gitlock import BOUND
from hmr.watch.settling import GRACE, QUIET
from hmr.watch.signals import Signal, SignalKind


class Script:
    """A source that says what it is told to, and whose waits move the clock; a `Source`."""

    closes = False

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float | None] = []
        self._signals: list[Signal] = []

    def say(self, kind: SignalKind, path: Path) -> None:
        """Let the next read give this."""
        self._signals.append(Signal(kind, str(path)))

    def watch(self, folder: str, entries: bool) -> None: ...
    def unwatch(self, folder: str) -> None: ...
    def wake(self) -> None: ...
    def stop(self) -> None: ...

    def wait(self, timeout: float | None) -> None:
        """Let the time pass."""
        self.waits.append(timeout)
        assert timeout is not None, "nothing is left to happen, so this would block for ever"
        self.now += timeout

    def read(self) -> Iterable[Signal]:
        """Give what was said."""
        signals, self._signals = self._signals, []
        return signals

    def exists(self, path: str) -> bool:
        """Ask the real disk."""
        return os.path.exists(path)


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def watch(script: Script) -> Watch:
    return Watch(source=lambda: script, clock=lambda: script.now)


def test_the_wait_is_as_long_as_the_file_needs_to_settle(
    watch: Watch, script: Script, tmp_path: Path
) -> None:
    """No waking up in between: the only wait is for the silence after the last event."""
    path = tmp_path / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    script.say("modified", path)
    assert [change.at for change in watch.take(10)] == [1000.0]
    assert script.waits == [pytest.approx(QUIET)]


def test_a_timeout_ends_the_take_with_nothing(watch: Watch, script: Script, tmp_path: Path) -> None:
    """With nothing to wait for but the timeout there is one wait, of just that length."""
    watch.cover([str(tmp_path / "a.py")])
    assert watch.take(10) == ()
    assert script.waits == [10]


def test_a_lock_that_git_left_behind_holds_a_batch_for_the_bound_only(
    watch: Watch, script: Script, tmp_path: Path
) -> None:
    """A lock that does not go holds the first batch for 5 s, and later ones not at all."""
    (tmp_path / ".git").mkdir()
    lock = tmp_path / ".git" / "index.lock"
    lock.touch()
    os.utime(lock, (2**33, 2**33))  # the wall clock must not make it old
    path = tmp_path / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    script.say("closed", path)
    assert watch.take(10)
    assert BOUND <= script.now - 1000 < BOUND + 0.1
    script.say("closed", path)
    assert watch.take(0)


def test_what_git_did_just_before_it_unlocked_is_in_the_batch(tmp_path: Path) -> None:
    """Git may end between our look at the events and our look at its lock: all of it is one batch.

    So is what it took away, though a file that is gone may come back for a while otherwise.
    """
    (tmp_path / ".git").mkdir()
    paths = [tmp_path / name for name in ("a.py", "b.py", "c.py")]
    for path in paths[:2]:
        path.write_text("1")

    left: list[tuple[SignalKind, Path]] = [("closed", paths[1]), ("gone", paths[2])]

    class Ending(Script):
        def exists(self, path: str) -> bool:
            while left:
                self.say(*left.pop(0))
            return super().exists(path)

    ending = Ending()
    watch = Watch(source=lambda: ending, clock=lambda: ending.now)
    watch.cover(map(str, paths))
    ending.say("closed", paths[0])
    assert {change.path for change in watch.take(10)} == set(map(str, paths))


def test_a_save_waits_for_a_file_that_vanished_with_it(
    watch: Watch, script: Script, tmp_path: Path
) -> None:
    """A module is renamed, and who imports it is edited: that is one batch, not two."""
    paths = [tmp_path / name for name in ("a.py", "b.py")]
    paths[0].write_text("1")
    watch.cover(map(str, paths))
    script.say("gone", paths[1])
    script.say("closed", paths[0])
    assert {change.kind for change in watch.take(10)} == {"written", "removed"}
    assert script.now - 1000 <= GRACE + 0.01


def test_events_that_were_dropped_report_every_covered_file(
    watch: Watch, script: Script, tmp_path: Path
) -> None:
    """After an overflow anything may have changed."""
    paths = [tmp_path / name for name in ("a.py", "b.py")]
    for path in paths:
        path.write_text("1")
    watch.cover(map(str, paths))
    script.say("overflow", Path())
    assert {change.path for change in watch.take(1)} == set(map(str, paths))
