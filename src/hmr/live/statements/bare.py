"""What a statement wraps where it stands: ``Order.total = logged(Order.total)``.

When it runs again, it must meet the definition as its class or module made it, and not what it made
of that the last time. So must one above it, which keeps the bare definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from types import FunctionType, MethodType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key, Node
from hmr.live.functions.adopt import adopt
from hmr.live.process.looking import is_a, peek
from hmr.live.statements.assigned import led_to
from hmr.live.statements.attributes import own, owner_of, put
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.wrapping import wrappers
from hmr.source.assigning import targets
from hmr.source.spelling import dotted

_MOST = 60
"""So many objects are looked at within a wrapper."""
_KINDS = {"classmethod": classmethod, "staticmethod": staticmethod, "property": property}


class Bare:
    """Shows a statement the bare definitions, around its run.

    Parameters:
        work: the commit.
        step: the step that runs the statement.
        keys: what it is known to set; only values are looked at here.
    """

    def __init__(self, work: Work, step: Step, keys: Iterable[Key]) -> None:
        self._work = work
        self._wrapped: list[tuple[Key, Any, str, Any, Any]] = []
        self._own = set(_methods(step))
        for key in sorted({*keys, *_set_below(work, step), *self._own}):
            if key.what != "value":
                continue
            owner, name = owner_of(work, key)
            if key in work.changed:  # what another statement of this revision has put there is new
                if key in work.wrappers:
                    made = own(owner, name)
                    self._wrapped.append((key, owner, name, work.wrappers[key], made))
                continue
            present = None if owner is None else own(owner, name)
            bare = None if present is None else _bare(work, step, key, owner, present)
            if bare is not None and bare is not present:
                work.tx.did(partial(put, owner, name, present))
                put(owner, name, bare)
                work.wrappers[key] = present
                self._wrapped.append((key, owner, name, present, bare))

    def settle(self) -> None:
        """Have the former wrapper live on as the new one, for whoever holds it."""
        for key, owner, name, before, bare in self._wrapped:
            now = own(owner, name)
            if now is not bare and now is not before:
                self._work.changed.add(key)
            unwrapped = now is bare and key in self._own and not wrappers(self._work.graph, key)
            if unwrapped:  # what wrapped the class's methods does so no more
                adopt(self._work.tx, before, bare, own=True)
                put(owner, name, before)
            elif now is bare or adopt(self._work.tx, before, now) is before:
                put(owner, name, before)


def _methods(step: Step) -> Iterator[Key]:
    """Give the methods of a class that runs again: a decorator or a hook may have wrapped them.

    What its own decorators had made of one whose decorators were edited, nobody knows.
    """
    node, old = step.node, step.old
    if old is None and step.because is not None:
        old = node.statement  # (one that was added may have stood in a loop, as another)
    if old is not None and node.statement.kind == "class" and len(node.statement.nodes) == 1:
        decorators = {member.name: member.decorators for member in old.members}
        for member in node.statement.members:
            if member.kind == "function" and decorators.get(member.name) == member.decorators:
                yield Key(node.module, f"{node.qualname}.{member.name}", "value")


def _set_below(work: Work, step: Step) -> Iterator[Key]:
    """Give what a statement reads and another one, further down in its module, sets anew."""
    node = step.node
    entries = work.graph.index(node.module)
    for read in node.statement.facts.reads if node.statement.kind == "other" else ():
        for other, spelt in entries.setters.get(read.partition(".")[0], ()):
            if spelt == read and other.position > node.position:
                last = spelt.rpartition(".")[2]
                found = work.graph.fills(other)
                yield from (key for key in found if key.name.rpartition(".")[2] == last)


def _bare(work: Work, step: Step, key: Key, owner: Any, present: Any) -> Any:
    """Give what the definition under a key made, where something stands that wraps it.

    Of an object's own attribute, that is none: it has its class's method without one.
    """
    if not work.graph.has(key.module):
        return None
    found = _inward(present, key.name)
    if not is_a(owner, type) and "." in key.name:
        bound = any(type(it) is MethodType and it.__self__ is owner for it, _ in found.values())
        return MISSING if bound and _all_run(work, step, key) else None
    binders = work.binders(key.module, key.name)
    if not binders:
        return _set_from_outside(work, step, key, present, found)
    if len(binders) != 1 or binders[0].statement.kind != "function" or binders[0] == step.node:
        return None
    space = work.registry[key.module].namespace
    kept = work.registry[step.node.module].namespace.values()  # ``_total = Order.total``, say
    for start in (present, *(each for each in kept if type(each) is FunctionType)):
        found = _inward(start, key.name)
        for thing, _ in found.values():
            own_space = type(thing) is FunctionType and thing.__globals__ is space
            if own_space and thing.__code__.co_qualname == key.name:
                made = _as_decorated(work, binders[0], thing, found)
                return made if made is not present and _all_run(work, step, key) else None
    return None


def _set_from_outside(work: Work, step: Step, key: Key, present: Any, found: _Found) -> Any:
    """Give the function that one statement has put under a key: ``Order.total = total``."""
    setters = [node for node in work.graph.setters(key) if node != step.node]
    given = [(node, value) for node in setters for _, value in targets(node.statement)]
    node, value = given[0] if len(given) == 1 else (step.node, None)
    if value is None or node.module not in work.registry:
        return None
    thing = led_to(work.registry[node.module].namespace, value)
    wraps = thing is not present and id(thing) in found and type(thing) in _WRAPPERS
    return thing if wraps and _all_run(work, step, key, node) else None


def _as_decorated(work: Work, node: Node, function: FunctionType, found: _Found) -> Any:
    """Give what the decorators of a `def` made of its function, among what wraps it."""
    decorators = getattr(node.statement.node, "decorator_list", ())
    space = work.registry[node.module].namespace
    made: Any = function
    for decorator in reversed(decorators):
        decorator = getattr(decorator, "func", decorator)
        spelt = dotted(decorator) or ""
        kind = _KINDS.get(spelt)
        outer = found[id(made)][1] if id(made) in found else None
        if type(outer) is MethodType:  # who looked it up on the class had it bound
            outer = found[id(outer)][1]
        if kind is not None:
            made = outer if type(outer) is kind else kind(made)
        elif type(outer) is FunctionType and (
            _is_of(outer, spelt) or _is_of_a_library(work, outer, led_to(space, decorator))
        ):
            made = outer
    return made


def _is_of_a_library(work: Work, wrapper: FunctionType, decorator: Any) -> bool:
    """Whether a library defines both a wrapper and a decorator: nobody knows what it calls it."""
    home = str(wrapper.__globals__.get("__name__"))
    return home not in work.registry and peek(decorator, "__module__") == home


def _is_of(wrapper: FunctionType, decorator: str) -> bool:
    """Whether a decorator's own function is a wrapper: ``logged.<locals>.call``."""
    return wrapper.__code__.co_qualname.partition(".<locals>")[0] == decorator.rpartition(".")[2]


