"""The steps of a commit: run a statement of a module again, and let what it made before live on."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from enum import EnumType
from types import FunctionType, ModuleType
from typing import Any

from hmr import hooks
from hmr.errors import LayoutConflict
from hmr.graph import Key
from hmr.live.changed import EVERYWHERE
from hmr.live.classes.judged import subscript_anew
from hmr.live.classes.moving import arrived
from hmr.live.classes.reopening import reopening
from hmr.live.classes.takeover import (
    content,
    has_heirs,
    must_run_whole,
    remade,
)
from hmr.live.functions import patching
from hmr.live.functions.adopt import adopt, give_up
from hmr.live.functions.exchanged import holds_others, is_collection, makes, take_content
from hmr.live.hooked import named
from hmr.live.process.holders import give_way, replace_everywhere
from hmr.live.process.looking import is_a
from hmr.live.process.superseded import superseded
from hmr.live.process.survey import held_elsewhere
from hmr.live.recode import Recoded
from hmr.live.registries.arrivals import Arrivals
from hmr.live.registries.growth import Growth
from hmr.live.registries.refill import refill
from hmr.live.registries.registrations import Registrations, registrations, remember
from hmr.live.removals import members_left, remove, withdraw
from hmr.live.statements import afresh, aliases, called, decorated, stars, variables
from hmr.live.statements.answered import ask_anew
from hmr.live.statements.assigned import taken_away
from hmr.live.statements.attributes import Attributes
from hmr.live.statements.members import document, run_member, signature
from hmr.live.statements.met import as_at_a_start, follows, guarded, submodules_that_came
from hmr.live.statements.whose import (
    defined_here,
    gone_members,
    is_its,
    kept_members,
    known_class,
    left_on,
)
from hmr.live.statements.writes import Writes
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement, scopes, shape
from hmr.source.filling import filled

_MISSING: Any = object()
_ASK_FOR_IT = frozenset({"locals", "globals", "vars", "dir", "eval", "exec"})
"""Built-in functions that show a module's statement, or run code in, the namespace it runs in."""
_DEFINITIONS = (*shape.FUNCTIONS, ast.ClassDef)


def take(work: Work, step: Step) -> None:
    place = (step.node.module, step.node.position)
    work.changed.at = place if step.how != "remove" else EVERYWHERE
    done = filled(step.old or step.node.statement) if step.how in ("run", "remain") else None
    if done is not None and (step.node.module, done) in work.refilled:
        return
    match step.how:
        case "refill":
            refill(work, step)
        case "afresh":
            afresh.whole(work, step)
        case "accept":
            _accept(work, step)
        case "keep":
            work.say(step, "keep", "it is preserved")
        case "skip":
            work.out.skipped.append(step)
        case "remain":
            assert step.old is not None
            if work.undone(step.old) or (step.names and taken_away(work, step)):
                return
            work.out.remaining.append((step.node.module, step.old.name, step.old.first))
        case "remove":
            remove(work, step)
        case "withdraw":
            withdraw(work, step)
        case "document":
            document(work, step)
        case "signature":
            signature(work, step)
        case "run" if step.node.owners:
            run_member(work, step)
        case "run":
            run(work, step)


