"""Calls that do nothing but bind names of their module that they spell in a text.

exec("RATE = 2")                        binds `RATE`
def declare(name, value):
    globals()[name] = value
declare("LIMIT", 5)                     binds `LIMIT`
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hmr.diff import Pair
from hmr.graph import Node
from hmr.plan import declared
from hmr.plan.draft import Draft
from hmr.source import SourceModule, Statement, presence
from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted


def only_bound(draft: Draft, pair: Pair, node: Node) -> bool:
    """Whether an edited call only bound what is bound again, or goes now: ``setup(1)``.

    Parameters:
        draft: the plan, where it is entered that names go.
        pair: the call that was edited, or is gone.
        node: its place.
    """
    assert pair.old is not None
    if node.owners:
        return False
    source, old = draft.old[node.module], node._replace(statement=pair.old)
    put = _bound(source, pair.old)
    if put is not None:
        lasting = frozenset[str]() if pair.new is None else _bound(source, pair.new) or frozenset()
        names = put - lasting - pair.old.binds
        draft.remove(draft.behind(pair, node), names - _bind_again(draft, source, node, names))
        return True
    lost = draft.graph.bound_no_more(old, source)
    return lost is not None and all(
        key.module == node.module and declared.is_gone(draft, key.module, key.name) for key in lost
    )


def _bind_again(
    draft: Draft, old: SourceModule, gone: Node, names: frozenset[str]
) -> frozenset[str]:
    """Have those run again that bind the names, too; give the names that somebody binds."""
    source, found = draft.graph.source(gone.module), dict[str, Node]()
    for place, each in enumerate(source.statements):
        if each.kind != "function":
            for name in names & (_bound(source, each) or each.binds):
                found[name] = Node(gone.module, (place,), each)
    for name, node in found.items():
        stood = any(each.text == node.statement.text for each in old.statements)
        if stood and not draft.runs(node):  # else it runs by itself
            draft.run(node, node.statement, None, f"what bound {name} again is gone")
    return frozenset(found)


def again_below(draft: Draft, pair: Pair, node: Node) -> None:
    """Enter that calls further down run again that bind a name which an edited statement binds.

    Parameters:
        draft: the plan.
        pair: the statement that came, or was edited.
        node: its place.
    """
    if pair.new is None or node.owners:
        return
    source = draft.graph.source(node.module)
    names = pair.new.binds | (_bound(source, pair.new) or frozenset())
    for place in range(node.position[0] + 1, len(source.statements)) if names else ():
        below = source.statements[place]
        if below.kind != "other" or not any(name in below.text for name in names):
            continue
        if names & (_bound(source, below) or frozenset()):
            where = Node(node.module, (place,), below)
            if not draft.runs(where):
                draft.run(where, below, None, f"{pair.new.name}, which stands above, was edited")


def _bound(source: SourceModule, statement: Statement) -> frozenset[str] | None:
    call = statement.node.value if isinstance(statement.node, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return None
    spelt = presence.spelt_code(call)
    if spelt:
        return frozenset(statement.binds) if all(map(_only_binds, spelt)) else None
    if len(statement.text) < 1000 and dotted(call.func) is not None:
        return _declared(source, call)
    return None


def _only_binds(tree: ast.stmt) -> bool:
    """Whether a line of a text does nothing but give names to values or functions."""
    if isinstance(tree, FUNCTIONS):
        return not tree.decorator_list
    bound = assignment(tree)
    if bound is None or not all(isinstance(each, ast.Name) for each in bound.targets):
        return False
    return not any(isinstance(each, ast.Call) for each in ast.walk(bound.value))


def _declared(source: SourceModule, call: ast.Call) -> frozenset[str] | None:
    """Give the name that a function of the module binds for a call, if it does just that."""
    found = [each for each in source.statements if dotted(call.func) in each.binds]
    tree = found[0].node if len(found) == 1 else None
    if not isinstance(tree, ast.FunctionDef) or tree.decorator_list:
        return None
    targets = list(_put(tree))
    slots = [slot.arg for slot in (*tree.args.posonlyargs, *tree.args.args)]
    given = dict(zip(slots, call.args, strict=False))
    given |= {word.arg: word.value for word in call.keywords if word.arg is not None}
    names = [given.get(each.id) if isinstance(each, ast.Name) else each for each in targets]
    values = [each.value for each in names if isinstance(each, ast.Constant)]
    plain = not any(isinstance(each, ast.Call) for arg in given.values() for each in ast.walk(arg))
    if not targets or len(values) != len(targets) or not plain:
        return None
    return frozenset(map(str, values))


def _put(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Give by what a function names what it binds in its module; none if it does more than that."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    out: list[ast.expr] = []
    for line in body:
        bound = assignment(line)
        if bound is None or any(isinstance(each, ast.Call) for each in ast.walk(bound.value)):
            return
        for target in bound.targets:
            if not isinstance(target, ast.Subscript) or not isinstance(
                target.slice, (ast.Name, ast.Constant)
            ):
                return
            if not presence.asks_for_globals(target.value):
                return
            out.append(target.slice)
    yield from out
