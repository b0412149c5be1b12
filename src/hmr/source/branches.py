"""Branches: what a plain `if` or `try` at the top level holds is as many statements, with a test.

    if HAS_COLORS:          if HAS_COLORS:
        def paint(): ...        def paint(): ...
        PAINT = paint()     if HAS_COLORS:
                                PAINT = paint()

So a definition in it is paired, edited and run as any other is. The tests are looked at again
whenever one of them runs: only such as nothing in the block can change are taken apart. That of
``try: import colors`` is whether `colors` is there; what is no definition in it is one statement.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hmr.source.facts import Facts, facts
from hmr.source.shape import FUNCTIONS
from hmr.source.trees import walk

_DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
_PLAIN = (
    *(ast.Name, ast.Attribute, ast.Constant, ast.Subscript, ast.Tuple, ast.List, ast.Set),
    *(ast.BoolOp, ast.UnaryOp, ast.Compare),
    *(ast.boolop, ast.unaryop, ast.cmpop, ast.expr_context),
)
"""What a test is made of that runs nothing but what it compares."""
_IMPORTS = (ast.Import, ast.ImportFrom, ast.Pass)
_MODULES = "__import__('sys').modules"
_OTHERS = frozenset({"__name__", "TYPE_CHECKING"})
"""What is asked for by a test that has a meaning of its own, to us or to type checkers."""


class Branch(NamedTuple):
    """The tests under which a statement stands, outermost first.

    Attributes:
        tests: each with whether it has to be true.
        text: what they say, in one line.
        imported: the names that tell of a `try` how it went.
    """

    tests: tuple[tuple[ast.expr, bool], ...]
    text: str
    imported: tuple[str, ...] = ()

    @property
    def asked(self) -> list[ast.expr]:
        """What is read for the tests."""
        if self.imported:
            return [ast.Name(name, ast.Load()) for name in self.imported]
        return [test for test, _ in self.tests]

    @property
    def words(self) -> frozenset[str]:
        """The names and attributes that the tests read."""
        nodes = (node for test in self.asked for node in walk(test))
        return frozenset(word for node in nodes if (word := _word(node)) is not None)

    def excludes(self, other: Branch) -> bool:
        """Whether another branch can't be taken with this one: it needs a test to be otherwise."""
        needed = {ast.dump(test): wanted for test, wanted in self.tests}
        return any(needed.get(ast.dump(test), wanted) is not wanted for test, wanted in other.tests)

    def is_taken(self, space: Mapping[str, Any]) -> bool:
        """Whether its tests hold in a namespace; True where they can't be evaluated."""
        try:
            return all(
                bool(eval(compile(ast.Expression(test), "<branch>", "eval"), dict(space))) is wanted
                for test, wanted in self.tests
            )
        except Exception:
            return True

    def around(self, nodes: Sequence[ast.stmt]) -> ast.stmt:
        """Give the `if` that holds nothing but these statements."""
        body = list(nodes)
        place = nodes[0]
        for test, wanted in reversed(self.tests):
            idle: list[ast.stmt] = [ast.copy_location(ast.Pass(), place)]
            whole = ast.If(test, body, []) if wanted else ast.If(test, idle, body)
            body = [ast.copy_location(whole, place)]
        return body[0]


class Part(NamedTuple):
    """A definition in a branch, or what stands between two; of a `try`, all that is none.

    Attributes:
        branch: where it stands; None for what is a statement as it is.
        nodes: its trees.
        stretches: the first and the last line of each stretch that it is made of.
    """

    branch: Branch | None
    nodes: list[ast.stmt]
    stretches: tuple[tuple[int, int], ...]

    @property
    def defines(self) -> bool:
        """Whether it is a definition."""
        return isinstance(self.nodes[0], _DEFINITIONS)


