"""What was observed of all modules, with the way back: under whom a definition ran."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from hmr._types import ModuleName
from hmr.graph.record import Definition, Met, Record

_Who = dict[ModuleName, None]


class _Ways:
    """Who may know something of a definition, a lambda's module or a file; never too few.

    What is no longer true is found out by looking into the records, and costs nothing else.
    """

    def __init__(self) -> None:
        self.ran: dict[Definition, _Who] = {}
        self.lambdas: dict[ModuleName, _Who] = {}
        self.files: dict[str, _Who] = {}
        self.met: dict[Met, _Who] = {}
        self.partly: _Who = {}

    def learn(self, name: ModuleName, record: Record) -> None:
        """Enter all that a record knows."""
        if not record.sees_all:
            self.partly[name] = None
        for definition in list(record.ran):
            self.ran.setdefault(definition, {})[name] = None
        for module, _line in list(record.nameless):
            self.lambdas.setdefault(module, {})[name] = None
        for path in list(record.files):
            self.files.setdefault(path, {})[name] = None
        for met in list(record.met):
            self.met.setdefault(met, {})[name] = None


class Records(Mapping[ModuleName, Record]):
    """The records of modules, by name.

    Parameters:
        records: those to begin with.
    """

    def __init__(self, records: Mapping[ModuleName, Record] | None = None) -> None:
        self._of: dict[ModuleName, Record] = {}
        self._ways = _Ways()
        self.instead: dict[ModuleName, Record] = {}
        """Those that are other ones here than where this is a view of."""
        for name, record in (records or {}).items():
            self.put(name, record)

    def __getitem__(self, name: ModuleName) -> Record:
        found = self.instead.get(name)
        return found if found is not None else self._of[name]

    def __iter__(self) -> Iterator[ModuleName]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, name: object) -> bool:
        return name in self._of

    def put(self, name: ModuleName, record: Record) -> None:
        """Take in a module's record."""
        self._of[name] = record
        self._ways.learn(name, record)

    def learn(self, name: ModuleName) -> None:
        """Take in what a module's record has learnt since."""
        self._ways.learn(name, self[name])

    def drop(self, name: ModuleName) -> None:
        """Forget a module."""
        self._of.pop(name, None)

    def with_(self, instead: Mapping[ModuleName, Record]) -> Records:
        """Give a view in which some modules have another record."""
        out = Records()
        out._of, out._ways = self._of, self._ways
        out.instead = {**self.instead, **instead}
        for name, record in instead.items():
            self._ways.learn(name, record)
        return out

    def partly(self, names: Collection[ModuleName]) -> Iterator[ModuleName]:
        """Give the modules, of some, of which not all that ran is known; mostly there are none."""
        yield from set(names).difference(self._of)
        for name in list(self._ways.partly):
            if name not in self._of or self[name].sees_all:
                if name not in self.instead:
                    del self._ways.partly[name]
            else:
                yield name

    # -- the way back ----------------------------------------------------------------------------
    def running(self, definition: Definition) -> list[ModuleName]:
        """Give the modules under which a definition may have run."""
        module = definition[0]
        found = self._ways.ran.get(definition, {}) | self._ways.lambdas.get(module, {})
        return self._known(found)

    def with_lambdas_of(self, module: ModuleName) -> list[ModuleName]:
        """Give the modules under which lambdas of a module may have run."""
        return self._known(self._ways.lambdas.get(module, ()))

    def reading(self, path: str) -> list[ModuleName]:
        """Give the modules that may have read a file."""
        return self._known(self._ways.files.get(path, ()))

    def meeting(self, met: Met) -> list[ModuleName]:
        """Give the modules that may have used a variable, or imported a module by its name."""
        return self._known(self._ways.met.get(met, ()))

    def variables(self) -> list[str]:
        """Give the variables of the environment that were read."""
        return [name for kind, name in list(self._ways.met) if kind == "variable"]

    def paths(self) -> list[str]:
        """Give the files that were read and that still matter."""
        return [
            path
            for path in list(self._ways.files)
            if any(map(self._reads(path), self.reading(path)))
        ]

    def _reads(self, path: str) -> Callable[[ModuleName], bool]:
        return lambda name: bool(self[name].files.get(path))

    def _known(self, names: Iterable[ModuleName]) -> list[ModuleName]:
        return [name for name in list(names) if name in self._of]


class Partly:
    """The modules of which not all that ran was observed, from one state of a graph to the next."""

    def __init__(self) -> None:
        self._unrecorded: set[ModuleName] | None = None
        """Those that have no record, and perhaps others; None where all have to be asked."""
        self._found: tuple[ModuleName, ...] | None = None
        self._size = 0

    def turn(self, names: Collection[ModuleName], news: Iterable[ModuleName] | None) -> None:
        """Go on with other modules.

        Parameters:
            names: all modules.
            news: those that came since, if not more of them; None where that is not known.
        """
        self._found, self._size = None, len(names)
        if self._unrecorded is not None:
            self._unrecorded = None if news is None else self._unrecorded.union(news)

    def of(self, names: Collection[ModuleName], records: Records) -> tuple[ModuleName, ...]:
        """Give them.

        Parameters:
            names: all modules.
            records: what was observed.
        """
        if self._found is None:
            # More may have been imported a moment ago.
            known = self._unrecorded if len(names) == self._size else None
            asked = names if known is None else known
            self._found = tuple(name for name in records.partly(asked) if name in names)
            self._unrecorded = {name for name in self._found if name not in records}
        return self._found

    def late(self, names: Collection[ModuleName], records: Records) -> Iterator[ModuleName]:
        """Give those that were executed, up to some line at least, before they were observed."""
        for name in self.of(names, records):
            record = records.get(name)
            if record is None or record.until is not None:
                yield name
