"""Which object a name holds after its statement ran again, and who is to know of it."""

from __future__ import annotations

import ast
import weakref
from collections.abc import Iterator, Mapping
from enum import EnumType
from types import FunctionType, ModuleType
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING, ModuleName
from hmr.errors import LayoutConflict
from hmr.graph import Key
from hmr.live.classes.heirs import Hooks, hooks_of, read_by_heirs
from hmr.live.classes.judged import subscript_anew
from hmr.live.classes.moving import arrived, codes_of
from hmr.live.classes.takeover import (
    content,
    must_run_whole,
    remade,
)
from hmr.live.functions import patching
from hmr.live.functions.adopt import adopt, give_up, wraps
from hmr.live.functions.exchanged import holds_others, is_collection, makes, take_content
from hmr.live.process.holders import give_way, replace_everywhere
from hmr.live.process.looking import is_a, names_of
from hmr.live.process.newborn import strangers
from hmr.live.process.superseded import superseded
from hmr.live.process.survey import held_elsewhere, resolve
from hmr.live.recode import Recoded
from hmr.live.statements import aliases, called, decorated, held, imported, restated, rewired
from hmr.live.statements.whose import defined_here, find_classes, gone_members, is_its
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement, scopes, shape
from hmr.source.spelling import dotted

_DEFINITIONS = (*shape.FUNCTIONS, ast.ClassDef)


def settle(work: Work, step: Step, item: Recoded, name: str, old: Any) -> None:
    """Decide which object a name holds after its statement ran: the old one if it can be."""
    space = item.tracked.namespace
    new = space.get(name, MISSING)
    original, present = work.originals[step.node.module].get(name, MISSING), old
    if original is not old and is_its(work, step, item, name, original):
        old = original  # another statement of this revision bound the name in between
    module, statement = step.node.module, step.node.statement
    # What the program itself has bound to the name is another's perhaps, and is left alone.
    own = not item.tracked.rebound(name, work.originals[step.node.module])
    decorates = scopes.decorates(statement.nodes, name)
    marks = decorated.marks(old) if decorates or statement.kind == "function" else []
    called_before = patching.called(old)
    place = (module, name)
    came = work.moving.came.get(place)
    if came is None and _has_left(work, module, old):
        came = old  # it stood in for what the module defines itself
    others = holds_others(statement, space, old, new)
    moved: Any = came if came is not None else work.moving.lost.get(place)
    home, codes = ("", {}) if not is_a(moved, type) else (names_of(moved)[0], codes_of(moved))
    here = statement.kind == "other" and defined_here(space, name, new)
    if came is not None and (statement.kind in ("function", "class") or here):
        result = arrived(work.tx, came, new)
    elif place in work.moving.lost and statement.kind == "import":
        result = work.moving.from_there(work.tx, place, new)
    elif own and restated.restated(work, step, name, old, new):
        result = restated.take_over(work, old, new)
    elif (had := imported.given_before(work, step, name, new)) is not MISSING:
        result = had
    elif (
        new is old
        or new is MISSING
        or statement.kind == "import"
        or (name in statement.facts.imports and not defined_here(space, name, old, new))
        or not is_its(work, step, item, name, old)
    ):
        result = new
    elif statement.kind == "class" and is_a(old, type) and is_a(new, type):
        result = _take_over(work, step, old, new)
    elif (first := aliases.other_name(statement)) is not None:
        result = aliases.settled(work, step, name, first, old, new)
    elif own and (
        work.packing.stays(old, new)
        or take_content(work.tx, step, name, old, new, though_alike=others)
    ):
        result = old
        work.altered.add(id(old))
    elif own and (
        (makes(statement, new) and patching.are_blank(old, new))
        or (statement.kind == "function" and held.lives_on(work, step, old, new))
    ):
        result = old
    elif others or (statement.kind == "function" and give_up(work.tx, old, new, space)):
        result = new
    elif called.made_by_call(step, name, old, new, _others(work, module, name)):
        result = called.take_over(work, step, old, new)
    else:
        fresh = dict(new.__dict__) if is_a(new, FunctionType) else {}
        others_by_it = rewired.differ(work, old, new)
        result = adopt(work.tx, old, new, own=_is_defined(step, name))
        if result is not new and others_by_it:
            rewired.tell(work, step, name, result)
        if result is not new:
            space_then = work.originals[module]
            former = step.old or _bound_before(work, step, name)
            decorated.unmark(
                work.tx, work.with_former, space_then, former, statement, name, result, fresh
            )
        if result is not new and (is_a(new, FunctionType) or wraps(new)) and decorates:
            # A decorator may have registered the new one.
            give_way(work.tx, new, result)
            near = work.abroad.holders((new,)) if work.abroad is not None else ()
            replace_everywhere(new, result, near=near)
    if is_a(moved, type) and result is moved:
        follow_codes(work, home, name, codes, moved)
    if result is not new:
        if type(new) in PLAIN:  # a call may have kept it, and given it to others
            replace_everywhere(new, result, near=(space,))
        work.tx.put(space, name, result)
    if result is not old:
        work.changed.add(Key(module, name, "value"))
    back = result is old and result is not present
    if back:  # what stands above has bound it, and in the end it is as it was
        work.changed -= {Key(module, name, "value"), Key(module, name, "code")}
    if result is not old:
        if not _goes_through(statement, name):
            work.left_behind(module, name, old, now=True)
        if (
            result is new
            and _was_a_class(work, step, name, old)
            and all(old is not a for a, _ in work.out.anew)
        ):
            work.out.replaced.append((f"{module}:{name}", True, weakref.ref(old)))
        anew = own and result is new and old is not MISSING
        made = anew and (_made_by(work, step, old) or _only_it_has(work, step, space, new))
        value = getattr((step.old or statement).node, "value", None)
        given = anew and not made and given_by_a_library(work, module, value, old)
        among = frozenset(work.registry.names) if given else None
        noted = superseded(old, among) if made or given else None
        if noted is not None:
            work.out.superseded.append((f"{module}:{name}", noted))
    if statement.kind != "import" and not (step.repeats and result is old):
        work.changed.add(Key(module, name, "code"))
    if marks and not decorated.same_marks(marks, decorated.marks(result)):
        work.altered.add(id(result))
    if result is old and called_before != patching.called(old):
        work.altered.add(id(result))  # who has asked for its name, however that was got hold of
    if is_a(result, EnumType) and (statement.kind == "class" or result is not new):
        work.altered.add(id(result))  # it may have other members now
    if work.has_altered(result) or _holds_changed_module(work, step, result):
        # The same object, but whoever goes through it computes something else.
        work.changed.add(Key(module, name, "value"))


