"""Collections as they were at a statement's turn: without what statements further down put in."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache, cached_property, cmp_to_key, partial
from itertools import compress
from operator import not_
from typing import Any, TypeAlias

from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.graph.consulted import consulted
from hmr.graph.importers import parents
from hmr.live.known.tracked import Tracked
from hmr.live.process.survey import resolve
from hmr.live.registries.collected import ident, items_of, root_of, same, write
from hmr.live.registries.evaluated import held_above
from hmr.live.registries.fillers import Spellers, calls_for_rows, plain_in, spells_all
from hmr.live.registries.registering import Places
from hmr.live.registries.rows import filled_in
from hmr.live.work import Work
from hmr.source.shape import FUNCTIONS

Place: TypeAlias = "tuple[ModuleName, tuple[int, ...]]"
_FEW = 30
"""How many statements are evaluated once more at most, to know what a collection held."""
_ALL = 1 << 60
_IMPORTS_BY_NAME = re.compile(rb"import_module|__import__|exec_module|run_path|run_module")

_SPELT = re.compile(
    rb"\bimport_module\(\s*([\"'])(?P<name>\w[\w.]*)\1\s*\)|from importlib import import_module$",
    re.M,
)


@contextmanager
def without_further(
    work: Work, node: Node, fills: Collection[Key], *, signature: bool = False
) -> Iterator[None]:
    """Hide from a statement, while it runs, the entries that a cold start makes later.

    Parameters:
        work: the commit.
        node: the statement.
        fills: the collections that it fills itself; what it has of them is looked after elsewhere.
        signature: whether only its defaults and annotations are evaluated: then what its own
            decorators put in, and the hooks around it, comes later, too.
    """
    order, places = Order(work), Places(work, node)
    hidden: list[tuple[Any, list[Any], list[Any], list[Any]]] = []
    filled = [root_of(work, key) for key in fills]
    seen = {ident(each) for root in filled if root is not None for each in filled_in(work, root)}

    @cache
    def comes(place: Place) -> bool:
        module, at = place
        own = signature and module == node.module and at == node.position[: len(at)]
        return own or order.is_further(place, node)

    def comes_by_name(item: Any) -> bool:
        """Whether an entry is the name of what a statement further down defines."""
        name = places.made_by(item, named=True)
        return name is not None and comes(name)

    asked = sorted(consulted(work.graph, node))
    for key in asked:
        if key[:2] in work.filling:
            continue  # it has only what stands above
        root = root_of(work, key)
        spelt = _Spelt(work, key, comes)
        for collection in filled_in(work, root) if root is not None else ():
            if ident(collection) not in seen:
                seen.add(ident(collection))
                exact = spelt.evaluated(node, collection) if collection is root else None
                if exact is not None:
                    items = items_of(collection)
                    known = {_known(item) for item in exact}
                    below = [item for item in items if _known(item) not in known]
                    if not same(_flat(exact), _flat(items)):
                        hidden.append((collection, items, exact, below))
                    continue
                items = items_of(collection)
                ended = _held_at_the_end(work, key, node) if collection is root else len(items)
                held = places.silent(collection)
                if held is not None and not (spelt.tells and places.spell(held, spelt.further)):
                    if ended < len(items):
                        hidden.append((collection, items, items[:ended], items[ended:]))
                    continue
                further = []
                for item in items[:ended]:
                    at = places.made_by(item) if held is None else None
                    at = (spelt.spellers.sets(item, at) or at) if held is None else None
                    if at is None:
                        further.append(spelt.is_further(item, partial(comes_by_name, item)))
                    else:
                        further.append(comes(at))
                further += [True] * (len(items) - len(further))
                if any(further):
                    kept, later = compress(items, map(not_, further)), compress(items, further)
                    hidden.append((collection, items, list(kept), list(later)))
    for collection, items, above, _ in hidden:
        write(work.tx, collection, above, items)
    answering = work.packing.answering(_led_to(work, asked))
    at_home = work.packing.without(answering, lambda module, at: comes((module, (at,))))
    try:
        with at_home if answering else nullcontext():
            yield
    finally:
        for collection, items, above, below in hidden:
            now = items_of(collection)
            untouched = same(_flat(now), _flat(above))
            put_back = items if untouched else _merged(items, now, below)
            write(work.tx, collection, put_back, now)


def _led_to(work: Work, keys: Collection[Key]) -> list[object]:
    known = (key for key in keys if key.module in work.registry)
    found = (resolve(work.registry[key.module].namespace, key.name) for key in known)
    return [thing for thing in found if thing is not None]


def _held_at_the_end(work: Work, key: Key, node: Node) -> int:
    """Give how many entries a collection had when its module ended, if a statement of that asks."""
    tracked, value = work.registry[key.module], key._replace(what="value")
    thing = tracked.namespace.get(key.name)
    if node.module != key.module or id(thing) in work.altered or {key, value} & work.changed:
        return _ALL  # (what has been put in since may be its own module's)
    many = tracked.held_at_its_end(key.name)
    return _ALL if many is None else many


def _merged(items: list[Any], now: list[Any], below: list[Any]) -> list[Any]:
    """Put entries back before those that they stood before; the others behind what came in.

    Parameters:
        items: what a collection held.
        now: what it holds without them, after a run.
        below: the entries to put back.
    """
    there = {_known(item) for item in now}
    waiting, before = list[Any](), dict[Any, list[Any]]()
    hidden = {id(item) for item in below}
    for item in items:
        if id(item) in hidden:
            waiting.append(item)
        elif waiting and _known(item) in there:
            before[_known(item)] = waiting
            waiting = []
    out = [each for item in now for each in (*before.pop(_known(item), ()), item)]
    return [*out, *waiting]


def _known(item: Any) -> Any:
    """Give what tells an entry, of a dictionary its key: what it leads to may be another now."""
    return id(item[0]) if type(item) is tuple and item else id(item)


def _flat(items: list[Any]) -> list[Any]:
    return [part for item in items for part in (item if type(item) is tuple else (item,))]


class _Spelt:
    """Which statements spell the plain entries of a collection: ``NAMES.append("tea")``.

    Parameters:
        work: the commit.
        key: the collection.
        is_further: whether a cold start comes to a place later than to the statement that asks.
    """

    def __init__(self, work: Work, key: Key, is_further: Callable[[Place], bool]) -> None:
        self._work = work
        self._graph = work.graph
        self._key = key
        self._is_further = is_further

    @property
    def tells(self) -> bool:
        """Whether anything is told of plain entries at all."""
        return self._above_tell

    @cached_property
    def further(self) -> frozenset[tuple[type, object]]:
        """What statements further down spell."""
        return frozenset().union(*self._below)

    def is_further(self, entry: Any, named: Callable[[], bool]) -> bool:
        """Whether only statements further down spell an entry, and those above spell all theirs.

        Parameters:
            entry: a text or a number, or a pair that begins with one.
            named: whether it is the name of what a statement further down defines.
        """
        text = _text(entry)
        if not _is_plain(text) or not self._above_tell:
            return False
        spelling = type(text), text
        if any(spelling in known for known in self._above):
            return False
        return spelling in self.further or named()

    def evaluated(self, node: Node, root: Any) -> list[Any] | None:
        """Give what the collection held above; None where evaluating it again does not tell.

        Parameters:
            node: the statement that asks; what it alters itself is looked after elsewhere.
            root: the collection.
        """
        if node in self._fillers:
            return None
        if len(self._fillers) > _FEW or any(n.statement.kind != "other" for n in self._fillers):
            return None
        further = [each for each in self._fillers if self._is_further(_place(each))]
        order = Order(self._work)

        def compared(one: Node, other: Node) -> int:
            return 1 if order.is_further(_place(one), other) else -1

        in_order = sorted(self._fillers, key=cmp_to_key(compared))
        return held_above(self._work, self._key, root, in_order, further)

    @cached_property
    def spellers(self) -> Spellers:
        """What tells which statement has put in what is defined elsewhere."""
        return Spellers(self._work, self._key)

    @cached_property
    def _fillers(self) -> list[Node]:
        made = self._graph.index(self._key.module).binders.get(self._key.name, ())
        # What is bound to the name further down is another collection, or something else.
        above = (node for node in made if not self._is_further(_place(node)))
        return [*{*self._work.graph.filling(self._key), *above}]

    @cached_property
    def _above(self) -> list[frozenset[tuple[type, object]]]:
        return [plain_in(each) for each in self._fillers if not self._is_further(_place(each))]

    @cached_property
    def _below(self) -> list[frozenset[tuple[type, object]]]:
        return [plain_in(each) for each in self._fillers if self._is_further(_place(each))]

    @cached_property
    def _above_tell(self) -> bool:
        above = (each for each in self._fillers if not self._is_further(_place(each)))
        rows = not isinstance(root_of(self._work, self._key), dict)
        return all(spells_all(each) and not (rows and calls_for_rows(each)) for each in above)


def _text(entry: Any) -> Any:
    return entry[0] if type(entry) is tuple and entry else entry


def _is_plain(thing: Any) -> bool:
    return type(thing) in (str, int, float, bytes)


def _place(node: Node) -> Place:
    return node.module, node.position


class Order:
    """The order of a cold start among statements of all modules.

    Parameters:
        work: the commit.
    """

    def __init__(self, work: Work) -> None:
        self._work = work

    @cached_property
    def _ranks(self) -> dict[ModuleName, int]:  # (most statements go through no collection)
        return {name: rank for rank, name in enumerate(self._work.registry.names)}

    def is_further(self, place: Place, node: Node) -> bool:
        """Whether a cold start comes to a place only after a statement, for all that is known."""
        module, where = place
        if module == node.module:
            return where > node.position and where[: len(node.position)] != node.position
        ranks, graph = self._ranks, self._work.graph
        placed = self._work.is_placed(module) and self._work.is_placed(node.module)
        if not graph.has(module) or module not in ranks:  # (what is not there yet tells nothing)
            return False
        earlier = ranks[module] < ranks.get(node.module, 0)
        by_call = partial(self._is_perhaps_called_for, module, node.module)
        if earlier and placed:
            return False
        first = graph.first_import(module, node.module)
        if earlier:  # but an edit may have it import what was executed later until then
            if first is None or first >= where or by_call():
                return False
            return graph.first_import(node.module, module) is None
        if first is None or not placed:  # (of two in a circle, it may be either that began first)
            above = graph.first_import(node.module, module)
            if above is not None and above < node.position:
                return False
        if not placed and by_call():
            return False
        return first is None or first < where

    def _is_perhaps_called_for(self, module: ModuleName, by: ModuleName) -> bool:
        """Whether a module, or one that it executes, may have another imported by a call."""
        known = self._work.called_for.get((module, by))
        if known is None:
            among = {by, *self._work.graph.executed([by])}
            known = may_be_imported_by_a_call(self._work, module, among)
            self._work.called_for[module, by] = known
        return known


def may_be_imported_by_a_call(
    work: Work, module: ModuleName, among: Collection[ModuleName] | None = None
) -> bool:
    """Whether functions may import a module, as far as the modules' texts tell.

    Parameters:
        work: the commit.
        module: the module.
        among: the modules whose texts are looked at; None for all.
    """
    name = module.rpartition(".")[2]
    last = re.escape(name.encode())
    inner = re.compile(rb"^[ \t]+(?:from|import)\b.*\b%b\b" % last, re.M)
    return any(
        _IMPORTS_BY_NAME.search(_SPELT.sub(partial(_if_it_imports, work, module), tracked.data))
        or (inner.search(tracked.data) and any(_import(each, name) for each in _functions(tracked)))
        for tracked in work.registry
        if among is None or tracked.name in among
    )


def _if_it_imports(work: Work, module: ModuleName, found: re.Match[bytes]) -> bytes:
    """Give what a module is imported by, as far as that is spelt, if it executes another one."""
    spelt = (found["name"] or b"").decode()
    if spelt and module in {spelt, *parents(spelt), *work.graph.executed([spelt])}:
        return found.group()
    return b""


def _functions(tracked: Tracked) -> Iterator[ast.AST]:
    for statement in tracked.source.statements:
        for top in statement.nodes:
            yield from (tree for tree in ast.walk(top) if isinstance(tree, FUNCTIONS))


def _import(function: ast.AST, name: str) -> bool:
    """Whether a function imports something by a name, be it the last of a module's."""
    for tree in ast.walk(function):
        if isinstance(tree, (ast.Import, ast.ImportFrom)):
            spelt = [alias.name for alias in tree.names]
            spelt += [getattr(tree, "module", None) or ""]
            if any(name in each.split(".") for each in spelt):
                return True
    return False
