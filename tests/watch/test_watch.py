"""Real files, real events: what is covered, is reported, once it is complete."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hmr.watch import FileChange, Watch
from hmr.watch.mounts import Mounts
from hmr.watch.signals import Source

LIMIT = 5.0
"""Seconds within which anything must be seen, on the slowest machine."""


def inotify() -> Source:
    from hmr.watch.inotify import Inotify

    return Inotify()


def watchdog() -> Source:
    from hmr.watch.events import Watchdog

    return Watchdog()


BACKENDS = {"watchdog": watchdog, "polling": None}
if sys.platform == "linux":
    BACKENDS = {"inotify": inotify, **BACKENDS}


@pytest.fixture(params=BACKENDS)
def watch(request: pytest.FixtureRequest) -> Iterator[Watch]:
    """A watch over each backend in turn."""
    make = BACKENDS[request.param]
    made = Watch(poll=True, interval=0.05) if make is None else Watch(source=make)
    yield made
    made.stop()


@pytest.fixture
def fast() -> Iterator[Watch]:
    """A watch over the backend that this system prefers."""
    made = Watch()
    yield made
    made.stop()


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


STYLES: list[Callable[[Path, str], None]] = [
    in_place,
    rename_over,
    rename_from_elsewhere,
    delete_and_create,
    backup_and_create,
    link_into_place,
    append,
]


def take_all(watch: Watch, quiet: float = 0.6) -> list[FileChange]:
    """Take until nothing has come for some seconds."""
    found: list[FileChange] = []
    while batch := watch.take(quiet if found else LIMIT):
        found += batch
    return found


def settle(watch: Watch) -> None:
    """Let the events of what a test prepared pass by."""
    while watch.take(0.4):
        pass


@pytest.mark.parametrize("style", STYLES)
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


def test_a_covered_file_may_appear_later(watch: Watch, tmp_path: Path) -> None:
    """Covering a file that does not exist yet, nor its folders, reports its coming."""
    path = tmp_path / "one" / "two" / "a.py"
    watch.cover([str(path)])
    assert watch.take(0) == ()
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert [(c.path, c.kind) for c in take_all(watch)] == [(str(path), "written")]


def test_a_removed_file_is_reported_after_the_grace_period(watch: Watch, tmp_path: Path) -> None:
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


def test_a_burst_ends_with_its_last_content(watch: Watch, tmp_path: Path) -> None:
    """Twenty saves in 200 ms: the last content is reported after it was written."""
    path = tmp_path / "a.py"
    path.write_text("start")
    watch.cover([str(path)])
    pace = threading.Event()

    def burst() -> None:
        for number in range(20):
            pace.wait(0.01)
            STYLES[number % 2](path, str(number))

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


def test_a_folder_that_vanishes_and_returns_is_watched_again(watch: Watch, tmp_path: Path) -> None:
    """Removing and re-creating folders, two levels of them, ends with a live watch."""
    path = tmp_path / "project" / "pkg" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text("1")
    watch.cover([str(path)])
    for text in ("2", "3"):
        shutil.rmtree(tmp_path / "project")
        assert [c.kind for c in take_all(watch)] == ["removed"]
        assert str(path.parent) not in watch.folders or watch.polling
        path.parent.mkdir(parents=True)
        path.write_text(text)
        assert [c.kind for c in take_all(watch)][-1] == "written"
    assert watch.folders == {str(path.parent)}
    path.write_text("4")
    assert [c.kind for c in take_all(watch)] == ["written"]


def test_a_folder_that_is_replaced_at_once_is_followed(watch: Watch, tmp_path: Path) -> None:
    """Removing and re-creating without a pause is one save, and the new folder is watched."""
    path = tmp_path / "pkg" / "a.py"
    path.parent.mkdir()
    path.write_text("1")
    watch.cover([str(path)])
    for text in ("22", "333", "4444"):
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        path.write_text(text)
        assert {c.kind for c in take_all(watch)} == {"written"}
    path.write_text("5")
    assert [c.kind for c in take_all(watch)] == ["written"]


@pytest.mark.skipif(sys.platform != "linux", reason="watchdog does not tell of moved folders")
def test_a_folder_that_is_swapped_by_renames_is_followed(fast: Watch, tmp_path: Path) -> None:
    """Moving a folder above the covered one away, and another into its place, is a save."""
    for name in ("project", "other"):
        (tmp_path / name / "pkg").mkdir(parents=True)
        (tmp_path / name / "pkg" / "a.py").write_text(name)
    path = tmp_path / "project" / "pkg" / "a.py"
    fast.cover([str(path)])
    (tmp_path / "project").rename(tmp_path / "old")
    (tmp_path / "other").rename(tmp_path / "project")
    assert [c.kind for c in take_all(fast)] == ["written"]
    assert path.read_text() == "other"
    (tmp_path / "old" / "pkg" / "a.py").write_text("no longer ours")
    assert fast.take(0.4) == ()
    path.write_text("new")
    assert [c.kind for c in take_all(fast)] == ["written"]


def test_a_linked_folder_reports_the_covered_spelling(watch: Watch, tmp_path: Path) -> None:
    """Events come under the real path; the report has the path that was covered."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    path = tmp_path / "link" / "a.py"
    path.write_text("1")
    watch.cover([str(path)])
    (tmp_path / "real" / "a.py").write_text("22")
    assert [c.path for c in take_all(watch)] == [str(path)]


