"""Differential: whatever a program does, `hmr run` gives what plain python gives."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.programs import PROGRAMS, SHOW

HMR = (sys.executable, "-m", "hmr", "run")
COMMAND = (os.path.join(sysconfig.get_path("scripts"), "hmr"), "run")
PYTHON = (sys.executable,)


class Ending(NamedTuple):
    """All that the outside sees of a process."""

    status: int
    out: str
    err: str


def ending(command: Iterable[str], folder: Path, *, text: str = "", merged: bool = False) -> Ending:
    done = subprocess.run(
        list(command),
        cwd=folder,
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if merged else subprocess.PIPE,
        text=True,
        timeout=60,
    )
    return Ending(done.returncode, _comparable(done.stdout), _comparable(done.stderr or ""))


def _comparable(text: str) -> str:
    """Take out what differs from run to run, and the frames by which python itself comes in."""
    text = re.sub(r"\b0x[0-9a-f]+|(?<=object refcount : )\d+", "?", text)
    text = re.sub(r'  File "<frozen (runpy|importlib)[^"]*".*\n(    .*\n)*', "", text)
    # A syntax error without a frame has no headline.
    text = re.sub(r'Traceback \(most recent call last\):\n(?=  File "[^"]+", line \d+\n)', "", text)
    text = re.sub(
        r"(?m)^\S*(<frozen runpy>|program\.py):\d+: RuntimeWarning", "RuntimeWarning", text
    )
    return re.sub(r"(?m)^  warnings\.warn\(\n", "", text)


def assert_same(
    folder: Path,
    words: Sequence[str],
    *,
    text: str = "",
    merged: bool = False,
    door: Sequence[str] = HMR,
) -> Ending:
    plain = ending((*PYTHON, *words), folder, text=text, merged=merged)
    ours = ending((*door, *words), folder, text=text, merged=merged)
    assert ours == plain
    return plain


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "broken.py").write_text("def f(:\n")
    (tmp_path / "raising.py").write_text("def f():\n    raise OSError('r')\nf()\n")
    (tmp_path / "queue.py").write_text("MINE = 'mine'\n")
    return tmp_path


@pytest.mark.parametrize("door", [HMR, COMMAND], ids=["module", "command"])
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_script(name: str, door: Sequence[str], folder: Path) -> None:
    """A script prints, fails and ends under `hmr run` exactly as under python."""
    (folder / "prog.py").write_text(PROGRAMS[name], encoding="latin-1")
    words = ["prog.py", "--help", "-m", "--", "x y"]
    assert_same(folder, words, text="Ada\nand the rest", door=door)


MODULES = (
    "what it sees",
    "ends with a number",
    "an error",
    "a syntax error",
    "killed by SIGINT",
    "multiprocessing, spawned",
    "pickles its classes",
    "relative import",
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (words, name)
        for words in (["-m", "pkg"], ["-m", "pkg.prog"], ["pkg"], ["-m", "prog"])
        for name in MODULES
        # The children of a folder's `__main__` don't find it in plain python either.
        if not (words == ["pkg"] and "spawned" in name)
    ],
)
def test_a_module_and_a_folder(name: str, words: list[str], folder: Path) -> None:
    """So does a package by its name, a module in it, a folder and a module by itself."""
    (folder / "pkg").mkdir()
    (folder / "pkg" / "__init__.py").write_text("import sys; print('pkg', sys.argv)\n")
    for place in ("pkg/__main__.py", "pkg/prog.py", "prog.py"):
        (folder / place).write_text(PROGRAMS[name])
    assert_same(folder, [*words, "--root", "x"])


@pytest.mark.xfail(
    sys.version_info >= (3, 12),
    reason="python warns of forks of a process with threads, and the watcher is one",
    strict=True,
)
def test_a_forked_child_ends_by_itself(folder: Path) -> None:
    """A child made by `os.fork` runs the exit functions of its own, and leaves its parent's."""
    (folder / "prog.py").write_text(
        "import os, sys\n"
        "print('once', flush=True)\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    print('child')\n"
        "    sys.exit(3)\n"
        "print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )
    assert "child\n3" in assert_same(folder, ["prog.py"]).out


def test_relative_imports_work_in_a_package(folder: Path) -> None:
    """`-m pkg` may import its siblings, whose frames look as they do in python."""
    (folder / "pkg").mkdir()
    (folder / "pkg" / "__init__.py").write_text("")
    (folder / "pkg" / "part.py").write_text("def f():\n    raise LookupError('here')\n")
    (folder / "pkg" / "__main__.py").write_text("from .part import f\nf()\n")
    assert "here" in assert_same(folder, ["-m", "pkg"]).err


def test_a_zip_file(folder: Path) -> None:
    """A zip file with a `__main__.py` runs."""
    with zipfile.ZipFile(folder / "app.zip", "w") as archive:
        archive.writestr("__main__.py", "import part\n" + SHOW)
        archive.writestr("part.py", "print('part')\n")
    assert "part" in assert_same(folder, ["app.zip", "x"]).out


def test_a_pyc(folder: Path) -> None:
    """Compiled code without its source runs."""
    (folder / "prog.py").write_text(SHOW)
    compiling = "import py_compile; py_compile.compile('prog.py', 'prog.pyc')"
    subprocess.run([sys.executable, "-c", compiling], cwd=folder, check=True)
    assert_same(folder, ["prog.pyc", "x"])


@pytest.mark.parametrize("words", [["./prog.py"], ["sub/../prog.py"], ["link.py"], ["sub"], ["."]])
def test_the_spelling_of_a_path(words: list[str], folder: Path) -> None:
    """The path is spelled as python spells it, and links are followed as python follows them."""
    (folder / "prog.py").write_text(SHOW)
    (folder / "sub").mkdir()
    (folder / "sub" / "real.py").write_text(SHOW)
    (folder / "link.py").symlink_to("sub/real.py")
    for place in ("__main__.py", "sub/__main__.py"):
        (folder / place).write_text(SHOW)
    assert_same(folder, words)


@pytest.mark.parametrize(
    "words",
    [
        ["none.py"],
        ["-m", "none"],
        ["-m", "pkg.none"],
        ["-m", "pkg"],
        ["-m", "none.none"],
        ["pkg"],
        ["-m", "queue.py"],
        ["-m", ".pkg"],
        ["-m", "sys"],
        ["-m", "broken"],
        ["-m", "failing"],
        ["-m", "failing.part"],
        ["-m", "os.path"],
    ],
)
def test_a_program_that_is_not_there(words: list[str], folder: Path) -> None:
    """What can't be run is refused in python's words and with its status."""
    (folder / "pkg").mkdir()
    (folder / "pkg" / "__init__.py").write_text("")
    (folder / "failing").mkdir()
    (folder / "failing" / "__init__.py").write_text("import nothing_of_that_name\n")
    assert_same(folder, words)


@pytest.mark.parametrize("flags", [["-O"], ["-P"], ["-I"], ["-W", "error"], ["-X", "dev"], ["-B"]])
def test_the_interpreters_own_flags(flags: list[str], folder: Path) -> None:
    """Flags before `-m hmr` mean what they mean before a script."""
    (folder / "prog.py").write_text(SHOW + "print(__debug__)\nimport warnings\nwarnings.warn('w')")
    (folder / "sub").mkdir()
    (folder / "sub" / "__main__.py").write_text(SHOW)
    for words in (["prog.py"], ["sub"]):
        plain = ending([sys.executable, *flags, *words], folder)
        ours = ending([sys.executable, *flags, "-m", "hmr", "run", *words], folder)
        assert ours == plain


def test_output_is_flushed_before_a_traceback(folder: Path) -> None:
    """Where both streams go to one file, their order is python's."""
    (folder / "prog.py").write_text("print('before')\n1 / 0\n")
    out = assert_same(folder, ["prog.py"], merged=True).out
    assert out.index("before") < out.index("Traceback")


def test_ctrl_c_ends_by_the_signal(folder: Path) -> None:
    """A shell sees that the program died of SIGINT, so that its own loop ends too."""
    (folder / "prog.py").write_text(PROGRAMS["killed by SIGINT"])
    assert assert_same(folder, ["prog.py"]).status == -signal.SIGINT


def test_post_mortem_begins_in_the_program(folder: Path) -> None:
    """`python -i` and pdb.pm() find the program's first frame, not ours."""
    (folder / "prog.py").write_text("def f():\n    1 / 0\nf()\n")
    look = (
        "import sys, traceback; print([f.name for f in traceback.extract_tb(sys.last_traceback)],"
        " sys.last_value.__traceback__ is sys.last_traceback, f)\n"
    )
    plain = ending([sys.executable, "-i", "prog.py"], folder, text=look)
    ours = ending([sys.executable, "-i", "-m", "hmr", "run", "prog.py"], folder, text=look)
    assert ours == plain
    assert "['<module>', 'f']" in ours.out
