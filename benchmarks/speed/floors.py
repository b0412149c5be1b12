"""The least that each goal can cost in pure Python: experiments that do only what nobody can skip.

None of them is a reloader: each finds nothing out about a program, and is wrong as soon as an edit
is more than the one that it expects. A floor above its bound tells that the bound cannot be kept;
one below it, that what is missing there is ours to save. Each is measured by turns with what the
goal compares with.
"""

from __future__ import annotations

import ast
import ctypes
import gc
import json
import linecache
import os
import select
import subprocess
import sys
import tempfile
import threading
import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import median
from types import CodeType, FunctionType, ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from edits import ANSWER, nothing, slot, source
from git_switch import COLD, git, switched, write_branches
from import_cost import launched, write_project
from rows import Row, p95, ratio, tell

EDITS = 40
ROUNDS = 9
MODULES, TOUCHED = 1000, 300
BOUNDS = {200: 1.0, 1_000: 0.5, 5_000: 0.2, 20_000: 0.1}


@dataclass(frozen=True)
class Told:
    """As little as a report can be."""

    path: str
    name: str
    line: int


class Text:
    """A file whose text is known, and where its statements begin."""

    def __init__(self, path: str, module: ModuleType) -> None:
        self.path = path
        self.module = module
        self.stamp = os.stat(path).st_mtime_ns
        self.data = Path(path).read_bytes()
        lines = self.data.splitlines(keepends=True)
        self.starts = [0]  # of the lines, in bytes
        for line in lines:
            self.starts.append(self.starts[-1] + len(line))
        self.firsts = [first(statement) - 1 for statement in ast.parse(self.data).body]

    def edited(self, parse: bool = True) -> Told | None:
        """Look at the file, and have the function or methods in it that changed run what it says.

        Parameters:
            parse: whether the statement is also parsed to a tree, which anybody needs who wants
                to know that its body alone has changed, and which names that uses.
        """
        if os.stat(self.path).st_mtime_ns == self.stamp:
            return None
        with open(self.path, "rb") as file:
            data = file.read()
        data.decode()
        # Edits of these experiments keep the number of lines, and are within one statement.
        at = bisect_right(self.starts, same(self.data, data)) - 1
        place = bisect_right(self.firsts, at) - 1
        line = self.firsts[place]
        end = self.firsts[place + 1] if place + 1 < len(self.firsts) else len(self.starts) - 1
        shift = len(data) - len(self.data)
        text = b"\n" * line + data[self.starts[line] : self.starts[end] + shift]
        if parse:
            code = compile(ast.parse(text), self.path, "exec", dont_inherit=True)
        else:
            code = compile(text, self.path, "exec", dont_inherit=True)
        exchanged = exchange(code, vars(self.module))
        linecache.cache.pop(self.path, None)
        self.data = data
        if shift:
            self.starts[end:] = [start + shift for start in self.starts[end:]]
        return Told(self.path, exchanged, line)


