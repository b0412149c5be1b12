"""What is read of a class while classes are derived from it: by hooks, metaclasses and decorators.

    class Base:                                     class Shape(Base):
        def __init_subclass__(cls):                     def area(self): ...
            REG[cls.tag] = cls
                                                    reads `tag`, and nothing else of `Base`

Where what ran was observed, it is what these functions ask for; else what those do that are found
by their names.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeGuard

from hmr._types import ModuleName, QualName
from hmr.graph.effects import Found, runs, runs_from
from hmr.graph.keys import Node
from hmr.graph.origins import Names
from hmr.source import Statement
from hmr.source.shape import assignment

Definition = tuple[ModuleName, QualName]

_MEMBERSHIP = re.compile(r"(\bfor\s[^\n:]*?)?\bin\s+[\w.]+\.__(?:mro|bases)__(?!\s*\[)")
"""``Base in cls.__mro__`` asks nothing of the classes there; a loop over them may."""
_ANY = re.compile(
    r"\b(?:dir|getmembers\w*|classify_class_attrs|getattr_static|getdoc"
    r"|get_type_hints|isabstract|getmro|mro"
    r"|__(?:mro|bases|base|orig_bases|abstractmethods|getattribute)__)\b"
)
"""Asks for all attributes, or for a class's bases."""
_BY_NAME = {"getattr": 1, "hasattr": 1, "attrgetter": 0, "methodcaller": 0}
"""Asks for attributes whose names are arguments: from which one on."""
_MAKERS = frozenset({"__new__", "__init__", "__prepare__", "__call__"})
"""What a metaclass has the bases of a class in: ``bases``."""
_PRIVATE = re.compile(r"^_[^\W_]\w*?(?=__\w)")
"""What the interpreter puts before a private name: ``_Base__tag``, which is spelt ``__tag``."""
_ALWAYS = frozenset({"__init_subclass__", "__class_getitem__", "__slots__"})
"""What the interpreter itself asks for while a class is made."""


class Asked(Names, Protocol):
    """What is asked of a graph."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""

    def ran_under(self, node: Node, rows: range | None = None) -> Iterator[Definition]:
        """Give the definitions that were observed to run under these lines of a statement."""


class _Read(NamedTuple):
    """What a function reads of anything: attributes so named, or whose names begin so; or any."""

    names: frozenset[str]
    begun: frozenset[str]
    any: bool


class Births:
    """What ran while classes were made, found once for a state of a graph.

    Parameters:
        graph: where names are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._known: dict[tuple[Definition, tuple[Definition, ...]], _Read] = {}

    def read(self, cls: Definition, hooks: Iterable[Definition], names: Iterable[str]) -> bool:
        """Whether what ran while a class was made may have read inherited attributes so named.

        Parameters:
            cls: the class.
            hooks: the functions that the interpreter called for it.
            names: the attributes.
        """
        place = cls, tuple(hooks)
        if place not in self._known:
            self._known[place] = _read_by(self._statements(*place))
        known, wanted = self._known[place], set(names)
        wanted |= {_PRIVATE.sub("", name) for name in wanted}
        return (
            known.any
            or not known.names.isdisjoint(wanted)
            or not _ALWAYS.isdisjoint(wanted)
            or any(name.startswith(begun) for name in wanted for begun in known.begun)
        )

    def _statements(self, cls: Definition, hooks: Iterable[Definition]) -> Iterator[Statement]:
        graph, (module, name) = self._graph, cls
        found: set[Definition] = set()
        for node in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
            seen = graph.observed(node)
            found.update(graph.ran_under(node, _header(node)) if seen else runs(graph, node))
            hooks = () if seen else hooks
        found |= runs_from(graph, [Found(*hook, None) for hook in hooks])
        for where, definition in found:
            for binder in (
                graph.index(where).binders.get(definition, ()) if graph.has(where) else ()
            ):
                yield binder.statement


def _header(node: Node) -> range:
    """Give the lines of a class under which its hooks run: not those of its body."""
    statement = node.statement
    first = min((member.first for member in statement.members), default=statement.last + 1)
    return range(statement.first, max(first, statement.line + 1))


def _read_by(statements: Iterable[Statement]) -> _Read:
    names, begun, whole = set[str](), set[str](), False
    for statement in statements:
        known: _Read | None = statement.said.get("reads of anything")
        if known is None:
            known = statement.said["reads of anything"] = _read_in(statement)
        names |= known.names
        begun |= known.begun
        whole = whole or known.any
    return _Read(frozenset(names), frozenset(begun), whole)


def _read_in(statement: Statement) -> _Read:
    text = _MEMBERSHIP.sub(lambda found: found[0] if found[1] else "", statement.text)
    whole = _ANY.search(text) is not None
    whole = whole or (statement.name in _MAKERS and re.search(r"\bbases\b", text) is not None)
    begun = set[str]()
    for name in _asked_by_name(statement) if any(map(text.__contains__, _BY_NAME)) else ():
        whole = whole or not name
        begun.add(name)
    return _Read(statement.attributes, frozenset(begun), whole)


def _asked_by_name(statement: Statement) -> Iterator[str]:
    """Give how the names begin that attributes are asked for by; "" where any may be meant."""
    nodes = [inner for tree in statement.nodes for inner in ast.walk(tree)]
    bound = Counter(node.id for node in nodes if _is_store(node))
    bound.update(node.arg for node in nodes if isinstance(node, ast.arg))
    known: dict[str, str] = {}
    for assigned in filter(None, map(assignment, nodes)):
        target = assigned.targets[0]
        if isinstance(target, ast.Name) and bound[target.id] == 1:
            known[target.id] = _beginning(assigned.value, {})
    callees = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        if isinstance(node, ast.Call) and (first := _BY_NAME.get(_last(node.func))) is not None:
            given = node.args[first : 2 if first else None]
            yield from (_beginning(each, known) for each in given or [node])
        elif id(node) not in callees and isinstance(node, ast.expr) and _last(node) in _BY_NAME:
            yield ""  # ``map(getattr, ...)``


def _is_store(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def _last(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else str(getattr(node, "attr", ""))


def _beginning(tree: ast.expr, known: Mapping[str, str]) -> str:
    """Give what the text begins with that an expression gives; "" if that may be anything."""
    match tree:
        case ast.Constant(value=str(text)):
            return text.partition(".")[0]
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            return text
        case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()):
            return text.partition("%")[0]
        case ast.BinOp(left=left, op=ast.Add()):
            return _beginning(left, known)
        case ast.Name(id=name):
            return known.get(name, "")
        case _:
            return ""
