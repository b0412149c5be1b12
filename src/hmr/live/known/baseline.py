"""The baseline of a module whose import was not seen: what was its live code made from?

Between its import and the session's start its file may have been edited, by a save of equal size
and time stamp too, or a stale `.pyc` may have been loaded. So the file counts as what is live only
when nothing speaks against it; else the old source is reconstructed as far as a difference needs
it: from the new source, with a stand-in for each statement whose live code is another.
"""

from __future__ import annotations

import ast
import copy
import dis
import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import CodeType, FunctionType
from typing import Any

from hmr._shelf import put
from hmr._stand_ins import ran_in
from hmr._types import ModuleName
from hmr.live.functions.codes import shape
from hmr.live.known.evidence import Evidence, cached_code, edited_value, fits, live_codes, silent
from hmr.live.known.tracked import Reconstruct, Tracked
from hmr.live.process import heap
from hmr.live.process.looking import is_a, names_of, peek
from hmr.source import SourceModule, Statement
from hmr.source.compiling import checked, compiled, functions_in
from hmr.source.shape import FUNCTIONS

_CODE = (ast.Lambda, *FUNCTIONS)
_FEW = 4
"""From how many modules on one look at all objects is less than a search for each."""


def adopted(module: Any, name: ModuleName, path: str, begun: bool = False) -> Tracked | None:
    """Track a module that was imported before; None when its file can't be read.

    A program waits for it, maybe for a thousand modules: nothing is parsed, and whether the file
    says what is live is a question that is answered when somebody asks.

    Parameters:
        module: the live module, or what it has put into its place.
        name: its name in `sys.modules`.
        path: its file.
        begun: whether its top level is still being executed: it has not made all that its file
            says.
    """
    try:
        data, evidence = Evidence.read(path)
    except OSError:
        return None
    space = ran_in(name, module)
    stand_in = None if space is None else module
    tracked = Tracked(module, path, put(data), None, stand_in, space)
    if not begun and not evidence.suffices:

        def answer(functions: Sequence[FunctionType] | None) -> Reconstruct | None:
            if fits(tracked, evidence, functions):
                return None
            return lambda source: reconstructed(tracked, source)

        tracked.question(answer)
    tracked.remember()
    tracked.presumed.update(tracked.contents)
    tracked.unproved.update(tracked.contents)
    tracked.unjudged.update(tracked.made)
    return tracked


def settle(modules: Iterable[Tracked]) -> None:
    """Answer of many modules whether their files say what is live, with one search for all.

    Parameters:
        modules: those that are asked about; of most it is known.
    """
    asked = [tracked for tracked in modules if tracked.questioned]
    if len(asked) < _FEW:
        return  # each searches when it is asked
    heap.thaw()
    found: dict[int, list[FunctionType]] = {id(each.namespace): [] for each in asked}
    for thing in gc.get_objects():
        if type(thing) is FunctionType and id(thing.__globals__) in found:
            found[id(thing.__globals__)].append(thing)
    for tracked in asked:
        tracked.settle(found[id(tracked.namespace)])


def reconstructed(tracked: Tracked, source: SourceModule) -> tuple[SourceModule, list[CodeType]]:
    """Give the old source of a module as far as it can be told apart from a new one.

    Parameters:
        tracked: the module, whose file is known not to be what is live.
        source: its file's source now.

    Returns:
        The old source, and the live code objects.
    """
    live = live_codes(tracked)
    cached = cached_code(tracked.path)
    if cached is not None and not all(code in set(functions_in(cached)) for code in live):
        cached = None
    view = _View(source, live, _tokens(cached) if cached is not None else None)
    sets = silent(tracked, source)
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
                if statement.branch is not None:  # most likely one that was not taken
                    yield statement
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
            self._tokens is None and edited_value(statement, space, sets)
        ):
            other = ast.Assign(
                targets=[ast.Name(name, ast.Store()) for name in sorted(statement.binds)],
                value=_marker(),
            )
            return _stand_in(statement, other if statement.binds else ast.Expr(_marker()))
        return statement

    def _old_functions(self, statement: Statement) -> Statement:
        """Give a statement that differs in its functions' bodies alone, if their live code does."""
        rows = range(statement.first, statement.last + 1)
        expected = (code for codes in self._expected.values() for code in codes)
        fresh = [code for code in expected if code.co_firstlineno in rows]
        if all(code in self._live[code.co_qualname] for code in fresh):
            return statement
        trees = copy.deepcopy(statement.nodes)
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.Lambda):
                    # (Not bare: what two lambdas of one line give would have no place of its own.)
                    node.body = ast.List([_marker()], ast.Load())
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
        wanted = _tokens(compiled(self._source, statement.runs))
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
        branch=statement.branch,
        head=statement.head,
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
        branch=statement.branch,
        head=statement.head,
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
        if inner.__qualname__ != prefix + name or names_of(inner)[0] != of.name:
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
