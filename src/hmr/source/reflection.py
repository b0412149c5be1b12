"""What code looks at as data: `inspect.signature(f)`, `vars(Config)`, `handler.__doc__`.

Whoever looks at a definition uses its attributes, as if it had read them by name: `f.__doc__`,
`f.__signature__`; or all that it shows, which is spelt `f.*`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from hmr.source.shape import FUNCTIONS

ALL = ".*"
"""Ends the spelling of something all of whose attributes are read, its code excepted."""

SHOWN = frozenset({"__doc__", "__signature__", "__defaults__", "__kwdefaults__", "__annotations__"})
"""What a function shows of itself besides its code."""

KIND = "__kind__"
"""Stands for what a call of a function gives: a value, a coroutine, a generator.

No function has an attribute of this name: it is what `inspect.iscoroutinefunction` looks at.
"""

_SHOWN_LATER = SHOWN | {"__code__", "__dict__", "__subclasses__"}

_LOOK = frozenset(
    {
        *("vars", "dir", "getmembers", "getmembers_static", "classify_class_attrs"),
        *("signature", "getfullargspec", "getcallargs", "getdoc", "getcomments"),
        *("get_type_hints", "get_annotations", "getattr_static"),
        *("from_object", "config_from_object"),  # what applications call to take settings over
    }
)
_LOOK_AT_CODE = frozenset(
    {"getsource", "getsourcelines", "findsource", "getblock", "Bytecode", "get_instructions"}
)
_NAMED = frozenset({"getattr", "hasattr"})
_LOOK_AT_ONE = {
    **dict.fromkeys(("iscoroutinefunction", "isgeneratorfunction", "isasyncgenfunction"), KIND),
    "isabstract": "__abstractmethods__",
}
"""Functions that look at nothing but one attribute."""
_FAR = 160
"""How many bytes before an attribute its owner is looked for."""
_ALL_LOOK = sorted(_LOOK | _LOOK_AT_CODE | _NAMED | _LOOK_AT_ONE.keys())
LOOKS = re.compile(rf"\b(?:{'|'.join(_ALL_LOOK)})\b|__dict__")
"""Found in each text that looks at something, as `looked_at` and `shown_by` tell."""
LOOKS_BY_CALL = "|".join(_ALL_LOOK).encode()
"""The names of what looks at what it is given, as alternatives of a pattern."""
_CALLS = [(name.encode(), len(name)) for name in _ALL_LOOK]
_ARGUMENT = re.compile(rb"\s*\(\s*(\w+|[(#\\])")
_WORDY = re.compile(rb"\w")
_SPEAKS_OF_CODE = [name.encode() for name in ("__code__", *sorted(_LOOK_AT_CODE))]
SIGNS = (b"__dict__", *(name for name, _ in _CALLS), b"__code__")
"""One of these is in each text that looks at something, or speaks of code."""
_OWNER = re.compile(rb"(\w+)(?:\s*\.\s*\w+)*\s*\.\s*\Z")


_ATTRIBUTE = re.compile(
    r"\.\s*__dict__\s*(?:\[|\.\s*(?:get|pop)\s*\()\s*[\"'](\w+)[\"']"
    r"|[\"'](\w+)[\"']\s+(?:not\s+)?in\s+[\w.]+\.__dict__"
    r"|\.\s*([^\W\d]\w*)|\b(?:get|has)attr\(\s*[\w.]+,\s*[\"'](\w+)[\"']"
)
_ANY_ATTRIBUTE = re.compile(
    r"(?<![\w.])(?:vars|dir)\(\s*[^\s)]|\bgetmembers(?:_static)?\(|\.\s*__dict__\b"
    r"|(?<![\w.])(?:get|has)attr\(\s*(?!self\b|cls\b)[^,]+,\s*(?![\"'\s])"
)
ANY = "*"
"""Stands for the attributes that a text reads by names which it does not spell."""


def attributes_in(text: str) -> frozenset[str]:
    """Give at least the names of the attributes that a text reads of anything."""
    names = {name for found in _ATTRIBUTE.findall(text) for name in found if name}
    if _ANY_ATTRIBUTE.search(text):
        names.add(ANY)
    return frozenset(names.union(read for call, read in _LOOK_AT_ONE.items() if call in text))


def calls_for(attribute: str) -> tuple[str, ...]:
    """Give the functions that look at an attribute whose name nobody has to spell."""
    return tuple(name for name, read in _LOOK_AT_ONE.items() if read == attribute)


def looked_at(call: ast.Call) -> tuple[ast.expr, tuple[str, ...]] | None:
    """Give what a call looks at, and what it reads there: endings of a dotted name.

    Returns:
        None where it looks at nothing.
    """
    found = _looks(call)
    if found is None:
        return None
    name, thing = found
    if name in _NAMED and len(call.args) > 1:
        said = call.args[1]
        if isinstance(said, ast.Constant) and isinstance(said.value, str):
            return thing, (f".{said.value}",)
    if name in _LOOK_AT_ONE:
        return thing, (f".{_LOOK_AT_ONE[name]}",)
    return thing, (ALL, ".__code__") if name in _LOOK_AT_CODE else (ALL,)


def looked_at_in(text: bytes) -> frozenset[bytes] | None:
    """Give the words that what is looked at in a text begins with; None if any may be.

    Parameters:
        text: a whole file.
    """
    found = set(_arguments_looked_at(text))
    at = text.find(b"__dict__")
    while at >= 0:
        before = text[max(at - _FAR, 0) : at]
        owner = _OWNER.search(before)
        if owner is not None:
            found.add(owner[1] if owner.start() or len(before) < _FAR else b"(")
        elif before.rstrip().endswith(b".") and b"#" in before:
            return None
        at = text.find(b"__dict__", at + 1)
    return None if found & {b"(", b"#", b"\\"} else frozenset(found)


def _arguments_looked_at(text: bytes) -> Iterator[bytes]:
    """Give how the first arguments of what looks at something begin.

    Each name is looked for by itself: a pattern of them all takes ten times as long.
    """
    for name, size in _CALLS:
        at = text.find(name)
        while at >= 0:
            argument = _ARGUMENT.match(text, at + size)
            if argument is not None and not _WORDY.match(text[at - 1 : at]):
                yield argument[1]
            at = text.find(name, at + 1)


def speaks_of_code(text: bytes) -> bool:
    """Whether a text may read the code of a definition as data: ``f.__code__``."""
    return not text.isascii() or any(name in text for name in _SPEAKS_OF_CODE)


def shown_by(spelling: str) -> str | None:
    """Give ``"Config.*"`` for ``"Config.__dict__.items"``: all that something holds."""
    owner, found, _ = spelling.partition(".__dict__")
    return owner + ALL if found else None


def reaches_all(dotted: str, spelling: str) -> bool:
    """Whether reading `dotted`, which ends with `ALL`, reads what is spelt so."""
    return spelling.startswith(dotted[:-1]) and not spelling.endswith(".__code__")


def may_reach(dotted: str, spelling: str) -> bool:
    """Whether who reads `dotted` may use what is spelt so: it, what is below, all that has it."""
    return dotted.startswith(spelling) or dotted.endswith(ALL)


def looks_at_arguments(nodes: Iterable[ast.AST]) -> bool:
    """Whether functions among these trees look at what they are given or have made."""
    functions = [
        inner for node in nodes for inner in ast.walk(node) if isinstance(inner, FUNCTIONS)
    ]
    asked = {id(space) for each in functions for space in _asked_by_name(each)}
    return any(
        id(inner) not in asked and _looks_at_local(inner)
        for function in functions
        for inner in ast.walk(function)
    )


def _asked_by_name(tree: ast.AST) -> Iterator[ast.Attribute]:
    """Give each ``cls.__dict__`` that is asked for one name: that is to read an attribute.

    ``"tag" in cls.__dict__``, ``cls.__dict__["tag"]``, ``cls.__dict__.get("tag")``; `attributes_in`
    finds the name.
    """
    for node in ast.walk(tree):
        owner: ast.expr | None = None
        name: ast.expr | None = None
        match node:
            case ast.Compare(left=name, ops=[ast.In() | ast.NotIn()], comparators=[owner]):
                pass
            case ast.Subscript(value=owner, slice=name):
                pass
            case ast.Call(func=ast.Attribute(value=owner, attr="get" | "pop"), args=[name, *_]):
                pass
        if (
            isinstance(owner, ast.Attribute)
            and owner.attr == "__dict__"
            and isinstance(name, ast.Constant)
            and isinstance(name.value, str)
            and name.value not in _SHOWN_LATER
        ):
            yield owner


def _looks_at_local(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute) and node.attr in _SHOWN_LATER:
        own = isinstance(node.value, ast.Name) and node.value.id == "self"
        return isinstance(node.ctx, ast.Load) and not own
    if not isinstance(node, ast.Call) or _looks(node) is None:
        return False
    return _name(node) not in _NAMED | _LOOK_AT_ONE.keys()


def _looks(call: ast.Call) -> tuple[str, ast.expr] | None:
    name = _name(call)
    if name is None or not call.args or name not in _ALL_LOOK:
        return None
    return name, call.args[0]


def _name(call: ast.Call) -> str | None:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else None
