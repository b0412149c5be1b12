"""What statements have registered with libraries that no pack knows: it is said to remain.

@gong.on(NAME)        the library has `ring` in a table of its own, and nobody knows how to take it
def ring(): ...       out; when NAME is another, it has it twice
"""

from __future__ import annotations

import ast
import gc
import sys
import weakref
from collections import ChainMap, Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from types import FunctionType, ModuleType
from typing import Any, NamedTuple, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.graph import Graph, Node
from hmr.live.known.registry import Registry
from hmr.live.known.tracked import Unit
from hmr.live.libraries.around import Around
from hmr.live.libraries.entries import Abroad, Entry, Holding, entries
from hmr.live.process import heap
from hmr.live.process.looking import is_a, layers, names_of, peek, said_module
from hmr.live.process.newborn import strangers
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction
from hmr.plan import Plan, Step
from hmr.source import Statement

_DEEP = 3
"""How many calls a function is followed by the names in it."""
_MOST = 40
"""How many things of one statement are looked for."""
_PLAIN = frozenset((str, bytes, int, float, bool, type(None), ModuleType))
_GOES = ("remove", "withdraw")
_Place: TypeAlias = "tuple[ModuleName, tuple[int, ...], bool]"


class _Subject(NamedTuple):
    """A statement that may have registered something, and is about to run again or to go.

    Attributes:
        node: it, as it is in the new source; of one that goes, as it was.
        old: the statement that ran before.
        goes: whether it goes.
    """

    node: Node
    old: Statement
    goes: bool

    @property
    def place(self) -> _Place:
        """Where it is found again."""
        return self.node.module, self.node.position, self.goes


class _Seen(NamedTuple):
    """What a statement has registered before.

    Attributes:
        subject: the statement.
        things: what it has made or hands on.
        held: how many entries of libraries' tables hold one of these.
    """

    subject: _Subject
    things: tuple[weakref.ref[Any], ...]
    held: int


class Grown(NamedTuple):
    """A library's table that has more than before of what is the program's.

    Attributes:
        table: the table.
        owner: the library's object, class, function or namespace that has it.
        homes: the statements that have put something in.
    """

    table: Any
    owner: Any
    homes: set[tuple[ModuleName, tuple[int, ...]]]

    def held(self) -> frozenset[int]:
        """Give what tells of it when asked, by `id`: its owner, and functions that name it."""
        space = self.owner if type(self.owner) is dict else {}
        names = {name for name, value in list(space.items()) if value is self.table}
        asking = [
            each
            for each in list(space.values())
            if type(each) is FunctionType and not names.isdisjoint(each.__code__.co_names)
        ]
        return frozenset(map(id, (self.table, self.owner, *asking)))


