"""When a save is complete, with the time as a parameter: no file, no thread, no clock."""

from __future__ import annotations

import pytest

from hmr.watch.settling import (
    BLOCK,
    BOUND,
    GRACE,
    QUIET,
    QUIET_WITH_CLOSE,
    STALLED,
    Settling,
)
from hmr.watch.signals import FileChange, SignalKind

Sizes = dict[str, int]


@pytest.fixture
def sizes() -> Sizes:
    """The files that exist, and their sizes."""
    return {"a": 10, "b": 10}


@pytest.fixture
def settling(sizes: Sizes) -> Settling:
    """A machine whose file system is `sizes`."""
    return Settling(sizes.get)


def play(settling: Settling, *events: tuple[float, SignalKind], path: str = "a") -> None:
    for at, kind in events:
        settling.note(path, kind, at)


def kinds(settling: Settling, now: float) -> list[str]:
    return [change.kind for change in settling.ready(now).changes]


def test_a_close_settles_at_once(settling: Settling) -> None:
    """No debounce: what a writer closed, or renamed into place, may be read now."""
    play(settling, (1.0, "modified"), (1.001, "closed"))
    assert settling.ready(1.001).changes == [FileChange("a", "written", 1.0)]


def test_a_modification_after_the_close_holds_the_file_again(settling: Settling) -> None:
    """A second save that begins before the first was taken is waited for."""
    play(settling, (1.0, "modified"), (1.1, "closed"), (1.2, "modified"))
    assert settling.writing("a")
    assert kinds(settling, 1.2) == []
    settling.note("a", "closed", 1.3)
    assert settling.ready(1.3).changes == [FileChange("a", "written", 1.0)]


@pytest.mark.parametrize(("closes", "quiet"), [(True, QUIET_WITH_CLOSE), (False, QUIET)])
def test_silence_settles_where_no_close_comes(
    settling: Settling, closes: bool, quiet: float
) -> None:
    """A modification without a close settles after some silence, and says when."""
    settling.closes = closes
    play(settling, (1.0, "modified"))
    assert settling.ready(1.0).next_due == pytest.approx(1.0 + quiet)
    assert kinds(settling, 1.0 + quiet - 0.001) == []
    assert kinds(settling, 1.0 + quiet) == ["written"]


def test_endless_writing_is_reported_within_the_bound(settling: Settling) -> None:
    """A writer that never pauses cannot hide its file."""
    step = 0.01
    play(settling, *((1.0 + number * step, "modified") for number in range(49)))
    assert kinds(settling, 1.0 + BOUND - step) == []
    play(settling, (1.0 + BOUND - step, "modified"))
    assert kinds(settling, 1.0 + BOUND) == ["written"]


def test_an_empty_file_that_is_being_written_is_held_to_the_bound(
    settling: Settling, sizes: Sizes
) -> None:
    """A truncated file is the likeliest half of a save; a closed empty one is an empty file."""
    settling.closes = False
    sizes["a"] = 0
    play(settling, (1.0, "modified"))
    assert kinds(settling, 1.0 + QUIET) == []
    assert kinds(settling, 1.0 + BOUND) == ["written"]
    play(settling, (1.1, "closed"))
    assert kinds(settling, 1.1) == ["written"]


@pytest.mark.parametrize(("closes", "bound"), [(True, STALLED), (False, BOUND)])
def test_a_file_that_ends_with_a_buffer_is_held_longer(
    settling: Settling, sizes: Sizes, closes: bool, bound: float
) -> None:
    """What a stalled writer has written so far is not a save, though it may well compile."""
    settling.closes = closes
    sizes["a"] = 2 * BLOCK
    play(settling, (1.0, "modified"))
    assert kinds(settling, 1.0 + QUIET_WITH_CLOSE) == []
    assert settling.ready(1.0 + QUIET_WITH_CLOSE).next_due == 1.0 + bound
    play(settling, (1.0 + QUIET_WITH_CLOSE, "modified"))
    sizes["a"] += 1
    assert kinds(settling, 1.0 + 2 * QUIET_WITH_CLOSE) == ["written"]


def test_a_file_that_ends_with_a_buffer_is_reported_within_a_bound(
    settling: Settling, sizes: Sizes
) -> None:
    """Its writer may keep it open; once closed, or linked into place, it is not held at all."""
    sizes["a"] = sizes["b"] = BLOCK
    play(settling, (1.0, "modified"))
    assert kinds(settling, 1.0 + STALLED) == ["written"]
    play(settling, (1.1, "closed"))
    assert kinds(settling, 1.1) == ["written"]
    play(settling, (1.0, "created"), path="b")
    assert [change.path for change in settling.ready(1.1).changes] == ["a", "b"]


def test_a_link_to_a_complete_file_settles_soon(settling: Settling) -> None:
    """Creation without writing needs no close; with writing it does."""
    play(settling, (1.0, "created"))
    play(settling, (1.0, "created"), (1.0, "modified"), path="b")
    assert [change.path for change in settling.ready(1.0 + QUIET).changes] == ["a"]


def test_a_removed_file_has_a_grace_period(settling: Settling, sizes: Sizes) -> None:
    """A file that comes back in time is one save, dated from its removal."""
    play(settling, (1.0, "gone"), (1.2, "created"), (1.2, "modified"), (1.21, "closed"))
    assert settling.ready(1.21).changes == [FileChange("a", "written", 1.0)]
    del sizes["b"]
    play(settling, (1.0, "gone"), path="b")
    assert [change.path for change in settling.ready(1.0 + GRACE - 0.01).changes] == ["a"]
    assert "removed" in kinds(settling, 1.0 + GRACE)


def test_a_file_that_came_back_unseen_is_written(settling: Settling) -> None:
    """At the end of the grace period the disk is asked, not the memory."""
    play(settling, (1.0, "gone"))
    assert kinds(settling, 1.0 + GRACE) == []
    assert kinds(settling, 1.0 + GRACE + QUIET) == ["written"]


def test_a_file_that_left_unseen_is_not_handed_out(settling: Settling, sizes: Sizes) -> None:
    """A file that falls silent because it is there no more waits for its grace period."""
    play(settling, (1.0, "modified"))
    del sizes["a"]
    silent = 1.0 + QUIET_WITH_CLOSE
    assert kinds(settling, silent) == []
    assert kinds(settling, silent + GRACE) == ["removed"]


def test_a_removal_is_said_once(settling: Settling, sizes: Sizes) -> None:
    """Its folder's removal does not report a file again; its return makes it news."""
    del sizes["a"]
    play(settling, (1.0, "gone"))
    settling.forget(settling.ready(2.0).changes)
    play(settling, (2.0, "gone"))
    assert settling.ready(3.0) == ([], None)
    sizes["a"] = 1
    play(settling, (3.0, "closed"))
    settling.forget(settling.ready(3.0).changes)
    del sizes["a"]
    play(settling, (4.0, "gone"))
    assert kinds(settling, 5.0) == ["removed"]
