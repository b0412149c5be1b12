"""Replays commits in child processes, hot against cold."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from hmr.errors import HmrError
from hmr.replay.asking import ChildFailed, ChildProcess
from hmr.replay.history import Checkout, Commit, History, Tree
from hmr.replay.literals import Literals
from hmr.replay.outcome import Difference, Outcome, Revised, differing, judged, unsteady
from hmr.replay.shuffled import reordered
from hmr.replay.snapshot import Table
from hmr.replay.store import Store, digest

_PROCESSES = 2
"""How many more cold processes are asked before a difference counts: two may agree by chance."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to replay, and how.

    Parameters:
        repo: the git repository.
        packages: the packages whose modules are imported and compared.
        span: the commits, as `git log` takes them.
        last: only so many, the newest.
        chain: one process lives through all commits; else a fresh one for each.
        late: the session starts after the import instead of before.
        source: the folder of the repository that the packages are in; None to find out.
        skip: modules that are not imported.
        extra: files that a build would add, by path in the source folder.
        timeout: seconds that one step of a child may take.
        store: a folder that keeps what was found, so that an interrupted replay goes on; what
            cold processes have is used again by later ones. None keeps nothing.
        hot: the command that starts a process which revises; empty for this project's own. What
            another tool makes of a module without any edit is then no difference.
        cold: the command that starts one which does not.
    """

    repo: Path
    packages: tuple[str, ...]
    span: str = "HEAD"
    last: int | None = None
    chain: bool = False
    late: bool = False
    source: str | None = None
    skip: tuple[str, ...] = ()
    extra: dict[str, bytes] = field(default_factory=dict)
    timeout: float = 120.0
    store: Path | None = None
    hot: tuple[str, ...] = ()
    cold: tuple[str, ...] = ()


@dataclass(slots=True)
class Cold:
    """What a process has that was started on one tree."""

    key: str
    modules: list[str]
    table: Table
    failed: dict[str, str]
    stored: bool = field(default=False, kw_only=True)
    unsteady: Collection[str] | None = None  # paths that differ between two such processes


class Replayer:
    """Replays a request; a context manager, whose end removes all that was written.

    Parameters:
        request: what to replay.

    Raises:
        HmrError: the repository can't be read.

    Since 1.0.
    """

    def __init__(self, request: Request) -> None:
        self.request = request
        self.history = History(request.repo, request.packages, request.source)
        self.folder = Path(tempfile.mkdtemp(prefix="hmr-replay-")).resolve()
        self._empty = self.folder / "cwd"
        self._empty.mkdir()
        folder = self.folder / "source"
        folder.mkdir()
        self._checkout = Checkout(self.history, folder, request.extra)
        self._colds: OrderedDict[str, Cold] = OrderedDict()
        self._foreign: frozenset[str] = frozenset()  # paths that differ without any edit
        about = (request.packages, request.skip, sorted(request.extra.items()), request.cold)
        self._store = Store(request.store, repr(about), repr(request.hot))

    def __enter__(self) -> Replayer:
        return self

    def __exit__(self, *_: object) -> None:
        self.history.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def commits(self) -> list[Commit]:
        """List what will be replayed, oldest first.

        Raises:
            HmrError: no commit touches the packages.
        """
        request = self.request
        commits = self.history.commits(request.span, request.last, request.chain)
        if not commits:
            names = ", ".join(request.packages)
            raise HmrError(
                f"{request.repo}: no commit of {request.span} touches {names}; is that the import"
                " name, and is it in the source folder (--source)?"
            )
        return commits

    def run(self, commits: Sequence[Commit]) -> Iterator[Outcome]:
        """Replay the commits in turn, and give each one's outcome."""
        if not self.request.chain:
            yield from self._pairs(commits)
            return
        # A chain has one process, so that it can only be kept as a whole.
        key = f"{self.request.late} {' '.join(commit.sha for commit in commits)}"
        kept = self._store.read("chain", key)
        if kept is not None:
            yield from map(Outcome.from_dict, kept)
            return
        made = []
        for outcome in self._chain(commits):
            made.append(outcome.to_dict())
            yield outcome
        self._store.write("chain", key, made)

    # -- pairs -------------------------------------------------------------------------------------
    def _pairs(self, commits: Sequence[Commit]) -> Iterator[Outcome]:
        mode = "late" if self.request.late else "pair"
        for commit in commits:
            kept = self._store.read(mode, commit.sha)
            if kept is not None:
                yield Outcome.from_dict(kept)
                continue
            try:
                outcome = self._pair(commit)
            except ChildFailed as error:
                outcome = Outcome(commit.sha, commit.subject, "error", detail=str(error))
            self._store.write(mode, commit.sha, outcome.to_dict())
            yield outcome

    def _pair(self, commit: Commit) -> Outcome:
        before, after = self.history.tree(commit.parent), self.history.tree(commit.sha)
        cold = self._cold(after)
        if not cold.modules or not self._modules(before):
            return self._unusable(commit, cold)
        self._checkout.put(before)
        with self._child(hot=True) as hot:
            failed = hot.ask(
                "start",
                root=str(self._checkout.folder),
                modules=self._modules(before),
                hot=True,
                late=self.request.late,
            )["failed"]
            for name in failed.keys() & set(
                cold.modules
            ):  # then much of the rest is half a program
                return self._unusable(commit, cold, f"before: {name}: {failed[name]}")
            there = _whole(self._modules(before), failed)
            self._foreign = self._of_another_tool(hot, before, there)
            said, table = self._revised(hot, after, cold, there)
        if not said.ok:
            return self._declined(commit, said, table, self._cold(before))
        return self._judge(commit, said, table, after, cold)

    # -- a chain -----------------------------------------------------------------------------------
    def _chain(self, commits: Sequence[Commit]) -> Iterator[Outcome]:
        left = list(commits)
        while left:
            with self._child(hot=True) as hot:
                before = self.history.tree(left[0].parent)
                self._checkout.put(before)
                try:
                    hot.ask(
                        "start",
                        root=str(self._checkout.folder),
                        modules=self._modules(before),
                        hot=True,
                        late=self.request.late,
                    )
                    self._foreign = self._of_another_tool(hot, before, self._modules(before))
                    known: frozenset[tuple[str, str]] = frozenset()
                    while left:
                        outcome, known = self._link(hot, left[0], known)
                        left.pop(0)
                        yield outcome
                except ChildFailed as error:
                    failed = left.pop(0)
                    yield Outcome(failed.sha, failed.subject, "error", detail=str(error))

    def _link(
        self, hot: ChildProcess, commit: Commit, known: frozenset[tuple[str, str]]
    ) -> tuple[Outcome, frozenset[tuple[str, str]]]:
        after = self.history.tree(commit.sha)
        cold = self._cold(after)
        if not cold.modules:
            return self._unusable(commit, cold), known
        said, table = self._revised(hot, after, cold, [])
        hot.ask("hold", modules=cold.modules)
        if not said.ok:
            return Outcome(
                commit.sha, commit.subject, "declined", detail=said.error, took=said.took
            ), known
        found = self._differing(table, cold, after)
        outcome = judged(
            commit.sha,
            commit.subject,
            said,
            found,
            hot=table,
            literals=Literals(self._checkout.folder),
            known=known,
            masked=len(cold.unsteady or ()),
            paths=len(cold.table),
        )
        return outcome, frozenset((item.path, item.hot) for item in found)

    # -- steps -------------------------------------------------------------------------------------
    def _revised(
        self, hot: ChildProcess, after: Tree, cold: Cold, before: list[str]
    ) -> tuple[Revised, Table]:
        """Write the files, revise, and look; after a failure at what was there before."""
        self._checkout.put(after)
        said = Revised.read(hot.ask("revise"))
        if said.ok:
            hot.ask("load", modules=self._modules(after))
        return said, self._snapshot(hot, cold.modules if said.ok else before)[1]

    def _snapshot(self, child: ChildProcess, modules: list[str]) -> tuple[list[str], Table]:
        to = self.folder / "snapshot.json"
        child.ask("snapshot", modules=modules, to=str(to))
        data = json.loads(to.read_text(encoding="utf-8"))
        return data["modules"], data["table"]

    def _cold(self, tree: Tree) -> Cold:
        """Give what a process has that starts on a tree; the last few are remembered."""
        key = digest(repr(sorted(tree.files.items())))
        known = self._colds.get(key)
        if known is None:
            kept = self._store.read("cold", key)
            known = Cold(key, *kept, stored=True) if kept else self._started(tree, key)
            if not kept:
                self._keep(known)
            self._colds[key] = known
            while len(self._colds) > 4:
                self._colds.popitem(last=False)
        self._colds.move_to_end(key)
        return known

    def _keep(self, cold: Cold) -> None:
        if cold.failed:  # what was missing may be installed by the next time
            return
        paths = None if cold.unsteady is None else sorted(cold.unsteady)
        self._store.write("cold", cold.key, [cold.modules, cold.table, cold.failed, paths])

    def _started(self, tree: Tree, key: str, shift: int = 0) -> Cold:
        self._checkout.put(tree)
        modules = self._modules(tree)
        with self._child(hot=False) as child:
            child.ask("shift", by=shift)
            failed = child.ask(
                "start", root=str(self._checkout.folder), modules=modules, hot=False, late=False
            )["failed"]
            there, table = self._snapshot(child, _whole(modules, failed))
        return Cold(key, there, table, failed)

    def _unsteady(self, tree: Tree, cold: Cold) -> Iterator[frozenset[str]]:
        """Start more processes on the tree, and give what differs, each time more of it."""
        if cold.unsteady is not None:
            yield frozenset(cold.unsteady)
            return
        for number in range(_PROCESSES):
            again = self._started(tree, cold.key, shift=number + 1).table
            cold.unsteady = unsteady(again, cold.table).union(cold.unsteady or ())
            self._keep(cold)
            yield cold.unsteady

    def _differing(self, table: Table, cold: Cold, tree: Tree) -> list[Difference]:
        """Compare with a cold process, without what is unsteady or another tool's own."""
        found = differing(table, cold.table, self._foreign)
        if found and cold.stored:  # its surroundings (variables, folders) were not ours: look again
            fresh = self._started(tree, cold.key)
            cold.modules, cold.table, cold.failed = fresh.modules, fresh.table, fresh.failed
            cold.unsteady, cold.stored = None, False
            found = differing(table, cold.table, self._foreign)
        for masked in self._unsteady(tree, cold) if found else ():
            found = differing(table, cold.table, self._foreign.union(masked))
            by_order = reordered(found, masked)
            found = [item for item in found if item.path not in by_order]
            if not found:
                break
        return found

    def _of_another_tool(self, hot: ChildProcess, tree: Tree, modules: list[str]) -> frozenset[str]:
        if not self.request.hot:
            return frozenset()
        _, table = self._snapshot(hot, modules)
        return frozenset(item.path for item in differing(table, self._cold(tree).table))

    def _judge(
        self, commit: Commit, said: Revised, table: Table, after: Tree, cold: Cold
    ) -> Outcome:
        found = self._differing(table, cold, after)
        masked = len(cold.unsteady or ())
        return judged(
            commit.sha,
            commit.subject,
            said,
            found,
            hot=table,
            literals=Literals(self._checkout.folder),
            masked=masked,
            paths=len(cold.table),
        )

    def _declined(self, commit: Commit, said: Revised, table: Table, before: Cold) -> Outcome:
        """A revision failed: then everything has to be as it was before."""
        found = self._differing(table, before, self.history.tree(commit.parent))
        return Outcome(
            commit.sha,
            commit.subject,
            "wrong" if found else "declined",
            differences=tuple(found),
            stale=tuple(said.stale),
            detail=said.error + (" [not all was put back]" if found else ""),
            took=said.took,
        )

    def _unusable(self, commit: Commit, cold: Cold, why: str = "") -> Outcome:
        why = why or next(iter(cold.failed.values()), "no modules")
        return Outcome(commit.sha, commit.subject, "unusable", detail=why)

    def _modules(self, tree: Tree) -> list[str]:
        names = Tree({**tree.files, **dict.fromkeys(self.request.extra, ("", ""))})
        return names.modules(self.request.packages, self.request.skip)

    @contextmanager
    def _child(self, hot: bool) -> Iterator[ChildProcess]:
        command = self.request.hot if hot else self.request.cold
        child = ChildProcess(self._empty, self.request.timeout, command)
        try:
            yield child
        finally:
            child.close()


def _whole(modules: Iterable[str], failed: Collection[str]) -> list[str]:
    """Leave out modules that can't be imported, and those whose package can't: half a program."""
    return [
        name
        for name in modules
        if not any(name == each or name.startswith(f"{each}.") for each in failed)
    ]
