"""What `hmr run` adds to the start of an empty program: plain python and hmr by turns, medians.

python benchmarks/startup.py [--rounds 25]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, p95, write

LIMIT = 60.0  # milliseconds over plain python
WAYS = {
    "python empty.py": ["empty.py"],
    "python -m hmr run empty.py": ["-m", "hmr", "run", "empty.py"],
    "python -c 'import click'": ["-c", "import click"],
    "python -c 'import rich.console'": ["-c", "import rich.console"],
    "python -c 'import hmr.session'": ["-c", "import hmr.session"],
}


def main() -> int:
    """Print the figures; the exit status is 1 when hmr is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    rounds = options.rounds
    # As installed: compiled once, in the first round.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken: dict[str, list[float]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty.py").write_text("")
        for _ in range(rounds + 1):  # the first round fills the caches and does not count
            for way, words in WAYS.items():
                began = time.perf_counter()
                subprocess.run([sys.executable, *words], cwd=folder, env=environment, check=True)
                taken[way].append((time.perf_counter() - began) * 1000)
    medians = {way: statistics.median(times[1:]) for way, times in taken.items()}
    plain = medians["python empty.py"]
    print(f"Python {sys.version.split()[0]}, medians of {rounds} starts, ms (over plain python)")
    for way, median in medians.items():
        print(f"  {median:7.1f}  ({median - plain:+6.1f})  {way}")
    over = medians["python -m hmr run empty.py"] - plain
    print(f"hmr run costs {over:.1f} ms; the limit is {LIMIT:.0f} ms")
    own = taken["python -m hmr run empty.py"][1:]
    note = f"{medians['python -m hmr run empty.py']:.0f} ms, beside {plain:.0f} ms"
    what = "start of an empty script"
    write([Row("4", what, "ms over python", over, p95(own) - plain, LIMIT, note)], options.json)
    return over > LIMIT


if __name__ == "__main__":
    sys.exit(main())
