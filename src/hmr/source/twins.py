"""Keeps equal lambdas of one line apart: on 3.12 the compiler makes one code object of them.

``[lambda: 1, lambda: 2]`` whose second becomes ``lambda: 1`` has to give its function other code,
and the one that both would share is the first one's.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from types import CodeType

MERGED: bool = len(compile("lambda: 1, lambda: 1", "<trial>", "eval").co_consts) < 2
"""Whether the compiler does so. (Here, since what is pure reads no flags of `hmr._env`.)"""

_FAR = 1 << 20
"""By how many lines a twin is moved away, so that the compiler takes it for another."""


def twins(nodes: Sequence[ast.AST]) -> Iterator[tuple[ast.Lambda, int]]:
    """Give each lambda that says what another one says further left in its line.

    With it, how many such there are. What stands within one of them is no twin.
    """
    seen: dict[tuple[int, str], int] = {}
    todo = list(nodes)[::-1]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Lambda):
            mark = node.lineno, ast.dump(node)
            seen[mark] = seen.get(mark, -1) + 1
            if seen[mark]:
                yield node, seen[mark]
                continue
        todo += reversed(list(ast.iter_child_nodes(node)))


def apart(code: CodeType, tree: ast.Module, make: Callable[[ast.Module], CodeType]) -> CodeType:
    """Give what a tree was compiled to, with a code object for each of its lambdas.

    Parameters:
        code: what the compiler made.
        tree: what it was made of.
        make: compiles a tree.
    """
    if not any(twins([tree])):
        return code
    spread = copy.deepcopy(tree)
    for twin, count in list(twins([spread])):
        for node in ast.walk(twin):
            if isinstance(node, (ast.expr, ast.arg, ast.keyword)):
                node.lineno += count * _FAR
                node.end_lineno = (node.end_lineno or 0) + count * _FAR
    return _brought_back(code, make(spread))


def _brought_back(code: CodeType, spread: CodeType) -> CodeType:
    """Give what was compiled with the twins far away, with the lines of what it was made of.

    Twins whose columns are encoded are no equals to the compiler: it has kept these apart itself.
    """
    if len(code.co_code) != len(spread.co_code):  # more than 256 constants, at most
        return code
    left = [const for const in code.co_consts if isinstance(const, CodeType)]
    consts, known = list[object](), set[CodeType]()
    for const in spread.co_consts:
        if not isinstance(const, CodeType):
            consts.append(const)
            continue
        far = const.co_firstlineno // _FAR * _FAR
        back = moved(const, -far) if far else None
        if back is None or back not in known:  # (else it is the one that both would share)
            if not left or left[0].co_name != const.co_name:
                return code
            own = left.pop(0)
            known.add(own)
            back = _brought_back(own, const) if back is None else own
        consts.append(back)
    if left:
        return code
    return spread.replace(co_consts=tuple(consts), co_linetable=code.co_linetable)


def moved(code: CodeType, delta: int) -> CodeType:
    """Give the same code `delta` lines further down, nested code too."""
    consts = tuple(
        moved(const, delta) if isinstance(const, CodeType) else const for const in code.co_consts
    )
    return code.replace(co_firstlineno=code.co_firstlineno + delta, co_consts=consts)
