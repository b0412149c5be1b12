"""Statements to code objects: the very code that a cold start would make, line numbers included."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from types import CodeType
from typing import Any

from hmr._types import OF_FUNCTIONS
from hmr.source.module import SourceModule
from hmr.source.shape import Function
from hmr.source.text import show
from hmr.source.twins import MERGED, apart


def compiled(module: SourceModule, nodes: Sequence[ast.stmt], text: str = "") -> CodeType:
    """Compile statements of a module as its top level.

    The compiler treats attributes of imported names in a way of its own (3.11 and up: other
    bytecode and positions for ``re.sub(...)``), by the symbols of the whole top level; so the
    imports stand before the statements here too, where they are never executed.

    Parameters:
        module: their module.
        nodes: their trees.
        text: what they say, if it is at hand: imports that it does not spell make no difference.

    Raises:
        SyntaxError: what parsing lets pass and compiling does not (``return`` outside a function).
    """
    body = _undocumented(nodes)
    if not all(map(_imports, body)) and module.imported_names and not _is_future(body):
        names = module.imported_names
        if text.isascii() and text:
            names = frozenset([name for name in names if name in text])
        if names:
            body.insert(0, _dead_imports(names, body[0]))
    tree = ast.Module(body=body, type_ignores=[])
    code = _made(tree, module, module.flags)
    if not MERGED or (text and text.count("lambda") < 2):
        return code
    return apart(code, tree, lambda other: _made(other, module, module.flags))


def _made(body: str | ast.Module, module: SourceModule, flags: int) -> CodeType:
    try:
        code: CodeType = compile(body, module.path, "exec", flags=flags, dont_inherit=True)
    except SyntaxError as error:
        show(module.text, error)
        raise
    return code


def _imports(node: ast.stmt) -> bool:
    """Whether a statement only imports: then it reads no attributes."""
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _is_future(body: Sequence[ast.stmt]) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in body)


def _dead_imports(imported: Iterable[str], before: ast.stmt) -> ast.stmt:
    place = {name: getattr(before, name) for name in before._attributes}
    names = [ast.alias(name, None, **place) for name in sorted(imported)]
    dead = ast.Import(names, **place)
    return ast.If(test=ast.Constant(False, **place), body=[dead], orelse=[], **place)


def checked(module: SourceModule) -> CodeType:
    """Compile the whole module, for its syntax errors and for a module that was never compiled."""
    return _made(module.text, module, 0)


def class_body(
    module: SourceModule, classes: Sequence[ast.ClassDef], members: Sequence[ast.stmt]
) -> CodeType:
    """Compile members as the body of the innermost of nested classes, outermost first.

    The names are mangled and qualified as in the full source; run the code with a namespace for
    the class as its locals, and fill the cell that it leaves in ``__classcell__``. The type
    parameters of the classes (3.12) are its free variables.
    """
    body = _undocumented(members) or [ast.copy_location(ast.Pass(), classes[-1])]
    for outer in reversed(classes):
        bare: Any = ast.ClassDef(
            name=outer.name, bases=[], keywords=[], body=body, decorator_list=[]
        )
        bare.type_params = getattr(outer, "type_params", [])  # a field since 3.12
        body = [ast.copy_location(bare, outer)]
    code = compiled(module, body)
    for outer in classes:
        for _ in range(2 if getattr(outer, "type_params", ()) else 1):  # their scope is around it
            *_, code = (const for const in code.co_consts if isinstance(const, CodeType))
    return code


def bare_function(node: Function) -> Function:
    """Give the `def` without decorators and with an empty body: evaluating it costs its signature.

    An empty body keeps nothing of the old one alive and needs no free variable.
    """
    slim: Any = type(node)(
        name=node.name,
        args=node.args,
        body=[ast.copy_location(ast.Pass(), node)],
        decorator_list=[],
        returns=node.returns,
        type_comment=None,
    )
    slim.type_params = getattr(node, "type_params", [])  # a field since 3.12
    bare: Function = ast.copy_location(slim, node)
    return bare


def functions_in(code: CodeType) -> Iterator[CodeType]:
    """Give every function's code nested in `code`, outer before inner, in source order.

    The bodies of classes inside of functions too: they live on in the functions' constants.
    """
    yield from _nested(code.co_consts, bool(code.co_flags & OF_FUNCTIONS))


def scopes_of_parameters(codes: Iterable[CodeType]) -> Iterator[CodeType]:
    """Give the code that only makes type parameters (3.12), among what `functions_in` gave.

    It is in no source: around a generic definition, for its parameters, and for each bound.
    """
    for code in codes:
        if code.co_name.startswith("<generic parameters of"):
            *bounds, _ = (const for const in code.co_consts if isinstance(const, CodeType))
            yield from (code, *bounds)


def _nested(consts: Iterable[Any], in_function: bool) -> Iterator[CodeType]:
    for const in consts:
        if isinstance(const, CodeType):
            lives = in_function or bool(const.co_flags & OF_FUNCTIONS)
            if lives:
                yield const
            yield from _nested(const.co_consts, lives)


def _undocumented(nodes: Sequence[ast.stmt]) -> list[ast.stmt]:
    """Keep a bare string that comes first from becoming the docstring of what we compile."""
    nodes = list(nodes)
    while nodes and isinstance(nodes[0], ast.Expr) and isinstance(nodes[0].value, ast.Constant):
        nodes.pop(0)
    return nodes
