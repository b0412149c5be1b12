"""Does a module's file say what is live? The cheapest proof first: dates, the `.pyc`, the values.

Only what was imported before there was a session is in question. Most of it was imported by a
process that began after the file was written, and the dates of two files say so.
"""

from __future__ import annotations

import ast
import functools
import importlib.util
import marshal
import os
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import CodeType, FunctionType
from typing import Any, NamedTuple

from hmr.live.functions.patching import alike
from hmr.live.known.tracked import Tracked
from hmr.live.process import heap
from hmr.live.process.survey import functions_of
from hmr.source import SourceModule, Statement
from hmr.source.compiling import checked, functions_in

_HARMLESS = {
    *("abs", "all", "any", "bool", "bytes", "chr", "complex", "dict", "divmod", "enumerate"),
    *("float", "frozenset", "int", "len", "list", "max", "min", "ord", "pow", "range", "reversed"),
    *("round", "set", "sorted", "str", "sum", "tuple", "zip", "True", "False", "None"),
}

_IMMUTABLE = (int, float, complex, str, bytes, type(None))

_HEADER = 16
"""Bytes before the code in a `.pyc` (PEP 552): magic number, flags, and what it was made from."""


class Evidence(NamedTuple):
    """What the file system says of a file and of its `.pyc` when a module is adopted.

    Attributes:
        file: the file's state; None where it has none.
        cache: that of the `.pyc`.
    """

    file: os.stat_result | None
    cache: os.stat_result | None

    @classmethod
    def read(cls, path: str) -> tuple[bytes, Evidence]:
        """Read a file, and look at its `.pyc`.

        Parameters:
            path: the file.

        Raises:
            OSError: it can't be read.
        """
        with open(path, "rb") as file:
            before = os.fstat(file.fileno())
            data = file.read()
            after = os.fstat(file.fileno())
        same = before.st_ctime_ns == after.st_ctime_ns
        return data, cls(after if same else None, _state(_cache_of(path)))

    @property
    def suffices(self) -> bool:
        """Whether the file has not changed since before this process began, nor since its `.pyc`.

        A `.pyc` that is older than the file's last change may be a stale one that was loaded.
        """
        if self.file is None:
            return False
        changed = self.file.st_ctime_ns
        compiled = self.cache is None or changed <= self.cache.st_mtime_ns
        return compiled and changed < _process_began()

    def proven(self, path: str) -> CodeType | None:
        """Give the file's code from its `.pyc`; None unless that was certainly made from it.

        Its head names the file's size and time, and it was written after the file's last change,
        which nobody can forge.

        Parameters:
            path: the file.
        """
        file, cache = self.file, self.cache
        if file is None or cache is None or file.st_ctime_ns >= cache.st_mtime_ns:
            return None
        now = _state(_cache_of(path))
        if now is None or (now.st_ino, now.st_mtime_ns) != (cache.st_ino, cache.st_mtime_ns):
            return None
        head = [0, int(file.st_mtime) & 0xFFFFFFFF, file.st_size & 0xFFFFFFFF]
        return cached_code(path, b"".join(word.to_bytes(4, "little") for word in head))


@functools.cache
def _process_began() -> int:
    """Give when this process began, in ns since the epoch; 0 where the system does not tell."""
    try:
        with open("/proc/self/stat", "rb") as file:
            ticks = int(file.read().rpartition(b")")[2].split()[19])
        age = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, AttributeError, IndexError):
        return 0
    return time.time_ns() - int((age + 1) * 1e9)


def _state(path: str | None) -> os.stat_result | None:
    try:
        return None if path is None else os.stat(path)
    except OSError:
        return None


def _cache_of(path: str) -> str | None:
    try:
        return importlib.util.cache_from_source(path)
    except NotImplementedError:
        return None


def cached_code(path: str, head: bytes = b"") -> CodeType | None:
    """Read the `.pyc`: often the very code that was executed, and never trusted alone.

    Parameters:
        path: the file that it belongs to.
        head: what has to stand after the magic number.
    """
    try:
        with open(_cache_of(path) or "", "rb") as file:
            data = file.read()
        if not data.startswith(importlib.util.MAGIC_NUMBER + head):
            return None
        code = marshal.loads(memoryview(data)[_HEADER:])
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return code if isinstance(code, CodeType) and code.co_filename == path else None


