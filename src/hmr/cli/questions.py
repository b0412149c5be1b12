"""`hmr why`, `hmr plan` and `hmr graph`: asks the running programs, or else reads the files."""

from __future__ import annotations

import json
import os
import sys
import webbrowser
from collections.abc import Callable, Sequence
from typing import Any

from hmr.cli.asking import Running, programs
from hmr.cli.unstarted import Unstarted, committed
from hmr.errors import HmrError
from hmr.report.pictures import page

_UNSTARTED = "no program is running under `hmr run`: as the source says, nothing was observed"


def show_why(name: str, pid: int | None, as_json: bool) -> int:
    """Print why a binding has its value.

    Returns:
        The exit status: 0, or 1 where nothing is called so.
    """

    def unstarted() -> dict[str, Any]:
        found = Unstarted(os.getcwd()).why(name)
        return {"text": str(found), "data": found.to_dict()}

    if os.path.exists(name):  # a data file: the program may stand in another folder
        name = os.path.abspath(name)
    return _answered(_asked(pid, "why", name), unstarted, as_json)


def show_plan(
    path: str,
    text: str | None,
    was: str | None,
    against: str | None,
    pid: int | None,
    as_json: bool,
) -> int:
    """Print what a save of a file would do.

    Parameters:
        path: the file.
        text: the file that has the content it would have, "-" for standard input; None for its own.
        was: the file that has its former content; then no program is asked.
        against: the git revision that has its former content; then no program is asked.
        pid: the program to ask.
        as_json: print JSON.

    Returns:
        The exit status: 0, or 1 where the save would be held back, or nobody knows the file.
    """
    path = os.path.abspath(path)

    def unstarted() -> dict[str, Any]:
        future = _content(text or path)
        former = _content(was) if was is not None else committed(path, against or "HEAD")
        found = Unstarted(os.getcwd()).plan(path, future, former)
        return {"text": str(found), "data": found.to_dict(), "ok": found.ok}

    try:
        said: list[tuple[Running, dict[str, Any]]] = []
        if was is None and against is None:
            said = _asked(pid, "plan", path, *([_content(text)] if text is not None else []))
        return _answered(said, unstarted, as_json)
    except OSError as error:
        print(f"hmr: {error.filename!r} can't be read: {error.strerror}", file=sys.stderr)
        return 1


def show_graph(output: str, pid: int | None, as_json: bool, browse: bool) -> int:
    """Write the graph to a file, as a page or as JSON; "-" is standard output.

    Returns:
        The exit status: 0, or 1 where there is nothing to draw.
    """
    asked = [
        (program, found)
        for program, found in _asked(pid, "graph")
        if "data" in found and (pid is not None or program.is_near(os.getcwd()))
    ]
    if asked:
        program, found = asked[0]
        data = found["data"]
        note = f"process {program.pid}: {program.command}"
    else:
        drawn = Unstarted(os.getcwd()).graph()
        data, note = drawn.to_dict(), "as the source says: nothing was observed"
    modules = sum(box["kind"] == "module" for box in data["boxes"])
    if not modules:
        print("hmr: there is no module below this folder; run it in the project's", file=sys.stderr)
        return 1
    uses = len(data["arrows"])
    title = f"{_counted(modules, 'module')}, {_counted(uses, 'use')} ({note})"
    text = json.dumps(data) if as_json else page(data, title)
    if output == "-":
        print(text)
        return 0
    try:
        with open(output, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        print(f"hmr: {output!r} can't be written: {error.strerror}", file=sys.stderr)
        return 1
    print(f"{title}\nwritten to {output}", file=sys.stderr)
    if browse:
        webbrowser.open(f"file://{os.path.abspath(output)}")
    return 0


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _asked(pid: int | None, verb: str, *words: str | bytes) -> list[tuple[Running, dict[str, Any]]]:
    """Ask all programs that there are; one that knows nothing of it is silent."""
    found = programs(pid)
    if pid is not None and not found:
        raise HmrError(f"no program with the process number {pid} runs under `hmr run`")
    said = []
    for program in found:
        try:
            said.append((program, program.ask(verb, *words)))
        except (OSError, ValueError):
            continue
    known = [entry for entry in said if entry[1].get("kind") != "UnknownName"]
    return known if known or pid is None else said


def _answered(
    said: Sequence[tuple[Running, dict[str, Any]]],
    unstarted: Callable[[], dict[str, Any]],
    as_json: bool,
) -> int:
    """Print the programs' answers, or what the source says where there is none."""
    answers = [found for _, found in said]
    if not said:
        answers = [unstarted()]
        print(_UNSTARTED, file=sys.stderr)
    status = 0
    for at, answer in enumerate(answers):
        if len(said) > 1:
            print(f"process {said[at][0].pid}: {said[at][0].command}", file=sys.stderr)
        if "error" in answer:
            print(f"hmr: {answer['error']}", file=sys.stderr)
        else:
            print(json.dumps(answer["data"]) if as_json else answer["text"])
        status = max(status, int("error" in answer or not answer.get("ok", True)))
    return status


def _content(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()
