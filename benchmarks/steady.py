"""What a program costs between its edits: calls and reads under a session, beside plain copies.

    python benchmarks/steady.py [--revisions 2000] [--rounds 40] [--runs 3] [--json FILE] [--fold]

A module under a session and two copies of it that no session knows do the same in one process, by
turns in short rounds, as CPU time of the thread. The figure is the live module's time over the
copies'. The second copy beside the first shows what chance does; but where the live function was
edited or moved, the copy's has been given its own code anew, by a bare assignment, and shows what
the interpreter charges for that. Each way of editing is measured in fresh processes, after 0, 1,
100 and all revisions.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, p95

POINTS = (0, 1, 100)
"""After how many revisions it is measured, besides all of them."""
SAME, CHARGED = 1.03, 1.2
"""The bounds: of what must cost the same (two plain copies can be that far apart), and of calls of
an edited function, which the interpreter itself makes dearer."""
SIDES = ("live", "plain", "other")
UNROLLED = 10
ROUND = 500
MODULE = '''\
"""What is measured."""
{top}import {config} as config

LIMIT = 1


def edited(n):
    """Be edited."""
    return {function}


def still(n):
    """Stay as it is."""
    return 1


class Thing:
    limit = 1
    rate = {rate}

    def __init__(self):
        self.size = 1

    def edited(self):
        return {method}

    def still(self):
        return 1

    @property
    def half(self):
        return 1


class Derived(Thing):
    pass


class Aside:
    limit = 1

    def still(self):
        return 1


THING, DERIVED, ASIDE = Thing(), Derived(), Aside()
SEEN = [still(0), THING.still(), ASIDE.still()]


def inside(count, seen={function}):
    for _ in range(count):
        {inside}
    return {function}

'''
CASES = {
    "a call of the edited function": "edited(1)",
    "a call of another function": "still(1)",
    "a call of the edited method": "THING.edited()",
    "a call of another method of its class": "THING.still()",
    "a call of an inherited method": "DERIVED.still()",
    "a property of that class": "THING.half",
    "an attribute of that class": "Thing.limit",
    "an attribute of its instance": "THING.size",
    "an instance made": "Thing()",
    "a method of another class": "ASIDE.still()",
    "a global": "LIMIT",
    "a module's attribute": "config.LIMIT",
}
INSIDE = "what the edited function does"
BODIES = {"function", "method"}
FUNCTIONS = {
    "edited(1)": ("edited",),
    "still(1)": ("still",),
    "THING.edited()": ("Thing", "edited"),
    "THING.still()": ("Thing", "still"),
    "DERIVED.still()": ("Thing", "still"),
    "THING.half": ("Thing", "half", "fget"),
    "Thing()": ("Thing", "__init__"),
    "ASIDE.still()": ("Aside", "still"),
}
"""Where the function of a case is."""
WAYS: dict[str, tuple[set[str], frozenset[str]]] = {
    "bodies edited": (BODIES, frozenset({"edited(1)", "THING.edited()"})),
    "a line above added or taken": (
        {"top"},
        frozenset(FUNCTIONS),
    ),
    "a class attribute edited": ({"rate"}, frozenset()),
}
"""For each way of editing: which slots of the module, and which cases call a function that was
edited or moved."""


def written(config: str, slots: set[str], number: int) -> str:
    """Give the module as it is after so many revisions."""
    value = {slot: number % 200 if slot in slots else 0 for slot in (*BODIES, "rate")}
    top = "# remark\n" * (number % 2 if "top" in slots else 0)
    text = MODULE.format(
        config=config, top=top, inside="LIMIT; still(1); THING.size; Thing.limit", **value
    )
    for number, case in enumerate(CASES.values()):
        line = "; ".join([case] * UNROLLED)
        text += f"\ndef loop_{number}(count):\n    for _ in range(count):\n        {line}\n"
    return text


def resident() -> int:
    """Give the resident memory of this process in KiB; 0 where the system does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0


