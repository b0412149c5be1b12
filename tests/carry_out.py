"""A program of its own: carries out the steps of one example in the working directory.

Arguments: the document's path. Standard input: the steps as JSON, see documents.Step.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def main(document: str) -> None:
    """Carry out all steps; the first one that goes wrong raises, with the document's line."""
    module = ModuleType("example")
    sys.modules["example"] = module
    sys.path.insert(0, "")
    printed = ""
    for step in json.load(sys.stdin):
        where = f"{document}:{step['line']}"
        if step["kind"] == "file":
            path = Path(step["path"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
        elif step["kind"] == "python":
            printed = _python(step, document, module.__dict__)
        elif step["kind"] == "shell":
            printed = _shell(step["text"], where)
        else:
            _compare(step["text"], printed, where)


def _python(step: dict[str, Any], document: str, namespace: dict[str, Any]) -> str:
    # As many empty lines as stand above it: tracebacks then point into the document.
    code = compile("\n" * (step["line"] - 1) + step["text"], document, "exec")
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, namespace)
    return out.getvalue()


def _shell(text: str, where: str) -> str:
    commands = "".join(
        line.removeprefix("$ ") + "\n" for line in text.splitlines() if line.startswith("$")
    )
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands or text],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    printed = done.stdout + done.stderr
    assert done.returncode == 0, f"{where}: exit status {done.returncode}\n{printed}"
    for line in text.splitlines():
        if commands and not line.startswith("$"):
            assert _pattern(line).search(printed), f"{where}: no line {line!r} in\n{printed}"
    return printed


def _compare(wanted: str, printed: str, where: str) -> None:
    same = _pattern(wanted.strip()).fullmatch(printed.strip())
    assert same, f"{where}: the output should be\n{wanted}\nbut is\n{printed}"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".*?".join(map(re.escape, text.split("..."))), re.DOTALL)


if __name__ == "__main__":
    main(sys.argv[1])
