"""Attributes and items that a statement assigned to others, and that go with it.

Only of definitions and dictionaries of the project, of which it is known what else they have.
"""

from __future__ import annotations

import ast
import os
from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import FunctionType, ModuleType
from typing import Any

from hmr._types import MISSING, ModuleName, QualName
from hmr.graph import Key, Node
from hmr.live.functions.patching import alike
from hmr.live.process.looking import is_a, names_of, peek
from hmr.live.process.survey import resolve
from hmr.live.statements import variables
from hmr.live.statements.members import tell_heirs
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.assigning import targets
from hmr.source.spelling import dotted

_DICTIONARIES = (dict, defaultdict, OrderedDict)


def taken_away(work: Work, step: Step) -> bool:
    """Take away what a statement that is gone had assigned; say whether nothing of it remains."""
    module = step.node.module
    space = work.originals.get(module) or work.registry[module].namespace
    assert step.old is not None
    wanted = {
        spelling: (target, value)
        for target, value in targets(step.old)
        if (spelling := ast.unparse(target)) in step.names
    }
    done = True
    for target, value in wanted.values():
        owner = led_to(space, target.value)
        if isinstance(target, ast.Attribute):
            done &= _without_attribute(work, step, owner, target.attr)
        else:
            done &= _without_item(work, step, space, owner, target, value)
    return done


def leave_former(work: Work, step: Step) -> None:
    """Before a statement runs again: take its attributes from what its names meant till now."""
    module, done = step.node.module, step.old or step.node.statement
    for target, _ in targets(done):
        if isinstance(target, ast.Attribute):
            owner = led_back(work, module, target.value)
            now = led_to(work.registry[module].namespace, target.value)
            if owner is None or owner is now:
                continue
            if _is_its_own(work, owner, target.attr):  # what it was before is not to be had
                work.out.remaining.append((module, done.name, done.first))
            else:
                _without_attribute(work, step, owner, target.attr)


def _is_its_own(work: Work, owner: Any, name: str) -> bool:
    """Whether a class or a module of the project, still in its place, binds an attribute itself."""
    if is_a(owner, type):
        home, qualname = names_of(owner)
        name = f"{qualname}.{name}"
        if not is_there(work, home, qualname, owner):
            return False
    elif is_a(owner, ModuleType):
        home = owner.__name__
    else:
        return False
    return work.graph.has(home) and bool(work.graph.index(home).binders.get(name))


def led_back(work: Work, module: ModuleName, node: ast.expr) -> Any:
    """Give what a dotted name led to when the revision began; else None."""
    spelling = dotted(node)
    found: Any = work.registry[module].module
    for part in spelling.split(".") if spelling is not None else ():
        known = str(peek(found, "__name__")) if is_a(found, ModuleType) else ""
        before = work.originals.get(known)
        found = peek(found, part) if before is None else before.get(part)
    return None if spelling is None else found


def _without_attribute(work: Work, step: Step, owner: Any, name: str) -> bool:
    if name.startswith("__"):
        return False
    if is_a(owner, type):
        home, qualname = names_of(owner)
        if not is_there(work, home, qualname, owner):
            return False
        if type(owner).__setattr__ is not type.__setattr__:
            return False
        if name in vars(owner):
            work.tx.drop_member(owner, name)
            node = Node(home, (), step.node.statement, tuple(qualname.split(".")))
            tell_heirs(work, replace(step, node=node), owner, {name})
    elif is_a(owner, FunctionType):
        home, qualname = names_of(owner)
        if not is_there(work, home, qualname, owner):
            return False
        binders = work.graph.index(home).binders.get(qualname, ())
        if any(getattr(node.statement.node, "decorator_list", ()) for node in binders):
            return False  # which may have noted it there
        work.tx.drop(vars(owner), name)
    elif is_a(owner, ModuleType) and owner.__name__ in work.registry:
        home, qualname = owner.__name__, ""
        work.note(work.registry[home])
        work.tx.drop(vars(owner), name)
    else:
        return False
    spelt = f"{qualname}.{name}" if qualname else name
    work.changed.add(Key(home, spelt, "value"))
    work.changed.add(Key(home, spelt, "code"))
    return True


def _without_item(
    work: Work,
    step: Step,
    space: Mapping[str, Any],
    owner: Any,
    target: ast.Subscript,
    value: ast.expr | None,
) -> bool:
    spelling = dotted(target.value)
    key = known(space, target.slice)
    module = step.node.module
    if owner is os.environ:
        return variables.is_noted(work, module, step.old, key)
    if spelling is None or key is MISSING or type(owner) not in _DICTIONARIES:
        return False
    home, name = work.graph.origin_before(work.registry[module].source, spelling)
    if any((home, name) in made for made in (work.refilled, work.afresh, work.remade)):
        return True
    if not is_there(work, home, name, owner) or not lacks(work, home, name, key):
        return False
    was = MISSING if value is None else known(space, value)
    if key in owner and (was is MISSING or owner[key] is was or alike(owner[key], was)):
        before = dict(owner)
        work.tx.write("assigned", partial(owner.__delitem__, key), partial(_fill, owner, before))
        work.altered.add(id(owner))
        work.changed.add(Key(home, name, "content"))
    return True


def is_there(work: Work, module: ModuleName, name: QualName, thing: object) -> bool:
    """Whether a module of the project has something under a name."""
    if module not in work.registry or not work.graph.has(module):
        return False
    return resolve(work.registry[module].namespace, name) is thing


def lacks(work: Work, module: ModuleName, name: QualName, key: object) -> bool:
    """Whether the statement that makes a dictionary is known not to give it a key."""
    binders = work.graph.index(module).binders.get(name, ())
    tree = binders[0].statement.node if len(binders) == 1 else None
    value = tree.value if isinstance(tree, (ast.Assign, ast.AnnAssign)) else None
    if isinstance(value, ast.Dict):
        keys = [item.value if isinstance(item, ast.Constant) else MISSING for item in value.keys]
        return MISSING not in keys and key not in keys
    if isinstance(value, ast.Call):
        callee = (dotted(value.func) or "").rpartition(".")[2]
        given = value.args[1:] if callee == defaultdict.__name__ else value.args
        return callee in {kind.__name__ for kind in _DICTIONARIES} and not (given or value.keywords)
    return False


def led_to(space: Mapping[str, Any], node: ast.expr) -> Any:
    """Give what a dotted name leads to, without asking the objects themselves; else None."""
    spelling = dotted(node)
    if spelling is None:
        return None
    first, *rest = spelling.split(".")
    found = space.get(first)
    for part in rest:
        found = peek(found, part)
    return found


def known(space: Mapping[str, Any], node: ast.expr) -> Any:
    """Give the value of a constant or of a name; else nothing."""
    if isinstance(node, ast.Constant):
        return node.value
    found = led_to(space, node)
    return MISSING if found is None else found


def _fill(owner: dict[Any, Any], content: dict[Any, Any]) -> None:
    owner.clear()
    owner.update(content)