def type_version() -> Callable[[type], int] | None:
    """Give what tells the version of a class, by which the interpreter knows what it cached."""
    if importlib.util.find_spec("_testcapi") is None:
        return None
    found: Callable[[type], int] | None = getattr(
        importlib.import_module("_testcapi"), "type_get_version", None
    )
    return found


def watched() -> list[str]:
    """Give what of tracing, profiling and monitoring is on; a program under a session has none."""
    found = [name for name in ("gettrace", "getprofile") if getattr(sys, name)() is not None]
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is not None:
        tools = [tool for tool in range(6) if monitoring.get_tool(tool) is not None]
        found += [f"tool {tool}" for tool in tools if monitoring.get_events(tool)]
    return found


def charge(module: ModuleType, way: str) -> None:
    """Give the functions of a copy that a way of editing edits or moves their own code anew."""
    for case in WAYS[way][1]:
        found: Any = module
        for name in FUNCTIONS[case]:
            found = vars(found)[name] if name != "fget" else found.fget
        found.__code__ = found.__code__.replace()


def compared(modules: list[ModuleType], way: str, rounds: int) -> dict[str, list[list[float]]]:
    """Give for each case the rounds' ratios: the live module's to the copies', and the second
    copy's to the first's."""
    out = {}
    for number, (what, case) in enumerate((CASES | {INSIDE: ""}).items()):
        loops = [getattr(module, f"loop_{number}" if case else "inside") for module in modules]
        spent = [0.0] * len(loops)
        ratios: list[list[float]] = [[], []]
        for turn in range(-2, rounds):  # two to get warm
            for step in range(len(loops)):
                which = (turn + step) % len(loops)
                began = time.thread_time()
                loops[which](ROUND)
                spent[which] = time.thread_time() - began
            if turn >= 0:
                live, plain, other = spent
                ratios[0].append(live / (plain if case in WAYS[way][1] else (plain + other) / 2))
                ratios[1].append(other / plain)
        out[what] = ratios
    return out


def measure(way: str, revisions: int, rounds: int) -> dict[str, Any]:
    """Measure one way of editing in this process.

    Returns:
        ``points``: for each number of revisions the ratios of each case; ``versions``: how many
        versions the class spent by all revisions; ``grown``: objects and KiB from the last point
        but one to the end.
    """
    import hmr

    slots, _charged = WAYS[way]
    version = type_version()
    points, memory = {}, []
    with tempfile.TemporaryDirectory(prefix="steady-") as name:
        ours, others = Path(name).resolve() / "ours", Path(name).resolve() / "others"
        ours.mkdir()
        others.mkdir()
        sys.path[:0] = [str(ours), str(others)]
        for folder, side in ((ours, "live"), (others, "plain"), (others, "other")):
            (folder / f"{side}_config.py").write_text("LIMIT = 1\n")
            (folder / f"{side}_module.py").write_text(written(f"{side}_config", slots, 0))
        with hmr.start(str(ours), watch=False) as session:
            modules = [importlib.import_module(f"{side}_module") for side in SIDES]
            live = modules[0]
            spent = last = 0
            for number in range(revisions + 1):
                text = written("live_config", slots, number)
                if number:
                    (ours / "live_module.py").write_text(text)
                    report = session.revise()
                    assert report.ok, report
                    if number == 1:
                        charge(modules[-1], way)
                if version is not None:
                    assert live.Thing.limit == 1  # a look-up gives the class a version again
                    spent += number > 0 and version(live.Thing) != last
                    last = version(live.Thing)
                if number in POINTS or number == revisions:
                    assert live.edited(1) == (number % 200 if "function" in slots else 0)
                    line = text[: text.index("def loop_0")].count("\n") + 1
                    assert live.loop_0.__code__.co_firstlineno == line
                    assert not watched(), watched()
                    report = None
                    gc.collect()
                    memory.append((len(gc.get_objects()), resident()))
                    gc.disable()
                    points[str(number)] = compared(modules, way, rounds)
                    gc.enable()
    grown = [after - before for before, after in zip(memory[-2], memory[-1], strict=True)]
    return {"points": points, "versions": spent if version else None, "grown": grown}


