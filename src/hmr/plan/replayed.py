"""Collections that statements fill, and nothing else: filled again from the start, in order.

REG = {}                                 in reg.py
def add(name, value):
    REG[name] = value

add("tea", brew)                         is edited, moved or removed: `REG` is made again,
REG["cake"] = bake                       and all that fills it runs again in its order

That is done where it does nothing besides: it only puts things into collections, takes them out or
asks for them; what is called is called by top-level statements alone; and where the program itself
has put nothing in.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Key, Node
from hmr.graph.effects import Found, found_by
from hmr.graph.makers import class_of
from hmr.graph.meets import met
from hmr.graph.origins import origin as origin_of
from hmr.graph.sheet import same_as
from hmr.plan.afresh import by_lines
from hmr.plan.draft import Draft, Filling
from hmr.plan.harmless import (
    Harmless,
    called_in,
    is_empty,
    makes,
    only_fills,
    sets_attribute,
)
from hmr.plan.relations import in_force, needed, rebinding
from hmr.plan.steps import Chain, Names, Step
from hmr.source import Statement
from hmr.source.spelling import dotted

_MOST = 100
"""How many statements are made again at most."""


def again(draft: Draft, node: Node, statement: Statement) -> Sequence[Node]:
    """Give what makes and fills the collections that a statement fills.

    Parameters:
        draft: where the graph is.
        node: the place of the statement, at the top level of a module.
        statement: the statement, as it is or was.

    Returns:
        Nothing where these can't all run again.
    """
    return _found(draft, node, statement).nodes


def own(draft: Draft, node: Node, statement: Statement) -> AbstractSet[tuple[ModuleName, str]]:
    """Give the names of the collections that a statement fills, where they are made again."""
    return _found(draft, node, statement).own


def empty(
    draft: Draft,
    node: Node,
    statement: Statement,
    reason: str,
    tells: Callable[[Node], frozenset[Key] | None] = lambda _binder: None,
) -> None:
    """Have collections emptied that objects have, and that a statement's calls fill.

    Parameters:
        draft: where the steps are entered.
        node: the place of the statement.
        statement: the statement, as it is or was.
        reason: why.
        tells: gives what tells, when the object's statement would have its turn, that the calls
            are made again; None where an edit does.
    """
    nodes, emptied, *_ = _found(draft, node, statement)
    for key, binder in emptied.items():
        chain = Chain(frozenset({key.name}), tuple(nodes))
        because = tells(binder)
        step = Step("empty", binder, None, because, reason, chain.names, chains=(chain,))
        known = draft.steps.get(step.place)
        if known is not None and (known.because is None or because is None):
            step = replace(step, because=None)
        elif known is not None and known.because is not None and because is not None:
            step = replace(step, because=because | known.because)
        draft.enter(step)


def _found(draft: Draft, node: Node, statement: Statement) -> Filling:
    asked = (node, statement)
    known = draft.filling.get(asked)
    if known is None:
        known = draft.filling[asked] = _find(draft, node, statement)
    return known


def _find(draft: Draft, node: Node, statement: Statement) -> Filling:
    if statement.kind != "other":
        return Filling()
    walk = _Walk(draft, {Key(*each[:2], "code") for each in _called(draft, node, statement)})
    if makes(statement) and not node.owners:
        keys = {Key(node.module, name, "content") for name in statement.binds}
    elif draft.stands(node, statement):
        keys = walk.filled(node)
    else:
        former = node._replace(statement=statement)
        keys = {*draft.filled(former), *walk.added_to(former)}
    lines = by_lines(draft.graph, draft.facts.intact, node.module, keys)
    if lines or not any(key.what == "content" for key in keys):
        return Filling()
    walk.go(keys)
    came = node.position in draft.came.get(node.module, ())
    if not walk.nodes or (came and walk.ends(node)):
        return Filling()
    walk = _with_read(draft, walk)
    names = walk.names
    own = {name for key in map(walk.home, keys) for name in names.get(key[:2], ())}
    return Filling(list(walk.nodes), walk.emptied, names, own)


def _with_read(draft: Draft, walk: _Walk) -> _Walk:
    """Give what makes and fills also what the fillers read, and others fill further down.

    ``SIZES.append(len(NAMES))`` has to meet `NAMES` as it stood there.
    """
    refused: set[Key] = set()
    while asked := next((each for each in walk.read() if each[0] not in refused), None):
        key, reader = asked
        refused.add(key)
        larger = _Walk(draft, walk.called)
        larger.go({*walk.keys, key})
        fillers = larger.around.get(key, ()) if larger.nodes else ()
        if not all(larger.comes_before(each, reader) for each in fillers):
            walk = larger
    return walk


def _called(draft: Draft, node: Node, statement: Statement) -> Iterator[Found]:
    for spelt in map(dotted, (call.func for call in called_in(statement.nodes))):
        if spelt:
            yield from found_by(draft.graph, node.module, spelt)


def moved(draft: Draft, pair: Pair, node: Node) -> None:
    """Have collections filled again where a call that fills them stands elsewhere now.

    Parameters:
        draft: where steps are entered.
        pair: the call, which is the same as before.
        node: its place.
    """
    if pair.new is None or pair.relation not in ("same", "moved"):
        return
    reason = "what fills it stands in another order"
    for each in again(draft, node, pair.new):
        if not draft.runs(each):
            draft.run(each, each.statement, None, reason)
    empty(draft, node, pair.new, reason)


class _Walk:
    """Goes from collections to what fills them, and to what that fills besides.

    Parameters:
        draft: where the graph is.
        called: what the statement calls, or called, that is the reason.
    """

    def __init__(self, draft: Draft, called: Collection[Key]) -> None:
        self.called = called
        self._graph = draft.graph
        self._facts = draft.facts
        self.nodes: dict[Node, None] = {}
        self.keys: set[Key] = set()
        self.around: dict[Key, list[Node]] = {}
        self._codes: set[Key] = set()
        self._harmless = Harmless(draft.graph, self._codes)
        self.emptied: dict[Key, Node] = {}

    def go(self, keys: Iterable[Key]) -> None:
        """Find the statements; none where one of them does more, or somebody else fills it."""
        todo = list(keys)
        while todo:
            key = self.home(todo.pop())
            if key in self.keys or key.what == "size" or self._is_object(key):
                continue
            self.keys.add(key)
            fillers = self._around(key)
            if fillers is None or len({*self.nodes, *fillers}) > _MOST:
                self.nodes = {}
                return
            self.around[key] = fillers
            for node in fillers:
                if node not in self.nodes:
                    self.nodes[node] = None
                    todo += self.filled(node)
        if not all(map(self._does_no_more, self.nodes)) or not self._is_given():
            self.nodes = {}

    def _is_given(self) -> bool:
        """Whether nobody else has put something in, where lines fill a collection themselves.

        (Of calls this is told by who calls: the program does not.)
        """
        own = [each for each in self.nodes if each.statement.alterations.now or self.added_to(each)]
        return not own or all(self._facts.given(*key[:2]) for key in self.keys if "." not in key[1])

    def read(self) -> Iterator[tuple[Key, Node]]:
        """Give the other collections that the statements ask for what these hold."""
        for node in self.nodes:
            for name in sorted({read.partition(".")[0] for read in node.statement.facts.reads}):
                if self._facts.untouched(node.module, name):
                    key = self.home(Key(*origin_of(self._graph, node.module, name), "content"))
                    if key not in self.keys:
                        yield key, node

    @property
    def names(self) -> Names:
        """All names that hold the collections, by the name where each is made."""
        return {key[:2]: {name[:2] for name in self._names(key)} for key in self.keys}

    def ends(self, node: Node) -> bool:
        """Whether a cold start comes to a statement after all others that were found.

        (What an operator adds to is the same object behind it, which tells nobody.)
        """
        return not self.added_to(node) and all(
            self.comes_before(other, node) for other in self.nodes if other != node
        )

    def comes_before(self, other: Node, node: Node) -> bool:
        if other.module == node.module:
            return other.position < node.position
        first = self._graph.first_import(node.module, other.module)
        circle = self._graph.first_import(other.module, node.module) is not None
        return first is not None and first < node.position and not circle

    # -- which collection it is -------------------------------------------------------------------
    def filled(self, node: Node) -> set[Key]:
        """Give what a statement fills, each under the name that it has where it is made."""
        return {*map(self.home, self._graph.fills(node)), *self.added_to(node)}

    def added_to(self, node: Node) -> set[Key]:
        """Give the collection to which an operator adds: ``ITEMS += ["tea"]``."""
        tree = node.statement.node
        if (
            node.owners
            or not isinstance(tree, ast.AugAssign)
            or not isinstance(tree.target, ast.Name)
        ):
            return set()
        key = Key(*origin_of(self._graph, node.module, tree.target.id), "content")
        return {self.home(key)} if self._facts.untouched(node.module, tree.target.id) else set()

    def home(self, key: Key) -> Key:
        """Give the key of a collection where it is made, of one that another name stands for.

        ``from shop import *``, ``ITEMS += ["tea"]``: a name of its own for the same list.
        """
        for _ in range(9):
            if key.what != "content" or "." in key.name or not self._graph.has(key.module):
                break
            entries = self._graph.index(key.module)
            binders = entries.binders.get(key.name, ())
            made = rebinding(binders)
            if len(made) == len(binders) or not self._facts.untouched(key.module, key.name):
                break
            if not made:
                has = self._graph.has
                star = (each for each, _ in entries.stars if has(each))
                givers = (each for each in star if key.name in self._graph.index(each).binders)
                giver = next(givers, None)
                spelling = None if giver is None else (giver, key.name)
            else:
                other = same_as(made)
                spelling = None if other is None else (key.module, other)
            if spelling is None:
                break
            key = Key(*origin_of(self._graph, *spelling), "content")
        return key

    def _names(self, key: Key) -> list[Key]:
        """Give the keys that a collection has, by the names that are bound to it again."""
        out = [key]
        for each in out:  # which grows by the names for those
            spelt = [
                Key(module, name, "content")
                for module, name in self._graph.spellings(each)
                if "." not in name
            ]
            spelt += [
                Key(read.node.module, name, "content")
                for read in self._graph.reads(each)
                if not read.node.owners and same_as([read.node]) is not None
                for name in read.node.statement.binds
            ]
            out += [other for other in spelt if other not in out and self.home(other) == key]
        return out

    # -- who fills it -----------------------------------------------------------------------------
    def _around(self, key: Key) -> list[Node] | None:
        """Give what makes a collection and what fills it; None if that is not known."""
        if key.what != "content" or not self._graph.has(key.module):
            return None
        root, _, attribute = key.name.partition(".")
        entries = self._graph.index(key.module)
        binders = in_force(entries.binders.get(root, ()), entries.source)
        if len(binders) != 1 or not self._facts.untouched(key.module, key.name):
            return None
        out: list[Node] = []
        cls = self._class_of(binders[0], attribute) if attribute else None
        if cls is not None:
            self.emptied[key] = binders[0]
        elif attribute or not makes(binders[0].statement):
            return None
        else:
            out += binders
        users_of: set[Key] = set()
        for name in self._names(key):
            for node, _dotted, _called in self._graph.reads(name):
                if key in self.filled(node):
                    out.append(node)
            users_of |= self._graph.deferring(name)
        if cls is not None:
            users_of |= self._graph.deferring(Key(cls.module, f"{cls.name}.{attribute}", "content"))
        todo = [code for code in users_of if self._fills(code, attribute or root)]
        seen: set[Key] = set()
        while todo:
            code = todo.pop()
            if code in seen:
                continue
            seen.add(code)
            users = [
                read for read in self._graph.reads(code) if read.node.statement.kind != "import"
            ]
            further = self._graph.deferring(code)
            if not users and not further and code not in self.called:
                return None  # the program may call it
            if any(not read.called or read.node.statement.kind != "other" for read in users):
                return None
            filling = [read.node for read in users if key in self.filled(read.node)]
            if cls is None and len(filling) < len(users):
                return None
            out += filling
            todo += further
        self._codes |= seen
        return out

    def _is_object(self, key: Key) -> bool:
        """Whether a key is an object as a whole, of whose class it is what a method fills."""
        if key.what != "content" or "." in key.name or not self._graph.has(key.module):
            return False
        return class_of(self._graph, key.module, key.name) is not None

    def _class_of(self, binder: Node, attribute: str) -> Key | None:
        """Give the class of an object whose `__init__` gives an attribute an empty collection."""
        tree = binder.statement.node
        value = tree.value if isinstance(tree, (ast.Assign, ast.AnnAssign)) else None
        spelling = dotted(value.func) if isinstance(value, ast.Call) else None
        if spelling is None or binder.owners or "." in attribute:
            return None
        module, name = origin_of(self._graph, binder.module, spelling)
        if not self._graph.has(module):
            return None
        own = self._graph.index(module).binders
        begins = [*own.get(name, ()), *own.get(f"{name}.__init__", ())]
        if [node.statement.kind for node in begins] != ["class", "function"]:
            return None
        body = getattr(begins[1].statement.node, "body", ())
        sets = [line for line in body if sets_attribute(line, attribute)]
        given = getattr(sets[0], "value", None) if len(sets) == 1 else None
        return Key(module, name, "code") if is_empty(given) else None

    def _fills(self, code: Key, last: str) -> bool:
        binders = self._graph.index(code.module).binders.get(code.name, ())
        return any(
            last in spelling.split(".")
            for node in binders
            for altered in (node.statement.alterations,)
            for spelling in (*altered.later, *altered.own, *node.statement.facts.sets_global)
        )

    def _does_no_more(self, node: Node) -> bool:
        """Whether a statement, with what it calls, only fills collections."""
        statement = node.statement
        if node.owners or any(needed(self._graph, node, name) for name in self._others(node)):
            return False
        if makes(statement) and len(statement.binds) == 1:
            return self._harmless.computes(node)

        def may_bind(name: str) -> bool:
            key = Key(*origin_of(self._graph, node.module, name), "content")
            if self.home(key) in self.keys:
                return True
            return self._facts.may_bind(node.module, name)

        return only_fills(statement, may_bind) and self._harmless.runs(node)

    def _others(self, node: Node) -> Iterator[str]:
        """Give the names that a statement meets, but for those of the collections."""
        for name in met(self._graph, node) - node.statement.binds:
            if (
                self.home(Key(*origin_of(self._graph, node.module, name), "content"))
                not in self.keys
            ):
                yield name
