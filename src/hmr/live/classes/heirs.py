"""Classes derived from one: whether they took something of it over, or read it, when made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from types import CellType
from typing import Any, TypeAlias

from hmr.graph import Graph
from hmr.live.classes.takeover import ORDER, is_from_functools, is_plain, must_run_whole
from hmr.live.known.registry import Registry
from hmr.live.process.looking import derived_from, is_a, names_of, peek
from hmr.live.process.transaction import Transaction
from hmr.pack import Pack

Hooks: TypeAlias = "dict[type, frozenset[tuple[str, str]]]"
"""Classes, each with the hooks that run when it is made, by the modules and names of these."""

_ASK_DUNDERS = frozenset({"abc", "typing", "enum"})
"""Modules whose metaclasses and hooks ask for names with underscores around them, and no more."""


def read_by_heirs(
    cls: object,
    names: Collection[str] | None,
    registry: Registry,
    graph: Graph,
    packs: Sequence[Pack] = (),
) -> bool:
    """Whether classes derived from one read members of it when they were made.

    Parameters:
        cls: the class.
        names: the members, or None for any.
        registry: the tracked modules.
        graph: what their functions ask for.
        packs: those of the libraries that are there.
    """
    return any(
        must_run_whole(derived, registry, packs)
        and (names is None or _read(derived, names, registry, graph, packs))
        for derived in (heirs_of(cls) if is_a(cls, type) else ())
    )


def heirs_of(cls: type) -> Iterator[type]:
    """Give the classes derived from one, and those derived from them, each once."""
    todo = derived_from(cls)
    seen = {id(each) for each in todo}
    for derived in todo:  # which grows by those derived from them
        yield derived
        fresh = [each for each in derived_from(derived) if id(each) not in seen]
        seen.update(map(id, fresh))
        todo += fresh


def hooks_of(cls: type) -> frozenset[tuple[str, str]]:
    """Give the hooks of bases and metaclasses that run when a class is made, by their names."""
    return frozenset(_hooks(cls))


def share_fields(tx: Transaction, cls: type, before: Mapping[str, Any]) -> None:
    """Have derived dataclasses, which do not run again, hold the fields that a class has now.

    Parameters:
        tx: where the undo is noted.
        cls: the class, whose statement has run again.
        before: its members until then; the fields that derived classes took over are the same.
    """
    before = before.get("__dataclass_fields__", {})
    now = vars(cls).get("__dataclass_fields__", {})
    todo = derived_from(cls)
    for derived in todo:  # which grows by those derived from them
        fields = vars(derived).get("__dataclass_fields__", {})
        made: dict[int, Any] = {}
        for name in [each for each in fields if each in now and each in before]:
            if fields[name] is before[name] is not now[name]:
                tx.write("fields", *_put(fields, name, now[name]))
                made[id(before[name].default_factory)] = now[name].default_factory
                made[id(before[name].default)] = now[name].default
        initializer = vars(derived).get("__init__")
        for cell in getattr(initializer, "__closure__", None) or () if made else ():
            held = cell.cell_contents
            if id(held) in made and made[id(held)] is not held:
                tx.write("default", *_fill(cell, made[id(held)]))
        todo += [each for each in derived_from(derived) if each not in todo]


def _put(
    fields: dict[str, Any], name: str, value: Any
) -> tuple[Callable[[], None], Callable[[], None]]:
    old = fields[name]
    return partial(fields.__setitem__, name, value), partial(fields.__setitem__, name, old)


def _fill(cell: CellType, value: Any) -> tuple[Callable[[], None], Callable[[], None]]:
    old = cell.cell_contents
    return partial(setattr, cell, "cell_contents", value), partial(
        setattr, cell, "cell_contents", old
    )


def _read(
    cls: type, names: Collection[str], registry: Registry, graph: Graph, packs: Sequence[Pack]
) -> bool:
    if any(pack.remakes(cls) for pack in packs) or "__attrs_attrs__" in vars(cls):
        return True
    hooks = list(_hooks(cls))
    theirs = {module for module, _ in hooks if module not in registry}
    fields = vars(cls).get("__dataclass_fields__")
    generated = fields is not None or any(is_from_functools(cls, name) for name in ORDER)
    if theirs - _ASK_DUNDERS or ((theirs or generated) and any(map(_is_special, names))):
        return True
    if "enum" in theirs and any(name in vars(cls) for name in names):
        return True  # a member of that name is looked up in the bases
    if fields is not None and any(
        name in fields or not callable(peek(cls, name)) for name in names
    ):
        return True
    ours = [hook for hook in hooks if hook[0] in registry]
    return graph.births.read(names_of(cls), ours, names)


def _is_special(name: str) -> bool:
    return name.startswith("_") and name.endswith("_") and name != "__doc__"


def _hooks(cls: type) -> Iterator[tuple[str, str]]:
    """Give the functions that were called when a class was made, but for those of `type`."""
    kinds = () if is_plain(type(cls)) else type.mro(type(cls))
    for owner, names in (
        *((base, ("__init_subclass__",)) for base in cls.__mro__[1:]),
        *((kind, ("__prepare__", "__new__", "__init__", "__call__")) for kind in kinds),
    ):
        module, qualname = names_of(owner)
        if owner is not object and owner is not type:
            yield from ((module, f"{qualname}.{name}") for name in names if name in vars(owner))
