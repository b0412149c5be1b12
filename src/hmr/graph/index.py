"""Who reads what in one module: a pure function of its source, computed once per state of it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Node
from hmr.source import SourceModule, Statement
from hmr.source.facts import Facts, dotted, facts
from hmr.source.shape import CALL_THEIR_ARGUMENTS

_MAKES_INSTANCES = ("__init__", "__new__", "__post_init__", "__setattr__", "__set_name__")


class Read(NamedTuple):
    """A node reads ``dotted`` while it runs; `called` says that it also calls it."""

    node: Node
    dotted: str
    called: bool


class Deferred(NamedTuple):
    """A definition of this module reads ``dotted`` when it is called."""

    definition: QualName
    dotted: str


@dataclass(slots=True)
class Index:
    """The names of one module, by their root (``config`` for ``config.TIMEOUT``).

    Attributes:
        reads: root name -> who reads it while running.
        defers: root name -> which definitions read it when called.
        imports: local name -> (absolute module, attribute or None), the last import wins.
        by_origin: module, or what is imported from one (``"shop.models.Basket"``) -> the local
            names that it has here, with the attribute.
        import_nodes: local name -> the import statements that bind it.
        stars: absolute modules that are star-imported, with the statement.
        made_by: name -> what was called to make its value (``basket = Basket()``).
        deleters: name -> the statements that delete it.
        binders: name -> the nodes that bind it, in order; members as ``"Class.name"``.
    """

    reads: dict[str, list[Read]] = field(default_factory=lambda: defaultdict(list))
    defers: dict[str, list[Deferred]] = field(default_factory=lambda: defaultdict(list))
    imports: dict[str, tuple[ModuleName, str | None]] = field(default_factory=dict)
    by_origin: dict[str, list[tuple[str, str | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    import_nodes: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    stars: list[tuple[ModuleName, Node]] = field(default_factory=list)
    made_by: dict[str, str] = field(default_factory=dict)
    deleters: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    binders: dict[QualName, list[Node]] = field(default_factory=lambda: defaultdict(list))


def index(source: SourceModule) -> Index:
    """Collect the names of a module."""
    out = Index()
    for node, names in nodes(source):
        _enter(out, source, node, names)
    return out


def nodes(source: SourceModule) -> Iterator[tuple[Node, Facts]]:
    """Give a module's nodes in order: each statement, and each class followed by its members."""
    for position, statement in enumerate(source.statements):
        yield from _nodes(source.name, (position,), statement, ())


def _nodes(
    module: ModuleName, position: tuple[int, ...], statement: Statement, owners: tuple[str, ...]
) -> Iterator[tuple[Node, Facts]]:
    node = Node(module, position, statement, owners)
    if not isinstance(statement.node, ast.ClassDef) or len(statement.nodes) > 1:
        yield node, statement.facts
        return
    yield node, class_header_facts(statement)
    for at, member in enumerate(statement.members):
        yield from _nodes(module, (*position, at), member, (*owners, statement.name))


def class_header_facts(statement: Statement) -> Facts:
    """Give the names that a class statement reads besides those of its members."""
    node = statement.node
    assert isinstance(node, ast.ClassDef)
    found = facts([*node.bases, *(word.value for word in node.keywords)])
    decorators = decorator_facts(statement)
    found.reads |= decorators.reads
    found.calls |= decorators.calls
    found.defers |= decorators.defers
    found.binds = {node.name}
    for maker in class_makers(statement):
        found.reads.add(maker)
        found.calls.add(maker)
    return found


def class_makers(statement: Statement) -> Iterator[str]:
    """Give what runs, besides its body, when a class statement runs: hooks of its bases."""
    node = statement.node
    assert isinstance(node, ast.ClassDef)
    for base in node.bases:
        chain = dotted(base)
        if chain is not None:
            yield f"{chain}.__init_subclass__"
    for word in node.keywords:
        chain = dotted(word.value)
        if word.arg == "metaclass" and chain is not None:
            yield from (f"{chain}.{hook}" for hook in ("__new__", "__init__", "__prepare__"))


def decorator_facts(statement: Statement) -> Facts:
    """Give the names that a definition's decorator lines read, all of them called."""
    decorators: list[ast.expr] = getattr(statement.node, "decorator_list", [])
    calls: list[ast.AST] = [
        item if isinstance(item, ast.Call) else ast.Call(func=item, args=[], keywords=[])
        for item in decorators
    ]
    return facts(calls)