def _inward(thing: Any, qualname: str) -> _Found:
    """Give an object and what it holds as a wrapper does, each by its `id` and with its holder.

    That is, in closures, defaults, partials, bound methods; and what it names of its module, if
    that is a definition of this qualified name.
    """
    out: _Found = {}
    todo: list[tuple[Any, Any]] = [(thing, None)]
    for found, holder in todo:
        if id(found) in out or len(out) > _MOST:
            continue
        out[id(found)] = found, holder
        inner: list[Any] = []
        if type(found) is FunctionType:
            inner = [*map(_content, found.__closure__ or ()), *(found.__defaults__ or ())]
            inner.append(peek(found, "__wrapped__"))
            named = [found.__globals__.get(name) for name in found.__code__.co_names]
            inner += [each for each in named if peek(each, "__qualname__") == qualname]
        elif type(found) in (classmethod, staticmethod, MethodType):
            inner = [found.__func__]
        elif type(found) is partial:
            inner = [found.func, *found.args, *found.keywords.values()]
        elif type(found) is property:
            inner = [found.fget]
        todo += [(each, found) for each in inner if type(each) in _WRAPPERS]
    return out


_Found = dict[int, tuple[Any, Any]]
_WRAPPERS = (FunctionType, MethodType, partial, classmethod, staticmethod, property)


def _content(cell: Any) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # it is not filled
        return None


def _all_run(work: Work, step: Step, key: Key, setter: Node | None = None) -> bool:
    """Whether all that wrap what stands under a key run with this revision, or further down.

    But for the one that has put it there.
    """
    others = set(wrappers(work.graph, key)) - {step.node, setter}
    planned = {other.node for other in work.plan.steps if other.how == "run"}
    below = {other for other in others if _is_below(step, other)}
    return planned.issuperset(others - below)


def _is_below(step: Step, other: Any) -> bool:
    return bool(other.module == step.node.module and other.position > step.node.position)
