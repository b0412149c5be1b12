"""Functions that a call made, which are the same and do something else: who has computed by them.

    number = converted(int, digits)        the same function after an edit to `float`
    total = chained(number)                has it in a closure: the same, in all that can be seen
    VALUE = total("1+2")                   is to be computed again

Only what binds plain data is: to compute that once more does no harm.
"""

from __future__ import annotations

from types import CellType, FunctionType
from typing import Any

from hmr.graph import Key, Node
from hmr.graph.libraries import does_something
from hmr.live.functions.patching import alike
from hmr.live.process.looking import is_a
from hmr.live.work import Work
from hmr.plan import Step


def differ(old: Any, new: Any) -> bool:
    """Whether two functions that calls made have other code, or something else in their closures.

    Parameters:
        old, new: what a name held, and what it holds now; nothing is taken over yet.
    """
    if not (is_a(old, FunctionType) and is_a(new, FunctionType)):
        return False
    cells = [function.__closure__ or () for function in (old, new)]
    if old.__code__ is not new.__code__ or len(cells[0]) != len(cells[1]):
        return True
    return not all(map(_alike, *cells))


def _alike(old: CellType, new: CellType) -> bool:
    try:
        return alike(old.cell_contents, new.cell_contents)
    except ValueError:  # nothing is bound yet
        return False


def tell(work: Work, step: Step, name: str, function: Any) -> None:
    """Have those computed again that were by a function, however they came to it.

    Parameters:
        work: the commit.
        step: has run the statement that makes it.
        name: what that binds.
        function: the function, which does something else now.
    """
    node = step.node
    if node.statement.kind != "other" or node.owners:
        return
    home = function.__module__, function.__qualname__.partition(".<locals>")[0]
    stale = work.graph.stale([Key(node.module, name, "value")])
    found = {
        each: because for each, because in stale.items() if _has_computed(work, each, home, node)
    }
    if found:
        work.grow({key for because in found.values() for key in because})
        work.forced |= {(each.module, each.position) for each in found}


def _has_computed(work: Work, node: Node, home: tuple[str, str], maker: Node) -> bool:
    """Whether a statement binds plain data, and code of a factory's ran under it, or may have."""
    graph, statement = work.graph, node.statement
    if node.owners or statement.kind != "other" or node == maker or not statement.binds:
        return False
    if not all(graph.told.plain(node.module, name) for name in statement.binds):
        return False
    if graph.observed(node):
        return home in graph.ran_under(node)
    return does_something(statement)
