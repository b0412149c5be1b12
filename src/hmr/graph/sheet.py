"""Who reads what in one top-level statement: without its place, so that it outlives every move."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Node
from hmr.source import SourceModule, Statement
from hmr.source.assigning import augmented
from hmr.source.facts import OWN_CLASS, Facts, facts
from hmr.source.implicit import bound as bound_in
from hmr.source.implicit import uses
from hmr.source.reflection import ALL
from hmr.source.scopes import inside
from hmr.source.shape import (
    CALL_THEIR_ARGUMENTS,
    EXECUTE_THEIR_ARGUMENTS,
    FUNCTIONS,
    assignment,
)
from hmr.source.spelling import dotted
from hmr.source.trees import walk

_MAKES_INSTANCES = ("__init__", "__new__", "__post_init__", "__setattr__", "__set_name__")


class Deferred(NamedTuple):
    """A definition of this module reads ``dotted`` when it is called."""

    definition: QualName
    dotted: str


class Sheet:
    """The names of one top-level statement and, if it is a class, of its members.

    Statement and members are numbered in the order of execution.

    Attributes:
        paths: for each number, the indices down from the statement to the member.
        reads: root name -> who reads it while running: (number, dotted, whether it is called).
        defers: root name -> which definitions read it when called.
        imports: local name -> what it is bound to by importing: (number, module, attribute).
        inside: the same for what functions import, as (module, attribute); see `Facts.inside`.
        by_origin: see `Index`.
        stars: modules that are star-imported, with the statement's number.
        made: name -> what was called to make its value, at the top level.
        aliases: root name -> (name, dotted) for each plain ``name = dotted`` at the top level, or
            in a branch or a `with` there.
        heirs: root name -> (class, base as it is spelt) for each class that is derived from it.
        setters: root name -> who sets attributes of it while running: (number, dotted).
        deleters: name -> the statement that deletes it, at the top level.
        binders: name -> the numbers of those that bind it; members as ``"Class.name"``.
    """

    __slots__ = (
        "aliases",
        "binders",
        "by_origin",
        "defers",
        "deleters",
        "heirs",
        "imports",
        "inside",
        "made",
        "paths",
        "reads",
        "setters",
        "stars",
    )

    def __init__(self, source: SourceModule, statement: Statement) -> None:
        self.paths: list[tuple[int, ...]] = []
        self.reads: dict[str, list[tuple[int, str, bool]]] = {}
        self.defers: dict[str, list[Deferred]] = {}
        self.imports: dict[str, list[tuple[int, ModuleName, str | None]]] = {}
        self.inside: dict[str, tuple[ModuleName, str | None]] = {}
        self.by_origin: dict[str, list[tuple[str, str | None]]] = {}
        self.stars: dict[ModuleName, list[int]] = {}
        self.made: dict[str, str] = {}
        self.aliases: dict[str, list[tuple[str, str]]] = {}
        self.heirs: dict[str, list[tuple[QualName, str]]] = {}
        self.setters: dict[str, list[tuple[int, str]]] = {}
        self.deleters: dict[str, list[int]] = {}
        self.binders: dict[QualName, list[int]] = {}
        for number, (node, names) in enumerate(_nodes(source.name, (), statement, ())):
            self.paths.append(node.position)
            self._enter(source, number, node, names)

    def _enter(self, source: SourceModule, number: int, node: Node, names: Facts) -> None:
        self._enter_reads(number, node, names)
        for spelling in names.defers:
            for name in names.binds or {node.statement.name}:
                self._defer(node.prefix + name, spelling)
        if node.owners and node.statement.kind == "function":
            self._enter_selves(node.prefix, node.statement.name, names)
        for name in names.binds:
            self.binders.setdefault(node.prefix + name, []).append(number)
        for spelling in _sets(node):
            self.setters.setdefault(root(spelling), []).append((number, spelling))
        if not node.owners:
            self.made.update(_made(node.statement))
        for alias in aliases_of(node.statement) if not node.owners else ():
            self.aliases.setdefault(root(alias[1]), []).append(alias)
        self._enter_class_call(node)
        for own, tree, members in _classes(node):
            self._enter_class(own, tree, members)
            if node.statement.kind == "other":  # its members are no nodes of their own
                for member in members:
                    self._enter_method(own, member)
        self._enter_imports(source, number, node, names)
        if not node.owners:
            for name in names.deletes:
                self.deleters.setdefault(name, []).append(number)

    def _enter_reads(self, number: int, node: Node, names: Facts) -> None:
        called = names.calls | _arguments_called(node.statement, names)
        for spelling in names.reads | names.deletes:
            is_called = spelling in called
            if node.owners and node.prefix + root(spelling) in self.binders:
                # Inside a class body a sibling's name hides the module's.
                spelling = node.prefix + spelling
            self.reads.setdefault(root(spelling), []).append((number, spelling, is_called))

    def _enter_imports(self, source: SourceModule, number: int, node: Node, names: Facts) -> None:
        for local, (spelling, attribute) in (*sorted(names.beside), *names.imports.items()):
            module = source.imported(spelling)
            if attribute == "*":
                self.stars.setdefault(module, []).append(number)
                continue
            bound = node.prefix + local
            self.imports.setdefault(bound, []).append((number, module, attribute))
            enter_origin(self.by_origin, bound, module, attribute)
        for local, (spelling, attribute) in names.inside.items():
            module = source.imported(spelling)
            if local not in self.inside:
                self.inside[local] = (module, attribute)
                enter_origin(self.by_origin, local, module, attribute)

    def _enter_class(self, own: QualName, tree: ast.ClassDef, members: Sequence[Facts]) -> None:
        """Enter what calling a class runs, and what it has from its bases."""
        for hook in _MAKES_INSTANCES:
            entry = Deferred(own, f"{own}.{hook}")
            self.defers.setdefault(own.partition(".")[0], []).append(entry)
        if tree.decorator_list:  # `__init__` may be generated: what it uses stands in the body
            self._defer(own, own + ALL)
            for factory in _factories(tree):
                self._defer(own, factory)
        bases = [chain for chain in map(dotted, tree.bases) if chain is not None]
        used = {"__init_subclass__"} | {name for member in members for name in member.selves}
        for word in tree.keywords:
            meta = dotted(word.value)
            if word.arg == "metaclass" and meta is not None:
                self._enter_metaclass(own, meta)
        for call in tree.bases:
            if isinstance(call, ast.Call):  # `with_metaclass(Meta, Other)`
                for meta in filter(None, map(dotted, call.args)):
                    self._enter_metaclass(own, meta)
        inherited = used - {name for member in members for name in member.binds}
        for base in bases:
            self.heirs.setdefault(root(base), []).append((own, base))
            self._defer(own, base)
            for name in inherited:
                self._defer(f"{own}.{name}", f"{base}.{name}")

    def _enter_class_call(self, node: Node) -> None:
        """Enter that the classes derived from what a metaclass is called for run it, too.

        ``Base = Meta("Base", (Other,), {})``
        """
        tree = node.statement.node
        assigned = assignment(tree)
        call = assigned.value if assigned is not None else None
        meta = dotted(call.func) if isinstance(call, ast.Call) and len(call.args) == 3 else None
        if meta is not None:
            for name in node.statement.binds:
                self._enter_metaclass(name, meta)

    def _enter_metaclass(self, own: QualName, meta: str) -> None:
        """Enter that making a class derived from one runs its metaclass, as `__init_subclass__`.

        And that calling it does.
        """
        self._defer(own, f"{meta}.__call__")
        for hook in ("__new__", "__init__"):
            self._defer(f"{own}.__init_subclass__", f"{meta}.{hook}")

    def _enter_method(self, owner: QualName, names: Facts) -> None:
        """Enter what a method reads when it is called, of a class that a branch defines."""
        for name in names.binds:
            for spelling in names.defers:
                self._defer(f"{owner}.{name}", spelling)
            self._enter_selves(f"{owner}.", name, names)

    def _enter_selves(self, prefix: str, name: str, names: Facts) -> None:
        for attribute in names.selves:
            called = prefix.removesuffix(".") if attribute == OWN_CLASS else prefix + attribute
            self._defer(prefix + name, called)

    def _defer(self, definition: QualName, spelling: str) -> None:
        self.defers.setdefault(root(spelling), []).append(Deferred(definition, spelling))


def _classes(node: Node) -> Iterator[tuple[QualName, ast.ClassDef, list[Facts]]]:
    """Give the class that a node is, or those that a branch defines, with their members' names."""
    statement = node.statement
    if statement.kind == "class":
        assert isinstance(statement.node, ast.ClassDef)
        yield node.qualname, statement.node, [member.facts for member in statement.members]
    elif statement.kind == "other" and statement.may_say("class"):
        for tree in inside(statement.nodes):
            if isinstance(tree, ast.ClassDef):
                yield node.prefix + tree.name, tree, [facts([member]) for member in tree.body]


