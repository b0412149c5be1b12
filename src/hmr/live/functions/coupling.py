"""Which function of an edited statement is which of the former one, by their code objects.

Where one qualified name stands for several (lambdas of one scope, a getter and its setter), they
are told apart by the members of the class that they stand in, as the diff has paired those, and
within one by what is spelt around them. A member that says the same but for the body of its lambda
does not run again: its function has to get the code of that very lambda.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby
from types import CodeType
from typing import TypeAlias

from hmr.diff import Pair
from hmr.live.functions.codes import FUTURE_FLAGS, replaced, shape
from hmr.source import SourceModule, Statement
from hmr.source.compiling import compiled, functions_in

Couple: TypeAlias = tuple[CodeType, CodeType]
"""An old code object and the new one for the same definition."""
_Home: TypeAlias = Callable[[CodeType], Hashable]
_Definition: TypeAlias = ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef
_DEFINITIONS = (ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef)


def couples(
    old: Sequence[CodeType], new: Sequence[CodeType], pair: Pair | None = None
) -> Iterator[Couple]:
    """Pair the functions of an old statement with those of the new one.

    By qualified name; where one name stands for several, by their homes. Of those that have one
    home, or none that is known, they are paired in order where there are as many as before; else
    the alike first, then what is left between them.

    Parameters:
        old: the functions' code before, nested ones too.
        new: that of the new statement.
        pair: the statement, before and now; without it, only the alike are to be found.
    """
    olds, news = _by(lambda code: code.co_qualname, old), _by(lambda code: code.co_qualname, new)
    places: tuple[_Places, _Places] | None = None
    for name, before in olds.items():
        after = news.get(name, [])
        if len(before) == len(after) == 1:
            yield before[0], after[0]
        elif after and pair is None:
            yield from _aligned(before, after)
        elif after:
            assert pair is not None
            places = places or (_Places(pair.old), _Places(pair.new))
            yield from _at_home(before, after, pair, *places)


def as_compiled(
    source: SourceModule, statement: Statement, unit: Sequence[CodeType]
) -> Sequence[CodeType]:
    """Give the functions of a statement, found in the process, in the order of its source.

    On 3.12, nothing that `lambda: 1` does has a column: of those in one line, none says where it
    stands. What is compiled from the source has them in order.
    """
    untold = [(code.co_qualname, code.co_firstlineno) for code in unit if _column(code) == (0, 0)]
    if len(set(untold)) == len(untold):
        return unit
    said = [shape(code) for code in functions_in(compiled(source, statement.runs))]
    return sorted(unit, key=lambda code: said.index(here) if (here := shape(code)) in said else -1)


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


def _by(
    name: Callable[[CodeType], Hashable], codes: Iterable[CodeType]
) -> dict[Hashable, list[CodeType]]:
    out: dict[Hashable, list[CodeType]] = defaultdict(list)
    for code in codes:
        out[name(code)].append(code)
    return out


def _at_home(
    old: Sequence[CodeType], new: Sequence[CodeType], pair: Pair, was: _Places, now: _Places
) -> Iterator[Couple]:
    """Pair those of one name, in the members of a class that were paired."""
    before, after = _by(was.member(pair, "old"), old), _by(now.member(pair, "new"), new)
    for member in before:
        olds, news = before[member], after.get(member, [])
        spelt, spells = _by(was.around, olds), _by(now.around, news)
        paired = [
            couple
            for around, some in spelt.items()
            if around is not None and len(some) == len(spells.get(around, ()))
            for couple in zip(in_order(some), in_order(spells[around]), strict=True)
        ]
        yield from paired
        gone, taken = {id(code) for code, _ in paired}, {id(code) for _, code in paired}
        left = [code for code in olds if id(code) not in gone]
        right = [code for code in news if id(code) not in taken]
        if len(left) == len(right):
            yield from zip(in_order(left), in_order(right), strict=True)
        else:
            yield from _aligned(left, right)


def _aligned(old: Sequence[CodeType], new: Sequence[CodeType]) -> Iterator[Couple]:
    # The compiler takes an `else` before the `except` above it: constants are in no order of lines.
    stays = {id(code) for code in old} & {id(code) for code in new}
    yield from ((code, code) for code in old if id(code) in stays)
    old, new = (in_order(code for code in codes if id(code) not in stays) for codes in (old, new))
    left, right = ([shape(code, FUTURE_FLAGS) for code in codes] for codes in (old, new))
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


class _Places:
    """Where the functions of a statement stand in it.

    Parameters:
        statement: the statement; None where there is none.
    """

    def __init__(self, statement: Statement | None) -> None:
        self._statement = statement

    def member(self, pair: Pair, side: str) -> _Home:
        """Give the pair of a class's members that a function stands in, by its place."""

        def home(code: CodeType) -> tuple[int, ...]:
            out: list[int] = []
            within: Sequence[Pair] = pair.members
            while within:
                at = next((n for n, each in enumerate(within) if _has(each, side, code)), None)
                if at is None:
                    break
                out.append(at)
                within = within[at].members
            return tuple(out)

        return home

    def around(self, code: CodeType) -> Hashable:
        """Give what is spelt around a function, or a lambda, within its statement."""
        return next((labels for node, labels in self._known if _is_of(code, node)), None)

    @cached_property
    def _known(self) -> list[tuple[_Definition, tuple[str, ...]]]:
        """The functions, the inner before the outer, each with what is spelt around it."""
        nodes = self._statement.nodes if self._statement is not None else ()
        out: list[tuple[_Definition, tuple[str, ...]]] = []
        todo: list[tuple[ast.AST, tuple[str, ...]]] = [(node, ()) for node in nodes]
        while todo:
            node, labels = todo.pop()
            if isinstance(node, _DEFINITIONS):
                out.append((node, labels))
            todo += ((child, (*labels, *label)) for child, label in _inside(node))
        return out[::-1]


def _has(pair: Pair, side: str, code: CodeType) -> bool:
    statement: Statement | None = pair.old if side == "old" else pair.new
    return statement is not None and statement.first <= code.co_firstlineno <= statement.last


def _is_of(code: CodeType, node: _Definition) -> bool:
    if not isinstance(node, ast.Lambda):
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        return (code.co_name, code.co_firstlineno) == (node.name, first)
    if code.co_firstlineno != node.lineno:
        return False
    body = node.body
    begins, ends = (body.lineno, body.col_offset), (body.end_lineno or 0, body.end_col_offset or 0)
    return begins <= _column(code) < ends


def _inside(node: ast.AST) -> Iterator[tuple[ast.AST, tuple[str, ...]]]:
    """Give what a node consists of, each with what the node says of it."""
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield value, (ast.unparse(key),) if key is not None else ()
    elif isinstance(node, ast.If):
        yield from ((child, (ast.unparse(node.test),)) for child in node.body)
        otherwise = (
            () if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) else ("else",)
        )
        yield from ((child, otherwise) for child in node.orelse)
    else:
        label: tuple[str, ...] = ()
        if isinstance(node, ast.Assign):
            label = tuple(map(ast.unparse, node.targets))
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)):
            label = (ast.unparse(node.target),)
        elif isinstance(node, ast.keyword):
            label = (node.arg or "",)
        elif isinstance(node, ast.Call):
            texts = (each for each in node.args if isinstance(each, ast.Constant))
            label = (ast.unparse(node.func), *map(ast.unparse, texts))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            label = (node.name,)
        yield from ((child, label) for child in ast.iter_child_nodes(node))
