"""Compares a small program hot and cold, each in a fork of this process."""

from __future__ import annotations

import gc
import marshal
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hmr.replay.child import Child
from hmr.replay.literals import Literals
from hmr.replay.outcome import Outcome, Revised, differing, judged
from hmr.session import Session

from . import known

Files = Mapping[str, str]


class ForkFailed(AssertionError):
    """What ran in the fork raised; the message is its traceback."""


def in_fork(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Carry out work in a fork of this process, and give its answer, which is plain data."""
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
            with os.fdopen(writing, "wb") as pipe:
                marshal.dump(answer, pipe)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if not data:
        raise ForkFailed(f"the fork ended with status {status}")
    answer: dict[str, Any] = marshal.loads(data)
    if "raised" in answer:
        raise ForkFailed(answer["raised"])
    return answer


def modules_of(files: Files) -> list[str]:
    """Name the modules of a program."""
    sources = (path for path in files if path.endswith(".py"))
    names = (path.removesuffix(".py").replace("/", ".") for path in sources)
    return sorted(name.removesuffix(".__init__") for name in names)


def write(folder: Path, files: Files) -> None:
    """Make a folder hold exactly these files."""
    for old in list(folder.rglob("*.*")):
        if old.is_file() and old.relative_to(folder).as_posix() not in files:
            old.unlink()
            if not any(old.parent.iterdir()):
                old.parent.rmdir()
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text() != text:
            target.write_text(text)


@dataclass(frozen=True)
class Round:
    """One revision of a program that was lived through.

    Parameters:
        number: which version it led to.
        outcome: what came of it. (``declined`` with a detail: the revision failed.)
        cold: why the version cannot be started, if that is so.
        torn: what a failed revision changed all the same.
        verbs: what was done.
    """

    number: int
    outcome: Outcome
    cold: str = ""
    torn: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """Say in a word what is wrong; empty if nothing is."""
        if self.torn:
            return "torn"
        if self.cold:
            return ""
        if self.outcome.kind == "declined" and self.outcome.detail:
            return "refused"
        return self.outcome.kind if self.outcome.kind in ("wrong", "lines", "error") else ""


def shown(child: Child, modules: list[str]) -> dict[str, str]:
    """Give what the modules of a process bind, by paths."""
    return known.judged(child.table(modules), modules, in_fork)


class Injected(Exception):
    """The failure that a test makes."""


class Fuse:
    """Raises at a write of a commit, and at all later ones, until it is set again."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.count = 0

    def __call__(self, write: str) -> None:
        self.count += 1
        if self.left is not None:
            if self.left <= 0:
                raise Injected(write)
            self.left -= 1


class Breakable(Child):
    """A hot process whose commits can be made to fail."""

    def __init__(self) -> None:
        super().__init__()
        self.fuse = Fuse()

    def begin(self, root: str) -> None:
        """From now on, a revision brings up to date what is imported from a folder."""
        self.session = Session(root, watch=False, _before_write=self.fuse)

    def fails_at(self, folder: Path, files: Files, write_number: int) -> dict[str, Any]:
        """Save files, with a remark that makes them others, and have a write of the commit fail."""
        edited = {
            path: text + f"# attempt {write_number}\n" if path.endswith(".py") else text
            for path, text in files.items()
        }
        write(folder, edited)
        self.fuse.left = write_number
        try:
            return self.revise()
        finally:
            self.fuse.left = None


def compared(
    folder: Path, rounds: list[Files], late: bool = False, faults: Sequence[int] = ()
) -> list[Round]:
    """Live through a program's versions in one process; judge each against a cold one.

    Parameters:
        folder: where the program is written; emptied first.
        rounds: the files of each version, the first of which is imported.
        late: the session starts after the import.
        faults: numbers of writes that fail, one after the other, before a revision goes through.

    Returns:
        What became of each version after the first; the list ends with the first that is not
        exact, since what follows would inherit its differences, unless nothing was done because
        the version cannot be started.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write(folder, rounds[0])

    def hot() -> dict[str, Any]:
        sys.dont_write_bytecode = True
        child = Breakable()
        failed = child.start(str(folder), modules_of(rounds[0]), hot=True, late=late)["failed"]
        if failed:
            return {"failed": failed}
        out = []
        before = modules_of(rounds[0])
        table = shown(child, before)
        for files in rounds[1:]:
            for number in faults:
                said = child.fails_at(folder, files, number)
                torn = [] if said["report"]["ok"] else _torn(table, shown(child, before))
                if torn:
                    out.append((said, {}, [f"write {number}", *torn]))
                    return {"rounds": out}
                if said["report"]["ok"]:
                    break
            write(folder, files)
            said = child.revise()
            names = modules_of(files)
            if not said["report"]["ok"]:
                out.append((said, {}, _torn(table, shown(child, before))))
                continue
            child.load(names)
            table = shown(child, names)
            child.hold(names)
            out.append((said, table, []))
            before = names
        return {"rounds": out}

    def cold(names: list[str]) -> dict[str, Any]:
        sys.dont_write_bytecode = True
        gc.freeze()  # a collection would copy all that it shares with the parent
        child = Child()
        failed = child.start(str(folder), names, hot=False, late=False)["failed"]
        table = {} if failed else shown(child, names)
        return {"failed": failed, "table": table}

    lived = in_fork(hot)
    if "failed" in lived:
        return [Round(0, Outcome("", "", "unusable"), cold=str(lived["failed"]))]
    out = []
    for number, (answer, table, torn) in enumerate(lived["rounds"], 1):
        write(folder, rounds[number])
        names = modules_of(rounds[number])
        start = in_fork(lambda names=names: cold(names))  # type: ignore[misc]
        said = Revised.read(answer)
        verbs = tuple(sorted({action["verb"] for action in answer["report"]["actions"]}))
        why = str(start["failed"] or "")
        if not said.ok:
            outcome = Outcome("", "", "declined", detail=said.error, stale=tuple(said.stale))
            out.append(Round(number, outcome, why, tuple(torn), verbs))
            if not why or torn:
                break
            continue
        if why:
            out.append(Round(number, Outcome("", "", "unusable", detail=why), why))
            break
        outcome = judged(
            "", "", said, differing(table, start["table"]), hot=table, literals=Literals(folder)
        )
        out.append(Round(number, outcome, "", (), verbs))
        if outcome.kind != "exact":
            break
    return out


def _torn(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Say what a revision changed that failed."""
    paths = sorted(before.keys() | after.keys())
    return [
        f"{path}: {before.get(path)} became {after.get(path)}"
        for path in paths
        if before.get(path) != after.get(path) and not path.startswith("held ")
    ]
