"""The first half of a commit: new code for functions in place, moved functions to their lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from itertools import islice
from types import CellType, CodeType, FunctionType
from typing import Any
from weakref import ref

from hmr import _env
from hmr._types import ModuleName
from hmr.diff import Pair, SourceDiff
from hmr.live.functions import codes
from hmr.live.functions.closures import recovered
from hmr.live.functions.coupling import as_compiled, couples, graft
from hmr.live.functions.patching import patched
from hmr.live.known.tracked import Tracked, Unit
from hmr.live.process.census import nearby, unaccounted
from hmr.live.process.instant import Call
from hmr.live.process.looking import is_a
from hmr.live.process.survey import functions_of, resolve
from hmr.live.process.transaction import Exchange, Transaction
from hmr.source import SourceModule, Statement
from hmr.source.compiling import compiled, functions_in

_ROUNDS = 3
"""How often closures are looked for that were made in the midst of a commit."""


@dataclass(slots=True)
class Recoded:
    """The new code of one module, made before anything is touched.

    Attributes:
        tracked: the module.
        source: its new source.
        units: the code objects that will be live, for each new statement.
        swaps: old code object (by id) to the pair old, new.
        edited: those pairs of the swaps that do something else than before; the others only moved.
        shifts: code objects that stay, with the line to which they move.
        documented: new code object (by id) to the old and the new docstring, where they differ.
        programs: for statements that were compiled: the code that executes them.
        old_units: the live code of the statements that were compiled.
        names: what those statements bind.
        writes: what gives the live functions their new code.
        lacking: those of them that can't have it.
        holders: how many have each old code object (by id) besides what gets its new code; None
            where that can't be told.
    """

    tracked: Tracked
    source: SourceModule
    units: list[Unit] = field(default_factory=list)
    swaps: dict[int, tuple[CodeType, CodeType]] = field(default_factory=dict)
    edited: list[tuple[CodeType, CodeType]] = field(default_factory=list)
    shifts: list[tuple[CodeType, int]] = field(default_factory=list)
    documented: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    programs: dict[Statement, CodeType] = field(default_factory=dict)
    old_units: list[Unit] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    writes: list[Exchange] = field(default_factory=list)
    lacking: list[Lacking] = field(default_factory=list)
    holders: dict[int, int] | None = None
    _taken: dict[int, tuple[FunctionType, CodeType]] = field(default_factory=dict)

    def keeps_kinds(self) -> bool:
        """Whether no function is of another kind now: a generator's, a coroutine function."""
        kinds = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
        return not any((old.co_flags ^ new.co_flags) & kinds for old, new in self.swaps.values())

    def only_bodies(self) -> bool:
        """Whether what is edited shows to nobody who does not call it: no docstring, no parameter.

        Frameworks read those where a function is registered.
        """
        same = all(codes.parameters(old) == codes.parameters(new) for old, new in self.edited)
        return same and not self.documented

    def program(self, statement: Statement) -> CodeType:
        """Give the code that executes a statement and makes functions of the live code."""
        known = self.programs.get(statement)
        if known is None:
            place = self.source.statements.index(statement)
            fresh = compiled(self.source, statement.runs)
            known = self.programs[statement] = self.graft(fresh, place)
        return known

    def graft(self, code: CodeType, place: int) -> CodeType:
        """Give code that executes (a part of) a statement with the live code objects in it.

        What is new of it is the statement's live code from now on, too.
        """
        unit = self.units[place]
        out = graft(code, unit)
        fresh = {id(inner): inner for inner in functions_in(out)}
        others = {old.co_qualname for old in unit if id(old) not in fresh}
        known = {id(old) for old in unit}
        more = [c for c in fresh.values() if id(c) not in known and c.co_qualname not in others]
        self.units[place] = (*unit, *more)
        return out

    def tables(self) -> list[tuple[Any, ...]]:
        """Give the tuples of ours in which code objects of the module are."""
        programs = (program.co_consts for program in self.programs.values())
        calls = (call for write in self.writes for call in (*write.do, *write.undo))
        own = [*self.old_units, *self.swaps.values(), *self.shifts, *self._taken.values()]
        return [*own, *programs, *calls]

    def take(self, functions: Iterable[FunctionType]) -> None:
        """Make ready what gives those of the functions their new code that have the old."""
        for function in functions:
            couple = self.swaps.get(id(function.__code__))
            if couple is None or id(function) in self._taken:
                continue
            self._taken[id(function)] = function, couple[0]
            writes = patched(function, couple[1], _lent(function, couple[1], self))
            if isinstance(writes, str):
                self.lacking.append(Lacking(self.tracked.name, couple[0], writes))
            else:
                self.writes += writes
            if self.holders is not None:  # our note of it holds the code, or it has another soon
                self.holders[id(couple[0])] += 1 if isinstance(writes, str) else -1

    def takers(self) -> Iterator[FunctionType]:
        """Give the functions that are noted as such that get new code."""
        return (function for function, _ in self._taken.values())