def test_a_linked_folder_that_leads_elsewhere_is_a_save(watch: Watch, tmp_path: Path) -> None:
    """Turning a link to another folder reports the files behind it, and follows them."""
    for name in "AB":
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(name * 3)
    link = tmp_path / "current"
    link.symlink_to("A")
    watch.cover([str(link / "a.py")])
    (tmp_path / "next").symlink_to("B")
    (tmp_path / "next").replace(link)
    assert [c.kind for c in take_all(watch)] == ["written"]
    (tmp_path / "B" / "a.py").write_text("new")
    assert [c.path for c in take_all(watch)] == [str(link / "a.py")]


def test_a_linked_file_is_seen_where_its_content_lies(watch: Watch, tmp_path: Path) -> None:
    """A link to a file in another folder: its target's save, and another target, are seen."""
    (tmp_path / "store").mkdir()
    (tmp_path / "pkg").mkdir()
    for name in ("one", "two"):
        (tmp_path / "store" / name).write_text(name)
    path = tmp_path / "pkg" / "a.py"
    path.symlink_to("../store/one")
    watch.cover([str(path)])
    (tmp_path / "store" / "one").write_text("changed")
    assert [c.path for c in take_all(watch)] == [str(path)]
    (tmp_path / "pkg" / "next").symlink_to("../store/two")
    (tmp_path / "pkg" / "next").replace(path)
    assert [c.path for c in take_all(watch)] == [str(path)]
    (tmp_path / "store" / "two").write_text("changed")
    assert [c.path for c in take_all(watch)] == [str(path)]


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
    settle(watch)
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


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_checkout_that_removes_and_restores_a_folder(watch: Watch, tmp_path: Path) -> None:
    """Switching to a branch without the package and back leaves it watched and reported."""

    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *words]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    (tmp_path / "README").write_text("x")
    git("add", ".")
    git("commit", "-qm", "empty")
    git("checkout", "-qb", "work")
    paths = [tmp_path / "pkg" / f"m{number}.py" for number in range(5)]
    paths[0].parent.mkdir()
    for path in paths:
        path.write_text("1")
    git("add", ".")
    git("commit", "-qm", "package")
    watch.cover(map(str, paths))
    git("checkout", "-q", "main")
    assert {c.path for c in take_all(watch) if c.kind == "removed"} == set(map(str, paths))
    git("checkout", "-q", "work")
    assert {c.path for c in take_all(watch) if c.kind == "written"} == set(map(str, paths))
    paths[2].write_text("22")
    assert [c.path for c in take_all(watch)] == [str(paths[2])]


class Refuses:
    """A source that the system refuses to give, or that refuses some folders."""

    def __init__(self, error: OSError, folders: frozenset[str] | None = None) -> None:
        self._error = error
        self._folders = folders

    def __call__(self) -> Source:
        if self._folders is None:
            raise self._error
        source, error, folders = inotify(), self._error, self._folders
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
def test_polling_takes_over_for_the_folders_that_are_refused(tmp_path: Path) -> None:
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
        assert [c.path for c in take_all(watch, 0.3)] == [str(path)]
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


def test_the_library_is_not_imported_before_a_folder_is_watched() -> None:
    """Importing the stage costs no start-up time: neither watchdog nor ctypes comes with it."""
    code = (
        "import sys; import hmr.watch; hmr.watch.Watch();"
        "print([name for name in ('watchdog', 'ctypes') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
