"""The end of a commit: what hangs on edited definitions without being one."""

from __future__ import annotations

import ast
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import FunctionType
from typing import Any

from hmr.diff import SourceDiff, added_fields, members
from hmr.graph import Key, Node
from hmr.graph.abroad import THREADS, acting, making, starting
from hmr.graph.held import having_its_module
from hmr.graph.unspelt import Calling
from hmr.live.answers import drop_caches, judge_by_edited_hooks
from hmr.live.boundbycalls import say_what_calls_bind
from hmr.live.classes.converting import convert
from hmr.live.classes.facts import note_facts
from hmr.live.classes.instances import forget_computed, give_fields
from hmr.live.functions import patching
from hmr.live.known.plain import is_finished, is_made
from hmr.live.known.tracked import Unit
from hmr.live.local import note_local_classes
from hmr.live.process.census import more_held
from hmr.live.process.looking import is_a, layers, names_of, peek
from hmr.live.process.survey import resolve, wrappers_of
from hmr.live.process.transaction import Transaction
from hmr.live.recode import Recoded, live_functions
from hmr.live.work import Work
from hmr.source import Statement
from hmr.source.annotated import annotated, annotating
from hmr.source.compiling import compiled


def settle(work: Work) -> None:
    """Give instances their new fields, drop caches, and let wrappers and classes follow."""
    if work.plan.steps:  # else they were emptied in the instant when the code was exchanged
        drop_caches(work)
    judge_by_edited_hooks(work, work.changed)
    for cls, name in work.tx.computed:
        forget_computed(work.tx, cls, name)
    diffs = work.plan.diffs
    edited = [(diffs[module], work.registry[module].namespace) for module in diffs]
    _say_what_ran(work)
    _say_what_was_made(work)
    _say_what_threads_ran(work)
    say_what_calls_bind(work)
    convert(work.tx, edited, tuple(work.tx.touched.values()))
    work.out.without.extend(give_fields(work.tx, _added(work)))
    note_local_classes(work, work.plan.diffs)
    for module, difference in work.plan.diffs.items():
        _drop_notes(work.tx, work.registry[module].namespace, difference)
        if difference.old.flags != difference.new.flags:
            _annotate_anew(work.tx, work.registry[module].namespace, difference)
    for item in work.out.recoded.values():
        follow(work, item)
        note_facts(work.tx, item, work.plan.diffs.get(item.tracked.name))


def _say_what_ran(work: Work) -> None:
    """Say which calls may have had a library run a method before its edit, or would run a new one.

    Where nobody has seen what ran. Else such a call runs again, and what it does twice is said.
    """
    graph = work.graph
    came = {
        Key(module, f"{pair.statement.name}.{member.statement.name}", "code")
        for module, difference in work.plan.diffs.items()
        for pair in difference.edited
        if pair.reopens
        for member in members(pair)
        if member.relation == "added"
    }
    late = graph.begun_late()
    if not (late or came):
        return
    for key in sorted(key for key in work.changed if key.what == "code" and "." in key.name):
        if not (late or key in came) or not graph.has(key.module):
            continue
        for node in acting(graph, key):
            unseen = key in came or not graph.observed(node)
            if unseen and not work.has_run(node):
                said = (
                    "HMR112",
                    f"{node.module}:{node.statement.name}",
                    f"line {node.statement.first}",
                    f"at a start it may run {key.name}, which is new"
                    if key in came
                    else f"it may have run {key.name} before its edit, and what that did stays",
                    "edit the statement, so that it runs again, or restart",
                )
                work.out.noted.append((said, lambda: True))


def _say_what_was_made(work: Work) -> None:
    """Say which objects a library may have made by calling what was edited, and stay as they are.

    Where nobody has seen what ran: else the statement runs again.
    """
    graph, registry, said = work.graph, work.registry, dict[Node, Key]()
    if not graph.begun_late():
        return
    edited = {key for key in work.changed if key.what == "code" and _is_edited(work, key)}
    values = [key for key in work.changed if key.what == "value"]
    calling, called = Calling(graph), dict[Node, Key]()
    for code in sorted(edited.union(*map(graph.deferring, values))):
        for node in making(graph, code) if graph.has(code.module) else ():
            said.setdefault(node, code)
        for node in (*calling.making(code), *having_its_module(graph, code)):
            called.setdefault(node, code)
    for node, code in (called | said).items():
        if work.has_run(node) or graph.observed(node):
            continue
        binds = node.statement.binds - node.statement.loops
        places = [(node.module, each) for each in binds]
        if any(
            (node in said and is_finished(registry, *place, code))
            or (node in called and is_made(registry, *place))
            for place in places
        ):
            told = (
                "HMR112",
                f"{node.module}:{node.statement.name}",
                f"line {node.statement.first}",
                f"it may have been made by {code.name}, as that was before",
                "edit the statement, so that it runs again, or restart",
            )
            work.out.noted.append((told, lambda: True))


def _say_what_threads_ran(work: Work) -> None:
    """Say which threads that are over have run what is another now: nothing waits for them."""
    graph, said = work.graph, set[Node]()
    if not any(map(graph.mentioning, THREADS)):
        return
    keys = [key for key in work.changed if key.what != "content"]
    # (Not what that calls in turn: it may be most of the program, edited all the time.)
    codes = {key for key in keys if key.what == "code"}
    for code in sorted(codes.union(*map(graph.deferring, keys))):
        for node, name in starting(graph, code) if graph.has(code.module) else ():
            if node in said or work.has_run(node) or _goes_on(work, node, name, code):
                continue
            said.add(node)
            told = (
                "HMR112",
                f"{node.module}:{node.statement.name}",
                f"line {node.statement.first}",
                f"the thread that it started has run {code.name}, as that was before",
                "edit the statement, so that it runs again, or restart",
            )
            work.out.noted.append((told, lambda: True))


