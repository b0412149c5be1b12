"""What a module's `__getattr__` gave and noted in its module, where an import has to ask anew."""

from __future__ import annotations

from types import ModuleType

from hmr.live.process.looking import is_a
from hmr.live.work import Work
from hmr.plan import Step


def ask_anew(work: Work, step: Step) -> None:
    """Let a module forget what it has noted of its answers, as far as that changed since.

    Parameters:
        work: the commit.
        step: runs a statement that may import such a name.
    """
    changed = {key.name for key in step.because or () if key.what == "value"}
    for spelling, name in step.node.statement.facts.imports.values() if changed else ():
        module = work.recoded(step.node.module).source.imported(spelling)
        if name not in changed or module not in work.registry or not work.graph.has(module):
            continue
        space = work.registry[module].namespace
        entries = work.graph.index(module)
        given = "__getattr__" in space and name not in entries.binders and not entries.stars
        given = given and not work.graph.is_bound_by_call(module, name)
        if given and name in space and not is_a(space[name], ModuleType):
            work.tx.drop(space, name)
