"""Random programs for long: `python -m tests.oracle COUNT [FIRST]`, from the clone's folder.

What fails is shrunk and told as an edit story; in the end stands how many programs were lived
through, and what was said of them.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import tempfile
import time
from collections import Counter
from pathlib import Path

import hmr

from .checking import checked
from .drawing import Drawer
from .shrinking import shrunk
from .telling import told


def main() -> int:
    """Run them, and say whether all went well."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle")
    parser.add_argument("count", type=int, help="how many programs")
    parser.add_argument("first", type=int, nargs="?", default=0, help="the first one's number")
    parser.add_argument("--shrink", type=int, default=300, help="how many smaller ones are tried")
    parser.add_argument("--faults", type=int, default=20, help="stop after so many")
    parser.add_argument("--to", type=Path, help="a folder for the stories of what failed")
    parser.add_argument("--alike", type=int, default=6, help="shrink so many of each sort")
    parser.add_argument(
        "--break-at", type=int, nargs="*", default=[], help="writes that fail first"
    )
    parser.add_argument("--dense", action="store_true", help="with many registries")
    options = parser.parse_args()
    warm()
    began = time.monotonic()
    tally: Counter[str] = Counter()
    faults = 0
    sorts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "program"
        for seed in range(options.first, options.first + options.count):
            history = Drawer(seed, dense=options.dense).history()
            found = checked(folder, history, options.break_at)
            tally.update(found.counts)
            if found.fault:
                faults += 1
                print(f"-- {seed}: {found.fault}", flush=True)
                sorts[found.word] += 1
                if options.shrink and sorts[found.word] <= options.alike:
                    small = shrunk(
                        history,
                        lambda other, word=found.word: (
                            checked(folder, other, options.break_at).word == word
                        ),
                        options.shrink,
                    )
                    story = f"{checked(folder, small, options.break_at).fault}\n{told(small)}\n"
                    print(story, flush=True)
                    if options.to:
                        options.to.mkdir(parents=True, exist_ok=True)
                        (options.to / f"{seed}.txt").write_text(story)
                if faults >= options.faults:
                    break
            done = seed - options.first + 1
            if done % 100 == 0:
                print(
                    f"{done} programs, {faults} faults, {time.monotonic() - began:.0f} s",
                    flush=True,
                )
    print(f"{options.first}..{seed}: {faults} faults, {time.monotonic() - began:.0f} s")
    for word, count in sorted(tally.items()):
        print(f"  {word}: {count}")
    return 1 if faults else 0


def warm() -> None:
    """Import what a revision may need, so that not each fork does."""
    for found in pkgutil.walk_packages(hmr.__path__, "hmr."):
        part = found.name.split(".")[1]
        if part in ("graph", "live", "plan", "report", "source", "diff", "track", "packs", "pack"):
            importlib.import_module(found.name)
    for name in ("hmr.session", "hmr.packs.functools"):
        importlib.import_module(name)
    for name in [
        "abc",
        "collections",
        "contextlib",
        "dataclasses",
        "enum",
        "functools",
        "inspect",
        "json",
    ]:
        importlib.import_module(name)  # (what the programs import)
    for name in ["operator", "pathlib", "typing"]:
        importlib.import_module(name)


if __name__ == "__main__":
    raise SystemExit(main())
