"""What a collection held above a statement, where what made it can be evaluated once more."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence
from types import ModuleType
from typing import Any

from hmr._contents import ALTERING, PLAIN
from hmr._types import MISSING
from hmr.graph import Key, Node
from hmr.graph.origins import origin
from hmr.live.registries.collected import items_of
from hmr.live.registries.reuse import reuse
from hmr.live.work import Work
from hmr.plan.afresh import chain
from hmr.plan.harmless import Harmless
from hmr.source.scopes import inside
from hmr.source.spelling import dotted

_CALLED = frozenset(
    {"bool", "dict", "enumerate", "float", "frozenset", "int", "isinstance", "len", "list", "max"}
    | {"min", "range", "reversed", "round", "set", "sorted", "str", "sum", "tuple", "type", "zip"}
    | {"dict.fromkeys", "functools.partial", "contextlib.nullcontext"}
)
"""What does nothing but compute, or make something of what it is given."""
_ACTS = (ast.Await, ast.Yield, ast.YieldFrom, ast.While, ast.Import, ast.ImportFrom, ast.ClassDef)
_SCALARS = (int, float, complex, str, bytes, bool, type(None))


def held_above(
    work: Work, key: Key, root: Any, fillers: Sequence[Node], further: Collection[Node]
) -> list[Any] | None:
    """Give what a collection held before the statements further down had their turn.

    Parameters:
        work: the commit.
        key: the collection, by the name that its own module has for it.
        root: the collection.
        fillers: the statements that make and alter it, in the order of a cold start.
        further: those of them that are further down.

    Returns:
        None where evaluating them might do something else, or where that does not tell.
    """
    if "." in key.name or type(root) not in PLAIN or not fillers or not further:
        return None
    above = [node for node in fillers if node not in further]
    untouched = work.registry.untouched(key.module, key.name)
    fillers = [node for node in fillers if not untouched or node not in further]
    ours = Harmless(work.graph, ())
    asked = [(node, spelt) for node in fillers for spelt in _asked(work, key, node)]
    known = all(spelt is not None and ours.only_computes(node, spelt) for node, spelt in asked)
    if not fillers or not known or not all(_only_computes(work, key, node) for node in fillers):
        return _put_in(work, key, root, above)
    fresh, then = MISSING, MISSING
    try:
        for node in fillers:
            if node in further and then is MISSING:
                then = fresh.copy() if type(fresh) is type(root) else fresh
            fresh = _evaluated(work, key, node, fresh)
    except Exception:  # what it uses is another thing by now: it does not tell
        return None
    if type(fresh) is not type(root) or (then is not MISSING and type(then) is not type(root)):
        return None
    held, now = items_of(root), items_of(fresh)
    if not untouched and not (len(held) == len(now) and all(map(_alike, held, now))):
        return None  # the program has put something in, too
    return _theirs(now if then is MISSING else items_of(then), held, sure=not asked)


def _put_in(work: Work, key: Key, root: Any, lines: Collection[Node]) -> list[Any] | None:
    """Give what lines of a collection's module had put into it; None where that does not follow."""
    found = chain(work.graph, key.module, key.name, work.intact)
    if found is None or id(root) in work.altered or key[:2] in work.afresh:
        return None
    again, space = reuse(work, key.module, found.names), work.registry[key.module].namespace
    aside = {name: thing for name, thing in space.items() if name not in found.names}
    for node in found.nodes:
        if node in lines:
            if node.position not in again.programs or (key.module, node.position) in work.spent:
                return None
            again.run(node, aside)
    made = aside.get(key.name)
    return items_of(made) if type(made) is type(root) else None


def _only_computes(work: Work, key: Key, node: Node) -> bool:
    """Whether a statement does nothing but make or alter a collection, of what stays as it is."""
    if node.statement.kind != "other" or node.owners or node.module not in work.registry:
        return False
    binders = work.graph.index(node.module).binders
    names = {read.partition(".")[0] for read in node.statement.facts.reads}
    own = {name for name in names if _means(work, key, node, name)}
    if any(len(binders.get(name, ())) > 1 for name in names - own - node.statement.binds):
        return False
    space = work.registry[node.module].namespace
    if any(type(space.get(name)) in PLAIN for name in names - own - node.statement.binds):
        return False  # it may have held something else, too
    for tree in inside(node.statement.nodes):
        if isinstance(tree, _ACTS):
            return False
        if isinstance(tree, ast.Attribute) and _is_reached(work, key, node, tree, own):
            return False
        if isinstance(tree, ast.Attribute | ast.Subscript) and not isinstance(tree.ctx, ast.Load):
            target = tree if isinstance(tree, ast.Attribute) else tree.value
            if not _is_it(work, key, node, target):
                return False
    return True


