"""The baseline of a module whose import was not seen: what was its live code made from?

Between its import and the session's start its file may have been edited, by a save of equal size
and time stamp too, or a stale `.pyc` may have been loaded. So the file counts as what is live only
when nothing speaks against it; else the old source is reconstructed as far as a difference needs
it: from the new source, with a stand-in for each statement whose live code is another.
"""

from __future__ import annotations

import ast
import dis
import importlib.util
import marshal
import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import Any

from hmr.live.functions.codes import shape
from hmr.live.functions.patching import alike
from hmr.live.known.tracked import Tracked
from hmr.live.process.looking import is_a, peek
from hmr.live.process.survey import functions_of, module_lines
from hmr.source import SourceModule, Statement
from hmr.source.compiling import checked, compiled, functions_in
from hmr.source.shape import FUNCTIONS

_HARMLESS = {
    *("abs", "all", "any", "bool", "bytes", "chr", "complex", "dict", "divmod", "enumerate"),
    *("float", "frozenset", "int", "len", "list", "max", "min", "ord", "pow", "range", "reversed"),
    *("round", "set", "sorted", "str", "sum", "tuple", "zip", "True", "False", "None"),
}

_CODE = (ast.Lambda, *FUNCTIONS)
_IMMUTABLE = (int, float, complex, str, bytes, tuple, frozenset, type(None))


def adopted(module: ModuleType, path: str) -> Tracked | None:
    """Track a module that was imported before; None when its file can't be read.

    Parameters:
        module: the live module.
        path: its file.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    tracked = Tracked(module, path, data, None)
    begun = bool(module_lines({id(tracked.namespace): tracked.name}))
    # A top level that is still being executed has not made all that its file says.
    if not begun and not _untouched(path) and not _fits(tracked):
        tracked.doubt(lambda source: reconstructed(tracked, source))
    tracked.remember()
    return tracked


# -- does the file say what is live? ------------------------------------------------------------
def _untouched(path: str) -> bool:
    """Whether the file has not changed since before this process began, nor since its `.pyc`."""
    try:
        changed = os.stat(path).st_ctime_ns
        cache = os.stat(importlib.util.cache_from_source(path)).st_mtime_ns
    except (OSError, NotImplementedError):
        return False
    return changed < _process_began() and changed <= cache


def _process_began() -> int:
    """Give when this process began, in ns since the epoch; 0 where the system does not tell."""
    try:
        with open("/proc/self/stat", "rb") as file:
            ticks = int(file.read().rpartition(b")")[2].split()[19])
        age = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, AttributeError, IndexError):
        return 0
    return time.time_ns() - int((age + 1) * 1e9)


def _fits(tracked: Tracked) -> bool:
    """Whether the live functions, and the top level as far as it is known, are the file's."""
    try:
        code = checked(tracked.source)
    except SyntaxError:
        return False
    expected = set(functions_in(code))
    strange = [live for live in live_codes(tracked) if live not in expected]
    # A program may give a function's code another name: `f.__code__.replace(co_name="g")`.
    if strange and not {_nameless(live) for live in strange} <= set(map(_nameless, expected)):
        return False
    cached = _cached(tracked.path)
    if cached is not None and all(
        live in set(functions_in(cached)) for live in live_codes(tracked)
    ):
        return cached == code
    return not any(
        _edited_value(statement, tracked.namespace, _program_sets(tracked.source))
        for statement in tracked.source.statements
    )


def _nameless(code: CodeType) -> CodeType:
    return code.replace(co_name="", co_qualname="")


def live_codes(tracked: Tracked) -> list[CodeType]:
    """Give the code objects of a module's live functions that come from its file."""
    seen: dict[int, CodeType] = {}
    for function in functions_of([tracked.namespace]):
        if function.__code__.co_filename == tracked.path:
            for code in (function.__code__, *functions_in(function.__code__)):
                seen.setdefault(id(code), code)
    return list(seen.values())


def _cached(path: str) -> CodeType | None:
    """Read the `.pyc`: often the very code that was executed, and never trusted alone."""
    try:
        with open(importlib.util.cache_from_source(path), "rb") as file:
            data = file.read()
        if data[:4] != importlib.util.MAGIC_NUMBER:
            return None
        code = marshal.loads(data[16:])
    except (OSError, NotImplementedError, EOFError, ValueError, TypeError):
        return None
    return code if isinstance(code, CodeType) and code.co_filename == path else None


