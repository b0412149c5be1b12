"""The modules that a session knows, and which of them have news for whom."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import CodeType, ModuleType
from typing import Any, NamedTuple

from hmr._contents import PLAIN, marked
from hmr._marks import Noted
from hmr._shelf import Shelved, Shelving
from hmr._types import ModuleName, QualName
from hmr.graph import Record, Records, Unparsed
from hmr.live.known.given import gives
from hmr.live.known.tracked import OTHER, Tracked, Unit
from hmr.live.known.unaltered import is_as_bound, is_as_made
from hmr.live.process.looking import peek
from hmr.live.process.survey import module_lines
from hmr.source import SourceModule, Statement, is_package
from hmr.source.alike import same_texts


class Departed(NamedTuple):
    """A definition that lost its name.

    Attributes:
        thing: the function, class or wrapper, which others may still hold.
        kind: `staticmethod` or `classmethod`, where it was bound as one.
    """

    thing: weakref.ref[Any]
    kind: Callable[[Any], Any] | None


class Registry:
    """All tracked modules, in the order in which they finished executing.

    Those that are still being executed come last, the innermost first.

    Attributes:
        spaces: `id` of each namespace to the module's name.
        unseen: the modules whose import was not seen.
        unplaced: those, those that import otherwise by now, and those that a revision has
            imported: their place among the modules is not told by when they finished.
        arrived: the modules that came since the last commit began.
        starting: who is to know of a module's code before it is executed, while a commit runs.
    """

    def __init__(self) -> None:
        self._tracked: dict[ModuleName, Tracked] = {}
        self._names: list[ModuleName] | None = None
        self._unfinished: list[ModuleName] = []
        self._at: dict[str, dict[ModuleName, None]] = {}
        self._records = Records()
        self._unread: dict[ModuleName, None] = {}
        # What these run may still be observed, and is noted in passing.
        self._noting: dict[ModuleName, None] = {"__main__": None}
        self._departed: dict[tuple[ModuleName, QualName], Departed] = {}
        self.spaces: dict[int, ModuleName] = {}
        self._given: dict[object, bool | None] = {}
        self.unseen: set[ModuleName] = set()
        self.unplaced: set[ModuleName] = set()
        self.arrived: set[ModuleName] = set()
        self.runs: ModuleName = ""
        """The module of which a revision runs a statement again: what that imports ends first."""
        self.starting: Callable[[CodeType], Callable[[], None] | None] | None = None
        self._naming_code: set[ModuleName] = set()
        self._news: dict[str, set[ModuleName]] = {}

    def __contains__(self, name: ModuleName) -> bool:
        return name in self._tracked

    def __getitem__(self, name: ModuleName) -> Tracked:
        return self._tracked[name]

    def __iter__(self) -> Iterator[Tracked]:
        return iter(list(self._tracked.values()))

    def __len__(self) -> int:
        return len(self._tracked)

    @property
    def names(self) -> list[ModuleName]:
        """The modules' names, in the order of the modules; another list where that has changed."""
        if self._names is None:
            self._names = list(self._tracked)
        return self._names

    def running(self) -> dict[ModuleName, int]:
        """Give the modules that are being executed, with the line of their source that it is at."""
        return {
            name: self._tracked[name].line_now(line)
            for name, line in module_lines(self.spaces).items()
        }

    def add(
        self, tracked: Tracked, *, unfinished: bool = False, behind: ModuleName | None = None
    ) -> None:
        """Take a module in, as the last one to finish executing.

        Parameters:
            tracked: the module.
            unfinished: it is still being executed, so that others may finish before it.
            behind: a module of which it is known that those behind it may use this one.
        """
        self.forget(tracked.name)
        later = self.names[self.names.index(behind) + 1 :] if behind is not None else ()
        again = self.names[self.names.index(self.runs) :] if self.runs in self._tracked else ()
        self._tracked[tracked.name] = tracked
        if unfinished:
            self._unfinished.append(tracked.name)
        for name in (*later, *reversed(self._unfinished), *again):
            self._tracked[name] = self._tracked.pop(name)
        self._names = None
        self._at.setdefault(tracked.path, {})[tracked.name] = None
        self.arrived.add(tracked.name)
        self._unread[tracked.name] = None
        self.spaces[id(tracked.namespace)] = tracked.name
        if not tracked.seen:
            self.unseen.add(tracked.name)
            self.unplaced.add(tracked.name)

    def executed(self, name: ModuleName, line: int | None, made: Noted | None) -> None:
        """Take an unfinished module for executed: what it imports from now on comes after it.

        Parameters:
            name: the module.
            line: where a statement begins that may last as long as the program; None where the
                module has come to its end.
            made: what its names were bound to when it came to that line.
        """
        if name in self._unfinished:
            self._unfinished.remove(name)
        if line is not None and name in self._tracked:
            self._tracked[name].began(line, made)
            self._unread[name] = None

    def forget(self, name: ModuleName) -> None:
        """Leave a module alone from now on."""
        if name in self._unfinished:
            self._unfinished.remove(name)
        tracked = self._tracked.pop(name, None)
        self._names = None
        self._has_news(name)
        if tracked is not None:
            self._at.get(tracked.path, {}).pop(name, None)
            self._records.drop(name)
            self._unread.pop(name, None)
            if self.spaces.get(id(tracked.namespace)) == name:
                del self.spaces[id(tracked.namespace)]
            self.unseen.discard(name)
            self.unplaced.discard(name)

    def never_came(self) -> None:
        """Forget the modules that came since the last commit began, and went as it was undone."""
        for name in self.arrived:
            if name in self._tracked and name not in sys.modules:
                self.forget(name)

    def at(self, path: str) -> list[Tracked]:
        """Give the modules that have a file."""
        return [self._tracked[name] for name in self._at.get(path, ())]

    def current(self, paths: Collection[str] | None = None) -> Iterator[Tracked]:
        """Give the modules that the process still has, and forget the others.

        Parameters:
            paths: their files, if only those of some are asked for.
        """
        few = paths is not None and len(paths) == 1
        for tracked in self.at(next(iter(paths))) if few and paths is not None else self:
            if paths is not None and tracked.path not in paths:
                continue
            if sys.modules.get(tracked.name) is tracked.there:
                yield tracked
            elif tracked.name in sys.modules or not _alive(tracked):
                self.forget(tracked.name)

    def revised(self, name: ModuleName, source: SourceModule, units: tuple[Unit, ...]) -> None:
        """Take a module's new source and code as what is live from now on."""
        tracked = self._tracked[name]
        self._at.get(tracked.path, {}).pop(name, None)
        before, after = tracked.source.statements, source.statements
        head, tail = same_texts(tracked.source, source)
        if _imports(before[head : len(before) - tail]) != _imports(after[head : len(after) - tail]):
            self.unplaced.add(name)
        tracked.revised(source, units)
        self._at.setdefault(tracked.path, {})[name] = None
        self._has_news(name)

    def intact(self, module: ModuleName, name: str) -> bool:
        """Whether a name holds a plain collection that nobody has altered since it was noted.

        Parameters:
            module: the module that binds the name.
            name: the name.
        """
        tracked = self._tracked[module]
        if name in tracked.presumed and tracked.intact(name):
            tracked.presumed.discard(name)
            if not is_as_made(list(self), tracked, name):
                del tracked.contents[name]
        return tracked.intact(name)

    def judge(self, module: ModuleName, statement: Statement) -> None:
        """Find out whether the program has bound a name again before the session began.

        Parameters:
            module: the module.
            statement: the one statement that binds the name there.
        """
        tracked, names = self._tracked[module], statement.binds
        if names <= tracked.unjudged:
            tracked.unjudged -= names
            if not is_as_bound(list(self), tracked, statement):
                tracked.made.update(dict.fromkeys(names, OTHER))

    def untouched(self, module: ModuleName, name: str) -> bool:
        """Whether a collection is as the last module left it that has it for a name of its own.

        Parameters:
            module: one of those.
            name: its name there, or ``"registry.items"`` for one that an object has.
        """
        if "." in name:
            return self._tracked[module].as_filled(name)
        if self.given(module, name) is False:
            return False
        thing = self._tracked[module].namespace.get(name)
        return self._tracked[module].as_filled(name) or any(
            tracked.namespace[other] is thing and self.intact(tracked.name, other)
            for tracked in self
            for other in tracked.contents.keys() & tracked.namespace.keys()
        )

    def given(self, module: ModuleName, name: str) -> bool | None:
        """Whether a collection holds what statements have put in; None where that can't be told.

        Parameters:
            module: one that has it for a name.
            name: the name.
        """
        thing = self._tracked[module].namespace.get(name)
        doubted = (
            tracked.namespace[other] is thing
            for tracked in self
            for other in tracked.unproved & tracked.namespace.keys()
        )
        if type(thing) not in PLAIN or not any(doubted):
            return True
        mark = marked(thing)
        if mark not in self._given:
            self._given[mark] = gives(list(self), thing)
        return self._given[mark]

    def filled(self, marks: Mapping[ModuleName, dict[str, frozenset[object]]]) -> None:
        """Take what collections held when imports had called functions of their modules."""
        for module, inside in marks.items():
            if module in self._tracked:
                self._tracked[module].filled.update(inside)

    def left(self, departed: Mapping[tuple[ModuleName, QualName], Departed]) -> None:
        """Remember definitions that lost their names, for as long as somebody holds them."""
        if departed:
            known = self._departed | dict(departed)
            self._departed = {at: it for at, it in known.items() if it.thing() is not None}

    def departed(self, place: tuple[ModuleName, QualName]) -> Departed | None:
        """Give the definition that last lost a name."""
        return self._departed.get(place)

    def _has_news(self, name: ModuleName) -> None:
        for names in self._news.values():
            names.add(name)

    def news(self, who: str) -> set[ModuleName]:
        """Give the modules that came, went or were revised since somebody last asked.

        Parameters:
            who: who asks; the first time, all are news.
        """
        known = self._news.get(who)
        self._news[who] = set()
        return set(self._tracked) if known is None else known

    def sources(self, instead: Mapping[ModuleName, SourceModule]) -> Sources:
        """Give all modules' sources by name, some of them replaced."""
        return Sources(self._tracked, instead)

    def records(self) -> Records:
        """Give what was observed of the modules, of those of which something was."""
        for name in (*self._unread, *self._noting):
            tracked = self._tracked.get(name)
            record = tracked.record if tracked is not None else None
            if record is not None and (record.pending or self._records.get(name) is not record):
                self._records.put(name, record.drain())
            elif record is not None:  # it may have ended since, before its module did
                self._records.learn(name)
        self._unread.clear()
        return self._records

    def noting(self, name: ModuleName, record: Record) -> None:
        """Have a record in which it is being noted what a module does."""
        self._tracked[name].record = record
        self._noting[name] = None

    def observed(self, name: ModuleName, record: Record) -> None:
        """Take in a module's record, or what it has learnt."""
        self._tracked[name].record = record
        self._records.put(name, record)

    def same(self, module: ModuleName, name: str, other: ModuleName, its: str) -> bool:
        """Whether two modules hold the very same thing, each under a name."""
        if module not in self or other not in self:
            return False
        found = self[module].namespace.get(name)
        return found is not None and found is self[other].namespace.get(its)

    def named(self, module: ModuleName) -> tuple[str, ...]:
        """Give the names that a module binds, without those of other modules and the hidden."""
        space = self[module].namespace if module in self else {}
        bound = [name for name, thing in space.items() if type(thing) is not ModuleType]
        return tuple(name for name in bound if not name.startswith("__"))

    def text(self, module: ModuleName, spelling: str) -> str | None:
        """Give the text that a dotted name stands for in a module; None where it is none."""
        first, *rest = spelling.split(".")
        found = self[module].namespace.get(first) if module in self else None
        for name in rest:
            found = peek(found, name)
        return found if type(found) is str else None

    def data(self) -> list[str]:
        """Give the files that statements have read while they ran."""
        return self.records().paths()

    def naming_code(self) -> list[Tracked]:
        """Give the modules whose source speaks of code objects."""
        for name in self.news("naming code"):
            tracked = self._tracked.get(name)
            if tracked is not None and b"__code__" in tracked.data:
                self._naming_code.add(name)
            else:
                self._naming_code.discard(name)
        return [self._tracked[name] for name in sorted(self._naming_code)]

    def texts(self, instead: Mapping[ModuleName, SourceModule]) -> Texts:
        """Give all modules' bytes by name, some of them replaced."""
        return Texts(self._tracked, instead)


