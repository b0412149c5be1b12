"""What a statement has poured from one thing into another: ``config.update(LIMITS)``.

When it runs again since `LIMITS` has lost something, nothing in it says what to take out. What was
lost is known, and so is who holds that very value under that name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

from hmr._types import MISSING
from hmr.graph import Key
from hmr.graph.bytext import handed, told
from hmr.live.process.looking import attributes, function_of, is_a, names_of
from hmr.live.registries.collected import is_plain, root_of
from hmr.live.statements.assigned import is_there, lacks, led_back, led_to
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.spelling import dotted

_ANY = frozenset({"setattr", "vars", "__dict__", "update", "super"})
"""What a function calls that may set any name."""


class _Held(NamedTuple):
    """What something still holds of what it was given: under which key, and how it is known."""

    owner: Any
    key: Any
    value: Any
    spelt: str
    """What leads to the owner in the statement's module; empty where that is not known."""


class Poured:
    """Takes out what a statement will not pour again, before it runs.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._unsure: list[_Held] = []
        ran = step.because is not None or step.old is not None  # what is new has poured nothing yet
        if not ran or step.node.statement.kind != "other" or not _pours(step.node.statement.node):
            return
        lost = list(_lost(work, step))
        for held in list(_holding(work, step, lost)) if lost else ():
            known = work.packing.settings(held.owner)
            _take(work, held, MISSING if known is None else known.get(held.key, MISSING))
            if known is None and not _is_given(work, step, held):
                self._unsure.append(held)

    def settle(self) -> None:
        """Put back what may have been there by itself, and say so."""
        node, remaining = self._step.node, self._work.out.remaining
        for held in self._unsure:
            if _at(held.owner, held.key) is MISSING:
                _put(held.owner, held.key, held.value)
                entry = (node.module, node.statement.name, node.statement.first)
                if entry not in remaining:
                    remaining.append(entry)


def _pours(tree: ast.stmt) -> bool:
    return isinstance(tree, ast.For | ast.AugAssign) or (
        isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call)
    )


def _spelt(tree: ast.AST) -> Iterator[ast.expr]:
    """Give the names that a statement reads, each with the attributes behind it and without."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and dotted(node) is not None:
            yield node


def _lost(work: Work, step: Step) -> Iterator[tuple[Any, dict[Any, Any]]]:
    """Give the things that a statement reads and that have lost something, and what that was."""
    for old, now in _sources(work, step):
        kind = _kind(now)
        if kind is None or _kind(old) != kind:
            continue
        before, after = _before(work, old), _content(now)
        if before.keys() <= after.keys():  # told at once of a large table
            continue
        gone = {key: value for key, value in before.items() if key not in after}
        gone = {key: value for key, value in gone.items() if not str(key).startswith("__")}
        if gone:
            yield now, gone


def _sources(work: Work, step: Step) -> Iterator[tuple[Any, Any]]:
    """Give the things that a statement reads, each as it was before the revision and now."""
    module = step.node.module
    spelt = [(module, each) for each in _spelt(step.node.statement.node)]
    handed_on = (work.graph.told.text(module, each) for each in handed(step.node.statement.text))
    texts = [text.replace(":", ".") for text in handed_on if text is not None]
    for name in (*told(step.node.statement.text), *texts):
        home, _, rest = name.rpartition(".")
        while home and home not in work.registry:
            home, _, first = home.rpartition(".")
            rest = f"{first}.{rest}"
        if name in work.registry:
            yield work.registry[name].module, work.registry[name].module
        elif home:
            spelt.append((home, ast.parse(rest, mode="eval").body))
    for home, each in spelt:
        yield led_back(work, home, each), led_to(work.registry[home].namespace, each)


def _kind(thing: object) -> type | None:
    return next((kind for kind in (dict, type, ModuleType) if is_a(thing, kind)), None)


def _content(thing: Any) -> Mapping[Any, Any]:
    if is_a(thing, type):
        return {name: value for cls in reversed(thing.__mro__) for name, value in _own(cls)}
    return dict(thing.items()) if type(thing) is dict else dict(_own(thing))


def _own(thing: Any) -> Any:
    return dict.items(thing) if is_a(thing, dict) else vars(thing).items()


