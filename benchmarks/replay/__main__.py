"""Replays the corpus, and writes what came of it into docs/replay.md.

`make replay` builds the environment and the clones first. Clones that are there already (for
instance links to others) are used as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus import ASIDE, CORPUS, Repository
from page import HERE, PROJECT, put

from hmr.replay.outcome import KINDS

RESULTS = HERE / ".results"
MESSAGES = PROJECT / "docs" / "messages.md"

Replayed = dict[str, Any]


def environment(folder: Path) -> Path:
    """Give the Python of an environment that has this project and what the corpus needs."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        needs = sorted({need for repository in (*CORPUS, *ASIDE) for need in repository.needs})
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-e", str(PROJECT), *needs], check=True)
    return python


def replayed(
    repository: Repository, clones: Path, python: Path, mode: str, last: int, store: Path
) -> Replayed:
    """Replay one repository in one mode; what the store has of it is taken from there."""
    clone = clones / repository.name
    if not clone.exists():
        subprocess.run(
            ["git", "clone", "--quiet", "--no-checkout", repository.url, clone], check=True
        )
    RESULTS.mkdir(exist_ok=True)
    to = RESULTS / f"{repository.name}-{mode}.json"
    to.unlink(missing_ok=True)
    words = ["--repo", str(clone), "--last", str(last), "--json", str(to), "--quiet"]
    words += ["--store", str(store)]
    words += [word for package in repository.packages for word in ("--package", package)]
    words += [word for module in repository.skip for word in ("--skip", module)]
    words += [word for file in repository.write for word in ("--write", file)]
    words += {"pair": [], "chain": ["--chain"], "late": ["--late"]}[mode]
    # From elsewhere: a `pyproject.toml` of the project has no say in it.
    with tempfile.TemporaryDirectory() as elsewhere:
        subprocess.run(
            [python, "-m", "hmr", "replay", *words],
            cwd=elsewhere,
            check=False,
            env={**os.environ, "PYTHONWARNINGS": "ignore"},
        )
    data: Replayed = json.loads(to.read_text(encoding="utf-8"))
    return {"name": repository.name, **data}


def table(rows: Iterable[Replayed]) -> list[str]:
    """Lay the counts out, a line for each repository and mode, and one for all of a mode."""
    head = ["repository", "mode", "commits", *KINDS[:-1], "silent", "exact %", "exact or said %"]
    out = [f"| {' | '.join(head)} |", "|---|---|" + "--:|" * (len(head) - 2)]
    totals: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        totals.setdefault(row["mode"], []).extend(row["commits"])
        out.append(_line(row["name"], row["mode"], row["commits"]))
    return out + [_line("**all**", mode, commits) for mode, commits in totals.items()]


def _line(name: str, mode: str, commits: list[dict[str, Any]]) -> str:
    counts = Counter(commit["kind"] for commit in commits)
    judged = len(commits) - counts["unusable"]
    honest = sum(counts[kind] for kind in ("exact", "lines", "kept", "declined"))
    silent = sum(1 for commit in commits if commit["silent"])
    cells = [name, mode, judged, *(counts[kind] for kind in KINDS[:-1]), silent]
    shares = (
        f"{100 * count / judged:.1f}" if judged else "" for count in (counts["exact"], honest)
    )
    return f"| {' | '.join(map(str, (*cells, *shares)))} |"


def goals(rows: Iterable[Replayed]) -> list[str]:
    """Say, by mode, what the goals are about."""
    modes: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        modes.setdefault(row["mode"], []).extend(row["commits"])
    out = [""]
    for mode, commits in modes.items():
        judged = [commit for commit in commits if commit["kind"] != "unusable"]
        bodies = [commit for commit in judged if commit["functions_only"]]
        times = sorted(commit["took"] for commit in judged if commit["took"]) or [0.0]
        silent = sum(1 for commit in judged if commit["silent"])
        out.append(
            f"- {mode}: {silent} of {len(judged)} silently wrong"
            f" ({100 * silent / max(1, len(judged)):.1f} %); of {len(bodies)} that only edit bodies"
            f" of functions and methods, {sum(1 for commit in bodies if commit['silent'])};"
            f" a revision took {1000 * times[len(times) // 2]:.0f} ms (median)"
        )
    return out