def _enter(out: Index, source: SourceModule, node: Node, names: Facts) -> None:
    _enter_reads(out, node, names)
    for spelling in names.defers:
        for name in names.binds or {node.statement.name}:
            out.defers[_root(spelling)].append(Deferred(node.prefix + name, spelling))
    if node.owners and node.statement.kind == "function":
        for attribute in names.selves:
            own = node.prefix + node.statement.name
            out.defers[node.owners[0]].append(Deferred(own, node.prefix + attribute))
    for name in names.binds:
        out.binders[node.prefix + name].append(node)
    made = _made(node.statement)
    if made is not None and not node.owners:
        out.made_by[made[0]] = made[1]
    if node.statement.kind == "class":
        _enter_class(out, node)
    _enter_imports(out, source, node, names)
    if not node.owners:
        for name in names.deletes:
            out.deleters[name].append(node)


def _enter_reads(out: Index, node: Node, names: Facts) -> None:
    called = names.calls | _arguments_called(node.statement, names)
    for spelling in names.reads | names.deletes:
        is_called = spelling in called
        if node.owners and node.prefix + _root(spelling) in out.binders:
            # Inside a class body a sibling's name hides the module's.
            spelling = node.prefix + spelling
        out.reads[_root(spelling)].append(Read(node, spelling, is_called))
        maker = out.made_by.get(_root(spelling))
        if maker is not None and "." in spelling:
            further = maker + spelling.removeprefix(_root(spelling))
            out.reads[_root(maker)].append(Read(node, further, is_called))


def _enter_imports(out: Index, source: SourceModule, node: Node, names: Facts) -> None:
    for local, (spelling, attribute) in names.imports.items():
        module = source.imported(spelling)
        if attribute == "*":
            out.stars.append((module, node))
        else:
            out.imports[node.prefix + local] = (module, attribute)
            out.by_origin[module].append((node.prefix + local, attribute))
            if attribute is not None:
                out.by_origin[f"{module}.{attribute}"].append((node.prefix + local, ""))
            out.import_nodes[node.prefix + local].append(node)


def _enter_class(out: Index, node: Node) -> None:
    """Enter what calling a class runs, and what it has from its bases."""
    tree = node.statement.node
    assert isinstance(tree, ast.ClassDef)
    own = node.qualname
    for hook in _MAKES_INSTANCES:
        out.defers[own.partition(".")[0]].append(Deferred(own, f"{own}.{hook}"))
    bases = [chain for chain in map(dotted, tree.bases) if chain is not None]
    used = {"__init_subclass__"} | {
        name for member in node.statement.members for name in member.facts.selves
    }
    for word in tree.keywords:
        meta = dotted(word.value)
        if word.arg == "metaclass" and meta is not None:
            # Making a class derived from this one runs its metaclass, as `__init_subclass__`.
            for hook in ("__new__", "__init__"):
                entry = Deferred(f"{own}.__init_subclass__", f"{meta}.{hook}")
                out.defers[_root(meta)].append(entry)
    for base in bases:
        root = base.partition(".")[0]
        out.defers[root].append(Deferred(own, base))
        for name in used - {name for member in node.statement.members for name in member.binds}:
            out.defers[root].append(Deferred(f"{own}.{name}", f"{base}.{name}"))


def _made(statement: Statement) -> tuple[str, str] | None:
    """Give (name, callee) for ``name = callee(...)``."""
    tree = statement.node
    if not isinstance(tree, ast.Assign) or not isinstance(tree.value, ast.Call):
        return None
    callee = dotted(tree.value.func)
    target = tree.targets[0]
    return (target.id, callee) if callee and isinstance(target, ast.Name) else None


def _root(spelling: str) -> str:
    return spelling.partition(".")[0]


def _arguments_called(statement: Statement, names: Facts) -> set[str]:
    """Find functions handed to what is known to call them at once: ``sorted(rows, key=rank)``."""
    if not names.calls & CALL_THEIR_ARGUMENTS:
        return set()
    out: set[str] = set()
    for tree in statement.nodes:
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in CALL_THEIR_ARGUMENTS:
                given = [*call.args, *(word.value for word in call.keywords)]
                out |= {
                    ast.unparse(item)
                    for item in given
                    if isinstance(item, (ast.Name, ast.Attribute))
                }
    return out
