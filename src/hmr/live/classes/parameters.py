"""A part of a class's body is executed within the type parameters of the classes around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from itertools import accumulate
from types import CellType, CodeType
from typing import Any

from hmr.live.process.looking import is_a
from hmr.live.process.survey import resolve


def execute_within(
    classes: Iterable[type],
    code: CodeType,
    scope: dict[str, Any],
    space: MutableMapping[str, Any],
) -> None:
    """Execute what `hmr.source.compiling.class_body` gave.

    Parameters:
        classes: the live classes that it stands in, outermost first.
        code: it.
        scope: the namespace of the module.
        space: that of the class; it takes what is bound.
    """
    known: dict[str, Any] = {}
    for cls in classes:
        own = vars(cls).get("__type_params__", ())
        known |= {".type_params": own, **{each.__name__: each for each in own}}
    cells = (CellType(known[name]) if name in known else CellType() for name in code.co_freevars)
    exec(code, scope, space, closure=tuple(cells) or None)


def classes_around(namespace: Mapping[str, Any], owners: Iterable[str]) -> list[type]:
    """Give the live classes that names lead to, outermost first, as far as they are there.

    Parameters:
        namespace: that of their module.
        owners: their names, each within the one before.
    """
    around = (resolve(namespace, name) for name in accumulate(owners, "{}.{}".format))
    return [cls for cls in around if is_a(cls, type)]
