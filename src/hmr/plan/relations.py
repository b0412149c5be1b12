"""What paired statements, and the statements that bind one name, say about each other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

from hmr.diff import Pair
from hmr.graph import Graph, Key, Node
from hmr.graph.stars import bringing
from hmr.source import SourceModule, Statement, filling, shape
from hmr.source.scopes import inside
from hmr.source.setting import only_binds

_DELETES = re.compile(r"del(?<!\wdel)\b")


def acts(statement: Statement) -> bool:
    """Whether a statement was run for what it does elsewhere: a call whose result is dropped."""
    tree = statement.node
    if len(statement.nodes) > 1 or not isinstance(tree, ast.Expr):
        return False
    return any(
        ast.unparse(call.func) != "print" and not only_binds(call)
        for call in filling.dropped(tree.value)
    )


def entered(old: Statement, new: Statement | None, source: Sequence[Statement]) -> set[str]:
    """Give the names that lines of a statement begin with by which it altered collections.

    But for lines that are there as they were, or that are made up for.

    Parameters:
        old: the statement before its edit.
        new: what it is now.
        source: the statements of its module now.
    """
    before = filling.lines(old)
    if not before:
        return set()
    still = {ast.unparse(line) for line in filling.lines(new)} if new is not None else set()
    now = [line for statement in source for line in filling.lines(statement)]
    return {
        name
        for line, name in before.items()
        if ast.unparse(line) not in still and not any(sets_again(line, each) for each in now)
    }


def sets_again(old: ast.AST, new: ast.AST) -> bool:
    """Whether a line gives a dictionary's same keys other values: ``CODES.update(a=2)``."""
    before, after = _keys(old), _keys(new)
    return before is not None and after is not None and before <= after


def _keys(line: ast.AST) -> set[str] | None:
    """Give the keys that a line writes, each behind the dictionary; None if they are not spelt."""
    found = filling.pairs(line)
    if found is None:
        return None
    return {f"{ast.unparse(found[0])}[{key!r}]" for key in found[1]}


_SETS_ALL = re.compile(
    r"(?:^|\.)(?:set[A-Z_]\w*|setcontext|setdefaulttimeout|setrecursionlimit|setswitchinterval"
    r"|seed|manual_seed|chdir|umask|captureWarnings)$"
)
"""Calls that set something: their last argument alone says what it is now."""
_SETS_ONE = frozenset({"copyreg.pickle", "locale.setlocale", "setattr", "logging.disable"})
"""Calls that do so for what their first argument, or their first two, name."""


def writes_over(old: Statement | None, new: Statement) -> bool:
    """Whether an edited call sets the very thing again that it set before: ``log.setLevel(20)``.

    Parameters:
        old: the statement before its edit.
        new: a statement of the module now.
    """
    if old is None or new.kind != "other" or not (acts(old) and acts(new)):
        return False
    if sets_again(old.node, new.node):
        return True
    calls = [call for call in (_call(old), _call(new)) if call is not None]
    if len(calls) < 2:
        return False
    before, after = (ast.unparse(call.func) for call in calls)
    words = [{word.arg for word in call.keywords} for call in calls]
    if before != after or None in words[0] or not words[0] <= words[1]:
        return False
    args = [[_argument(arg) for arg in call.args] for call in calls]
    named = before in _SETS_ONE or _SETS_ALL.search(before) is not None
    given = bool(args[0] or words[0])
    return named and given and len(args[0]) == len(args[1]) and args[0][:-1] == args[1][:-1]


def _argument(tree: ast.expr) -> str:
    """Give an argument as far as it may say what is set: a number is what it is set to."""
    number = isinstance(tree, ast.Constant) and isinstance(tree.value, (int, float))
    return "a number" if number else ast.unparse(tree)


def _call(statement: Statement) -> ast.Call | None:
    value = getattr(statement.node, "value", None)
    return value if isinstance(value, ast.Call) else None


def needed(graph: Graph, reader: Node, name: str) -> list[Node]:
    """Give what has to run whenever a statement does that reads a passing name.

    One that means something else, or nothing, in the end: what binds it, above the statement and
    below, and what calls a function there that does (``global name``). Where a star-import above
    brings it, the statement meets that when it runs.
    """
    entries = graph.index(reader.module)
    deleters = entries.deleters.get(name, ())
    stars = bringing(graph, reader.module, name) if entries.stars else []
    chain = [*entries.binders.get(name, ()), *deleters, *(star for star, _ in stars)]
    chain += graph.binding_calls(reader.module, name)
    above = [node.position for node in chain if node.position < reader.position]
    # What reads the name and binds it anew (`X += f()`) has it from above, too.
    below = any(node.position >= reader.position for node in chain)
    if not deleters and not (above and below):
        return []
    if any(sure and star.position == max(above, default=()) for star, sure in stars):
        return []
    return [node for node in chain if node.position != reader.position]