def recoded(tracked: Tracked, difference: SourceDiff) -> Recoded:
    """Compile what changed in a module and pair it with the live code; touches nothing.

    Raises:
        SyntaxError: what only the compiler refuses (``return`` outside a function).
    """
    out = Recoded(tracked, difference.new)
    old, new = difference.old, difference.new
    other_code = old.path != new.path or old.flags != new.flags
    known, pairing = tracked.units, difference.pairing
    span = slice(pairing.still, len(known) - pairing.after)
    if other_code:
        span, paired = slice(0, len(known)), difference.pairs
    else:
        paired = difference.middle
    units = dict(zip(old.statements[span], known[span], strict=True))
    out.units += known[: span.start]
    for pair in paired:
        if pair.new is None:
            continue
        unit = units.get(pair.old, ()) if pair.old is not None else ()
        if other_code and unit:
            out.units.append(_rewrite(out, unit, pair))
        elif pair.relation == "same" or (pair.relation == "moved" and not unit):
            out.units.append(unit)
        elif pair.relation == "moved":
            out.units.append(_move(out, unit, pair))
        else:
            out.units.append(_rewrite(out, unit, pair))
    out.units += known[span.stop :]
    return out


def _with_idle(source: SourceModule, statement: Statement, unit: Unit) -> Unit:
    """Give the live code of a statement together with what no function has, in order.

    A module whose import was not seen is known by its functions: of two of one name, that of the
    branch which was taken. It must not be taken for the other one.
    """
    made = list(functions_in(compiled(source, statement.runs)))
    left, known = list(unit), set(map(id, unit))
    # (Of a body that is not known the baseline has the place, and no more.)
    for alike in (_is_same, _stands_there):
        for place, code in enumerate(made):
            same = (live for live in left if id(code) not in known and alike(live, code))
            if (live := next(same, None)) is not None:
                made[place] = live
                left = [other for other in left if other is not live]
    return unit if left else tuple(made)


def _is_same(live: CodeType, code: CodeType) -> bool:
    return live == code and codes.shape(live) == codes.shape(code)


def _stands_there(live: CodeType, code: CodeType) -> bool:
    """Whether live code stands on another one's line; of several lambdas, where that one is."""
    if (live.co_qualname, live.co_firstlineno) != (code.co_qualname, code.co_firstlineno):
        return False
    (first, last), (start, end) = _columns(code), _columns(live)
    return not last or (first <= start and end <= last)


def _columns(code: CodeType) -> tuple[int, int]:
    """Give where the text begins that code is from, and where it ends; nothing is at column 0."""
    spans = [(first, last) for _, _, first, last in code.co_positions() if first and last]
    return (min(spans)[0], max(last for _, last in spans)) if spans else (0, 0)


def _move(out: Recoded, unit: Unit, pair: Pair) -> Unit:
    assert pair.old is not None
    assert pair.new is not None
    delta = pair.new.first - pair.old.first
    if _env.SET_FIRST_LINE is not None and not any(map(_notes_its_line, unit)):
        out.shifts += [(code, code.co_firstlineno + delta) for code in unit]
        return unit
    return _rewrite(out, unit, pair)


