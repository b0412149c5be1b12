"""Random commits on a real repository, replayed: `python -m tests.oracle.mutations`.

Nothing is written to the repository: the commits go into a clone, which is removed in the end. What
its packages need has to be installed beside hmr. A commit's subject says which kinds of mutation it
has, of which files.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from hmr.replay.outcome import Outcome, Tally
from hmr.replay.replayer import Replayer, Request
from hmr.replay.table import detail, line, summary

from .commits import Asked, Work, committed, picked
from .kinds import KINDS


def main() -> int:
    """Mutate, replay, and say what came of it."""
    words = argparse.ArgumentParser(prog="python -m tests.oracle.mutations", description=__doc__)
    words.add_argument("--repo", type=Path, required=True, help="a git repository")
    words.add_argument("--package", action="append", required=True, help="what is imported")
    words.add_argument("--count", type=int, default=40, help="how many commits (default 40)")
    words.add_argument("--seed", type=int, default=0, help="other commits for another number")
    words.add_argument("--kind", action="append", default=[], help="only those that begin so")
    words.add_argument("--mode", action="append", choices=("pair", "chain", "late"))
    words.add_argument("--keep", type=Path, help="a folder for the clone, which then stays")
    words.add_argument("--kinds", action="store_true", help="lay out what kinds there are")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="hmr-mutations-") as place:
        clone = asked.keep or Path(place) / "clone"
        packages = tuple(asked.package)
        what = Asked(asked.repo, packages, asked.count, asked.seed, picked(asked.kind))
        began = time.monotonic()
        work = Work(what, clone)
        count = sum(1 for _ in committed(work))
        print(f"{count} commits in {time.monotonic() - began:.0f} s", file=sys.stderr)
        if not count:
            return 2
        bad = 0
        for mode in asked.mode or ("pair", "chain"):
            request = Request(
                clone,
                packages,
                f"HEAD~{count}..HEAD",
                chain=mode == "chain",
                late=mode == "late",
                skip=work.tests(),
                store=Path(place) / "store",
            )
            bad += replayed(mode, request)
    return 1 if bad else 0


def replayed(mode: str, request: Request) -> int:
    """Replay in one mode, print it; give how many commits were wrong."""
    tally = Tally()
    print(f"== {mode}", flush=True)
    with Replayer(request) as replayer:
        for outcome in replayer.run(replayer.commits()):
            tally.outcomes.append(outcome)
            if outcome.kind != "exact":
                print("\n".join([told(outcome), *detail(outcome)]), flush=True)
    print("\n".join(summary(tally)))
    for kind, counts in by_kind(tally).items():
        print(f"  {kind:<36}{counts}")
    return tally.count("wrong") + tally.count("error")


def told(outcome: Outcome) -> str:
    """Describe a commit in a line, with its whole subject."""
    return f"{line(outcome)[:30]}{outcome.subject}"


def by_kind(tally: Tally) -> dict[str, str]:
    """Say, for each kind of mutation that was not always exact, what came of it."""
    found: dict[str, Counter[str]] = {}
    for outcome in tally.outcomes:
        for part in outcome.subject.replace("back: ", "").split("; "):
            found.setdefault(part.partition(" ")[0], Counter())[outcome.kind] += 1
    return {
        kind: ", ".join(f"{count} {what}" for what, count in counts.most_common())
        for kind, counts in sorted(found.items())
        if set(counts) != {"exact"} and kind in KINDS
    }


if __name__ == "__main__":
    raise SystemExit(main())
