"""The command line is read twice, without click and with it, and both mean the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmr.cli.commands import read
from hmr.cli.options import RUN_OPTIONS, RunRequest, read_run

FLAGS = [flag for option in RUN_OPTIONS for flag in option.flags]
WORDS = st.lists(
    st.sampled_from(
        [*FLAGS, "app.py", "--", "-", "x", "--root=a", "-rb", "-qv", "--exclude=", "--nope", "-m=x"]
    )
)


@given(WORDS)
def test_both_readers_agree(words: list[str]) -> None:
    """What the quick reader understands, click understands in the same way."""
    quick = read_run(words)
    if quick is not None:
        assert read(["run", *words]) == quick


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (["app.py"], RunRequest("app.py")),
        (["app.py", "-m", "--", "--root", "x"], RunRequest("app.py", ("-m", "--", "--root", "x"))),
        (["-m", "shop", "-q"], RunRequest("shop", ("-q",), as_module=True)),
        (
            ["-r", "a", "--root=b", "-x", "shop.state", "--poll", "-v", "--json", "--", "-odd.py"],
            RunRequest(
                "-odd.py",
                root=("a", "b"),
                exclude=("shop.state",),
                poll=True,
                verbose=True,
                as_json=True,
            ),
        ),
    ],
)
def test_the_usual_needs_no_click(words: list[str], request_: RunRequest) -> None:
    """Options before the program are ours, all behind it is the program's."""
    assert read_run(words) == request_


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["--root"], ["--nope", "app.py"], ["-q", "-v", "app.py"], ["-qv"]]
)
def test_the_unusual_is_left_to_click(words: list[str]) -> None:
    """Help and mistakes are not guessed at."""
    assert read_run(words) is None


def hmr(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hmr", *words], capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["run"], "Missing argument 'PROGRAM'"),
        (["run", "--rot", "x", "app.py"], "No such option"),
        (["run", "-q", "-v", "app.py"], "--quiet and --verbose exclude each other"),
        (["app.py", "x"], "To run a program: hmr run app.py x"),
        (["run", "--root", "nowhere_at_all", "app.py"], "nowhere_at_all"),
        (["run", "-"], "give a file"),
    ],
)
def test_mistakes_are_told(words: list[str], says: str) -> None:
    """A mistake gives status 2, one clear message on standard error, and no traceback."""
    done = hmr(*words)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_lists_every_option() -> None:
    """Each option is in the help, with its text."""
    done = hmr("run", "--help")
    assert done.returncode == 0
    text = re.sub(r"\s+", " ", done.stdout)
    for option in RUN_OPTIONS:
        assert option.text in text
        assert all(flag in text for flag in option.flags)
    assert "demo" in hmr("--help").stdout


def test_version() -> None:
    """The version names the distribution, for another one has a script of our name."""
    assert re.match(r"python-hmr \d+\.\d+.* \(Python 3\.\d+", hmr("--version").stdout)


def test_running_a_program_imports_no_library(tmp_path: Path) -> None:
    """click and rich are not loaded on the way to a program: they take longer than all else."""
    (tmp_path / "prog.py").write_text(
        "import sys; print(sorted({'click', 'rich', 'watchdog', 'wrapt'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-m", "hmr", "run", "prog.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == ("[]\n" if sys.platform == "linux" else "['watchdog']\n")