def _program_sets(source: SourceModule) -> set[str]:
    """Give the names whose value says nothing: set by functions, bound twice, or deleted."""
    bound = [name for statement in source.statements for name in statement.binds]
    sets = {name for statement in source.statements for name in statement.facts.sets_global}
    sets |= {name for statement in source.statements for name in statement.facts.deletes}
    return sets | {name for name in bound if bound.count(name) > 1}


def _edited_value(statement: Statement, space: Mapping[str, Any], sets: Iterable[str]) -> bool:
    """Whether ``NAME = plain data`` says something else than what the name holds.

    Only what needs nothing but harmless builtins is evaluated for it, and only a value that can't
    have been altered since is compared. A name that functions declare `global` may have been
    rebound by them: that says nothing.
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
    if not isinstance(value, _IMMUTABLE):
        return False
    return not all(name in space and alike(space[name], value) for name in names)


# -- what was there instead? --------------------------------------------------------------------
def reconstructed(tracked: Tracked, source: SourceModule) -> tuple[SourceModule, list[CodeType]]:
    """Give the old source of a module as far as it can be told apart from a new one.

    Parameters:
        tracked: the module, whose file is known not to be what is live.
        source: its file's source now.

    Returns:
        The old source, and the live code objects.
    """
    live = live_codes(tracked)
    cached = _cached(tracked.path)
    if cached is not None and not all(code in set(functions_in(cached)) for code in live):
        cached = None
    view = _View(source, live, _tokens(cached) if cached is not None else None)
    sets = _program_sets(source)
    old = list(view.body(source.statements, tracked.namespace, "", sets))
    bound = {name for statement in source.statements for name in statement.binds}
    old += _extra(tracked.namespace, bound, tracked, "")
    return (
        SourceModule(source.name, source.path, b"", "", tuple(old), source.flags),
        live,
    )


class _View:
    """The live code of a module, looked at through its new source."""

    def __init__(
        self, source: SourceModule, live: Sequence[CodeType], tokens: list[Any] | None
    ) -> None:
        self._source = source
        self._tokens = tokens
        self._live: dict[str, list[CodeType]] = defaultdict(list)
        for code in live:
            self._live[code.co_qualname].append(code)
        self._expected: dict[str, list[CodeType]] = defaultdict(list)
        for code in functions_in(checked(source)):
            self._expected[code.co_qualname].append(code)

    def body(
        self, statements: Sequence[Statement], space: Mapping[str, Any], prefix: str, sets: set[str]
    ) -> Iterator[Statement]:
        """Give the old statements of a namespace, without those that were added since."""
        for statement in statements:
            binds = statement.binds
            if binds and not any(name in space for name in binds):
                continue
            yield self._old(statement, space, prefix, sets)

    def _old(
        self, statement: Statement, space: Mapping[str, Any], prefix: str, sets: set[str]
    ) -> Statement:
        tree = statement.node
        if isinstance(tree, ast.ClassDef) and len(statement.nodes) == 1:
            return self._old_class(statement, tree, space.get(statement.name), prefix)
        if isinstance(tree, FUNCTIONS) and len(statement.nodes) == 1:
            delta = self._delta(statement, prefix + statement.name)
            if delta is not None:
                return _moved(statement, -delta)
            hollow = type(tree)(**{**_fields(tree), "body": [ast.Pass()], "returns": _marker()})
            return _stand_in(statement, ast.copy_location(hollow, tree))
        if any(isinstance(node, _CODE) for tree in statement.nodes for node in ast.walk(tree)):
            return self._old_functions(statement)
        if self._is_new(statement) or (
            self._tokens is None and _edited_value(statement, space, sets)
        ):
            other = ast.Assign(
                targets=[ast.Name(name, ast.Store()) for name in sorted(statement.binds)],
                value=_marker(),
            )
            return _stand_in(statement, other if statement.binds else ast.Expr(_marker()))
        return statement

    def _old_functions(self, statement: Statement) -> Statement:
        """Give a statement that differs in its functions' bodies alone, if their live code does."""
        fresh = list(functions_in(compiled(self._source, statement.nodes)))
        if all(code in self._live[code.co_qualname] for code in fresh):
            return statement
        trees = ast.parse(statement.text).body
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.Lambda):
                    node.body = _marker()
                elif isinstance(node, FUNCTIONS):
                    node.body = [ast.Pass()]
        return _stand_in(statement, *trees)

    def _old_class(
        self, statement: Statement, tree: ast.ClassDef, cls: object, prefix: str
    ) -> Statement:
        if not is_a(cls, type):
            return statement
        inner = f"{prefix}{statement.name}."
        members = list(self.body(statement.members, vars(cls), inner, set()))
        bound = {name for member in statement.members for name in member.binds}
        members += _extra(vars(cls), bound, self._source, inner)
        if len(members) == len(statement.members) and all(
            a is b for a, b in zip(members, statement.members, strict=True)
        ):
            return statement
        body = [node for member in members for node in member.nodes] or [ast.Pass()]
        old = _stand_in(
            statement, ast.copy_location(type(tree)(**{**_fields(tree), "body": body}), tree)
        )
        old.__dict__["members"] = tuple(members)
        return old

    def _delta(self, statement: Statement, qualname: str) -> int | None:
        """Give by how many lines a live function stands above its place in the new source.

        None when its code is another, or its positions differ in another way.
        """
        for code in self._expected[qualname]:
            if not statement.first <= code.co_firstlineno <= statement.last:
                continue
            candidates = self._live.get(qualname, [])
            same = [live for live in candidates if _same_but_moved(live, code)]
            if same:
                return code.co_firstlineno - same[0].co_firstlineno
            if candidates:
                return None
        return 0

    def _is_new(self, statement: Statement) -> bool:
        """Whether the executed top level certainly had no such statement."""
        if self._tokens is None or statement not in self._source.statements:
            return False
        wanted = _tokens(compiled(self._source, statement.nodes))
        size = len(wanted)
        return not any(
            self._tokens[at : at + size] == wanted for at in range(len(self._tokens) - size + 1)
        )


