"""What a decorator that is a class has made of a function: the object lives on where it can.

    @task                       task.__init__ keeps the function, and `calls = 0`
    def brew(n): ...

The live object has its function take the new one over, and keeps what the program has counted.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import partial
from types import FunctionType
from typing import Any

from hmr.live.functions.adopt import adopt
from hmr.live.functions.patching import alike
from hmr.live.process.holders import give_way, replace_everywhere
from hmr.live.process.looking import attributes, is_a, names_of
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement

_DEFS = (ast.FunctionDef, ast.AsyncFunctionDef)
_FACTS = ("__doc__", "__defaults__", "__kwdefaults__", "__annotations__", "__name__")


def lives_on(work: Work, step: Step, old: Any, new: Any) -> bool:
    """Let an object that holds a function go on with the new one; say whether it does.

    Parameters:
        work: the commit.
        step: the step that has run the function's statement.
        old: what decorators had made of the function.
        new: what they have made of it now.
    """
    kind = type(old)
    if kind is not type(new) or kind.__module__ not in work.registry or is_a(old, type):
        return False
    before, after = attributes(old), attributes(new)
    if not after.keys() <= before.keys():
        return False
    functions = {
        name: (before[name], value)
        for name, value in after.items()
        if _is_its(step, before[name]) and _is_its(step, value) and before[name] is not value
    }
    if len(functions) != 1:
        return False
    ((held, made),) = functions.values()
    others = [
        name for name in after if name not in functions and not alike(before[name], after[name])
    ]
    state = set(_of_the_program(work, kind)) if others else set()
    derived = [name for name in others if name not in state]
    former = step.old or step.node.statement
    if not all(
        _is_told(after[name], before[name], made, former)
        or _is_given(after[name], before[name], step.node.statement, former)
        for name in derived
    ):
        return False
    if adopt(work.tx, held, made, own=True) is not held:
        return False
    for name in derived:
        _set(work, old, name, before[name], after[name])
    give_way(work.tx, new, old)
    replace_everywhere(new, old)
    return True


def _is_its(step: Step, thing: object) -> bool:
    """Whether something is the function of the statement, bare."""
    if not is_a(thing, FunctionType):
        return False
    return names_of(thing) == (step.node.module, step.node.qualname)


def _is_told(now: object, before: object, function: FunctionType, former: Statement) -> bool:
    """Whether an attribute shows what a function says of itself: its docstring, its signature."""
    if is_a(now, inspect.Signature) and is_a(before, inspect.Signature):
        return True
    facts = [getattr(function, name) for name in _FACTS]
    told = any(type(now) is type(fact) and now == fact for fact in facts if fact is not None)
    tree = former.node
    said = ast.get_docstring(tree, clean=False) if isinstance(tree, _DEFS) else None
    return told and (type(before) is not str or before in (said, function.__name__))


def _is_given(now: object, before: object, statement: Statement, former: Statement) -> bool:
    """Whether an attribute is what a decorator is given where it stands: ``@task(name="tea")``."""
    return _spells(former, before) and _spells(statement, now)


def _spells(statement: Statement, thing: object) -> bool:
    decorators = getattr(statement.node, "decorator_list", ())
    return type(thing) in (str, int, float, bytes) and any(
        isinstance(node, ast.Constant) and type(node.value) is type(thing) and node.value == thing
        for tree in decorators
        for node in ast.walk(tree)
    )


def _of_the_program(work: Work, kind: type) -> Iterator[str]:
    """Give the attributes that the class gives each object alike: what differs came later."""
    for cls in kind.__mro__:
        module, name = names_of(cls)
        binders = work.graph.index(module).binders if work.graph.has(module) else {}
        for binder in binders.get(f"{name}.__init__", ()):
            for node in ast.walk(binder.statement.node or ast.Pass()):
                if isinstance(node, (ast.Assign, ast.AnnAssign)) and _is_plain(node.value):
                    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                    yield from (each.attr for each in targets if isinstance(each, ast.Attribute))


def _is_plain(value: ast.expr | None) -> bool:
    """Whether an expression gives the same at each time: ``0``, ``[]``, ``dict()``."""
    if isinstance(value, (ast.List, ast.Dict, ast.Set, ast.Tuple)):
        inner = [*getattr(value, "elts", ()), *getattr(value, "values", ())]
        return all(map(_is_plain, inner))
    if isinstance(value, ast.Call):
        named = isinstance(value.func, ast.Name) and value.func.id in ("list", "dict", "set")
        return named and not value.args and not value.keywords
    return isinstance(value, ast.Constant)


def _set(work: Work, thing: object, name: str, before: object, now: object) -> None:
    put = partial(object.__setattr__, thing, name)
    work.tx.write("attribute", partial(put, now), partial(put, before))
