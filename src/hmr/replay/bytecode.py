"""Code objects as text: what they do, and where they say that they come from, apart.

`os.unlink(x)` is compiled in one of two ways, depending on whether the module's top level imports
`os` (CPython's `is_import_originated`); they do the same. So both are described alike.
"""

from __future__ import annotations

import dis
import hashlib
from collections.abc import Iterator
from types import CodeType
from typing import Any

_OPNAME = dis.opname
_CACHE = dis.opmap.get("CACHE", 0)
_EXTENDED = dis.EXTENDED_ARG
_DROPPED = frozenset(dis.opmap[name] for name in ("PUSH_NULL",) if name in dis.opmap)
_ATTR = dis.opmap["LOAD_ATTR"]
_METHOD = dis.opmap.get("LOAD_METHOD", -1)
_GLOBAL = dis.opmap["LOAD_GLOBAL"]
_ATTR_HAS_FLAG = _METHOD not in range(256)  # since 3.12 the lowest bit tells the two apart
_JUMPS = {op: "BACKWARD" in dis.opname[op] for op in dis.hasjrel}


def code_texts(code: CodeType) -> tuple[str, str]:
    """Describe a code object, and apart from that where it says that it comes from."""
    steps: dict[int, _Steps] = {}
    _read(code, steps)
    return _text(code, steps), f"{code.co_firstlineno} {digest(list(_locations(code, steps)))}"


def code_text(code: CodeType) -> str:
    """Describe a code object without its locations."""
    return code_texts(code)[0]


def _read(code: CodeType, steps: dict[int, _Steps]) -> None:
    """Take the instructions of a code object and of those inside it, by their ids."""
    steps[id(code)] = _Steps(code)
    for const in code.co_consts:
        if type(const) is CodeType:
            _read(const, steps)


def _text(code: CodeType, steps: dict[int, _Steps]) -> str:
    consts = [_const(const, steps) for const in code.co_consts if type(const) is not CodeType]
    names = " ".join(code.co_names)
    return f"{digest(_shape(code, steps))} names={names[:120]} consts={str(consts)[:200]}"


def _shape(code: CodeType, steps: dict[int, _Steps]) -> tuple[Any, ...]:
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    own = steps[id(code)]
    body = ([(op, arg) for op, arg, _ in own.ops], own.handlers)
    consts = tuple(_const(const, steps) for const in code.co_consts)
    return ("code", *counts, *names, code.co_name, code.co_qualname, body, consts)


def _locations(code: CodeType, steps: dict[int, _Steps]) -> Iterator[object]:
    yield code.co_firstlineno
    yield [place for _, _, place in steps[id(code)].ops]
    for const in code.co_consts:
        if type(const) is CodeType:
            yield from _locations(const, steps)


class _Steps:
    """The instructions of a code object, and its exception handlers, by number of instruction."""

    def __init__(self, code: CodeType) -> None:
        self.ops: list[tuple[int, object, object]] = []
        raw = code.co_code
        places = list(code.co_positions())
        number: dict[int, int] = {}
        jumps: list[tuple[int, int]] = []
        extended = 0
        for unit in range(len(raw) // 2):
            op, arg = raw[2 * unit], raw[2 * unit + 1] | extended
            number[unit] = len(self.ops)
            if op == _CACHE or op in _DROPPED:
                continue
            if op == _EXTENDED:
                extended = arg << 8
                continue
            extended = 0
            if op == _METHOD:
                op = _ATTR
            elif op == _GLOBAL or (op == _ATTR and _ATTR_HAS_FLAG):
                arg >>= 1
            elif op in _JUMPS:
                jumps.append((len(self.ops), _target(raw, unit, -arg if _JUMPS[op] else arg)))
            self.ops.append((op, arg, places[unit]))
        number[len(raw) // 2] = len(self.ops)
        for at, target in jumps:
            op, _, place = self.ops[at]
            self.ops[at] = (op, f"to {number.get(target)}", place)
        self.handlers = [
            (number.get(start), number.get(end), number.get(target), *rest)
            for start, end, target, *rest in _handlers(code.co_exceptiontable)
        ]


def _target(raw: bytes, unit: int, delta: int) -> int:
    """Jumps count from the instruction behind, which lies behind the inline caches."""
    unit += 1
    while 2 * unit < len(raw) and raw[2 * unit] == _CACHE:
        unit += 1
    return unit + delta


def _handlers(table: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Read an exception table (CPython's Objects/exception_handling_notes.txt): in code units."""
    place = 0

    def number() -> int:
        nonlocal place
        byte = table[place]
        value = byte & 63
        while byte & 64:
            place += 1
            byte = table[place]
            value = value << 6 | byte & 63
        place += 1
        return value

    while place < len(table):
        start, length, target, rest = number(), number(), number(), number()
        yield start, start + length, target, rest


def _const(value: Any, steps: dict[int, _Steps]) -> Any:
    kind = type(value)
    if kind is CodeType:
        return _shape(value, steps)
    if kind is tuple:
        return ("tuple", *(_const(item, steps) for item in value))
    if kind is frozenset:
        return ("frozenset", *sorted(repr(_const(item, steps)) for item in value))
    return f"{kind.__name__} {value!r}"


def digest(value: object) -> str:
    """Give a short text that differs where the value's `repr` does."""
    return hashlib.sha1(repr(value).encode("utf-8", "backslashreplace")).hexdigest()[:10]
