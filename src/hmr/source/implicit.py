"""What a node uses without spelling it as a dotted name: methods of operands, variables.

``a + b`` calls a method of `a`, ``for x in basket`` one of `basket`, ``partial(scale, 2)(3)`` calls
`scale`, and ``os.environ["MODE"]`` reads one variable of the environment, which is spelt
``os.environ.MODE``. Which method an operator calls is not told apart: whoever operates on something
uses all of its methods that operators call.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from hmr.source.reflection import ALL

OPERATED = ".__operated__"
"""Ends the spelling of something that an operator, or a built-in function, works on."""

METACLASS_HOOKS = ("__new__", "__init__", "__prepare__")
"""What of a metaclass runs when a class is made."""

_NOT_BY_OPERATORS = frozenset(
    {
        *("__init__", "__new__", "__call__", "__post_init__", "__set_name__", "__del__"),
        *("__init_subclass__", "__prepare__", "__subclasshook__"),
    }
)
_BUILTINS = frozenset(
    {
        *("abs", "all", "any", "ascii", "bool", "bytes", "complex", "dict", "divmod", "enumerate"),
        *("filter", "float", "format", "frozenset", "hash", "hex", "int", "iter", "len", "list"),
        *("map", "max", "min", "next", "oct", "pow", "print", "repr", "reversed", "round", "set"),
        *("sorted", "str", "sum", "tuple", "zip"),
    }
)
"""Built-in functions that call methods of what they are given."""
_ENVIRON = "environ"
_AROUND = (".__enter__", ".__exit__", ".__aenter__", ".__aexit__")
_ONE_VARIABLE = frozenset({"get", "pop", "setdefault", "__getitem__"})
_ALL_VARIABLES = frozenset({"items", "keys", "values", "copy"})


class Use(NamedTuple):
    """A use of what ``thing`` stands for, with `ending` behind its name.

    Attributes:
        thing: an expression; nothing is said if it is no dotted name.
        ending: ``""``, or an attribute with its dot.
        called: whether it is called.
    """

    thing: ast.AST
    ending: str
    called: bool = True


def is_operator(name: str) -> bool:
    """Whether a method is one that operators, statements and built-in functions call."""
    return name.startswith("__") and name.endswith("__") and name not in _NOT_BY_OPERATORS


def uses(node: ast.AST) -> Iterable[Use]:
    """Give what a node uses by itself, not what stands in it."""
    find = _USES.get(type(node))
    return find(node) if find is not None else ()


def bound(value: ast.AST) -> ast.AST:
    """Give what ``partial(scale, 2)`` calls when it is called; anything else as it is."""
    if isinstance(value, ast.Call) and value.args and _last(value.func) == "partial":
        return value.args[0]
    return value


def _operated(*fields: str) -> Callable[[Any], Iterator[Use]]:
    def find(node: Any) -> Iterator[Use]:
        for field in fields:
            found = getattr(node, field)
            for operand in found if isinstance(found, list) else (found,):
                yield from _worked_on(operand)

    return find


def _worked_on(operand: ast.AST) -> Iterator[Use]:
    """Give what an operator works on: what is spelt, and what is made right there.

    ``sorted([Price(2), Price(1)])`` compares what `Price` makes.
    """
    yield Use(operand, OPERATED)
    todo = [operand]
    for each in todo:  # which grows by what stands in it
        match each:
            case ast.List(elts=inner) | ast.Tuple(elts=inner) | ast.Set(elts=inner):
                todo += inner
            case ast.ListComp(elt=inner) | ast.SetComp(elt=inner) | ast.GeneratorExp(elt=inner):
                todo.append(inner)
            case ast.Call(func=maker) if _last(maker)[:1].isupper():
                yield Use(maker, OPERATED)


def _of_comparison(node: ast.Compare) -> Iterator[Use]:
    yield from _operated("left", "comparators")(node)
    for operator, right in zip(node.ops, node.comparators, strict=True):
        if isinstance(operator, (ast.In, ast.NotIn)) and _last(right) == _ENVIRON:
            yield Use(right, _ending(node.left), called=False)


def _of_subscript(node: ast.Subscript) -> Iterator[Use]:
    yield Use(node.value, OPERATED)
    if isinstance(node.ctx, ast.Load) and _last(node.value) == _ENVIRON:
        yield Use(node.value, _ending(node.slice), called=False)


def _of_call(call: ast.Call) -> Iterator[Use]:
    function, last = call.func, _last(call.func)
    if isinstance(function, ast.Name) and function.id in _BUILTINS:
        for argument in call.args:
            yield from _worked_on(argument)
            if _last(argument) == _ENVIRON:
                yield Use(argument, ALL, called=False)
    if last in ("isinstance", "issubclass") and len(call.args) > 1:
        kinds = call.args[1]
        for kind in kinds.elts if isinstance(kinds, ast.Tuple) else (kinds,):
            yield Use(kind, ".__subclasshook__")
    if last == "getenv" and call.args:
        yield Use(function, _ending(call.args[0]), called=False)
    elif isinstance(function, ast.Attribute) and _last(function.value) == _ENVIRON:
        if last in _ONE_VARIABLE and call.args:
            yield Use(function.value, _ending(call.args[0]), called=False)
        elif last in _ALL_VARIABLES:
            yield Use(function.value, ALL, called=False)
    if isinstance(function, ast.Call) and function.args:
        yield from _of_tool(function, call)


def _of_assignment(node: ast.Assign) -> Iterator[Use]:
    """``FIRST, LAST = BASKET`` goes through it."""
    if any(isinstance(target, (ast.Tuple, ast.List)) for target in node.targets):
        yield Use(node.value, OPERATED)


def _of_with(node: ast.withitem) -> Iterator[Use]:
    """What runs besides the expression: methods of what it gives, or of what a class makes."""
    yield Use(node.context_expr, OPERATED)
    if isinstance(node.context_expr, ast.Call):
        for hook in _AROUND:
            yield Use(node.context_expr.func, hook)


def _of_class(node: ast.ClassDef) -> Iterator[Use]:
    """What runs, besides its body, when a class statement runs: hooks of its bases."""
    for base in node.bases:
        yield Use(base, ".__init_subclass__")
    for word in node.keywords:
        if word.arg == "metaclass":
            yield from (Use(word.value, f".{hook}") for hook in METACLASS_HOOKS)


def _of_pattern(node: ast.MatchClass) -> Iterator[Use]:
    """``case Point(a, size=b)`` asks the class whose kind it is, and for its fields by place."""
    yield Use(node.cls, ".__instancecheck__")
    yield Use(node.cls, ".__subclasshook__")
    if node.patterns:
        yield Use(node.cls, ".__match_args__", called=False)
    yield from (Use(node.cls, f".{name}") for name in node.kwd_attrs)


def _of_tool(made: ast.Call, call: ast.Call) -> Iterator[Use]:
    """``partial(scale, 2)(3)``, ``attrgetter("limit")(settings)``."""
    match _last(made.func):
        case "partial":
            yield Use(made.args[0], "")
        case "attrgetter" | "methodcaller" if call.args:
            for argument in made.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield Use(call.args[0], f".{argument.value}")
        case "itemgetter" if call.args:
            yield Use(call.args[0], OPERATED)


def _ending(name: ast.expr) -> str:
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        return f".{name.value}"
    return ALL


def _last(function: ast.AST) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


_USES: dict[type[ast.AST], Callable[[Any], Iterable[Use]]] = {
    ast.BinOp: _operated("left", "right"),
    ast.UnaryOp: _operated("operand"),
    ast.BoolOp: _operated("values"),
    ast.AugAssign: _operated("target", "value"),
    ast.Assign: _of_assignment,
    ast.Compare: _of_comparison,
    ast.Subscript: _of_subscript,
    ast.Call: _of_call,
    ast.ClassDef: _of_class,
    ast.FormattedValue: _operated("value"),
    ast.Starred: _operated("value"),
    ast.withitem: _of_with,
    ast.MatchClass: _of_pattern,
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.comprehension), _operated("iter")),
    **dict.fromkeys((ast.If, ast.While, ast.IfExp, ast.Assert), _operated("test")),
}