def _is_defined(step: Step, name: str) -> bool:
    """Whether nothing but a `def` binds a name in a statement, and did before, in any branch."""
    old, new = step.old or step.node.statement, step.node.statement
    return new.kind == "function" or all(scopes.only_defines(it.nodes, name) for it in (old, new))


def _goes_through(statement: Statement, name: str) -> bool:
    """Whether a name is a loop's variable, which means one thing after another anyway."""
    loop = statement.node
    return isinstance(loop, (ast.For, ast.AsyncFor)) and any(
        isinstance(each, ast.Name) and each.id == name for each in ast.walk(loop.target)
    )


def _bound_before(work: Work, step: Step, name: str) -> Statement | None:
    """Give the statement that had the last word on a name which an added one binds now."""
    statements = work.registry[step.node.module].source.statements
    return next((each for each in reversed(statements) if name in each.binds), None)


def _was_a_class(work: Work, step: Step, name: str, old: object) -> bool:
    """Whether the name of a class statement is given to something else, by an edit of it or not."""
    before, now = step.old, step.node.statement
    if before is None or name not in before.binds:
        before = _bound_before(work, step, name)
    was, still = (
        any(each.kind == "class" for each in find_classes(side, name)) for side in (before, now)
    )
    if not is_a(old, type) or not was or still:
        return False
    return names_of(old) == (step.node.module, name)


def _has_left(work: Work, module: ModuleName, thing: object) -> bool:
    """Whether a definition is of another module, which goes or has lost it with this revision."""
    if not (is_a(thing, FunctionType) or is_a(thing, type)):
        return False
    home, qualname = names_of(thing)
    if home == module or home in work.plan.departing or home not in work.registry:
        return home in work.plan.departing
    had = resolve(work.originals.get(home, {}), qualname)
    return had is thing and resolve(work.registry[home].namespace, qualname) is None


def _holds_changed_module(work: Work, step: Step, result: Any) -> bool:
    """Whether a statement that imports by name holds modules that bind something else now.

    Who reads ``PLUGINS["csv"].LIMIT`` reads what `PLUGINS` stands for.
    """
    if step.node.statement.kind == "import" or not step.because:
        return False
    kind = type(result)
    held = list(result.values()) if kind is dict else result if kind in (list, tuple, set) else ()
    modules = {item.__name__ for item in (result, *held) if is_a(item, ModuleType)}
    return any(
        key.module in modules and key.what == "value" and key in work.changed
        for key in step.because
    )


def _made_by(work: Work, step: Step, old: object) -> bool:
    """Whether a statement made what it bound: by a call, or by decorators."""
    statement = step.old or step.node.statement
    if statement.kind == "function":
        return True
    if not makes(statement, old):
        return False
    return not is_collection(old) or not _has_a_name(work, step.node.module, statement, old)


def given_by_a_library(work: Work, module: ModuleName, value: ast.expr | None, old: object) -> bool:
    """Whether an object is one that a function of a library gave: an engine, say.

    Parameters:
        work: the commit.
        module: the module of the statement.
        value: what the statement had computed it by.
        old: the object.
    """
    spelling = dotted(value.func) if isinstance(value, ast.Call) else None
    if spelling is None or is_collection(old) or type(old).__module__ in work.registry:
        return False
    home, name = work.graph.origin_before(work.recoded(module).source, spelling)
    if home not in work.registry:
        return True
    root, dot, _ = name.partition(".")
    owner = work.registry[home].namespace.get(root)
    return bool(dot) and type(owner).__module__ not in {*work.registry.names, "builtins"}


