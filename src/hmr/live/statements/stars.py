"""Star-imports that run again: what they bring, and what none of them brings any more."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key, Node
from hmr.live.recode import Recoded
from hmr.live.work import Work
from hmr.plan import Step


def give_way(work: Work, step: Step, before: Mapping[str, Any], names: set[str]) -> None:
    """A star-import that runs again hides nothing that its module binds further down."""
    entries = work.graph.index(step.node.module)
    space = work.registry[step.node.module].namespace
    below = [origin for origin, node in entries.stars if node.position > step.node.position]
    brought = {
        name
        for origin in below
        for name in starred(origin) & names
        if vars(sys.modules[origin]).get(name, MISSING) is not space.get(name)
        and not _is_lent(work, origin, name, step.node.module)
    }
    own = [origin for origin, node in entries.stars if node == step.node]
    brought |= {
        name
        for origin in own
        for name in names & before.keys()
        if _is_lent(work, origin, name, step.node.module)
    }
    for name in list(names):
        binders = entries.binders.get(name, ())
        later = name in brought or any(node.position > step.node.position for node in binders)
        if name in before and (later or _imported_later(work, step, name, before)):
            if space[name] is not before[name] and name not in brought:
                _tell_readers(work, step, name, [node.position for node in binders])
            space[name] = before[name]
            names.discard(name)


def imports_back(work: Work, origin: str, module: str) -> tuple[int, ...] | None:
    """Give by which of its statements a module that another imports first imports that itself.

    None where it does not: it is whole, and not half there, when it is imported. So is a package's
    submodule: the package has always begun before.
    """
    if origin.startswith(f"{module}."):
        return None
    names = work.registry.names
    if origin not in names or module not in names or names.index(origin) < names.index(module):
        return None
    return work.graph.first_import(origin, module)


def not_there_yet(work: Work, origin: str, module: str, first: tuple[int, ...]) -> list[str]:
    """Give the names that a module does not have yet when another star-imports it at a start.

    They are in a circle: what it binds, or is brought by star-imports, below its own import of the
    other, and its submodules whose import ends no earlier.

    Parameters:
        work: the commit.
        origin: the module that is half there.
        module: the one that star-imports it.
        first: by which of its statements it imports that; see `imports_back`.
    """
    rank = work.registry.names.index
    entries, space = work.graph.index(origin), work.registry[origin].namespace
    brought = [(other.position, starred(each)) for each, other in entries.stars]
    late = []
    for name in space:
        binders, inner = entries.binders.get(name, ()), f"{origin}.{name}"
        bringing = [] if binders else [at for at, names in brought if name in names]
        ended = inner in work.registry and rank(inner) < rank(module)
        if ended and space[name] is work.registry[inner].module:
            comes = False  # whatever else binds it: a package has what was imported in it
        elif binders:
            comes = all(_is_bound_behind(each, first) for each in binders)
        elif bringing:
            comes = min(bringing) >= first
        else:
            comes = inner in work.registry and not ended
        late += [name] if comes else []
    return late


def _is_bound_behind(binder: Node, place: tuple[int, ...]) -> bool:
    """Whether a statement binds its names behind an import, or is this import itself."""
    here = binder.position == place and binder.statement.kind == "import"
    return here or binder.position > place


def _tell_readers(work: Work, step: Step, name: str, places: list[tuple[int, ...]]) -> None:
    """Have those run that read a name which a star-import brings before it is bound again."""
    key = Key(step.node.module, name, "value")
    planned = {
        other.node.position for other in work.plan.steps if other.because and key in other.because
    }
    for place in planned:
        nearest = max((each for each in places if each < place), default=())
        if nearest <= step.node.position < place:
            work.inside.setdefault((step.node.module, place), set()).add(key)


def _is_lent(
    work: Work, origin: str, name: str, module: str, seen: frozenset[str] = frozenset()
) -> bool:
    """Whether a module that is imported further down has a name from the importing one itself.

    Perhaps through others: the package of both takes all of what the importing one has.
    """
    if not work.graph.has(origin):
        return False
    entries = work.graph.index(origin)
    if name in entries.binders:
        return entries.imports.get(name) == (module, name)
    # (It is half there then, and has no `__all__` yet, perhaps.)
    found = {other for other, _node in entries.stars if other == module or is_starred(other, name)}
    seen |= {origin}
    return bool(found) and all(
        other == module or other in seen or _is_lent(work, other, name, module, seen)
        for other in found
    )


def _imported_later(work: Work, step: Step, name: str, before: Mapping[str, Any]) -> bool:
    """Whether a name is a package's for its submodule that is imported after a statement.

    The import system binds it only the first time.
    """
    module = step.node.module
    if not is_submodule(module, name, before):
        return False
    source, whole = work.recoded(module).source, f"{module}.{name}"
    earlier = (
        (source.imported(origin), attribute)
        for statement in source.statements
        if statement.first < step.node.statement.first and statement.kind == "import"
        for origin, attribute in statement.facts.imports.values()
    )
    return not any(
        f"{origin}.".startswith(f"{whole}.") or (origin, attribute) == (module, name)
        for origin, attribute in earlier
    )


def drop_unstarred(work: Work, item: Recoded, before: Mapping[str, Any], brought: set[str]) -> None:
    """Drop the names that star-imports brought before and none brings any more."""
    entries = work.graph.index(item.tracked.name)
    space = item.tracked.namespace
    provided = {
        name
        for origin, _node in entries.stars
        for name in _brought_at_a_start(work, origin, item.tracked.name)
        # In a circle, each would have it from the other though nobody binds it any more.
        if name not in before or not _is_lent(work, origin, name, item.tracked.name)
    }
    for origin, _node in entries.stars:
        if origin in work.registry:
            gone = work.originals.get(origin, {}).keys() - work.registry[origin].namespace.keys()
            unspelt = {name for name in gone if not name.startswith("_")}
            formerly = _formerly(work, origin, set()) | _called(work, origin, before) | unspelt
            for name in formerly - provided:
                bound = name in brought or name in entries.binders
                if name in before and not (bound or is_submodule(item.tracked.name, name, before)):
                    work.tx.drop(space, name)
                    work.changed.add(Key(item.tracked.name, name, "value"))
                    work.changed.add(Key(item.tracked.name, "*", "value"))
            _uncover(work, item, _formerly(work, origin, set()) - starred(origin), brought)


def _brought_at_a_start(work: Work, origin: str, module: str) -> set[str]:
    """Give the names that a star-import may bring of a module that may be half there then."""
    first = imports_back(work, origin, module)
    if first is None:
        return starred(origin)
    space, late = vars(sys.modules[origin]), not_there_yet(work, origin, module, first)
    listed = "__all__" in space and "__all__" not in late
    there = starred(origin) if listed else {name for name in space if name[:1] != "_"}
    return there.difference(late)


def _uncover(work: Work, item: Recoded, lost: set[str], brought: set[str]) -> None:
    """Give names that one star-import brings no more what another one brings."""
    entries = work.graph.index(item.tracked.name)
    space = item.tracked.namespace
    for name in sorted(lost - brought - entries.binders.keys()):
        others = [origin for origin, _node in entries.stars if is_starred(origin, name)]
        value = vars(sys.modules[others[-1]]).get(name, MISSING) if others else MISSING
        if name in space and value is not MISSING and space[name] is not value:
            work.tx.put(space, name, value)
            work.changed.add(Key(item.tracked.name, name, "value"))
            work.changed.add(Key(item.tracked.name, name, "code"))


def _formerly(work: Work, module: str, seen: set[str]) -> set[str]:
    """Give the names that a module's baseline bound, star-imports followed."""
    if module in seen or module not in work.registry:
        return set()
    seen.add(module)
    source = work.registry[module].source
    names: set[str] = set()
    for statement in source.statements:
        names |= statement.binds
        if statement.kind == "import" and "*" in statement.facts.imports:
            names |= _formerly(work, source.imported(statement.facts.imports["*"][0]), seen)
    return names


