"""Which class an object is of that a module makes: of what it calls, or of what that makes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.doing import bases_of
from hmr.graph.index import Index, Read
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source import SourceModule
from hmr.source.making import OWN, given_by
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

_MOST = 8


def makers(node: Node) -> Iterator[str]:
    """Give what a function calls to make what it gives, as its module spells it."""
    for spelling in given_by(node.statement):
        yield node.prefix.rstrip(".") if spelling == OWN else spelling


def maker(node: Node) -> Iterator[str]:
    """Give what the body of a class calls to make a member: ``rows = Table()``."""
    bound = assignment(node.statement.node) if node.owners else None
    made = dotted(bound.value.func) if bound and isinstance(bound.value, ast.Call) else None
    if made is not None:
        yield made


def class_of(graph: Names, module: ModuleName, name: str) -> tuple[ModuleName, QualName] | None:
    """Give the class of the object that a name stands for, by its module and name.

    Parameters:
        graph: where names are looked up.
        module: the module that binds the name.
        name: the name, without a dot.

    Returns:
        None where nothing of ours makes it.
    """
    spelling = graph.index(module).made_by.get(name)
    for _ in range(_MOST):
        if spelling is None:
            break
        module, name = origin(graph, module, spelling)
        if not graph.has(module):
            break
        binders = graph.index(module).binders.get(name, ())
        if any(node.statement.kind == "class" for node in binders):
            return module, name
        spelling = next((each for node in binders for each in makers(node)), None)
    return None


def makes_classes(graph: Names, module: ModuleName, spelling: str, depth: int = 0) -> bool:
    """Whether a spelling stands for a metaclass, as far as the sources tell."""
    where, name = origin(graph, module, spelling)
    if not graph.has(where) or depth > _MOST:
        return spelling == "type" or spelling.endswith("Meta")
    binders = graph.index(where).binders.get(name, ())
    if not binders:
        return name == "type"
    bases = [base for node in binders for base in bases_of(node, name)]
    return any(makes_classes(graph, where, base, depth + 1) for base in bases)


def members_made(entries: Index, parts: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    """Give the members that may be meant of what a function gives: ``open_shop().total``.

    Parameters:
        entries: the module's.
        parts: how it is spelt there: ``["open_shop", "total"]``.

    Returns:
        Each as it is spelt, with how many names the class has.
    """
    for size in range(1, len(parts)):
        for node in entries.binders.get(".".join(parts[:size]), ()):
            for maker in makers(node):
                chain = maker.split(".")
                yield [*chain, *parts[size:]], len(chain)


def makers_of(source: SourceModule, name: str) -> Iterator[tuple[QualName, str]]:
    """Give the functions of a module that give an object of a class, each with what they call.

    Parameters:
        source: the module.
        name: the first name of the class as it is spelt there.
    """
    called = re.compile(rf"{re.escape(name)}\s*[(.\\#]").search  # (it begins with plain letters)
    text = source.text
    if "cls" not in text and text.isascii() and called(text) is None:
        return
    for statement in source.statements:
        text = statement.text
        if statement.kind == "function" and (called(text) or not text.isascii()):
            for spelling in given_by(statement):
                if spelling.partition(".")[0] == name:
                    yield statement.name, spelling
        elif statement.kind == "class" and statement.name == name:
            for member in statement.members:
                if not {OWN, name}.isdisjoint(given_by(member)):
                    yield f"{name}.{member.name}", name


class Reading(Names, Protocol):
    """What is asked of a graph besides."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""


def asking_the_maker(graph: Reading, key: Key) -> Iterator[Node]:
    """Give who asks what made an object for it, and it for an attribute: ``Bus.get().topics``.

    Parameters:
        graph: where names are looked up.
        key: what the attribute of the object holds: ``bus.topics``, where ``bus = Bus.get()``.
    """
    head, _, attribute = key.name.partition(".")
    maker = graph.index(key.module).made_by.get(head) if attribute else None
    where, name = origin(graph, key.module, maker) if maker is not None else ("", "")
    binders = graph.index(where).binders.get(name, ()) if graph.has(where) else ()
    if any(node.statement.kind == "function" for node in binders):
        for read in graph.reads(Key(where, name, "code")):
            if read.called and attribute in read.node.statement.attributes:
                yield read.node