def _sets(node: Node) -> Iterable[str]:
    """Give the attributes that a top-level statement sets, or adds to."""
    statement = node.statement
    if node.owners or statement.kind != "other":
        return ()
    return statement.alterations.sets | augmented(statement)


def _factories(tree: ast.ClassDef) -> Iterator[str]:
    """Give what generated code calls for a field: ``field(default_factory=make)``."""
    for member in tree.body:
        value = getattr(member, "value", None)
        for word in value.keywords if isinstance(value, ast.Call) else ():
            spelling = dotted(word.value)
            if word.arg in ("default_factory", "factory") and spelling is not None:
                yield spelling


def enter_origin(
    by_origin: dict[ModuleName, list[tuple[str, str | None]]],
    bound: str,
    module: ModuleName,
    attribute: str | None,
) -> None:
    """Enter what an import binds where it is from: an attribute may be a module, too."""
    by_origin.setdefault(module, []).append((bound, attribute))
    if attribute is not None:
        by_origin.setdefault(f"{module}.{attribute}", []).append((bound, ""))


def sheet_of(source: SourceModule, statement: Statement, *, keep: bool = True) -> Sheet:
    """Give a statement's Sheet, made once for as long as its text stays.

    Parameters:
        source: its module.
        statement: a top-level statement.
        keep: whether syntax trees that are made for it are kept, for what comes after.
    """
    known: Sheet | None = statement.said.get("sheet")
    if known is None:
        if not keep and "nodes" not in statement.__dict__:
            # A Sheet has no lines: without those above it, the statement is parsed faster.
            statement = statement.moved(1 - statement.first)
        known = statement.said["sheet"] = Sheet(source, statement)
    return known