class Unpacked:
    """The statements of a commit that may register something with a library without a pack.

    Parameters:
        registry: the tracked modules.
        graph: the graph over their sources.
        known: the libraries that packs look after.
        transaction: the commit's, whose undos hold what it has exchanged.
    """

    def __init__(
        self, registry: Registry, graph: Graph, known: Collection[str], transaction: Transaction
    ) -> None:
        self._transaction = weakref.ref(transaction)  # (that is gone when all is done)
        self._registry = registry
        self._graph = graph
        self._abroad = Abroad(registry, known)
        self._seen: dict[_Place, _Seen] = {}
        self._before: Counter[tuple[int, Entry]] = Counter()
        self._homes: set[ModuleName] = set()  # of those statements
        self._met: set[str] = set()  # the packages that they, or what they call, name

    def begin(self, plan: Plan) -> None:
        """Look what libraries hold because of what a plan has run again, or go."""
        gone = [
            _Subject(Node(module, (-1 - at,), pair.old), pair.old, goes=True)
            for module, difference in plan.diffs.items()
            for at, pair in enumerate(difference.edited)
            if pair.new is None and pair.old is not None and pair.old.kind == "other"
        ]
        # (Of a call alone the plan knows that it acted.)
        todo = [it for it in gone if not isinstance(it.old.node, ast.Expr)]
        self._foresee([*todo, *self._of_steps(plan.steps)])

    def foresee(self, steps: Iterable[Step]) -> None:
        """Look what libraries hold because of statements that are to run as well."""
        self._foresee(self._of_steps(steps))

    def _of_steps(self, steps: Iterable[Step]) -> Iterator[_Subject]:
        for step in steps:
            node = step.node
            if node.module not in self._registry:
                continue
            if step.how in _GOES:
                yield _Subject(node, node.statement, goes=True)
            elif step.how == "run":
                old = step.old if step.because is None else node.statement
                if old is not None:
                    yield _Subject(node, old, goes=False)

    def _foresee(self, subjects: Iterable[_Subject]) -> None:
        todo = {
            it.place: (it, things)
            for it in subjects
            if it.place not in self._seen and (things := self._things(it.node, it.old, it.goes))
        }
        holdings = self._holdings([things for _, things in todo.values()])
        self._before.update({(each.thing, each.entry): each.times for each in holdings})
        count = _summed(holdings)
        for place, (subject, things) in todo.items():
            held = sum(count.get(id(each), 0) for each in things)
            if held:
                self._seen[place] = _Seen(subject, tuple(_references(things)), held)

    def _holdings(self, lists: Sequence[list[Any]], kept: object = None) -> list[Holding]:
        """Give the entries that hold something of some lists.

        Parameters:
            lists: the lists.
            kept: what of ours keeps what has been exchanged, besides the undos.
        """
        every = tuple({id(each): each for things in lists for each in things}.values())
        if not every:
            return []
        homes = [self._registry[name].namespace for name in self._homes if name in self._registry]
        ours = (*lists, lists)
        around = Around((*homes, *every, self._transaction(), kept), self._spaces(), ours)
        return entries(every, self._abroad, around)

    def _spaces(self) -> list[dict[str, Any]]:
        """Give the namespaces of the libraries that have been met."""
        modules = list(sys.modules.items())
        found = [module for name, module in modules if name.partition(".")[0] in self._met]
        return [module.__dict__ for module in found if type(module) is ModuleType]

    def holders(self, things: tuple[object, ...]) -> list[object]:
        """Give who has some things of what libraries have, and of our undos, as is soon seen."""
        return Around((*self._spaces(), self._transaction())).having(things)

    def grown(self, steps: Iterable[Step], kept: object) -> list[Grown]:
        """Give the tables of libraries that have more than before of what statements have made.

        Parameters:
            steps: those of the plan; they have been taken.
            kept: what of ours keeps what namespaces had.
        """
        nodes = [it.node for it in steps if it.how == "run" and it.node.module in self._registry]
        made = [(node, self._things(node, node.statement, goes=False)) for node in nodes]
        homes = {id(each): (node.module, node.position) for node, its in made for each in its}
        out: dict[int, Grown] = {}
        for found in self._holdings([its for _, its in made], kept):
            if found.times > self._before[(found.thing, found.entry)]:
                grown = out.setdefault(id(found.table), Grown(found.table, found.owner, set()))
                grown.homes.add(homes[found.thing])
        return list(out.values())

    def homes(self, table: Any) -> set[tuple[ModuleName, tuple[int, ...]]]:
        """Give the statements that define what of the program a table holds."""
        held = [*table, *dict.values(table)] if is_a(table, dict) else list(table)
        found: set[tuple[ModuleName, tuple[int, ...]]] = set()
        for each in held:
            for layer in layers(each):
                if self._is_ours(layer):
                    module, name = names_of(layer)
                    binders = self._graph.index(module).binders if self._graph.has(module) else {}
                    found |= {(module, it.position) for it in binders.get(name, ())}
        return found

    # -- what it may have registered ---------------------------------------------------------------
    def _things(self, node: Node, statement: Statement, goes: bool) -> list[Any]:
        """Give what a statement may have registered; nothing, if it has to do with no such library.

        That is what it has defined, or has bound, and what it hands on where it only calls.
        """
        if statement.kind == "import":
            return []
        space = self._registry[node.module].namespace
        owner = resolve(space, ".".join(node.owners)) if node.owners else None
        own = vars(owner) if is_a(owner, type) else space
        named = list(_named(ChainMap(own, space), statement.facts.reads))  # type: ignore[arg-type]
        reached = list(self._reached(named, node))
        met = {name.partition(".")[0] for name in map(_home_of, reached) if self._abroad.has(name)}
        if not met:
            return []
        self._met |= met
        self._homes.add(node.module)
        found = [own[name] for name in sorted(statement.binds) if name in own]
        for cls in [each for each in found if is_a(each, type)]:
            found += vars(cls).values()
        if statement.kind == "other":
            handed = [each for each in reached if self._is_ours(each)]
            found += [each for each in handed if not (goes and self._registers_itself(each))]
            classes = tuple(each for each in named if is_a(each, type) and self._is_ours(each))
            made = gc.get_referrers(*classes) if classes else ()
            found += [each for each in made if any(type(each) is cls for cls in classes)][:_MOST]
        found = [layer for each in found for layer in layers(each) if _is_a_thing(layer)]
        return list({id(each): each for each in found[: 2 * _MOST]}.values())

    def _reached(self, named: list[Any], node: Node) -> Iterator[Any]:
        """Give what a statement names, and what the functions name that it may call."""
        level, seen = list(named), set[int]()
        for module, name in self._graph.ran_under(node):
            if module in self._registry:
                level.append(resolve(self._registry[module].namespace, name))
        for _ in range(_DEEP):
            inner: list[Any] = []
            for thing in level:
                if id(thing) in seen or len(seen) > 5 * _MOST:
                    continue
                seen.add(id(thing))
                yield thing
                for function in _run_by(thing) if self._is_ours(thing) else ():
                    inner += _named(function.__globals__, function.__code__.co_names)
                if is_a(thing, type):
                    inner += [type(thing), *thing.__mro__[1:]]
            level = inner

    def _is_ours(self, thing: Any) -> bool:
        """Whether something is a function or a class of the program."""
        if is_a(thing, FunctionType):
            return self._abroad.is_home(str(thing.__globals__.get("__name__")))
        return is_a(thing, type) and self._abroad.is_home(names_of(thing)[0])

    def _is_abroad(self, thing: Any) -> bool:
        """Whether something is a library's that no pack knows: a module, a function, an object."""
        return self._abroad.has(_home_of(thing))

    def _registers_itself(self, thing: Any) -> bool:
        """Whether the definition of something may have registered it: its hook, a decorator."""
        module, name = names_of(thing)
        if is_a(thing, type) and any(map(self._is_abroad, (type(thing), *thing.__mro__[1:]))):
            return True
        binders = self._graph.index(module).binders if self._graph.has(module) else {}
        return any(node.statement.decorated for node in binders.get(name, ()))

    # -- what is there at the end ------------------------------------------------------------------
    def remaining(self, said: Container[int]) -> Iterator[tuple[ModuleName, QualName, int]]:
        """Give the statements that have left something behind, now that all is done.

        Parameters:
            said: what is said to be held anyway (by `id`).
        """
        collected = False
        for (module, _, goes), seen in self._seen.items():
            node, old, _ = seen.subject
            found = self._has_more(seen, said)
            if found and not collected:  # what refers to itself is there until then
                collected = True
                found = not heap.sweep() or self._has_more(seen, said)
            if found:
                shown = old if goes else node.statement
                yield module, node.prefix + shown.name, shown.first

    def _has_more(self, seen: _Seen, said: Container[int]) -> bool:
        """Whether libraries have something of a statement that is gone, or more than before."""
        node, _, goes = seen.subject
        # (No closure may be made of this function: its cells would hold them, too.)
        things = [each for each in [reference() for reference in seen.things] if each is not None]
        if goes:
            things = [each for each in things if id(each) not in said]
        else:
            things += self._things(node, node.statement, goes)
            things += _twins(things, self._registry[node.module].units)
        return self._count(things) > (0 if goes else seen.held)

    def _count(self, things: list[Any]) -> int:
        return sum(each.times for each in self._holdings([things]))


