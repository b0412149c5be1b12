"""What the interpreter itself notes in a class (3.13): its line, the attributes it assigns."""

from __future__ import annotations

import ast
import dis
import weakref
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from types import CodeType
from typing import Any

from hmr import _env
from hmr.diff import SourceDiff
from hmr.live.process.looking import function_of, is_a, names_of, said_module
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction
from hmr.live.recode import Recoded
from hmr.source import Statement
from hmr.source.scopes import inside

_LINE = _env.LINE_OF_CLASS
_ASSIGNED = "__static_attributes__"


def note_facts(tx: Transaction, item: Recoded, difference: SourceDiff | None) -> None:
    """Let the classes of a module have the interpreter's notes as a cold start makes them.

    Parameters:
        tx: takes the undos.
        item: the module's new code.
        difference: what was edited there, if anything was.
    """
    if not _env.CLASSES_KNOW_THEIR_LINE:
        return
    space = item.tracked.namespace
    paired = difference.middle if difference is not None else ()
    edited = [pair.new for pair in paired if pair.new is not None and pair.relation != "same"]
    bound = {name for statement in (*edited, *item.programs) for name in statement.binds}
    classes = _binders(item.source.statements, bound)
    for name, binders in classes.items():
        if len(binders) == 1:
            _relocate(tx, space.get(name), binders[0])
        elif is_a(cls := space.get(name), type) and names_of(cls)[0] == item.tracked.name:
            _place(tx, cls, [node for each in binders for node in each.nodes])
    for statement in edited:
        if statement.kind in ("class", "import"):
            continue
        for name in statement.binds - classes.keys():  # one inside of a branch, or of a `with`
            if is_a(cls := space.get(name), type) and names_of(cls)[0] == item.tracked.name:
                _place(tx, cls, statement.nodes)
    for statement in sorted(item.programs, key=lambda each: each.first):  # the last has made it
        for body, names in _assigned(item.programs[statement]):
            cls = resolve(space, body.co_qualname)
            if is_a(cls, type) and names_of(cls)[0] == item.tracked.name:
                known: Any = vars(cls).get(_ASSIGNED)
                if type(known) is tuple and set(known) != set(names):
                    tx.member(cls, _ASSIGNED, names)
                elif type(cls) is type and known is None and _LINE not in vars(cls):
                    # It was made by a call, ``Order = type("Order", (), {})``, which has neither.
                    tx.member(cls, _ASSIGNED, names)
                    tx.member(cls, _LINE, body.co_firstlineno)


def _binders(statements: Sequence[Statement], names: Container[str]) -> dict[str, list[Statement]]:
    """Give the statements that bind the name of each class statement that has one of some names."""
    out: dict[str, list[Statement]] = {
        each.name: [] for each in statements if each.kind == "class" and each.name in names
    }
    for statement in statements if out else ():
        for name in out.keys() & statement.binds:
            out[name].append(statement)
    return out


def _relocate(tx: Transaction, cls: object, statement: Statement) -> None:
    if not is_a(cls, type) or not isinstance(vars(cls).get(_LINE), int):
        return
    if vars(cls)[_LINE] != statement.first and _may_write_line(cls):
        tx.member(cls, _LINE, statement.first)
    for member in statement.members:
        if member.kind == "class":
            _relocate(tx, vars(cls).get(member.name), member)


def _place(tx: Transaction, cls: type, nodes: Iterable[ast.AST]) -> None:
    """Tell a class, and those inside it, their lines, given the trees that it stands in."""
    line, name = vars(cls).get(_LINE), cls.__name__
    if not isinstance(line, int):
        return
    found = [node for node in inside(nodes) if isinstance(node, ast.ClassDef) and node.name == name]
    found.sort(key=lambda node: node.lineno)
    if len(found) > 1:  # of several branches or statements, the one that its methods are from
        own = {said_module(cls), names_of(cls)[0]}
        rows = {
            function.__code__.co_firstlineno
            for function in map(function_of, vars(cls).values())
            if function is not None and function.__module__ in own
        }
        found = [node for node in found if not rows.isdisjoint(_rows(node))] or found
    for node in found[-1:]:
        first = _rows(node).start
        if line != first and _may_write_line(cls):
            tx.member(cls, _LINE, first)
        for member in list(vars(cls).values()):
            if (
                is_a(member, type)
                and member.__qualname__ == f"{cls.__qualname__}.{member.__name__}"
            ):
                _place(tx, member, node.body)


def _rows(node: ast.ClassDef) -> range:
    first = min([node.lineno, *(tree.lineno for tree in node.decorator_list)])
    return range(first, (node.end_lineno or first) + 1)


_MOST_MOVES = 500
"""How often a class is told its new line. Each time it spends one of a thousand type versions, and
without one its attributes are looked up the slow way for ever."""

_moves: dict[int, tuple[weakref.ref[type], int]] = {}


def _may_write_line(cls: type) -> bool:
    reference, count = _moves.get(id(cls), (None, 0))
    if reference is None or reference() is not cls:
        ident = id(cls)
        reference, count = weakref.ref(cls, lambda _: _moves.pop(ident, None)), 0
    _moves[id(cls)] = (reference, count + 1)
    return count < _MOST_MOVES


def _assigned(program: CodeType) -> Iterator[tuple[CodeType, tuple[str, ...]]]:
    """Give the class bodies in some code, and the attributes that their methods assign."""
    for const in program.co_consts:
        if type(const) is not CodeType or "<locals>" in const.co_qualname:
            continue
        if _ASSIGNED in const.co_names:
            for left, right in pairwise(dis.get_instructions(const)):
                if right.opname == "STORE_NAME" and right.argval == _ASSIGNED:
                    yield const, left.argval
            yield from _assigned(const)
