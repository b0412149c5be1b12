"""What the planner is told about the process."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hmr._types import ModuleName, QualName
from hmr.source import SourceModule


@dataclass(frozen=True)
class Facts:
    """What the planner is told about the process.

    Attributes:
        order: the modules, in the order in which they finished executing as far as it is known.
        unplaced: those whose place that does not tell, since their import was not seen or was
            edited; they are ordered by what they import.
        begins: says of a module whether none of the others was being executed when it began; None
            where that was not seen.
        running: modules whose top level is being executed now, with the line that it is at.
        whole: whether a class (module, qualified name) can only be re-run as a whole, since its
            metaclass or decorators read all of its body.
        sealed: whether a class's metaclass makes no more classes.
        preserved: bindings (``"shop.state:CACHE"``) that keep their value, whatever is edited; of
            a module (``"shop.state"``), all that are no definitions and no imports.
        heirs: whether classes read members so named, or any, of a class (module, qualified name)
            when they were made from it.
        intact: whether a name (module, name) holds a plain collection that nobody has altered
            since its module's statements made it.
        untouched: whether a name (module, name) holds a plain collection that nobody has altered
            since the last module that has it for a name of its own was executed.
        given: whether a name (module, name) holds a collection with just what statements put in.
        may_bind: whether a name (module, name) may be bound once more to what its statement gives:
            it holds plain data, which nobody else has bound to it, or is not there.
        used_up: whether a name (module, name) holds what its users use up: an iterator, a file.
        goes_on: whether a name (module, name) holds what gives something else each time, a
            counter say, and nothing but names holds it.
        built: whether a name (module, name) holds what is nothing but what statements made of it.
        arriving: gives the source of a module of ours that nothing has imported yet, if it is one.
        come_into: gives the modules in a folder that nothing has imported yet.
        accepting: modules that deal with changes upstream by themselves.
        gone: modules whose file is gone: they go on as they are.
        departing: those among them that nobody imports any more: what they did is undone, and
            their names stay, for those who still hold what they define.
    """

    order: Sequence[ModuleName]
    unplaced: Collection[ModuleName] = frozenset()
    begins: Callable[[ModuleName], bool | None] = lambda _module: None
    running: Mapping[ModuleName, int] = field(default_factory=dict)
    whole: Callable[[ModuleName, QualName], bool] = lambda _module, _name: False
    sealed: Callable[[ModuleName, QualName], bool] = lambda _module, _name: False
    heirs: Callable[[ModuleName, QualName, Collection[str] | None], bool] = (
        lambda _module, _name, _members: False
    )
    intact: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    untouched: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    given: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    may_bind: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    used_up: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    goes_on: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    built: Callable[[ModuleName, str], bool] = lambda _module, _name: False
    arriving: Callable[[ModuleName], SourceModule | None] = lambda _module: None
    come_into: Callable[[str], Iterable[ModuleName]] = lambda _folder: ()
    accepting: frozenset[ModuleName] = frozenset()
    gone: Collection[ModuleName] = frozenset()
    departing: frozenset[ModuleName] = frozenset()
    preserved: frozenset[str] = frozenset()
