"""Numbers that statements are given when they run, each one's own: of an `itertools.count`, say.

They must not be handed out twice, so a statement that runs again has the next one. A start would
give it the one that it had; and to those below a statement that came, another one.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import count, islice
from types import CellType, FunctionType
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.graph import Node
from hmr.live.known.plain import counted
from hmr.live.known.registry import Registry
from hmr.live.process.looking import attributes, is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.plan import Step

_DEEP = 5
_MOST = 500
"""So many numbers at most are looked at in what a statement binds."""
_NEXT: Any = type(count().__next__)
_IN_TEXT = re.compile(r"\d+")

_Place = tuple[str, ...]
_Counters = dict[_Place, Callable[[], Any]]
"""What may be counters, by where they are found, each with what looks them up."""
_Numbers = dict[_Place, int]


class Numbers:
    """The numbers that one statement has been given, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._again = step.because is not None or step.old is not None
        kind = step.node.statement.kind
        wanted = kind in ("other", "class", "function") if self._again else kind == "other"
        self._counters = _counters(work, step.node) if wanted else {}
        self._next = _next(self._counters)
        self._before = _held(work.registry, step.node) if self._next and self._again else {}

    def settle(self) -> None:
        """Say it if the statement has a number now that was handed out this time."""
        now = _next(self._counters)
        given = {
            place: range(before, now[place] + 1)
            for place, before in self._next.items()
            if now.get(place, before) > before
        }
        if not given:
            return
        work, node = self._work, self._step.node
        after = _held(work.registry, node)
        of_these = {
            path for path, number in after.items() if any(number in some for some in given.values())
        }
        fresh = of_these - self._before.keys()
        if not self._again or fresh:
            self._tell_those_below(given, {_last(path) for path in fresh})
        if self._again and (
            isinstance(node.statement.node, ast.Expr)
            or any(self._before.get(path, after[path]) != after[path] for path in of_these)
        ):
            what = "it has been given the next number of a counter that goes on, and had another"
            _say(work, node, what)

    def _tell_those_below(self, given: Mapping[_Place, range], called: set[str]) -> None:
        work, node = self._work, self._step.node
        what = f"a start gives its number to {node.statement.name}, which stands above it now"
        there = _resting(work, node.module, node.owners)
        below = (each for each in there if each.position > node.position)
        for other, number, place in _numbered(work, below, given, called):
            if number <= given[place].start:
                _say_while_it_has(work, other, number, what)


def gone(work: Work, node: Node) -> None:
    """Say which statements have a number that came after one of a statement which is gone.

    Parameters:
        work: the commit.
        node: what is gone, before its names are.
    """
    if node.owners or node.statement.kind != "other":
        return
    source = work.registry[node.module].source
    filled = work.graph.filled(node, source) | work.graph.added(node, source)
    named = {key[:2] for key in filled if key.what == "content"}
    named.update(_asked(work, node.module, "", node.statement.facts.reads))
    now = _next(_by_name(work, node, named))
    had = set(_held(work.registry, node).values()) if now else set()
    if had:
        what = f"its number came after one of {node.statement.name}, which is gone"
        for other, number, place in _numbered(work, _resting(work, node.module), now):
            if min(had) < number <= now[place]:
                _say_while_it_has(work, other, number, what)


def _resting(work: Work, module: ModuleName, owners: tuple[QualName, ...] = ()) -> Iterator[Node]:
    """Give the statements of a module, and members of a class, that may stay in this revision.

    Those that have been edited do not.
    """
    steps = work.plan.of(module)
    edited = {step.node.position for step in steps if step.because is None}
    for node in work.graph.nodes(module):
        if node.owners in ((), owners) and node.position not in edited:
            yield node


def _numbered(
    work: Work, nodes: Iterable[Node], counters: Collection[_Place], called: Collection[str] = ()
) -> Iterator[tuple[Node, int, _Place]]:
    """Give the statements with a number of these counters: the first one that each has.

    Parameters:
        work: the commit.
        nodes: the statements.
        counters: what counts.
        called: what objects call such a number; the first that is called so comes before others.
    """
    for node in nodes:
        shared = sorted(_counters(work, node).keys() & counters)
        held = _held(work.registry, node) if shared else {}
        own = [number for path, number in held.items() if _last(path) in called]
        for number in islice([*own, *held.values()], 1):
            yield node, number, shared[0]


def _last(path: _Place) -> str:
    """Give what an object calls a number; nothing where it is the thing that is bound itself."""
    return path[-1] if len(path) > 1 else ""


def _say(work: Work, node: Node, what: str, still: Callable[[], bool] = lambda: True) -> None:
    name = f"{node.module}:{node.prefix}{node.statement.name}"
    said = (
        *("HMR112", name, f"line {node.statement.first}"),
        *(what, "restart, to have the numbers that a start gives"),
    )
    work.out.noted.append((said, still))


def _say_while_it_has(work: Work, node: Node, number: int, what: str) -> None:
    registry = work.registry
    has = node.module
    _say(work, node, what, lambda: has in registry and number in _held(registry, node).values())


def _space(registry: Registry, node: Node) -> Mapping[str, Any]:
    """Give what a statement binds names in: its module's namespace, or a class's."""
    space = registry[node.module].namespace
    cls = resolve(space, ".".join(node.owners)) if node.owners else None
    return vars(cls) if is_a(cls, type) else space


def _held(registry: Registry, node: Node) -> _Numbers:
    """Give the numbers in what a statement has bound, by the way to them."""
    space = _space(registry, node)
    found: _Numbers = {}
    for name in sorted(node.statement.binds):
        _look(registry, space.get(name), (name,), found)
    return found