def nodes(
    source: SourceModule, places: Iterable[int] | None = None
) -> Iterator[tuple[Node, Facts]]:
    """Give a module's nodes in order: each statement, and each class followed by its members.

    Parameters:
        source: the module.
        places: the numbers of the top-level statements whose nodes are wanted; None for all.
    """
    for place in range(len(source.statements)) if places is None else places:
        yield from _nodes(source.name, (place,), source.statements[place], ())


def _nodes(
    module: ModuleName, position: tuple[int, ...], statement: Statement, owners: tuple[str, ...]
) -> Iterator[tuple[Node, Facts]]:
    node = Node(module, position, statement, owners)
    if statement.header is None:  # none, or one that shares its lines
        yield node, statement.facts
        return
    yield node, class_header_facts(statement)
    for at, member in enumerate(statement.members):
        yield from _nodes(module, (*position, at), member, (*owners, statement.name))


def class_header_facts(statement: Statement) -> Facts:
    """Give the names that a class statement reads besides those of its members."""
    return statement.note("header facts", lambda nodes: _header_facts(nodes, statement.tests))


def _header_facts(nodes: tuple[ast.stmt, ...], tests: Iterable[ast.expr]) -> Facts:
    node = nodes[0]
    assert isinstance(node, ast.ClassDef)
    trees = [*tests, *node.bases, *(word.value for word in node.keywords)]
    found = facts(trees, bases=node.bases)
    decorators = _decorator_facts(nodes)
    found.reads |= decorators.reads
    found.calls |= decorators.calls
    found.defers |= decorators.defers
    found.binds = {node.name}
    for thing, ending, _called in uses(node):
        chain = dotted(thing)
        if chain is not None:
            found.reads.add(chain + ending)
            found.calls.add(chain + ending)
    return found


