"""`hmr run` observes the program's own imports, tables and data, and lets its work run free."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WAIT = 20.0  # seconds

PROGRAM = """\
import json
import sys
from pathlib import Path

import tables

sys.path.append("elsewhere")
RATES = json.loads(Path(__file__).with_name("rates.json").read_text())

def watched():
    tools = getattr(sys, "monitoring", None)
    ids = [tools.get_tool(tool) for tool in range(6)] if tools else []
    return sys.getprofile(), [name for name in ids if name is not None]

DURING = watched()

def main():
    print("during", DURING != (None, []))
    print("while it runs", watched())
    here = Path(__file__).parent
    from hmr.session import current
    (here / "rates.json").write_text('{"rate": 3}')
    text = (here / "tables.py").read_text()
    (here / "tables.py").write_text(text.replace("return 1", "return 2"))
    report = current().revise()
    print("rates", RATES, "table", tables.TABLE)

if __name__ == "__main__":
    main()
"""
TABLES = "def one():\n    return 1\n\nFUNCS = [one]\nTABLE = list(map(lambda f: f(), FUNCS))\n"


def run(folder: Path, settings: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, which tells what it is told of its own observation."""
    (folder / "app.py").write_text(PROGRAM)
    (folder / "tables.py").write_text(TABLES)
    (folder / "rates.json").write_text('{"rate": 2}')
    (folder / "pyproject.toml").write_text(settings)
    return subprocess.run(
        [sys.executable, "-m", "hmr", "run", "app.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=WAIT,
    )


def test_observation_ends_where_the_program_begins(tmp_path: Path) -> None:
    """What the top level read and ran is known; from the guard on nothing is looked at."""
    done = run(tmp_path)
    assert done.stdout.splitlines() == [
        "during True",
        "while it runs (None, [])",
        "rates {'rate': 3} table [2]",
    ], done.stderr


def test_observation_is_left_out_on_request(tmp_path: Path) -> None:
    """With `observe = false` nothing is looked at, and what it alone could tell is lost."""
    done = run(tmp_path, "[tool.hmr]\nobserve = false\n")
    assert done.stdout.splitlines() == [
        "during False",
        "while it runs (None, [])",
        "rates {'rate': 2} table [2]",  # which function a table holds, its source tells too
    ], done.stderr


CHAIN = {
    "rates.py": "BASE = {'eu': 2}\nRATES = dict(BASE)\n",
    "prices.py": "from rates import RATES\nPRICES = {k: v * 10 for k, v in RATES.items()}\n",
}
REVISE = """
def edit():
    from pathlib import Path
    from hmr.session import current
    Path("rates.py").write_text("BASE = {'eu': 3}\\nRATES = dict(BASE)\\n")
    assert current().revise().ok
"""
IMPORTS = "from prices import PRICES\nfrom rates import RATES\nEU = PRICES['eu'] + RATES['eu']\n"
ENDS = """
if __name__ == "__main__":
    edit()
    print(EU)
"""


@pytest.mark.parametrize(
    ("begins", "command"),
    [("", ["-m", "hmr", "run"]), ("import hmr\nhmr.start(watch=False)\n", [])],
    ids=["hmr run", "hmr.start"],
)
def test_the_program_comes_after_what_it_imports(
    tmp_path: Path, begins: str, command: list[str]
) -> None:
    """What `__main__` derives, through modules, from what its modules derive is computed again."""
    printed = _printed(tmp_path, CHAIN | {"app.py": begins + IMPORTS + REVISE + ENDS}, command)
    assert printed == ["33"]


def test_what_the_running_program_imports_comes_after_it(tmp_path: Path) -> None:
    """A module that the work itself imports derives from `__main__`, as in a cold start."""
    files = CHAIN | {
        "app.py": IMPORTS + REVISE + "\ndef work():\n    import late\n    edit()\n"
        "    print(EU, late.TOTAL)\n\nif __name__ == '__main__':\n    work()\n",
        "late.py": "from __main__ import EU\nTOTAL = EU + 1\n",
    }
    assert _printed(tmp_path, files, ["-m", "hmr", "run"]) == ["33 34"]


def _printed(folder: Path, files: dict[str, str], command: list[str]) -> list[str]:
    """Run `app.py` in a folder and give the lines that it prints."""
    for name, text in files.items():
        (folder / name).write_text(text)
    done = subprocess.run(
        [sys.executable, *command, "app.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=WAIT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