def rebinding(binders: Iterable[Node]) -> list[Node]:
    """Give those of a name's statements that bind something else to it, and not only add to it."""
    return [node for node in binders if not isinstance(node.statement.node, ast.AugAssign)]


def in_force(binders: Iterable[Node], source: SourceModule) -> list[Node]:
    """Give those of a name's statements that count, of which the last has the last word.

    ``TABLE = None`` does not, where nothing between it and ``TABLE = {}`` is done by it.
    """
    found = rebinding(binders)
    while len(found) > 1 and _is_idle(found[0], found[1], source):
        del found[0]
    return found


def _is_idle(first: Node, second: Node, source: SourceModule) -> bool:
    """Whether a statement binds plain constants, which nobody meets before the other does so."""
    value = getattr(first.statement.node, "value", None)
    both = (first, second)
    if not isinstance(value, ast.Constant) or any(len(node.position) > 1 for node in both):
        return False
    if first.statement.binds != second.statement.binds or may_pass_by(second.statement):
        return False
    names, between = first.statement.binds, slice(first.position[0] + 1, second.position[0])
    return not any(
        statement.kind == "guard"
        or statement.facts.calls
        or any(statement.may_say(name) for name in names)
        for statement in source.statements[between]
        if statement.kind not in ("function", "import")
    )


def may_pass_by(statement: Statement) -> bool:
    """Whether a statement has branches, so that it may leave the names as they were above it."""
    return statement.kind == "other" and isinstance(statement.node, BRANCHES)


def edited_functions(pair: Pair) -> set[str]:
    """Give the qualified names of functions in a pair's statements whose code differs."""
    old, new = (functions_in(side) for side in (pair.old, pair.new))
    return {name for name, said in new.items() if name in old and old[name] != said}


def functions_in(statement: Statement | None) -> dict[str, list[str]]:
    """Give the qualified names of the functions in a statement, with what each of them says."""
    out: dict[str, list[str]] = {}

    def collect(trees: Iterable[ast.AST], prefix: str) -> None:
        for tree in inside(trees):
            if isinstance(tree, ast.ClassDef):
                collect(tree.body, f"{prefix}{tree.name}.")
            elif isinstance(tree, shape.FUNCTIONS):
                out.setdefault(prefix + tree.name, []).append(shape.fingerprint(tree))

    collect(statement.nodes if statement is not None else (), "")
    return out


BRANCHES = (ast.If, ast.Try, ast.TryStar, ast.For, ast.While, ast.Match, ast.With)
"""Statements that may bind a name, or not; a `with` may swallow what is raised in it."""

Placed = tuple[Pair, tuple[int, ...]]
"""A pair with its position in the new source; what was removed comes behind all others."""


def placed(paired: Iterable[Pair], at: int, parent: tuple[int, ...]) -> list[Placed]:
    """Give pairs their positions, from number `at` on in a body at the position `parent`."""
    out: list[Placed] = []
    for pair in paired:
        out.append((pair, (*parent, at if pair.new is not None else 1 << 30)))
        at += pair.new is not None
    return out


def touched(paired: Sequence[Pair]) -> set[str]:
    """Give the names of which a binder came, went, was edited or may stand in another order."""
    out: set[str] = set()
    latest = 0
    for pair in paired:
        if pair.relation in ("added", "removed", "changed"):
            for statement in (pair.old, pair.new):
                out |= statement.binds if statement is not None else set()
        if pair.old is not None and pair.new is not None:
            if pair.old.first < latest:
                out |= pair.new.binds
            latest = max(latest, pair.old.first)
    return out


def only_looped(places: Sequence[Placed]) -> set[str]:
    """Give the names by which edited loops go, and that nothing else binds which was edited.

    Who binds them further down need not do so again: a loop that runs again puts them back.
    """
    out: set[str] = set()
    others: set[str] = set()
    for pair, _ in places:
        sides = [each for each in (pair.old, pair.new) if each is not None]
        for each in sides if pair.relation != "same" else ():
            looped = each.loops
            still = pair.new.binds if pair.new is not None else frozenset()
            others |= each.binds - (looped & still)
            out |= looped if pair.relation in ("added", "changed") else frozenset()
    moved = displaced([pair for pair, _ in places], 0) if out else ()
    return out - others.union(*(pair.statement.binds for pair, _ in moved))


def displaced(paired: Sequence[Pair], at: int) -> list[Placed]:
    """Give the pairs that stand in another order than before, of a module's statements.

    Parameters:
        paired: the pairs, in the order of the new source.
        at: the number of the first.
    """
    out: list[Placed] = []
    latest = 0
    firsts = [pair.old.first for pair in paired if pair.old is not None and pair.new is not None]
    for pair, where in placed(paired, at, ()) if firsts != sorted(firsts) else ():
        if pair.old is not None and pair.new is not None:
            if pair.old.first < latest:
                out.append((pair, where))
            latest = max(latest, pair.old.first)
    return out


