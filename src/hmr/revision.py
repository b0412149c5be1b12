"""A revision: the whole way from files that changed to a Report, or everything as it was."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import CodeType

from hmr import hooks
from hmr._marks import Noted
from hmr._types import ModuleName, QualName
from hmr.diff import SourceDiff, diff
from hmr.graph import Graph, Record, Records, Told, shared_lines
from hmr.live import (
    NotLive,
    Observe,
    Outcome,
    Prepared,
    Registry,
    Tracked,
    Transaction,
    commit,
    left_behind,
    lines,
    prepare,
    remnants,
    survey,
    unobserved,
)
from hmr.live.classes.heirs import read_by_heirs
from hmr.live.classes.sealed import makes_no_more
from hmr.live.classes.takeover import must_run_whole
from hmr.live.known import plain
from hmr.live.libraries.shown import Awake, told_by
from hmr.live.process import heap
from hmr.live.process.drafting import drafted, drafting
from hmr.pack import Pack
from hmr.plan import Facts, Plan, carried, plan
from hmr.report import Held, Report, failure
from hmr.saves import Saves
from hmr.source import SourceModule, parse, reparse
from hmr.track import Loaded
from hmr.track.files import saved_at

Remnant = tuple[NotLive, Callable[[], bool]]
Diffs = Mapping[ModuleName, SourceDiff]


class Revisions:
    """The revisions of one session, one at a time; the caller holds the session's lock.

    Parameters:
        registry: the tracked modules.
        saves: what the disk says that is not live yet.
        before_write: called before each write of a commit; see `Transaction`.
        observe: observes statements that run again; see `commit`.
        preserved: bindings that keep their value; see `Facts`.
        decline: whether a class that had to be made anew makes the revision fail.
        packs: gives the packs whose library is imported.

    Attributes:
        registry: the tracked modules.
        graph: the graph over their sources, new ones included; see `Graph.look_at`.
        number: the number of the last revision that did something.
        held: what a failed revision left waiting.
    """

    def __init__(
        self,
        registry: Registry,
        saves: Saves,
        before_write: Callable[[str], None] | None = None,
        observe: Observe = unobserved,
        preserved: frozenset[str] = frozenset(),
        packs: Callable[[], Sequence[Pack]] = tuple,
        decline: bool = False,
    ) -> None:
        self._decline, self._preserved, self._packs = decline, preserved, Awake(packs)
        self.registry, self._before_write = registry, before_write
        self._observe, self._saves = observe, saves
        asked = (partial(ask, registry) for ask in plain.ASKED)
        told = Told(registry.same, *asked)  # type: ignore[arg-type]  # there are four
        told = told._replace(there=registry.__contains__, named=registry.named, text=registry.text)
        told = told_by(told, registry, self._packs)
        self.graph = Graph({}, {}, absent=saves.readers, told=told)
        self._remnants: list[Remnant] = []
        self.number = 0
        self.held = Held()

    def stale(self) -> tuple[NotLive, ...]:
        """Give all that is not live, of all revisions, as far as it still is so."""
        self._remnants = [entry for entry in self._remnants if entry[1]()]
        said = dict.fromkeys(item for item, _ in self._remnants)
        return (*said, *self._saves.gone())

    def wanted(self) -> list[str]:
        """Give the files whose saves matter: code, data, and what may mend a failure."""
        return [*self._saves.wanted(), *self.held.suspects]

    def presume(self) -> Iterator[None]:
        """Find out what modules have read whose import was not seen, a little with each step."""
        return self._saves.presume()

    def take(self, loaded: Loaded, made: Noted | None) -> None:
        """Take in a module that has been executed, with what it had bound to its names then.

        Parameters:
            loaded: the module.
            made: what names were bound to, and plain collections held; None while it is executed.
        """
        tracked = Tracked(loaded.module, loaded.path, loaded.data, loaded.codes, loaded.stand_in)
        tracked.observed(loaded.record, inner=loaded.inner)
        if made is not None:
            tracked.bound(made, None if loaded.record is None else loaded.record.until)
        self.registry.add(tracked, unfinished=made is None)

    @drafting()
    def revise(
        self, paths: Collection[str] | None, events: Mapping[str, float]
    ) -> tuple[Report, bool]:
        """Look at the disk and apply what changed.

        Parameters:
            paths: the files that were saved; None to look at all.
            events: when each was saved (monotonic, in seconds), as far as it is known.

        Returns:
            The report, and whether it says something that was not said before.
        """
        began = time.perf_counter()
        tried = dict(self.held.files)
        files, lost = self._saves.look(paths, self.held)
        if not self.held.files:
            self.held = Held()
        waiting = tuple(sorted(self.held.files))
        if self.held.files and not self.held.mended(files, tried):
            if not self.held.saved_again():
                return Report(self.number, False, self.held.error, waiting, waiting=waiting), False
            return self._again(files, lost, began, events)
        if not files:
            self.number += bool(lost)
            return Report(self.number, stale=lost, waiting=waiting), bool(lost)
        return self._attempt(files, lost, began, events), True

    def _again(
        self,
        files: dict[str, bytes],
        lost: tuple[NotLive, ...],
        began: float,
        events: Mapping[str, float],
    ) -> tuple[Report, bool]:
        """Try what failed once more; the same failure is neither counted nor told a second time."""
        number, error = self.number, self.held.error
        importlib.invalidate_caches()  # it may have been installed a moment ago
        report = self._attempt(files, lost, began, events)
        if report.ok or report.error != error:
            return report, True
        self.number = number
        return replace(report, revision=number), False

    def prepared(self, files: Mapping[str, bytes]) -> Prepared:
        """Go all the way to what to do, with the process only looked at.

        Parameters:
            files: the files that differ, with their content.

        Raises:
            SyntaxError: one of them is none that the interpreter would take.
        """
        sources = self._parsed(files)
        departing = self._departing(sources)
        sources |= {name: parse(name, self.registry[name].path, b"") for name in departing}
        diffs = {name: diff(self.registry[name].against(new), new) for name, new in sources.items()}
        running = self.registry.running()
        records = self._records(diffs, running)
        drawn = self._plan(files, diffs, sources, records, departing, running)
        return Prepared(sources, diffs, records, drawn, prepare(self.registry, drawn))

    # -- all or nothing ---------------------------------------------------------------------------
    def _attempt(
        self,
        files: dict[str, bytes],
        lost: tuple[NotLive, ...],
        began: float,
        events: Mapping[str, float],
    ) -> Report:
        """Apply all files; if that fails and some had failed before, the other ones alone."""
        outcome = self._apply(files, began, events)
        if isinstance(outcome, Held) and self.held.files:
            again = self._without_culprits(files, outcome, began, events)
            if isinstance(again, Report):
                self.held = outcome
                for path in again.files:
                    self.held.files.pop(path, None)
                outcome = again
        if isinstance(outcome, Held):
            self.held = outcome
            self.number += 1
            paths = tuple(sorted(files))
            took = time.perf_counter() - began
            return Report(self.number, False, outcome.error, paths, duration=took, waiting=paths)
        if not set(self.held.files) - set(outcome.files):
            self.held = Held()
        if not lost and not self.held.files:
            return outcome
        stale = *outcome.stale, *(item for item in lost if item in self._saves.gone())
        return replace(outcome, stale=stale, waiting=tuple(sorted(self.held.files)))

    def _without_culprits(
        self, files: dict[str, bytes], failed: Held, began: float, events: Mapping[str, float]
    ) -> Report | Held:
        """Leave the files at fault out, one after the other; in the end try what is new alone.

        What is new may be a file that was mended, while another that failed with it was not.
        """
        before = self.held.files
        fresh = {path: data for path, data in files.items() if before.get(path) != data}
        left, outcome = dict(files), failed
        while outcome.error is not None and outcome.error.path in left:
            del left[outcome.error.path]
            if not left.keys() & fresh.keys():
                break
            again = self._apply(left, began, events)
            if isinstance(again, Report):
                return again
            outcome = again
        tried = len(fresh) == len(files) or fresh.keys() == left.keys()
        return outcome if tried or not fresh else self._apply(fresh, began, events)

    def _apply(
        self, files: Mapping[str, bytes], began: float, events: Mapping[str, float]
    ) -> Report | Held:
        """Go the whole way with these files, or leave everything as it was."""
        tx = Transaction(self._before_write)
        tx.did(hooks.registry.checkpoint())
        restore: Callable[[], None] | None = None
        read: list[Record] = []

        @contextmanager
        def observe(module: ModuleName, code: CodeType) -> Iterator[Record | None]:
            with self._observe(module, code) as record:
                if record is not None:
                    read.append(record)
                yield record

        self._saves.begin(files)
        heap.thaw()
        try:
            ready = self.prepared(files)
            # Where nothing of the program runs, nobody looks at its lines before they are live.
            if ready.plan.steps:
                restore = lines.shown(files)
                drafted()
            outcome = commit(
                *(self.registry, ready.plan, self.graph, ready.recoded, tx),
                *(observe, self._packs(), self._decline, self._saves.orphans()),
            )
        except BaseException as error:
            late: KeyboardInterrupt | None = None
            try:
                tx.rollback()  # what came before the commit; the commit has undone itself
            except KeyboardInterrupt as interrupt:  # all is undone, and the lines follow
                late = interrupt
            known = self._saves.suspected(error, read, tx.forgotten)
            restore = restore or lines.shown(files)
            said = failure(error)
            heap.sweep()
            restore()
            lines.keep(self.registry, files)
            if isinstance(error, KeyboardInterrupt):
                raise
            if late is not None:
                raise late from error
            known = {path: data for path, data in known.items() if path not in files}
            stamps = {path: saved_at(path) for path in files}
            return Held(dict(files), said, known, stamps)
        found = [*remnants(outcome), *left_behind(outcome)]
        for tracked, names in outcome.bound:
            tracked.remember(sorted(names))
        for name, source in ready.sources.items():
            self.registry.revised(name, source, tuple(outcome.recoded[name].units))
        self._learn(files, ready.records, outcome)
        lines.release(files)
        for name in ready.plan.departing:
            self.registry.forget(name)
            self._saves.forget(name)
        if outcome.interrupt is not None:  # all is live and noted: now it's the program's
            raise outcome.interrupt
        return self._report(files, ready.diffs, outcome, found, began, events)

    def _parsed(self, files: Mapping[str, bytes]) -> dict[ModuleName, SourceModule]:
        out: dict[ModuleName, SourceModule] = {}
        for tracked in self.registry.current(files):
            path = tracked.path if tracked.moving is None else str(tracked.moving.origin)
            data = files[tracked.path]
            if tracked.doubted:
                out[tracked.name] = parse(tracked.name, path, data)
            else:
                out[tracked.name] = reparse(tracked.source, path, data)
        return out

    def _records(self, diffs: Diffs, running: Mapping[ModuleName, int]) -> Records:
        """Give what was observed of the modules, right for their new sources."""
        records = self.registry.records()
        for name, line in running.items():
            if name in diffs and name in records:
                records = records.with_({name: records[name].before(line)})
        return carried(records, diffs)

    def _learn(self, files: Mapping[str, bytes], records: Records, outcome: Outcome) -> None:
        """Take in what was observed of the statements that ran again, and data files' content."""
        for name, record in records.instead.items():
            if name in self.registry:
                self.registry.observed(name, record)
        for name, rows, found in outcome.observed:
            tracked = self.registry[name]
            if tracked.record is not None:
                shared = shared_lines(tracked.source, rows.start)
                tracked.record.renew(rows, found, shared=shared)
                self.registry.observed(name, tracked.record)
        self._saves.live(files, (found for _, _, found in outcome.observed))

    def _plan(
        self,
        files: Collection[str],
        diffs: Diffs,
        sources: Mapping[ModuleName, SourceModule],
        records: Records,
        departing: frozenset[ModuleName],
        running: Mapping[ModuleName, int],
    ) -> Plan:
        ours = self.registry, self.graph, (packs := self._packs())
        for name, line in running.items():
            self.registry[name].began(line)
        self._look_through(sources, records)

        def found(module: ModuleName, name: QualName) -> object:
            return survey.resolve(self.registry[module].namespace, name)

        facts = Facts(
            order=self.registry.names,
            unplaced=self.registry.unplaced,
            begins=lambda module: self.registry[module].begins,
            running=running,
            whole=lambda module, name: must_run_whole(found(module, name), self.registry, packs),
            sealed=lambda module, name: makes_no_more(found(module, name)),
            heirs=lambda module, name, names: read_by_heirs(found(module, name), names, *ours),
            intact=self.registry.intact,
            untouched=self.registry.untouched,
            given=lambda module, name: bool(self.registry.given(module, name)),
            may_bind=partial(plain.may_bind, self.registry),
            used_up=lambda module, name: plain.is_used_up(found(module, name)),
            goes_on=partial(plain.goes_on, self.registry),
            built=lambda module, name: any(pack.built(found(module, name)) for pack in packs),
            arriving=self._saves.arriving,
            come_into=self._saves.come_into,
            preserved=self._preserved,
            accepting=hooks.registry.accepting(),
            gone=self._saves.orphans(),
            departing=departing,
        )
        return plan(diffs, self.graph, facts, [it for it in files if not self.registry.at(it)])

    def _look_through(
        self, sources: Mapping[ModuleName, SourceModule], records: Records | None = None
    ) -> None:
        """Have the graph look at what is live, but for these sources."""
        news, texts = self.registry.news("graph"), self.registry.texts(sources)
        self.graph.look_at(self.registry.sources(sources), texts, records, news | sources.keys())

    # -- modules whose file is gone ---------------------------------------------------------------
    def _departing(self, sources: Mapping[ModuleName, SourceModule]) -> frozenset[ModuleName]:
        """Give the modules whose file went together with the last statement that imported them.

        Parameters:
            sources: the new sources of the edited modules.
        """
        if not (orphans := self._saves.orphans()):
            return frozenset()
        self._look_through({})
        left = [self._imports(name) & orphans for name in sources]
        self._look_through(sources)
        out: set[ModuleName] = set()
        while left:
            for orphan in left.pop() - out:
                others = (each.name for each in self.registry if each.name not in {orphan, *out})
                if not any(orphan in self._imports(other) for other in others):
                    out.add(orphan)
                    left.append(self._imports(orphan) & orphans)
        return frozenset(out)

    def _imports(self, module: ModuleName) -> set[ModuleName]:
        return self.graph.imports(module) | self.graph.needs(module)

    def _report(
        self,
        files: Mapping[str, bytes],
        diffs: Diffs,
        outcome: Outcome,
        found: list[Remnant],
        began: float,
        events: Mapping[str, float],
    ) -> Report:
        self._remnants = [entry for entry in self._remnants if entry[1]()] + found
        changes = tuple(change for item in diffs.values() for change in item.changes)
        self.number += bool(changes or outcome.actions or found)
        saved = [events[path] for path in files if path in events]
        return Report(
            self.number,
            files=tuple(sorted(files)),
            changes=changes,
            actions=tuple(outcome.actions),
            stale=tuple(dict.fromkeys(item for item, _ in found)),
            duration=time.perf_counter() - began,
            latency=time.monotonic() - min(saved) if saved else None,
        )