def decorator_facts(statement: Statement) -> Facts:
    """Give the names that a definition's decorator lines read, all of them called."""
    return statement.note("decorator facts", _decorator_facts)


def _decorator_facts(nodes: tuple[ast.stmt, ...]) -> Facts:
    decorators: list[ast.expr] = getattr(nodes[0], "decorator_list", [])
    calls: list[ast.AST] = [
        item if isinstance(item, ast.Call) else ast.Call(func=item, args=[], keywords=[])
        for item in decorators
    ]
    return facts(calls)


def _made(statement: Statement) -> Iterator[tuple[str, str]]:
    """Give (name, callee) for ``name = callee(...)``, and for a function below ``@callee``."""
    plain = statement.kind == "function" and not statement.may_say("@")
    if plain or statement.kind not in ("function", "other"):
        return  # (no parse is needed to tell)
    for tree in _spread(statement):
        made = _made_by(tree)
        if made is not None:
            yield made


def _spread(statement: Statement) -> Iterator[ast.AST]:
    """Give what may bind names in a statement: itself, and what stands in a branch or a `with`."""
    compound = statement.kind == "other" and hasattr(statement.node, "body")
    yield from inside(statement.nodes) if compound else statement.nodes[:1]


def _made_by(tree: ast.AST) -> tuple[str, str] | None:
    if isinstance(tree, FUNCTIONS) and tree.decorator_list:
        decorator = dotted(tree.decorator_list[0])
        return (tree.name, decorator) if decorator else None
    assigned = assignment(tree)
    if assigned is None or not isinstance(assigned.value, ast.Call):
        return None
    callee = dotted(assigned.value.func)
    target = assigned.targets[0]
    return (target.id, callee) if callee and isinstance(target, ast.Name) else None


def aliases_of(statement: Statement) -> Iterator[tuple[str, str]]:
    """Give (name, dotted) for ``name = module.Thing``: another name for the same thing.

    Or as good as one: what ``twice = partial(scale, 2)`` calls is `scale`.
    """
    if statement.kind != "other":
        return  # (no parse is needed to tell)
    for tree in _spread(statement):
        assigned = assignment(tree)
        if assigned is None or len(assigned.targets) != 1:
            continue
        target, chain = assigned.targets[0], dotted(bound_in(assigned.value))
        if chain and isinstance(target, ast.Name):
            yield target.id, chain


def same_as(binders: Sequence[Node]) -> str | None:
    """Give what a name is another name for, if nothing else binds it: ``app = application``."""
    if len(binders) != 1 or binders[0].owners:
        return None
    chain: str | None = binders[0].statement.note("same as", _same_as)
    return chain


def _same_as(nodes: Sequence[ast.stmt]) -> str | None:
    assigned = assignment(nodes[0]) if len(nodes) == 1 else None
    if assigned is None or not all(isinstance(each, ast.Name) for each in assigned.targets):
        return None
    return dotted(assigned.value)


def root(spelling: str) -> str:
    return spelling.partition(".")[0]


def _arguments_called(statement: Statement, names: Facts) -> set[str]:
    """Find functions handed to what is known to call them: ``sorted(rows, key=rank)``."""
    last = {spelling.rpartition(".")[2] for spelling in names.calls}
    if last.isdisjoint(CALL_THEIR_ARGUMENTS | EXECUTE_THEIR_ARGUMENTS):
        return set()
    out: set[str] = set()
    dropped: set[ast.AST] = set()
    for tree in (inner for node in statement.nodes for inner in walk(node)):
        if isinstance(tree, ast.Expr):  # ``routes.map(home)`` may only note it
            dropped.add(tree.value)
        if isinstance(tree, ast.Call) and _calls_at_once(tree, dropped):
            given = [*tree.args, *(word.value for word in tree.keywords)]
            out |= {
                ast.unparse(item) for item in given if isinstance(item, (ast.Name, ast.Attribute))
            }
    return out


def _calls_at_once(call: ast.Call, dropped: set[ast.AST]) -> bool:
    if ast.unparse(call.func) in CALL_THEIR_ARGUMENTS:
        return True
    method = isinstance(call.func, ast.Attribute) and call.func.attr in EXECUTE_THEIR_ARGUMENTS
    return method and call not in dropped
