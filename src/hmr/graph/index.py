"""Who reads what in one module: the Sheets of its statements together, kept from state to state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Node
from hmr.graph.sheet import Deferred, Sheet, root, sheet_of
from hmr.source import SourceModule

T = TypeVar("T")
_Table = dict[str, dict[Sheet, None]]


class Read(NamedTuple):
    """A node reads ``dotted`` while it runs; `called` says that it also calls it."""

    node: Node
    dotted: str
    called: bool


class _Names(Mapping[str, T], Generic[T]):
    """A name -> what all statements together say of it; put together when it is looked up."""

    def __init__(self, table: _Table, look_up: Callable[[str], T | None]) -> None:
        self._table = table
        self._look_up = look_up
        self._known: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        known = self._known.get(name)
        if known is None:
            known = self._look_up(name)
            if not known:
                raise KeyError(name)
            self._known[name] = known
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, name: object) -> bool:
        return name in self._table

    def forget(self) -> None:
        """Put everything together anew: the statements are others, or elsewhere."""
        self._known.clear()


class Index:
    """The names of one module, by their root (``config`` for ``config.TIMEOUT``).

    Parameters:
        source: the module.

    Attributes:
        source: the state of the module that it is about.
        reads: root name -> who reads it while running.
        defers: root name -> which definitions read it when called.
        imports: local name -> (absolute module, attribute or None); the last import wins.
        made_by: name -> what was called last to make its value (``basket = Basket()``).
        by_origin: module, or what is imported from one (``"shop.models.Basket"``) -> the local
            names that it has here, with the attribute.
        import_nodes: local name -> the import statements that bind it.
        deleters: name -> the statements that delete it.
        aliases: root name -> (name, dotted) for each plain ``name = dotted``.
        binders: name -> the nodes that bind it, in order; members as ``"Class.name"``.
    """

    def __init__(self, source: SourceModule) -> None:
        self.source = source
        self._sheets = [sheet_of(source, item, keep=False) for item in source.statements]
        self._places: dict[Sheet, int] | None = None
        self._tables: dict[str, _Table] = {kind: {} for kind in (*_KINDS, "makers")}
        self.reads = _Names(self._tables["reads"], self._reads)
        self.defers = _Names(self._tables["defers"], self._defers)
        self.imports: _Names[tuple[ModuleName, str | None]] = _Names(
            self._tables["imports"], self._imported
        )
        self.made_by: _Names[str] = _Names(self._tables["made"], self._made_by)
        self.by_origin = _Names(self._tables["by_origin"], self._by_origin)
        self.import_nodes = _Names(self._tables["imports"], self._import_nodes)
        self.aliases = _Names(self._tables["aliases"], self._aliases)
        self.deleters = _Names(self._tables["deleters"], self._deleters)
        self.binders = _Names(self._tables["binders"], self._binders)
        self._all: tuple[_Names[Any], ...] = (
            *(self.reads, self.defers, self.imports, self.made_by),
            *(self.by_origin, self.import_nodes, self.aliases, self.deleters),
            self.binders,
        )
        for sheet in self._sheets:
            self._add(sheet)

    def turn(self, source: SourceModule) -> None:
        """Go on with another state of the module; only what differs is looked at."""
        old, statements = self._sheets, source.statements
        before = self.source.statements
        room = min(len(old), len(statements))
        head = 0
        while head < room and before[head].said is statements[head].said:
            head += 1
        tail = 0
        while tail < room - head and before[-1 - tail].said is statements[-1 - tail].said:
            tail += 1
        fresh = [sheet_of(source, item) for item in statements[head : len(statements) - tail]]
        for sheet in old[head : len(old) - tail]:
            self._remove(sheet)
        for sheet in fresh:
            self._add(sheet)
        self._sheets = [*old[:head], *fresh, *old[len(old) - tail :]]
        self._places, self.source = None, source
        for names in self._all:
            names.forget()

    @property
    def stars(self) -> list[tuple[ModuleName, Node]]:
        """The absolute modules that are star-imported, with the statement."""
        found = [
            (module, self._node(sheet, number))
            for module, sheets in self._tables["stars"].items()
            for sheet in sheets
            for number in sheet.stars[module]
        ]
        return sorted(found, key=lambda entry: entry[1].position)

    def imported_as(self, module: ModuleName, attribute: str) -> Iterator[str]:
        """Give the local names that stand for an attribute of a module; the last import wins."""
        locals_ = dict.fromkeys(
            local for local, _ in self.by_origin.get(f"{module}.{attribute}", ())
        )
        for local in locals_:
            if self.imports.get(local) == (module, attribute):
                yield local

    # -- look-ups ------------------------------------------------------------------------------
    def _imported(self, local: str) -> tuple[ModuleName, str | None] | None:
        sheets = self._sorted("imports", local)
        return sheets[-1].imports[local][-1][1:] if sheets else None

    def _made_by(self, name: str) -> str | None:
        makers = self._sorted("made", name)
        return makers[-1].made[name] if makers else None

    def _reads(self, name: str) -> list[Read]:
        out = [
            Read(self._node(sheet, number), spelling, called)
            for sheet in self._sorted("reads", name)
            for number, spelling, called in sheet.reads[name]
        ]
        for maker in self._sorted("makers", name):
            for made, callee in maker.made.items():
                if root(callee) == name:
                    out += self._reads_of_made(maker, made, callee)
        return out

    def _reads_of_made(self, maker: Sheet, name: str, callee: str) -> Iterator[Read]:
        """Give who uses ``basket.total`` after ``basket = Basket()``: it uses the class's."""
        places = self._places_of_sheets()
        here = places[maker]
        others = (places[sheet] for sheet in self._tables["made"][name])
        until = min((place for place in others if place > here), default=len(places))
        for sheet in self._sorted("reads", name):
            if here < places[sheet] <= until:
                for number, spelling, called in sheet.reads[name]:
                    if "." in spelling:
                        further = callee + spelling.removeprefix(name)
                        yield Read(self._node(sheet, number), further, called)

    def _defers(self, name: str) -> list[Deferred]:
        return [entry for sheet in self._sorted("defers", name) for entry in sheet.defers[name]]

    def _aliases(self, name: str) -> list[tuple[str, str]]:
        return [entry for sheet in self._sorted("aliases", name) for entry in sheet.aliases[name]]

    def _by_origin(self, name: str) -> list[tuple[str, str | None]]:
        sheets = self._sorted("by_origin", name)
        return [entry for sheet in sheets for entry in sheet.by_origin[name]]

    def _import_nodes(self, name: str) -> list[Node]:
        return [
            self._node(sheet, number)
            for sheet in self._sorted("imports", name)
            for number, _, _ in sheet.imports[name]
        ]

    def _deleters(self, name: str) -> list[Node]:
        return self._nodes("deleters", name, lambda sheet: sheet.deleters[name])

    def _binders(self, name: QualName) -> list[Node]:
        return self._nodes("binders", name, lambda sheet: sheet.binders[name])

    def _nodes(self, kind: str, name: str, numbers: Callable[[Sheet], Sequence[int]]) -> list[Node]:
        sheets = self._sorted(kind, name)
        return [self._node(sheet, number) for sheet in sheets for number in numbers(sheet)]

    def _node(self, sheet: Sheet, number: int) -> Node:
        """Give a statement or a member of the module as it is now."""
        place, path = self._places_of_sheets()[sheet], sheet.paths[number]
        statement = self.source.statements[place]
        owners: tuple[str, ...] = ()
        for at in path:
            owners = (*owners, statement.name)
            statement = statement.members[at]
        return Node(self.source.name, (place, *path), statement, owners)

    def _sorted(self, kind: str, name: str) -> list[Sheet]:
        sheets = self._tables[kind].get(name, ())
        if len(sheets) < 2:
            return list(sheets)
        return sorted(sheets, key=self._places_of_sheets().__getitem__)

    def _places_of_sheets(self) -> dict[Sheet, int]:
        if self._places is None:
            self._places = dict(zip(self._sheets, range(len(self._sheets)), strict=True))
        return self._places

    # -- what changes ----------------------------------------------------------------------------
    def _add(self, sheet: Sheet) -> None:
        for kind, name in _named(sheet):
            self._tables[kind].setdefault(name, {})[sheet] = None

    def _remove(self, sheet: Sheet) -> None:
        for kind, name in _named(sheet):
            table = self._tables[kind]
            sheets = table.get(name)
            if sheets is not None:
                sheets.pop(sheet, None)
                if not sheets:
                    del table[name]


_KINDS = (
    *("reads", "defers", "imports", "by_origin", "stars", "made", "aliases", "deleters", "binders"),
)


def _named(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Give all names on a sheet, with the table that each belongs to."""
    for kind in _KINDS:
        names: Mapping[str, Any] = getattr(sheet, kind)
        for name in names:
            yield kind, name
    for callee in sheet.made.values():
        yield "makers", root(callee)
