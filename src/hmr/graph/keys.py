"""The graph's vocabulary: a Key is what can change, a Node is what can run again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from hmr._types import ModuleName, QualName
from hmr.source import Statement
from hmr.source.reflection import KIND


class Key(NamedTuple):
    """Something that others depend on.

    Attributes:
        module: the module's name.
        name: the binding, or a class's member (``"Basket.LIMIT"``).
        what: "value", the object bound there; "code", what calling it does; "content", what a
            collection holds, whatever its name; "size", how much that is; or, then there is no
            module, "file", the content of a file that was read, or the names in a folder, whose
            path is the name (that of a folder ends with a slash); "variable", one of the
            environment; "library", what a module of another library does as it is set.
    """

    module: ModuleName
    name: QualName
    what: Literal["value", "code", "content", "size", "file", "variable", "library"]

    def __str__(self) -> str:
        if self.what == "file":
            return last_of(self.name)
        if self.name == "*":
            return "all names"
        if self.name.endswith(f".{KIND}"):
            return f"the kind of {self.name.rpartition('.')[0]}"
        return self.name + "()" if self.what == "code" else self.name


def last_of(path: str) -> str:
    """Give the last name of a path; a folder's has a slash behind it."""
    whole = path.replace("\\", "/")
    bare = whole.rstrip("/")
    return bare.rpartition("/")[2] + whole[len(bare) :]


ENVIRONMENT = Key("os", "environ", "content")
"""What a statement fills that sets variables of the environment."""


class Node(NamedTuple):
    """A statement of a module, or of the body of a class there.

    Attributes:
        module: the module's name.
        position: indices from the module's statements down through classes' members; they sort
            in the order of execution.
        statement: the statement itself.
        owners: the names of the classes around it, outermost first.
    """

    module: ModuleName
    position: tuple[int, ...]
    statement: Statement
    owners: tuple[str, ...] = ()

    @property
    def prefix(self) -> str:
        """What stands before its names: ``"Outer.Inner."``, or nothing at the top level."""
        return "".join(f"{owner}." for owner in self.owners)

    @property
    def qualname(self) -> QualName:
        """Its name within the module."""
        return self.prefix + self.statement.name

    def with_members(self) -> Iterator[Node]:
        """Give it, and all that runs with it as a whole: what stands in the body of a class."""
        yield self
        owners = (*self.owners, self.statement.name)
        for place, member in enumerate(self.statement.members):
            yield from Node(self.module, (*self.position, place), member, owners).with_members()


def mangled(name: str) -> tuple[str, ...]:
    """Give how a class-private name is spelt outside of its class: ``Shop._Shop__limit``.

    Parameters:
        name: it, as its class's body has it: ``Shop.__limit``.
    """
    owner, _, last = name.rpartition(".")
    if not owner or not last.startswith("__") or last.endswith("__"):
        return ()
    of = owner.rpartition(".")[2].lstrip("_")
    return (f"{owner}._{of}{last}",) if of else ()
