"""`hmr why`, `hmr plan` and `hmr graph`, asked of a running program and of files alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

WAIT = 30.0  # seconds
FILES = {
    "config.py": "TIMEOUT = 3\n",
    "limits.py": "import config\n\ndef derive():\n    return config.TIMEOUT * 2\n\n"
    "MAKERS = [derive]\nLIMITS = [make() for make in MAKERS]\n",
    "app.py": "import sys\nfrom limits import LIMITS\n\nif __name__ == '__main__':\n"
    "    print('ready', flush=True)\n    sys.stdin.read()\n",
}


class Shell:
    """Runs commands in a folder with a project, and a folder for sockets of its own."""

    def __init__(self, folder: Path, runtime: str) -> None:
        self.folder = folder
        self.variables = {**os.environ, "XDG_RUNTIME_DIR": runtime, "NO_COLOR": "1"}

    def hmr(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "hmr", *words],
            cwd=self.folder,
            env=self.variables,
            input=given,
            capture_output=True,
            text=True,
            timeout=WAIT,
        )


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    with tempfile.TemporaryDirectory(prefix="h") as runtime:  # a socket's path has to be short
        yield Shell(tmp_path, runtime)


@pytest.fixture
def program(shell: Shell) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "hmr", "run", "app.py"],
        cwd=shell.folder,
        env=shell.variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        yield running
        running.communicate("", timeout=WAIT)


@pytest.mark.usefixtures("program")
def test_a_running_program_tells_what_was_observed(shell: Shell) -> None:
    """What ran through a table is known to the program alone, and it is the one asked."""
    done = shell.hmr("why", "limits:LIMITS")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  calls limits:derive  (limits.py:3)  def derive():" in done.stdout.splitlines()
    data = json.loads(shell.hmr("why", "limits:LIMITS", "--json").stdout)
    assert {use["place"]["name"] for use in data["dependencies"] if use["seen"]} == {"derive"}


@pytest.mark.usefixtures("program")
def test_a_plan_is_told_and_not_carried_out(shell: Shell) -> None:
    """The draft on standard input is what is asked about; the program goes on as it was."""
    done = shell.hmr("plan", "config.py", "--text", "-", given="TIMEOUT = 4\n")
    assert done.returncode == 0
    assert done.stdout.splitlines()[:2] == [
        "a save of config.py would",
        "  rerun config:TIMEOUT: it was edited  (config.py:1)",
    ]
    assert "limits:LIMITS: uses TIMEOUT (config) via derive()" in done.stdout
    broken = shell.hmr("plan", "config.py", "--text", "-", given="TIMEOUT = \n")
    assert broken.returncode == 1
    assert "SyntaxError" in broken.stdout
    assert shell.hmr("plan", "config.py").stdout == "a save of config.py would do nothing\n"


def test_a_program_that_ended_leaves_no_socket(
    shell: Shell, program: subprocess.Popen[str]
) -> None:
    """The socket goes with the program, and its folder is its user's alone."""
    (folder,) = Path(shell.variables["XDG_RUNTIME_DIR"]).iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in folder.iterdir()] == [f"{program.pid}.sock"]
    program.communicate("", timeout=WAIT)
    assert list(folder.iterdir()) == []


def test_without_a_program_the_source_answers(shell: Shell) -> None:
    """Nothing is imported, and that nothing was observed is said."""
    (shell.folder / "limits.py").write_text(FILES["limits.py"] + "1 / 0\n")
    done = shell.hmr("why", "config:TIMEOUT")
    assert done.returncode == 0
    assert "nothing was observed" in done.stderr
    assert "  read inside limits:derive  (limits.py:3)  def derive():" in done.stdout
    assert shell.hmr("why", "config:TIMEOUTS").returncode == 1


def test_without_a_program_a_plan_goes_by_what_was(shell: Shell) -> None:
    """The former content is git's or a file's; where there is neither, the error says so."""
    (shell.folder / "old.txt").write_text("TIMEOUT = 2\n")
    done = shell.hmr("plan", "config.py", "--was", "old.txt")
    assert (done.returncode, "rerun config:TIMEOUT" in done.stdout) == (0, True)
    refused = shell.hmr("plan", "config.py")
    assert refused.returncode == 1
    assert "give --was OLD" in refused.stderr
    absent = shell.hmr("plan", "none.py")
    assert absent.returncode == 1
    assert "none.py' can't be read: No such file or directory" in absent.stderr


def test_the_graph_is_one_page_that_needs_nothing_else(shell: Shell) -> None:
    """The page names every module and loads nothing; as JSON it is data."""
    assert shell.hmr("graph", "-o", "graph.html").returncode == 0
    page = (shell.folder / "graph.html").read_text()
    assert "</html>" in page
    assert '"name":"limits"' in page
    assert not [word for word in ("src=", "href=", "url(", "@import", "fetch(") if word in page]
    data = json.loads(shell.hmr("graph", "-o", "-", "--json").stdout)
    assert [box["name"] for box in data["boxes"]] == ["app", "config", "limits"]
    assert {(arrow["how"], arrow["later"]) for arrow in data["arrows"]} >= {("imports", False)}
    refused = shell.hmr("graph", "-o", "none/graph.html")
    assert refused.returncode == 1
    assert refused.stderr == "hmr: 'none/graph.html' can't be written: No such file or directory\n"


@pytest.mark.usefixtures("program")
def test_the_graph_of_a_folder_is_not_that_of_another_program(shell: Shell) -> None:
    """A program that runs elsewhere is drawn only if it is asked for by its number."""
    drawn = json.loads(shell.hmr("graph", "-o", "-", "--json").stdout)
    assert [box["name"] for box in drawn["boxes"]] == ["__main__", "config", "limits"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "other.py").write_text("A = 1\n")
        other = Shell(Path(folder), shell.variables["XDG_RUNTIME_DIR"])
        drawn = json.loads(other.hmr("graph", "-o", "-", "--json").stdout)
        assert [box["name"] for box in drawn["boxes"]] == ["other"]
        assert other.hmr("graph", "-o", "graph.html").stderr.startswith("1 module, 0 uses (")
