"""Who reads what in one module: the Sheets of its statements together, kept from state to state.

A name that is on a statement's Sheet is spelt in its text. So a statement gets its Sheet when
somebody asks for a name that its text holds, and most statements of most modules never need one.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Node
from hmr.graph.names import Names, Table
from hmr.graph.sheet import Deferred, Sheet, root, sheet_of
from hmr.source import SourceModule, Statement
from hmr.source.alike import same_texts
from hmr.source.reflection import LOOKS, may_reach
from hmr.source.scopes import is_inside, spelt_inside

T = TypeVar("T")
_ALL_NAMES = re.compile(r"\b(?:globals|vars|locals|dir|sys|exec|eval)\b")
"""What is spelt where all names of the module are read; see `Facts.reads`."""


class Read(NamedTuple):
    """A node reads ``dotted`` while it runs; `called` says that it also calls it."""

    node: Node
    dotted: str
    called: bool


class Index:
    """The names of one module, by their root (``config`` for ``config.TIMEOUT``).

    Parameters:
        source: the module.

    Attributes:
        source: the state of the module that it is about.
        reads: root name -> who reads it while running.
        defers: root name -> which definitions read it when called.
        imports: local name -> (absolute module, attribute or None); the last import wins. What a
            function imports has a name here that the module does not have; see `Facts.inside`.
        made_by: name -> what was called last to make its value (``basket = Basket()``).
        by_origin: module, or what is imported from one (``"shop.models.Basket"``) -> the local
            names that it has here, with the attribute.
        import_nodes: local name -> the import statements that bind it.
        setters: root name -> (who sets an attribute of it while running, dotted).
        deleters: name -> the statements that delete it.
        aliases: root name -> (name, dotted) for each plain ``name = dotted``.
        heirs: root name -> (class, base as it is spelt) for each class that is derived from it.
        binders: name -> the nodes that bind it, in order; members as ``"Class.name"``.
    """

    def __init__(self, source: SourceModule) -> None:
        self.source = source
        self._sheets: list[Sheet | None] = [None] * len(source.statements)
        self._missing = len(self._sheets)
        self._asked: set[str] = set()
        self._came: list[int] = []  # what was edited since, and has no Sheet yet
        self._asked_since: set[str] = set()  # what was asked of those, too
        self._reading: dict[str, list[Read]] = {}
        self._deferring: dict[str, list[Deferred]] = {}
        self._places: dict[Sheet, int] | None = None
        self._stars: list[tuple[ModuleName, Node]] | None = None
        self._tables: dict[str, Table] = {kind: {} for kind in (*_KINDS, "makers")}
        tables, want = self._tables, self._want
        self.reads = Names(tables["reads"], self._reads, want)
        self.defers = Names(tables["defers"], self._defers, want)
        self.imports: Names[tuple[ModuleName, str | None]] = Names(
            ChainMap(tables["imports"], tables["inside"]), self._imported, want
        )
        self.made_by: Names[str] = Names(tables["made"], self._made_by, want)
        self.by_origin = Names(tables["by_origin"], self._by_origin, self._want_imports)
        self.import_nodes = Names(tables["imports"], self._import_nodes, want)
        self.aliases = Names(tables["aliases"], self._aliases, want)
        self.heirs = Names(tables["heirs"], self._heirs, want)
        self.setters = Names(tables["setters"], self._setters, want)
        self.deleters = Names(tables["deleters"], self._deleters, want)
        self.binders = Names(tables["binders"], self._binders, want)
        self._all: tuple[Names[Any], ...] = (
            *(self.reads, self.defers, self.imports, self.made_by),
            *(self.by_origin, self.import_nodes, self.aliases, self.deleters, self.heirs),
            *(self.binders, self.setters),
        )

    def turn(self, source: SourceModule) -> None:
        """Go on with another state of the module; only what differs is looked at."""
        old, statements = self._sheets, source.statements
        head, tail = same_texts(self.source, source)
        below = len(old) - tail
        for sheet in old[head:below]:
            self._remove(sheet)
        # Names that were asked for may be in what was edited: that is asked again, of that alone.
        edited = statements[head : len(statements) - tail]
        fresh: list[Sheet | None] = [item.said.get("sheet") for item in edited]
        for sheet in fresh:
            if sheet is not None:
                self._add(sheet)
        self._sheets = [*old[:head], *fresh, *old[below:]]
        self._missing = self._sheets.count(None)
        by = len(statements) - len(old)
        came = [at + (at >= below and by) for at in self._came if not head <= at < below]
        self._came = [*came, *(head + at for at, sheet in enumerate(fresh) if sheet is None)]
        self._asked_since.clear()
        self._places, self._stars, self.source = None, None, source
        self._reading.clear()
        self._deferring.clear()
        for names in self._all:
            names.forget()

    def reading(self, spelling: str) -> list[Read]:
        """Give at least who reads what is spelt so, or all of its attributes, while running."""
        known = self._reading.get(spelling)
        if known is None:
            self._want_spelt(spelling)
            known = self._reading[spelling] = self._reads(root(spelling), spelling)
        return known

    def deferring(self, spelling: str) -> list[Deferred]:
        """Give at least the definitions that read what is spelt so when called."""
        known = self._deferring.get(spelling)
        if known is None:
            self._want_spelt(spelling)
            known = self._deferring[spelling] = self._defers(root(spelling))
        return known

    def inside(self, prefix: str) -> Iterator[QualName]:
        """Give the bindings whose names begin so: all of a module, or the members of a class."""
        yield from (name for name in self.binders if name.startswith(prefix) and name != prefix)

    # -- statements that nobody has asked about yet ----------------------------------------------
    def _want(self, name: str | None) -> None:
        """Look at all statements whose Sheets may have a name, or at all."""
        if not self._missing:
            return
        if name is None:
            self._look(lambda _statement: True, range(len(self._sheets)))
            return
        spelt = spelt_inside(name.partition(".")[0])
        left = self._left(spelt)
        if spelt == "*":
            self._look(lambda it: _ALL_NAMES.search(it.text) is not None, left)
        elif left and not self._is_nowhere(spelt):
            # Other letters than ASCII's may be spelt in several ways.
            self._look(
                lambda statement: spelt in statement.text or not statement.text.isascii(), left
            )

    def _want_spelt(self, spelling: str) -> None:
        """Look at all statements that may use a dotted name; most use others of its root.

        Besides those that spell it: what calls a class uses hooks of it, and ``basket.total`` after
        ``basket = Basket()`` is `Basket.total`.
        """
        first, *rest = spelling.split(".")
        first = spelt_inside(first)
        words = [word for word in rest if not word.startswith("__")]
        if not words or not spelling.isascii():
            self._want(first)
        elif self._missing:
            left = self._left(first, spelling)
            if left and not self._is_nowhere(first):
                self._look(lambda statement: _spells(statement, first, words), left)

    def _is_nowhere(self, spelt: str) -> bool:
        """Whether the whole module never spells a name, which one search tells."""
        return spelt not in self.source.text and self.source.text.isascii()

    def _want_imports(self, name: str | None = "") -> None:
        """Look at all statements that may import something, their functions too, or at all."""
        if name is None:
            self._want(None)
        elif self._missing:
            self._look(lambda it: it.may_import or "import" in it.text, self._left(_IMPORT))

    def _left(self, *names: str) -> Sequence[int]:
        """Give the places of the statements that were not asked about the first of these names yet.

        Nor about the last, which is noted as asked from now on.
        """
        every = self._asked.isdisjoint(names)
        if not every and not (self._came and self._asked_since.isdisjoint(names)):
            return ()
        self._asked.add(names[-1])
        self._asked_since.add(names[-1])
        return range(len(self._sheets)) if every else tuple(self._came)

    def _look(self, wanted: Callable[[Statement], bool], places: Sequence[int]) -> None:
        for place in places:
            statement = self.source.statements[place]
            if self._sheets[place] is None and wanted(statement):
                self._sheets[place] = fresh = sheet_of(self.source, statement, keep=False)
                self._missing -= 1
                self._add(fresh)
                self._places = self._stars = None
                if place in self._came:
                    self._came.remove(place)

    @property
    def imported(self) -> list[tuple[ModuleName, str | None]]:
        """What its import statements bind, each as (absolute module, attribute or None)."""
        self._want_imports()
        found = self._tables["imports"].items()
        return [each[1:] for name, sheets in found for one in sheets for each in one.imports[name]]

    @property
    def stars(self) -> list[tuple[ModuleName, Node]]:
        """The absolute modules that are star-imported, with the statement."""
        self._want_imports()
        if self._stars is None:
            found = [
                (module, self._node(sheet, number))
                for module, sheets in self._tables["stars"].items()
                for sheet in sheets
                for number in sheet.stars[module]
            ]
            self._stars = sorted(found, key=lambda entry: entry[1].position)
        return self._stars

    @property
    def sets_any(self) -> bool:
        """Whether some statement sets an attribute while running: no definition does by itself."""
        if self._missing:
            self._look(lambda it: it.kind == "other", self._left(_SETTING))
        return bool(self._tables["setters"])

    def imported_as(self, module: ModuleName, attribute: str) -> Iterator[str]:
        """Give the local names that stand for an attribute of a module; the last import wins."""
        found = self.by_origin.get(f"{module}.{attribute}", ())
        for local in dict.fromkeys(local for local, _ in found):
            if not is_inside(local) and (module, attribute) in self.imports_of(local):
                yield local

    # -- look-ups ------------------------------------------------------------------------------
    def _imported(self, local: str) -> tuple[ModuleName, str | None] | None:
        if is_inside(local):
            return next((each.inside[local] for each in self._sorted("inside", local)), None)
        return next(reversed(self.imports_of(local)), None)

    def imports_of(self, local: str) -> list[tuple[ModuleName, str | None]]:
        """Give what the last statement imports by a name, in whichever of its branches."""
        sheets = self._sorted("imports", local)
        return [entry[1:] for entry in sheets[-1].imports[local]] if sheets else []

    def _made_by(self, name: str) -> str | None:
        makers = self._sorted("made", name)
        return makers[-1].made[name] if makers else None

    def _reads(self, name: str, spelling: str = "") -> list[Read]:
        """Give who reads a name; or, if a spelling is given, those who may be meant by that."""
        rest = spelling.removeprefix(name)
        out = [
            Read(self._node(sheet, number), dotted, called)
            for sheet in self._sorted("reads", name)
            for number, dotted, called in sheet.reads[name]
            if not rest or may_reach(dotted, spelling)
        ]
        for maker in self._sorted("makers", name):
            for made, callee in maker.made.items():
                if root(callee) == name:
                    out += self._reads_of_made(maker, made, callee, spelling if rest else "")
        return out + self._reads_of_all_by_name() if name == "*" else out

    def _reads_of_all_by_name(self) -> list[Read]:
        """Give who uses ``names`` after ``names = globals()``: it uses all of the module's."""
        return [
            read._replace(dotted="*", called=False)
            for asks in ("globals", "locals", "vars")
            for maker in self._sorted("makers", asks)
            for made, callee in maker.made.items()
            if callee == asks and "*" in maker.reads
            for read in self.reading(made)
        ]

    def _reads_of_made(self, maker: Sheet, name: str, callee: str, wanted: str) -> Iterator[Read]:
        """Give who uses ``basket.total`` after ``basket = Basket()``: it uses the class's."""
        self._want_spelt(name + wanted.removeprefix(root(callee)))
        places = self._places_of_sheets()
        here = places[maker]
        others = (places[sheet] for sheet in self._tables["made"][name])
        until = min((place for place in others if place > here), default=len(self._sheets))
        for sheet in self._sorted("reads", name):
            if here < places[sheet] <= until:
                for number, spelling, called in sheet.reads[name]:
                    further = callee + spelling.removeprefix(name)
                    if "." in spelling and (not wanted or may_reach(further, wanted)):
                        yield Read(self._node(sheet, number), further, called)

    def _defers(self, name: str) -> list[Deferred]:
        return [entry for sheet in self._sorted("defers", name) for entry in sheet.defers[name]]

    def _aliases(self, name: str) -> list[tuple[str, str]]:
        return [entry for sheet in self._sorted("aliases", name) for entry in sheet.aliases[name]]

    def _heirs(self, name: str) -> list[tuple[QualName, str]]:
        return [entry for sheet in self._sorted("heirs", name) for entry in sheet.heirs[name]]

    def made_with(self, name: str) -> Iterator[tuple[str, str]]:
        """Give (name, callee) for each ``name = callee(...)`` whose callee begins with a name.

        Only where no other call makes its value further down.
        """
        self._want(name)
        for sheet in self._sorted("makers", name):
            for made, callee in sheet.made.items():
                if root(callee) == name and self.made_by.get(made) == callee:
                    yield made, callee

    def _by_origin(self, name: str) -> list[tuple[str, str | None]]:
        sheets = self._sorted("by_origin", name)
        return [entry for sheet in sheets for entry in sheet.by_origin[name]]

    def _setters(self, name: str) -> list[tuple[Node, str]]:
        return [
            (self._node(sheet, number), spelling)
            for sheet in self._sorted("setters", name)
            for number, spelling in sheet.setters[name]
        ]

    def _import_nodes(self, name: str) -> list[Node]:
        return self._nodes("imports", name, lambda sheet: [*{it[0] for it in sheet.imports[name]}])

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
            self._places = {
                sheet: place for place, sheet in enumerate(self._sheets) if sheet is not None
            }
        return self._places

    # -- what changes ----------------------------------------------------------------------------
    def _add(self, sheet: Sheet) -> None:
        for kind, name in _named(sheet):
            self._tables[kind].setdefault(name, {})[sheet] = None

    def _remove(self, sheet: Sheet | None) -> None:
        if sheet is None:
            return
        for kind, name in _named(sheet):
            table = self._tables[kind]
            sheets = table.get(name)
            if sheets is not None:
                sheets.pop(sheet, None)
                if not sheets:
                    del table[name]


_IMPORT, _SETTING = "import", "="  # no names, so that they can stand among those asked for
_KINDS = (
    *("reads", "defers", "imports", "inside", "by_origin", "stars", "made", "aliases", "deleters"),
    *("heirs", "binders", "setters"),
)


def _named(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Give all names on a sheet, with the table that each belongs to."""
    for kind in _KINDS:
        names: Mapping[str, Any] = getattr(sheet, kind)
        for name in names:
            yield kind, name
    for callee in sheet.made.values():
        yield "makers", root(callee)


def _spells(statement: Statement, first: str, rest: Sequence[str]) -> bool:
    """Whether the text of a statement may use what is spelt so."""
    text = statement.text
    if not text.isascii():
        return True
    if first not in text:
        return False
    makes = statement.kind == "other" and "=" in text
    return makes or all(word in text for word in rest) or LOOKS.search(text) is not None
