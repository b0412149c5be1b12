"""Collections that statements alter: which of them have to be made again, and by what.

`TABLE.pop("b")` ran on the table that the statement above it made. It can't run again on the table
as it is; so what makes and alters it runs again first, in order, and what alters it further down
follows. Only where nobody else has altered it since: what the program put in stays.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node
from hmr.plan.steps import Chain, Step
from hmr.source import SourceModule, Statement, filling
from hmr.source.shape import assignment

Intact = Callable[[ModuleName, str], bool]
"""Whether a name holds a plain collection that nobody has altered since it was made."""


def chains(
    graph: Graph,
    intact: Intact,
    old: SourceModule | None,
    step: Step,
    steps: Mapping[tuple[ModuleName, tuple[int, ...], str], Step],
    found_before: dict[tuple[ModuleName, str], Chain | None],
) -> tuple[tuple[Chain, ...], list[Node]]:
    """Give what has to be made again around a step, and the statements further down.

    Parameters:
        graph: the graph over the new sources.
        intact: see there.
        old: the module's old source, if it is revised.
        step: runs a statement.
        steps: all steps of the plan so far.
        found_before: what was found for names, whoever asked: a thousand lines may fill one table.
    """
    node, source = step.node, graph.source(step.node.module)
    out: list[Chain] = []
    below: dict[tuple[int, ...], Node] = {}
    for name in sorted(concerned(node.statement, step.old) | _filled_by_call(graph, node)):
        if any(name in known.names for known in out):
            continue
        at = (node.module, name)
        if at not in found_before:
            found_before[at] = chain(graph, *at, intact)
        found = found_before[at] or chain(graph, *at, intact, caller=node)
        edited = step.because is None
        if found is None or (edited and refills(old or source, source, step.old, name)):
            continue
        later = {other.position: other for other in found.nodes if other.position > node.position}
        if step.old is None and not later and not _loses(steps.values(), node.module, name):
            out.append(replace(found, nodes=()))  # it is added at the end: it meets what is there
            continue
        out.append(found)
        below |= later
    return tuple(out), list(below.values())


def upon(graph: Graph, node: Node) -> Iterator[Node]:
    """Give the statements further down that alter what a statement puts somewhere."""
    if node.owners or not _puts(node.statement):
        return
    statements = graph.source(node.module).statements
    for place in range(node.position[0] + 1, len(statements)):
        if makes_anew(node.statement, statements[place]):
            yield Node(node.module, (place,), statements[place])


def makes_anew(above: Statement, below: Statement) -> bool:
    """Whether a statement puts something somewhere that another one alters.

    ``ROOMS["hall"] = []`` puts a new list there: ``ROOMS["hall"].append(door)`` has to have its
    turn, whatever else the program has put into `ROOMS`.
    """
    if below.kind != "other" or not below.alterations.now or not _puts(above):
        return False
    deep: tuple[str, ...] = below.note("alters inside", _altered_inside)
    if not deep:  # (as with most of a thousand lines that fill one table)
        return False
    beginnings: tuple[str, ...] = above.note("begins with", _beginnings)
    return any(spelt.startswith(beginnings) for spelt in deep)


_PLACES = (ast.Subscript, ast.Attribute)


def _beginnings(nodes: tuple[ast.stmt, ...]) -> tuple[str, ...]:
    """Give how what is in the places begins that an assignment puts something into."""
    assigned = assignment(nodes[0])
    targets = assigned.targets if assigned is not None else ()
    made = (ast.unparse(each) for each in targets if isinstance(each, _PLACES))
    return tuple(f"{place}{more}" for place in made for more in ".[")


def _altered_inside(nodes: tuple[ast.stmt, ...]) -> tuple[str, ...]:
    """Give what a line alters that is in something else, as it spells it."""
    altered = (each for each in _altered(nodes[0]) if not isinstance(each, ast.Name))
    return tuple(f"{ast.unparse(each)}." for each in altered)


def _puts(statement: Statement) -> bool:
    """Whether a statement is an assignment to an item or an attribute of something."""
    return statement.kind == "other" and statement.note("puts", _is_put)


def _is_put(nodes: tuple[ast.stmt, ...]) -> bool:
    assigned = assignment(nodes[0])
    return assigned is not None and any(isinstance(it, _PLACES) for it in assigned.targets)


def _altered(tree: ast.stmt) -> Iterator[ast.expr]:
    """Give what a line alters, as it spells it."""
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call):
        if isinstance(tree.value.func, ast.Attribute):
            yield tree.value.func.value
    elif isinstance(tree, ast.AugAssign):
        yield tree.target
    elif isinstance(tree, ast.Assign | ast.AnnAssign | ast.Delete):
        targets = [tree.target] if isinstance(tree, ast.AnnAssign) else tree.targets
        yield from (target.value for target in targets if isinstance(target, _PLACES))


def without(graph: Graph, intact: Intact, old: SourceModule, gone: Node) -> Iterator[Step]:
    """Give the steps that make again what a statement had altered that is gone."""
    source = graph.source(gone.module)
    for name in concerned(gone.statement) - gone.statement.binds:
        found = chain(graph, gone.module, name, intact, least=1)
        if found is not None and not refills(old, source, gone.statement, name):
            node = gone._replace(position=(*found.nodes[-1].position, 1 << 30))
            reason = f"what altered {name} was removed"
            yield Step("afresh", node, None, None, reason, chains=(found,))


def _loses(steps: Iterable[Step], module: ModuleName, name: str) -> bool:
    """Whether a statement that altered a collection is removed."""
    return any(
        step.how == "afresh"
        and step.node.module == module
        and any(name in known.names for known in step.chains)
        for step in steps
    )


def concerned(*statements: Statement | None) -> set[str]:
    """Give the top-level names of what statements bind, and of collections that they alter."""
    out: set[str] = set()
    for statement in statements:
        if statement is not None and statement.kind == "other":
            out |= statement.binds
            out |= {spelling.partition(".")[0] for spelling in statement.alterations.now}
    return out


def _filled_by_call(graph: Graph, node: Node) -> set[str]:
    """Give the collections of its module that a bare call fills: ``collect()``.

    What a call fills whose result is used may be a record of runs: ``TABLE = noted(build)``.
    """
    if not isinstance(node.statement.node, ast.Expr) or node.owners:
        return set()
    own = (key for key in graph.fills(node) if key.module == node.module)
    return {key.name for key in own if key.what == "content" and "." not in key.name}


def chain(
    graph: Graph,
    module: ModuleName,
    name: str,
    intact: Intact,
    least: int = 2,
    caller: Node | None = None,
) -> Chain | None:
    """Find what makes and alters a collection, and what else the same statements alter.

    Parameters:
        graph: the graph over the new sources.
        module: the module that binds it.
        name: its name there.
        intact: see there.
        least: how many statements there have to be.
        caller: the one statement that may alter it by calling functions: it runs again anyway.

    Returns:
        None where that can't run again by itself, or is less than that.
    """
    names, waiting = {name}, [name]
    found: dict[tuple[int, ...], Node] = {}
    if not intact(module, name):
        return None
    tops = [
        Node(module, (place,), statement)
        for place, statement in enumerate(graph.source(module).statements)
    ]
    while waiting:
        current = waiting.pop()
        nodes = _around(graph, tops, current, caller) if intact(module, current) else None
        if nodes is None:
            return None
        for node in nodes:
            found[node.position] = node
            for spelling in node.statement.alterations.now - names:
                if "." in spelling:
                    return None
                names.add(spelling)
                waiting.append(spelling)
    if len(found) < least:
        return None
    return Chain(frozenset(names), tuple(found[position] for position in sorted(found)))


def by_lines(graph: Graph, intact: Intact, module: ModuleName, keys: Iterable[Key]) -> bool:
    """Whether lines of a module are all that makes and fills some collections.

    These put in once more what they had put in, so that nothing is made anew.
    """
    return all(
        (key.module, key.what) == (module, "content")
        and chain(graph, module, key.name, intact) is not None
        for key in keys
    )


def _around(graph: Graph, tops: list[Node], name: str, caller: Node | None) -> list[Node] | None:
    """Give the statements that bind or alter a name; None if one does more than that."""
    out = [
        node
        for node in tops
        if name in node.statement.binds or name in node.statement.alterations.now
    ]
    if not any(name in node.statement.binds for node in out):
        return None
    if any(node.statement.kind != "other" for node in out):
        return None
    if any(name in node.statement.alterations.later for node in tops):
        # Functions alter it, too: those must not have been called by the rest of the module.
        key = Key(tops[0].module, name, "content")
        callers = [node for node in tops if node not in out and key in graph.fills(node)]
        if any(node != caller for node in callers):
            return None
        out += callers
    return out


def refills(old: SourceModule, new: SourceModule, statement: Statement | None, name: str) -> bool:
    """Whether a collection's whole content is exchanged for what plain statements give it."""
    if statement is None or filling.filled(statement) != name:
        return False
    both = [(source.statements, filling.chain(source.statements, name)) for source in (old, new)]
    return all(
        found is not None and not filling.meet_others(statements, found)
        for statements, found in both
    )
