"""What a class gives a field by default, as dataclasses, attrs and pydantic note it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from hmr.live.process.looking import peek


def default_of(cls: type, field: str) -> Callable[[Any], Any] | None:
    """Give what makes the default of a field for an instance; None where there is none.

    Parameters:
        cls: the class, with the field.
        field: its name.
    """
    declared = (peek(cls, "__dataclass_fields__") or {}).get(field)
    if declared is not None:
        return _of_dataclass(declared)
    for attribute in peek(cls, "__attrs_attrs__") or ():
        if attribute.name == field:
            return _of_attrs(attribute.default)
    info = (peek(cls, "__pydantic_fields__") or {}).get(field)
    if info is not None and not info.is_required():
        return lambda instance: info.get_default(
            call_default_factory=True, validated_data=dict(vars(instance))
        )
    return None


def _of_dataclass(declared: Any) -> Callable[[Any], Any] | None:
    factory = declared.default_factory
    if factory is not dataclasses.MISSING:
        return lambda _instance: factory()
    return None if declared.default is dataclasses.MISSING else lambda _instance: declared.default


def _of_attrs(default: Any) -> Callable[[Any], Any] | None:
    if type(default).__name__ == "Factory":
        factory = default.factory
        return factory if default.takes_self else lambda _instance: factory()
    missing = type(default).__name__ in ("NOTHING", "_Nothing")
    return None if missing else lambda _instance: default
