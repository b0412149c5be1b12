"""Collections that top-level statements fill: which statement fills which, if it is plain."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping, Sequence

from hmr._contents import ALTERING
from hmr.source.scopes import inside
from hmr.source.shape import assignment
from hmr.source.statement import Statement

_TAKES_KEYS = ("update", "from_mapping")
_FILLS = {"append", "extend", "add", "update", "insert", "setdefault", "appendleft", "remove"}
_SORTS_IN = frozenset({"heappush", "insort", "insort_left", "insort_right"})
"""Functions of the standard library that put something into the list that they are given."""
_EMPTY = {"list", "dict", "set"}


def filled(statement: Statement) -> str | None:
    """Give the name of the collection that a statement only fills: ``ITEMS.append("a")``."""
    tree = statement.node
    target: ast.expr | None = None
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call):
        call = tree.value
        if isinstance(call.func, ast.Attribute) and call.func.attr in _FILLS:
            target = call.func.value
        elif _called(call) in _SORTS_IN and call.args:
            target = call.args[0]
        if any(may_act(part) for part in (*call.args, *call.keywords)):
            return None
    assigned = assignment(tree)
    if assigned is not None and len(assigned.targets) == 1 and not may_act(assigned.value):
        place = assigned.targets[0]
        target = place.value if isinstance(place, ast.Subscript) else None
    return target.id if isinstance(target, ast.Name) else None


def sorts_in(statement: Statement) -> bool:
    """Whether a statement fills a list in whose order the entries take their places."""
    tree = statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    return (
        isinstance(call, ast.Call) and _called(call) in _SORTS_IN and filled(statement) is not None
    )


def entries(tree: ast.stmt) -> tuple[ast.expr, tuple[ast.expr, ...]] | None:
    """Give the list that a line puts entries into, and those: ``shop.ITEMS += [a, b]``."""
    one = False
    target: ast.expr
    if isinstance(tree, ast.AugAssign) and isinstance(tree.op, ast.Add):
        target, value = tree.target, tree.value
    elif (
        isinstance(tree, ast.Expr)
        and isinstance(tree.value, ast.Call)
        and isinstance(tree.value.func, ast.Attribute)
        and tree.value.func.attr in ("append", "extend")
        and len(tree.value.args) == 1
    ):
        call = tree.value.func
        target, value, one = call.value, tree.value.args[0], call.attr == "append"
    else:
        return None
    if not one and not isinstance(value, (ast.List, ast.Tuple)):
        return None
    found = (value,) if one else tuple(getattr(value, "elts", ()))
    return None if any(isinstance(part, ast.Starred) for part in found) else (target, found)


def lines(statement: Statement) -> dict[ast.stmt, str]:
    """Give the lines that alter a collection, in branches too, each with the name it begins with.

    What a line assigns to an item or an attribute is not among them.
    """
    if statement.kind != "other":
        return {}
    if isinstance(statement.node, ast.AugAssign) and entries(statement.node) is None:
        return {}  # it may be a number, and another binding of the module's own
    found = ((node, _altered(node)) for node in inside(statement.nodes))
    roots = ((node, root(target)) for node, target in found if target is not None)
    return {node: name for node, name in roots if name and isinstance(node, ast.stmt)}


def is_in_a_loop(statement: Statement) -> bool:
    """Whether a statement may run its lines more than once."""
    loops = (ast.For, ast.AsyncFor, ast.While)
    return any(isinstance(node, loops) for node in inside(statement.nodes))


def root(node: ast.expr) -> str:
    """Give the name that a chain of attributes, items and calls begins with; else nothing."""
    while not isinstance(node, ast.Name):
        if isinstance(node, (ast.Attribute, ast.Subscript)):
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            return ""
    return node.id


def _altered(tree: ast.AST) -> ast.expr | None:
    """Give the collection that a line alters."""
    if isinstance(tree, ast.AugAssign):
        return tree.target if isinstance(tree.target, ast.Name) else None
    if isinstance(tree, ast.Delete):
        items = [target.value for target in tree.targets if isinstance(target, ast.Subscript)]
        return items[0] if items else None
    value = tree.value if isinstance(tree, (ast.Expr, ast.Assign, ast.AnnAssign)) else None
    calls = dropped(value) if isinstance(tree, ast.Expr) else [value]
    return next((owner for call in calls if (owner := _owner(call)) is not None), None)


def _owner(call: ast.expr | None) -> ast.expr | None:
    """Give the collection that a call alters."""
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        return call.func.value if call.func.attr in ALTERING else None
    return None


def _called(call: ast.Call) -> str:
    """Give the last name by which a call spells what it calls."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def dropped(value: ast.expr | None) -> list[ast.Call]:
    """Give the calls whose results an expression drops: ``ROOMS.append(x) if x else fill()``."""
    found: list[ast.Call] = []
    todo = [value]
    while todo:
        node = todo.pop(0)
        if isinstance(node, ast.Call):
            found.append(node)
        elif isinstance(node, ast.IfExp):
            todo += [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp):
            todo += node.values
        elif isinstance(node, (ast.ListComp, ast.SetComp)):
            todo.append(node.elt)
        elif isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            todo += node.elts
        elif isinstance(node, (ast.Await, ast.NamedExpr)):
            todo.append(node.value)
    return found