def _same_but_moved(live: CodeType, code: CodeType) -> bool:
    pairs = zip((live, *functions_in(live)), (code, *functions_in(code)), strict=False)
    return shape(live) == shape(code) and all(a.co_linetable == b.co_linetable for a, b in pairs)


def _fields(tree: ast.AST) -> dict[str, Any]:
    return dict(ast.iter_fields(tree))


def _marker() -> ast.expr:
    return ast.Constant("the baseline is not known")


def _stand_in(statement: Statement, *trees: ast.stmt) -> Statement:
    for tree in trees:
        ast.fix_missing_locations(tree)
    return Statement(
        statement.kind,
        statement.name,
        statement.first,
        statement.last,
        "",
        statement.lazy_annotations,
        trees,
    )


def _moved(statement: Statement, delta: int) -> Statement:
    if not delta:
        return statement
    return Statement(
        statement.kind,
        statement.name,
        statement.first + delta,
        statement.last + delta,
        statement.text,
        statement.lazy_annotations,
    )


def _extra(
    space: Mapping[str, Any], bound: set[str], of: Tracked | SourceModule, prefix: str
) -> list[Statement]:
    """Give statements for functions and classes that only the old source can have had."""
    out: list[Statement] = []
    for name, value in space.items():
        inner = peek(value, "__func__") or value
        if name in bound or not (is_a(inner, FunctionType) or is_a(inner, type)):
            continue
        if inner.__qualname__ != prefix + name or inner.__module__ != of.name:
            continue
        if is_a(inner, FunctionType) and inner.__code__.co_filename != of.path:
            continue
        tree = ast.parse(f"def {name}(): pass").body[0]
        out.append(Statement("function", name, 1, 1, "", False, (tree,)))
    return out


def _tokens(code: CodeType) -> list[Any]:
    """Give what a top level executes, without places: to look for one statement in all of it."""
    out: list[Any] = []
    for item in dis.get_instructions(code):
        if item.opname in ("RESUME", "EXTENDED_ARG", "NOP", "CACHE"):
            continue
        value = item.argval
        if item.opcode in dis.hasjrel or item.opcode in dis.hasjabs:
            value = None
        elif isinstance(value, CodeType):
            value = value.co_name
        out.append((item.opname, repr(value)))
    tail = out[-1] if out else None
    if tail is not None and tail[0] == "RETURN_CONST":
        del out[-1]
    elif len(out) > 1 and tail is not None and tail[0] == "RETURN_VALUE":
        del out[-2:]
    return out