def _rewrite(out: Recoded, unit: Unit, pair: Pair) -> Unit:
    statement, before = pair.new, pair.old
    assert statement is not None
    program = compiled(out.source, statement.runs, statement.text)
    fresh = list(functions_in(program))
    if before is not None and unit and not out.tracked.seen and pair.relation != "moved":
        more = Counter(each.co_qualname for each in fresh)
        more.subtract(each.co_qualname for each in unit)
        if any(count > 0 for count in more.values()):
            unit = _with_idle(out.tracked.source, before, unit)
    if before is not None and not out.tracked.seen:
        unit = tuple(as_compiled(out.tracked.source, before, unit))
    out.old_units.append(unit)
    out.names |= statement.binds
    paired = list(couples(unit, fresh, pair))
    alike = [codes.are_alike(old, new) for old, new in paired]
    both = zip(paired, alike, strict=True)
    stays = [(old, new) for (old, new), same in both if same and _only_moved(old, new)]
    out.shifts += [
        (old, new.co_firstlineno) for old, new in stays if old.co_firstlineno != new.co_firstlineno
    ]
    program = codes.replaced(program, {id(new): old for old, new in stays})
    out.programs[statement] = program
    live = dict(zip(map(id, fresh), functions_in(program), strict=True))
    for (old, made), same in zip(paired, alike, strict=True):
        new = live[id(made)]
        if old is not new:
            out.swaps[id(old)] = (old, new)
            if not same:
                out.edited.append(out.swaps[id(old)])
                if codes.docstring(old) != codes.docstring(new):
                    out.documented[id(new)] = codes.docstring(old), codes.docstring(new)
    return tuple(live.values())


def _only_moved(old: CodeType, new: CodeType) -> bool:
    """Whether code that does what other code does also is of the same file, and may stay."""
    if old.co_filename != new.co_filename:
        return False
    if codes.same_lines(old, new):
        return True
    if _env.SET_FIRST_LINE is None:
        return False
    inner = zip((old, *functions_in(old)), (new, *functions_in(new)), strict=True)
    return all(a.co_linetable == b.co_linetable and not _notes_its_line(a) for a, b in inner)


def _notes_its_line(code: CodeType) -> bool:
    """Whether it is the body of a class inside of a function, which has its line as a constant."""
    return _env.CLASSES_KNOW_THEIR_LINE and _env.LINE_OF_CLASS in code.co_names


@dataclass(frozen=True, slots=True)
class Lacking:
    """A closure that could not take its new code, since a free variable can't be had."""

    module: str
    code: CodeType
    variable: str


def look_up(modules: Sequence[Recoded], *, always_search: bool = False) -> None:
    """Find the live functions that get new code, and make ready what is written into them.

    Touches nothing. Where they are all that have the old code, it is enough to look where their
    definitions bound them; else all functions of the module are looked for.

    Parameters:
        modules: the modules' new code.
        always_search: do without the short cut, which must find the same.
    """
    searched: list[Recoded] = []
    modules = [item for item in modules if item.swaps]
    for item, holders in zip(modules, _counted(modules), strict=True):
        item.holders = holders
        olds = tuple(old for old, _ in item.swaps.values())
        found = nearby(item.tracked.namespace, olds, item.names)
        if not always_search and _are_all(found, item.holders):
            item.take(function for functions in found.values() for function in functions)
        else:
            searched.append(item)
    _search(searched)


def _counted(modules: Sequence[Recoded]) -> list[dict[int, int] | None]:
    """Count how many have each old code object (by `id`) of some modules, for all in one go."""
    olds = tuple(old for item in modules for old, _ in item.swaps.values())
    counts = unaccounted(olds, [table for item in modules for table in item.tables()])
    if counts is None:
        return [None] * len(modules)
    left = iter(counts)
    return [dict(zip(item.swaps, islice(left, len(item.swaps)), strict=True)) for item in modules]


def _held_by_more(modules: Sequence[Recoded]) -> list[Recoded]:
    """Give those whose old code is held by more now than when the functions were looked for.

    To be asked when the functions that were found have their new code.
    """
    counted = zip(modules, _counted(modules), strict=True)
    return [item for item, now in counted if now and _is_more(now, item.holders)]


