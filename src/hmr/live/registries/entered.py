"""Which entries of a collection are a statement's own, to be taken out before it runs again."""

from __future__ import annotations

from types import FunctionType
from typing import Any, TypeAlias

from hmr.graph import Key, Node
from hmr.live.process.looking import is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.registries.collected import all_in, items_of
from hmr.live.registries.own import Own, defined_in, registers, unpacked
from hmr.live.registries.registering import silent_parts
from hmr.live.registries.rows import about, filled_in
from hmr.live.work import Work
from hmr.source import Statement

Entries: TypeAlias = "list[tuple[Any, list[int]]]"
"""Collections, each with the places of some entries."""


def entries_of(
    work: Work, node: Node, key: Key, root: Any, old: Statement, own: Own
) -> Entries | None:
    """Give the collections that have entries of a statement, and where these stand.

    Parameters:
        work: the commit.
        node: the statement.
        key: the collection that is looked through, with those in it.
        root: what the key means.
        old: the statement as it ran before.
        own: what it made.

    Returns:
        None where somebody else may have made some of them, too: whose is whose?
    """
    if old.kind == "function" and not registers(old.node) and not node.owners:
        return []  # another statement has handed it on
    owner = resolve(work.registry[key.module].namespace, key.name.rpartition(".")[0])
    if own.members:
        own = own.less(_members_that_fill(work, node, key))
    found = _entries(work, root, own.beside(owner))
    if not found and _registers_by_hook(work, node, key, old):
        found = _entries(work, root, own, by_class=True)
    many = sum(len(places) for _, places in found) > _runs(old)
    return None if many and not _alone_registers(work, node, key) else found


def _members_that_fill(work: Work, node: Node, key: Key) -> set[str]:
    """Give the names of other classes' members that are entered in a collection by themselves."""
    depth = len(node.position)
    return {
        each.statement.label
        for each in work.graph.filling(key)
        if each.owners and (each.module, each.position[:depth]) != (node.module, node.position)
    }


def _entries(work: Work, root: Any, own: Own, *, by_class: bool = False) -> Entries:
    """Give the collections that have entries of a statement, and where these stand.

    Parameters:
        work: the commit.
        root: the collection that is looked through.
        own: what the statement made.
        by_class: whether to go by the class alone that an entry is of.
    """
    out = []
    for collection in filled_in(work, root):
        if by_class:
            places = [at for at, item in enumerate(items_of(collection)) if own.is_one(item)]
        else:
            places = places_of(work, collection, own)
        if places and collection is not root:
            items = items_of(collection)
            by_name = all(type(items[at]) is str for at in places)
            if by_name and _is_anothers(work, root, collection, own):
                continue
        out += [(collection, places)] if places else []
    return out


def _is_anothers(work: Work, root: Any, collection: Any, own: Own) -> bool:
    """Whether an inner collection stands under the name of what another statement defines.

    ``{"Tea": ["price"], "Milk": ["price"]}``, of classes by their names: each has its own texts.
    """
    for item in items_of(root):
        key = item[0] if type(item) is tuple and len(item) == 2 else None
        if key is not None and any(each is collection for each in all_in(item[1])):
            return not own.holds(key) and _is_defined(work, key)
    return False


def _is_defined(work: Work, key: object) -> bool:
    """Whether something is a class or a function of the program, or is what one is called."""
    if type(key) is not str:
        return type(key) is FunctionType or is_a(key, type)
    name = key.rpartition(".")[2]
    for tracked in work.registry:
        thing = tracked.namespace.get(name)
        if (type(thing) is FunctionType or is_a(thing, type)) and names_of(thing)[1] == name:
            return True
    return False


def places_of(work: Work, collection: Any, own: Own) -> list[int]:
    """Give the places in a collection of the entries that hold what a statement made."""
    held = silent_parts(collection)
    if held is not None and own.has_none_of(held):
        return []
    bare = not issubclass(type(collection), dict)
    return [
        at
        for at, item in enumerate(items_of(collection))
        if (bare and own.says(item)) or own.holds_any([*about(work, item)])
    ]


def _alone_registers(work: Work, node: Node, key: Key) -> bool:
    """Whether a definition may have made any number of entries, and no other statement one of it.

    The hook of a base goes through ``names = ["en", "en-us"]``, say.
    """
    if node.statement.kind not in ("function", "class"):
        return False
    return work.graph.effects_of(node).repeats and not _others_register(work, node, key)


def _registers_by_hook(work: Work, node: Node, key: Key, old: Statement) -> bool:
    """Whether a class enters something by itself, or did, and no other statement such a thing."""
    if node.statement.kind != "class" or _others_register(work, node, key):
        return False
    if key in work.graph.fills(node):
        return True
    former = node._replace(statement=old)
    before = {module: difference.old for module, difference in work.plan.diffs.items()}
    filled = work.graph.filled(former, work.registry[node.module].source)
    return key in filled or key in work.graph.filled_by_old(node, before)


def _others_register(work: Work, node: Node, key: Key) -> bool:
    readers = (read.node for read in work.graph.reads(Key(node.module, node.qualname, "code")))
    return any(each.statement.kind == "other" and key in work.graph.fills(each) for each in readers)


def _runs(statement: Statement) -> int:
    """How many entries of a collection a statement can have made at most."""
    if statement.kind == "other":
        return max(sum(defined_in(statement).values()), len(unpacked(statement)), 1)
    return max(registers(statement.node), 1)
