"""Types with arguments as text, one for each meaning: `Union[a, b]` and `a | b` are the same.

They have to be: typing remembers what it was asked for, and gives the older spelling of an equal
type to whoever asks for the newer one. So it is with the order of alternatives inside of another
type: `Tuple[Union[a, b]]` may be what somebody had asked for as `Tuple[Union[b, a]]`.
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
    union = origin in (typing.Union, types.UnionType)
    name = "Union" if union else text(value).partition("[")[0]
    parts = [alias_text(item, text, depth + 1) for item in inner]
    if depth and (union or origin is typing.Literal):
        parts.sort()
    return f"{name}[{', '.join(parts)}]"
