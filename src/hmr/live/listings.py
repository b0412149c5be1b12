"""Plain data that was computed of what a library holds, once registrations have come or gone there.

class Milk(Base): ...                       comes, and is mapped
TABLES = sorted(Base.metadata.tables)       runs again: it asks what the library holds
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from types import FunctionType, ModuleType
from typing import Any

from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.graph.index import Read
from hmr.graph.libraries import does_something
from hmr.graph.origins import origin
from hmr.live import answers, steps
from hmr.live.known.plain import holds_plain
from hmr.live.libraries.copies import content
from hmr.live.libraries.differing import Copied, Home
from hmr.live.libraries.unpacked import Grown
from hmr.live.process.looking import is_a, space_of
from hmr.live.registries.collected import root_of
from hmr.live.registries.further import Order
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.implicit import OPERATED
from hmr.source.shape import assignment

_DEEP = 2
_FEW = 250
"""How many entries a table of tables has at most that is gone through."""


def follow(work: Work) -> bool:
    """Compute anew what asks for registrations that have come or gone; say whether anything did.

    Each statement is shown what a start has registered when it comes to that: what statements
    further down have registered is taken out meanwhile.
    """
    abroad = _follow_abroad(work)
    held = work.packing.differing()
    keys = set(_spelt(work, held)) if held else set()
    emptied = answers.forget_what_was_listed(work, keys)
    asking: dict[Node, set[Key]] = {}
    for key in keys:
        for node in _asking(work, key, held):
            asking.setdefault(node, set()).add(key)
    order, changed = Order(work), set[Key]()
    for node in sorted(asking, key=lambda node: (node.module, node.position)):
        because = frozenset(asking[node])
        names = ", ".join(sorted({str(key) for key in because}))
        step = Step("run", node, node.statement, because, f"{names} has other registrations")

        def is_further(module: ModuleName, at: int, node: Node = node) -> bool:
            return order.is_further((module, (at,)), node)

        with work.packing.without(work.packing.holding(held), is_further) as some:
            if not some and work.has_run(node) and not emptied:
                continue  # it has seen just that in its turn
            steps.take(work, step)
            work.listed.add(node)
        changed |= {key for key in work.graph.provided(node) if key in work.changed}
    if keys:
        _say_copies(work, order, held, keys)
    changed |= abroad
    return bool(changed) and work.go_on(changed)


def _say_copies(work: Work, order: Order, held: frozenset[int], keys: Collection[Key]) -> None:
    """Say which objects, and tables of the program's own, have what a library held before."""
    found: list[Copied] | None = None
    for key in sorted(keys):
        for read in work.graph.reads(key):
            node, filled = read.node, work.graph.fills(read.node)
            if node.owners or node.statement.kind != "other" or key in filled:
                continue
            follows = _binds(node.statement) and _is_plain(work, node)
            if node in work.listed or work.has_run(node) or follows:
                continue
            space = work.registry[node.module].namespace
            made = [space[name] for name in node.statement.binds if name in space]
            made += [root for each in filled if (root := root_of(work, each)) is not None]
            if not made:
                continue

            def is_further(home: Home, node: Node = node) -> bool:
                return home is not None and order.is_further((home[0], (home[1],)), node)

            if found is None:  # (where nobody may have copied anything, it is not looked for)
                found = list(work.packing.copied())
            for came, went, stayed in found:
                others = [entry for entry, home in came if not is_further(home)]
                if not (others or went):
                    continue
                if any(home == (node.module, node.position[0]) for _, home in (*came, *stayed)):
                    break  # it has registered something itself
                same = [entry for entry, home in stayed if not is_further(home)]
                before, now = content([*same, *went]), content([*same, *others])
                copies = (it for it in made if before.is_in(it, held))
                copy = next((it for it in copies if went or not now.is_in(it, held)), None)
                if copy is not None:
                    work.listed.add(node)
                    _say_before(work, node, key, _alive(copy))
                    break


def _alive(thing: object) -> Callable[[], bool]:
    """Say whether an object is there still, as far as that can be told."""
    try:
        reference = weakref.ref(thing)
    except TypeError:  # a list, say
        return lambda: True
    return lambda: reference() is not None


def _follow_abroad(work: Work) -> set[Key]:
    """Compute anew what asks for the tables of libraries without a pack; give what has changed.

    What a start would not have registered yet cannot be taken out there; then it is said.
    """
    order, changed, abroad = Order(work), set[Key](), work.abroad
    steps_taken = work.plan.steps
    for grown in abroad.grown(steps_taken, work.originals) if abroad is not None else ():
        held, others = grown.held(), abroad.homes(grown.table) if abroad is not None else ()
        keys = set(_spelt(work, held))
        asking = {(node, key) for key in keys for node in _asking(work, key, held)}
        for node, key in sorted(asking, key=lambda it: (it[0].module, it[0].position)):
            sees = any(not order.is_further(home, node) for home in grown.homes)
            if not sees or node in work.listed or work.has_run(node):
                continue
            work.listed.add(node)
            if any(order.is_further(home, node) for home in others):
                _say_before(work, node, key)
                continue
            reason = f"{key} has other registrations"
            steps.take(work, Step("run", node, node.statement, frozenset({key}), reason))
            changed |= {key for key in work.graph.provided(node) if key in work.changed}
        _say_objects(work, order, grown, keys)
    return changed


def _say_objects(work: Work, order: Order, grown: Grown, keys: Iterable[Key]) -> None:
    """Say which objects were made of what a table held, when it held less."""
    texts = {each for each in grown.table if type(each) is str}
    things = set(map(id, dict.values(grown.table) if is_a(grown.table, dict) else grown.table))
    for key in sorted(keys):
        for read in work.graph.reads(key):
            node = read.node
            space = work.registry[node.module].namespace
            if node.owners or not _binds(node.statement) or work.has_run(node):
                continue
            if node in work.listed or all(order.is_further(home, node) for home in grown.homes):
                continue
            made = [space[name] for name in node.statement.binds if name in space]
            without = {id(grown.table), id(grown.owner)}
            if any(_has_any(each, texts, things, without) for each in made):
                work.listed.add(node)
                _say_before(work, node, key)


