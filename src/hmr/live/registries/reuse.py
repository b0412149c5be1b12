"""Collections that are made again: lines that were not edited put in again what they had put in."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING, ModuleName
from hmr.graph import Graph, Key, Node
from hmr.graph.stars import bringing
from hmr.live.known.reused import ROWS, Aside, Reuse, StandIn, has_lost
from hmr.live.registries.lasting import exchange, fill
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.reusing import GIVES, Unfit, keys_set, only_puts, reusing
from hmr.source import Statement
from hmr.source.compiling import compiled
from hmr.source.shape import assignment


def reuse(work: Work, module: ModuleName, names: frozenset[str]) -> Reuse:
    """Find out what lines had put into collections, before the first of them runs again.

    Parameters:
        work: the commit.
        module: the module that makes the collections.
        names: their names there.
    """
    known = work.reused.get((module, names))
    if known is None:
        known = work.reused[module, names] = Reuse(names)
        for sparing in (False, True):
            try:
                _find(work, module, known, sparing)
            except Exception:  # it does otherwise by itself than it did at its turn
                known.programs.clear()
            if known.programs:
                break
    return known


def look(work: Work) -> None:
    """Find out what lines had put in, as far as they may have to put it in once more."""
    for step in work.plan.steps:
        for chain in step.chains if step.how != "empty" else ():
            reuse(work, step.node.module, chain.names)


def puts_in_others(work: Work, step: Step, used: Iterable[Key]) -> bool:
    """Whether a statement puts in something else than before: it was edited, or what it uses.

    Parameters:
        work: the commit.
        step: runs the statement.
        used: what has changed of what it uses.
    """
    module = step.node.module
    if step.because is None and not step.repeats:
        return True
    filled = {name for chain in step.chains for name in chain.names}
    found = work.puts_back.get((module, step.node.position))
    filled |= found.names if found is not None else set()
    return any(key.module != module or key.name not in filled for key in used)


def may_put_back(work: Work, step: Step) -> bool:
    """Whether a statement may put in what it had put in, so that it asks for nothing."""
    where = (step.node.module, step.node.position)
    return (where in work.puts_back or step.repeats) and where not in work.spent


def put_back(work: Work, step: Step) -> bool:
    """Have a statement that runs for others' sake put in what it had put in.

    Parameters:
        work: the commit.
        step: runs the statement in its turn behind an edited one, or at another place than before.

    Returns:
        Whether it has done so; else it has to run.
    """
    node, module = step.node, step.node.module
    found = work.puts_back.pop((module, node.position), None)
    if step.repeats:
        each = (reuse(work, module, chain.names) for chain in step.chains)
        found = next((known for known in each if node.position in known.programs), found)
    if (module, node.position) in work.spent:
        return False
    if found is None:
        return step.repeats and _binds_the_last(work, step)
    item = work.recoded(module)
    space = item.tracked.namespace
    lives: dict[str, Any] = {name: space.get(name) for name in sorted(found.names)}
    if not all(type(live) in PLAIN for live in lives.values()):
        return False
    before = {name: live.copy() for name, live in lives.items()}
    left = _left_last(work, node) - found.names
    try:
        found.run(node, space, left)
    except Exception:  # it asks for more than it had put in
        space.update(lives)
        for name, live in lives.items():
            fill(live, before[name])
        return False
    for name, live in lives.items():
        made = space[name]
        if type(made) is not type(live):  # another statement has bound the name to something else
            first = work.originals[module].get(name)
            live = first if type(first) is type(made) else made
        if made is not live:
            exchange(work, "afresh", live, made)
            space[name] = live
        work.altered.add(id(live))
        work.changed.add(Key(module, name, "value"))
        work.changed.add(Key(module, name, "content"))
    work.changed.update(Key(module, name, "value") for name in left)
    if step.because is None:
        work.say(step, "keep", f"what it had put in is put in again: {step.reason}")
    work.ran.add((module, node.position))
    work.out.bound.append((item.tracked, set(found.names)))
    return True


def _left_last(work: Work, node: Node) -> frozenset[str]:
    """Give the variables of a statement's loops that nothing further down binds."""
    return frozenset(
        name
        for name in node.statement.loops
        if all(it.position <= node.position for it in work.binders(node.module, name))
    )


