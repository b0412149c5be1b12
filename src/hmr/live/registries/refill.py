"""Collections that top-level statements fill: give one the content of a fresh start, in place.

Only where the program has not altered it since: then what it holds is what its statements put in.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import CodeType
from typing import Any

from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.registries.lasting import exchange, let_last
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.compiling import compiled
from hmr.source.filling import chain


def refill(work: Work, step: Step) -> None:
    """Run a collection's statements aside, the old ones and the new, and exchange its content.

    Where it holds something else than the old ones give, nothing is done here: the edited
    statements run as any other.
    """
    module, (name,) = step.node.module, tuple(step.names)
    item = work.recoded(module)
    live = item.tracked.namespace.get(name)
    baseline = item.tracked.source
    old, new = chain(baseline.statements, name), chain(item.source.statements, name)
    if old is None or new is None or type(live) not in (list, dict, set):
        return
    space = item.tracked.namespace
    try:
        was = _made(space, [compiled(baseline, each.runs) for each in old], name)
        # (Functions in it are to have the live code, which a later edit replaces.)
        becomes = _made(space, [item.program(each) for each in new], name)
    except Exception:  # a name that is not there yet: the statements run in their order, and say it
        return
    if alike(live, was) and type(becomes) is type(live):
        if type(live) is dict and type(was) is dict and type(becomes) is dict:
            let_last(work, live, becomes, was)
        exchange(work, "refill", live, becomes)
        work.refilled.add((module, name))
        work.changed.add(Key(module, name, "value"))
        work.changed.add(Key(module, name, "content"))
        work.say(step, "rerun", "what fills it was edited, and nobody else has altered it")


def _made(space: dict[str, Any], statements: Iterable[CodeType], name: str) -> Any:
    aside: dict[str, Any] = {}
    for code in statements:
        exec(code, space, aside)
    return aside[name]
