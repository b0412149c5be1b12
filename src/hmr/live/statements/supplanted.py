"""What a statement makes anew under a key, or in an attribute, of what goes on.

    PAGES["home"] = Page("home")         server.first = PAGES["home"]
    app.limits = {"tea": 3}              server.limits = app.limits

A collection that is written out takes its new content in place, as one with a name of its own does;
of any other object that somebody still holds, it is said that there is another one now.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from functools import partial
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key
from hmr.live.functions.exchanged import exchange, is_display, is_made, is_written
from hmr.live.process.looking import is_a
from hmr.live.process.superseded import superseded
from hmr.live.process.survey import resolve
from hmr.live.registries.lasting import fill
from hmr.live.statements.assigned import known, lacks, led_to
from hmr.live.statements.attributes import own, put
from hmr.live.statements.settling import given_by_a_library
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.assigning import Target, assigned, targets
from hmr.source.spelling import dotted


class Supplanted:
    """What stands where a statement assigns, around its run.

    Parameters:
        work: the commit.
        step: the step that runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        note(work, step)

    def settle(self) -> None:
        """Let what stood there live on, or say that it is still held."""
        work, module = self._work, self._step.node.module
        for spelling, target, value in _assigned(self._step.node.statement):
            old = work.stood.get((module, spelling), MISSING)
            now = _at(work, self._step, target)
            if old is MISSING or now is MISSING or now is old:
                continue
            before = _former(work, self._step, spelling)
            if before is None:  # something else has put it there
                continue
            if _fits(before, value, old, now):
                exchange(work.tx, old, now, before, value)
                _put(work, self._step, target, old)
                work.altered.add(id(old))
                continue
            made = is_made(before, old) or is_display(before)
            given = not made and given_by_a_library(work, module, before, old)
            among = frozenset(work.registry.names) if given else None
            if made or given:
                _say(work, f"{module}:{spelling}", old, among)


def replaces(work: Work, step: Step) -> bool:
    """Whether a statement puts something under a key that is there, and was put there by it.

    Parameters:
        work: the commit.
        step: the step that will run the statement.
    """
    found = list(_assigned(step.node.statement))
    if len(found) != 1 or not isinstance(found[0][1], ast.Subscript):
        return False
    spelling, target, _ = found[0]
    if _at(work, step, target) is MISSING:
        return False
    if not _stands_as_before(work, step, spelling, dotted(target.value) or ""):
        return False
    work.replaced.add((step.node.module, spelling))
    return True


def _stands_as_before(work: Work, step: Step, spelling: str, table: str) -> bool:
    """Whether a statement fills a table as before, by itself and behind the same others."""
    module, now = step.node.module, step.node.statement
    statements = work.graph.source(module).statements
    if not all(_by_itself(each, table, spelling) for each in statements if each is not now):
        return False
    if now.text.count(table) > 1:
        return False  # it asks what is there
    difference = work.plan.diffs.get(module)
    if step.because is not None or difference is None:
        return True
    old = step.old or next(
        (
            pair.old
            for pair in difference.middle
            if pair.new is None and pair.old is not None and spelling in assigned(pair.old)
        ),
        None,
    )
    others = [
        [
            each.text
            for each in source.statements
            if _fills(each, table) and (each.first < end.first or not _assigns(each))
        ]
        for source, end in ((difference.old, old), (difference.new, now))
        if end is not None
    ]
    return len(others) == 2 and others[0] == others[1]


def _fills(statement: Statement, table: str) -> bool:
    return table in statement.alterations.now or table in statement.binds


def _assigns(statement: Statement) -> bool:
    """Whether it sets what it sets, whatever is there: unlike ``TABLE.setdefault("tea", 1)``."""
    return isinstance(statement.node, ast.Assign)


def _by_itself(statement: Statement, table: str, spelling: str) -> bool:
    """Whether a statement has nothing to do with what stands under a key of a table."""
    if statement.kind != "other" or table not in statement.alterations.now:
        return True
    tree, root = statement.node, table.partition(".")[0]
    if isinstance(tree, ast.Assign):
        spelt = [each for each in tree.targets if isinstance(each, ast.Subscript)]
        alone = len(spelt) == len(tree.targets) and all(
            dotted(each.value) == table and isinstance(each.slice, ast.Constant) for each in spelt
        )
        return alone and spelling not in map(ast.unparse, spelt) and root not in _names(tree.value)
    call = tree.value if isinstance(tree, ast.Expr) else None
    if not isinstance(call, ast.Call) or dotted(call.func) not in (
        f"{table}.setdefault",
        f"{table}.update",
    ):
        return False
    key = spelling.removeprefix(table)[2:-2]
    return root not in _names(*call.args, *call.keywords) and key not in statement.text


def _names(*trees: ast.AST) -> set[str]:
    return {each.id for tree in trees for each in ast.walk(tree) if isinstance(each, ast.Name)}


