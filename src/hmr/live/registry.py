"""The modules that a session knows: their source, their namespace, and the code that is live."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, FunctionType, ModuleType
from typing import Any

from hmr._contents import contents, marked
from hmr._marks import Mark, fits, marks
from hmr._types import ModuleName
from hmr.graph import Record, Records, Unparsed
from hmr.live.codes import in_order
from hmr.live.survey import functions_of
from hmr.source import SourceModule, is_package, parse
from hmr.source.compiling import functions_in

Unit = tuple[CodeType, ...]
"""The live code objects of one statement's functions, in source order."""


class Tracked:
    """One module of the project, as it is live.

    Parameters:
        module: the module object.
        path: its file, as its code objects spell it.
        data: the bytes that the live code was made from.
        root: its top level's code object, where the import was seen; it holds the very code
            objects that the live functions use.
    """

    def __init__(self, module: ModuleType, path: str, data: bytes, root: CodeType | None) -> None:
        self.module = module
        self.name: ModuleName = module.__name__ if module.__spec__ is None else _name(module)
        self.path = path
        self.data = data
        self._root = root
        self.seen = root is not None
        """Whether its import was seen, so that its place among the modules is exact."""
        self._source: SourceModule | None = None
        self._units: tuple[Unit, ...] | None = None
        self._doubt: Callable[[SourceModule], tuple[SourceModule, list[CodeType]]] | None = None
        self.record: Record | None = None
        """What its statements did while they ran, where that was observed."""
        self.made: dict[str, Mark] = {}
        self.contents: dict[str, object] = {}
        """What the collections held that executing the source bound."""
        self.registered: dict[str, Any] = {}
        """What its calls have registered with libraries when they ran again, by their text."""
        self.moving: ModuleSpec | None = None
        """Where its file has gone to, from when that is found out until it is live."""

    @property
    def namespace(self) -> dict[str, Any]:
        """The module's globals."""
        return self.module.__dict__

    @property
    def source(self) -> SourceModule:
        """What the live code was made from; parsed when first asked for."""
        if self._source is None:
            try:
                self._source = parse(self.name, self.path, self.data)
            except SyntaxError:
                if self._doubt is None:
                    raise
                # Its file was broken when the session began: nothing to go by until it is mended.
                self._source = SourceModule(self.name, self.path, self.data, "", (), 0)
        return self._source

    @property
    def doubted(self) -> bool:
        """Whether the live code is known to be made from something else than `data`."""
        return self._doubt is not None

    def doubt(
        self, reconstruct: Callable[[SourceModule], tuple[SourceModule, list[CodeType]]]
    ) -> None:
        """Have the baseline reconstructed against the file's new source when that is known."""
        self._doubt = reconstruct

    def against(self, new: SourceModule) -> SourceModule:
        """Give the baseline to compare a new source with."""
        if self._doubt is not None:
            self._source, live = self._doubt(new)
            self._units = assigned(self._source, live, by_name=True)
        return self.source

    @property
    def units(self) -> tuple[Unit, ...]:
        """The live code of each statement of `source`, in the same order."""
        if self._units is None:
            codes = functions_in(self._root) if self._root is not None else self._found()
            self._units = assigned(self.source, list(codes))
            self._root = None
        return self._units

    def _found(self) -> Iterator[CodeType]:
        """Find the live code of a module whose import was not seen, by its functions."""
        seen: set[int] = set()
        for function in functions_of([self.namespace]):
            code = function.__code__
            if code.co_filename != self.path:
                continue
            for found in (code, *functions_in(code)):
                if id(found) not in seen:
                    seen.add(id(found))
                    yield found

    def revised(self, source: SourceModule, units: tuple[Unit, ...]) -> None:
        """Take the new source and code as what is live from now on."""
        self.data, self._source, self._units, self._root = source.data, source, units, None
        self._doubt, self.path, self.moving = None, source.path, None

    def remember(self, names: Iterable[str] | None = None) -> None:
        """Note the objects that executing the source bound, to tell later what was rebound."""
        self.made.update(marks(self.namespace, names))
        self.contents.update(contents(self.namespace, names))

    def intact(self, name: str) -> bool:
        """Whether a name holds a plain collection that nobody has altered since it was noted."""
        known = self.contents.get(name)
        return known is not None and known == marked(self.namespace.get(name))

    def rebound(self, name: str, namespace: Mapping[str, Any]) -> bool:
        """Whether the program itself bound another object to the name since.

        Parameters:
            name: the binding.
            namespace: the module's globals, as they were before the revision touched them.
        """
        mark = self.made.get(name)
        return mark is not None and name in namespace and not fits(mark, namespace[name])


