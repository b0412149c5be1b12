"""Types with arguments as text, one for each meaning: `Union[a, b]` and `a | b` are the same.

They have to be: typing remembers what it was asked for, and gives the older spelling of an equal
type to whoever asks for the newer one.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from typing import Any


def alias_text(value: Any, text: Callable[[object], str], depth: int = 0) -> str:
    """Describe a type with arguments.

    Parameters:
        value: the type.
        text: describes what has no arguments.
        depth: how deep inside of another one it stands.
    """
    if type(value) is list:  # the parameters of a Callable
        return f"[{', '.join(alias_text(item, text, depth + 1) for item in value)}]"
    inner = typing.get_args(value)
    if not inner or depth > 8 or isinstance(value, type):
        return text(value)
    origin = typing.get_origin(value)
    name = "Union" if origin in (typing.Union, types.UnionType) else text(value).partition("[")[0]
    return f"{name}[{', '.join(alias_text(item, text, depth + 1) for item in inner)}]"