def _binds_the_last(work: Work, step: Step) -> bool:
    """Bind what a name stood for, of which a statement is the last that binds it."""
    node, tracked = step.node, work.registry[step.node.module]
    bound = assignment(node.statement.node)
    if node.owners or bound is None or not all(isinstance(it, ast.Name) for it in bound.targets):
        return False
    entries, before = work.graph.index(node.module), work.originals[node.module]
    former = _unedited(work, node.module).get(id(node.statement))
    for name in node.statement.binds:
        others = [*entries.binders[name], *entries.deleters.get(name, ())]
        others += [star for star, _ in bringing(work.graph, node.module, name)]
        others += work.graph.binding_calls(node.module, name)
        if name not in before or any(each.position > node.position for each in others):
            return False
        binders = (each for each in tracked.source.statements if name in _bound_by(each))
        if former is None or deque(binders, maxlen=1)[0] is not former:
            return False
    for name in node.statement.binds:
        if tracked.namespace.get(name, MISSING) is not before[name]:
            tracked.namespace[name] = before[name]
            if not work.has_altered(before[name]):  # in the end it is for all what it was
                work.changed -= {Key(node.module, name, "value"), Key(node.module, name, "code")}
    work.ran.add((node.module, node.position))
    work.out.bound.append((tracked, set(node.statement.binds)))
    work.say(step, "keep", f"what it had bound is bound again: {step.reason}")
    return True


def _bound_by(statement: Statement) -> set[str]:
    return {*statement.binds, *statement.deletes}


def _find(work: Work, module: ModuleName, found: Reuse, sparing: bool) -> None:
    """Enter what the statements that were not edited had put in.

    Raises:
        Unfit: it can't be told.
    """
    if not all(work.registry.intact(module, name) for name in found.names):
        raise Unfit  # something has been put in meanwhile
    item, names = work.recoded(module), found.names
    old, space = item.tracked.source, item.tracked.namespace
    lives = {name: space.get(name) for name in names}
    if not all(type(live) in PLAIN for live in lives.values()):
        raise Unfit
    before = [each for each in old.statements if _is_of(each, names)]
    now = [each for each in item.source.statements if _is_of(each, names)]
    used_up = [name for name, thing in space.items() if _is_used_up(thing)]
    trees = [reusing(each.runs, names, used_up, sparing=sparing) for each in before]
    if not _spelt(trees).isdisjoint(used_up):
        raise Unfit
    aside = Aside(lives)
    aside.find([compiled(old, tree) for tree in trees], space)
    former = _unedited(work, module)
    stay = {id(former.get(id(each))) for each in now}
    gone = [each for each in before if id(each) not in stay]
    numbers = {id(each): number for number, each in enumerate(before)}
    if any(aside.is_shuffled(numbers[id(each)]) for each in gone):
        raise Unfit
    asking = _asking(work.graph, module, names)
    for place, statement in enumerate(item.source.statements):
        number = numbers.get(id(former.get(id(statement))))
        if number is None or (place,) in asking or _is_let_go(before[number:], names):
            continue
        tree = reusing(statement.runs, names, used_up, sparing=sparing)
        several = aside.several.get(number)
        if several is not None and type(lives[several]) not in ROWS:
            others = [each for each in now if each is not statement]
            under = any(numbers[id(each)] < number for each in gone)
            if under or _needs_more(lives[several], several, gone, others):
                continue
        if [*map(ast.dump, tree)] == [*map(ast.dump, trees[number])]:
            found.values[place,] = aside.values(number)
            found.programs[place,] = compiled(item.source, tree)
    _leave_out_what_is_lost(work, module, found, sparing)


def _is_let_go(lines: Sequence[Statement], names: Collection[str]) -> bool:
    """Whether nothing is left of what the first line had made: another one binds its name anew.

    ``LIMIT = 3``, ``LIMIT = [LOW]``: what is live is the second one's alone.
    """
    first, *below = lines
    own = {name for name in names if _is_of(first, (name,))}
    return any(
        isinstance(each.node, (ast.Assign, ast.AnnAssign))
        and name in each.binds
        and name not in {read.partition(".")[0] for read in each.facts.reads}
        for each in below
        for name in own
    )


def _spelt(trees: Iterable[Sequence[ast.stmt]]) -> set[str]:
    """Give the names that lines read by themselves when they are run aside."""
    nodes = (each for tree in trees for line in tree for each in ast.walk(line))
    return {each.id for each in nodes if isinstance(each, ast.Name)}


def _is_used_up(thing: Any) -> bool:
    """Whether to go through something takes out of it, or waits for more: it is an iterator."""
    return any("__next__" in vars(base) for base in type(thing).__mro__)


