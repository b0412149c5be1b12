"""`hmr run` keeps a running program live, and tells about it on standard error only."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

WAIT = 20.0  # seconds; a save is live after some milliseconds

ECHO = """
import sys
import words

KEPT = []

def answer(line):
    KEPT.append(line)
    return f"{words.word()} {len(KEPT)}"

def main():
    print("ready", flush=True)
    for line in sys.stdin:
        print(answer(line), flush=True)

if __name__ == "__main__":
    main()
"""
WORDS = 'WORD = "one"\n\ndef word():\n    return WORD\n'


class Running:
    """A program under `hmr run` that answers one line on stdout for each line on stdin."""

    def __init__(self, folder: Path, words: tuple[str, ...]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "hmr", "run", *words],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.out = self._lines(self.process.stdout)
        self.err = self._lines(self.process.stderr)
        assert self.out.get(timeout=WAIT) == "ready"

    def _lines(self, stream: IO[str] | None) -> queue.SimpleQueue[str]:
        assert stream is not None
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()

        def read() -> None:
            for line in stream:
                lines.put(line.rstrip("\n"))

        threading.Thread(target=read, daemon=True).start()
        return lines

    def ask(self) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write("?\n")
        self.process.stdin.flush()
        return self.out.get(timeout=WAIT)

    def told(self) -> str:
        """Wait for the next line on standard error."""
        return self.err.get(timeout=WAIT)

    def end(self) -> int:
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(WAIT)


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    (tmp_path / "app.py").write_text(ECHO)
    (tmp_path / "words.py").write_text(WORDS)
    started: list[Running] = []

    def start(*words: str, folder: Path = tmp_path) -> Running:
        started.append(Running(folder, words))
        return started[-1]

    yield start
    for running in started:
        running.process.kill()
        running.process.wait(WAIT)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_modules_and_main_are_live(tmp_path: Path, run: Callable[..., Running]) -> None:
    """A function of a module, a constant and a function of `__main__` are live; state stays."""
    running = run("app.py")
    assert running.ask() == "one 1"
    edit(tmp_path / "words.py", '"one"', '"two"')
    assert running.told().startswith("hmr: revision 1 live, ")
    assert running.ask() == "two 2"
    edit(tmp_path / "words.py", "return WORD", 'return WORD + "!"')
    while "edited function words:word" not in running.told():
        pass
    assert running.ask() == "two! 3"
    edit(tmp_path / "app.py", "{len(KEPT)}", "no. {len(KEPT)}")
    while "edited function __main__:answer" not in running.told():
        pass
    assert running.ask() == "two! no. 4"
    assert running.end() == 0


def test_a_broken_save_and_its_mend(tmp_path: Path, run: Callable[..., Running]) -> None:
    """The old code goes on, the error is shown once with the user's line, and the mend is live."""
    running = run("app.py")
    edit(tmp_path / "words.py", "return WORD", "return WORD +")
    assert "failed, nothing changed" in running.told()
    shown = [running.told() for _ in range(4)]
    assert "hmr:     return WORD +" in shown
    assert running.ask() == "one 1"
    edit(tmp_path / "words.py", "return WORD +", 'return WORD + "!"')
    assert "live" in running.told()
    assert running.ask() == "one! 2"


@pytest.mark.parametrize("words", [("-m", "pkg"), ("pkg",), ("-m", "pkg.part")])
def test_packages_and_folders(
    words: tuple[str, ...], tmp_path: Path, run: Callable[..., Running]
) -> None:
    """`-m` and folders are live too, their `__main__` as well as the rest."""
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "__init__.py").write_text("")
    for name in ("__main__", "part"):
        (tmp_path / "pkg" / f"{name}.py").write_text(ECHO)
    (tmp_path / "pkg" / "words.py").write_text(WORDS)
    running = run(*words)
    main = "part" if words[-1].endswith("part") else "__main__"
    edit(tmp_path / "pkg" / f"{main}.py", "{len(KEPT)}", "no. {len(KEPT)}")
    assert "revision 1 live" in running.told()
    assert running.ask() == "one no. 1"


def test_json(tmp_path: Path, run: Callable[..., Running]) -> None:
    """--json writes one line of JSON for each report, and nothing else."""
    running = run("--json", "app.py")
    edit(tmp_path / "words.py", "return WORD", 'return WORD + "!"')
    report = json.loads(running.told())
    assert report["ok"]
    assert [change["name"] for change in report["changes"]] == ["word"]
    assert 0 < report["latency"] < WAIT


def test_excluded_modules_stay(tmp_path: Path, run: Callable[..., Running]) -> None:
    """--exclude leaves a module alone, while others are live."""
    running = run("--exclude", "words", "app.py")
    edit(tmp_path / "words.py", '"one"', '"two"')
    edit(tmp_path / "app.py", "{len(KEPT)}", "no. {len(KEPT)}")
    assert "revision 1 live" in running.told()
    assert running.ask() == "one no. 1"


def test_the_main_script_can_be_excluded(tmp_path: Path, run: Callable[..., Running]) -> None:
    """--exclude holds for the program itself."""
    running = run("--exclude", "app.py", "app.py")
    edit(tmp_path / "app.py", "{len(KEPT)}", "no. {len(KEPT)}")
    edit(tmp_path / "words.py", '"one"', '"two"')
    assert "revision 1 live" in running.told()
    assert running.ask() == "two 1"


def test_settings_of_the_project_hold(tmp_path: Path, run: Callable[..., Running]) -> None:
    """`[tool.hmr]` beside the program is read, wherever it was started from."""
    project = tmp_path / "project"
    project.mkdir()
    for name in ("app.py", "words.py"):
        (tmp_path / name).rename(project / name)
    (project / "pyproject.toml").write_text('[tool.hmr]\nexclude = ["words"]\n')
    running = run("project/app.py")
    edit(project / "words.py", '"one"', '"two"')
    edit(project / "app.py", "{len(KEPT)}", "no. {len(KEPT)}")
    assert "revision 1 live" in running.told()
    assert running.ask() == "one no. 1"


def test_polling(tmp_path: Path, run: Callable[..., Running]) -> None:
    """--poll sees saves without events."""
    running = run("--poll", "app.py")
    edit(tmp_path / "words.py", '"one"', '"two"')
    assert "revision 1 live" in running.told()
    assert running.ask() == "two 1"


def test_live_until_the_last_thread_ends(tmp_path: Path, run: Callable[..., Running]) -> None:
    """Edits are live while only threads are left, and in exit functions."""
    edit(
        tmp_path / "app.py",
        "    main()",
        "    import atexit, threading\n"
        "    atexit.register(lambda: print(words.word(), flush=True))\n"
        "    threading.Thread(target=main).start()",
    )
    running = run("app.py")
    edit(tmp_path / "words.py", '"one"', '"two"')
    assert "revision 1 live" in running.told()
    assert running.ask() == "two 1"
    assert running.end() == 0
    assert running.out.get(timeout=WAIT) == "two"
