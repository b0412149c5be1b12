"""Whether names hold what statements gave them whose run nobody has seen.

What a collection held when the session began is taken for what they put in, unless that can be told
apart: by functions that put something in when they are called, or by what its statements give.

    SESSIONS = {}                       is as its statements made it, if it is empty
    def enter(user):                    and if this has put something in, that may have been while
        SESSIONS[user.name] = user      the program ran: it is left alone

    LIMIT = BASE * 2                    is as it was bound if it is that, and else was bound again
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.live.functions.patching import VALUES, alike
from hmr.live.known.reused import Aside
from hmr.live.known.tracked import Tracked
from hmr.live.process.looking import is_a
from hmr.plan.reusing import reusing
from hmr.source import Statement
from hmr.source.compiling import compiled
from hmr.source.filling import chain, may_act, meet_others
from hmr.source.shape import assignment


def is_as_made(modules: Collection[Tracked], home: Tracked, name: str) -> bool:
    """Whether nothing tells that somebody else has put something into a name's collection.

    Parameters:
        modules: those of the project.
        home: the module that binds the name; it was executed before the session began.
        name: the name.
    """
    live, word = home.namespace.get(name), name.encode()
    made = chain(home.source.statements, name)
    given = _given(home, made, name) if made is not None else MISSING
    if alike(given, live):
        return True
    if (
        made is not None
        and meet_others(home.source.statements, made)
        and _have_put_in(home, made, name)
    ):
        return True
    alone = given is not MISSING and not _has_others(home.source.statements, made or [], name)
    for tracked in [each for each in modules if word in each.data]:
        for statement in tracked.source.statements:
            spelt = statement.alterations.later
            if any(_is(live, tracked.namespace, at) for at in spelt):
                if not _ran_at_import_alone(modules, tracked, statement):
                    return False
                alone = False
            elif tracked is not home and statement.kind == "other":
                reads = [at for at in statement.facts.reads if at.rpartition(".")[2] == name]
                alone = alone and not any(_is(live, tracked.namespace, at) for at in reads)
    return not alone


def is_as_bound(modules: Collection[Tracked], home: Tracked, statement: Statement) -> bool:
    """Whether nothing tells that a name has another plain value than its statement gave it.

    To be asked before anything that the statement uses is another.

    Parameters:
        modules: those of the project.
        home: the module; it was executed before the session began.
        statement: binds one name, as nothing else in the module does.
    """
    bound = assignment(statement.node)
    (name,) = statement.binds if len(statement.binds) == 1 else ("",)
    if bound is None or bound.value is None or not name or may_act(bound.value):
        return True
    others = [each for each in home.source.statements if name in each.facts.sets_global]
    if any(_ran_at_import_alone(modules, home, each) for each in others):
        return True
    made = _given(home, [statement], name)
    return type(made) not in VALUES or alike(made, home.namespace.get(name))


def _ran_at_import_alone(modules: Collection[Tracked], home: Tracked, statement: Statement) -> bool:
    """Whether a function is called by statements of its module, and named by no other function."""
    name, statements = statement.name, home.source.statements
    if statement.kind != "function" or not any(name in each.facts.calls for each in statements):
        return False
    word = name.encode()
    return not any(
        read.rpartition(".")[2] == name
        for tracked in modules
        if word in tracked.data
        for each in tracked.source.statements
        for read in each.facts.defers
    )


def _is(live: object, space: Mapping[str, Any], spelling: str) -> bool:
    """Whether a dotted name stands for an object, through modules alone."""
    first, *rest = spelling.split(".")
    thing = space.get(first)
    for part in rest:
        if not is_a(thing, ModuleType):
            return False
        thing = thing.__dict__.get(part)
    return thing is live


def _has_others(statements: Iterable[Statement], made: list[Statement], name: str) -> bool:
    """Whether another statement may put something in, or give it to a function that does."""
    return any(
        name in statement.alterations.now or any(map(may_act, statement.nodes))
        for statement in statements
        if statement.kind not in ("function", "import", "docstring")
        and statement not in made
        and statement.facts.asks_for(name)
    )


def _have_put_in(home: Tracked, made: list[Statement], name: str) -> bool:
    """Whether a collection holds as many things as statements put in, where each has its place."""
    aside = Aside({name: home.namespace[name]})
    try:
        lines = [reusing(each.runs, frozenset({name})) for each in made]
        aside.find([compiled(home.source, line) for line in lines], home.namespace)
    except Exception:  # one of them needs what is there no more
        return False
    return True


def _given(home: Tracked, made: list[Statement], name: str) -> Any:
    """Give what statements make of a name, which do nothing but that; `MISSING` if they can't."""
    aside: dict[str, Any] = {}
    try:
        for statement in made:
            exec(compiled(home.source, statement.runs), home.namespace, aside)
    except Exception:  # they spell a name that is there no more
        return MISSING
    return aside.get(name, MISSING)
