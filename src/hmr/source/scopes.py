"""Scopes: what stands in one, and which names are its own."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted, imported_by_string
from hmr.source.trees import children

Imported: TypeAlias = "tuple[str, str | None]"
"""A module as it is spelt, and the name that is taken from it; None for the whole module."""

_INSIDE = "@"


def name_inside(local: str, imported: Imported) -> str:
    """Give the name by which the module's Index knows what a function imports by itself.

    It can't be a name of the module, begins with the name in the function, and has no dot.

    Parameters:
        local: its name in the function.
        imported: what it stands for.
    """
    module, attribute = imported
    whole = module.replace(".", "/")
    return f"{local}{_INSIDE}{whole}" + (f":{attribute}" if attribute is not None else "")


def is_inside(name: str) -> bool:
    """Whether a name is one that `name_inside` gave."""
    return _INSIDE in name


def spelt_inside(name: str) -> str:
    """Give a name as it is spelt in the source."""
    return name.partition(_INSIDE)[0]


class Locals(NamedTuple):
    """What a function with some body has of its own.

    Attributes:
        names: the names that are local to it.
        imported: what those of them are that it only binds by importing, in whichever branch.
        given: the parameters that it binds no more, and that stand for what is spelt outside if
            nobody hands anything else: ``def fill(table=TABLE)``.
    """

    names: frozenset[str]
    imported: dict[str, tuple[Imported, ...]]
    given: dict[str, str]

    def imported_in(
        self, around: Mapping[str, tuple[Imported, ...]]
    ) -> dict[str, tuple[Imported, ...]]:
        """Give what is only imported in this function, and in the one around it."""
        return {name: around[name] for name in around.keys() - self.names} | self.imported

    def given_in(self, around: Mapping[str, str], hidden: frozenset[str]) -> dict[str, str]:
        """Give what stands for something outside in this function.

        Parameters:
            around: what does in the function around it.
            hidden: the names that are local there.
        """
        kept = {name: spelt for name, spelt in around.items() if name not in self.names}
        own = self.given.items()
        return kept | {name: each for name, each in own if each.partition(".")[0] not in hidden}


def locals_of(body: Iterable[ast.AST], parameters: ast.arguments) -> Locals:
    """Give what a function with this body has of its own."""
    bound = {
        slot.arg
        for slot in (
            *parameters.posonlyargs,
            *parameters.args,
            *parameters.kwonlyargs,
            parameters.vararg,
            parameters.kwarg,
        )
        if slot is not None
    }
    stored: set[str] = set()
    elsewhere: set[str] = set()
    found: dict[str, list[Imported]] = {}
    by_string: set[ast.AST] = set()  # targets; an assignment comes before what stands in it
    for node in inside(body):
        if type(node) not in _TELLING:
            continue
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load) and node not in by_string:
                stored.add(node.id)
        elif (assigned := assignment(node)) is not None:
            target = assigned.targets[0]
            if len(assigned.targets) == 1 and isinstance(target, ast.Name):
                module = imported_by_string(assigned.value)
                if module is not None:
                    found.setdefault(target.id, []).append((module, None))
                    by_string.add(target)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for name, imported in _imports(node):
                found.setdefault(name, []).append(imported)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            elsewhere.update(node.names)
        elif isinstance(node, ast.MatchMapping):
            stored.update([node.rest] if node.rest else [])
        elif isinstance(
            node, (*FUNCTIONS, ast.ClassDef, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)
        ):
            stored.update([node.name] if node.name else [])
    bound |= stored
    own = frozenset((bound | found.keys()) - elsewhere)
    only = {name: tuple(found[name]) for name in found if name in own and name not in bound}
    given = {name: spelt for name, spelt in _defaults(parameters).items() if name not in stored}
    return Locals(own, only, given)


def _defaults(parameters: ast.arguments) -> dict[str, str]:
    """Give the parameters that have a default which is a dotted name, with that name."""
    places = [*parameters.posonlyargs, *parameters.args]
    defaults: list[tuple[ast.arg, ast.expr | None]] = []
    defaults += zip(reversed(places), reversed(parameters.defaults), strict=False)
    defaults += zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
    spelt = ((arg.arg, dotted(value)) for arg, value in defaults if value is not None)
    return {name: each for name, each in spelt if each is not None}


def receiver(function: ast.AST) -> str | None:
    """Give the name that a method has for what it is called on: its first parameter, if any.

    A static method has none: what it is handed is somebody else's. Nor has a function whose first
    parameter stands for what is spelt outside: ``def fill(table=TABLE)``.
    """
    if not isinstance(function, (*FUNCTIONS, ast.Lambda)):
        return None
    decorators = getattr(function, "decorator_list", ())
    if any(isinstance(each, ast.Name) and each.id == "staticmethod" for each in decorators):
        return None
    parameters = [*function.args.posonlyargs, *function.args.args]
    if not parameters or parameters[0].arg in _defaults(function.args):
        return None
    return parameters[0].arg


def parameters_of(parameters: ast.arguments) -> frozenset[str]:
    """Give the names of parameters, but for those that take all the others."""
    slots = (*parameters.posonlyargs, *parameters.args, *parameters.kwonlyargs)
    return frozenset(each.arg for each in slots)


def is_of_class(function: ast.AST) -> bool:
    """Whether what a method is called on is its class."""
    decorators = getattr(function, "decorator_list", ())
    if any(isinstance(each, ast.Name) and each.id == "classmethod" for each in decorators):
        return True
    return getattr(function, "name", "") in ("__new__", "__init_subclass__", "__class_getitem__")


_TELLING = frozenset(
    {
        *(
            ast.Name,
            ast.Assign,
            ast.AnnAssign,
            ast.Import,
            ast.ImportFrom,
            ast.Global,
            ast.Nonlocal,
        ),
        *(ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping),
        *(*FUNCTIONS, ast.ClassDef),
    }
)
"""What says something of the names of the scope that it stands in; most nodes do not."""


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, Imported]]:
    """Give the names that an import binds in a function, each with what it stands for."""
    if isinstance(node, ast.ImportFrom):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            yield alias.asname or alias.name, (module, alias.name)
        return
    for alias in node.names:
        first = alias.name.partition(".")[0]
        yield alias.asname or first, (alias.name if alias.asname else first, None)


_NESTED = frozenset({*FUNCTIONS, ast.ClassDef, ast.Lambda})


def inside(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Walk a body without going into the scopes nested in it."""
    stack = list(body)
    while stack:
        node = stack.pop()
        yield node
        if type(node) not in _NESTED:
            stack += children(node)


def only_defines(body: Iterable[ast.AST], name: str) -> bool:
    """Whether a body binds a name by a `def`, in whichever branch, and by nothing else."""
    found = [type(node) for node in inside(body) if _binds(node, name)]
    return bool(found) and all(kind in FUNCTIONS for kind in found)


def _binds(node: ast.AST, name: str) -> bool:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return any(bound in (name, "*") for bound, _ in _imports(node))
    if isinstance(node, ast.Name):
        return node.id == name and not isinstance(node.ctx, ast.Load)
    return isinstance(node, (*FUNCTIONS, ast.ClassDef)) and node.name == name


def decorates(body: Iterable[ast.AST], name: str) -> bool:
    """Whether a body defines a decorated function of a name, in whichever branch."""
    return any(
        isinstance(node, FUNCTIONS) and node.name == name and bool(node.decorator_list)
        for node in inside(body)
    )
