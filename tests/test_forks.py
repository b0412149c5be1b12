"""A forked child notices saves by itself, and its parent goes on noticing them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[[str], subprocess.Popen[str]]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

WAIT = 30.0  # seconds; a save is live after some milliseconds

SHOP = "RATE = 2\n\ndef price():\n    return RATE\n"

TOLD = """
import os, sys, time, warnings
import shop
warnings.simplefilter("ignore", DeprecationWarning)  # of forks where there are threads

def told(name, last):
    seen = None
    while seen != last:
        if seen != (seen := shop.price()):
            os.write(1, f"{name} {seen}\\n".encode())  # a line of one process, and not of three
        time.sleep(0.01)
"""

GENERATIONS = """
if __name__ == "__main__":
    child = os.fork()
    if child == 0:
        grandchild = os.fork()
        told("grandchild" if grandchild == 0 else "child", 4)
        if grandchild:
            os.waitpid(grandchild, 0)
        sys.exit(0)
    told("parent", 4)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

POOL = """
from multiprocessing import get_context

def work(_):
    return shop.price()

if __name__ == "__main__":
    with get_context("fork").Pool(1) as pool:
        seen = None
        while seen != 4:
            if seen != (seen := pool.apply(work, (0,))):
                print("worker", seen, flush=True)
"""

MANY = """
if __name__ == "__main__":
    print("parent", shop.price(), flush=True)
    while shop.price() != 30:
        child = os.fork()
        if child == 0:
            os._exit(0)
        os.waitpid(child, 0)
    print("parent", shop.price(), flush=True)
"""

LATE = """
if __name__ == "__main__":
    child = os.fork()
    if child == 0:
        import late
        print("child", late.name(), flush=True)
        while late.name() == "old":
            time.sleep(0.01)
        print("child", late.name(), flush=True)
        sys.exit(0)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

AT_ONCE = """
if __name__ == "__main__":
    told("parent", 3)  # it is all known by now, and covered
    child = os.fork()
    if child == 0:
        grandchild = os.fork()
        told("grandchild" if grandchild == 0 else "child", 4)
        if grandchild:
            os.waitpid(grandchild, 0)
        sys.exit(0)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

SPAWNED = """
from multiprocessing import get_context
import hmr

def work(_):
    return shop.price()

if __name__ == "__main__":
    spawn = get_context("spawn")
    with spawn.Pool(1) as alone, spawn.Pool(1, hmr.start) as live:
        print(alone.apply(work, (0,)), live.apply(work, (0,)), flush=True)
        while live.apply(work, (0,)) != 3 or shop.price() != 3:
            pass
        print(alone.apply(work, (0,)), flush=True)
"""

IN_A_HOOK = """
import hmr

@hmr.on_revision
def note(_report):
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os.write(1, b"the child ended\\n")  # at once, as the other thread does

if __name__ == "__main__":
    told("parent", 4)
"""


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    started: list[subprocess.Popen[str]] = []

    def start(text: str) -> subprocess.Popen[str]:
        (tmp_path / "shop.py").write_text(SHOP)
        (tmp_path / "app.py").write_text(TOLD + text)
        started.append(
            subprocess.Popen(
                [sys.executable, "-m", "hmr", "run", "app.py"],
                cwd=tmp_path,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        )
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, 9)  # its children, too
        process.communicate()


def lines(process: subprocess.Popen[str], count: int) -> set[str]:
    assert process.stdout is not None
    return {process.stdout.readline().strip() for _ in range(count)}


def save(folder: Path, number: int) -> None:
    """Save the shop with another number."""
    (folder / "shop.py").write_text(SHOP.replace("2", str(number)))


def ends_well(process: subprocess.Popen[str]) -> str:
    """See a program end without an error; give what it said on standard error."""
    _, said = process.communicate(timeout=WAIT)
    assert process.returncode == 0, said
    return said


def test_each_process_is_live(run: Run, tmp_path: Path) -> None:
    """A child, its own child and the parent each have the new code; each tells it by its number."""
    process = run(GENERATIONS)
    names = ("parent", "child", "grandchild")
    for number in (2, 3, 4):
        save(tmp_path, number)
        assert lines(process, 3) == {f"{name} {number}" for name in names}
    said = ends_well(process)
    tellers = {line.partition(":")[0] for line in said.splitlines()}
    assert "hmr" in tellers
    assert len(tellers) == 3


def test_a_child_that_forks_at_once_is_live(run: Run, tmp_path: Path) -> None:
    """It had no time yet to watch what its parent watches, and does so after its own fork."""
    process = run(AT_ONCE)
    assert lines(process, 1) == {"parent 2"}
    save(tmp_path, 3)
    assert lines(process, 3) == {"parent 3", "child 3", "grandchild 3"}
    save(tmp_path, 4)
    assert lines(process, 2) == {"child 4", "grandchild 4"}
    ends_well(process)


def test_a_worker_of_a_pool_is_live(run: Run, tmp_path: Path) -> None:
    """What a pool's worker calls is what was saved last."""
    process = run(POOL)
    for number in (2, 3, 4):
        save(tmp_path, number)
        assert lines(process, 1) == {f"worker {number}"}
    ends_well(process)


def test_a_worker_that_is_started_anew_is_a_program_of_its_own(run: Run, tmp_path: Path) -> None:
    """It has the code of its start, but where it starts a session itself."""
    process = run(SPAWNED)
    assert lines(process, 1) == {"2 2"}
    save(tmp_path, 3)
    assert lines(process, 1) == {"2"}
    ends_well(process)


def test_no_save_is_lost_where_a_program_forks_all_the_time(run: Run, tmp_path: Path) -> None:
    """Between two forks the watcher has little time, and has all saves nevertheless."""
    process = run(MANY)
    assert lines(process, 1) == {"parent 2"}
    for number in range(3, 31):
        save(tmp_path, number)
    assert lines(process, 1) == {"parent 30"}
    ends_well(process)


def test_what_a_child_imports_is_live(run: Run, tmp_path: Path) -> None:
    """A worker that is forked before it imports the program has it live, and alone."""
    text = "def name():\n    return 'old'\n"
    (tmp_path / "late.py").write_text(text)
    process = run(LATE)
    assert lines(process, 1) == {"child old"}
    (tmp_path / "late.py").write_text(text.replace("old", "new"))
    assert lines(process, 1) == {"child new"}
    ends_well(process)


def test_a_child_of_the_sessions_own_thread_waits_for_nothing(run: Run, tmp_path: Path) -> None:
    """A hook that forks has a child with no other thread, which ends when the hook does."""
    process = run(IN_A_HOOK)
    assert lines(process, 1) == {"parent 2"}
    save(tmp_path, 3)
    assert lines(process, 2) == {"parent 3", "the child ended"}
    save(tmp_path, 4)
    ends_well(process)
