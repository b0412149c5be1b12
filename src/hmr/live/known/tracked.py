"""One module of the project, as it is live: its source, its namespace, what executing it made."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, FunctionType, ModuleType
from typing import Any

from hmr._contents import contents, many_when, marked
from hmr._fills import fills
from hmr._marks import Mark, Noted, fits, marks, noted, settled
from hmr._shelf import Shelved, get
from hmr._types import ModuleName
from hmr.diff import pairs
from hmr.graph import Record
from hmr.live.functions.coupling import in_order
from hmr.live.process.looking import peek
from hmr.live.process.survey import functions_of
from hmr.source import SourceModule, parse
from hmr.source.compiling import functions_in

Unit = tuple[CodeType, ...]
"""The live code objects of one statement's functions, in source order."""
Answer = Callable[[Sequence[FunctionType] | None], "Reconstruct | None"]
"""Given all functions that have a module's globals, or None where they were not looked for, gives
what reconstructs the baseline against the file's new source; None where the file is it."""
Reconstruct = Callable[[SourceModule], tuple[SourceModule, list[CodeType]]]
"""Gives the source that was there before a new one, and the live code objects."""


OTHER: Mark = (0,)
"""Marks what the program has bound, whatever that is: nothing has this address."""


class Tracked:
    """One module of the project, as it is live.

    Parameters:
        module: the module object.
        path: its file, as its code objects spell it.
        data: the bytes that the live code was made from, as they are or put away.
        codes: the codes of its functions, where its import was seen: the very ones that are live,
            in the order of the source, without those inside of functions.
        stand_in: what `sys.modules` has instead, where the module has put that into its place.
        space: the namespace that its code runs in, where the module object is gone that had it.
    """

    def __init__(
        self,
        module: ModuleType,
        path: str,
        data: Shelved,
        codes: tuple[CodeType, ...] | None,
        stand_in: Any = None,
        space: dict[str, Any] | None = None,
    ) -> None:
        self.module = module
        self.stand_in = stand_in
        self._space = module.__dict__ if space is None else space
        # (Of `python -m pkg` that is `__main__`, as in `sys.modules`.)
        self.name: ModuleName = module.__name__ if space is None else space["__name__"]
        self.path = path
        self.shelved = data
        self._codes = codes
        self.seen = codes is not None
        """Whether its import was seen, so that its place among the modules is exact."""
        self.begins: bool | None = None
        """Whether no other module of ours was being executed when it began, if that was seen."""
        self._source: SourceModule | None = None
        self._units: tuple[Unit, ...] | None = None
        self._doubt: Reconstruct | None = None
        self._question: Answer | None = None
        self.record: Record | None = None
        """What its statements did while they ran, where that was observed."""
        self.made: dict[str, Mark] = {}
        self.contents: dict[str, object] = {}
        """What the collections held that executing the source bound."""
        self.presumed: set[str] = set()
        self.unproved: set[str] = set()
        """Those of them of which nobody has seen that it is what the source has made."""
        self.unjudged: set[str] = set()
        """The names of which nobody has seen that they are bound as the source has bound them."""
        self.ended: dict[str, object] = {}
        """The same, for as long as no revision has bound the name again."""
        self.filled: dict[str, frozenset[object]] = {}
        """What they held when another module had called functions of this one, at its end."""
        self._executed: list[range] | None = None
        """Of each statement of `source`, where it stood in the source that is being executed."""
        self.registered: dict[str, Any] = {}
        """What its calls have registered with libraries when they ran again, by their text."""
        self.moving: ModuleSpec | None = None
        """Where its file has gone to, from when that is found out until it is live."""

    @property
    def there(self) -> Any:
        """What `sys.modules` has by its name, as long as it is the program's."""
        return self.module if self.stand_in is None else self.stand_in

    @property
    def namespace(self) -> dict[str, Any]:
        """The module's globals."""
        return self._space

    @property
    def source(self) -> SourceModule:
        """What the live code was made from; parsed when first asked for."""
        if self._source is None:
            data = self.data
            try:
                self._source = parse(self.name, self.path, data)
            except SyntaxError:
                if not self.doubted:
                    raise
                # Its file was broken when the session began: nothing to go by until it is mended.
                self._source = SourceModule(self.name, self.path, data, "", (), 0)
            self.shelved = data  # the source has it in memory
        return self._source

    @property
    def data(self) -> bytes:
        """The bytes that the live code was made from."""
        return get(self.shelved)

    @property
    def unread(self) -> bool:
        """Whether its file has yet to be parsed, and nobody doubts that it is what is live."""
        return self._source is None and self._doubt is None and self._question is None

    @property
    def doubted(self) -> bool:
        """Whether the live code is known to be made from something else than `data`."""
        self.settle()
        return self._doubt is not None

    @property
    def questioned(self) -> bool:
        """Whether it has yet to be found out if the live code is made from `data`."""
        return self._question is not None

    def question(self, answer: Answer) -> None:
        """Have it found out, when that is first needed, if the live code is made from `data`."""
        self._question = answer

    def settle(self, functions: Sequence[FunctionType] | None = None) -> None:
        """Find out if the live code is made from `data`, unless that is known.

        Parameters:
            functions: all that have the module's globals, where they were looked for.
        """
        answer, self._question = self._question, None
        if answer is not None:
            self._doubt = answer(functions)

    def against(self, new: SourceModule) -> SourceModule:
        """Give the baseline to compare a new source with."""
        self.settle()
        if self._doubt is not None:
            self._source, live = self._doubt(new)
            self._units = assigned(self._source, live, by_name=True)
        return self.source

    @property
    def units(self) -> tuple[Unit, ...]:
        """The live code of each statement of `source`, in the same order."""
        if self._units is None:
            codes = self._found() if self._codes is None else _with_inner(self._codes)
            self._units = assigned(self.source, list(codes))
            self._codes = None
        return self._units

    def _found(self) -> Iterator[CodeType]:
        """Find the live code of a module whose import was not seen, by its functions."""
        seen: set[int] = set()
        for function in functions_of([self.namespace]):
            code = function.__code__
            if code.co_filename != self.path:
                continue
            for found in _with_inner((code,)):
                if id(found) not in seen:
                    seen.add(id(found))
                    yield found

    def revised(self, source: SourceModule, units: tuple[Unit, ...]) -> None:
        """Take the new source and code as what is live from now on."""
        if self._executed is not None:
            were = dict(zip(map(id, self.source.statements), self._executed, strict=True))
            found = pairs(self.source.statements, source.statements)
            self._executed = [were.get(id(pair.old), range(0)) for pair in found if pair.new]
        self.shelved, self._source, self._units, self._codes = source.data, source, units, None
        self._doubt = self._question = self.moving = None
        self.path = source.path

    def observed(self, record: Record | None, *, inner: bool) -> None:
        """Take what was observed while it was executed.

        Parameters:
            record: what its statements did; None where nothing was.
            inner: whether another module of ours was being executed all the while.
        """
        self.record = record
        self.begins = None if record is None else not inner

    def bound(self, made: Noted, until: int | None = None) -> None:
        """Take what executing the source had bound to its names, and put into collections.

        Parameters:
            made: what was noted of that.
            until: the line before which it was noted, if not at the end: what a later statement
                binds or alters is known when that has run, which nobody sees.
        """
        later: set[str] = set()
        for statement in self.source.statements if until is not None else ():
            if until is not None and statement.last >= until:
                later |= statement.binds
                later |= {name.partition(".")[0] for name in statement.alterations.now}
        known, inside = settled(made)
        self.made.update({name: mark for name, mark in known.items() if name not in later})
        self.contents.update({name: mark for name, mark in inside.items() if name not in later})
        if until is None:
            self.ended = inside

    def line_now(self, line: int) -> int:
        """Give where a line of the source that is being executed stands in the one that is live.

        A frame goes on to count the lines that it began with. What is gone stands where the next
        statement begins.
        """
        statements = self.source.statements
        if self._executed is None:
            self._executed = [range(each.first, each.last + 1) for each in statements]
        for statement, lines in zip(statements, self._executed, strict=True):
            if line in lines:
                return min(statement.first + line - lines.start, statement.last)
        later = (
            statement.first
            for statement, lines in zip(statements, self._executed, strict=True)
            if lines.start > line
        )
        return next(later, statements[-1].last + 1 if statements else 1)

    def began(self, line: int, made: Noted | None = None) -> None:
        """Take what executing the source has made up to a line, unless that is known.

        Parameters:
            line: the one that the module executed then.
            made: what was noted then. If nothing was, it is what is there at present, but for
                what functions alter.
        """
        if self.made or self.contents:
            return
        self.bound(noted(self.namespace) if made is None else made, line)
        if made is None:
            self.ended = {}  # (what it held at its end nobody has seen)
        for statement in self.source.statements if made is None else ():
            altered = statement.alterations
            for name in (*altered.later, *altered.counts, *altered.sets_later):
                self.contents.pop(name.partition(".")[0], None)

    def remember(self, names: Iterable[str] | None = None) -> None:
        """Note the objects that executing the source bound, to tell later what was rebound."""
        self.made.update(marks(self.namespace, names))
        self.presumed.difference_update(names or ())
        self.unproved.difference_update(names or ())
        self.unjudged.difference_update(names or ())
        stay = () if names is None else self.ended.keys() - set(names)
        self.ended = {name: self.ended[name] for name in stay}
        self.contents.update(contents(self.namespace, names))
        space = (
            self.namespace if names is None else {name: self.namespace.get(name) for name in names}
        )
        self.filled.update(fills(space))

    def intact(self, name: str) -> bool:
        """Whether a name holds a plain collection that nobody has altered since it was noted."""
        known = self.contents.get(name)
        return known is not None and known == marked(self.namespace.get(name))

    def held_at_its_end(self, name: str) -> int | None:
        """Give how many entries a name's collection had when the module had been executed.

        None where nobody has seen that, or where what it had then is another now.
        """
        mark = self.ended.get(name)
        return None if mark is None else many_when(self.namespace.get(name), mark)

    def as_filled(self, name: str) -> bool:
        """Whether a name's collection is as the last import left it that may have filled it."""
        root, _, attribute = name.partition(".")
        thing = self.namespace.get(root)
        mark = marked(peek(thing, attribute) if attribute else thing)
        return mark is not None and mark in self.filled.get(root, ())

    def rebound(self, name: str, namespace: Mapping[str, Any]) -> bool:
        """Whether the program itself bound another object to the name since.

        Parameters:
            name: the binding.
            namespace: the module's globals, as they were before the revision touched them.
        """
        mark = self.made.get(name)
        return mark is not None and name in namespace and not fits(mark, namespace[name])


def _with_inner(codes: Iterable[CodeType]) -> Iterator[CodeType]:
    for code in codes:
        yield code
        yield from functions_in(code)


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
