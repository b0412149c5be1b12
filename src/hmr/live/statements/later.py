"""Names of a module that nobody spells, and that a start has yet to bind at a statement's turn.

__all__ = [name for name in dir() if name[0] != "_"]      # submodules that came since
lazy_import(globals(), {...})                             # what it has put there itself
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from hmr._types import ModuleName, QualName
from hmr.graph import Graph, Node
from hmr.graph.dynamic import may_bind_any
from hmr.graph.effects import found_by
from hmr.live.statements import stars
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.circles import executed_by
from hmr.source import SourceModule, Statement
from hmr.source.presence import asks_for_all
from hmr.source.scopes import inside, parameters_of
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted, imports_in

_GIVEN = frozenset(
    {
        *("__name__", "__doc__", "__package__", "__loader__", "__spec__", "__path__", "__file__"),
        *("__cached__", "__builtins__", "__annotations__", "__warningregistry__"),
    }
)
"""What the interpreter gives each module."""
_MOST = 100
"""So many functions at most are followed that a statement calls."""
_LIST = frozenset({"keys", "items", "values", "copy"})
_GO_THROUGH = frozenset(
    {"set", "list", "dict", "tuple", "sorted", "frozenset", "filter", "map", "enumerate", "len"}
)
_IMPORT = frozenset({"__import__", "import_module", "exec", "eval"})


def unspelt_later(work: Work, step: Step) -> Iterator[str]:
    """Give the names that nobody spells, and that a start has yet to bind.

    Submodules are left where the statement may import them: nobody would put them there again.

    Parameters:
        work: the commit.
        step: the step that runs a statement which goes through all names.
    """
    module, node = step.node.module, step.node
    statements, space = work.graph.source(module).statements, work.registry[module].namespace
    above = statements[: node.position[0]]
    spelt = set().union(*(each.binds | each.facts.sets_global for each in statements))
    unspelt = [
        name
        for name in space.keys() - spelt - _GIVEN
        if name.isidentifier() and not stars.brings(work, module, name)
    ]
    submodules = {name for name in unspelt if stars.is_submodule(module, name, space)}
    if not any(map(may_bind_any, above)):
        yield from (name for name in unspelt if name not in submodules)
    if not submodules:
        return

    def source(name: ModuleName) -> SourceModule | None:
        return work.graph.source(name) if work.graph.has(name) else None

    there = executed_by(source, module, above)
    late = sorted(name for name in submodules if f"{module}.{name}" not in there)
    if not late:
        return
    runs_then = [node.statement, *_ran(work, node)]
    if not any(each.note("may import", _imports) for each in runs_then):
        yield from late
        return
    if not any(each.note("goes through names", _lists) for each in runs_then):
        return
    said = (
        *("HMR112", f"{module}:{node.statement.name}", f"line {node.statement.first}"),
        f"it goes through the names of its module, where a start has yet to find {late[0]}",
        "restart, if it shall go through those that a start finds",
    )
    work.out.noted.append((said, lambda: True))


def _ran(work: Work, node: Node) -> list[Statement]:
    """Give the definitions that run under a statement, nothing of which is put off."""
    graph = work.graph
    if graph.observed(node):
        return _bound(graph, graph.ran_under(node))
    out: list[Statement] = []
    todo = [(node.module, node.statement)]
    for module, statement in todo:  # which grows by what is called
        spelt = set(filter(None, map(dotted, _called(_bodies(statement.nodes)))))
        for spelling in sorted(spelt) if len(out) < _MOST else ():
            for found in found_by(graph, module, spelling):
                more = [each for each in _bound(graph, [found[:2]]) if each not in out]
                out += more
                todo += [(found.module, each) for each in more]
    return out


def _bound(graph: Graph, places: Iterable[tuple[ModuleName, QualName]]) -> list[Statement]:
    known = (place for place in dict.fromkeys(places) if graph.has(place[0]))
    binders = (each for module, name in known for each in graph.index(module).binders.get(name, ()))
    return [each.statement for each in binders]


def _bodies(nodes: Sequence[ast.stmt]) -> list[ast.stmt]:
    """Give what runs: of a function, its body."""
    bodies = (node.body if isinstance(node, FUNCTIONS) else [node] for node in nodes)
    return [each for found in bodies for each in found]


def _called(body: Sequence[ast.stmt]) -> Iterator[ast.expr]:
    return (each.func for each in inside(body) if isinstance(each, ast.Call))


def _imports(nodes: Sequence[ast.stmt]) -> bool:
    """Whether what a statement has run imports something; of a function, its body."""
    body = _bodies(nodes)
    if any(True for _ in imports_in(body)):
        return True
    return any((dotted(each) or "").rpartition(".")[2] in _IMPORT for each in _called(body))


def _lists(nodes: Sequence[ast.stmt]) -> bool:
    """Whether a statement, or a function that is handed a namespace, goes through its names."""
    handed = {
        name for node in nodes if isinstance(node, FUNCTIONS) for name in parameters_of(node.args)
    }

    def is_space(node: ast.expr) -> bool:
        if isinstance(node, ast.Name):
            return node.id in handed
        return isinstance(node, (ast.Call, ast.Subscript)) and asks_for_all(node)

    for node in (inner for tree in nodes for inner in ast.walk(tree)):
        listed: Sequence[ast.expr] = ()
        if isinstance(node, (ast.For, ast.comprehension)):
            listed = [node.iter]
        elif isinstance(node, ast.Attribute) and node.attr in _LIST:
            listed = [node.value]
        elif isinstance(node, ast.Call) and dotted(node.func) in _GO_THROUGH:
            listed = node.args
        if any(map(is_space, listed)):
            return True
    return False
