"""Differential: whatever a program does, `hmr run` gives what plain python gives."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

HMR = (sys.executable, "-m", "hmr", "run")
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
    folder: Path, words: Sequence[str], *, text: str = "", merged: bool = False
) -> Ending:
    plain = ending((*PYTHON, *words), folder, text=text, merged=merged)
    ours = ending((*HMR, *words), folder, text=text, merged=merged)
    assert ours == plain
    return plain


SHOW = """
import sys
hidden = {"__builtins__", "hidden", "sys"}
print({k: type(v) if k in ("__loader__",) else v for k, v in vars().items() if k not in hidden})
print(type(__builtins__), sys.argv, sys.path[0], sys.path.count(sys.path[0]), len(sys.path))
print(sys.modules["__main__"].__dict__ is globals(), sys.flags, sys.excepthook, sys.gettrace())
print(__loader__.name if hasattr(__loader__, "name") else None, sys.getrecursionlimit())
"""

PROGRAMS = {
    "what it sees": SHOW,
    "empty": "",
    "ends with None": "import sys; sys.exit()",
    "ends with 0": "import sys; sys.exit(0)",
    "ends with a number": "import sys; sys.exit(7)",
    "ends with a big number": "import sys; sys.exit(1000)",
    "ends with True": "import sys; sys.exit(True)",
    "ends with a string": "import sys; sys.exit('no more')",
    "ends with a tuple": "import sys; sys.exit((1, 2))",
    "raises SystemExit": "raise SystemExit('over')",
    "os._exit": "import os, sys; print('lost'); sys.stdout.flush(); os._exit(9)",
    "an error": "def f(n):\n    return 1 / n\n\nprint('so far')\nf(0)\n",
    "an error with a cause": """
def f():
    try:
        {}['x']
    except KeyError as error:
        raise ValueError('no x') from error
try:
    f()
except ValueError:
    raise RuntimeError('at last')
""",
    "an error with notes": "e = ValueError('v')\ne.add_note('note')\nraise e\n",
    "a group": "raise ExceptionGroup('g', [ValueError(1), TypeError('t')])",
    "a syntax error": "x = 1\ndef f(:\n    pass\n",
    "an indentation error": "if 1:\nx = 2\n",
    "an error in an import": "import json.nothing_there\n",
    "a broken import": "import broken\n",
    "an import that raises": "import raising\n",
    "its own error class": "class Mine(Exception):\n    pass\nraise Mine('it')\n",
    "a KeyboardInterrupt": "raise KeyboardInterrupt",
    "killed by SIGINT": """
import os, signal, time
os.kill(os.getpid(), signal.SIGINT)
time.sleep(30)
""",
    "killed by SIGTERM": """
import os, signal, time
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(30)
""",
    "handles a signal": """
import os, signal
signal.signal(signal.SIGUSR1, lambda number, frame: print('got', number, frame.f_code.co_name))
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))
os.kill(os.getpid(), signal.SIGUSR1)
""",
    "abort": "import os; os.abort()",
    "its own excepthook": """
import sys, traceback
def hook(kind, error, tb):
    print('hook', kind, error, error.__traceback__ is tb, sys.last_value is error)
    print([frame.name for frame in traceback.extract_tb(tb)])
sys.excepthook = hook
def f():
    raise ValueError('v')
f()
""",
    "an excepthook that fails": """
import sys
def hook(kind, error, tb):
    raise TypeError('hook')
sys.excepthook = hook
1 / 0
""",
    "an excepthook that exits": """
import sys
sys.excepthook = lambda *_: sys.exit(5)
1 / 0
""",
    "no excepthook": "import sys\ndel sys.excepthook\n1 / 0\n",
    "atexit": """
import atexit
@atexit.register
def end():
    import sys
    print('end', sys.modules['__main__'].x, sys.excepthook is sys.__excepthook__)
x = 3
1 / 0
""",
    "atexit that fails": "import atexit\n@atexit.register\ndef end():\n    1 / 0\n",
    "threads are waited for": """
import threading, time
def work():
    time.sleep(0.3)
    print('worked')
threading.Thread(target=work).start()
print('main is done', threading.active_count() > 0)
""",
    "a thread fails": """
import threading
def work():
    1 / 0
t = threading.Thread(target=work, name='worker')
t.start()
t.join()
""",
    "daemon threads are not waited for": """
import threading, time
threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
""",
    "reads stdin": "import sys\nprint(input('name? '))\nprint(sys.stdin.read())\n",
    "pickles its classes": """
import pickle
class Point:
    def __init__(self, x):
        self.x = x
print(pickle.loads(pickle.dumps(Point(3))).x, Point, Point.__module__)
""",
    "dataclasses and type hints": """
from __future__ import annotations
import dataclasses, typing
@dataclasses.dataclass
class Point:
    x: int = 0
count: int = 3
print(Point(), typing.get_type_hints(Point), __annotations__)
""",
    "reads its own source": """
import inspect
def f():
    return 1
print(inspect.getsource(f), inspect.getfile(f), inspect.getmodule(f))
""",
    "warnings": "import warnings\nwarnings.warn('careful')\nx = 1 is 1\n",
    "finalisers": """
class Loud:
    def __del__(self):
        print('gone')
it = Loud()
""",
    "asyncio": """
import asyncio
async def main():
    await asyncio.sleep(0)
    print('in the loop')
    raise ValueError('out of it')
asyncio.run(main())
""",
    "asyncio interrupted": """
import asyncio, os, signal
async def main():
    os.kill(os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(30)
    finally:
        print('cleaned up')
asyncio.run(main())
""",
    "multiprocessing, spawned": """
import multiprocessing
def double(x):
    return x * 2
if __name__ == '__main__':
    with multiprocessing.get_context('spawn').Pool(1) as pool:
        print(pool.map(double, [1, 2]))
""",
    "multiprocessing, forked": """
import multiprocessing
def double(x):
    return x * 2
if __name__ == '__main__':
    with multiprocessing.get_context('fork').Pool(1) as pool:
        print(pool.map(double, [1, 2]))
""",
    "a module named like one of the library's": "import queue, json\nprint(queue.MINE)\n",
    "__main__ imported again": """
import sys, __main__
print(__main__ is sys.modules['__main__'], __main__.__file__ == __file__)
""",
    "no stdout": "import os, sys\nos.close(1)\nprint('lost')\n",
    "closed stderr": "import sys\nsys.stderr.close()\nprint('fine')\n1 / 0\n",
    "relative import": "from . import nothing\n",
    "a non-ascii source": "# -*- coding: latin-1 -*-\nprint(len('\xe9'))\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "broken.py").write_text("def f(:\n")
    (tmp_path / "raising.py").write_text("def f():\n    raise OSError('r')\nf()\n")
    (tmp_path / "queue.py").write_text("MINE = 'mine'\n")
    return tmp_path


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_script(name: str, folder: Path) -> None:
    """A script prints, fails and ends under `hmr run` exactly as under python."""
    (folder / "prog.py").write_text(PROGRAMS[name], encoding="latin-1")
    assert_same(folder, ["prog.py", "--help", "-m", "--", "x y"], text="Ada\nand the rest")


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