def _has_any(
    thing: Any, texts: Collection[str], things: Container[int], without: set[int], deep: int = 4
) -> bool:
    """Whether an object of a library has a collection with some texts, or some things (by `id`)."""
    if id(thing) in without or type(thing) in (str, int, float, bytes, type(None), ModuleType):
        return False
    without.add(id(thing))
    if issubclass(type(thing), (dict, list, tuple, set, frozenset)):
        inside = [*thing, *dict.values(thing)] if is_a(thing, dict) else list(thing)
        inside = inside[:_FEW]
        if any(id(each) in things or (type(each) is str and each in texts) for each in inside):
            return True
    elif is_a(thing, type) or is_a(thing, FunctionType):
        return False
    else:
        space = space_of(thing)
        inside = list(space.values()) if type(space) is dict else []
    return deep > 0 and any(_has_any(each, texts, things, without, deep - 1) for each in inside)


def _say_before(work: Work, node: Node, key: Key, still: Callable[[], bool] = lambda: True) -> None:
    told = (
        "HMR112",
        f"{node.module}:{node.statement.name}",
        f"line {node.statement.first}",
        f"it was made of what {key} had before something was registered there",
        "edit the statement, so that it runs again, or restart",
    )
    work.out.noted.append((told, still))


def _spelt(work: Work, held: frozenset[int]) -> Iterator[Key]:
    """Give the names under which modules have some objects, or what these are reached by.

    Modules import the same things by the thousand: each is looked at once.
    """
    known: dict[int, tuple[Any, tuple[str, ...]]] = {}  # (with the things, so that they stay)
    for tracked in work.registry:
        for name, value in list(tracked.namespace.items()):
            found = known.get(id(value))
            if found is None:
                found = known[id(value)] = value, tuple(_ways_to(work, value, held))
            for behind in found[1]:
                yield _key(work, tracked.name, name + behind)


def _ways_to(work: Work, value: Any, held: frozenset[int]) -> Iterator[str]:
    """Give what is spelt behind a value's name for some objects: nothing, or an attribute."""
    if id(value) in held or _leads_to(value, held):
        yield ""
    elif type(value) is ModuleType and value.__name__ not in work.registry:
        for attribute, inner in list(vars(value).items()):
            if id(inner) in held:
                yield f".{attribute}"


def _key(work: Work, module: ModuleName, spelling: str) -> Key:
    """Give what stands for an object in our modules: that of a library, by its name in this one."""
    home, name = origin(work.graph, module, spelling)
    return Key(*((home, name) if work.graph.has(home) else (module, spelling)), "content")


def _leads_to(thing: Any, held: frozenset[int], deep: int = _DEEP) -> bool:
    """Whether an object has one of some objects: ``Base.metadata``."""
    if type(thing).__module__ == "builtins" and not is_a(thing, type):
        return False
    space = space_of(thing)
    return isinstance(space, Mapping) and any(
        id(inner) in held or (deep > 1 and _leads_to(inner, held, deep - 1))
        for inner in list(space.values())
    )


def _asking(work: Work, key: Key, held: frozenset[int]) -> Iterator[Node]:
    """Give the statements that have computed plain data of what a name stands for."""
    graph, local = work.graph, key.name.partition(".")[0]
    reads = list(graph.reads(key))
    under = set(graph.running(key))
    if local in graph.index(key.module).imports:  # it is another library's
        entries = graph.index(key.module)
        reads = [it for it in entries.reading(local) if f"{it.dotted}.".startswith(f"{key.name}.")]
        for deferred in entries.deferring(local):
            under.update(graph.running(Key(key.module, deferred.definition, "code")))
    for node in under.union(read.node for read in reads if _may_tell(work, read, held)):
        statement = node.statement
        asks = not node.owners and _binds(statement) and does_something(statement)
        if asks and _is_plain(work, node) and key not in graph.fills(node):
            yield node


def _may_tell(work: Work, read: Read, held: frozenset[int]) -> bool:
    """Whether what is read of something may go by what is registered: not ``app.config``."""
    first, *rest = read.dotted.removesuffix(OPERATED).split(".")
    thing = work.registry[read.node.module].namespace.get(first)
    for part in rest:
        space = space_of(thing)
        within = id(thing) in held and part is not rest[0]
        thing = space.get(part) if type(space) is dict and not within else None
        if thing is None:
            return True  # a method, or a property
    return (
        not rest
        or type(thing) is ModuleType
        or _leads_to(thing, held)
        or any(id(inner) in held for inner in _within(thing))
    )


def _within(thing: Any, deep: int = _DEEP) -> Iterator[Any]:
    """Give a value, and what it holds where that is a table: of tables, say."""
    yield thing
    if is_a(thing, dict) and len(thing) <= _FEW and deep >= 0:
        for inner in list(dict.values(thing)):
            yield from _within(inner, deep - 1)


def _binds(statement: Statement) -> bool:
    """Whether a statement is an assignment, and no loop that binds a name."""
    return len(statement.nodes) == 1 and assignment(statement.node) is not None


def _is_plain(work: Work, node: Node) -> bool:
    """Whether a statement binds plain data, which is as it has made it."""
    module, names = node.module, node.statement.binds
    if work.has_run(node):
        return bool(names) and all(holds_plain(work.registry, module, name) for name in names)
    return bool(names) and all(work.graph.told.plain(module, name) for name in names)
