"""Call something so that it sees the caller that it has at a start; metaclasses look."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

AT_TOP = "<module>"
"""The file that the call says it is in: tracebacks leave it out."""
_MADE, _CALLED = ".made", ".called"
"""Names that no function has."""
_WRITTEN = compile("made = called()", AT_TOP, "exec")
_CALL = _WRITTEN.replace(co_names=tuple(f".{name}" for name in _WRITTEN.co_names))
_OF_PARAMETERS = "<generic parameters of"


def from_module(
    namespace: dict[str, Any], function: Callable[..., Any], *args: Any, **words: Any
) -> Any:
    """Call a function from the top level of a module.

    Parameters:
        namespace: the module's globals.
        function: what is called; no frame of ours is between it and the module's.
        args: its arguments.
        words: its keyword arguments.
    """
    space: dict[str, Any] = {_CALLED: partial(function, *args, **words)}
    exec(_CALL, namespace, space)
    return space[_MADE]


def from_caller(
    caller: FrameType | None, function: Callable[..., Any], *args: Any, **words: Any
) -> Any:
    """Call a function as another one that calls us would: by its name, with its local variables.

    Parameters:
        caller: what calls us.
        function: what is called; no frame of ours is between it and the other's.
        args: its arguments.
        words: its keyword arguments.
    """
    while caller is not None and caller.f_code.co_name.startswith(_OF_PARAMETERS):
        caller = caller.f_back  # (a class with type parameters is made within a scope of these)
    if caller is None:
        return function(*args, **words)
    code = caller.f_code
    if code.co_name == AT_TOP:
        return from_module(caller.f_globals, function, *args, **words)
    space = {**caller.f_locals, _CALLED: partial(function, *args, **words)}
    exec(_CALL.replace(co_name=code.co_name), caller.f_globals, space)
    return space[_MADE]