def _asked(work: Work, key: Key, node: Node) -> Iterator[str | None]:
    """Give what a statement calls besides what is known, and what alters the collection.

    Returns:
        Each as it is spelt; None where it has no spelling.
    """
    binders = work.graph.index(node.module).binders
    for tree in inside(node.statement.nodes):
        if isinstance(tree, ast.Call):
            spelt = dotted(tree.func)
            alters = isinstance(tree.func, ast.Attribute) and tree.func.attr in ALTERING
            its = isinstance(tree.func, ast.Attribute) and _is_it(work, key, node, tree.func.value)
            if not (alters and its) and (spelt not in _CALLED or spelt in binders):
                yield spelt


def _is_it(work: Work, key: Key, node: Node, spelt: ast.expr) -> bool:
    name = dotted(spelt)
    return name is not None and origin(work.graph, node.module, name) == key[:2]


def _is_reached(
    work: Work, key: Key, node: Node, spelt: ast.Attribute, own: Collection[str]
) -> bool:
    """Whether an attribute is the collection by way of another module: it is the live one then."""
    root = (dotted(spelt) or "").partition(".")[0]
    return root not in own and _is_it(work, key, node, spelt)


def _means(work: Work, key: Key, node: Node, name: str) -> bool:
    """Whether a name means the collection, or the module that has it."""
    thing = work.registry[node.module].namespace.get(name)
    is_module = isinstance(thing, ModuleType) and thing is work.registry[key.module].module
    return is_module or origin(work.graph, node.module, name) == key[:2]


def _evaluated(work: Work, key: Key, node: Node, fresh: Any) -> Any:
    """Run a statement in a namespace of its own, with another collection in place of the live one.

    Returns:
        What the collection is afterwards.
    """
    space = dict(work.registry[node.module].namespace)
    module = ModuleType(key.module)
    vars(module).update(vars(work.registry[key.module].module))
    vars(module).pop(key.name, None)
    if fresh is not MISSING:
        vars(module)[key.name] = fresh
    names = {read.partition(".")[0] for read in node.statement.facts.reads} | node.statement.binds
    own = [name for name in sorted(names) if _means(work, key, node, name)]
    for name in own:
        if isinstance(space.get(name), ModuleType):
            space[name] = module
        elif fresh is not MISSING:
            space[name] = fresh
        else:
            space.pop(name, None)  # the first of them makes it: it must not alter the live one
    exec(work.recoded(node.module).program(node.statement), space)
    for name in own:
        if space.get(name) is not module:
            return space[name]
    return vars(module)[key.name]


def _theirs(then: list[Any], held: list[Any], *, sure: bool) -> list[Any] | None:
    """Give the entries as the live collection has them, as far as it does.

    What was taken out further down is nowhere any more: there is what was made once more.

    Parameters:
        then: what was made once more.
        held: what the live collection holds.
        sure: whether that is surely what it was, though another value is live.
    """
    by_key = {entry[0]: entry for entry in held if type(entry) is tuple and len(entry) == 2}
    out = list[Any]()
    for at, entry in enumerate(then):
        live = held[at] if at < len(held) else MISSING
        if type(entry) is tuple and len(entry) == 2 and not _alike(live, entry):
            live = by_key.get(entry[0], MISSING)
        if _alike(live, entry):
            out.append(live)
        elif live is MISSING or (sure and all(type(it) in _SCALARS for it in _parts(entry))):
            out.append(entry)
        else:
            return None
    return out


def _alike(live: Any, entry: Any) -> bool:
    """Whether two are equal numbers or texts, or things of one kind: it was made once more."""
    if type(live) is not type(entry):
        return False
    if type(entry) is tuple:
        return len(live) == len(entry) and all(map(_alike, live, entry))
    return live == entry if type(entry) in _SCALARS else True


def _parts(entry: Any) -> Iterator[Any]:
    yield from entry if type(entry) is tuple else (entry,)