def taken_apart(block: ast.stmt) -> list[Part] | None:
    """Give what a block holds, part by part; None where it is one statement as it stands.

    Parameters:
        block: a statement of a module's top level.
    """
    if isinstance(block, ast.Try):
        return _of_try(block)
    if not isinstance(block, ast.If) or not any(
        isinstance(node, _DEFINITIONS) for _, body in _branches(block, ()) for node in body
    ):
        return None
    parts: list[Part] = []
    above = block.lineno
    for tests, body in _branches(block, ()):
        if first_line(body[0]) <= above or not all(map(_is_plain, (test for test, _ in tests))):
            return None
        above = body[-1].end_lineno or above
        parts += _parts(Branch(tests, _said(tests)), body)
    return parts if _are_apart(parts) else None


def _branches(
    block: ast.If, outer: tuple[tuple[ast.expr, bool], ...]
) -> Iterator[tuple[tuple[tuple[ast.expr, bool], ...], list[ast.stmt]]]:
    yield (*outer, (block.test, True)), block.body
    tests = (*outer, (block.test, False))
    if len(block.orelse) == 1 and isinstance(block.orelse[0], ast.If):
        yield from _branches(block.orelse[0], tests)
    elif block.orelse:
        yield tests, block.orelse


def _parts(branch: Branch, body: Iterable[ast.stmt]) -> Iterator[Part]:
    between: list[ast.stmt] = []
    for node in body:
        if not isinstance(node, _DEFINITIONS):
            between += [] if isinstance(node, ast.Pass) else [node]
            continue
        if between:
            yield _part(branch, between)
        between = []
        yield _part(branch, [node])
    if between:
        yield _part(branch, between)


def _part(branch: Branch, nodes: list[ast.stmt]) -> Part:
    return Part(branch, nodes, ((first_line(nodes[0]), last_line(nodes[-1])),))


