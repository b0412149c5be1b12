"""The module that members say they are of: what the program had them say after they were made.

A package has what it exports say that it is the package's own: classes, and the methods in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any

from hmr.live.process.looking import said_module
from hmr.live.process.transaction import Transaction

_KINDS = (FunctionType, classmethod, staticmethod)
"""What is made with a module that it says, and can be made to say another one."""


def say_as_before(tx: Transaction, cls: type, before: Mapping[str, Any], home: str) -> None:
    """Have the members that are new say the module that the ones before were made to say.

    Parameters:
        tx: where undos are noted.
        cls: the class, which says so itself.
        before: its members as they were.
        home: the name of the module in which its statement stands.
    """
    module = said_module(cls)
    if module == home:
        return
    told = {name: _said(value) for name, value in before.items()}
    told = {name: says for name, says in told.items() if says in (module, home)}
    for name, value in vars(cls).items():
        if value is before.get(name) or _said(value) != home:
            continue
        if told.get(name, module) == module and module in told.values():
            tx.set(value, "__module__", module)


def _said(member: object) -> object:
    """Give the module that a member says; what a static method wraps may say none."""
    return getattr(member, "__module__", None) if issubclass(type(member), _KINDS) else None
