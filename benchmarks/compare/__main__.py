"""Plays the edit stories on every tool, and writes what came of it into docs/compare.md.

`python benchmarks/compare/environments.py` builds the environments first. What was played before
is not played again unless the story, the driver, the player or the tool changed; this project is
always played. `--fresh` plays everything.
"""

from __future__ import annotations

import argparse
import fnmatch
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from environments import HERE, PROJECT, Environment, Tool, built, choose
from table import Outcome, between, by_area, matrix

SCENARIOS = PROJECT / "tests" / "scenarios"
PAGE = PROJECT / "docs" / "compare.md"
RESULTS = HERE / ".results" / "stories.json"
OURS_ALONE = re.compile(rb"^\s*(import|from) hmr\b", re.MULTILINE)
"""A story that calls this project's API can't be told on another tool."""


@dataclass(frozen=True, slots=True)
class Performance:
    """One story to be played on one tool; `key` is the same while nothing that matters changed."""

    tool: Tool
    environment: Environment
    path: Path
    key: str

    @property
    def story(self) -> str:
        """``"area/name"``."""
        return self.path.relative_to(SCENARIOS).with_suffix("").as_posix()


def perform(it: Performance, bound: float) -> Outcome:
    """Play one story in a fresh process and folder; a process over its time is ended."""
    if it.tool.name != "ours" and OURS_ALONE.search(it.path.read_bytes()):
        return Outcome(it.tool.name, it.story, "not run", error="calls this project's API")
    with tempfile.TemporaryDirectory(prefix="story-") as folder:
        result = Path(folder) / "outcome.json"
        command = [it.environment.python, str(HERE / "play.py"), "--result", str(result)]
        command += ["--driver", it.tool.driver, "--mode", it.tool.mode]
        command += ["--story", str(it.path), "--root", str(Path(folder) / "project")]
        try:
            done = subprocess.run(
                command, capture_output=True, stdin=subprocess.DEVNULL, timeout=bound, check=False
            )
        except subprocess.TimeoutExpired:
            error = f"not at its end after {bound:g} s"
            return Outcome(it.tool.name, it.story, "too slow", error=error)
        if not result.exists():
            error = done.stderr.decode(errors="replace").strip()[-500:]
            return Outcome(it.tool.name, it.story, "crashed", f"exit {done.returncode}", error)
        data: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
        return Outcome(it.tool.name, it.story, **data)


def plan(tools: list[Tool], pattern: str) -> tuple[list[Performance], dict[str, str]]:
    """List what is to be played, and which tools can't be and why."""
    unable: dict[str, str] = {}
    performances = []
    paths = sorted(SCENARIOS.rglob("*.story"))
    common = b"".join(p.read_bytes() for p in [HERE / "play.py", *sorted(SCENARIOS.glob("*.py"))])
    for tool in tools:
        environment = built(tool)
        if environment.error:
            unable[tool.name] = environment.error
            continue
        driver = (HERE / "drivers" / f"{tool.driver}.py").read_bytes() + tool.mode.encode()
        about = f"{environment.version} {environment.packages}".encode()
        for path in paths:
            story = path.relative_to(SCENARIOS).with_suffix("").as_posix()
            if fnmatch.fnmatch(story, pattern):
                parts = (common, driver, about, path.read_bytes())
                key = hashlib.sha256(b"\0".join(parts)).hexdigest()
                performances.append(Performance(tool, environment, path, key))
    return performances, unable


def main() -> None:
    """Play what has to be played, keep the outcomes as JSON, write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", default="", help="names with commas; all when not given")
    parser.add_argument("--stories", default="*", help="a pattern of area/name")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    parser.add_argument("--bound", type=float, default=10, help="seconds for one story")
    parser.add_argument("--fresh", action="store_true", help="play again what was played before")
    options = parser.parse_args()
    tools = choose(options.tools)
    performances, _ = plan(tools, options.stories)
    kept: dict[str, dict[str, Any]] = {}
    if RESULTS.exists():
        kept = json.loads(RESULTS.read_text(encoding="utf-8"))["outcomes"]
    keys = {f"{it.story} {it.tool.name}": it.key for it in performances}
    todo = [
        it
        for it in performances
        if options.fresh
        or it.tool.name == "ours"
        or kept.get(f"{it.story} {it.tool.name}", {}).get("key") != it.key
    ]
    with ThreadPoolExecutor(options.jobs) as pool:
        for count, outcome in enumerate(pool.map(lambda it: perform(it, options.bound), todo), 1):
            name = f"{outcome.story} {outcome.tool}"
            # One that ran out of its time may have met a busy machine: it gets another try.
            key = "" if outcome.outcome == "too slow" else keys[name]
            kept[name] = {**asdict(outcome), "key": key}
            if count % 50 == 0 or count == len(todo):
                print(f"{count} of {len(todo)} played", file=sys.stderr, flush=True)
    write(kept)
    if len(tools) == 1:
        for name in keys:
            if kept[name]["outcome"] not in ("right", "not run"):
                print(name, kept[name]["where"], kept[name]["error"].split("\n")[0], sep=" | ")


def write(kept: dict[str, dict[str, Any]]) -> None:
    """Keep the outcomes of the stories that are there, and put their tables into the page."""
    tools = choose("")
    environments = {tool.name: built(tool) for tool in tools}
    unable = {name: it.error for name, it in environments.items() if it.error}
    there = {
        path.relative_to(SCENARIOS).with_suffix("").as_posix()
        for path in SCENARIOS.rglob("*.story")
    }
    kept = {n: it for n, it in kept.items() if it["story"] in there and it["tool"] not in unable}
    outcomes = [
        Outcome(**{name: value for name, value in it.items() if name != "key"})
        for it in kept.values()
    ]
    RESULTS.parent.mkdir(exist_ok=True)
    about = {name: asdict(it) for name, it in environments.items()}
    text = json.dumps({"environments": about, "outcomes": kept}, indent=1, sort_keys=True)
    RESULTS.write_text(text, encoding="utf-8")
    titles = {tool.name: tool.title for tool in tools}
    area = by_area(outcomes, titles, unable)
    versions = sorted({it.version for it in environments.values() if it.version})
    notes = [f"{len(there)} stories, on CPython {', '.join(versions)}."]
    notes += [f"Not built: {name}: {why.splitlines()[-1]}" for name, why in unable.items()]
    text = area + "\n\n" + "\n".join(notes)
    page = between(PAGE.read_text(encoding="utf-8"), "by area", text)
    PAGE.write_text(between(page, "by story", matrix(outcomes, titles)), encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
