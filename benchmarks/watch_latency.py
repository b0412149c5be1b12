"""How long from a writer's close() to the watch handing the file out, and what idling costs.

    python benchmarks/watch_latency.py [--saves 200] [--idle 10]

Another process saves, as an editor does; both read the system's monotonic clock.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

from hmr.watch import Watch
from hmr.watch.queue import event_source
from hmr.watch.signals import Source

EDITOR = """
import os, sys, time
for line in sys.stdin:
    style, path, text = line.split()
    target = path if style == "in-place" else path + ".tmp"
    file = open(target, "w")
    file.write(text)
    file.flush()
    at = time.monotonic()
    file.close()
    if style == "rename":
        at = time.monotonic()
        os.replace(target, path)
    print(at, flush=True)
"""


class Taker:
    """Something that waits for saves in a thread, and notes when each was there."""

    def __init__(self, watch: Watch) -> None:
        self.times: Queue[float] = Queue()
        self._watch = watch
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while self._watch.take():
            self.times.put(time.monotonic())

    def stop(self) -> None:
        """End the thread."""
        self._watch.stop()
        self._thread.join()


class Raw:
    """A bare watchdog handler: the time of the event, and nothing done with it."""

    def __init__(self, folder: Path) -> None:
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer

        times = self.times = Queue[float]()

        class Handler(FileSystemEventHandler):
            def dispatch(self, event: FileSystemEvent) -> None:
                moved = str(event.dest_path).endswith(".py")
                if moved or (event.event_type == "closed" and str(event.src_path).endswith(".py")):
                    times.put(time.monotonic())

        self._observer = Observer()
        self._observer.schedule(Handler(), str(folder))
        self._observer.start()

    def stop(self) -> None:
        """End watchdog's threads."""
        self._observer.stop()
        self._observer.join()


def watchdog_source() -> Source:
    """Make the source that other systems use, to compare it here."""
    from hmr.watch.events import Watchdog

    return Watchdog()


def through(make: Callable[[], Watch], path: Path) -> Taker:
    """Cover one file, and take."""
    watch = make()
    watch.cover([str(path)])
    return Taker(watch)


@contextlib.contextmanager
def computing(busy: bool) -> Iterator[None]:
    """Keep a thread of this process computing, as the program under reload does."""
    done = threading.Event()

    def compute() -> None:
        number = 0
        while not done.is_set():
            number = (number * 31 + 7) % 1_000_003

    thread = threading.Thread(target=compute, daemon=True)
    if busy:
        thread.start()
    yield
    done.set()
    if busy:
        thread.join()


def latencies(times: Queue[float], path: Path, style: str, saves: int) -> list[float]:
    """Save so many times, each after the last was seen; give milliseconds."""
    command = [sys.executable, "-c", EDITOR]
    found: list[float] = []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as editor:
        assert editor.stdin is not None
        assert editor.stdout is not None
        for number in range(saves):
            editor.stdin.write(f"{style} {path} n={number}\n")
            editor.stdin.flush()
            closed = float(editor.stdout.readline())
            found.append((times.get(timeout=10) - closed) * 1000)
            time.sleep(0.005)  # the pace of the benchmark; nothing waits on it
        editor.stdin.close()
    return found


def idle(stop: Callable[[], None], seconds: float) -> tuple[float, float]:
    """Give the process's wake-ups a second, and its share of a core in per cent, while idle."""
    tasks = Path("/proc/self/task")

    def switches() -> int:
        lines = (
            line
            for task in tasks.iterdir()
            for line in (task / "status").read_text().splitlines()
            if line.startswith("voluntary_ctxt_switches")
        )
        return sum(int(line.split()[1]) for line in lines)

    time.sleep(0.3)
    before, cpu = switches(), time.process_time()
    time.sleep(seconds)
    # One of the switches is that of our own sleep.
    wakes, share = switches() - before - 1, (time.process_time() - cpu) / seconds * 100
    stop()
    return wakes / seconds, share


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--saves", type=int, default=200)
    options.add_argument("--idle", type=float, default=10.0, help="seconds")
    given = options.parse_args()
    print(f"CPython {platform.python_version()}, {platform.system()} {platform.release()}, ")
    print(f"{os.cpu_count()} cores; milliseconds from close() to its being handed out\n")
    print("| watcher | save | program | median | 95 % | worst |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name).resolve() / "a.py"
        path.write_text("0")
        watchers: dict[str, Callable[[], Taker | Raw]] = {
            f"hmr.watch, {type(event_source()).__name__}": lambda: through(Watch, path),
            "hmr.watch, Watchdog": lambda: through(lambda: Watch(source=watchdog_source), path),
            "hmr.watch, polling": lambda: through(lambda: Watch(poll=True), path),
            "watchdog's bare event": lambda: Raw(path.parent),
        }
        for label, make in watchers.items():
            for style in ("in-place", "rename"):
                for busy in (False, True):
                    taker = make()
                    saves = given.saves if "polling" not in label else given.saves // 8
                    with computing(busy):
                        found = sorted(latencies(taker.times, path, style, max(saves, 5)))
                    taker.stop()
                    print(
                        f"| {label} | {style} | {'computes' if busy else 'waits'} "
                        f"| {statistics.median(found):.2f} "
                        f"| {found[int(len(found) * 0.95)]:.2f} | {found[-1]:.2f} |"
                    )
        if given.idle and Path("/proc/self/task").is_dir():
            print("\nIdle, with 1,000 files in 50 folders\n")
            print("| watcher | threads | wake-ups a second | % of a core |\n|---|---|---|---|")
            paths = [Path(name) / f"p{number // 20}" / f"m{number}.py" for number in range(1000)]
            for one in paths:
                one.parent.mkdir(exist_ok=True)
                one.write_text("0")
            for label in (type(event_source()).__name__, "Watchdog", "polling"):
                poll = label == "polling"
                watch = Watch(
                    source=watchdog_source if label == "Watchdog" else event_source, poll=poll
                )
                began = time.perf_counter()
                watch.cover(map(str, paths))
                cover = time.perf_counter() - began
                idler = Taker(watch)
                threads = threading.active_count() - 1
                wakes, share = idle(idler.stop, given.idle)
                what = f"{label}, covered in {cover * 1000:.0f} ms"
                print(f"| {what} | {threads} | {wakes:.1f} | {share:.3f} |")


if __name__ == "__main__":
    main()
