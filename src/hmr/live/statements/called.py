"""Classes made by a call (`namedtuple`, `Enum`, `type`): the live one takes over the new one."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable
from enum import EnumType
from typing import Any

from hmr._types import QualName
from hmr.errors import LayoutConflict
from hmr.live.classes.enums import grow
from hmr.live.classes.takeover import remade
from hmr.live.process.looking import is_a, method_of, names_of
from hmr.live.process.survey import resolve
from hmr.live.statements.whose import stated_members
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement

_IN_A_FUNCTION = ".<locals>."
_ANYBODYS = "types"
"""The module of what `make_dataclass` makes, before Python 3.12."""


def made_by_call(
    step: Step, name: str, old: object, new: object, named: Iterable[object] = ()
) -> bool:
    """Whether a statement made a class by a call, and makes its like now.

    Parameters:
        step: the statement.
        name: what it binds.
        old: what the name was bound to before.
        new: what it is bound to now.
        named: what others have a name for: a function may give a class that is there already.
    """
    kind = step.node.statement.kind
    if not (is_a(old, type) and is_a(new, type)) or kind not in ("other", "function"):
        return False
    module, qualname = names_of(new)
    if kind == "function":  # of which a decorator makes a class, under whatever name
        given = any(value is new for value in named)
        given = given or (qualname != name and any(map(_is_found, (old, new))))
        return not given and names_of(old)[1] == qualname and type(old) is type(new)
    own = qualname == name and module in (step.node.module, _ANYBODYS)
    if _IN_A_FUNCTION in qualname:  # of a function of the project, which has just made it
        own = not any(value is new for value in named)
    # (The old one may say that it is the package's own.)
    return own and names_of(old)[1] == qualname and type(old) is type(new)


def _is_found(cls: object) -> bool:
    """Whether a class is found by its name: what a statement has made of its own isn't."""
    module, qualname = names_of(cls)
    home = sys.modules.get(module)
    return home is not None and resolve(vars(home), qualname) is cls


def take_over(work: Work, step: Step, old: Any, new: Any) -> Any:
    """Give the live class with what the new one has, or the new one where that can't be."""
    # What the program itself put on the class is not spelt by the statement.
    inside = None if step.node.statement.kind == "function" else names_of(old)[1]
    gone = _spelt(step.old) | stated_members(work, step, old) | _methods(old, inside)
    gone &= set(vars(old)) - set(vars(new))
    try:
        if is_a(old, EnumType):
            grow(work.tx, old, new, set())
        else:
            remade(work.tx, old, new, frozenset(gone), frozenset())
    except LayoutConflict as error:
        work.packing.class_declined(old)
        work.made_anew(old, str(error))
        return new
    work.packing.class_made(old, new)
    return old


def _methods(cls: type, inside: QualName | None) -> set[str]:
    """Give the names of what a class's own body, within a function, has defined in it.

    Of a class that a decorator has made of a function (`inside` nothing), of all its functions.
    """
    if inside is not None and _IN_A_FUNCTION not in inside:
        return set()
    functions = ((name, method_of(member)) for name, member in vars(cls).items())
    return {
        name
        for name, function in functions
        if function is not None
        and (inside is None or function.__qualname__.startswith(f"{inside}."))
    }


def _spelt(statement: Statement | None) -> set[str]:
    """Give the words of all strings and keywords of a statement."""
    out: set[str] = set()
    for tree in statement.nodes if statement is not None else ():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                out.update(node.value.replace(",", " ").split())
            elif isinstance(node, ast.keyword) and node.arg:
                out.add(node.arg)
    return out