def _is_more(now: Mapping[int, int], before: Mapping[int, int] | None) -> bool:
    return before is not None and any(count > before[ident] for ident, count in now.items())


def _are_all(found: Mapping[int, Sequence[object]], holders: Mapping[int, int] | None) -> bool:
    return holders is not None and all(
        len(found.get(ident, ())) == count for ident, count in holders.items()
    )


def _search(modules: Iterable[Recoded]) -> None:
    concerned = {id(item.tracked.namespace): item for item in modules}
    for function in functions_of([item.tracked.namespace for item in concerned.values()]):
        concerned[id(function.__globals__)].take([function])


def swap(tx: Transaction, modules: Sequence[Recoded], last: Iterable[Call] = ()) -> list[Lacking]:
    """Give every live function its new code in one instant, and move the others to their lines.

    Parameters:
        tx: where the undo is noted.
        modules: the modules' new code, with what `look_up` found.
        last: what belongs to the same instant; see `Transaction.exchange`.
    """
    tx.exchange([write for item in modules for write in item.writes], last)
    for _ in range(_ROUNDS):
        # A call that was under way may have made another closure of the old code meanwhile.
        late = _held_by_more([item for item in modules if item.swaps])
        if not late:
            break
        done = [len(item.writes) for item in late]
        _search(late)
        tx.exchange([w for item, n in zip(late, done, strict=True) for w in item.writes[n:]])
        for item, holders in zip(late, _counted(late), strict=True):
            item.holders = holders
    for item in modules:
        if item.shifts:
            _shift(tx, item.shifts)
    return [lack for item in modules for lack in item.lacking]


def _lent(function: FunctionType, code: CodeType, item: Recoded) -> dict[str, CellType]:
    """Give the cells that new code needs and the old had not: for ``super()``, the class."""
    if set(code.co_freevars) <= set(function.__code__.co_freevars):
        return {}
    out = recovered(function, code, item.source)
    if "__class__" in code.co_freevars:
        owner, _, _ = code.co_qualname.rpartition(".")
        cls: Any = resolve(item.tracked.namespace, owner)
        if is_a(cls, type):
            out["__class__"] = CellType(cls)
    return out


def _shift(tx: Transaction, shifts: Sequence[tuple[CodeType, int]]) -> None:
    assign = _env.SET_FIRST_LINE
    assert assign is not None
    # (The undo has the tuples, not the code, which it would hold besides what is known to.)
    before = [shift[0].co_firstlineno for shift in shifts]

    def do() -> None:
        for code, line in shifts:
            assign(code, line)

    def undo() -> None:
        for shift, line in zip(shifts, before, strict=True):
            assign(shift[0], line)

    tx.write("line", do, undo)


def live_functions(
    item: Recoded,
    units: Sequence[Unit],
    of: Unit,
    known: dict[ModuleName, list[ref[FunctionType]]] | None = None,
) -> list[FunctionType]:
    """Find the functions of a module that have one of these code objects now.

    Parameters:
        item: the module.
        units: the live code of the statements.
        of: some of it.
        known: the functions of modules that were searched for since code last ran; one search
            does for all that follow.
    """
    if known is not None and item.tracked.name in known:
        everything = [each() for each in known[item.tracked.name]]
        idents = {id(code) for code in of}
        return [one for one in everything if one is not None and id(one.__code__) in idents]
    wanted = tuple({id(code): code for code in of}.values())
    idents = {id(code) for code in wanted}
    counts = unaccounted(wanted, [*units, of, *item.tables()])
    holders = None if counts is None else dict(zip(map(id, wanted), counts, strict=True))
    found = nearby(item.tracked.namespace, wanted, ())
    if _are_all(found, holders):
        return [function for functions in found.values() for function in functions]
    functions = functions_of([item.tracked.namespace])
    if known is not None:
        known[item.tracked.name] = [ref(function) for function in functions]
    return [function for function in functions if id(function.__code__) in idents]