def _imports(statements: Sequence[Statement]) -> set[str]:
    """Give what may import among some statements."""
    return {each.text for each in statements if each.may_import}


def _alive(tracked: Tracked) -> bool:
    # Only referenced by the registry: nobody can call into it any more.
    return sys.getrefcount(tracked.module) > 2


class Sources(Unparsed):
    """A read-only view of sources by module, parsed when looked up."""

    def __init__(
        self, tracked: Mapping[ModuleName, Tracked], instead: Mapping[ModuleName, SourceModule]
    ) -> None:
        self._tracked = tracked
        self._instead = instead

    def __getitem__(self, name: ModuleName) -> SourceModule:
        found = self._instead.get(name)
        return found if found is not None else self._tracked[name].source

    def __iter__(self) -> Iterator[ModuleName]:
        return iter(self._tracked)

    def __len__(self) -> int:
        return len(self._tracked)

    def __contains__(self, name: object) -> bool:
        return name in self._tracked

    def is_package(self, name: ModuleName) -> bool:
        """Whether a module's file is a package's ``__init__``."""
        found = self._instead.get(name)
        return is_package(found.path if found is not None else self._tracked[name].path)

    def is_unread(self, name: ModuleName) -> bool:
        """Whether a module has yet to be parsed, and its text is what it was made from."""
        return name not in self._instead and self._tracked[name].unread


class Texts(Shelving):
    """A read-only view of the bytes that sources were made from, by module."""

    def __init__(
        self, tracked: Mapping[ModuleName, Tracked], instead: Mapping[ModuleName, SourceModule]
    ) -> None:
        self._tracked = tracked
        self._instead = instead

    def __getitem__(self, name: ModuleName) -> bytes:
        found = self._instead.get(name)
        return found.data if found is not None else self._tracked[name].data

    def shelved(self, name: ModuleName) -> Shelved:
        """Give a text as it is kept."""
        found = self._instead.get(name)
        return found.data if found is not None else self._tracked[name].shelved

    def __iter__(self) -> Iterator[ModuleName]:
        return iter(self._tracked)

    def __len__(self) -> int:
        return len(self._tracked)