_TITLE = re.compile(r"^## (HMR\d+): (.*)$", re.MULTILINE)
_OTHERS = {
    "state": "a value that the module keeps at run time (a counter, say) went on from what it was",
    "keep": "a value that the program set itself was kept",
    "waiting": "a file waits for a mend since an earlier commit failed",
}


def reasons(rows: Iterable[Replayed]) -> list[str]:
    """Say what was declined or kept, and why, by repository, and what was wrong."""
    found: dict[str, Counter[str]] = {}
    wrong: list[str] = []
    for row in rows:
        for commit in row["commits"]:
            excuses = {item["excuse"] for item in commit["differences"] if item["excuse"]}
            if commit["kind"] in ("declined", "kept"):
                failed = commit["detail"].partition(":")[0]
                for why in excuses or {f"a failed revision: {failed}"}:
                    found.setdefault(why, Counter())[row["name"]] += 1
            elif commit["kind"] in ("wrong", "error"):
                first = next((item for item in commit["differences"] if not item["excuse"]), None)
                detail = (commit["detail"].splitlines() or [""])[-1][:80]
                what = f"`{first['path']}`" if first else detail
                said = ", said nothing" if commit["silent"] else ""
                place = f"{row['name']} {commit['sha'][:9]}"
                wrong.append(f"- {place}, {row['mode']}{said}: {what}")
    if not found:
        return ["", "Nothing was declined.", *_wrong(wrong)]
    titles = {**_OTHERS, **dict(_TITLE.findall(MESSAGES.read_text(encoding="utf-8")))}
    out = ["", "| declined or kept because of | commits | where |", "|---|--:|---|"]
    for why, places in sorted(found.items(), key=lambda entry: -entry[1].total()):
        title = f"{why}: {titles[why]}" if why in titles else f"{why}; all was as before"
        where = ", ".join(f"{name} {count}" for name, count in places.most_common())
        out.append(f"| {title} | {places.total()} | {where} |")
    return [*out, *_wrong(wrong)]


def _wrong(wrong: list[str]) -> list[str]:
    return ["", "Wrong, each with the first path that differs:", "", *wrong] if wrong else []


def main() -> int:
    """Replay what was asked for, and write the page."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", help="repositories; default all")
    words.add_argument("--last", type=int, default=100, help="commits of each (default 100)")
    words.add_argument("--clones", type=Path, default=HERE / ".clones", help="where clones are")
    words.add_argument("--store", type=Path, default=HERE / ".store", help="goes on from there")
    words.add_argument("--mode", action="append", choices=("pair", "chain", "late"))
    words.add_argument("--aside", action="store_true", help="those that are kept aside")
    words.add_argument("--of", default="", help="the commit of this project, to be said")
    words.add_argument("--page", action="store_true", help="only lay out what was replayed last")
    asked = words.parse_args()
    python = Path() if asked.page else environment(HERE / ".venv")
    rows: list[Replayed] = []
    for repository in ASIDE if asked.aside else CORPUS:
        if not asked.names or repository.name in asked.names:
            for mode in asked.mode or ("pair", "chain"):
                kept = RESULTS / f"{repository.name}-{mode}.json"
                if asked.page:
                    if kept.exists():
                        data = json.loads(kept.read_text(encoding="utf-8"))
                        rows.append({"name": repository.name, **data})
                    continue
                print(f"== {repository.name}, {mode}", file=sys.stderr)
                store = asked.store.resolve()
                rows.append(replayed(repository, asked.clones, python, mode, asked.last, store))
    version = ".".join(map(str, sys.version_info[:3]))
    of = f", with this project at {asked.of}" if asked.of else ""
    said = f"The newest commits that touch the packages, on Python {version}{of}."
    lines = [said, "", *table(rows), *goals(rows), *reasons(rows)]
    put("aside" if asked.aside else "corpus", lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
