"""The first half of a commit: new code for functions in place, moved functions to their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import CellType, CodeType, FunctionType
from typing import Any

from hmr import _env
from hmr.diff import Pair, SourceDiff
from hmr.live import codes, functions
from hmr.live.closures import recovered
from hmr.live.looking import is_a
from hmr.live.registry import Tracked, Unit
from hmr.live.survey import functions_of, resolve
from hmr.live.transaction import Transaction
from hmr.source import SourceModule, Statement
from hmr.source.compiling import compiled, functions_in


@dataclass(slots=True)
class Recoded:
    """The new code of one module, made before anything is touched.

    Attributes:
        tracked: the module.
        source: its new source.
        units: the code objects that will be live, for each new statement.
        swaps: old code object (by id) to the pair old, new.
        edited: those of the swaps that do something else than before; the others only moved.
        shifts: code objects that stay, with the line to which they move.
        documented: new code object (by id) to the old and the new docstring, where they differ.
        programs: for statements that were compiled: the code that executes them.
    """

    tracked: Tracked
    source: SourceModule
    units: list[Unit] = field(default_factory=list)
    swaps: dict[int, tuple[CodeType, CodeType]] = field(default_factory=dict)
    edited: list[CodeType] = field(default_factory=list)
    shifts: list[tuple[CodeType, int]] = field(default_factory=list)
    documented: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    programs: dict[Statement, CodeType] = field(default_factory=dict)

    def program(self, statement: Statement) -> CodeType:
        """Give the code that executes a statement and makes functions of the live code."""
        known = self.programs.get(statement)
        if known is None:
            place = self.source.statements.index(statement)
            fresh = compiled(self.source, statement.nodes)
            known = self.programs[statement] = codes.graft(fresh, self.units[place])
        return known


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
            out.units.append(_rewrite(out, unit, pair.new))
        elif pair.relation == "same" or (pair.relation == "moved" and not unit):
            out.units.append(unit)
        elif pair.relation == "moved":
            out.units.append(_move(out, unit, pair))
        else:
            out.units.append(_rewrite(out, unit, pair.new))
    out.units += known[span.stop :]
    return out


def _move(out: Recoded, unit: Unit, pair: Pair) -> Unit:
    assert pair.old is not None
    assert pair.new is not None
    delta = pair.new.first - pair.old.first
    if _env.SET_FIRST_LINE is not None:
        out.shifts += [(code, code.co_firstlineno + delta) for code in unit]
        return unit
    return _rewrite(out, unit, pair.new)


def _rewrite(out: Recoded, unit: Unit, statement: Statement) -> Unit:
    program = compiled(out.source, statement.nodes)
    fresh = list(functions_in(program))
    stays = [(old, new) for old, new in codes.couples(unit, fresh) if _only_moved(old, new)]
    out.shifts += [
        (old, new.co_firstlineno) for old, new in stays if old.co_firstlineno != new.co_firstlineno
    ]
    program = codes.replaced(program, {id(new): old for old, new in stays})
    out.programs[statement] = program
    fresh = list(functions_in(program))
    for old, new in codes.couples(unit, fresh):
        if old is not new:
            out.swaps[id(old)] = (old, new)
            if codes.shape(old) != codes.shape(new):
                out.edited.append(new)
                if codes.docstring(old) != codes.docstring(new):
                    out.documented[id(new)] = codes.docstring(old), codes.docstring(new)
    return tuple(fresh)


def _only_moved(old: CodeType, new: CodeType) -> bool:
    if codes.shape(old) != codes.shape(new) or old.co_filename != new.co_filename:
        return False
    if codes.same_lines(old, new):
        return True
    if _env.SET_FIRST_LINE is None:
        return False
    inner = zip((old, *functions_in(old)), (new, *functions_in(new)), strict=True)
    return all(a.co_linetable == b.co_linetable for a, b in inner)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A closure that could not take its new code, since a free variable can't be had."""

    module: str
    code: CodeType
    variable: str


def swap(tx: Transaction, modules: Sequence[Recoded]) -> list[Lacking]:
    """Give every live function its new code, and move the others to their lines."""
    out: list[Lacking] = []
    concerned = {id(item.tracked.namespace): item for item in modules if item.swaps}
    for function in functions_of([item.tracked.namespace for item in concerned.values()]):
        item = concerned[id(function.__globals__)]
        couple = item.swaps.get(id(function.__code__))
        if couple is None:
            continue
        variable = functions.patch(tx, function, couple[1], _lent(function, couple[1], item))
        if variable is not None:
            out.append(Lacking(item.tracked.name, couple[0], variable))
    for item in modules:
        for code, line in item.shifts:
            _shift(tx, code, line)
    return out


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


def _shift(tx: Transaction, code: CodeType, line: int) -> None:
    assign = _env.SET_FIRST_LINE
    assert assign is not None
    old = code.co_firstlineno
    tx.write("line", lambda: assign(code, line), lambda: assign(code, old))


def live_functions(recoded: Recoded, of: Sequence[CodeType]) -> Iterator[FunctionType]:
    """Find the functions of a module that have one of these code objects now."""
    wanted = {id(code) for code in of}
    for function in functions_of([recoded.tracked.namespace]):
        if id(function.__code__) in wanted:
            yield function