def _goes_on(work: Work, node: Node, name: str, code: Key) -> bool:
    """Whether a thread is still at what it runs: what that calls is live, and its frame is told."""
    held: Any = work.registry[node.module].namespace.get(name)
    target = resolve(work.registry[code.module].namespace, code.name)
    threads = (held,) if isinstance(held, threading.Thread) else threading.enumerate()
    return any(
        each.is_alive() and (peek(each, "_target") is target or _run(each) is target)
        for each in threads
    )


def _run(thread: threading.Thread) -> Any:
    """Give what a thread's class has it run."""
    return next(vars(cls)["run"] for cls in type(thread).__mro__ if "run" in vars(cls))


def _is_edited(work: Work, key: Key) -> bool:
    """Whether a function has other code than before."""
    item = work.out.recoded.get(key.module)
    return item is not None and any(code.co_qualname == key.name for _, code in item.edited)


def _drop_notes(tx: Transaction, space: dict[str, Any], difference: SourceDiff) -> None:
    """Drop a module's own annotations of names that are not annotated any more."""
    notes = space.get("__annotations__")
    if isinstance(notes, dict):
        gone = [pair.old for pair in difference.edited if pair.relation in ("removed", "changed")]
        names = annotated([statement for statement in gone if statement])
        stays = annotated(difference.new.statements) if names else set()
        for name in names - stays:
            tx.drop(notes, name)


def _annotate_anew(tx: Transaction, space: dict[str, Any], difference: SourceDiff) -> None:
    """Write a module's annotations as text, or as values: a `from __future__` import came or went.

    Only the annotations are evaluated, not the values that stand beside them.
    """
    notes = space.get("__annotations__")
    if not isinstance(notes, dict):
        return
    for statement in difference.new.statements:
        for node in annotating([statement]):
            if node.target.id in notes:
                bare = ast.AnnAssign(node.target, node.annotation, None, 1)
                code = compiled(difference.new, [ast.copy_location(bare, node)])
                made: dict[str, Any] = {}
                exec(code, space, {"__annotations__": made})
                tx.put(notes, node.target.id, made[node.target.id])


def _added(work: Work) -> Iterator[tuple[type, str]]:
    """Give the fields that are new, each with its class."""
    for module, difference in work.plan.diffs.items():
        for pair in difference.edited:
            for name, field in added_fields(pair):
                cls = resolve(work.registry[module].namespace, name)
                if is_a(cls, type):
                    yield cls, field


def follow(work: Work, item: Recoded) -> None:
    """Let wrappers and properties that copied a docstring have the new one."""
    if not item.documented:
        return
    idents = frozenset(item.documented)
    concerned = [
        (statement, unit)
        for statement, unit in zip(item.source.statements, item.units, strict=True)
        if unit and not idents.isdisjoint(map(id, unit))
    ]
    _follow_wrappers(work, item, [unit for _, unit in concerned])
    for statement, _ in concerned:
        for found in _bound(item.tracked.namespace, statement):
            _follow_docstring(work.tx, found, item.documented)


def _follow_wrappers(work: Work, item: Recoded, units: Sequence[Unit]) -> None:
    """Let functions that show another one's docstring, by `functools.wraps`, show the new one."""
    codes = tuple(new for _, new in item.swaps.values() if id(new) in item.documented)
    functions = tuple(live_functions(item, units, codes))
    for function, wrapper in wrappers_of(more_held(functions, _holders(work, item, functions))):
        old, new = item.documented[id(function.__code__)]
        patching.take_docstring(work.tx, wrapper, old, new)


def _holders(work: Work, item: Recoded, functions: tuple[FunctionType, ...]) -> Counter[int]:
    """Count who holds functions and wraps none: their names, and what we have noted to undo."""
    idents = set(map(id, functions))
    out = Counter(ident for ident in map(id, item.takers()) if ident in idents)
    for write in item.writes:
        for call in (*write.do, *write.undo):
            out.update(ident for ident in map(id, call) if ident in idents)
    for function in functions:
        out[id(function)] += id(function) in work.tx.touched
        bound = resolve(item.tracked.namespace, function.__code__.co_qualname)
        out[id(function)] += bound is function
    return out


def _follow_docstring(
    tx: Transaction, found: Any, documented: Mapping[int, tuple[str | None, str | None]]
) -> None:
    chain = list(layers(found))
    code = peek(chain[-1], "__code__") if chain else None
    if id(code) in documented:
        old, new = documented[id(code)]
        for layer in chain[:-1]:
            patching.take_docstring(tx, layer, old, new)


def _bound(space: Mapping[str, Any], statement: Statement) -> Iterator[object]:
    """Give what a statement bound, with the members of classes, in a branch or in a class too."""
    todo = [space.get(name) for name in statement.binds]
    module, seen = space.get("__name__"), set[int]()
    for found in todo:
        if not is_a(found, type) or names_of(found)[0] != module:
            yield found
        elif id(found) not in seen:
            seen.add(id(found))
            todo += vars(found).values()
