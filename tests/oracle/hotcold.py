"""Compares a small program hot and cold, each in a fork of this process."""

from __future__ import annotations

import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hmr.replay.child import Child
from hmr.replay.literals import Literals
from hmr.replay.outcome import Outcome, Revised, differing, judged

Files = Mapping[str, str]


class ForkFailed(AssertionError):
    """What ran in the fork raised; the message is its traceback."""


def in_fork(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Carry out work in a fork of this process, and give its answer."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.dup2(nowhere, 1)
            try:
                answer = work()
            except BaseException:
                answer = {"raised": traceback.format_exc()}
            with os.fdopen(writing, "w") as pipe:
                json.dump(answer, pipe)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    if not text:
        raise ForkFailed(f"the fork ended with status {status}")
    answer: dict[str, Any] = json.loads(text)
    if "raised" in answer:
        raise ForkFailed(answer["raised"])
    return answer


def modules_of(files: Files) -> list[str]:
    """Name the modules of a program."""
    names = (path.removesuffix(".py").replace("/", ".") for path in files)
    return sorted(name.removesuffix(".__init__") for name in names)


def write(folder: Path, files: Files) -> None:
    """Make a folder hold exactly these files."""
    for old in folder.rglob("*.py"):
        if old.relative_to(folder).as_posix() not in files:
            old.unlink()
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text() != text:
            target.write_text(text)


def compared(folder: Path, rounds: list[Files], late: bool = False) -> list[Outcome]:
    """Live through a program's versions in one process; judge each against a cold one.

    Parameters:
        folder: where the program is written; emptied first.
        rounds: the files of each version, the first of which is imported.
        late: the session starts after the import.

    Returns:
        An outcome for each version after the first; the list ends with the first that is not
        exact, since what follows would inherit its differences.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write(folder, rounds[0])
    names = sorted({name for files in rounds for name in modules_of(files)})

    def hot() -> dict[str, Any]:
        sys.dont_write_bytecode = True
        child = Child()
        child.start(str(folder), modules_of(rounds[0]), hot=True, late=late)
        out = []
        for number, files in enumerate(rounds[1:]):
            write(folder, files)
            said = child.revise()
            child.load(modules_of(files))
            to = folder.parent / f"{folder.name}-{number}.json"
            child.snapshot(modules_of(files), str(to))
            child.hold(modules_of(files))
            out.append([said, json.loads(to.read_text())["table"]])
            to.unlink()
        return {"rounds": out}

    def cold() -> dict[str, Any]:
        sys.dont_write_bytecode = True
        child = Child()
        failed = child.start(str(folder), names, hot=False, late=False)["failed"]
        to = folder.parent / f"{folder.name}-cold.json"
        child.snapshot(names, str(to))
        return {"failed": failed, "table": json.loads(to.read_text())["table"]}

    out = []
    for number, (answer, table) in enumerate(in_fork(hot)["rounds"], 1):
        write(folder, rounds[number])
        names = modules_of(rounds[number])
        start = in_fork(cold)
        said = Revised.read(answer)
        if start["failed"]:
            out.append(Outcome("", "", "unusable", detail=str(start["failed"])))
            break
        if not said.ok:
            out.append(Outcome("", "", "declined", detail=said.error, stale=tuple(said.stale)))
            break
        outcome = judged(
            "", "", said, differing(table, start["table"]), hot=table, literals=Literals(folder)
        )
        out.append(outcome)
        if outcome.kind != "exact":
            break
    return out
