"""What a statement binds, reads and defers, by name: the static half of dependence."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hmr.source import implicit, presence, reflection, shape
from hmr.source.scopes import Imported, is_of_class, locals_of, name_inside, receiver
from hmr.source.setting import put_in_module
from hmr.source.shape import Function
from hmr.source.spelling import chained, dotted, dotted_of, imported_by_string
from hmr.source.trees import FIELDS, for_type_checkers, walk

OWN_CLASS = "__class__()"
"""What a method reads of itself that calls its class: ``cls()``, ``type(self)()``."""


@dataclass(slots=True)
class Facts:
    """The names of one statement, dotted where an attribute is read (``"config.TIMEOUT"``).

    Attributes:
        binds: names that it binds in its namespace.
        deletes: names that it deletes there.
        reads: names that are read while the statement runs; ``"*"`` for all of its module's.
        calls: those among `reads` that are called or used as a decorator while it runs.
        defers: names that its functions read when they are called; ``"*"`` for all of its module's.
        sets_global: names that its functions declare `global`, so that a call may rebind them.
        selves: attributes that methods read off their first parameter (``self.x``), and
            `OWN_CLASS` where they call the class that they are called on.
        imports: per bound name, the (module, attribute) that it comes from; attribute None for a
            whole module, ``"*"`` for a star-import (then the bound name is ``"*"`` too). The module
            is spelt as written, with its leading dots.
        beside: what else it imports under these names, in other branches: ``except ImportError:``.
        inside: the same for what its functions import, under the names of `scopes.name_inside`.
    """

    binds: set[str] = field(default_factory=set)
    deletes: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    calls: set[str] = field(default_factory=set)
    defers: set[str] = field(default_factory=set)
    sets_global: set[str] = field(default_factory=set)
    selves: set[str] = field(default_factory=set)
    imports: dict[str, Imported] = field(default_factory=dict)
    beside: set[tuple[str, Imported]] = field(default_factory=set)
    inside: dict[str, Imported] = field(default_factory=dict)

    def asks_for(self, name: str) -> bool:
        """Whether a name is read, by itself or for an attribute of what it stands for."""
        return name in self.reads or any(read.startswith(f"{name}.") for read in self.reads)


def facts(
    nodes: Iterable[ast.AST], *, lazy_annotations: bool = False, bases: Iterable[ast.AST] = ()
) -> Facts:
    """Collect the names of a statement.

    Parameters:
        nodes: its syntax trees.
        lazy_annotations: whether none is evaluated (``from __future__ import annotations``).
        bases: those of its trees that are bases of a class.
    """
    collector = _Collector(lazy_annotations, bases)
    trees = list(nodes)
    try:
        for node in trees:
            collector.visit(node)
    except RecursionError:
        return _flat(trees)
    if "*" in collector.facts.reads:
        collector.facts.binds.update(put_in_module(trees))
    return collector.facts


def _flat(trees: Iterable[ast.AST]) -> Facts:
    """Collect names without regard to scopes, for an expression too deep to walk down."""
    found = Facts()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                (found.reads if isinstance(node.ctx, ast.Load) else found.binds).add(node.id)
    return found


def _calls_class(called: ast.expr, own: str, is_class: bool) -> bool:
    """Whether a method calls its class, by the name that it has for what it is called on."""
    if isinstance(called, ast.Call):
        asks = isinstance(called.func, ast.Name) and called.func.id == "type"
        return asks and len(called.args) == 1 and dotted(called.args[0]) == own
    return dotted(called) in (own if is_class else "", f"{own}.__class__", "__class__")


class _Collector(ast.NodeVisitor):
    """Walks a statement; `_hidden` holds the local names in force, `_later` is inside a body."""

    def __init__(self, lazy_annotations: bool, bases: Iterable[ast.AST] = ()) -> None:
        self.facts = Facts()
        self._bases = set(bases)  # ``Query[int]`` calls no method that objects of `Query` have
        self._lazy_annotations = lazy_annotations
        self._hidden: frozenset[str] = frozenset()
        self._inside: dict[str, tuple[Imported, ...]] = {}
        self._given: dict[str, str] = {}
        self._later = False
        self._in_class = False
        self._self: str | None = None
        self._of_class = False
        self._only_written: set[ast.AST] = set()

    def visit(self, node: ast.AST) -> None:
        """Visit a node, and note what it uses without spelling it so."""
        for thing, ending, called in implicit.uses(node) if node not in self._bases else ():
            chain = dotted(thing)
            if chain is not None:
                self._note(chain + ending, called=called)
        self._dispatch(node)

    def _dispatch(self, node: ast.AST) -> None:
        """Visit a node by the method for its class."""
        way = _WAYS.get(type(node))
        if way is not None:
            way(self, node)
        else:
            self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> None:
        """Visit what is below a node."""
        for name in FIELDS[type(node)]:
            value = getattr(node, name, None)
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, ast.AST):
                        self.visit(item)
            elif isinstance(value, ast.AST):
                self.visit(value)

    # -- names -------------------------------------------------------------------------------
    def _note(self, name: str, *, called: bool = False) -> None:
        first, dot, rest = name.partition(".")
        if first in self._hidden:
            for imported in self._inside.get(first, ()):
                alias = name_inside(first, imported)
                self.facts.inside[alias] = imported
                self.facts.defers.add(alias + dot + rest)
            if rest and first in self._given:
                self.facts.defers.add(self._given[first] + dot + rest)
            return
        if self._later:
            self.facts.defers.add(name)
            return
        self.facts.reads.add(name)
        if called:
            self.facts.calls.add(name)

    def _bind(self, name: str) -> None:
        if self._later or self._in_class or name in self._hidden:
            return
        self.facts.binds.add(name)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._note(node.id)
        elif isinstance(node.ctx, ast.Store):
            self._bind(node.id)
        elif not (self._later or self._in_class):
            self.facts.deletes.add(node.id)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        chain = dotted(node)
        of_class = dotted_of(node, self._self) if self._later else chain
        if of_class and of_class != chain:  # ``type(self).all``
            self.facts.selves.add(of_class.split(".")[1])
        if chain is None:
            self.generic_visit(node)
            return
        root, _, rest = chain.partition(".")
        if self._later and root == self._self:
            self.facts.selves.add(rest.partition(".")[0])
        for spelling in filter(None, (chain, reflection.shown_by(chain))):
            self._note(spelling)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self._all_names(node)
        name = presence.global_name(node)
        if name is None:
            self.generic_visit(node)
        elif isinstance(node.ctx, ast.Load):
            self._note(name)
        elif not self._later:  # ``globals()["LIMIT"] = 5``, in a class too
            (self.facts.binds if isinstance(node.ctx, ast.Store) else self.facts.deletes).add(name)

    def _all_names(self, node: ast.Call | ast.Subscript) -> None:
        """Note where all the names of the module are asked for, in a function too."""
        if not self._later:
            if presence.asks_for_all(node):
                self.facts.reads.add("*")
        elif presence.runs_any_text(node) or (
            presence.asks_for_globals(node) and node not in self._only_written
        ):
            self.facts.defers.add("*")
        else:
            self._only_written.update(presence.written_to(node))

    def visit_Call(self, node: ast.Call) -> None:
        now = shape.called_lambdas(node)
        for function in now:
            self._arguments(function.args)
            self._at_once(function)
        if node.func not in now:
            self.visit(node.func)
        self._all_names(node)
        self._looked_at(node)
        for tree in presence.spelt_code(node):
            self.visit(tree)
        chain = dotted(node.func) or chained(node.func)
        if chain is not None:
            self._note(chain, called=True)
        if (
            self._later
            and self._self is not None
            and _calls_class(node.func, self._self, self._of_class)
        ):
            self.facts.selves.add(OWN_CLASS)
        for argument in (*node.args, *node.keywords):
            if getattr(argument, "value", argument) not in now:
                self.visit(argument)

    def visit_Compare(self, node: ast.Compare) -> None:
        name = None if self._later or self._in_class else presence.asked_for(node)
        if name is None:
            self.generic_visit(node)
        else:
            self._note(name)

    def _looked_at(self, node: ast.Call) -> None:
        found = reflection.looked_at(node)
        spelling = dotted(found[0]) if found is not None else None
        if found is not None and spelling is not None:
            for ending in found[1]:
                self._note(spelling + ending)

    def visit_If(self, node: ast.If) -> None:
        if for_type_checkers(node):
            self.visit(node.test)  # its body is for type checkers; it binds and imports nothing
            for child in node.orelse:
                self.visit(child)
        else:
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._import_by_string(node.targets, node.value)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self._note(node.target.id)
        elif isinstance(node.target, ast.Subscript):
            name = presence.global_name(node.target)
            if name is not None:
                self._note(name)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self._import_by_string([node.target], node.value)
            self.visit(node.target)
            self.visit(node.value)
        elif not isinstance(node.target, ast.Name):
            self.visit(node.target)
        self._annotation(node.annotation)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        # `except E as name` deletes the name at the end: it is not a lasting binding.
        for child in (*([node.type] if node.type else []), *node.body):
            self.visit(child)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name:
            self._bind(node.name)
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name:
            self._bind(node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self._bind(node.rest)
        self.generic_visit(node)

    def visit_Global(self, node: ast.Global) -> None:
        self.facts.sets_global.update(node.names)

    # -- imports -----------------------------------------------------------------------------
    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            self._bind(bound)
            if not self._later:
                module = alias.name if alias.asname else bound
                self._import(bound, (module, None))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            bound = alias.asname or alias.name
            if alias.name != "*":
                self._bind(bound)
            if not self._later:
                self._import(bound, (module, alias.name))

    def _import_by_string(self, targets: Iterable[ast.expr], value: ast.expr) -> None:
        module = imported_by_string(value)
        if module is not None and not self._later:
            for target in targets:
                if isinstance(target, ast.Name):
                    self.facts.imports[target.id] = (module, None)

    def _import(self, bound: str, imported: Imported) -> None:
        known = self.facts.imports.get(bound, imported)
        if known != imported:
            self.facts.beside.add((bound, known))
        self.facts.imports[bound] = imported

    # -- scopes ------------------------------------------------------------------------------
    def _annotation(self, node: ast.AST | None) -> None:
        if node is not None and not self._lazy_annotations and not self._later:
            self.visit(node)

    def _decorators(self, node: Function | ast.ClassDef) -> None:
        for item in node.decorator_list:
            chain = dotted(item)
            if chain is None:
                self.visit(item)
            else:
                self._note(chain, called=True)

    def _function(self, node: Function) -> None:
        self._bind(node.name)
        self._decorators(node)
        self._arguments(node.args)
        self._annotation(node.returns)
        self._body(node.body, node)

    visit_FunctionDef = _function
    visit_AsyncFunctionDef = _function

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._arguments(node.args)
        self._body([node.body], node)

    def _at_once(self, node: ast.Lambda) -> None:
        """A lambda that is called where it stands: its body runs with the statement."""
        before = self._hidden
        self._hidden = self._hidden | locals_of([node.body], node.args).names
        self.visit(node.body)
        self._hidden = before

    def _arguments(self, node: ast.arguments) -> None:
        for default in (*node.defaults, *node.kw_defaults):
            if default is not None:
                self.visit(default)
        slots = [*node.posonlyargs, *node.args, *node.kwonlyargs, node.vararg, node.kwarg]
        for slot in slots:
            if slot is not None:
                self._annotation(slot.annotation)

    def _body(self, body: Iterable[ast.AST], function: Function | ast.Lambda) -> None:
        around = self._hidden, self._inside, self._given
        before = self._later, self._in_class, self._self
        body = list(body)
        if not self._later:
            self._self, self._of_class = receiver(function), is_of_class(function)
        own = locals_of(body, function.args)
        self._inside = own.imported_in(self._inside)
        self._given = own.given_in(self._given, self._hidden)
        self._hidden = self._hidden | own.names
        self._later, self._in_class = True, False
        for child in body:
            self.visit(child)
        self._hidden, self._inside, self._given = around
        self._later, self._in_class, self._self = before

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._bind(node.name)
        self._decorators(node)
        self._bases.update(node.bases)
        for child in (*node.bases, *node.keywords):
            self.visit(child)
        before = self._in_class
        self._in_class = True
        for statement in node.body:
            self.visit(statement)
        self._in_class = before

    def _comprehension(self, node: ast.AST) -> None:
        before = self._hidden
        targets = (gen.target for gen in getattr(node, "generators", ()))
        self._hidden = self._hidden | frozenset(_stored(targets))
        self.generic_visit(node)
        self._hidden = before

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension


_WAYS: dict[type, Callable[[_Collector, Any], None]] = {
    getattr(ast, name.removeprefix("visit_")): way
    for name, way in vars(_Collector).items()
    if name.startswith("visit_")
}


def _stored(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        for child in walk(node):
            if isinstance(child, ast.Name):
                yield child.id