def fresh(way: str, revisions: int, rounds: int) -> dict[str, Any]:
    """Measure one way of editing in a process of its own."""
    command = [sys.executable, __file__, "--way", way]
    command += ["--revisions", str(revisions), "--rounds", str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{way}: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def rows(way: str, runs: list[dict[str, Any]]) -> list[Row]:
    """Give the lines of the table for one way of editing: the median run's, since where a module
    lies in memory sets one run apart."""
    slots, charged = WAYS[way]
    out = []
    points = list(runs[0]["points"])
    count = int(points[-1])

    def figure(point: str, what: str, side: int) -> float:
        return median(median(run["points"][point][what][side]) for run in runs)

    for what, case in {**CASES, INSIDE: ""}.items():
        earlier = ", ".join(f"{figure(point, what, 0):.2f}" for point in points[:-1])
        beside = "by a bare assignment" if case in charged else "the other copy"
        note = f"after {', '.join(points[:-1])} revisions {earlier};"
        note += f" {beside} {figure(points[-1], what, 1):.2f}"
        pooled = [ratio for run in runs for ratio in run["points"][points[-1]][what][0]]
        bound = CHARGED if case in charged and "top" not in slots else SAME
        name = f"{what}; {count:,} x {way}"
        out.append(Row("5", name, "x plain", figure(points[-1], what, 0), p95(pooled), bound, note))
    spent = [run["versions"] / max(count, 1) for run in runs if run["versions"] is not None]
    if spent:
        bound = 0.0 if slots == BODIES else None
        what = f"versions that the class spent; {way}"
        out.append(Row("5", what, "a revision", median(spent), max(spent), bound))
    span = f"from {points[-2]} to {points[-1]} revisions"
    for index, (what, unit, bound) in enumerate(
        (("more objects", "objects", 100), ("more memory", "KiB", 2048))
    ):
        grown = [float(run["grown"][index]) for run in runs]
        out.append(Row("5", f"{what}; {way}", unit, median(grown), max(grown), bound, span))
    return out


def folded(found: list[Row]) -> list[Row]:
    """Give one line, that of the dearest, for all cases that must cost the same."""
    same = [row for row in found if row.bound == SAME]
    dearest = max(same, key=lambda row: row.median)
    case, _, way = dearest.what.partition("; ")
    what = f"the dearest of {len(same)} other calls and reads; {way}"
    line = replace(dearest, what=what, note=f"{case}; {dearest.note}")
    return [row for row in found if row.bound != SAME] + [line]


def main() -> int:
    """Print the table, or write one way's figures; the exit status is 1 if a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--revisions", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=40, help="of each case, at each point")
    parser.add_argument("--runs", type=int, default=3, help="processes for each way of editing")
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--fold", action="store_true", help="one row for all that must be alike")
    parser.add_argument("--way", choices=WAYS, help="measure this one here, as JSON")
    options = parser.parse_args()
    if options.way is not None:
        print(json.dumps(measure(options.way, options.revisions, options.rounds)))
        return 0
    print(f"Python {sys.version.split()[0]}, {options.runs} runs, {options.rounds} rounds")
    found = []
    for way in WAYS:
        runs = [fresh(way, options.revisions, options.rounds) for _ in range(options.runs)]
        lines = rows(way, runs)
        for row in folded(lines) if options.fold else lines:
            found.append(row)
            verdict = "" if row.kept else f"  MISSED, the bound is {row.bound:g}"
            figures = f"{row.median:8.2f} {row.unit}, p95 {row.p95:.2f}{verdict}"
            print(f"  {row.what:72} {figures}; {row.note}", flush=True)
    if options.json is not None:
        told = [asdict(row) for row in found]
        options.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return not all(row.kept for row in found)


if __name__ == "__main__":
    sys.exit(main())
