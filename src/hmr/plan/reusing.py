"""Lines that fill a collection and were not edited: they put in once more what they had put in.

ROWS = []
ROWS.append(load("a"))           becomes ``ROWS.append(<what it had put in>)``
ROWS.append(3)                   is edited

Where a collection is made again, all its lines have their turn again; but what one of these
computes has been computed, and may be a model that takes minutes to load.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Sequence

from hmr.plan.harmless import called_in, is_harmless
from hmr.source import filling

GIVES = "__hmr_gives__"
"""The name of the function that gives what a line had put in, in the line that puts it in again."""

_ONE = frozenset({"append", "appendleft", "add"})
_AT = frozenset({"insert", "setdefault"})
_SEVERAL = frozenset({"extend", "update"})
_REARRANGES = frozenset(
    {
        *("pop", "popitem", "popleft", "remove", "discard", "clear"),
        *("reverse", "rotate", "sort", "move_to_end"),
    }
)
_ASKING = frozenset(
    {
        *("items", "keys", "values", "copy", "index", "count"),
        *("lower", "upper", "title", "strip", "split", "join", "replace", "format"),
        *("startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition"),
    }
)
"""Methods of collections and texts that only ask, under names that others hardly have."""


class Unfit(Exception):
    """A line does something else than to fill, or computes by what the collection holds."""


def reusing(
    nodes: Sequence[ast.stmt],
    names: frozenset[str],
    used_up: Collection[str] = (),
    *,
    sparing: bool = False,
) -> list[ast.stmt]:
    """Give lines that put in what was put in before: they ask `GIVES` for each thing, by a number.

    Parameters:
        nodes: a statement at the top level of a module.
        names: the collections that it makes or fills.
        used_up: names of what can't be gone through twice: iterators.
        sparing: whether only what calls something is asked for, and the rest is computed again.
            Else all is asked for that is not spelt on the spot.

    Raises:
        Unfit: that can't be said of one of the lines.
    """
    lines = _Reusing(names, used_up, sparing)
    return [ast.fix_missing_locations(lines.line(node)) for node in nodes]


def acts(nodes: Iterable[ast.AST]) -> bool:
    """Whether lines call what may do more than to fill collections, or take a while."""
    return not all(_only_asks(call) or is_harmless(call) for call in called_in(nodes))


def keys_set(nodes: Iterable[ast.stmt], name: str) -> set[object] | None:
    """Give the keys that a statement sets in a dictionary: ``CODES["a"] = 1``.

    Returns:
        None where it may set others, too.
    """
    out: set[object] = set()
    for node in nodes:
        spelt = filling.pairs(node)
        match node:
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id=owner), slice=ast.Constant(value=key))]
            ):
                out |= {key} if owner == name else set()
            case _ if spelt is not None and isinstance(spelt[0], ast.Name):
                out |= spelt[1].keys() if spelt[0].id == name else set()
            case _:
                return None
    return out


def only_puts(nodes: Iterable[ast.stmt], name: str) -> bool:
    """Whether a statement only puts something in, and asks for nothing that is there."""
    for node in nodes:
        many = sum(isinstance(each, ast.Name) and each.id == name for each in ast.walk(node))
        match node:
            case ast.Assign(targets=[ast.Name() | ast.Subscript(value=ast.Name())]):
                pass
            case ast.AugAssign(target=ast.Name()):
                pass
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(), attr=method))):
                if method not in _ONE | _SEVERAL:
                    return False
            case _:
                return False
        if many != 1:
            return False
    return True


class _Reusing:
    """Rewrites the lines of one statement.

    Parameters:
        names: the collections.
        used_up: see `reusing`.
        sparing: see there.
    """

    def __init__(self, names: frozenset[str], used_up: Collection[str], sparing: bool) -> None:
        self._names = names
        self._used_up = frozenset(used_up)
        self._sparing = sparing
        self._count = 0

    def line(self, node: ast.stmt) -> ast.stmt:
        out: ast.stmt
        match node:
            case ast.Pass():
                return node
            case ast.Expr(value=ast.Call() as call):
                out = ast.Expr(self._call(call))
            case ast.Assign(targets=[target], value=value):
                out = ast.Assign([target], self._assigned(target, value))
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                out = ast.Assign([target], self._assigned(target, value))
            case ast.AugAssign(target=ast.Name(id=name), op=op, value=value):
                if name not in self._names or not isinstance(op, (ast.Add, ast.BitOr)):
                    raise Unfit
                out = ast.AugAssign(node.target, op, self._several(value, name))
            case ast.AugAssign(target=ast.Subscript() as target, value=value):
                self._asks(target, value)
                return node
            case ast.Delete(targets=targets):
                self._asks(*targets)
                return node
            case ast.For(target=ast.Name() | ast.Tuple() as target, iter=through):
                if any(name in self._names for name in _names(target)):
                    raise Unfit
                if acts([through]) or not self._used_up.isdisjoint(_names(through)):
                    return self._as_one(node)
                self._asks(through)
                body, orelse = self._lines(node.body), self._lines(node.orelse)
                out = ast.For(target, through, body, orelse, None)
            case ast.If(test=test):
                self._asks(test)
                out = ast.If(test, self._lines(node.body), self._lines(node.orelse))
            case _:
                raise Unfit
        return ast.copy_location(out, node)

    def _as_one(self, loop: ast.For) -> ast.stmt:
        """Give what puts in at once what a loop had put in that went through what a call gave."""
        filled = {_filled(line) for line in _simple_lines(loop)}
        if len(filled) != 1 or None in filled:
            raise Unfit
        ((name, method),) = (each for each in filled if each is not None)
        if name not in self._names:
            raise Unfit
        fills = ast.Attribute(ast.Name(name, ast.Load()), method, ast.Load())
        given = self._asked(loop.iter, name)
        return ast.copy_location(ast.Expr(ast.Call(fills, [given], [])), loop)

    def _lines(self, body: list[ast.stmt]) -> list[ast.stmt]:
        return [self.line(node) for node in body]

    def _call(self, call: ast.Call) -> ast.Call:
        """Give a call of a method of a collection, with what it puts in asked for."""
        if not isinstance(call.func, ast.Attribute) or not self._is_one(call.func.value):
            raise Unfit
        method, given, words = call.func.attr, call.args, call.keywords
        self._asks(call.func.value)
        if method in _ONE and len(given) == 1 and not words:
            args = [self._one(given[0])]
        elif method in _AT and len(given) == 2 and not words:
            self._asks(given[0])
            args = [given[0], self._one(given[1])]
        elif method in _SEVERAL and isinstance(call.func.value, ast.Name):
            args = [self._several(each, call.func.value.id) for each in given]
            if any(word.arg is None for word in words):
                raise Unfit
            words = [ast.keyword(word.arg, self._one(word.value)) for word in words]
        elif method in _REARRANGES:
            self._asks(*given, *(word.value for word in words))
            args = given
        else:
            raise Unfit
        return ast.copy_location(ast.Call(call.func, args, words), call)

    def _assigned(self, target: ast.expr, value: ast.expr) -> ast.expr:
        """Give what a line assigns to a collection's name, or to an entry of it."""
        if isinstance(target, ast.Name) and target.id in self._names:
            return self._several(value, target.id)
        if not isinstance(target, ast.Subscript) or not self._is_one(target):
            raise Unfit
        self._asks(target)
        return self._one(value)

    def _is_one(self, place: ast.expr) -> bool:
        """Whether an expression is one of the collections, or a collection in one of them."""
        while isinstance(place, ast.Subscript):
            place = place.value
        return isinstance(place, ast.Name) and place.id in self._names

    def _one(self, value: ast.expr) -> ast.expr:
        """Give the expression for one thing that is put in."""
        if isinstance(value, ast.Constant):
            return value
        if self._mentions(value) or (self._sparing and not acts([value])):
            self._asks(value)
            return value
        inner = self._display(value) if self._sparing else None
        return self._asked(value, None) if inner is None else inner

    def _several(self, value: ast.expr, name: str) -> ast.expr:
        """Give the expression for several things that are put into a collection, or that it is."""
        inner = self._display(value)
        if inner is not None:
            return inner
        if self._mentions(value) or _is_empty(value) or (self._sparing and not acts([value])):
            self._asks(value)
            return value
        return self._asked(value, name)

    def _display(self, value: ast.expr) -> ast.expr | None:
        """Give a collection that is spelt on the spot, with what it holds asked for."""
        out: ast.expr
        match value:
            case ast.List(elts=[*inner]) | ast.Tuple(elts=[*inner]) | ast.Set(elts=[*inner]):
                if any(isinstance(each, ast.Starred) for each in inner):
                    return None
                elts = [self._one(each) for each in inner]
                out = ast.Set(elts) if isinstance(value, ast.Set) else type(value)(elts, ast.Load())
            case ast.Dict(keys=keys, values=values):
                if any(key is None for key in keys):
                    return None
                self._asks(*(key for key in keys if key is not None))
                out = ast.Dict(keys, [self._one(each) for each in values])
            case ast.Call(func=ast.Name(id="dict"), args=[], keywords=[*words]):
                if any(word.arg is None for word in words):
                    return None
                words = [ast.keyword(word.arg, self._one(word.value)) for word in words]
                out = ast.Call(value.func, [], words)
            case _:
                return None
        return ast.copy_location(out, value)

    def _asked(self, value: ast.expr, several_for: str | None) -> ast.expr:
        number, self._count = self._count, self._count + 1
        given: list[ast.expr] = [ast.Constant(number), ast.Constant(several_for)]
        return ast.copy_location(ast.Call(ast.Name(GIVES, ast.Load()), given, []), value)

    def _mentions(self, value: ast.expr) -> bool:
        return not self._names.isdisjoint(_names(value))

    def _asks(self, *values: ast.expr) -> None:
        """Have expressions evaluated again, which they must only be if they ask for something."""
        for value in values:
            for part in ast.walk(value):
                if isinstance(part, (ast.Await, ast.NamedExpr, ast.Yield, ast.YieldFrom)):
                    raise Unfit
        if not all(map(_only_asks, called_in(values))):
            raise Unfit


def _simple_lines(loop: ast.For) -> Iterator[ast.stmt]:
    """Give the lines of a loop, in loops and branches too."""
    for line in (*loop.body, *loop.orelse):
        if isinstance(line, (ast.For, ast.If)):
            yield from _simple_lines(line)  # type: ignore[arg-type]  # both have these two
        else:
            yield line


def _filled(line: ast.stmt) -> tuple[str, str] | None:
    """Give the collection that a line adds to, and the method that adds several at once."""
    match line:
        case ast.Expr(ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method))):
            if method in ("append", "extend"):
                return name, "extend"
            if method in ("add", "update"):
                return name, "update"
        case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name))]):
            return name, "update"
    return None


def _only_asks(call: ast.Call) -> bool:
    """Whether a call does nothing but to ask a value for something."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr in _ASKING
    return is_harmless(call)


def _is_empty(value: ast.expr) -> bool:
    """Whether an expression makes a collection of nothing: ``list()``, ``defaultdict(list)``."""
    if not isinstance(value, ast.Call) or not is_harmless(value):
        return False
    return not value.keywords and all(isinstance(each, ast.Name) for each in value.args)


def _names(value: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(value) if isinstance(each, ast.Name)}