def _is_a_thing(found: Any) -> bool:
    """Whether something tells by itself who holds it: there is but one empty tuple, for all."""
    kind = type(found)
    return kind not in _PLAIN and not (kind in (tuple, frozenset) and not found)


def _home_of(thing: Any) -> str:
    """Give the module that something is, or is of."""
    name: object
    if is_a(thing, ModuleType):
        name = thing.__name__
    elif is_a(thing, FunctionType):
        name = thing.__globals__.get("__name__")
    else:
        name = said_module(thing if is_a(thing, type) else type(thing))
    return str(name)


def _summed(holdings: Iterable[Holding]) -> Counter[int]:
    """Count the entries that hold something, each thing by its `id`."""
    out: Counter[int] = Counter()
    for found in holdings:
        out[found.thing] += found.times
    return out


def _twins(things: Iterable[Any], units: Iterable[Unit]) -> list[FunctionType]:
    """Give the functions that have the code of some functions: one may have been made anew.

    Parameters:
        things: the functions, among others.
        units: what of ours holds their codes.
    """
    functions = {id(each): each for each in things if is_a(each, FunctionType)}
    known = {id(each.__code__): each.__code__ for each in functions.values()}
    codes = tuple(known.values())
    searched = strangers(codes, (known, *functions.values(), *units)) if codes else ()
    found = gc.get_referrers(*searched) if searched else []
    return [each for each in found if type(each) is FunctionType]


def _named(space: Mapping[str, Any], spellings: Iterable[str]) -> Iterator[Any]:
    """Give what dotted names lead to, step by step."""
    for spelling in spellings:
        first, *rest = spelling.split(".")
        found = space.get(first)
        for part in (*rest, None):
            if found is None:
                break
            yield found
            found = _inside(found, part) if part is not None else None


def _inside(thing: Any, name: str) -> Any:
    return vars(thing).get(name) if is_a(thing, ModuleType) else peek(thing, name)


def _run_by(thing: Any) -> Iterator[FunctionType]:
    """Give the functions that run where something is called, or a class is derived from it."""
    if is_a(thing, FunctionType):
        yield thing
    elif is_a(thing, type):
        for name in ("__init_subclass__", "__init__", "__new__", "__set_name__"):
            for layer in layers(vars(thing).get(name)):
                if is_a(layer, FunctionType):
                    yield layer


def _references(things: Sequence[Any]) -> Iterator[weakref.ref[Any]]:
    for thing in things:
        with suppress(TypeError):  # not everything can be referred to weakly
            yield weakref.ref(thing)