def _only_it_has(work: Work, step: Step, space: dict[str, Any], new: object) -> bool:
    """Whether a statement that was not edited has made an object: nobody else has the new one."""
    if step.because is None or type(new).__module__ not in work.registry:
        return False
    things = (new,)
    return not strangers(things, (space,))


def _others(work: Work, module: str, name: str) -> Iterator[object]:
    """Give what all other names of modules are bound to."""
    for tracked in work.registry:
        for each, value in list(tracked.namespace.items()):
            if (tracked.name, each) != (module, name):
                yield value


def _has_a_name(work: Work, module: str, statement: Statement, thing: object) -> bool:
    """Whether a function gave what another statement has made: ``PICKED = chosen()``."""
    return any(
        value is thing and name not in work.graph.index(tracked.name).imports
        for tracked in work.registry
        if work.graph.has(tracked.name)
        for name, value in list(tracked.namespace.items())
        if tracked.name != module or name not in statement.binds
    )


def _take_over(work: Work, step: Step, old: type, new: type) -> type:
    """A decorator made a class of its own: let the old one take it over, if it can."""
    gone = gone_members(work, work.recoded(step.node.module), step, step.node.qualname)
    try:
        work.packing.compare(old, new)
        remade(work.tx, old, new, gone, step.names)
    except LayoutConflict as error:
        work.packing.class_declined(old)
        if not any(entry[0] is old for entry in work.out.anew):
            work.made_anew(old, str(error))
        return new
    work.packing.class_made(old, new)
    work.out.anew = [entry for entry in work.out.anew if entry[0] is not old]
    return old


def follow_content(work: Work, step: Step, name: str, old: object, before: dict[str, Any]) -> None:
    """A class that is the same and holds something else is so for those who read that.

    And it is another for those made from it.
    """
    module = step.node.module
    cls = work.recoded(module).tracked.namespace.get(name)
    if cls is not old or not is_a(cls, type):
        return
    work.given(step.node.module, step.node.statement.name, before, content(cls))
    if not patching.alike(before.get("__parameters__"), vars(cls).get("__parameters__")):
        subscript_anew(work.tx)
    after = content(cls)
    differing = {
        member
        for member in before.keys() | after.keys()
        if not patching.alike(before.get(member, MISSING), after.get(member, MISSING))
    }
    work.tell_readers(step.node, {Key(module, f"{name}.{member}", "value") for member in differing})
    otherwise = [each for each in before if each in after] != [
        each for each in after if each in before
    ]
    otherwise = otherwise or any(id(base) in work.altered for base in cls.__mro__[1:])
    if not (differing or otherwise):
        return
    read = None if otherwise else {member.partition(".")[0] for member in differing}
    if must_run_whole(cls, work.registry) or read_by_heirs(cls, read, work.registry, work.graph):
        work.altered.add(id(cls))
        for bound in step.node.statement.binds:
            work.changed.add(Key(module, bound, "value"))


def follow_codes(
    work: Work, module: ModuleName, name: str, before: Mapping[str, object], cls: type
) -> None:
    """Note the methods of a class that do something else, which no pair of sources told.

    Parameters:
        work: the commit.
        module, name: where the class was.
        before: what its methods did.
        cls: the class.
    """
    now = codes_of(cls)
    for each in before.keys() | now.keys():
        if before.get(each) != now.get(each):
            work.changed.add(Key(module, f"{name}.{each}", "code"))


def follow_hooks(work: Work, cls: type, before: Hooks) -> None:
    """A class that has lost or got a hook with a base is another for all that are derived from it.

    What the hook did when they were made is not done at a start, or it is to be done now.

    Parameters:
        work: the commit.
        cls: the class, which has its new bases.
        before: its hooks, and those of the classes derived from it, when they were made.
    """
    for each, hooks in before.items():
        if hooks != hooks_of(each) and before[cls] != hooks_of(cls):
            work.unhooked.setdefault(id(each), hooks)
            module, name = names_of(each)
            if module in work.registry:
                work.altered.add(id(each))
                work.changed.add(Key(module, name, "value"))


def redecorated(work: Work, step: Step, *held: object) -> bool:
    """Whether other decorators than before left a definition where somebody still has it."""
    old, new = step.old, step.node.statement
    if old is None or work.undone(old) or not {old.kind, new.kind} <= {"function", "class"}:
        return False
    before, after = old.node, new.node
    assert isinstance(before, _DEFINITIONS)
    assert isinstance(after, _DEFINITIONS)
    if not before.decorator_list or shape.decorators(before) == shape.decorators(after):
        return False
    former = step.node._replace(statement=old)
    if work.graph.keeps_nothing(former, work.registry[step.node.module].source):
        return False
    spaces = {id(tracked.namespace) for tracked in work.registry}
    # A tuple: a list would itself be found as a holder.
    things = tuple(thing for thing in held if (is_a(thing, FunctionType) or is_a(thing, type)))
    near = work.abroad.holders(things) if work.abroad is not None else ()
    return any(held_elsewhere(thing, spaces, near) for thing in things)