def withdrawn(work: Work, step: Step) -> bool:
    """Take out what a statement that is gone had put under a key; say whether that is all.

    Parameters:
        work: the commit.
        step: tells of the statement that is gone.
    """
    module, old = step.node.module, step.old or step.node.statement
    found = list(_assigned(old))
    target = found[0][1] if len(found) == 1 else None
    if not isinstance(target, ast.Subscript) or not isinstance(target.slice, ast.Constant):
        return False
    if (module, found[0][0]) in work.replaced:
        return True
    spelt = dotted(target.value)
    statements = work.graph.source(module).statements
    others = [each for each in statements if spelt in each.alterations.now]
    if not all(_by_itself(each, spelt or "", found[0][0]) for each in others):
        return False
    table = led_to(work.registry[module].namespace, target.value)
    if type(table) is not dict:
        return False
    if _at(work, step, target) is MISSING:
        return False
    root = (spelt or "").partition(".")[0]
    intact = work.intact(module, root)
    if root == spelt and intact and not lacks(work, module, root, target.slice.value):
        return False  # what makes it may have had something there
    before = dict(table)
    del table[target.slice.value]
    work.tx.did(partial(fill, table, before))
    work.altered.add(id(table))
    for what in ("value", "content"):
        work.changed.add(Key(module, spelt or "", what))
    if intact:  # and is so still
        work.out.bound.append((work.registry[module], {root}))
    return True


def tables(work: Work) -> None:
    """Say which objects in dictionaries were made anew, and are held by somebody.

    By a call, say: ``PAGES.update(home=Page("home"))``. What has a name of its own was not made for
    the dictionary.
    """
    changed = [
        (f"{label}[{key!r}]", held, now[key])
        for label, live, before in work.tables.values()
        for now in [dict(dict.items(live))]
        for key, held in before.items()
        if key in now and now[key] is not held and type(now[key]) is type(held)
    ]
    if not changed:
        return
    named = {id(each) for tracked in work.registry for each in list(tracked.namespace.values())}
    for label, held, made in changed:
        own = type(held).__module__ in work.registry
        if own and id(held) not in named and id(made) not in named:
            _say(work, label, held, None)


def _say(work: Work, label: str, old: Any, among: Container[str] | None) -> None:
    """Note an object that was made anew, unless it is noted already."""
    if any(found.is_of(old) for _, found in work.out.superseded):
        return
    noted = superseded(old, among)
    if noted is not None:
        work.out.superseded.append((label, noted))


def note(work: Work, step: Step) -> None:
    """Note what stands where a statement assigns, before anything has run.

    Parameters:
        work: the commit.
        step: the step that will run the statement.
    """
    if step.how == "run" and not step.node.owners:
        for spelling, target, _ in _assigned(step.node.statement):
            place = step.node.module, spelling
            if place not in work.stood:
                work.stood[place] = _at(work, step, target)
        for key in work.graph.fills(step.node):
            table = _table(work, key)
            if table is not None and id(table) not in work.tables:
                work.tables[id(table)] = f"{key.module}:{key.name}", table, dict(table)


def _table(work: Work, key: Key) -> dict[Any, Any] | None:
    if key.what != "content" or key.module not in work.registry:
        return None
    found = resolve(work.registry[key.module].namespace, key.name)
    return found if type(found) is dict else None


def _assigned(statement: Statement) -> Iterator[tuple[str, Target, ast.expr]]:
    """Give what a statement assigns in one go, as it is spelt, with the value."""
    if statement.kind == "other" and isinstance(statement.node, (ast.Assign, ast.AnnAssign)):
        for target, value in targets(statement):
            if value is not None and (isinstance(value, ast.Call) or is_display(value)):
                yield ast.unparse(target), target, value


def _at(work: Work, step: Step, target: Target) -> Any:
    """Give what stands at a place, as far as nobody has to be asked for it."""
    space = work.registry[step.node.module].namespace
    owner = led_to(space, target.value)
    if owner is None:
        return MISSING
    if isinstance(target, ast.Attribute):
        return own(owner, target.attr)
    key = known(space, target.slice)
    if key is MISSING or not is_a(owner, dict):
        return MISSING
    try:
        return dict.get(owner, key, MISSING)
    except TypeError:  # no key at all
        return MISSING


def _put(work: Work, step: Step, target: Target, thing: Any) -> None:
    space = work.registry[step.node.module].namespace
    owner = led_to(space, target.value)
    if isinstance(target, ast.Attribute):
        put(owner, target.attr, thing)
    else:
        dict.__setitem__(owner, known(space, target.slice), thing)


def _former(work: Work, step: Step, spelling: str) -> ast.expr | None:
    """Give the value that the statement had before its edit, or the one whose place it took."""
    if step.because is not None:
        olds = [step.node.statement]
    elif step.old is not None:
        olds = [step.old]
    else:
        difference = work.plan.diffs.get(step.node.module)
        pairs = difference.middle if difference is not None else ()
        olds = [pair.old for pair in pairs if pair.new is None and pair.old is not None]
    found = (each for old in olds for each in _assigned(old))
    return next((value for spelt, _, value in found if spelt == spelling), None)


def _fits(before: ast.expr, now: ast.expr, old: Any, new: Any) -> bool:
    """Whether a collection is as both statements write it out, so that it can be the same one."""
    return type(old) is type(new) and is_written(before, old) and is_written(now, new)
