"""Which plain entries of a collection the text of a statement spells, of those who fill it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from hmr._types import MISSING, ModuleName
from hmr.graph import Key, Node
from hmr.live.process.looking import layers
from hmr.live.process.survey import resolve
from hmr.live.registries.collected import SILENT, root_of
from hmr.live.registries.rows import first_inside, parts
from hmr.live.work import Work
from hmr.source.filling import pairs
from hmr.source.scopes import inside
from hmr.source.spelling import dotted

Place: TypeAlias = "tuple[ModuleName, tuple[int, ...]]"
Spelling: TypeAlias = "tuple[type, object]"
"""A text or a number, with its type: ``True`` is none of ``1``."""
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict)
_COMPUTES = (ast.For, ast.While, ast.comprehension, ast.Starred, ast.BinOp, ast.JoinedStr)
_ROWS = (ast.List, ast.Tuple, ast.Set)
_TAKES = frozenset(
    {"append", "appendleft", "add", "insert", "extend", "list", "set", "sorted", "tuple", "deque"}
)
"""What puts into a list, or a set, what it is given."""
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_PLAIN = (str, int, float, bytes)


def plain_in(node: Node) -> frozenset[Spelling]:
    """Give the numbers and texts that a statement spells, and the name of what it defines."""
    return node.statement.note("plain in", _plain_in)


def _plain_in(nodes: tuple[ast.stmt, ...]) -> frozenset[Spelling]:
    trees = [tree for top in nodes for tree in ast.walk(top)]
    found = [tree.value for tree in trees if isinstance(tree, ast.Constant)]
    found += [tree.arg for tree in trees if isinstance(tree, ast.keyword)]  # ``dict(tea=1)``
    found += [tree.name for tree in nodes if isinstance(tree, _DEFINITIONS)]
    return frozenset((type(value), value) for value in found)


def spells_all(node: Node) -> bool:
    """Whether a statement computes no entry that it puts in."""
    if node.statement.kind in ("function", "class"):
        return True
    inner = inside(_told(node.statement.nodes))  # (not in functions)
    return not any(isinstance(tree, _COMPUTES) or _is_given_more(tree) for tree in inner)


def calls_for_rows(node: Node) -> bool:
    """Whether a statement puts into a list, or a set, what a call gives: ``SIZES = [size(2)]``."""
    if node.statement.kind != "other":
        return False
    for tree in inside(node.statement.nodes):
        rows: list[ast.expr] = tree.elts if isinstance(tree, _ROWS) else []
        if isinstance(tree, ast.Call) and (dotted(tree.func) or "").rpartition(".")[2] in _TAKES:
            rows = tree.args
        if any(isinstance(each, ast.Call) for each in rows):
            return True
    return False


def _told(nodes: Sequence[ast.stmt]) -> Sequence[ast.AST]:
    """Give what of a statement may compute an entry: of one dictionary, no more than its keys."""
    value = getattr(nodes[0], "value", None)
    if not isinstance(nodes[0], (ast.Assign, ast.AnnAssign)):
        return nodes
    if isinstance(value, ast.Call) and (dotted(value.func) or "").endswith("defaultdict"):
        return value.args[1:]  # (the first makes what is under a new key)
    if not isinstance(value, ast.Dict):
        return nodes
    keys = [key for key in value.keys if key is not None]
    return keys if len(keys) == len(value.keys) else nodes


def _is_given_more(tree: ast.AST) -> bool:
    """Whether a call, or a sum, is given what it does not spell, and may put that in."""
    given: list[ast.expr] = []
    if isinstance(tree, ast.Call):
        given = [*tree.args, *(word.value for word in tree.keywords)]
    elif isinstance(tree, ast.AugAssign):
        given = [tree.value]
    return not all(isinstance(each, (ast.Constant, ast.Lambda, *_DISPLAYS)) for each in given)


class Spellers:
    """Which statement has put a plain entry into a collection, as far as only one spells it.

    Parameters:
        work: the commit.
        key: the collection.
        node: the statement that puts something in now; None where none does.
    """

    def __init__(self, work: Work, key: Key, node: Node | None = None) -> None:
        made = work.graph.index(key.module).binders.get(key.name, ())
        self._work = work
        self._others = {each for each in (*work.graph.filling(key), *made) if each != node}
        self._places = {(node.module, node.position) for node in self._others}
        self._made = frozenset(made)
        self._name = key.name
        self._rows = not isinstance(root_of(work, key), dict)
        spelt: dict[Spelling, Node | None] = {}
        for other in self._others:
            for spelling in plain_in(other):
                spelt[spelling] = None if spelling in spelt else other
        self._spelt: Mapping[Spelling, Node | None] = spelt
        self._by_key: dict[Spelling, Node] = {}
        self._by_thing: dict[int, set[Node]] = {}
        for other in self._others:
            if other.statement.kind == "other":
                keys = () if self._rows else tuple(_keys_set(other.statement.node))
                for key_set in keys:
                    if spelt.get((type(key_set), key_set)) == other:  # and nobody else has it
                        self._by_key[type(key_set), key_set] = other
                for thing in () if keys else _handed(work, other):
                    self._by_thing.setdefault(id(thing), set()).add(other)

    @property
    def in_order(self) -> bool:
        """Whether the entries stand in the order in which they came: a dictionary's do."""
        return not self._rows

    def sets(self, entry: Any, home: Place | None) -> Place | None:
        """Give the place of the one statement that puts an entry in which is made elsewhere.

        Parameters:
            entry: the entry; a statement may set its key, or hand on what it holds: ``add(brew)``.
            home: the place of what defines it.
        """
        first = _first(entry)
        sets = self._by_key.get((type(first), first)) if type(first) in _PLAIN else None
        if sets is not None:
            return sets.module, sets.position
        found = self.handing(entry) if home not in self._places else set()
        return next(((it.module, it.position) for it in found), None) if len(found) == 1 else None

    def handing(self, entry: Any) -> set[Node]:
        """Give the statements that may have put an entry in, since they hand on what it holds."""
        if not self._by_thing:
            return set()
        within = first_inside(entry)
        entries = (entry,) if within is MISSING else (entry, within)
        held = (part for each in entries for part in (each, *parts(self._work, each)))
        # (A number or a text wraps nothing, and nobody hands one on; most entries are such.)
        some = (part for part in held if type(part) not in SILENT)
        wrapped = (layer for part in some for layer in layers(part))
        return {node for part in wrapped for node in self._by_thing.get(id(part), ())}

    def of(self, entry: Any) -> Place | None:
        """Give the place of the statement that spells an entry; of a dictionary's, its key."""
        first = _first(entry)
        if type(first) not in _PLAIN:
            return None
        found = self._spelt.get((type(first), first))
        return None if found is None else (found.module, found.position)

    def comes(self, is_above: Callable[[Place], bool]) -> Callable[[Any], bool]:
        """Give what tells of a plain entry that no statement further up has put it in.

        Where those spell all that they put in; else it tells so of none.
        """
        above = [node for node in self._others if is_above((node.module, node.position))]
        further = len(above) < len(self._others)  # (else only the program can have put it in)
        known = frozenset[Spelling]().union(*map(plain_in, above))
        # (Of an object's attribute, not all of them are known.)
        spelt = (
            further
            and "." not in self._name
            and all(
                # (what a call enters, its function may compute)
                (node in self._made or bool(node.statement.alterations.now))
                and spells_all(node)
                and not (self._rows and calls_for_rows(node))
                for node in above
            )
        )

        def told(entry: Any) -> bool:
            first = _first(entry)
            return spelt and type(first) in _PLAIN and (type(first), first) not in known

        return told


