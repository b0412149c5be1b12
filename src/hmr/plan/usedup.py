"""What statements use up: to run again, they need it made again.

reader = csv.reader(file)               is made again where one of those below runs again,
HEADER = next(reader)                   and they all go on with the new one
ROWS = list(reader)

connection = connect()                  is made again, too, since below it was closed
ROWS = connection.execute(QUERY)
connection.close()                      (not where a line above writes into a database: that would
                                        be there twice, and the save says that it is closed)

codes = itertools.count()               is made again where a line comes, goes or is edited that
RED, BLUE = next(codes), next(codes)    takes a number, if nobody else can have taken one

from codes import CODES                 whose statement runs again, since a second `del` of the
del CODES["a"]                          same key would fail

class Stats: ...                        runs again as a whole, for the same reason
for name in NAMES: delattr(Stats, name)
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from hmr.graph import Key, Node
from hmr.graph.origins import origin as origin_of
from hmr.plan.draft import Draft
from hmr.source import Statement
from hmr.source.scopes import inside
from hmr.source.spelling import dotted

_CLOSING = frozenset({"close", "shutdown", "terminate", "disconnect", "dispose", "cleanup"})
"""Methods after which an object is of no more use."""
_IN_MEMORY = ":memory:"
"""What SQLite calls a database that is gone with its connection."""
_WRITING = re.compile(r"\s*(insert|update|delete|replace|merge|truncate|drop|alter)\b", re.I)
"""How a text in SQL begins that alters what a database keeps."""
_MAKING = (ast.Assign, ast.AnnAssign, ast.If, ast.With, ast.Try)
_TAKING = frozenset(
    {
        *("pop", "popitem", "popleft", "remove", "discard", "clear", "sort", "reverse", "rotate"),
        *("difference_update", "intersection_update", "symmetric_difference_update"),
    }
)
"""Methods that go on from what a collection holds: it holds something else afterwards."""


def makers(draft: Draft, node: Node, statement: Statement) -> Iterator[Node]:
    """Give the statements that made what another one uses up, or finds closed.

    Parameters:
        draft: where the graph and the facts are.
        node: the place of the statement, at the top level of a module.
        statement: the statement, as it is or was.
    """
    goes_on: frozenset[str] = statement.note("goes on from", _goes_on_from)
    roots = {read.partition(".")[0] for read in statement.facts.reads}
    strips: frozenset[str] = statement.note("strips", _strips)
    for name in sorted(strips) if strips and draft.stands(node, statement) else ():
        if (cls := _bound_once(draft, node, name)) is not None and cls.statement.kind == "class":
            yield cls
    for name in sorted(roots | goes_on):
        maker = _maker(draft, node, name)
        if maker is None:
            continue
        home, own = maker.module, next(iter(maker.statement.binds))
        if name in goes_on and home != node.module and draft.facts.untouched(home, own):
            used = not _filled_by_functions(draft, Key(home, own, "content"))
        elif "." in name:
            continue
        elif draft.facts.used_up(node.module, name):
            used = not draft.graph.deferring(Key(home, own, "value"))
        elif draft.facts.goes_on(node.module, name):
            used = _is_for_constants(draft, maker, Key(home, own, "value"))
        else:
            used = home == node.module and _closed_below(draft, node, name, maker)
        if used:
            yield maker


def _maker(draft: Draft, node: Node, name: str) -> Node | None:
    """Give the one statement that binds what a name means, if it makes something."""
    maker = _bound_once(draft, node, name)
    if maker is None or maker.statement.kind != "other" or maker.statement.facts.imports:
        return None
    return maker if isinstance(maker.statement.node, _MAKING) else None


def _bound_once(draft: Draft, node: Node, name: str) -> Node | None:
    """Give the one statement that binds what a name means, if it stands above."""
    home, own = origin_of(draft.graph, node.module, name)
    if "." in own or not draft.graph.has(home):
        return None
    binders = draft.graph.index(home).binders.get(own, ())
    if len(binders) != 1 or binders[0].statement.binds != {own}:
        return None
    above = home != node.module or binders[0].position < node.position
    return binders[0] if above else None


def _is_for_constants(draft: Draft, maker: Node, counter: Key) -> bool:
    """Whether nothing but plain data was made of a counter's numbers, and nobody goes on to count.

    What has a number for its own is not made again for it: it would have to begin anew.
    """
    graph = draft.graph
    if graph.deferring(counter):
        return False
    users = {read.node for read in graph.reads(counter)} - {maker}
    return all(
        user.statement.kind == "other"
        and not user.owners
        and all(graph.told.plain(user.module, name) for name in user.statement.binds)
        for user in users
    )


def _closed_below(draft: Draft, node: Node, name: str, maker: Node) -> bool:
    """Whether a line further down closes what a statement uses, and nothing stays of its work."""
    statements = draft.graph.source(node.module).statements
    closed = any(
        (place,) > node.position and _closes(statement, name)
        for place, statement in enumerate(statements)
    )
    if not closed or _IN_MEMORY in maker.statement.text:
        return closed
    return not any(_writes(statement, name) for statement in statements)


def _writes(statement: Statement, name: str) -> bool:
    """Whether a statement has a database keep something else, by what goes by a name."""
    if not any(read.partition(".")[0] == name for read in statement.facts.reads):
        return False
    return statement.note("writes into a database", _has_writing)


def _has_writing(nodes: Iterable[ast.AST]) -> bool:
    return any(
        isinstance(each, ast.Constant) and type(each.value) is str and _WRITING.match(each.value)
        for tree in nodes
        for each in ast.walk(tree)
    )


def _closes(statement: Statement, name: str) -> bool:
    match statement.node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=method))):
            return owner == name and method in _CLOSING
    return False


def _filled_by_functions(draft: Draft, content: Key) -> bool:
    """Whether functions alter a collection: what called them would have to run again, too."""
    last = content.name.rpartition(".")[2]
    return any(
        last in spelling.split(".")
        for code in draft.graph.deferring(content)
        for node in draft.graph.index(code.module).binders.get(code.name, ())
        for spelling in node.statement.alterations.later
    )


def _strips(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the names whose attributes a statement takes away while it runs."""
    out = set[str | None]()
    for each in inside(nodes):
        match each:
            case ast.Call(func=ast.Name(id="delattr"), args=[thing, *_]):
                out.add(dotted(thing))
            case ast.Attribute(value=thing, ctx=ast.Del()):
                out.add(dotted(thing))
    return frozenset(name for name in out if name is not None)


def _goes_on_from(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the collections that a statement alters so that to do it again does something else."""
    of_all = [inner for tree in nodes for inner in ast.walk(tree)]
    written = [
        each.value
        for each in of_all
        if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Store)
    ]
    stored = {spelt for each in written if (spelt := dotted(each)) is not None}
    there = {*map(id, written)}
    of_names = (each for each in of_all if isinstance(each, ast.Name | ast.Attribute))
    out = {
        spelt
        for each in of_names
        if id(each) not in there and (spelt := dotted(each)) is not None and spelt in stored
    }
    for each in of_all:
        match each:
            case ast.Subscript(value=thing, ctx=ast.Del()):
                out.add(dotted(thing) or "")
            case ast.Call(func=ast.Attribute(value=thing, attr=method)):
                out.add((dotted(thing) or "") if method in _TAKING else "")
            case ast.AugAssign(target=ast.Subscript(value=thing)):
                out.add(dotted(thing) or "")
    return frozenset(out - {""})
