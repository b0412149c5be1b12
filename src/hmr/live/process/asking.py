"""Call something so that it sees the module as its caller, as at a start; metaclasses look."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

AT_TOP = "<module>"
"""The file that the call says it is in: tracebacks leave it out."""
_CALL = compile("made = call()", AT_TOP, "exec")


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
    space: dict[str, Any] = {"call": partial(function, *args, **words)}
    exec(_CALL, namespace, space)
    return space["made"]
