"""Covering, waking, releasing and stopping, from any thread."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hmr.watch import FileChange, Watch

LIMIT = 5.0
"""Seconds within which anything must be seen, on the slowest machine."""


def test_covering_is_idempotent_and_allowed_while_somebody_waits(
    watch: Watch, tmp_path: Path
) -> None:
    """A take that blocks sees the files that another thread covers meanwhile."""
    first, second = tmp_path / "a.py", tmp_path / "b.py"
    for path in (first, second):
        path.write_text("1")
    watch.cover([str(first)])
    found: list[FileChange] = []
    taker = threading.Thread(target=lambda: found.extend(watch.take(LIMIT)))
    taker.start()
    for _ in range(3):
        watch.cover([str(first), str(second)])
    second.write_text("22")
    taker.join(LIMIT)
    assert [c.path for c in found] == [str(second)]
    assert watch.folders == {str(tmp_path)}


def test_the_first_file_may_be_covered_while_somebody_waits(watch: Watch, tmp_path: Path) -> None:
    """Who waited before anything was watched is woken by the events that come then."""
    found: list[FileChange] = []
    taker = threading.Thread(target=lambda: found.extend(watch.take(LIMIT)))
    taker.start()
    path = tmp_path / "a.py"
    watch.cover([str(path)])
    path.write_text("1")
    taker.join(LIMIT)
    assert [c.path for c in found] == [str(path)]


def test_wake_ends_the_take_that_blocks_or_the_next(watch: Watch, tmp_path: Path) -> None:
    """Waking is not lost when it comes a moment before the take, and keeps what has settled."""
    path = tmp_path / "a.py"
    watch.cover([str(path)])
    path.write_text("1")
    watch.wake()
    assert watch.take(LIMIT) == ()
    assert watch.take(LIMIT) != ()
    while watch.take(0.4):  # the events of what is prepared above
        pass
    answers: list[tuple[FileChange, ...]] = []
    taker = threading.Thread(target=lambda: answers.append(watch.take()))
    taker.start()
    watch.wake()
    taker.join(LIMIT)
    assert answers == [()]


def test_stop_frees_the_taker_and_leaves_nothing(watch: Watch, tmp_path: Path) -> None:
    """After stop no thread and no descriptor is left, and take returns at once; twice is fine."""
    fds = Path("/proc/self/fd")
    threads, before = threading.active_count(), len(list(fds.iterdir())) if fds.is_dir() else 0
    watch.cover([str(tmp_path / "a.py")])
    taker = threading.Thread(target=watch.take)
    taker.start()
    watch.stop()
    taker.join(LIMIT)
    watch.stop()
    assert not taker.is_alive()
    assert threading.active_count() == threads
    assert (len(list(fds.iterdir())) if fds.is_dir() else 0) == before
    assert watch.folders == frozenset()
    watch.cover([str(tmp_path / "a.py")])
    (tmp_path / "a.py").write_text("1")
    assert watch.take() == ()


def test_released_files_are_forgotten_and_may_be_covered_again(
    watch: Watch, tmp_path: Path
) -> None:
    """Release drops everything; covering begins afresh."""
    path = tmp_path / "a.py"
    watch.cover([str(path)])
    path.write_text("1")
    watch.release()
    watch.release()
    assert watch.take(0.3) == ()
    watch.cover([str(path)])
    path.write_text("22")
    assert [c.path for c in watch.take(LIMIT)] == [str(path)]


def test_the_library_is_not_imported_before_a_folder_is_watched() -> None:
    """Importing the stage costs no start-up time: neither watchdog nor ctypes comes with it."""
    code = (
        "import sys; import hmr.watch; hmr.watch.Watch();"
        "print([name for name in ('watchdog', 'ctypes') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel counts wake-ups there")
def test_who_waits_for_a_save_sleeps(fast: Watch, tmp_path: Path) -> None:
    """An idle taker is not woken by anything, not even by reading and importing the files."""
    path = tmp_path / "a.py"
    path.write_text("1")
    fast.cover([str(path)])
    taker = threading.Thread(target=fast.take)
    taker.start()
    status = Path(f"/proc/self/task/{taker.native_id}/status")

    def wakes() -> int:
        found = re.search(r"(?m)^voluntary_ctxt_switches:\s*(\d+)", status.read_text())
        assert found is not None
        return int(found[1])

    pause = threading.Event()
    before = -1
    while before != wakes():  # until it has come to rest
        before = wakes()
        pause.wait(0.1)
    for _ in range(5):
        path.read_text()
        pause.wait(0.1)
    assert wakes() == before
    fast.wake()
    taker.join(LIMIT)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # of threads: that is the point
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_leaves_its_parents_watch_alone(watch: Watch, tmp_path: Path) -> None:
    """Covering, taking and stopping in a child neither block it nor deafen the parent."""
    path = tmp_path / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    child = os.fork()
    if child == 0:
        try:
            watch.cover([str(tmp_path / "b.py")])
            alive = watch.take() or watch.writing(str(path))
            watch.stop()
            os._exit(1 if alive else 0)
        finally:
            os._exit(2)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    path.write_text("22")
    assert [change.path for change in watch.take(LIMIT)] == [str(path)]
