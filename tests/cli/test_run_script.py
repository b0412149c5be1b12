"""`hmr run` of a script that does all at its top level: its tables and state are a module's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WAIT = 20.0  # seconds

GAME = """\
import rules
from hmr.session import current

unwatched = current().watch(False)
ROOMS = {"hall": {"text": "A hall.", "exits": {}}, "garden": {"text": "Green.", "exits": {}}}
ROOMS["hall"]["exits"]["north"] = "garden"
ROOMS["garden"]["exits"].update(south="hall")
rules.LIMIT = len(ROOMS)
LOG = []
LOG.append(len(ROOMS))
START = "hall"
here = START
print("welcome")
SEEN = {}
SEEN["hall"] = 1

def go(where):
    global here
    here = ROOMS[here]["exits"][where]

while True:
    line = input()
    if line == "revise":
        report = current().revise()
        print(report.ok, [item.code for item in report.stale])
    elif line.startswith("go "):
        go(line[3:])
    else:
        print(eval(line))
"""


def play(folder: Path, *lines: str | tuple[str | Path, str], game: str = GAME) -> list[str]:
    """Run the game with these lines; a pair is an edit, made live at once.

    Of the game's own file, or with a path, the whole text of another one.
    """
    (folder / "rules.py").write_text("LIMIT = 0\n")
    path = folder / "game.py"
    path.write_text(game)
    process = subprocess.Popen(
        [sys.executable, "-m", "hmr", "run", "--quiet", "game.py"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    said = [process.stdout.readline().strip()]
    try:
        for line in lines:
            if isinstance(line, tuple):
                what, text = line
                if isinstance(what, str):
                    before = path.read_text()
                    assert before.count(what) == 1
                    path.write_text(before.replace(what, text))
                else:
                    what.write_text(text)
                line = "revise"
            process.stdin.write(line + "\n")
            if not line.startswith("go "):
                said.append(process.stdout.readline().strip())
        process.stdin.close()
        process.wait(WAIT)
    finally:
        process.kill()
        process.wait(WAIT)
        process.stdout.close()
        process.stderr.close()
    return said


@pytest.fixture(autouse=True)
def _unbuffered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")


def test_a_table_that_is_made_again_is_filled_again(tmp_path: Path) -> None:
    """What the script put into a table, or set by it, follows; nothing is printed again."""
    said = play(
        tmp_path,
        ('"A hall."', '"A big hall."'),
        "ROOMS",
        ('"garden": {', '"attic": {}, "garden": {'),
        "rules.LIMIT, list(ROOMS), ROOMS['hall']['exits'], LOG",
    )
    rooms = {
        "hall": {"text": "A big hall.", "exits": {"north": "garden"}},
        "garden": {"text": "Green.", "exits": {"south": "hall"}},
    }
    assert said[:3] == ["welcome", "True []", str(rooms)]
    assert said[4] == "(3, ['hall', 'attic', 'garden'], {'north': 'garden'}, [3])"


def test_what_fills_a_table_is_edited(tmp_path: Path) -> None:
    """A line that put something into a list is edited: the list is made again, not added to."""
    said = play(tmp_path, ("LOG.append(len(ROOMS))", "LOG.append(7)"), "LOG")
    assert said == ["welcome", "True []", "[7]"]


def test_a_name_that_the_game_bound_is_kept(tmp_path: Path) -> None:
    """What the script has bound to a name since is no edit's to overwrite but that of its line."""
    said = play(
        tmp_path,
        "go north",
        ('START = "hall"', 'START = "garden"'),
        "here",
        ("here = START", "here = START + '!'"),
        "here",
    )
    kept = "True ['HMR108']"
    assert said[1:] == [kept, "garden", "True []", "garden!"]


def test_a_loop_that_runs_is_never_run_again(tmp_path: Path) -> None:
    """Lines above it may come and go: its edit waits for the next start, what it calls does not."""
    said = play(
        tmp_path,
        ('SEEN = {}\nSEEN["hall"] = 1\n', ""),
        ('LOG = []\nLOG.append(len(ROOMS))\nSTART = "hall"\n', "\n" * 30 + 'START = "hall"\n'),
        ("print(eval(line))", 'print("=", eval(line))'),
        ("\n" * 30, ""),
        ('("="', '("=="'),
        ("global here", "global here, START"),
        ("len(ROOMS)", "len(ROOMS) + 1"),
        "rules.LIMIT",
    )
    waits = "True ['HMR106']"
    assert said[1:] == ["True []"] * 2 + [waits, "True []", waits, "True []", "True []", "3"]


def test_what_a_star_import_brings_follows(tmp_path: Path) -> None:
    """A star-import of the script runs again for what it brings, as any other import does."""
    (tmp_path / "prices.py").write_text("RATE = 2\n")
    game = GAME.replace("import rules\n", "import rules\nfrom prices import *\nTOTAL = RATE * 10\n")
    said = play(
        tmp_path, "RATE, TOTAL", (tmp_path / "prices.py", "RATE = 3\n"), "RATE, TOTAL", game=game
    )
    assert said == ["welcome", "(2, 20)", "True []", "(3, 30)"]
