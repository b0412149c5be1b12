"""Named tuples without `typing`, which costs the start of a program ten times what they do."""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which type checkers know by this name

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    class _Meta(type):
        """Makes a class whose body lists fields into a named tuple, as `typing.NamedTuple` does."""

        def __new__(meta, name, bases, body):
            if not bases:
                return super().__new__(meta, name, bases, body)
            fields = list(body.pop("__annotations__", ()))
            defaults = [body.pop(field) for field in fields if field in body]
            base = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key in ("__module__", "__qualname__"):
                base_value = body[key]
                setattr(base, key, base_value)
            body.setdefault("__slots__", ())
            return type(name, (base,), body)

    class NamedTuple(metaclass=_Meta):
        """The base of a named tuple; see `typing.NamedTuple`."""


__all__ = ["NamedTuple"]