def run(work: Work, step: Step) -> None:
    node, statement = step.node, step.node.statement
    item = work.recoded(node.module)
    space = item.tracked.namespace
    names = set(statement.binds)
    work.note(item.tracked)
    originals = work.originals[node.module]
    rebound = sorted(name for name in names if item.tracked.rebound(name, originals))
    if step.because is not None and rebound:
        work.out.kept += [(node.module, name) for name in rebound]
        work.say(step, "keep", f"{', '.join(rebound)} was rebound by the program; {step.reason}")
        return
    growth = Growth(work, step)
    _dispose(step)
    environment = variables.withdraw(work, step)
    work.packing.before(step)
    before = dict(space)
    keys = _filled(work, step)
    registered = _registrations(work, step, before, keys)
    attributes = Attributes(work, keys)
    arrivals = Arrivals(work, step, keys)
    afresh.begin(work, step)
    afresh.bind_again(work, step)
    work.ran.add((node.module, node.position))
    work.remade.update((node.module, name) for name in names)
    contents = {name: content(cls) for name in names if is_a(cls := before.get(name), type)}
    members = {name: dict(vars(before[name])) for name in contents}
    for name in names & submodules_that_came(step):
        # `_fast = None`, since there was no module: its package must not answer with that now.
        work.tx.drop(space, name)
    ask_anew(work, step)
    left_alone = guarded(work, step)
    for name in left_alone if follows(work, step, left_alone) else ():
        work.tx.drop(space, name)  # else it would stay as it is
    writes = Writes(space)
    if isinstance(notes := space.get("__annotations__"), dict):
        patching.keep_content(work.tx, notes)
    with reopening(
        work.tx,
        space,
        lambda qualname: known_class(work, step, item, before, qualname),
        lambda qualname: gone_members(item, step, qualname) | left_on(step, originals, qualname),
        lambda qualname: kept_members(step, qualname),
        work.made_anew,
        work.packing,
    ):
        code = item.program(statement)
        with (
            as_at_a_start(work, step, space),
            work.observing(node.module, code, range(statement.first, statement.last + 1)),
        ):
            if _ASK_FOR_IT.isdisjoint(code.co_names):
                exec(code, space, writes)
            else:  # it may get hold of its namespace, and must not get a stand-in
                exec(code, space)
                writes.names |= {
                    name for name in space if space[name] is not before.get(name, _MISSING)
                } | (names & space.keys())
    variables.differing(work, environment)
    if "*" in statement.facts.imports:
        if writes.names - before.keys():
            work.changed.add(Key(node.module, "*", "value"))
        stars.give_way(work, step, before, writes.names)
        stars.drop_unstarred(work, item, before, writes.names)
    for name in names - writes.names - statement.facts.deletes:
        # A branch that is not taken any more: what only it bound goes.
        if name in space and name in shape.bound_by_comprehensions(statement.nodes):
            continue
        if name in left_alone:  # it is there, so that the statement leaves it alone
            continue
        if len(work.graph.index(node.module).binders.get(name, ())) == 1:
            work.tx.drop(space, name)
    names |= writes.names
    # In the order of their definitions: a metaclass and a base before the classes that have them.
    for name in (
        names
        if len(names) < 2
        else (*filter(names.__contains__, list(space)), *(names - space.keys()))
    ):
        _settle(work, step, item, name, before.get(name, _MISSING))
        if name in contents:
            _follow_content(work, step, name, before[name], contents[name])
            if space.get(name) is before[name]:
                members_left(work, node.module, name, members[name], before[name])
    attributes.settle()
    arrivals.settle()
    if registered is not None:
        registered.settle()
    for name in names if registered is None or not registered.withdrawn else ():
        if step.because is None and _redecorated(work, step, space.get(name), before.get(name)):
            work.out.remaining.append((node.module, name, statement.first))
    work.packing.classes_remade()
    work.packing.after(step)
    growth.settle()
    work.out.bound.append((item.tracked, names | _still_intact(work, step)))
    work.say(step, "rerun", step.reason)


def _still_intact(work: Work, step: Step) -> set[str]:
    """Give the collections that only the module's own statements have altered so far."""
    found = step.node.statement.alterations.now if step.node.statement.kind == "other" else ()
    return {name for name in found if work.intact(step.node.module, name)}


def _filled(work: Work, step: Step) -> set[Key]:
    """Give what a statement fills, or has filled before its edit."""
    node, old = step.node, step.old
    keys = set(work.graph.fills(node))
    if old is not None and step.because is None:
        source = work.registry[node.module].source
        keys |= work.graph.filled(replace(node, statement=old), source)
    return keys


def _registrations(
    work: Work, step: Step, before: Mapping[str, Any], keys: set[Key]
) -> Registrations | None:
    """Take out what the statement has registered so far, if it is known where."""
    node, old = step.node, step.old
    (name,) = node.statement.binds if len(node.statement.binds) == 1 else ("",)
    made = before.get(name)
    withdraw = made is not None and not step.chains
    return registrations(work, node, keys, old, made, withdraw=withdraw)


