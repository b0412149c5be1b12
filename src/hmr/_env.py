"""Facts about the interpreter, as named flags with their evidence; code elsewhere reads the names.

`python -c "import hmr._env as e; print(e.debug_info())"` prints them all for a bug report.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import cache
from types import CellType, CodeType, FunctionType
from typing import Any

FREE_THREADED: bool = not getattr(sys, "_is_gil_enabled", lambda: True)()
"""No GIL: a commit cannot keep other threads out, and reference counts may be deferred."""

COUNTS_ARE_EXACT: bool = not FREE_THREADED and sys.version_info < (3, 14)
"""Whoever holds a code object is in its reference count, frames too (3.14 lets frames borrow)."""

COLLECTS_WHILE_ALLOCATING: bool = sys.version_info < (3, 12)
"""The garbage collector, and with it finalizers, may run within C code; since 3.12 between
instructions only ("What's new in 3.12": gc runs on the eval breaker)."""

CLASSES_KNOW_THEIR_LINE: bool = sys.version_info >= (3, 13)
"""3.13 stores `__firstlineno__` (and `__static_attributes__`) in the class; `inspect` reads it."""

LINE_OF_CLASS = "__firstlineno__"
"""The name under which a class body stores it: as a constant of the body's code."""

WARNS_WHEN_CODE_CHANGES_KIND: bool = sys.version_info >= (3, 13)
"""Assigning a generator's code to a plain function works, with a DeprecationWarning since 3.13."""

DOCSTRING_FLAG: int = 0x4000000 if sys.version_info >= (3, 14) else 0
"""CO_HAS_DOCSTRING (3.14): whether `co_consts[0]` is the docstring. Before, a `str` there was it.

Evidence: on 3.13.0 ``def f(): "doc"`` has `co_flags == 3` and `co_consts == ("doc", None)`, and a
function without docstring that returns "x" has ``(None, "x")``.
"""

CLASS_BODY_NAMES: frozenset[str] = frozenset(
    {"__module__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classcell__"}
    | {"__classdict__", "__classdictcell__"}
)
"""What the interpreter itself writes into the namespace of a class body that runs."""


def _closure_setter() -> Callable[[FunctionType, tuple[CellType, ...] | None], None] | None:
    """Find `PyFunction_SetClosure`, public C API since 2.x; `function.__closure__` is read-only.

    Evidence (3.11.7, 3.12.1, 3.13.0): after `set(f, cells); f.__code__ = code` with another number
    of free variables, `f()` runs the new code, also where its call site was specialised before.
    """
    prototype = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.py_object)
    try:
        assign: Any = prototype(("PyFunction_SetClosure", ctypes.pythonapi))
    except AttributeError:  # not CPython, or a build that hides its API
        return None
    closed: Callable[[FunctionType, tuple[CellType, ...] | None], None] = assign
    return closed


SET_CLOSURE = _closure_setter()
"""Give a function other cells; None where that can't be had (then a trampoline stands in)."""


class _MemberDef(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("type", ctypes.c_int),
        ("offset", ctypes.c_ssize_t),
    )


def _first_line_setter() -> Callable[[CodeType, int], None] | None:
    """Find where a code object keeps `co_firstlineno`, by its own member descriptor.

    All other lines of a code object are stored relative to it (PEP 626, 657), so moving one `int`
    moves the function: in the frames that run it and in suspended generators too, with no new
    code object and no search for its holders. The descriptor (PyMemberDescrObject: object head,
    type, name, qualname, then PyMemberDef*) says the offset; we trust it only if its name fits and
    a trial on a code object of our own gives the right answer.
    """
    if sys.implementation.name != "cpython":
        return None
    word = ctypes.sizeof(ctypes.c_void_p)
    descriptor: Any = CodeType.__dict__["co_firstlineno"]
    address = ctypes.c_void_p.from_address(id(descriptor) + object.__basicsize__ + 3 * word).value
    if address is None:
        return None
    member = _MemberDef.from_address(address)
    if member.name != b"co_firstlineno" or not 0 < member.offset < CodeType.__basicsize__:
        return None
    offset = member.offset

    def assign(code: CodeType, line: int) -> None:
        ctypes.c_int.from_address(id(code) + offset).value = line

    trial = compile("pass", "<trial>", "exec").replace(co_firstlineno=7)
    if ctypes.c_int.from_address(id(trial) + offset).value != 7:
        return None
    assign(trial, 12345)
    return assign if trial.co_firstlineno == 12345 else None


SET_FIRST_LINE = _first_line_setter() if object.__basicsize__ == 16 else None
"""Move a code object to another line in place; None where that can't be had (then it is replaced).

A free-threaded build has a larger object head; there the general way is taken.
"""