def _before(work: Work, thing: Any) -> Mapping[Any, Any]:
    """Give what a thing held when the revision began."""
    if is_a(thing, ModuleType):
        noted: Mapping[str, Any] | None = work.originals.get(thing.__name__)
        return vars(thing) if noted is None else noted
    if is_a(thing, type):
        parts = (work.tx.former(cls, vars(cls)) for cls in reversed(thing.__mro__))
        return {name: value for part in parts for name, value in part.items()}
    return work.tx.former(thing, dict(_own(thing)))


def _holding(work: Work, step: Step, lost: list[tuple[Any, dict[Any, Any]]]) -> Iterator[_Held]:
    """Give who holds what was lost, among what a statement names and what it fills."""
    sources = {id(thing) for thing, _ in lost}
    for owner, spelt in _targets(work, step):
        if id(owner) in sources:
            continue
        for _, gone in lost:
            for name, value in gone.items():
                forms = {name, name.lower(), name.upper()} if type(name) is str else {name}
                yield from (
                    _Held(owner, form, value, spelt) for form in forms if _at(owner, form) is value
                )


def _targets(work: Work, step: Step) -> Iterator[tuple[Any, str]]:
    module, found = step.node.module, dict[int, tuple[Any, str]]()
    for spelt in _spelt(step.node.statement.node):
        thing = led_to(work.registry[module].namespace, spelt)
        if thing is None or is_a(thing, type) or is_a(thing, FunctionType):
            continue
        found[id(thing)] = thing, ast.unparse(spelt)
        if not is_a(thing, ModuleType):
            inner = (each for each in attributes(thing).values() if is_a(each, dict))
            for each in inner:
                found.setdefault(id(each), (each, ""))
    for key in work.graph.fills(step.node):
        thing = root_of(work, key) if key.what == "content" else None
        if is_a(thing, dict):
            found.setdefault(id(thing), (thing, f"{key.module}:{key.name}"))
    yield from found.values()


def _at(owner: Any, key: Any) -> Any:
    if is_a(owner, dict):
        return dict.get(owner, key, MISSING)
    if is_a(owner, ModuleType):
        return MISSING
    return attributes(owner).get(key, MISSING) if type(key) is str else MISSING


def _put(owner: Any, key: Any, value: Any) -> None:
    with suppress(AttributeError, TypeError):  # it lets nobody alter it
        if is_a(owner, dict):
            if value is MISSING:
                dict.pop(owner, key, None)
            else:
                dict.__setitem__(owner, key, value)
        elif value is MISSING:
            object.__delattr__(owner, key)
        else:
            object.__setattr__(owner, key, value)


def _take(work: Work, held: _Held, by_itself: object) -> None:
    undo = partial(_put, held.owner, held.key, held.value)
    work.tx.write("poured", partial(_put, held.owner, held.key, by_itself), undo)
    work.altered.add(id(held.owner))


def _is_given(work: Work, step: Step, held: _Held) -> bool:
    """Whether something is known to have been given what it held, and not to have it by itself."""
    module, spelt = held.spelt.rpartition(":")[::2]
    if not spelt:
        return False
    home, name = (
        (module, spelt)
        if module
        else work.graph.origin_before(work.registry[step.node.module].source, spelt)
    )
    if not is_there(work, home, name, held.owner):
        return False
    if is_a(held.owner, dict):
        own = type(held.owner) is not dict and is_plain(held.owner)
        given = lacks(work, home, name, held.key) or (own and _is_bare(work, home, name, held))
        key = Key(home, name, "content")
    else:
        given = _is_bare(work, home, name, held)
        key = Key(home, f"{name}.{held.key}", "value")
    if given:
        work.changed.add(key)
    return given


def _is_bare(work: Work, home: str, name: str, held: _Held) -> bool:
    """Whether an object of a class of the project was made of nothing, and does not set this."""
    binders = work.graph.index(home).binders.get(name, ())
    tree = binders[0].statement.node if len(binders) == 1 else None
    call = tree.value if isinstance(tree, ast.Assign | ast.AnnAssign) else None
    if not isinstance(call, ast.Call) or call.args or call.keywords:
        return False
    for cls in type(held.owner).__mro__:
        if cls.__module__ == "builtins":
            continue
        if names_of(cls)[0] not in work.registry:
            return False
        functions = {each: function_of(member) for each, member in vars(cls).items()}
        if any(held.key in each.__code__.co_names for each in functions.values() if each):
            return False
        made = functions.get("__init__")
        if "__init__" in vars(cls) and (made is None or _ANY & set(made.__code__.co_names)):
            return False
    return True
