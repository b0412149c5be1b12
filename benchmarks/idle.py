"""What a program costs that nobody edits: wake-ups and CPU under `hmr run`, beside plain python.

    python benchmarks/idle.py [--files 10000] [--seconds 20]

The program waits for ever; its tree holds many files, a tenth of which it has imported. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, write

WAKES, SHARE = 0.05, 0.05
"""The limits: wake-ups a second (one in the whole time is another process's doing), % of a core."""
PROGRAM = """\
import importlib, sys, threading
sys.path.insert(0, ".")
for number in range(0, {files}, 10):
    importlib.import_module(f"p{{number // 100}}.m{{number}}")
print("ready", flush=True)
threading.Event().wait()
"""
WAYS = {"python": ["app.py"], "hmr run": ["-m", "hmr", "run", "app.py"]}


def spent(pid: int) -> tuple[int, float]:
    """Give the voluntary switches and the CPU seconds of all threads of a process until now."""
    switches = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                switches += int(line.split()[1])
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return switches, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(words: list[str], folder: Path, seconds: float) -> tuple[float, float]:
    """Give wake-ups a second, and per cent of a core, some time after the start."""
    with subprocess.Popen(
        [sys.executable, *words], cwd=folder, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        time.sleep(8)  # what is done beforehand for the first edit is over by then
        wakes, cpu = spent(program.pid)
        time.sleep(seconds)
        later = spent(program.pid)
        program.kill()
    return (later[0] - wakes) / seconds, (later[1] - cpu) / seconds * 100


def main() -> int:
    """Print the table and write the JSON; the exit status is 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="idle-") as name:
        folder = Path(name).resolve()
        for number in range(options.files):
            path = folder / f"p{number // 100}" / f"m{number}.py"
            path.parent.mkdir(exist_ok=True)
            path.write_text("def f():\n    return 1\n")
        (folder / "app.py").write_text(PROGRAM.format(files=options.files))
        found = {way: idle(words, folder, options.seconds) for way, words in WAYS.items()}
    version = sys.version.split()[0]
    print(f"Python {version}, {options.files} files, {options.files // 10} of them imported")
    for way, (wakes, share) in found.items():
        print(f"  {way:10} {wakes:6.2f} wake-ups a second, {share:6.3f} % of a core")
    results = Path(__file__).resolve().parent / "compare" / ".results" / "idle.json"
    results.parent.mkdir(exist_ok=True)
    results.write_text(json.dumps({"python": version, "ways": found}, indent=1), encoding="utf-8")
    wakes, share = found["hmr run"]
    what = f"at rest, {options.files} files in the tree"
    write(
        [
            Row("5", f"{what}: wake-ups", "a second", wakes, wakes, WAKES),
            Row("5", f"{what}: CPU", "% of a core", share, share, SHARE),
        ],
        options.json,
    )
    kept = wakes <= WAKES and share <= SHARE
    print(f"the limits are {WAKES} and {SHARE}: {'kept' if kept else 'NOT kept'}")
    return not kept


if __name__ == "__main__":
    sys.exit(main())