def _leave_out_what_is_lost(work: Work, module: ModuleName, found: Reuse, sparing: bool) -> None:
    """Leave out the lines of which something is not known, unless others put something over that.

    ``TABLE["a"] = load("a")``, ``TABLE["a"] = 3``: who knows what the first had put in?

    Raises:
        Unfit: somebody asks for it in between; or what they put in, and where, may be another
            now: under a key that is computed, in a branch.
    """
    lost = {place for place, values in found.values.items() if has_lost([*values.values()])}
    if not lost:
        return
    statements = work.recoded(module).source.statements
    lines = [
        Node(module, (place,), each)
        for place, each in enumerate(statements)
        if _is_of(each, found.names)
    ]
    if not all(_is_spelt(line.statement, found.names) for line in lines):
        raise Unfit
    keys = (Key(module, name, "value") for name in found.names)
    readers = (read.node for key in keys for read in work.graph.reads(key))
    asking = {node.position for node in readers if node.module == module}
    asking |= _asking(work.graph, module, found.names)
    asking -= {line.position for line in lines}
    if any(min(lost) < place < lines[-1].position for place in asking):
        raise Unfit
    programs = {place: found.programs[place] for place in found.programs.keys() - lost}
    for place in lost:
        tried = Reuse(found.names, {**programs, place: found.programs[place]}, found.values)
        if not _is_put_over(work, lines, tried, sparing):
            del found.programs[place]


def _is_spelt(statement: Statement, names: Iterable[str]) -> bool:
    """Whether a statement makes a collection, or sets keys in one that it spells, in any case."""
    makes = any(name in statement.binds for name in names) and not isinstance(
        statement.node, ast.For | ast.If
    )
    return makes or any(keys_set(statement.runs, name) is not None for name in names)


def _is_put_over(work: Work, lines: Sequence[Node], tried: Reuse, sparing: bool) -> bool:
    """Whether lines come to something of which all is known, save for what is still to be made."""
    item = work.recoded(lines[0].module)
    space = {name: it for name, it in item.tracked.namespace.items() if name not in tried.names}
    try:
        for line in lines:
            if line.position in tried.programs:
                tried.run(line, space)
            else:
                tree = reusing(line.statement.runs, tried.names, sparing=sparing)
                space[GIVES] = _unknown
                exec(compiled(item.source, tree), space)
    except Exception:  # one of them asks for what is not known
        return False
    return not any(has_lost(space[name]) for name in tried.names)


def _unknown(_number: int, several_for: str | None) -> StandIn:
    """Give what a line will put in that is not known yet."""
    if several_for is not None:
        raise Unfit
    return StandIn()


def _is_of(statement: Statement, names: Collection[str]) -> bool:
    """Whether a statement makes or fills one of some collections."""
    found = statement.binds
    if statement.kind == "other":
        found = found | {spelling.partition(".")[0] for spelling in statement.alterations.now}
    return not found.isdisjoint(names)


def _unedited(work: Work, module: ModuleName) -> dict[int, Statement]:
    """Give the statements before the edit, by the ids of those that say the same now."""
    difference = work.plan.diffs.get(module)
    if difference is None:
        return {id(each): each for each in work.registry[module].source.statements}
    return {
        id(pair.new): pair.old
        for pair in difference.pairs
        if pair.old is not None and pair.runs_the_same
    }


def _asking(graph: Graph, module: ModuleName, names: Iterable[str]) -> set[tuple[int, ...]]:
    """Give the places of statements that call what asks for what one of the collections holds."""
    out: set[tuple[int, ...]] = set()
    todo = [code for name in names for code in graph.deferring(Key(module, name, "content"))]
    for code in todo:  # which grows by who calls those
        out |= {read.node.position for read in graph.reads(code) if read.node.module == module}
        todo += [each for each in graph.deferring(code) if each not in todo]
    return out


def _needs_more(live: Any, name: str, gone: Iterable[Statement], now: Iterable[Statement]) -> bool:
    """Whether one may need what a line had put in, and others had put something else over it.

    ``CONFIG = load()``, ``CONFIG["debug"] = True``: was there a "debug" in what was loaded? It
    matters where the second line goes.
    """
    keys: set[object] = set()
    for each in gone:
        spelt = keys_set(each.runs, name)
        if spelt is None or type(live) is set:
            return True
        keys |= spelt
    for each in now:
        if not only_puts(each.runs, name):
            return True
        keys -= keys_set(each.runs, name) or set()
    return bool(keys)
