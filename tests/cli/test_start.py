"""A program starts before what only a save needs: little is imported, and nothing gets lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    *("ast", "click", "ctypes", "dataclasses", "hmr.plan", "hmr.revision", "hmr.source.module"),
    *("inspect", "rich", "typing", "watchdog"),
)
WAIT = 30.0  # seconds


def run(folder: Path, program: str) -> str:
    (folder / "app.py").write_text(program)
    done = subprocess.run(
        [sys.executable, "-m", "hmr", "run", "app.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=WAIT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_heavy_is_imported_before_the_program_runs(tmp_path: Path) -> None:
    """The program finds none of the modules that only a revision, or a mistake, needs."""
    plain = "import sys\nbefore = set(sys.modules)\n"
    said = run(tmp_path, plain + f"print(sorted(before & {set(HEAVY)!r}))\n")
    assert said == "[]\n"


def test_a_program_with_modules_named_as_the_standard_librarys(tmp_path: Path) -> None:
    """What a save needs is imported before the program's own `dataclasses` could take its place."""
    (tmp_path / "dataclasses.py").write_text("OWN = True\n")
    (tmp_path / "shop.py").write_text("def price():\n    return 1\n")
    said = run(
        tmp_path,
        "import dataclasses, pathlib, shop\n"
        "from hmr.session import current\n"
        "def main():\n"
        "    path = pathlib.Path('shop.py')\n"
        "    path.write_text(path.read_text().replace('1', '2'))\n"
        "    current().revise()\n"
        "    print(dataclasses.OWN, shop.price())\n"
        "if __name__ == '__main__':\n"
        "    main()\n",
    )
    assert said == "True 2\n"
