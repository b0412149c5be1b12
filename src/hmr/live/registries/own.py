"""What a statement made, by which its entries are known in the collections that it filled."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import copy
from itertools import chain
from types import CodeType, FunctionType
from typing import Any

from hmr.graph import Node
from hmr.live.known.tracked import Unit
from hmr.live.process.looking import is_a, is_stand_in, layers, qualname_of
from hmr.live.registries.collected import SILENT
from hmr.live.work import Work
from hmr.source import SourceModule, Statement, shape
from hmr.source.scopes import inside
from hmr.source.shape import FUNCTIONS

_DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
_SEVERAL = (ast.Tuple, ast.List)


class Own:
    """What a statement made: what it bound, with what that wraps, its functions and their name.

    A decorator may return something else than what it registers, or register the name alone.
    """

    def __init__(self, work: Work, node: Node, old: Statement, made: Sequence[object]) -> None:
        self._products = [layer for each in made for layer in layers(each) if layer is not None]
        self._idents = set(map(id, self._products))
        classes = made if old.kind == "class" else ()
        self._classes = {id(each) for each in classes if is_a(each, type)}
        self._entered = work.entered
        self._unhooked = not work.unhooked.keys().isdisjoint(self._classes)
        tracked, recoded = work.registry[node.module], work.out.recoded.get(node.module)
        codes = _unit(tracked.source, tracked.units, old, node)
        if recoded is not None:  # a function may have its new code already
            codes += _unit(recoded.source, recoded.units, node.statement, node)
        self._codes = {id(code) for code in codes}
        self._said = [
            value
            for each in made
            if old.kind == "class" and is_a(each, type)
            for value in vars(each).values()
            if type(value) is str
        ]
        named = old.kind in ("function", "class") or bool(node.owners)
        self.members = frozenset(_registered_in(old))
        """Names of functions in its class's body that decorators may have noted."""
        self._names = {*(_names(node, old) if named else defined_in(old)), *self.members}
        self._words = _words(work, node, old) if named else set()

    def says(self, item: object) -> bool:
        """Whether something is a text of its own: a hook registered ``cls.slug``, or a keyword."""
        if type(item) is str and item in self._words:
            return True
        return any(item is value for value in self._said)

    def beside(self, owner: object) -> Own:
        """Give what tells of entries in what a class has; without names, unless it is a base.

        Another class has members of the same names.
        """
        classes = [each for each in self._products if is_a(each, type)]
        if (
            not is_a(owner, type)
            or not classes
            or self._unhooked  # which of the classes was a base of it is not told any more
            or any(base is owner or is_stand_in(base) for each in classes for base in each.__mro__)
        ):
            return self
        other = copy(self)
        other._names, other._words, other._said = set(), set(), []
        return other

    def less(self, names: Collection[str]) -> Own:
        """Give the same, to which names of members tell nothing: others have such, too."""
        other = copy(self)
        other._names = self._names - (self.members & {*names})
        return other

    def is_one(self, item: object) -> bool:
        """Whether an entry is an object of its class: a hook registered ``cls()``."""
        held = item[-1] if type(item) is tuple and item else item
        return id(type(held)) in self._classes

    def has_none_of(self, held: Sequence[object]) -> bool:
        """Whether it has nothing of what is silent, by `holds` and by `says`; asked of many."""
        if not self._idents.isdisjoint(map(id, held)) or tuple in set(map(type, held)):
            return False
        texts = [each for each in held if type(each) is str]
        said = map(id, self._said)
        return (
            self._names.isdisjoint(texts)
            and self._words.isdisjoint(texts)
            and set(map(id, texts)).isdisjoint(said)
        )

    def holds_any(self, held: Sequence[object]) -> bool:
        """Whether an entry is its own, as one of its parts tells.

        The bare name tells nothing beside a function or a class of another statement so called.
        """
        texts = {each for each in held if type(each) is str and each in self._names}
        others = [each for each in held if type(each) is not str]
        if any(map(self.holds, others)):
            return True
        called = (layer for each in others if type(each) not in SILENT for layer in layers(each))
        return bool(texts) and texts.isdisjoint(map(_called, called))

    def holds(self, item: object) -> bool:
        """Whether something is its own, or wraps what is, or is the code or the name of it."""
        if type(item) is str:
            return item in self._names
        if type(item) is CodeType:
            return id(item) in self._codes
        if id(item) in self._idents:
            return True
        return type(item) not in SILENT and any(
            type(layer) is FunctionType
            and id(layer.__code__) in self._codes
            and id(layer) not in self._entered
            for layer in layers(item)
        )