def _keys_set(tree: ast.stmt) -> Iterator[object]:
    """Give the keys that an assignment, or a line, spells: ``TABLE["tea"] = brew``."""
    for target in tree.targets if isinstance(tree, ast.Assign) else ():
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
            yield target.slice.value
    found = pairs(tree)
    yield from found[1] if found is not None else ()


def _handed(work: Work, node: Node) -> Iterator[Any]:
    """Give the functions, classes and objects that a statement may put into something."""
    space = work.registry[node.module].namespace
    for spelling in node.statement.note("hands on", _spelt):
        thing = resolve(space, spelling)
        if thing is not None and type(thing) not in SILENT:
            yield thing


def _spelt(nodes: Sequence[ast.stmt]) -> frozenset[str]:
    """Give what statements spell, but for what they only call: ``add(brew)`` hands `brew` on."""
    trees = [tree for top in nodes for tree in ast.walk(top)]
    called = {id(tree.func) for tree in trees if isinstance(tree, ast.Call)}
    named = [tree for tree in trees if isinstance(tree, ast.Name | ast.Attribute)]
    found = (dotted(tree) for tree in named if id(tree) not in called)
    return frozenset(name for name in found if name is not None)


def _first(entry: Any) -> Any:
    """Give an entry; of a dictionary, its key."""
    return entry[0] if type(entry) is tuple and entry else entry
