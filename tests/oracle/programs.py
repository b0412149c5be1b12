"""Small programs of several modules as values, from which edits are made and which can be shrunk.

A program is a value: modules of items. Items refer to each other by name; when a version is written
out, a name that does not stand before its user any more becomes a number, and the imports follow
from what is used (`writing.py`). So each version of a program can be started, whatever was taken
out of it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

Expr = tuple[Any, ...]  # ("int", n), ("ref", name), ("add", Expr, Expr)
ZERO: Expr = ("int", 0)


@dataclass(frozen=True)
class Member:
    """A member of a class; which sort, `sort` says."""

    name: str
    sort: int
    body: Expr = ZERO
    style: int = 0


@dataclass(frozen=True)
class Item:
    """A top-level statement, or a few that belong together; which fields matter, `kind` says.

    Parameters:
        uid: tells it from other ones through all versions.
        kind: which method of the writer writes it.
        name: what it binds.
        body, other: numbers that it uses.
        base, deco: names that it uses: as a base class, as a decorator, as what it alters.
        style: which form of its kind.
        wrap: what it is put in (a condition, a loop, a `try`).
        gap: how many lines of remark stand before it.
        doc: which docstring.
        names: objects that a table holds.
        members: what a class has.
    """

    uid: int
    kind: str
    name: str
    body: Expr = ZERO
    other: Expr = ("int", 1)
    base: str = ""
    deco: str = ""
    style: int = 0
    wrap: int = 0
    gap: int = 0
    doc: int = 0
    names: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


FORMS = (
    *("from", "star", "plain", "alias", "module alias", "try", "condition", "by string"),
    "relative",
)
"""How a module imports what it uses."""


@dataclass(frozen=True)
class Module:
    """A module: how it imports from the ones before it, and its items.

    A second item of the same name, here or in a module before, is left out unless the module
    `rebinds`.

    Parameters:
        name: dotted; what has modules inside is a package.
        form: an index of FORMS.
        items: in order.
        doc: which docstring.
        rebinds: see above.
        package: it is a folder, though it may have no modules inside.
        exports: whether it has an `__all__`: 0 none, 1 with all names, 2 without every second one.
        future: its annotations are texts.
        via: which of several modules it imports a name from that more than one has.
        broken: it ends in the midst of a statement.
    """

    name: str
    form: int = 0
    items: tuple[Item, ...] = ()
    doc: int = 0
    rebinds: bool = False
    package: bool = False
    exports: int = 0
    future: bool = False
    via: int = 0
    broken: bool = False


@dataclass(frozen=True)
class Program:
    """Modules in the order in which they use each other, and the numbers in its data files."""

    modules: tuple[Module, ...]
    data: tuple[int, ...] = (3, 5)


@dataclass(frozen=True)
class History:
    """A program's versions, in order."""

    versions: tuple[Program, ...]
    late: bool = False

    def without(self, *uids: int) -> History:
        """Leave items out everywhere."""
        return self.each_module(
            lambda module: replace(
                module, items=tuple(item for item in module.items if item.uid not in uids)
            )
        )

    def each_item(self, change: Any) -> History:
        """Give a history with all its items changed so."""
        return self.each_module(
            lambda module: replace(module, items=tuple(change(item) for item in module.items))
        )

    def each_module(self, change: Any) -> History:
        """Give a history with all its modules changed so."""
        return replace(
            self,
            versions=tuple(
                replace(version, modules=tuple(change(module) for module in version.modules))
                for version in self.versions
            ),
        )

    @property
    def items(self) -> list[Item]:
        """All items of all versions."""
        return [i for version in self.versions for module in version.modules for i in module.items]


def plainest(field_name: str, kind: type[Any]) -> Any:
    """Give the default of a field: what an example that is shrunk has there."""
    found = next(item for item in fields(kind) if item.name == field_name)
    return found.default
