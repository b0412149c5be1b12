"""Goal 1: an edit costs in proportion to the edit, as a multiple of `compile()` of its file.

Both are measured in turns in one process, as the CPU time of the process: `session.revise()` from
the saved file to its report, and `compile` of the same text. Every edit is looked at: is it live?
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from rows import Row, ratio, tell

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "compare"))

from timing import blocks

HEAD = 'import json\n\nLIMITS = {"low": 3, "high": 1000}\nSEEN = []\n'
ANSWER = '''

def deco(function):
    return function


@deco
def answer(n={default}):
    """Answer {word}."""
    return {value}


class Answers:
    limit = {limit}

    def answer(self):
        return {method}


'''
STILL = {"default": 0, "word": 0, "value": 0, "limit": 0, "method": 0}
"""The slots of the edited part, as they are when they are not edited."""
EDITS = 40

Edit = Callable[[str, int], str]


def slot(name: str) -> Edit:
    """Give the edit that puts a number into one slot of the part in the middle."""
    return lambda text, edit: text.format(**{**STILL, name: edit})


def after(line: str) -> Edit:
    """Give the edit that adds one more line behind the edited part."""
    return lambda text, edit: (
        text.format(**STILL) + "".join(line.format(n=n) for n in range(1, edit + 1))
    )


def above(line: str) -> Callable[[int], str]:
    """Give what stands at the top of the file after so many edits."""
    return lambda edit: "".join(line.format(n=n) for n in range(1, edit + 1))


def nothing(_edit: int) -> str:
    """Give what stands at the top of the file where nothing is added there."""
    return ""


CASES: dict[str, tuple[int, Callable[[int], str], Edit, float | None]] = {
    "a function's body, 200 lines": (200, nothing, slot("value"), 1.0),
    "a function's body, 1,000 lines": (1_000, nothing, slot("value"), 0.5),
    "a function's body, 5,000 lines": (5_000, nothing, slot("value"), 0.2),
    "a function's body, 20,000 lines": (20_000, nothing, slot("value"), 0.1),
    "a method's body, 1,000 lines": (1_000, nothing, slot("method"), None),
    "a class attribute, 1,000 lines": (1_000, nothing, slot("limit"), None),
    "a default of a decorated function, 1,000 lines": (1_000, nothing, slot("default"), None),
    "a docstring, 1,000 lines": (1_000, nothing, slot("word"), None),
    "a new function, 1,000 lines": (
        1_000,
        nothing,
        after("def new_{n}():\n    return {n}\n"),
        None,
    ),
    "a new constant, 1,000 lines": (1_000, nothing, after("NEW_{n} = {n}\n"), None),
    "an import added at the top, 1,000 lines": (
        1_000,
        above("import json as json_{n}\n"),
        slot("none"),
        None,
    ),
    "a comment, 1,000 lines": (1_000, nothing, after("# remark {n}\n"), None),
    "a line above 200 definitions, 2,200 lines": (
        2_200,
        above("NOTE_{n} = {n}\n"),
        slot("-"),
        None,
    ),
    "a line above 1,800 definitions, 20,000 lines": (20_000, above("# {n}\n"), slot("-"), None),
}


def source(lines: int, top: str, edited: str) -> str:
    """Give the text of a module of about so many lines, with the edited part in its middle."""
    parts = blocks(lines)
    parts[len(parts) // 2] += edited
    return HEAD + top + "".join(parts) + "\n\ndef last():\n    return 0\n"


def measure(what: str) -> Row:
    """Measure one case; in a process of its own, since modules and garbage stay."""
    import hmr

    lines, top, edit, bound = CASES[what]
    compiling, revising = [], []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "measured.py"
        file.write_text(source(lines, top(0), edit(ANSWER, 0)), encoding="utf-8")
        sys.path.insert(0, folder)
        session = hmr.start(folder, watch=False)
        module = importlib.import_module("measured")
        gc.collect()
        for number in range(1, EDITS + 4):
            text = source(lines, top(number), edit(ANSWER, number))
            began = time.process_time()
            compile(text, str(file), "exec", dont_inherit=True)
            compiled = time.process_time()
            file.write_text(text, encoding="utf-8")
            saved = time.process_time()
            report = session.revise()
            done = time.process_time()
            assert report.ok, report
            line = text[: text.index("def last(")].count("\n") + 1
            assert module.last.__code__.co_firstlineno == line
            if edit(ANSWER, 1) == slot("value")(ANSWER, 1):
                assert module.answer() == number
            if number > 3:  # the first revision parses all of the file, once
                compiling.append(compiled - began)
                revising.append(done - saved)
        session.stop()
    return ratio("1", what, "x compile", revising, compiling, bound)


def main() -> None:
    """Measure all cases, each in a fresh process."""
    if len(sys.argv) > 2:
        print(json.dumps(asdict(measure(sys.argv[2]))))
        return
    rows = []
    for what in CASES:
        command = [sys.executable, __file__, "-", what]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        with contextlib.suppress(ValueError):
            rows.append(Row(**json.loads(done.stdout)))
        if done.returncode:
            print(f"failed: {what}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    tell(rows)


if __name__ == "__main__":
    main()
