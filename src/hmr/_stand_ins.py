"""Modules that put something else into their place: ``sys.modules[__name__] = Lazy(__name__)``."""

from __future__ import annotations

from types import FunctionType, ModuleType

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any


def ran_in(name: str, there: object) -> dict[str, Any] | None:
    """Give the namespace that a module's code runs in, if what stands for it has not got that.

    Parameters:
        name: the module.
        there: what `sys.modules` has by this name.

    Returns:
        None where it is the module itself, or nothing tells.
    """
    own = vars(there) if isinstance(there, ModuleType) else None
    spaces = [own] if own is not None else [vars(base) for base in type(there).__mro__]
    found = None
    for space in spaces:
        for value in list(space.values()):
            if type(value) is FunctionType and value.__globals__.get("__name__") == name:
                if value.__globals__ is own:
                    return None
                found = found or value.__globals__
    return found
