"""Steps that only compute plain data: no library can have kept anything because of them."""

from __future__ import annotations

import ast

from hmr.plan.steps import Step
from hmr.source import Statement


def only_computes(step: Step) -> bool:
    """Whether a step does nothing but bind names to numbers, strings and dictionaries of these.

    Lists are not among them: a framework may have one, which a module makes by name.
    """
    statements = [step.node.statement, *([step.old] if step.old is not None else [])]
    return step.how == "run" and not step.node.owners and all(map(binds_data, statements))


def binds_data(statement: Statement) -> bool:
    """Whether a statement binds names to plain data, and does nothing else."""
    tree = statement.node
    if len(statement.nodes) > 1 or not isinstance(tree, (ast.Assign, ast.AnnAssign)):
        return False
    targets = tree.targets if isinstance(tree, ast.Assign) else [tree.target]
    named = all(isinstance(target, ast.Name) for target in targets)
    return named and tree.value is not None and _is_data(tree.value)


def _is_data(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return True
        case ast.UnaryOp(operand=operand):
            return _is_data(operand)
        case ast.BinOp(left=left, right=right):
            known = _is_data(left), _is_data(right)
            return any(known) and all(
                fits or isinstance(side, ast.Name)
                for fits, side in zip(known, (left, right), strict=True)
            )
        case ast.Dict(keys=keys, values=values):
            return all(
                item is not None and (isinstance(item, ast.Name) or _is_data(item))
                for item in (*keys, *values)
            )
    return False
