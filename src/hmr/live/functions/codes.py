"""Code objects: pair old ones with new ones, compare them without lines, exchange nested ones."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from types import CodeType
from typing import Any

from hmr import _env
from hmr._env import DOCSTRING_FLAG
from hmr.source.compiling import functions_in

Couple = tuple[CodeType, CodeType]
"""An old code object and the new one for the same definition."""


def shape(code: CodeType) -> tuple[Any, ...]:
    """Give what a code object does, without where it stands."""
    line = code.co_firstlineno if _env.LINE_OF_CLASS in code.co_names else None
    consts = tuple(
        shape(const)
        if isinstance(const, CodeType)
        else ("line" if line is not None and const == line else (type(const), repr(const)))
        for const in code.co_consts
    )
    return (
        code.co_name,
        code.co_code,
        consts,
        code.co_names,
        code.co_varnames,
        code.co_freevars,
        code.co_cellvars,
        code.co_flags,
        (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount),
        code.co_exceptiontable,
    )


def same_lines(old: CodeType, new: CodeType) -> bool:
    """Whether two code objects of one shape also show the same positions, nested ones too."""
    if old.co_firstlineno != new.co_firstlineno or old.co_linetable != new.co_linetable:
        return False
    inner = zip(functions_in(old), functions_in(new), strict=True)
    return all(
        a.co_firstlineno == b.co_firstlineno and a.co_linetable == b.co_linetable for a, b in inner
    )


def couples(old: Sequence[CodeType], new: Sequence[CodeType]) -> Iterator[Couple]:
    """Pair the functions of an old statement with those of the new one.

    By qualified name; where one name stands for several (lambdas of one scope, redefinitions),
    the alike are paired first, then what is left between them in order.
    """
    olds, news = _by_name(old), _by_name(new)
    for name, before in olds.items():
        after = news.get(name, [])
        if len(before) == len(after) == 1:
            yield before[0], after[0]
        elif after:
            yield from _aligned(before, after)


def _by_name(codes: Iterable[CodeType]) -> dict[str, list[CodeType]]:
    out: dict[str, list[CodeType]] = defaultdict(list)
    for code in codes:
        out[code.co_qualname].append(code)
    return out


def _aligned(old: list[CodeType], new: list[CodeType]) -> Iterator[Couple]:
    # The compiler takes an `else` before the `except` above it: constants are in no order of lines.
    stays = {id(code) for code in old} & {id(code) for code in new}
    yield from ((code, code) for code in old if id(code) in stays)
    old, new = (in_order(code for code in codes if id(code) not in stays) for codes in (old, new))
    left, right = [shape(code) for code in old], [shape(code) for code in new]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            yield from zip(old[i1:i2], new[j1:j2], strict=False)


def in_order(codes: Iterable[CodeType]) -> list[CodeType]:
    """Sort code objects by their lines; those that begin in one, lambdas say, by their columns."""
    out: list[CodeType] = []
    for _, here in groupby(sorted(codes, key=_line), key=_line):
        several = list(here)
        out += sorted(several, key=_column) if len(several) > 1 else several
    return out


def _line(code: CodeType) -> int:
    return code.co_firstlineno


def _column(code: CodeType) -> tuple[int, int]:
    """Give where the first thing stands that a code object does."""
    found = (
        (line, column)
        for line, _, column, end in code.co_positions()
        if line is not None and column is not None and end is not None and end > column
    )
    return min(found, default=(0, 0))


def parameters(code: CodeType) -> tuple[object, ...]:
    """Give what a code object says of its parameters: their names, kinds and number."""
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
    stars = code.co_flags & (inspect.CO_VARARGS | inspect.CO_VARKEYWORDS)
    count = code.co_argcount + code.co_kwonlyargcount + stars.bit_count()
    return (*counts, stars, code.co_varnames[:count])


def docstring(code: CodeType) -> str | None:
    """Give the docstring that a function made from this code gets."""
    if DOCSTRING_FLAG and not code.co_flags & DOCSTRING_FLAG:
        return None
    first = code.co_consts[0] if code.co_consts else None
    return first if isinstance(first, str) else None


def graft(code: CodeType, live: Sequence[CodeType]) -> CodeType:
    """Give `code` with the live code objects in place of its own where they say the same.

    A statement that runs again because of its inputs makes its functions anew; they share their
    code with those that it made before, so that a later edit finds both.
    """
    stand_in = {
        id(new): old
        for old, new in couples(live, list(functions_in(code)))
        if old is not new and old == new and shape(old) == shape(new)
    }
    return replaced(code, stand_in)


def replaced(code: CodeType, stand_in: dict[int, CodeType]) -> CodeType:
    """Give `code` with some of the code objects nested in it (by id) exchanged."""
    if not stand_in:
        return code
    consts = tuple(
        (stand_in.get(id(const)) or replaced(const, stand_in))
        if isinstance(const, CodeType)
        else const
        for const in code.co_consts
    )
    if all(a is b for a, b in zip(consts, code.co_consts, strict=True)):
        return code
    return code.replace(co_consts=consts)


def moved(code: CodeType, delta: int) -> CodeType:
    """Give the same code `delta` lines further down, nested code too."""
    consts = tuple(
        moved(const, delta) if isinstance(const, CodeType) else const for const in code.co_consts
    )
    return code.replace(co_firstlineno=code.co_firstlineno + delta, co_consts=consts)
