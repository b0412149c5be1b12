"""What an operator method is called for without being spelt: the operands of a tree, by the method.

``for it in BASKET`` calls `__iter__` of `BASKET`; ``f"{total}"`` calls `__format__` of `total`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator

Take = Callable[[ast.AST], Iterable[ast.expr]]

_BINARY: dict[str, type[ast.operator]] = {
    "add": ast.Add,
    "sub": ast.Sub,
    "mul": ast.Mult,
    "matmul": ast.MatMult,
    "mod": ast.Mod,
    "truediv": ast.Div,
    "floordiv": ast.FloorDiv,
    "pow": ast.Pow,
    "and": ast.BitAnd,
    "or": ast.BitOr,
    "xor": ast.BitXor,
    "lshift": ast.LShift,
    "rshift": ast.RShift,
}
_UNARY: dict[str, type[ast.unaryop]] = {"neg": ast.USub, "pos": ast.UAdd, "invert": ast.Invert}
_COMPARED: dict[str, tuple[type[ast.cmpop], ...]] = {
    "lt": (ast.Lt, ast.Gt),
    "gt": (ast.Gt, ast.Lt),
    "le": (ast.LtE, ast.GtE),
    "ge": (ast.GtE, ast.LtE),
    "eq": (ast.Eq, ast.NotEq, ast.In, ast.NotIn),
    "ne": (ast.NotEq,),
}
_SORTED = frozenset({"sorted", "min", "max", "sort", "nsmallest", "nlargest", "heapify"})
_GONE_THROUGH = frozenset(
    {
        *("list", "tuple", "set", "frozenset", "dict", "sorted", "sum", "min", "max", "any", "all"),
        *("iter", "enumerate", "zip", "map", "filter", "join", "extend", "update", "next", "chain"),
        *("deque", "Counter", "fromkeys", "bytes", "bytearray", "reversed"),
    }
)
_WRITTEN = frozenset({"str", "print", "format", "map", "write"})
_ASKED = ("getattr", "getattribute")
_CALLS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("lt", "gt"), _SORTED),
    **dict.fromkeys(("iter", "next", "getitem"), _GONE_THROUGH),
    **dict.fromkeys(("str", "format"), _WRITTEN),
    **dict.fromkeys(("add", "radd"), frozenset({"sum"})),
    "eq": frozenset({"index", "count", "remove"}),
    "repr": frozenset({"repr", "ascii", "print", "str", "format", "map"}),
    "len": frozenset({"len", "bool", "any", "all", "filter", "map"}),
    "bool": frozenset({"bool", "any", "all", "filter", "map"}),
    "call": frozenset({"callable"}),
    **dict.fromkeys(_ASKED, frozenset({"getattr", "hasattr"})),
    "hash": frozenset({"hash", "set", "frozenset", "add"}),
    "index": frozenset({"range", "hex", "oct", "bin", "int"}),
    "divmod": frozenset({"divmod"}),
    "rdivmod": frozenset({"divmod"}),
    **{name: frozenset({name}) for name in ("abs", "round", "int", "float", "complex", "reversed")},
    "bytes": frozenset({"bytes"}),
}
"""Functions and methods that call an operator method of what they are given."""

_OTHERS = ("contains", "setitem", "delitem", "missing", "enter", "exit", "await", "aiter", "anext")
_METHODS = frozenset(
    f"__{name}__"
    for name in (
        *(f"{side}{name}" for side in ("", "r", "i") for name in _BINARY),
        *(*_UNARY, *_COMPARED, *_CALLS, *_OTHERS),
    )
)


def is_method(name: str) -> bool:
    """Whether a name is one that operators, statements and built-in functions look for."""
    return name in _METHODS


def operands(nodes: Iterable[ast.AST], method: str) -> Iterator[ast.expr]:
    """Give the expressions whose object may have an operator method called.

    Parameters:
        nodes: the trees of a statement.
        method: the method's name: ``"__iter__"``.
    """
    name = method.strip("_")
    for inner in (inner for tree in nodes for inner in ast.walk(tree)):
        for operand in _of(inner, name):
            yield from _parts(operand)


def _of(node: ast.AST, name: str) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp(left=left, op=operator, right=right):
            if _does(operator, name):
                yield from (left, right)
            if name in ("str", "repr") and isinstance(operator, ast.Mod):
                yield right
        case ast.AugAssign(target=left, op=operator, value=right) if _does(operator, name):
            yield from (left, right)
        case ast.UnaryOp(op=sign, operand=operand):
            if isinstance(sign, _UNARY.get(name, ())) or _is_truth(sign, name):
                yield operand
        case ast.Compare(left=left, ops=operators, comparators=rights):
            if any(isinstance(each, _COMPARED.get(name, ())) for each in operators):
                yield from (left, *rights)
            elif name in ("contains", "iter", "hash"):
                isin = (ast.In, ast.NotIn)
                yield from (
                    right
                    for each, right in zip(operators, rights, strict=True)
                    if isinstance(each, isin)
                )
        case ast.Subscript(value=value, slice=key, ctx=context):
            if name == _ITEMS[type(context)]:
                yield value
            elif name == "index":
                ends = (key.lower, key.upper, key.step) if isinstance(key, ast.Slice) else (key,)
                yield from (end for end in ends if end is not None)
        case ast.Attribute(value=value, ctx=ast.Load()) if name in _ASKED:
            yield value
        case ast.FormattedValue(value=value) if name in ("format", "str", "repr"):
            yield value
        case ast.Starred(value=value) | ast.YieldFrom(value=value) if name in ("iter", "next"):
            yield value
        case ast.For(iter=value) | ast.comprehension(iter=value) if name in ("iter", "next"):
            yield value
        case ast.Assign(targets=targets, value=value) if name in ("iter", "next"):
            if any(isinstance(target, (ast.Tuple, ast.List)) for target in targets):
                yield value
        case ast.withitem(context_expr=value) if name in ("enter", "exit"):
            yield value
        case ast.Await(value=value) if name == "await":
            yield value
        case ast.AsyncFor(iter=value) if name in ("aiter", "anext"):
            yield value
        case ast.If(test=value) | ast.While(test=value) | ast.IfExp(test=value) if _asks(name):
            yield value
        case ast.Assert(test=value) if _asks(name):
            yield value
        case ast.BoolOp(values=values) if _asks(name):
            yield from values
        case ast.comprehension(ifs=values) if _asks(name):
            yield from values
        case ast.Dict(keys=keys) if name == "hash":
            yield from (key for key in keys if key is not None)
        case ast.Set(elts=values) if name in ("hash", "eq"):
            yield from values
        case ast.Call(func=function, args=arguments):
            if name == "call":
                yield function
            called = _called(function)
            if called in _CALLS.get(name, ()):
                yield from arguments
                if isinstance(function, ast.Attribute) and called == "sort":
                    yield function.value


def _does(operator: ast.operator, name: str) -> bool:
    """Whether an operator calls a method: itself, in place, or of its right operand."""
    spelt = (name, name[1:]) if name[:1] in ("r", "i") else (name,)
    return any(isinstance(operator, _BINARY.get(each, ())) for each in spelt)


def _is_truth(sign: ast.unaryop, name: str) -> bool:
    return _asks(name) and isinstance(sign, ast.Not)


def _asks(name: str) -> bool:
    """Whether a method tells if something is true."""
    return name in ("bool", "len")


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _parts(value: ast.expr) -> Iterator[ast.expr]:
    """Give what an expression may be: one of several, what was computed, what is collected."""
    match value:
        case ast.BinOp(left=left, right=right):
            yield from (*_parts(left), *_parts(right))
        case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            for each in values:
                yield from _parts(each)
        case ast.IfExp(body=left, orelse=right):
            yield from (*_parts(left), *_parts(right))
        case ast.NamedExpr(value=value) | ast.Starred(value=value) | ast.Await(value=value):
            yield from _parts(value)
        case ast.ListComp(elt=value) | ast.SetComp(elt=value) | ast.GeneratorExp(elt=value):
            yield from _parts(value)
        case _:
            yield value


_ITEMS: dict[type[ast.expr_context], str] = {
    ast.Load: "getitem",
    ast.Store: "setitem",
    ast.Del: "delitem",
}
