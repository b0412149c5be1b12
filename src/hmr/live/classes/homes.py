"""The module that members say they are of: what the program had them say after they were made.

A package has what it exports say that it is the package's own: classes, and the methods in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any

from hmr.live.process.looking import is_a, names_of
from hmr.live.process.transaction import Transaction

_KINDS = (FunctionType, classmethod, staticmethod)


def say_as_before(tx: Transaction, cls: type, before: Mapping[str, Any], home: str) -> None:
    """Have the members that are new say the module that the ones before were made to say.

    Parameters:
        tx: where undos are noted.
        cls: the class, which says so itself.
        before: its members as they were.
        home: the name of the module in which its statement stands.
    """
    module = names_of(cls)[0]
    if module == home:
        return
    told = {name: _says(value) for name, value in before.items() if is_a(value, _KINDS)}
    told = {name: says for name, says in told.items() if says in (module, home)}
    for name, value in vars(cls).items():
        if value is before.get(name) or not is_a(value, _KINDS) or _says(value) != home:
            continue
        if told.get(name, module) == module and module in told.values():
            tx.set(value, "__module__", module)


def _says(member: Any) -> Any:
    """Give the module that a function, a class method or a static method says."""
    return member.__module__