def _counters(work: Work, node: Node) -> _Counters:
    """Give what a statement may be given numbers by."""
    graph = work.graph
    named = {*_of_classes(work, node)}
    for each in node.with_members():
        named.update(key[:2] for key in graph.fills(each) if key.what == "content")
        named.update(graph.adds_to(each), _iterators(work, each))
    return _by_name(work, node, named)


def _by_name(work: Work, node: Node, named: Collection[tuple[ModuleName, QualName]]) -> _Counters:
    """Give these, and what stands by a name that a statement asks, unless that began anew."""
    out: _Counters = {}
    for module, name in sorted(named):
        if module in work.registry and not _began_anew(work, module, name):
            out[module, name] = partial(_find, work, work.registry[module].namespace, name)
    space = work.registry[node.module].namespace
    for root in sorted({read.partition(".")[0] for read in node.statement.facts.reads}):
        thing = space.get(root)
        if work.originals.get(node.module, space).get(root) is thing:
            out.update(_kept(thing))
    return out


def _find(work: Work, space: Mapping[str, Any], name: QualName) -> Any:
    """Find what a dotted name stands for, also where it is an attribute of an object of ours."""
    root, _, attribute = name.partition(".")
    thing = space.get(root)
    if attribute and not is_a(thing, type) and names_of(type(thing))[0] in work.registry:
        return attributes(thing).get(attribute)
    return resolve(space, name)


def _kept(thing: Any) -> Iterator[tuple[_Place, Callable[[], Any]]]:
    """Give what a callable may count by: the cells of a function, a bound `__next__`."""
    place = str(id(thing))
    if type(thing) is FunctionType:
        for number, cell in enumerate(thing.__closure__ or ()):
            yield (place, str(number)), partial(_content, cell)
    elif type(thing) in (_NEXT, partial, defaultdict):
        for number, part in enumerate(_parts(thing)):
            yield (place, str(number)), partial(_itself, part)


def _parts(thing: Any) -> Iterator[Any]:
    """Give what a callable, or a table of what a callable makes, calls in the end."""
    if type(thing) is partial:
        yield from thing.args
        thing = thing.func
    called: Any = thing.default_factory if type(thing) is defaultdict else thing
    yield _NEXT.__self__.__get__(called) if type(called) is _NEXT else called


def _itself(thing: Any) -> Any:
    return thing


def _content(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # it is empty
        return None


def _of_classes(work: Work, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
    """Give the numbers of the classes of which a statement has made something, or a heir."""
    space = _space(work.registry, node)
    kinds: dict[type, None] = {}
    for name in node.statement.binds:
        thing = space.get(name)
        kinds |= dict.fromkeys(thing.__mro__[1:] if is_a(thing, type) else type(thing).__mro__)
        for member in vars(thing).values() if is_a(thing, type) else ():
            kinds |= dict.fromkeys(type(member).__mro__)
    for kind in kinds:
        module, qualname = names_of(kind)
        for attribute, value in vars(kind).items() if module in work.registry else ():
            if type(value) in (int, count):
                yield module, f"{qualname}.{attribute}"


def _iterators(work: Work, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
    """Give each `itertools.count` that a statement, or a function which it runs, may ask."""
    graph = work.graph
    yield from _asked(work, node.module, "", node.statement.facts.reads)
    known = graph.ran_under(node) if graph.observed(node) else graph.runs(node)
    for module, name in set(known):
        for binder in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
            facts, owner = binder.statement.facts, name.rpartition(".")[0]
            yield from _asked(work, module, owner, facts.defers)
            yield from _asked(work, module, owner, {f"self.{each}" for each in facts.selves})


def _asked(
    work: Work, module: ModuleName, owner: QualName, spelt: set[str]
) -> Iterator[tuple[ModuleName, QualName]]:
    space: Mapping[str, Any] = work.registry[module].namespace if module in work.registry else {}
    for spelling in spelt:
        first, _, rest = spelling.partition(".")
        name = f"{owner}.{rest}" if first == "self" and owner else spelling
        if type(resolve(space, name)) is count:
            yield module, name


def _began_anew(work: Work, module: ModuleName, name: QualName) -> bool:
    """Whether a counter was made again in this revision: then it gives what a start gives."""
    found = resolve(work.registry[module].namespace, name)
    before = resolve(work.originals.get(module, {}), name)
    return type(found) is count and before is not None and before is not found


def _next(counters: _Counters) -> _Numbers:
    """Give the next number of each that is a counter."""
    found = ((place, _number(look())) for place, look in counters.items())
    return {place: number for place, number in found if number is not None}


def _number(thing: object) -> int | None:
    return thing if type(thing) is int else counted(thing)[0]


def _look(registry: Registry, thing: Any, path: _Place, out: _Numbers) -> None:
    kind = type(thing)
    if kind is int:
        out[path] = thing
    if kind is str:
        for place, digits in enumerate(_IN_TEXT.findall(thing[:_MOST])):
            out[(*path, str(place))] = int(digits)
    if kind in (int, str) or len(path) > _DEEP or len(out) > _MOST:
        return
    inner: Any = ()
    if kind in (list, tuple):
        inner = enumerate(thing)
    elif kind is dict:
        inner = thing.items()
    elif is_a(thing, type) or is_a(thing, FunctionType):
        inner = vars(thing).items()
    elif names_of(kind)[0] in registry:
        inner = attributes(thing).items()
    for name, value in list(islice(inner, _MOST)):
        _look(registry, value, (*path, str(name)), out)
