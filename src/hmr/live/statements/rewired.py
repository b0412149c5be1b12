"""Functions that a call made, which are the same and do something else: who has computed by them.

    number = converted(int, digits)        the same function after an edit to `float`
    total = chained(number)                has it in a closure: the same, in all that can be seen
    VALUE = total("1+2")                   is to be computed again

Only what binds plain data is, or fills a collection of it: to compute that once more does no harm.
"""

from __future__ import annotations

from functools import partial
from types import CellType, FunctionType
from typing import Any

from hmr.graph import Key, Node
from hmr.graph.libraries import acts_at_all, does_something
from hmr.live.functions.patching import alike
from hmr.live.process.looking import is_a
from hmr.live.work import Work
from hmr.plan import Step


def differ(work: Work, old: Any, new: Any) -> bool:
    """Whether two functions that calls made have other code, or something else in their closures.

    Parameters:
        work: the commit: what it has altered in place is something else.
        old, new: what a name held, and what it holds now; nothing is taken over yet.
    """
    if not (is_a(old, FunctionType) and is_a(new, FunctionType)):
        return False
    cells = [function.__closure__ or () for function in (old, new)]
    if old.__code__ is not new.__code__ or len(cells[0]) != len(cells[1]):
        return True
    return not all(map(partial(_alike, work), *cells))


def _alike(work: Work, old: CellType, new: CellType) -> bool:
    try:
        held = new.cell_contents
        return alike(old.cell_contents, held) and id(held) not in work.altered
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
    code, space = function.__code__, function.__globals__  # (`wraps` gives other names)
    home = str(space.get("__name__")), code.co_qualname.partition(".<locals>")[0]
    if work.graph.has(home[0]) and not work.graph.some_unobserved():
        ran = work.graph.ran_by(Key(*home, "code"))
        if not any(_has_computed(work, each, home, node) for each in ran):
            return  # nobody has computed by it, whoever may use it
    stale = work.graph.stale([Key(node.module, name, "value")])
    found = {
        each: because for each, because in stale.items() if _has_computed(work, each, home, node)
    }
    if found:
        work.grow({key for because in found.values() for key in because})
        places = {(each.module, each.position) for each in found}
        work.forced |= places
        work.spent |= places  # what they had put in is not what they put in now


def _has_computed(work: Work, node: Node, home: tuple[str, str], maker: Node) -> bool:
    """Whether a statement gives plain data, and code of a factory's ran under it, or may have."""
    graph, statement = work.graph, node.statement
    filled = {spelling.partition(".")[0] for spelling in statement.alterations.now}
    names = statement.binds | filled
    if node.owners or statement.kind != "other" or node == maker or not names:
        return False
    if not all(graph.told.plain(node.module, name) for name in names):
        return False
    if graph.observed(node):
        return home in graph.ran_under(node)
    return acts_at_all(statement) if filled else does_something(statement)