def first(statement: ast.stmt) -> int:
    """Give a statement's first line, from 1; that of its decorators if it has any."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def same(before: bytes, after: bytes) -> int:
    """Give how many bytes two texts have in common at their beginning, by halving."""
    low, high = 0, min(len(before), len(after))
    while low < high:
        half = (low + high + 1) // 2
        if before[low:half] == after[low:half]:
            low = half
        else:
            high = half - 1
    return low


def exchange(code: CodeType, names: dict[str, object]) -> str:
    """Give functions, and those in classes, the code of the same name; gives the last such name."""
    found = ""
    for const in code.co_consts:
        if type(const) is not CodeType:
            continue
        known = names.get(const.co_name)
        if type(known) is FunctionType:
            old = known.__code__
            if old.co_code != const.co_code or old.co_consts != const.co_consts:
                sys.getrefcount(old)  # does anybody else hold it?
                frames = sys._current_frames()  # does anybody run it?
                frames.clear()
                known.__code__ = const
                found = const.co_qualname
        elif isinstance(known, type):
            found = exchange(const, dict(vars(known))) or found
    return found


def edit(lines: int, bound: float) -> list[Row]:
    """Measure the floor of goal 1: the body of a function, in a module of so many lines."""
    value = slot("value")
    compiling: list[float] = []
    taken: dict[bool, list[float]] = {True: [], False: []}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "measured.py")
        text = source(lines, nothing(0), value(ANSWER.replace("@deco\n", ""), 0))
        Path(path).write_text(text, encoding="utf-8")
        module = ModuleType("measured")
        exec(compile(text, path, "exec", dont_inherit=True), vars(module))
        known = Text(path, module)
        gc.collect()
        for number in range(1, 2 * EDITS + 1):
            text = source(lines, nothing(0), value(ANSWER.replace("@deco\n", ""), number))
            began = time.process_time()
            compile(text, path, "exec", dont_inherit=True)
            compiled = time.process_time()
            Path(path).write_text(text, encoding="utf-8")
            saved = time.process_time()
            told = known.edited(parse=bool(number % 2))
            done = time.process_time()
            assert told is not None
            assert told.name == "answer"
            assert module.answer() == number
            compiling.append(compiled - began)
            taken[bool(number % 2)].append(done - saved)
    what = f"least: a function's body, {lines:,} lines"
    return [
        ratio(
            "1", f"{what}: read, compare, compile, exchange", "x compile", taken[False], compiling
        ),
        ratio("1", f"{what}: and parse it", "x compile", taken[True], compiling, bound),
    ]


SAVER = """
import sys, time
for line in sys.stdin:
    with open(sys.argv[1], "wb") as file:
        file.write(line.encode().decode("unicode_escape").encode())
    print(time.monotonic(), flush=True)
"""


def save() -> list[Row]:
    """Measure the floor of goal 3: another process saves, inotify wakes the one that edits."""
    libc = ctypes.CDLL(None)
    value = slot("value")
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "measured.py")
        text = source(1_000, nothing(0), value(ANSWER.replace("@deco\n", ""), 0))
        Path(path).write_text(text, encoding="utf-8")
        module = ModuleType("measured")
        exec(compile(text, path, "exec", dont_inherit=True), vars(module))
        known = Text(path, module)
        fd = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        libc.inotify_add_watch(fd, folder.encode(), ctypes.c_uint32(0x8))  # IN_CLOSE_WRITE
        poll = select.poll()
        poll.register(fd, select.POLLIN)
        live: list[float] = []
        gate = threading.Event()

        def watch() -> None:
            while len(live) < EDITS:
                poll.poll()
                os.read(fd, 1 << 16)
                if known.edited() is not None:
                    live.append(time.monotonic())
                    gate.set()

        threading.Thread(target=watch, daemon=True).start()
        words = [sys.executable, "-c", SAVER, path]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(words, **pipes) as saver:  # type: ignore[call-overload]
            for number in range(1, EDITS + 1):
                text = source(1_000, nothing(0), value(ANSWER.replace("@deco\n", ""), number))
                gate.clear()
                saver.stdin.write(text.encode("unicode_escape").decode() + "\n")
                saver.stdin.flush()
                saved = float(saver.stdout.readline())
                assert gate.wait(10)
                assert module.answer() == number
                taken.append(1000 * max(0.0, live[-1] - saved))
            saver.stdin.close()
        os.close(fd)
    note = "no debounce: a file that was closed is complete"
    return [
        Row(
            "3",
            "least: save to live, in place, 1,000 lines",
            "ms",
            median(taken),
            p95(taken),
            5,
            note,
        )
    ]


FINDER = """
import importlib.machinery as _m, os as _o
class _Loader(_m.SourceFileLoader):
    def exec_module(self, module):
        {read}
        super().exec_module(module)
class _Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        spec = _m.PathFinder.find_spec(name, path, target)
        if spec is not None and type(spec.loader) is _m.SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec
