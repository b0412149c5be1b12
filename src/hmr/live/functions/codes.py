"""Code objects: pair old ones with new ones, compare them without lines, exchange nested ones."""

from __future__ import annotations
import __future__

import inspect
from types import CodeType
from typing import Any

from hmr import _env
from hmr._env import DOCSTRING_FLAG
from hmr.source.compiling import functions_in

FUTURE_FLAGS = __future__.annotations.compiler_flag
"""The flag that one line of a module sets in all of its code."""


def shape(code: CodeType, without: int = 0) -> tuple[Any, ...]:
    """Give what a code object does, without where it stands.

    Parameters:
        code: the code object.
        without: flags that do not count.
    """
    line = code.co_firstlineno if _env.LINE_OF_CLASS in code.co_names else None
    consts = tuple(
        shape(const, without)
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
        code.co_flags & ~without,
        (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount),
        code.co_exceptiontable,
    )


def are_alike(old: CodeType, new: CodeType) -> bool:
    """Whether two code objects have one shape; mostly their instructions tell if not."""
    return old.co_code == new.co_code and shape(old) == shape(new)


def same_lines(old: CodeType, new: CodeType) -> bool:
    """Whether two code objects of one shape also show the same positions, nested ones too."""
    if old.co_firstlineno != new.co_firstlineno or old.co_linetable != new.co_linetable:
        return False
    inner = zip(functions_in(old), functions_in(new), strict=True)
    return all(
        a.co_firstlineno == b.co_firstlineno and a.co_linetable == b.co_linetable for a, b in inner
    )


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