def _of_try(block: ast.Try) -> list[Part] | None:
    """Take the definitions out of a `try` that does nothing but import.

    What is left runs by itself, before them: nothing in it may use one of them.
    """
    bodies = [block.body, block.orelse, *(handler.body for handler in block.handlers)]
    imports = [node for node in block.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    defined = [[node for node in body if isinstance(node, _DEFINITIONS)] for body in bodies]
    others = [node for body in bodies for node in body if not isinstance(node, _DEFINITIONS)]
    last = max(map(last_line, imports), default=block.end_lineno or 0)
    if not any(defined) or not imports or block.finalbody:
        return None
    if not all(isinstance(node, _IMPORTS) for node in block.body if node not in defined[0]) or any(
        first_line(node) <= last for nodes in defined for node in nodes
    ):
        return None
    if any(map(_asks_below, bodies)):
        return None
    bound = tuple(sorted(facts(imports).binds))
    names = {node.name for nodes in defined for node in nodes}
    rest, made = facts(others), [facts([node]) for nodes in defined for node in nodes]
    if "*" in bound or names & (rest.deletes | _used(rest)):
        return None
    if rest.sets_global or any(found.sets_global or found.binds & {*bound} for found in made):
        return None
    arms = [[*defined[0], *defined[1]], [node for body in defined[2:] for node in body]]
    if any(len({node.name for node in arm}) < len(arm) for arm in arms):
        return None
    for arm, around in zip(arms, (bodies[:2], bodies[2:]), strict=True):
        beside = [node for body in around for node in body if not isinstance(node, _DEFINITIONS)]
        if facts(beside).binds & {node.name for node in arm}:
            return None
    test, said = _succeeds(imports), "; ".join(map(ast.unparse, imports))
    went = Branch(((test, True),), f"try {said}", bound)
    failed = Branch(((test, False),), f"except {said}", bound)
    parts = [_part(went, [node]) for node in arms[0]]
    parts += [_part(failed, [node]) for node in arms[1]]
    parts.sort(key=lambda part: part.nodes[0].lineno)
    return [_without(block, {id(node) for arm in arms for node in arm}, parts), *parts]


def _asks_below(body: Sequence[ast.stmt]) -> bool:
    """Whether something below a definition may ask for what that has put somewhere, as it was made.

    By a decorator, or a hook of a base.
    """
    acted = False
    for node in body:
        if isinstance(node, _DEFINITIONS):
            acted |= bool(node.decorator_list or getattr(node, "bases", ()))
        elif acted and facts([node]).reads:
            return True
    return False


def _used(found: Facts) -> set[str]:
    return {name.partition(".")[0] for name in (*found.reads, *found.defers)}


def _without(block: ast.Try, taken: Collection[int], parts: Sequence[Part]) -> Part:
    """Give a `try` without the definitions that were taken out."""

    def left(body: list[ast.stmt]) -> list[ast.stmt]:
        rest = [node for node in body if id(node) not in taken]
        return rest or ([ast.copy_location(ast.Pass(), body[0])] if body else [])

    handlers = [
        ast.copy_location(ast.ExceptHandler(each.type, each.name, left(each.body)), each)
        for each in block.handlers
    ]
    bare = ast.copy_location(ast.Try(left(block.body), handlers, left(block.orelse), []), block)
    first, stretches = block.lineno, []
    for part in parts:
        begin, end = part.stretches[0]
        stretches += [(first, begin - 1)] if begin > first else []
        first = end + 1
    stretches += [(first, last_line(block))] if first <= last_line(block) else []
    return Part(None, [bare], tuple(stretches))


def _succeeds(imports: Iterable[ast.Import | ast.ImportFrom]) -> ast.expr:
    """Give the test whether what is imported is there: what was not found is not."""
    said: list[str] = []
    for node in imports:
        if isinstance(node, ast.Import):
            said += [f"{_MODULES}.get({alias.name!r})" for alias in node.names]
            continue
        home = "__package__" + ".rpartition('.')[0]" * (node.level - 1) if node.level else ""
        path = ("." if home and node.module else "") + (node.module or "")
        base = f"{home} + {path!r}" if home else repr(path)
        said.append(f"{_MODULES}.get({base})")
        for alias in node.names:
            inner = f"{_MODULES}.get({base} + {'.' + alias.name!r})"
            said.append(f"(hasattr({_MODULES}[{base}], {alias.name!r}) or {inner})")
    return ast.parse(" and ".join(said), mode="eval").body


def _is_plain(test: ast.expr) -> bool:
    return all(
        isinstance(node, _PLAIN) and _OTHERS.isdisjoint({_word(node)}) for node in walk(test)
    )


def _word(node: ast.AST) -> str | None:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)


def _said(tests: Iterable[tuple[ast.expr, bool]]) -> str:
    words = ((ast.unparse(test), wanted) for test, wanted in tests)
    return "if " + ", ".join(word if wanted else f"not ({word})" for word, wanted in words)


def last_line(node: ast.stmt) -> int:
    """Give the last line of a statement."""
    return node.end_lineno or node.lineno


def _are_apart(parts: Sequence[Part]) -> bool:
    """Whether each definition is the only one of its name in its branch, and none alters a test."""
    bound: dict[str, Counter[str]] = defaultdict(Counter)
    tested: set[str] = set()
    placed = [(part.branch, part.nodes) for part in parts if part.branch is not None]
    for branch, nodes in placed:
        found = facts(nodes)
        if found.sets_global:  # so that another part may bind what is none of its names
            return False
        bound[branch.text].update(found.binds | found.deletes)
        tested |= {
            node.id for test, _ in branch.tests for node in walk(test) if isinstance(node, ast.Name)
        }
    return all(tested.isdisjoint(names) and "*" not in names for names in bound.values()) and all(
        bound[branch.text][nodes[0].name] == 1
        for branch, nodes in placed
        if isinstance(nodes[0], _DEFINITIONS)
    )


def first_line(node: ast.stmt) -> int:
    """Give the first line of a statement, decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min(node.lineno, *(item.lineno for item in decorators)) if decorators else node.lineno