def _called(layer: object) -> str:
    """Give the name that a function or a class was defined with; nothing of other things."""
    if type(layer) is FunctionType:
        return layer.__code__.co_name
    return qualname_of(layer).rpartition(".")[2] if is_a(layer, type) else ""


def _names(node: Node, old: Statement) -> set[str]:
    """Give the names under which a definition may have been noted."""
    name = node.prefix + old.name
    return {old.name, name, f"{node.module}.{name}", f"{node.module}:{name}"}


def _registered_in(old: Statement) -> Iterator[str]:
    """Give the names of the functions in classes' bodies that decorators may have noted."""
    for cls in (each for tree in old.nodes for each in ast.walk(tree)):
        for tree in cls.body if isinstance(cls, ast.ClassDef) else ():
            if isinstance(tree, FUNCTIONS) and tree.decorator_list:
                yield tree.name


def _words(work: Work, node: Node, old: Statement) -> set[str]:
    """Give the texts that it hands on: ``class Tea(Base, key="tea")``, ``@page("tea")``.

    Where no other statement spells them: else an entry may be that one's.
    """
    handed = [word.value for word in getattr(old.node, "keywords", ())]
    for decorator in getattr(old.node, "decorator_list", ()):
        if isinstance(decorator, ast.Call):
            handed += [*decorator.args, *(word.value for word in decorator.keywords)]
    words = {it.value for it in handed if isinstance(it, ast.Constant) and type(it.value) is str}
    if words:
        tops = work.graph.source(node.module).statements
        others = [top.text.encode() for top in tops if top is not node.statement]
        if node.owners:  # its class spells them by it
            around = tops[node.position[0]].text
            others += [around.replace(node.statement.text, "", 1).encode()]
            others.remove(around.encode())
        texts = work.registry.texts({})
        elsewhere = (texts[name] for name in work.registry.names if name != node.module)
        for text in chain(others, elsewhere):
            words = {word for word in words if not _spells(text, word)}
    return words


def _spells(text: bytes, word: str) -> bool:
    return f'"{word}"'.encode() in text or f"'{word}'".encode() in text


def _unit(source: SourceModule, units: Sequence[Unit], statement: Statement, node: Node) -> Unit:
    """Give the live codes of a statement; of one in a class, those by the member's name."""
    if node.owners:
        name = node.prefix + statement.name
        found = (code for unit in units for code in unit)
        own = (code for code in found if f"{code.co_qualname}.".startswith(f"{name}."))
        return tuple(own) if statement.kind == "function" else ()
    place = next((at for at, each in enumerate(source.statements) if each is statement), None)
    return units[place] if place is not None and place < len(units) else ()


def registers(tree: ast.AST) -> int:
    """How many entries a definition can make: each decorator one, and a base's hook one.

    Those that stand in a class make theirs when it is made.
    """
    own = len(getattr(tree, "decorator_list", ()))
    if not isinstance(tree, ast.ClassDef):
        return own
    return own + 1 + sum(registers(each) for each in tree.body if isinstance(each, _DEFINITIONS))


def defined_in(statement: Statement) -> dict[str, int]:
    """Give what is defined in a branch or a `with` and may register, with how often it does.

    Parameters:
        statement: of any other kind, nothing is given.
    """
    if statement.kind != "other":
        return {}
    trees = (tree for tree in inside(statement.nodes) if isinstance(tree, _DEFINITIONS))
    return {tree.name: count for tree in trees if (count := registers(tree))}


def unpacked(statement: Statement) -> Collection[str]:
    """Give the names that an assignment binds at once: ``times, over = map(binary, "*/")``."""
    bound = shape.assignment(statement.node) if len(statement.nodes) == 1 else None
    several = bound is not None and any(isinstance(it, _SEVERAL) for it in bound.targets)
    return statement.binds if several else ()


def made_by(statement: Statement, space: Mapping[str, Any]) -> list[Any]:
    """Give what a statement made that may have been registered, as far as names tell it.

    Parameters:
        statement: the statement.
        space: what the names of its module meant.
    """
    alone = len(statement.binds) == 1 or bool(unpacked(statement))
    names = statement.binds if alone else defined_in(statement).keys()
    return [space[name] for name in sorted(names) if space.get(name) is not None]