def rearranged(inner: Iterable[Pair]) -> bool:
    """Whether members that are no functions, of a class, stand in another order than before."""
    places = [
        pair.old.first
        for pair in inner
        if pair.old is not None and pair.new is not None and pair.statement.kind == "other"
    ]
    return places != sorted(places)


def lets_stay(inner: Iterable[Pair]) -> bool:
    """Whether a statement of a class's body that deleted names does so no more."""
    return any(
        pair.old is not None
        and pair.relation not in ("same", "moved")
        and bool(set(pair.old.deletes).difference(pair.new.deletes if pair.new else ()))
        for pair in inner
    )


def untouched(inner: Iterable[Pair]) -> frozenset[str]:
    """Give the names whose value survives a re-run of their class: their source is the same.

    And so is that of all in the body which they are made of: ``ALL.update(SOME)``.
    """
    still = ("same", "moved", "reworded")
    plain = [pair for pair in inner if pair.statement.kind in ("other", "docstring")]
    touched = {
        name for pair in plain if pair.relation not in still for name in made(pair.statement)
    }
    more = True
    while more:
        more = False
        for pair in plain:
            names = made(pair.statement) - touched
            if names and any(
                read.partition(".")[0] in touched for read in pair.statement.facts.reads
            ):
                touched |= names
                more = True
    return frozenset(name for pair in plain for name in made(pair.statement)) - touched


def made(member: Statement) -> set[str]:
    """Give the names that a member binds, and those of the collections that it alters."""
    if member.kind == "docstring":
        return {"__doc__"}
    return {*member.binds, *(name.partition(".")[0] for name in member.alterations.now)}


def all_but(statement: Statement, node: Node | None) -> frozenset[str]:
    own = made(node.statement) if node is not None else set()
    return frozenset(
        name
        for member in statement.members
        if member.kind == "other" and (node is None or member is not node.statement)
        for name in member.binds - own
    )


def is_let_go(graph: Graph, node: Node) -> bool:
    """Whether a class has no name to exchange members by: its module deletes that again."""
    text = graph.source(node.module).text
    if node.owners or "del" not in text or not _DELETES.search(text):  # (the first is quick)
        return False
    deleters = graph.index(node.module).deleters
    return any(name in deleters for name in node.statement.binds)


def passes(cls: Statement) -> bool:
    """Whether statements of a class's body need others of it to run before them, and again.

    ``del tmp``, ``LIST += [2]``, ``TABLE[key] = 1``: what stood there when they ran is gone.
    """
    known: bool | None = cls.said.get("passes")
    if known is None:
        known = cls.said["passes"] = any(map(_passes, cls.members))
    return known


def _passes(member: Statement) -> bool:
    if member.kind != "other":
        return False
    inner = (node for tree in member.nodes for node in ast.walk(tree))
    return bool(
        member.deletes
        or member.alterations.now
        or any(isinstance(node, ast.AugAssign) for node in inner)
    )


def annotates(cls: Statement) -> bool:
    """Whether a class's body annotates names."""
    return any(isinstance(tree, ast.AnnAssign) for member in cls.members for tree in member.nodes)


def annotates_inside(statement: Statement) -> bool:
    """Whether a branch, or a `with`, defines functions or classes that have annotations."""
    return any(map(_annotated, inside(statement.nodes)))


def makes_annotated(statement: Statement) -> bool:
    """Whether a function defines functions or classes that have annotations."""
    trees = (tree for outer in statement.nodes for tree in ast.walk(outer) if tree is not outer)
    return any(map(_annotated, trees))


def _annotated(tree: ast.AST) -> bool:
    return isinstance(tree, (*shape.FUNCTIONS, ast.ClassDef)) and any(
        getattr(node, "annotation", None) is not None or getattr(node, "returns", None)
        for node in ast.walk(tree)
    )


def around(source: SourceModule, member: Node) -> Node:
    """Give the class that a member stands in."""
    place, *inner = member.position[:-1]
    statement = source.statements[place]
    for at in inner:
        statement = statement.members[at]
    return Node(member.module, member.position[:-1], statement, member.owners[:-1])


def exclude(one: Statement, other: Statement) -> bool:
    """Whether of two statements that bind a name no more than one can, since their tests differ.

    What is left of a `try` binds it where the definition that was taken out does not run.
    """
    a, b = one.branch, other.branch
    if a is not None and b is not None:
        return a.excludes(b)
    return (a is None) != (b is None) and one.opens == other.opens


def are_branches(statements: Sequence[Statement]) -> bool:
    """Whether of these statements no more than one runs: there is one, or all are of one `if`."""
    return all(map(exclude, statements, statements[1:]))


def is_tested(statement: Statement, because: Iterable[Key]) -> bool:
    """Whether the tests of a definition's branch may read what has changed."""
    words = statement.branch.words if statement.branch is not None else ()
    return any(part in words for key in because for part in key.name.split("."))