_kept = {{}}
sys.meta_path.insert(0, _Finder)
"""
READ = (
    "_f = _o.open(self.path, 0); _kept[self.name] = _o.read(_f, _o.fstat(_f).st_size); _o.close(_f)"
)
PROFILE = {
    "a callback in C that does nothing": "sys.setprofile(getattr)",
    "a callback that does nothing": "sys.setprofile(lambda frame, event, arg: None)",
}
MONITOR = {
    "a callback that does nothing": """
sys.monitoring.use_tool_id(3, "least")
sys.monitoring.register_callback(3, sys.monitoring.events.PY_START, lambda code, offset: None)
sys.monitoring.set_events(3, sys.monitoring.events.PY_START)
""",
}


def imports(kind: str, named: str) -> list[Row]:
    """Measure the floors of goal 4: 1,000 modules, with less and less left out."""
    plain, reading = FINDER.format(read="pass"), FINDER.format(read=READ)
    ways = {
        "": "",
        "a finder and a loader that pass everything on": plain,
        "and each source is read and kept": reading,
    }
    for how, code in (MONITOR if sys.version_info >= (3, 12) else PROFILE).items():
        ways[f"and functions are observed, by {how}"] = reading + code
    found: dict[str, list[list[float]]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), MODULES, kind)
        for _ in range(ROUNDS + 1):  # the first round fills the caches and does not count
            for way, begin in ways.items():
                found[way].append(launched(folder, begin))
    rows = []
    for way, rounds in list(found.items())[1:]:
        for side, unit, bound in ((1, "CPU", 1.10), (2, "peak memory", 1.15)):
            values = [one[side] for one in rounds[1:]]
            # A busy machine takes longer, never less: the smallest counts.
            base, least = min(one[side] for one in found[""][1:]), min(values)
            size = "MB" if side == 2 else "ms"
            note = f"{least:.0f}, beside {base:.0f} {size}, smallest of {ROUNDS}"
            what = f"least: import of {named}: {way}: {unit}"
            figures = (least / base, p95(values) / base, bound, note)
            rows.append(Row("4", what, "x plain python", *figures))
    return rows


def switch() -> list[Row]:
    """Measure the floor of goal 7: 300 files of 1,000, beside a cold start of the same program."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken, colds = [], []
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        write_branches(root, MODULES, TOUCHED)
        sys.path.insert(0, str(root))
        command = [sys.executable, "-c", COLD.format(root=str(root))]
        subprocess.run(command, env=environment, check=True)
        __import__("project.everything")
        names = [f"project.{path.stem}" for path in switched(root, MODULES, TOUCHED)]
        texts = [Text(str(sys.modules[name].__file__), sys.modules[name]) for name in names]
        for number in range(ROUNDS):
            git(root, "switch", "-q", ("two", "one")[number % 2])
            gc.disable()  # as a reloader may, while it runs nothing of the program
            began = time.perf_counter()
            told = [text.edited() for text in texts]
            taken.append(time.perf_counter() - began)
            gc.enable()
            assert all(one is not None and one.name for one in told)
            began = time.perf_counter()
            subprocess.run(command, env=environment, check=True)
            colds.append(time.perf_counter() - began)
    what = f"least: git switch, {TOUCHED} of {MODULES} modules: read, parse, compile, exchange"
    return [ratio("7", what, "x a cold start", taken, colds, 0.2)]


WORK: dict[str, Callable[[], list[Row]]] = {
    **{f"edit {lines}": partial(edit, lines, bound) for lines, bound in BOUNDS.items()},
    "save": save,
    "switch": switch,
    "ordinary": partial(imports, "ordinary", "ordinary modules"),
    "calls": partial(imports, "calls", "small modules full of calls"),
}


def main() -> None:
    """Measure all floors, each in a process of its own: a peak of memory is inherited."""
    if len(sys.argv) > 2:
        print(json.dumps([asdict(row) for row in WORK[sys.argv[2]]()]))
        return
    rows = []
    for what in WORK:
        command = [sys.executable, __file__, "-", what]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        rows += [Row(**row) for row in json.loads(done.stdout)]
    tell(rows)


if __name__ == "__main__":
    main()
