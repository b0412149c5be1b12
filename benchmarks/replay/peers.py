"""Replays a sample of the corpus on this project and on its peers, and writes docs/replay.md.

Each tool has an environment of its own with what the sample needs; cold processes, which are the
same for all, have another. `python benchmarks/replay/peers.py` builds them, replays, and writes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus import CORPUS, Repository
from page import HERE, put

from hmr.replay import Replayer, Request

sys.path.append(str(HERE.parent / "compare"))
from environments import TOOLS, Tool, build, find_python

SAMPLE = ("click", "flask", "httpx", "starlette", "werkzeug")
PEERS = ("ours", "jurigged", "autoreload-2", "autoreload-3", "promplate", "importlib")
RESULTS = HERE / ".results" / "peers.json"


def environments(sample: list[Repository]) -> dict[str, tuple[Tool, str]]:
    """Build the environments, and give each tool's Python; the empty name is for cold processes."""
    needs = tuple(sorted({need for repository in sample for need in repository.needs}))
    python = find_python()
    plain = Tool("", "cold", "replay-plain", needs, "")
    cold = build(plain, python)
    if cold.error:
        raise SystemExit(f"the environment of cold processes was not built: {cold.error}")
    same = tuple(sorted(cold.packages))  # each tool has the very same versions
    out = {"": (plain, cold.python)}
    for tool in TOOLS:
        if tool.name in PEERS:
            wanted = (*tool.requirements, *same)
            made = build(
                replace(tool, environment=f"replay-{tool.environment}", requirements=wanted), python
            )
            if made.error:
                print(f"{tool.name} was not built: {made.error[-500:]}", file=sys.stderr)
            else:
                out[tool.name] = (tool, made.python)
    return out


def commands(tool: Tool, python: str) -> tuple[str, ...]:
    """Give the command that starts a child which this tool revises."""
    start = (python, "-P", "-W", "ignore")
    if tool.name == "ours":
        return (*start, "-m", "hmr.replay.child")
    words = ("--driver", tool.driver, "--mode", tool.mode) if tool.driver else ()
    return (*start, str(HERE / "peer.py"), *words)


def counts(commits: list[dict[str, Any]]) -> Counter[str]:
    """Count outcomes."""
    return Counter(commit["kind"] for commit in commits)


def behaves(commit: dict[str, Any]) -> bool:
    """Tell whether all that differs are lines, docstrings, annotations and names to be shown."""
    if commit["kind"] in ("exact", "lines"):
        return True
    shown = ("#lines", "#doc", "__doc__", "#name", "#order")
    paths = [item["path"] for item in commit["differences"]]
    return (
        commit["kind"] == "wrong"
        and commit["count"] == len(paths)
        and all(path.endswith(shown) or "annotations" in path for path in paths)
    )


def row(title: str, pair: list[dict[str, Any]], chain: list[dict[str, Any]]) -> str:
    """Lay out what came of one tool."""
    cells: list[str] = [title]
    for commits in (pair, chain):
        found = counts(commits)
        judged = len(commits) - found["unusable"]
        right = sum(map(behaves, commits))
        said = found["declined"] + found["kept"]
        numbers = (found["exact"], right, said, max(0, judged - right - said))
        cells += [f"{100 * number / judged:.0f}" if judged else "" for number in numbers]
    times = sorted(commit["took"] for commit in pair if commit["took"])
    cells.append(f"{1000 * times[len(times) // 2]:.0f}" if times else "")
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Replay the sample on each tool, keep it as JSON, write the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", default=SAMPLE, help="repositories")
    words.add_argument("--last", type=int, default=15, help="commits of each (default 15)")
    words.add_argument("--tools", default=",".join(PEERS), help="names with commas")
    words.add_argument("--clones", type=Path, default=HERE / ".clones", help="where clones are")
    words.add_argument("--store", type=Path, default=HERE / ".store", help="goes on from there")
    asked = words.parse_args()
    os.environ["NO_HMR_DAEMON"] = "1"  # else promplate's distribution starts a thread everywhere
    sample = [repository for repository in CORPUS if repository.name in asked.names]
    there = environments(sample)
    cold = commands(*there.pop(""))
    results: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for name, (tool, python) in there.items():
        if name not in asked.tools.split(","):
            continue
        results[tool.title] = {"pair": [], "chain": []}
        for mode in ("pair", "chain"):
            for repository in sample:
                request = Request(
                    (asked.clones / repository.name).resolve(),
                    repository.packages,
                    last=asked.last,
                    chain=mode == "chain",
                    skip=repository.skip,
                    store=asked.store.resolve(),
                    hot=commands(tool, python),
                    cold=cold,
                )
                with Replayer(request) as replayer:
                    found = list(replayer.run(replayer.commits()))
                commits = [outcome.to_dict(400) for outcome in found]
                results[tool.title][mode] += [
                    {"repository": repository.name, **commit} for commit in commits
                ]
                print(name, repository.name, mode, dict(counts(commits)), file=sys.stderr)
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(results, indent=1), encoding="utf-8")
    parts = ("exact", "behaves", "said so", "wrong")
    heads = [f"{mode}: {part} %" for mode in ("pair", "chain") for part in parts]
    table = [
        f"The last {asked.last} commits of {', '.join(repository.name for repository in sample)}.",
        "",
        f"| tool | {' | '.join(heads)} | ms |",
        "|---|" + "--:|" * (len(heads) + 1),
        *(row(title, modes["pair"], modes["chain"]) for title, modes in results.items()),
    ]
    put("peers", table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
