"""Many edits in every style while somebody takes: each last content is reported after it."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hmr.watch import Watch


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_last_content_is_reported_after_it_was_written(
    watch: Watch,
    backend: str,
    styles: list[Callable[[Path, str], None]],
    tmp_path: Path,
    seed: int,
) -> None:
    """300 edits over 10 files: what a reader of the reported files has last seen is the truth.

    And where the kernel is asked directly, each read of what no save wrote is known for one: its
    writer is at work yet, or `signs` has grown since before the read, which met two saves.
    """
    paths = [tmp_path / "pkg" / f"m{number}.py" for number in range(10)]
    paths[0].parent.mkdir()
    for path in paths:
        path.write_text("start start")
    chance = random.Random(seed)
    done = threading.Event()
    last: dict[str, str] = {}

    def edit() -> None:
        for number in range(300):
            path = chance.choice(paths)
            chance.choice(styles)(path, f"{number} {number}")
            last[str(path)] = f"{number} {number}"
            done.wait(chance.choice((0, 0, 0.001, 0.005)))
        done.set()

    seen: dict[str, str] = {}
    halves: list[str] = []
    with_bound = time.monotonic() + 30
    watch.cover(map(str, paths))
    writer = threading.Thread(target=edit)
    writer.start()
    while not (done.is_set() and seen == last) and time.monotonic() < with_bound:
        for change in watch.take(0.5):
            signs = watch.signs(change.path)
            try:
                text = Path(change.path).read_text()
            except FileNotFoundError:
                continue
            seen[change.path] = text
            first, _, second = text.partition(" ")
            whole = not watch.writing(change.path) and watch.signs(change.path) == signs
            if whole and first != second:
                halves.append(text)
    writer.join()
    assert seen == last
    assert backend != "inotify" or halves == []