def _called(
    work: Work, module: str, importing: Mapping[str, Any], seen: frozenset[str] = frozenset()
) -> set[str]:
    """Give the names that functions of a module bind, by `global`, which another has from there."""
    if module in seen or module not in work.registry:
        return set()
    source, space = work.registry[module].source, work.originals.get(module)
    space = work.registry[module].namespace if space is None else space
    found = {name for statement in source.statements for name in statement.sets_global}
    names = {name for name in found if importing.get(name, MISSING) is space.get(name)}
    for statement in source.statements:
        if statement.kind == "import" and "*" in statement.facts.imports:
            origin = source.imported(statement.facts.imports["*"][0])
            names |= _called(work, origin, importing, seen | {module})
    return names


def had_brought(work: Work, module: str, name: str, thing: object) -> bool:
    """Whether what a name was bound to is another module's, of which an import had brought it.

    Parameters:
        work: the commit.
        module: the importing module, as it was before.
        name: its name.
        thing: what that was bound to.
    """
    source = work.registry[module].source
    for statement in source.statements:
        imports = statement.facts.imports if statement.kind == "import" else {}
        for spelling, attribute in [imports[each] for each in ("*", name) if each in imports]:
            origin, there = source.imported(spelling), name if attribute == "*" else attribute
            space = work.originals.get(origin) or vars(sys.modules.get(origin, object))
            brought = there is not None and space.get(there) is thing
            if brought and not _is_lent(work, origin, there or name, module):
                return True
    return False


def is_submodule(module: str, name: str, space: Mapping[str, Any]) -> bool:
    """Whether a package has a name by its submodule having been imported, by whomever."""
    return sys.modules.get(f"{module}.{name}", MISSING) is space[name]


def brings(work: Work, module: str, name: str) -> bool:
    """Whether a star-import of a module brings a name now."""
    return any(is_starred(origin, name) for origin, _node in work.graph.index(module).stars)


def is_starred(module: str, name: str) -> bool:
    """Whether a star-import of a module brings a name now; sooner told than all that it brings."""
    space = vars(sys.modules[module]) if module in sys.modules else {}
    if "__all__" in space and space["__all__"] is not None:
        return name in starred(module)
    return name in space and not name.startswith("_")


def starred(module: str) -> set[str]:
    """Give the names that a star-import of a module brings now."""
    space = vars(sys.modules[module]) if module in sys.modules else {}
    listed = space.get("__all__")
    return {name for name in space if not name.startswith("_")} if listed is None else set(listed)
