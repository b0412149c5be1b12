"""Files of modules that were just imported: covered when a burst is over, and no save is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmr.track.files import stamp_of
from hmr.watch import Coming, Watch
from hmr.watch.coming import BOUND, CALM, REST


class Clock:
    """Seconds that go on when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_taker_is_told_once_in_a_burst(clock: Clock) -> None:
    """One ring makes the thread wait for the end of the burst; each further one would cost."""
    coming = Coming(clock)
    assert coming.patience() is None
    assert coming.add("/a.py", None)
    assert not coming.add("/b.py", None)
    assert coming.patience() == pytest.approx(CALM)


def test_a_burst_that_goes_on_is_covered_all_the_same(clock: Clock) -> None:
    """Imports that follow each other closely put the covering off, up to a bound."""
    coming = Coming(clock)
    began = clock.now
    while clock.now < began + 2 * BOUND and coming.patience() != 0:
        coming.add("/a.py", None)
        clock.now += CALM / 2
    assert clock.now == pytest.approx(began + BOUND, abs=CALM)


def test_a_save_before_the_covering_is_reported(tmp_path: Path, clock: Clock) -> None:
    """What was saved between its import and its being covered is handed out; what was not, not."""
    edited, quiet = tmp_path / "edited.py", tmp_path / "quiet.py"
    for path in (edited, quiet):
        path.write_text("a = 1\n")
    coming = Coming(clock)
    for path in (edited, quiet):
        coming.add(str(path), hash(stamp_of(str(path), b"a = 1\n")))
    edited.write_text("a = 22\n")
    watch = Watch()
    coming.cover(watch)
    try:
        assert {change.path for change in watch.take(10)} == {str(edited)}
        assert not watch.writing(str(edited))
    finally:
        watch.stop()


def test_there_is_one_rest_after_the_imports(clock: Clock) -> None:
    """When nothing was imported for a while, that is told once, and then nothing is waited for."""
    coming = Coming(clock)
    watch = Watch(poll=True)
    coming.add("/nowhere/a.py", 0)
    coming.cover(watch)
    assert not coming.rested()
    assert coming.patience() == pytest.approx(REST)
    clock.now += REST
    assert coming.rested()
    assert not coming.rested()
    assert coming.patience() is None
    watch.stop()