def chain(statements: Sequence[Statement], name: str) -> list[Statement] | None:
    """Give the statements that make and fill a collection, in order.

    None where it is bound otherwise than by one plain ``NAME = [...]``, so that running them again
    might do something else besides; and where another line alters it, takes something out, say:
    what that does depends on what the collection holds at its turn.
    """
    binders = [statement for statement in statements if name in statement.binds]
    if len(binders) != 1 or not _makes(binders[0], name):
        return None
    fillers = [statement for statement in statements if filled(statement) == name]
    altered = (each for each in statements if each not in fillers and each.may_spell(name))
    if any(name in _altered_by(each) for each in altered):
        return None
    return [binders[0], *fillers]


def meet_others(statements: Sequence[Statement], lines: Sequence[Statement]) -> bool:
    """Whether lines read a name that was bound to several things, one after the other.

    Parameters:
        statements: those of their module.
        lines: some of them.
    """
    reads = {read.partition(".")[0] for line in lines for read in line.facts.reads}
    bound = Counter(name for each in statements for name in each.binds & reads)
    return any(many > 1 for many in bound.values())


def _altered_by(statement: Statement) -> set[str]:
    if statement.kind != "other":
        return set()
    return {spelling.partition(".")[0] for spelling in statement.alterations.now}


def _makes(statement: Statement, name: str) -> bool:
    tree = statement.node
    if not isinstance(tree, (ast.Assign, ast.AnnAssign)) or statement.binds != {name}:
        return False
    value = tree.value
    if isinstance(value, ast.Call):
        callee, plain = value.func, not value.args and not any(map(may_act, value.keywords))
        return plain and isinstance(callee, ast.Name) and callee.id in _EMPTY
    return isinstance(value, (ast.List, ast.Dict, ast.Set)) and not may_act(value)


def may_act(node: ast.AST) -> bool:
    """Whether an expression calls something, or binds a name: else it only computes."""
    return any(isinstance(part, (ast.Call, ast.Await, ast.NamedExpr)) for part in ast.walk(node))


def gone_on_from(statement: Statement) -> frozenset[str]:
    """Give the collections whose entries a statement sets by what they were.

    Parameters:
        statement: ``for name, f in TABLE.items(): TABLE[name] = logged(f)``, ``PRICES["a"] *= 2``.
    """
    if statement.kind != "other" or not statement.may_say("["):
        return frozenset()
    return statement.note("gone on from", _gone_on_from)


def _gone_on_from(nodes: Sequence[ast.stmt]) -> frozenset[str]:
    out: set[str] = set()
    passing: dict[str, set[str]] = {}
    for node in inside(nodes):
        if isinstance(node, (ast.For, ast.AsyncFor)):
            through = {each.id for each in ast.walk(node.iter) if isinstance(each, ast.Name)}
            for each in ast.walk(node.target):
                if isinstance(each, ast.Name):
                    passing.setdefault(each.id, set()).update(through)
    for node in inside(nodes):
        targets: list[ast.expr] = [node.target] if isinstance(node, ast.AugAssign) else []
        targets += node.targets if isinstance(node, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                name = target.value.id
                read = _read_in(node.value, passing)  # type: ignore[attr-defined]
                if isinstance(node, ast.AugAssign) or name in read:
                    out.add(name)
    return frozenset(out)


def _read_in(value: ast.expr, passing: Mapping[str, set[str]]) -> set[str]:
    """Give the names that an expression reads, and those of what loops take its names from."""
    names = {each.id for each in ast.walk(value) if isinstance(each, ast.Name)}
    return names.union(*(passing.get(name, set()) for name in names))


def pairs(line: ast.AST) -> tuple[ast.expr, dict[object, ast.expr]] | None:
    """Give the dictionary that a line writes to, and the values by their keys.

    Parameters:
        line: ``CODES.update(a=2)``, ``CODES |= {"a": 2}``, ``config.from_mapping(A=2)``.

    Returns:
        None where the keys are not spelt.
    """
    call = line.value if isinstance(line, ast.Expr) else None
    owner: ast.expr
    words: list[ast.keyword] = []
    if isinstance(line, ast.AugAssign) and isinstance(line.op, ast.BitOr):
        owner, values = line.target, [line.value]
    elif isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        if call.func.attr not in _TAKES_KEYS:
            return None
        owner, values, words = call.func.value, call.args, call.keywords
    else:
        return None
    found: dict[object, ast.expr] = {}
    for value in values:
        if not isinstance(value, ast.Dict):
            return None
        for key, item in zip(value.keys, value.values, strict=True):
            if not isinstance(key, ast.Constant):
                return None
            found[key.value] = item
    for word in words:
        if word.arg is None:
            return None
        found[word.arg] = word.value
    return owner, found
