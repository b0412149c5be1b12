"""What an edited line imports from a library once more: what its module has been given before.

    from typing import collect                  from typing import collect as gather

Another library may have put a function of its own there since. A start would meet what had been
there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from types import BuiltinFunctionType, FunctionType
from typing import Any

from hmr._types import MISSING
from hmr.live.process.looking import is_a, names_of
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement


def given_before(work: Work, step: Step, name: str, new: Any) -> Any:
    """Give the function or class that a module had from a library, if that has another one now.

    Parameters:
        work: the commit.
        step: the step that has run the statement.
        name: what it has imported it as.
        new: what the library has there now.

    Returns:
        MISSING if the library has the same as ever, or it is not known to have had another.
    """
    module, tracked = step.node.module, work.registry[step.node.module]
    originals = work.originals[module]
    if any(key.what == "library" for key in step.because or ()) or not _is_a_librarys(work, new):
        return MISSING
    for home, attribute in _spelt(step.node.statement, name):
        space = vars(sys.modules[home]) if home in sys.modules else {}
        if home in work.registry or space.get(attribute) is not new:
            continue
        had = {
            id(thing): thing
            for other in tracked.source.statements
            for bound in other.binds
            if (home, attribute) in _spelt(other, bound) and not tracked.rebound(bound, originals)
            if _is_a_librarys(work, thing := originals.get(bound))
        }
        if len(had) == 1 and id(new) not in had:
            (thing,) = had.values()
            _say(work, step, name, f"{home}.{attribute}", space)
            return thing
    return MISSING


def _spelt(statement: Statement, name: str) -> Iterator[tuple[str, str]]:
    """Give what a statement imports as a name by ``from home import attribute``."""
    found = statement.facts.imports.get(name)
    beside = (imported for bound, imported in statement.facts.beside if bound == name)
    for home, attribute in (*(() if found is None else (found,)), *beside):
        if attribute not in (None, "*"):
            yield home, attribute


def _is_a_librarys(work: Work, thing: object) -> bool:
    defined = type(thing) in (FunctionType, BuiltinFunctionType) or is_a(thing, type)
    return defined and names_of(thing)[0] not in work.registry


def _say(work: Work, step: Step, name: str, spelt: str, space: Mapping[str, Any]) -> None:
    module, namespace = step.node.module, work.registry[step.node.module].namespace
    attribute = spelt.rpartition(".")[2]
    said = (
        *("HMR108", f"{module}:{name}", f"line {step.node.statement.first}"),
        f"{spelt} is another one since this module imported it; it keeps the one that it had",
        "restart, to have the one that a start meets there",
    )
    work.out.noted.append((said, lambda: namespace.get(name) is not space.get(attribute)))