def fits(tracked: Tracked, evidence: Evidence, functions: Sequence[FunctionType] | None) -> bool:
    """Whether the live functions, and the top level as far as it is known, are the file's.

    Parameters:
        tracked: the module, not revised since it was adopted.
        evidence: what was noted then.
        functions: all functions that have its globals, where they were looked for.
    """
    if functions is None:
        heap.thaw()
        functions = functions_of([tracked.namespace])
    proven = evidence.proven(tracked.path)
    try:
        code = proven if proven is not None else checked(tracked.source)
    except SyntaxError:
        return False
    strange = list(_strange(functions, code, tracked.path))
    # A program may give a function's code another name: `f.__code__.replace(co_name="g")`.
    if strange:
        known = set(map(_nameless, functions_in(code)))
        if not {_nameless(live) for live in strange} <= known:
            return False
    if proven is not None:
        return True
    cached = cached_code(tracked.path)
    if cached is not None and not any(_strange(functions, cached, tracked.path)):
        return cached == code
    space = tracked.namespace
    edited = [each for each in tracked.source.statements if edited_value(each, space, ())]
    if not edited:
        return True  # which names say nothing is a question to all functions
    unsaid = silent(tracked, tracked.source)
    return not any(edited_value(each, space, unsaid) for each in edited)


def _strange(functions: Sequence[FunctionType], code: CodeType, path: str) -> Iterator[CodeType]:
    """Give the code of functions that come from a file, where it is none of the file's."""
    places: dict[tuple[str, int], list[CodeType]] = {}
    expected: set[CodeType] | None = None
    for each in functions_in(code):
        places.setdefault((each.co_qualname, each.co_firstlineno), []).append(each)
    for live in dict.fromkeys(_codes(functions, path)):
        # In its place is where it mostly is, and to be compared costs less than to be hashed.
        if any(live == each for each in places.get((live.co_qualname, live.co_firstlineno), ())):
            continue
        if expected is None:
            expected = set(functions_in(code))
        yield from (each for each in (live, *functions_in(live)) if each not in expected)


def _nameless(code: CodeType) -> CodeType:
    return code.replace(co_name="", co_qualname="")


def live_codes(tracked: Tracked) -> list[CodeType]:
    """Give the code objects of a module's live functions that come from its file."""
    seen: dict[int, CodeType] = {}
    for found in _codes(functions_of([tracked.namespace]), tracked.path):
        for code in (found, *functions_in(found)):
            seen.setdefault(id(code), code)
    return list(seen.values())


def _codes(functions: Sequence[FunctionType], path: str) -> Iterator[CodeType]:
    for function in functions:
        if function.__code__.co_filename == path:
            yield function.__code__


def silent(tracked: Tracked, source: SourceModule) -> set[str]:
    """Give the names whose value says nothing of the source.

    They are set by functions, bound twice, or deleted; a star-import below may have brought them;
    or the program has rebound them since the module was adopted.

    Parameters:
        tracked: the module.
        source: what it says.
    """
    space = tracked.namespace
    since = {n for n in tracked.made if n not in space or tracked.rebound(n, space)}
    return _program_sets(source) | since


def _program_sets(source: SourceModule) -> set[str]:
    once: set[str] = set()
    sets: set[str] = set()
    for statement in source.statements:
        sets.update(statement.sets_global, statement.deletes, statement.binds & once)
        if "*" in statement.facts.imports:
            origin = source.imported(statement.facts.imports["*"][0])
            sets |= once & vars(sys.modules[origin]).keys() if origin in sys.modules else once
        once |= statement.binds
    return sets


def edited_value(statement: Statement, space: Mapping[str, Any], sets: Collection[str]) -> bool:
    """Whether ``NAME = plain data`` says something else than what the name holds.

    Only what needs nothing but harmless builtins is evaluated for it, and only a value that can't
    have been altered since is compared.

    Parameters:
        statement: the statement.
        space: the namespace of its names.
        sets: the names whose value says nothing.
    """
    tree = statement.node
    if len(statement.nodes) > 1 or not isinstance(tree, (ast.Assign, ast.AnnAssign)):
        return False
    targets = tree.targets if isinstance(tree, ast.Assign) else [tree.target]
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    if tree.value is None or len(names) != len(targets) or set(names) & set(sets):
        return False
    if not statement.facts.reads <= _HARMLESS or statement.facts.defers:
        return False
    try:
        value = eval(compile(ast.Expression(tree.value), "<baseline>", "eval"), {})
    except Exception:  # whatever the user's expression raises says nothing about the baseline
        return False
    if not _lasts(value):
        return False
    return not all(name in space and alike(space[name], value) for name in names)


def _lasts(value: object) -> bool:
    """Whether a value is one that nothing can have altered, in all its parts.

    A lambda is another one each time; its code tells by itself whether it is the file's.
    """
    if isinstance(value, (tuple, frozenset)):
        return all(map(_lasts, value))
    return isinstance(value, _IMMUTABLE)
