"""Steps after which no library can have anything that it had not before: no pack is asked."""

from __future__ import annotations

import ast
import builtins
import sys
from types import BuiltinFunctionType, ModuleType

from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, said_module
from hmr.live.process.survey import resolve
from hmr.plan import Step, binds_data, only_computes
from hmr.source import shape


def is_quiet(step: Step, registry: Registry) -> bool:
    """Whether a step calls nothing, and gives no name another meaning that a library may know.

    Parameters:
        step: one of a plan.
        registry: the tracked modules, as they are before it is taken.
    """
    if only_computes(step):
        return True
    if step.how != "run" or step.node.module not in registry:
        return False
    if step.node.owners:
        return _sets_data(step, registry)
    statement, space = step.node.statement, registry[step.node.module].namespace
    if step.old is not None or step.because is not None or len(statement.nodes) > 1:
        return False
    if any(name in space or hasattr(builtins, name) for name in statement.binds):
        return False  # what a library has looked up by its name may be another thing now
    tree = statement.node
    if isinstance(tree, shape.FUNCTIONS):
        return _is_bare(tree)
    return isinstance(tree, ast.Import | ast.ImportFrom) and _is_there(tree)


def _sets_data(step: Step, registry: Registry) -> bool:
    """Whether a step gives a class of the program's alone other plain data."""
    statement = step.node.statement
    if step.old is None or not (binds_data(statement) and binds_data(step.old)):
        return False
    if statement.binds != step.old.binds or any(name.startswith("__") for name in statement.binds):
        return False
    cls = resolve(registry[step.node.module].namespace, ".".join(step.node.owners))
    return is_a(cls, type) and all(
        said_module(base) in registry for base in cls.__mro__ if base is not object
    )


def _is_bare(tree: shape.Function) -> bool:
    """Whether a `def` has no decorator, and nothing in its first line does more than read names."""
    if tree.decorator_list or getattr(tree, "type_params", []):
        return False
    names = [arg.annotation for arg in (*tree.args.posonlyargs, *tree.args.args)]
    names += [arg.annotation for arg in tree.args.kwonlyargs]
    names += [arg.annotation for arg in (tree.args.vararg, tree.args.kwarg) if arg is not None]
    evaluated = [*names, tree.returns, *tree.args.defaults, *tree.args.kw_defaults]
    return all(node is None or isinstance(node, ast.Name | ast.Constant) for node in evaluated)


def _is_there(tree: ast.Import | ast.ImportFrom) -> bool:
    """Whether an import executes nothing: what it names is there already."""
    if type(builtins.__import__) is not BuiltinFunctionType:  # somebody's own may do anything
        return False
    if isinstance(tree, ast.Import):
        return all(_module(alias.name) is not None for alias in tree.names)
    module = _module(tree.module or "") if not tree.level else None
    return module is not None and all(alias.name in vars(module) for alias in tree.names)


def _module(name: str) -> ModuleType | None:
    """Give a module that has been imported to its end, with its parents."""
    parts = name.split(".")
    found = [sys.modules.get(".".join(parts[: size + 1])) for size in range(len(parts))]
    for module in found:
        spec = getattr(module, "__spec__", None)
        if type(module) is not ModuleType or getattr(spec, "_initializing", False):
            return None
    return found[-1]
