"""Which top-level statements may go on for as long as the program does.

It is asked while a program starts, so it does without `ast`: the classes of nodes are the same.
"""

from __future__ import annotations

import _ast

from hmr._contents import ALTERING

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.source.module import SourceModule

_LOOPS = (_ast.For, _ast.AsyncFor, _ast.While, _ast.With, _ast.AsyncWith, _ast.Match)
_TRIES = (_ast.If, _ast.Try, _ast.TryStar)


def lasts(source: SourceModule, line: int) -> bool:
    """Whether the statement at a line of a module is one of `lasting_lines`."""
    return any(line in lines for lines in lasting_lines(source.text, source.path))


def lasting_lines(data: bytes | str, path: str) -> list[range]:
    """Give the lines of the statements that may be what the program is for: ``main()``, a loop.

    What binds a name ends, or the name would be of no use; so does an import, and what puts
    something into a collection.

    Parameters:
        data: the source of a module, which has been compiled before.
        path: its file, by which the warnings about it are told once.
    """
    tree = compile(data, path, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    assert isinstance(tree, _ast.Module)
    found = (node for node in tree.body if is_guard(node) or _lasts(node))
    return [range(node.lineno, (node.end_lineno or node.lineno) + 1) for node in found]


def is_guard(node: _ast.stmt) -> bool:
    """Whether a statement is ``if __name__ == "__main__":``."""
    if not isinstance(node, _ast.If):
        return False
    test = node.test
    if not (isinstance(test, _ast.Compare) and len(test.ops) == 1):
        return False
    sides = (test.left, test.comparators[0])
    named = any(isinstance(side, _ast.Name) and side.id == "__name__" for side in sides)
    main = any(isinstance(side, _ast.Constant) and side.value == "__main__" for side in sides)
    return named and main and isinstance(test.ops[0], _ast.Eq)


def _fills(node: _ast.expr) -> bool:
    """Whether an expression is a call that alters a collection: ``ROOMS.append(hall)``."""
    if not isinstance(node, _ast.Call) or not isinstance(node.func, _ast.Attribute):
        return False
    return node.func.attr in ALTERING


def _lasts(node: _ast.AST) -> bool:
    if isinstance(node, _ast.Expr):
        return not (isinstance(node.value, _ast.Constant) or _fills(node.value))
    if isinstance(node, _TRIES):
        handlers = [child for handler in getattr(node, "handlers", ()) for child in handler.body]
        rest = getattr(node, "finalbody", [])
        return any(map(_lasts, [*node.body, *handlers, *node.orelse, *rest]))
    return isinstance(node, _LOOPS)