def _settle(work: Work, step: Step, item: Recoded, name: str, old: Any) -> None:
    """Decide which object a name holds after its statement ran: the old one if it can be."""
    space = item.tracked.namespace
    new = space.get(name, _MISSING)
    original, present = work.originals[step.node.module].get(name, _MISSING), old
    if original is not old and is_its(work, step, item, name, original):
        old = original  # another statement of this revision bound the name in between
    module, statement = step.node.module, step.node.statement
    # What the program itself has bound to the name is another's perhaps, and is left alone.
    own = not item.tracked.rebound(name, work.originals[step.node.module])
    marks = decorated.marks(old) if statement.kind == "function" else []
    place = (module, name)
    came = work.moving.came.get(place)
    others = holds_others(statement, space, old, new)
    if came is not None and statement.kind in ("function", "class"):
        result = arrived(work.tx, came, new)
    elif place in work.moving.lost and statement.kind == "import":
        result = work.moving.from_there(work.tx, place, new)
    elif (
        new is old
        or new is _MISSING
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
    elif others or (statement.kind == "function" and give_up(work.tx, old, new, space)):
        result = new
    elif called.made_by_call(step, name, old, new):
        result = called.take_over(work, step, old, new)
    else:
        fresh = dict(new.__dict__) if is_a(new, FunctionType) else {}
        result = adopt(work.tx, old, new, own=statement.kind == "function")
        if result is not new:
            space_then = work.originals[module]
            decorated.unmark(work.tx, space_then, step.old, statement, result, fresh)
        if (
            result is not new
            and is_a(new, FunctionType)
            and scopes.decorates(statement.nodes, name)
        ):
            # A decorator may have registered the new one.
            give_way(work.tx, new, result)
            replace_everywhere(new, result)
    if result is not new:
        work.tx.put(space, name, result)
    if result is not old or result is not present:
        work.changed.add(Key(module, name, "value"))
    if result is not old:
        work.left_behind(module, name, old, now=True)
        anew = own and result is new and old is not _MISSING and _made_by(work, step, old)
        noted = superseded(old) if anew else None
        if noted is not None:
            work.out.superseded.append((f"{module}:{name}", noted))
    if statement.kind != "import":
        work.changed.add(Key(module, name, "code"))
    if statement.kind == "function" and not decorated.same_marks(marks, decorated.marks(result)):
        work.altered.add(id(result))
    if is_a(result, EnumType) and (statement.kind == "class" or result is not new):
        work.altered.add(id(result))  # it may have other members now
    if id(result) in work.altered or _holds_changed_module(work, step, result):
        # The same object, but whoever goes through it computes something else.
        work.changed.add(Key(module, name, "value"))


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


def _has_a_name(work: Work, module: str, statement: Statement, thing: object) -> bool:
    """Whether a function gave what another statement has made: ``PICKED = chosen()``."""
    return any(
        value is thing and name not in work.graph.index(tracked.name).imports
        for tracked in work.registry
        if work.graph.has(tracked.name)
        for name, value in list(tracked.namespace.items())
        if tracked.name != module or name not in statement.binds
    )


def _follow_content(work: Work, step: Step, name: str, old: object, before: dict[str, Any]) -> None:
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
        if not patching.alike(before.get(member, _MISSING), after.get(member, _MISSING))
    }
    work.tell_readers(step.node, {Key(module, f"{name}.{member}", "value") for member in differing})
    if not (must_run_whole(cls, work.registry) or has_heirs(cls, work.registry)):
        return
    if (
        differing
        or list(before) != list(after)
        or any(id(base) in work.altered for base in cls.__mro__[1:])
    ):
        work.altered.add(id(cls))
        for bound in step.node.statement.binds:
            work.changed.add(Key(module, bound, "value"))


def _take_over(work: Work, step: Step, old: type, new: type) -> type:
    """A decorator made a class of its own: let the old one take it over, if it can."""
    gone = gone_members(work.recoded(step.node.module), step, step.node.qualname)
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


def _redecorated(work: Work, step: Step, *held: object) -> bool:
    """Whether other decorators than before left a definition where somebody still has it."""
    old, new = step.old, step.node.statement
    if old is None or work.undone(old) or not {old.kind, new.kind} <= {"function", "class"}:
        return False
    before, after = old.node, new.node
    assert isinstance(before, _DEFINITIONS)
    assert isinstance(after, _DEFINITIONS)
    if not before.decorator_list or shape.decorators(before) == shape.decorators(after):
        return False
    former = replace(step.node, statement=old)
    if work.graph.keeps_nothing(former, work.registry[step.node.module].source):
        return False
    spaces = {id(tracked.namespace) for tracked in work.registry}
    # A tuple: a list would itself be found as a holder.
    things = tuple(thing for thing in held if (is_a(thing, FunctionType) or is_a(thing, type)))
    return any(held_elsewhere(thing, spaces) for thing in things)


def _accept(work: Work, step: Step) -> None:
    accepts = hooks.registry.accepts(step.node.module)
    if accepts is not None and accepts.callback is not None:
        tracked = work.registry[step.node.module]
        work.note(tracked)
        for value in list(tracked.namespace.values()):
            remember(work.tx, value)
        used = (step.because or frozenset()) & work.changed
        with named("accept", step.node.module):
            accepts.callback(frozenset(key.module for key in used))
    work.say(step, "keep", "it accepts changes by itself")


def _dispose(step: Step) -> None:
    """Call the clean-ups that a statement registered, before it runs again."""
    statement = step.node.statement
    rows = range(statement.first, statement.last + 1)
    for disposer in hooks.registry.disposers(step.node.module, rows):
        with named("dispose", step.node.module, statement):
            disposer()
    hooks.registry.drop(step.node.module, rows)