def _name(module: ModuleType) -> ModuleName:
    # `python -m pkg` runs `pkg.__main__` as `__main__`: the name in sys.modules is what counts.
    return module.__name__


class Registry:
    """All tracked modules, in the order in which they finished executing.

    Attributes:
        spaces: `id` of each namespace to the module's name.
        unseen: the modules whose import was not seen.
    """

    def __init__(self) -> None:
        self._tracked: dict[ModuleName, Tracked] = {}
        self._at: dict[str, dict[ModuleName, None]] = {}
        self._records = Records()
        self._unread: dict[ModuleName, None] = {}
        # What these run may still be observed, and is noted in passing.
        self._noting: dict[ModuleName, None] = {"__main__": None}
        self.spaces: dict[int, ModuleName] = {}
        self.unseen: set[ModuleName] = set()
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
        """The modules' names, in the order of the modules."""
        return list(self._tracked)

    def add(self, tracked: Tracked) -> None:
        """Take a module in, as the last one to finish executing."""
        self.forget(tracked.name)
        self._tracked[tracked.name] = tracked
        self._at.setdefault(tracked.path, {})[tracked.name] = None
        self._unread[tracked.name] = None
        self.spaces[id(tracked.namespace)] = tracked.name
        if not tracked.seen:
            self.unseen.add(tracked.name)

    def forget(self, name: ModuleName) -> None:
        """Leave a module alone from now on."""
        tracked = self._tracked.pop(name, None)
        self._has_news(name)
        if tracked is not None:
            self._at.get(tracked.path, {}).pop(name, None)
            self._records.drop(name)
            self._unread.pop(name, None)
            if self.spaces.get(id(tracked.namespace)) == name:
                del self.spaces[id(tracked.namespace)]
            self.unseen.discard(name)

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
            if sys.modules.get(tracked.name) is tracked.module:
                yield tracked
            elif tracked.name in sys.modules or not _alive(tracked):
                self.forget(tracked.name)

    def revised(self, name: ModuleName, source: SourceModule, units: tuple[Unit, ...]) -> None:
        """Take a module's new source and code as what is live from now on."""
        tracked = self._tracked[name]
        self._at.get(tracked.path, {}).pop(name, None)
        tracked.revised(source, units)
        self._at.setdefault(tracked.path, {})[name] = None
        self._has_news(name)

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
        """Whether two modules hold the very same function or class, each under a name."""
        if module not in self or other not in self:
            return False
        found = self[module].namespace.get(name)
        kinds = (type, FunctionType)
        return issubclass(type(found), kinds) and found is self[other].namespace.get(its)

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
        yield from self._tracked

    def __len__(self) -> int:
        return len(self._tracked)

    def __contains__(self, name: object) -> bool:
        return name in self._tracked

    def is_package(self, name: ModuleName) -> bool:
        """Whether a module's file is a package's ``__init__``."""
        found = self._instead.get(name)
        return is_package(found.path if found is not None else self._tracked[name].path)


class Texts(Mapping[ModuleName, bytes]):
    """A read-only view of the bytes that sources were made from, by module."""

    def __init__(
        self, tracked: Mapping[ModuleName, Tracked], instead: Mapping[ModuleName, SourceModule]
    ) -> None:
        self._tracked = tracked
        self._instead = instead

    def __getitem__(self, name: ModuleName) -> bytes:
        found = self._instead.get(name)
        return found.data if found is not None else self._tracked[name].data

    def __iter__(self) -> Iterator[ModuleName]:
        return iter(self._tracked)

    def __len__(self) -> int:
        return len(self._tracked)


def assigned(
    source: SourceModule, codes: Sequence[CodeType], *, by_name: bool = False
) -> tuple[Unit, ...]:
    """Give each statement the code objects that begin within its lines.

    Parameters:
        source: the module.
        codes: its functions' code.
        by_name: go by qualified names first, where a reconstructed source has no lines.
    """
    firsts = [statement.first for statement in source.statements]
    binder: dict[str, int] = {}
    if by_name:
        for place, statement in enumerate(source.statements):
            binder.update(dict.fromkeys(statement.binds, place))
    units: list[list[CodeType]] = [[] for _ in firsts]
    for code in in_order(codes):
        place = binder.get(code.co_qualname.partition(".")[0], -1)
        if place < 0:
            place = bisect_right(firsts, code.co_firstlineno) - 1
            if place < 0 or code.co_firstlineno > source.statements[place].last:
                continue
        units[place].append(code)
    return tuple(tuple(unit) for unit in units)