WITHOUT_DICTIONARY = 1 << 4 if sys.version_info < (3, 13) else 0
"""The flag of classes whose objects have no dictionary until somebody asks for it.

Once somebody has, each read of such an object's attribute takes longer: 3.1 times as long in a loop
of nothing else on 3.11.7, 1.5 times on 3.12.1, and no longer on 3.13.0.
"""


SetBases = Callable[[type, "tuple[type, ...]", type], None]


@cache
def bases_setter() -> SetBases | None:
    """Find where a class keeps its `__base__`, so that one may get a base that had none.

    ``cls.__bases__ = (Base,)`` fails with "deallocator differs" where `cls` has been derived from
    `object` or another built-in class, though the layout of both is the same. CPython
    (`type_set_bases`, `compatible_for_assignment` in typeobject.c) compares that one of the new
    bases which tells the layout with the field `tp_base` alone; everything else it works out anew.
    So the field gets that base beforehand. That the layout stays has to be known by then: see
    `hmr.live.classes.layout`.

    Evidence (3.11.7, 3.12.1, 3.13.0): methods, `super()`, `isinstance`, subclasses, exceptions that
    are caught by the new base, caches of attributes; 20,000 classes that get a base and lose it
    again and go. The place of the field is found by what it holds in classes of our own, and
    trusted after a trial on one.

    Returns:
        A function that assigns the bases of a class whose layout stays, with the one that tells the
        layout; None where that can't be had.
    """
    if sys.implementation.name != "cpython" or FREE_THREADED:
        return None
    first, second = type("First", (), {}), type("Second", (), {})
    heirs: dict[type, type] = {type("Heir", (first,), {}): first, bool: int}
    heirs[type("Other", (second,), {})] = second
    word, size = ctypes.sizeof(ctypes.c_void_p), vars(type)["__basicsize__"].__get__(type)

    def field(cls: type, offset: int) -> ctypes.c_void_p:
        return ctypes.c_void_p.from_address(id(cls) + offset)

    places = [
        offset
        for offset in range(object.__basicsize__, size, word)
        if all(field(heir, offset).value == id(its_own) for heir, its_own in heirs.items())
    ]
    if len(places) != 1:
        return None
    place = places[0]

    def assign(cls: type, bases: tuple[type, ...], base: type) -> None:
        kept, before = field(cls, place), cls.__base__
        # The field owns what it holds: the assignment gives that up, and takes the new one.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(base))
        kept.value = id(base)
        try:
            cls.__bases__ = bases
        except BaseException:
            kept.value = id(before)
            ctypes.pythonapi.Py_DecRef(ctypes.py_object(base))
            raise
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(before))

    trial = type("Trial", (), {})
    held = trial()
    held.there = True
    assign(trial, (first,), first)
    done = trial.__mro__ == (trial, first, object) and first.__subclasses__()[-1] is trial
    return assign if done and held.there and isinstance(held, first) else None


@cache
def dictionary_giver() -> Callable[[type], None] | None:
    """Find how a class gets the descriptor `__dict__`, which those with a base leave to that base.

    A class that loses its only base has to have one of its own, or ``vars(instance)`` fails, though
    the dictionary is there. `PyDescr_NewGetSet` (public C API) makes one from what that of another
    class is made from (PyGetSetDescrObject: object head, type, name, qualname, then PyGetSetDef*).

    Evidence (3.11.7, 3.12.1, 3.13.0): the trial below.

    Returns:
        A function that gives a class such a descriptor; None where that can't be had.
    """
    if sys.implementation.name != "cpython" or FREE_THREADED:
        return None
    place = object.__basicsize__ + 3 * ctypes.sizeof(ctypes.c_void_p)
    prototype = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.py_object, ctypes.c_void_p)
    make: Any = prototype(("PyDescr_NewGetSet", ctypes.pythonapi))

    def give(cls: type) -> None:
        known = vars(type("Plain", (), {}))["__dict__"]
        getset = ctypes.c_void_p.from_address(id(known) + place).value
        [space] = gc.get_referents(vars(cls))  # (what can be written behind the proxy)
        space["__dict__"] = make(cls, getset)
        ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))

    rebase, base = bases_setter(), type("Base", (), {})
    trial = type("Trial", (base,), {})
    held = trial()
    held.there = True
    if rebase is None:
        return None
    give(trial)
    rebase(trial, (object,), object)
    return give if vars(held) == {"there": True} and trial.__mro__ == (trial, object) else None


def debug_info() -> dict[str, object]:
    """Give every flag by name, with the interpreter's version, for a bug report.

    Since 1.0.
    """
    flags: dict[str, object] = {"version": sys.version}
    for name, value in globals().items():
        if name.isupper() and not name.startswith("_"):
            flags[name] = value if isinstance(value, (bool, int, frozenset)) else value is not None
    for name, found in (("bases_setter", bases_setter()), ("dictionary_giver", dictionary_giver())):
        flags[name] = found is not None
    return flags
