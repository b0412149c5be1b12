"""Circles of imports: which statements a start may leave with less than the live program has.

In a circle, one module is imported while it is half executed. An `except ImportError` around the
import has its turn then, and `*` brings what was bound so far. What the live process has depends on
the order in which it came to the modules, and an edit does not change that order any more.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.graph import Graph, Node
from hmr.plan.draft import Draft
from hmr.plan.steps import Step
from hmr.source import SourceModule, Statement
from hmr.source.scopes import inside
from hmr.source.shape import assignment
from hmr.source.spelling import imported_by_string, imports_in

_CAUGHT = frozenset({"ImportError", "Exception", "BaseException"})
Sources = Callable[[ModuleName], "SourceModule | None"]


def enter(draft: Draft, diffs: Mapping[ModuleName, SourceDiff]) -> None:
    """Enter the steps for statements that meet a circle which the edits bring in or take away.

    Parameters:
        draft: where they are entered.
        diffs: what became of each edited module.
    """
    edited = [name for name, each in diffs.items() if _imports_otherwise(draft, each)]
    if not edited:
        return
    graph, gone = draft.graph, draft.facts.gone
    now = _Circles(lambda name: _new(draft, graph, name))
    then = _Circles(lambda name: draft.old.get(name) or _known(graph, name))
    around = {name for each in edited for one in (now, then) for name in one.around(each)}
    for module in sorted(around):
        source, old = _new(draft, graph, module), draft.old.get(module)
        if module in gone or source is None:
            continue
        known = {} if old is None else {each.text: each for each in old.statements}
        for place, statement in enumerate(source.statements):
            if not _may_meet(statement):
                continue
            node = Node(module, (place,), statement)
            before = statement if old is None and graph.has(module) else known.get(statement.text)
            met = before is not None and then.is_met_by(module, before)
            meets = now.is_met_by(module, statement)
            if meets and not met:
                reason = "it imports in a circle, in the midst of which a start may come to it"
                draft.enter(Step("half", node, statement, None, reason))
            elif met and not meets and not draft.runs(node):
                reason = "the circle of imports that it may have met is gone"
                draft.run(node, before, None, reason)
                draft.displaced.add(module)


def is_met(sources: Sources, module: ModuleName, text: str) -> bool:
    """Whether a statement is there that may find a module half executed.

    Parameters:
        sources: gives a module's source.
        module, text: the statement.
    """
    source, circles = sources(module), _Circles(sources)
    found = (each for each in source.statements if each.text == text) if source is not None else ()
    return any(circles.is_met_by(module, each) for each in found)


def executed_by(
    sources: Sources, module: ModuleName, statements: Iterable[Statement]
) -> set[ModuleName]:
    """Give the modules that statements have executed at once, as far as the sources say so.

    Parameters:
        sources: gives a module's source.
        module, statements: some of the statements of a module.
    """
    source, circles = sources(module), _Circles(sources)
    named = [] if source is None else [_imported(source, each) for each in statements]
    return circles.all_executed((name for names in named for name in names), module)


def _new(draft: Draft, graph: Graph, name: ModuleName) -> SourceModule | None:
    return _known(graph, name) or draft.facts.arriving(name)


def _known(graph: Graph, name: ModuleName) -> SourceModule | None:
    return graph.source(name) if graph.has(name) else None


def _imports_otherwise(draft: Draft, difference: SourceDiff) -> bool:
    """Whether a module imports something else than before of what is ours, or is a package now."""
    old, new = difference.old, difference.new
    if old.is_package != new.is_package:
        return True
    lost = _all_imported(old, (pair.old for pair in difference.edited))
    if lost == _all_imported(new, (pair.new for pair in difference.edited)):
        return False  # most edits touch no import: no other statement is looked at
    before, after = (_all_imported(source, source.statements) for source in (old, new))
    graph, found = draft.graph, (before ^ after)
    around = {each for name in found for each in (name, *_parents(name))}
    return any(_new(draft, graph, each) is not None for each in sorted(around))


def _all_imported(source: SourceModule, statements: Iterable[Statement | None]) -> set[ModuleName]:
    return {name for each in statements if each is not None for name in _imported(source, each)}


def _may_meet(statement: Statement) -> bool:
    """Whether a statement goes on where an import finds a module half executed."""
    if statement.kind == "import":
        return "*" in statement.facts.imports
    return statement.kind == "other" and any(True for _ in _tried(statement))


def _tried(statement: Statement) -> Iterator[ast.ImportFrom | ast.Import]:
    """Give the imports of a ``try`` whose failure is caught."""
    tree = statement.node
    if not isinstance(tree, ast.Try) or not any(map(_catches, tree.handlers)):
        return
    for node in inside(tree.body):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node


def _catches(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in _CAUGHT for kind in kinds)


class _Circles:
    """Tells by the sources of all modules.

    Parameters:
        sources: gives a module's source.
    """

    def __init__(self, sources: Sources) -> None:
        self._source = cache(sources)  # (what is to come is read for each question)
        self._direct: dict[ModuleName, frozenset[ModuleName]] = {}

    def around(self, module: ModuleName) -> set[ModuleName]:
        """Give the modules that are in a circle of imports with one, and that itself if it is."""
        importers: dict[ModuleName, set[ModuleName]] = {}
        todo, seen = [module], {module}
        while todo:
            name = todo.pop()
            for imported in self._imports(name):
                importers.setdefault(imported, set()).add(name)
                if imported not in seen:
                    seen.add(imported)
                    todo.append(imported)
        out, back = set[ModuleName](), [*importers.get(module, ())]
        while back:
            name = back.pop()
            if name not in out:
                out.add(name)
                back += importers.get(name, ())
        return out

    def is_met_by(self, module: ModuleName, statement: Statement) -> bool:
        """Whether a statement may find a module half executed, in whichever order a start comes."""
        source = self._source(module)
        if source is None:
            return False
        if statement.kind == "import":
            nodes: list[ast.ImportFrom | ast.Import] = [
                node for node in statement.nodes if isinstance(node, ast.ImportFrom)
            ]
        else:
            nodes = list(_tried(statement))
        for node in nodes:
            if isinstance(node, ast.ImportFrom) and self._is_half(source, node):
                return True
            if statement.kind != "import" and self._fails_within(source, statement, node):
                return True
        return False

    def _is_half(self, source: SourceModule, node: ast.ImportFrom) -> bool:
        """Whether what is imported may be missing yet: the other module has come to this one."""
        other = self._source(origin := _origin(source, node))
        if other is None or origin == source.name or f"{origin}.".startswith(f"{source.name}."):
            return False  # (the package around a module has always begun before it)
        comes = self._comes_to(other, source.name)
        if comes is None:
            return False
        bound = {name for each in other.statements[:comes] for name in each.binds}
        later = {name for each in other.statements[comes:] for name in each.binds} - bound
        if node.names[0].name == "*":
            return any(name[:1] != "_" or name == "__all__" for name in later)
        return any(alias.name in later for alias in node.names)

    def _fails_within(
        self, source: SourceModule, statement: Statement, node: ast.ImportFrom | ast.Import
    ) -> bool:
        """Whether a module that an import executes imports what its own module has not bound yet.

        Where that one has begun first.
        """
        texts = [each.text for each in source.statements]
        above = source.statements[: texts.index(statement.text)]
        bound = {name for each in above for name in each.binds}
        bound |= {"*"} if any("*" in each.facts.imports for each in above) else set()
        later = {name for each in source.statements for name in each.binds} - bound
        around = set(_parents(source.name))
        executed = self.all_executed(_named(source, node), source.name) - around
        others = filter(None, map(self._source, executed))
        return any(
            alias.name in later
            for other in others
            for each in other.statements
            for inner in _taken_from(other, each, source.name)
            for alias in inner.names
        )

    def _comes_to(self, source: SourceModule, module: ModuleName) -> int | None:
        """Give the place of the first statement of one module that has another executed."""
        for place, statement in enumerate(source.statements):
            if module in self.all_executed(_imported(source, statement), source.name):
                return place
        return None

    def all_executed(self, names: Iterable[ModuleName], by: ModuleName) -> set[ModuleName]:
        """Give what is executed where a module imports others, but for what has begun by then."""
        begun = {by, *_parents(by)}
        todo, seen = [each for name in names for each in (*_parents(name), name)], set[ModuleName]()
        while todo:
            name = todo.pop()
            if name not in seen and name not in begun:
                seen.add(name)
                todo += self._imports(name)
        return seen

    def _imports(self, name: ModuleName) -> frozenset[ModuleName]:
        """Give the modules that the import of one has executed, as far as it says so itself."""
        known = self._direct.get(name)
        if known is None:
            source, begun = self._source(name), {name, *_parents(name)}
            found = set[ModuleName]()
            for statement in source.statements if source is not None else ():
                for each in _imported(source, statement) if source is not None else ():
                    found |= {each, *(set(_parents(each)) - begun)}
            found = {each for each in found if self._source(each) is not None} - {name}
            known = self._direct[name] = frozenset(found)
        return known


def _imported(source: SourceModule, statement: Statement) -> list[ModuleName]:
    """Give the modules that a statement may have executed at once, without those around them."""
    if statement.kind not in ("import", "other") or not statement.may_say("import"):
        return []
    return [name for node in imports_in(statement.nodes) for name in _named(source, node)]


def _taken_from(
    source: SourceModule, statement: Statement, module: ModuleName
) -> Iterator[ast.ImportFrom]:
    """Give the imports of names from a module whose failure is not caught."""
    if statement.kind not in ("import", "other") or not statement.may_say("import"):
        return
    caught = set(_tried(statement))
    found = (node for node in inside(statement.nodes) if isinstance(node, ast.ImportFrom))
    yield from (each for each in found if each not in caught and _origin(source, each) == module)


def _named(source: SourceModule, node: ast.AST) -> list[ModuleName]:
    """Give the names of the modules that an import may execute, without those around them."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        bound = assignment(node)  # ``shop = importlib.import_module("shop")``
        name = imported_by_string(bound.value) if bound is not None else None
        return [] if name is None else [name]
    origin = _origin(source, node)
    return [origin, *(f"{origin}.{alias.name}" for alias in node.names)]


def _origin(source: SourceModule, node: ast.ImportFrom) -> ModuleName:
    return source.imported("." * node.level + (node.module or ""))


def _parents(name: ModuleName) -> list[ModuleName]:
    parts = name.split(".")
    return [".".join(parts[:size]) for size in range(1, len(parts))]
