"""The order of registrations: before which entries does a cold start make one?"""

from __future__ import annotations

import ast
import gc
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import chain
from types import CodeType, FunctionType, ModuleType
from typing import Any, TypeAlias

from hmr._types import MISSING, ModuleName, QualName
from hmr.graph import Node
from hmr.live.process.looking import inward, is_a, layers, names_of, peek
from hmr.live.registries.collected import SILENT, items_of
from hmr.live.registries.fillers import Spellers
from hmr.live.registries.rows import first_inside, parts
from hmr.live.work import Work
from hmr.source import Statement
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

Place: TypeAlias = "tuple[int, tuple[int, ...]]"
"""A module's number in the order of execution, and a statement's position there."""
_SPELT = frozenset((str, int, float, bytes))
_WORD = re.compile(r"\w+")
_WHOLE = (FunctionType, type, ModuleType)
_PLAIN = (int, float, complex, bytes, bool, type(None), tuple, frozenset)
_NUMBERS = frozenset(_PLAIN) - {tuple, frozenset}
"""What is about nothing but itself, and was made by nobody."""
_MADE_BY_STATEMENT = 1 << 9  # Py_TPFLAGS_HEAPTYPE
_TELLS_WHAT_IT_HOLDS = 1 << 14  # Py_TPFLAGS_HAVE_GC


_LOOKING_UP = frozenset({"get", "pop", "popleft", "next", "max", "min", "first"})
"""Functions and methods that give one of the things that they go through."""


def _may_make(statement: Statement) -> bool:
    """Whether a statement may have made what it binds: ``LAST = ROWS[-1]`` makes nothing."""
    if statement.kind == "import":
        return False
    bound = assignment(statement.node)
    if bound is None:
        return True
    value = bound.value
    if isinstance(value, ast.Call):
        return (dotted(value.func) or "").rpartition(".")[2] not in _LOOKING_UP
    return any(isinstance(each, (ast.Call, ast.Lambda)) for each in ast.walk(value))


class Places:
    """Where entries stand that one statement makes, among those of others.

    Parameters:
        work: the commit.
        node: the statement.
    """

    def __init__(self, work: Work, node: Node) -> None:
        self._work = work
        self._node = node
        self._bound: dict[int, Place] = {}
        self._homes: dict[int, tuple[object, object, Place | None]] = {}
        self._units: dict[ModuleName, dict[int, int]] = {}

    @cached_property
    def _modules(self) -> list[ModuleName]:  # (most statements go through no collection)
        return list(self._work.registry.names)

    @cached_property
    def _numbers(self) -> dict[ModuleName, int]:
        return {name: at for at, name in enumerate(self._modules)}

    @cached_property
    def _words(self) -> frozenset[str] | None:
        """What the statement's module spells, its names among it; None where that does not tell."""
        known, module = self._work.words, self._node.module
        if module not in known:
            text = self._work.graph.source(module).text
            known[module] = frozenset(_WORD.findall(text)) if text.isascii() else None
        return known[module]

    @cached_property
    def _own(self) -> Place:
        node = self._node
        return self._numbers.get(node.module, len(self._numbers)), node.position

    def behind(self, entries: Sequence[Any], place: int) -> int:
        """Give a place that is behind what statements further up have put in since."""
        for at in range(len(entries) - 1, place - 1, -1):
            home = self._home(entries[at], entered=True)
            if home is not None and home < self._own:
                return at + 1
        return place

    def before(self, entries: Sequence[Any], place: int) -> int:
        """Give a place before what statements further up have put in front since."""
        for at in range(place):
            home = self._home(entries[at], entered=True)
            if home is not None and home < self._own:
                return at
        return place

    def among(
        self, entries: Sequence[Any], spellers: Spellers | None = None, *, first: bool = False
    ) -> int:
        """Give the place before the entries of statements further down.

        Where those that are known are in another order already, the end.

        Parameters:
            entries: what a collection holds.
            spellers: tells of plain entries who has put them in.
            first: whether nothing of the statement itself is among them.
        """
        if spellers is None and self._tell_nothing(entries):
            return len(entries)
        self._look_for(entries)
        homes = [self._home(entry) or self._home_inside(entry) for entry in entries]
        if spellers is not None:
            homes = [
                self._put_by(entry, home, spellers)
                for entry, home in zip(entries, homes, strict=True)
            ]
        known = [home for home in homes if home is not None]
        if known != sorted(known):
            if spellers is None or not spellers.in_order:
                return len(entries)
            last = min(known)  # (what defines an entry comes before what puts it in)
            homes = [last := max(home or last, last) for home in homes]
        further = [home is not None and home > self._own for home in homes]
        place = further.index(True) if True in further else len(entries)
        if spellers is not None and first:
            comes = spellers.comes(lambda place: self._ranked(place) < self._own)
            while place and homes[place - 1] is None and comes(entries[place - 1]):
                place -= 1
        return place

    def _put_by(self, entry: Any, home: Place | None, spellers: Spellers) -> Place | None:
        """Give the place of what has put an entry in, if it is told; else that of its home."""
        number, where = home or (len(self._modules), ())
        place = (self._modules[number], where) if number < len(self._modules) else None
        found = spellers.sets(entry, place)
        found = found or (spellers.of(entry) if home is None else None)
        return home if found is None else self._ranked(found)

    def is_further(self, entry: Any) -> bool:
        """Whether a statement further down has made an entry, as far as it is known."""
        home = self._home(entry)
        return home is not None and home > self._own

    def _ranked(self, place: tuple[ModuleName, tuple[int, ...]]) -> Place:
        return self._numbers.get(place[0], len(self._numbers)), place[1]

    def _home_inside(self, entry: Any) -> Place | None:
        """Give the place of what made the first of a dictionary's list: ``{"start": [greet]}``."""
        first = first_inside(entry)
        return None if first is MISSING else self._home(first)

    def _tell_nothing(self, entries: Sequence[Any]) -> bool:
        """Whether no entry tells of anybody, not even by its name: so of a table of plain values.

        What a collection holds may be bound to a name by somebody, and is looked for.
        """
        held = self.silent(entries)
        if held is None:
            return False
        kinds = set(map(type, held))
        if not kinds <= {*_PLAIN, str}:
            return False
        return str not in kinds or not any(map(self._called, self._perhaps_names(held)))

    def made_by(
        self, entry: Any, *, named: bool = False
    ) -> tuple[ModuleName, tuple[int, ...]] | None:
        """Give the statement that has made an entry, or defines what it holds, if it is known.

        Parameters:
            entry: the entry.
            named: whether to go by the name alone that it is, or begins with.
        """
        home = self._named(parts(self._work, entry)) if named else self._home(entry, by_name=False)
        return None if home is None else (self._modules[home[0]], home[1])

    def silent(self, collection: Any) -> list[Any] | None:
        """Give the parts of a collection's entries, if `made_by` knows of none of these.

        A table of plain values may be large, and is asked for as a whole.
        """
        held = silent_parts(collection)
        return held if held is not None and self._are_nobodys(held) else None

    def _are_nobodys(self, held: Iterable[Any]) -> bool:
        """Whether no statement has put one of these in, as far as this revision has seen."""
        return not self._work.entered or self._work.entered.keys().isdisjoint(map(id, held))

    def spell(self, held: Sequence[Any], words: Collection[tuple[type, object]]) -> bool:
        """Whether parts of entries may be one of some values, or a name of the module.

        Parameters:
            held: the parts; see `silent`.
            words: the values, each with its type.
        """
        wanted = {value for _, value in words}
        if wanted and any(type(each) in _SPELT and each in wanted for each in held):
            return True
        return any(map(self._called, self._perhaps_names(held)))

    def _perhaps_names(self, held: Iterable[Any]) -> Iterable[str]:
        """Give those of some values that may be names which the statement's module defines."""
        texts = {each for each in held if type(each) is str}
        if self._words is None:
            return texts
        # (``Menu.tea``, and what a class's body calls ``__tea``)
        return [*(texts & self._words), *(text for text in texts if "." in text or "__" in text)]

    def enter(self, entries: Iterable[Any]) -> None:
        """Note what the statement has put in."""
        for entry in entries:
            for part in parts(self._work, entry):
                self._work.entered[id(part)] = (part, self._own)

    def is_anybodys(self, entries: Sequence[Any]) -> bool:
        """Whether one of the entries is a text or a number that tells nothing of who put it in."""
        plain = (int, float, str, bytes)
        return any(
            all(type(part) in plain for part in parts(self._work, entry))
            and self._home(entry) is None
            for entry in entries
        )

    def of(self, entry: Any) -> tuple[ModuleName, tuple[int, ...]] | None:
        """Give a place right above the statement that has made an entry, if it is known."""
        home = self._home(entry, entered=True) or self._home(entry)
        if home is None:
            return None
        number, (*owners, last) = home
        return self._modules[number], (*owners, last - 1)

    def _home(self, entry: Any, *, entered: bool = False, by_name: bool = True) -> Place | None:
        if type(entry) in _NUMBERS:  # (a list may be full of them)
            return None
        held = parts(self._work, entry)
        for part in held:
            if type(part) not in (*_PLAIN, str) and id(part) in self._work.entered:
                return self._work.entered[id(part)][1]
        if entered:
            return None
        homes = (self._home_of(part) for part in held if type(part) not in SILENT)
        home = next((home for home in homes if home is not None), None)
        home = self._named(held) if home is None and by_name else home
        if home is None and by_name:  # an object was made after its class, at least
            held = entry[-1:] if type(entry) is tuple else (entry,)
            home = next((self._of(type(each)) for each in held), None)
        return home

    def _home_of(self, part: Any) -> Place | None:
        """Give the place of the statement that defines what a part is, or wraps; looked up once."""
        # Functions are many, their codes are few; and most of them wrap nothing.
        plain = type(part) is FunctionType
        thing, space = (part.__code__, part.__globals__) if plain else (part, None)
        known = self._homes.get(id(thing))
        if known is None or known[1] is not space:
            # (what is noted is kept, so that the `id` is its own)
            known = self._homes[id(thing)] = thing, space, self._of(part)
        if known[2] is not None:
            return known[2]
        inner = inward(part) if not is_a(part, type) else None
        homes = (self._of(layer) for layer in layers(inner))
        return next((home for home in homes if home is not None), None)

    def _named(self, held: Iterable[Any]) -> Place | None:
        homes = (self._called(part) for part in held)
        return next((home for home in homes if home is not None), None)

    def _look_for(self, entries: Iterable[Any]) -> None:
        """Find which statements bind the objects that are entered: a field, by its class's body."""
        known = (*_PLAIN, str, FunctionType, type, ModuleType)
        held = {
            id(part)
            for entry in entries
            for part in parts(self._work, entry)
            if type(part) not in known
        }
        for module, number in self._numbers.items() if held else ():
            space = self._work.registry[module].namespace
            spaces = {"": space}
            for name, thing in list(space.items()):
                if is_a(thing, type) and names_of(thing) == (module, name):
                    spaces[f"{name}."] = dict(vars(thing))
            for prefix, names in spaces.items():
                for name, thing in list(names.items()):
                    if id(thing) in held and self._work.graph.has(module):
                        binders = _statements(self._work, module, prefix + name)
                        makes = len(binders) == 1 and _may_make(binders[0].statement)
                        if makes:
                            self._bound[id(thing)] = (number, binders[0].position)

    def _called(self, thing: Any) -> Place | None:
        """Give the place of what is noted as a text, by its name; or of what a class holds."""
        if type(thing) is not str:
            return self._bound.get(id(thing)) if type(thing) not in _PLAIN else None
        last = thing.rpartition(".")[2]
        if self._words is not None and last not in self._words and "__" not in last:
            return None  # (a table of texts may be large)
        module, prefix = self._node.module, self._node.prefix
        found = _statements(self._work, module, thing)
        found = found or (_statements(self._work, module, prefix + thing) if prefix else [])
        return (self._numbers[module], found[0].position) if len(found) == 1 else None

    def _of(self, thing: object) -> Place | None:
        """Give the place of the statement that defines a function or class, if there is one."""
        if type(thing) is FunctionType:
            module = self._work.registry.spaces.get(id(thing.__globals__))
            name = thing.__code__.co_qualname
            if name.endswith("<lambda>") and ".<locals>" not in name and module is not None:
                return self._spelt(module, thing.__code__)
        elif is_a(thing, type):
            module, name = peek(thing, "__module__"), thing.__qualname__
        else:
            return None
        if module is None or module not in self._numbers or not self._work.graph.has(module):
            return None
        binders = _statements(self._work, module, name)
        return (self._numbers[module], binders[0].position) if len(binders) == 1 else None

    def _spelt(self, module: ModuleName, code: CodeType) -> Place | None:
        """Give the place of the statement in which a lambda stands."""
        known = self._units.get(module)
        if known is None:
            recoded = self._work.out.recoded.get(module)
            units = self._work.registry[module].units if recoded is None else recoded.units
            known = self._units[module] = {}
            for at, unit in enumerate(units):
                for each in unit:
                    known.setdefault(id(each), at)
        at_unit = known.get(id(code))
        return None if at_unit is None else (self._numbers[module], (at_unit,))


def _statements(work: Work, module: ModuleName, name: QualName) -> list[Node]:
    """Give the statements that bind a name, each once, in however many of its branches."""
    return list(dict.fromkeys(work.binders(module, name)))


def silent_parts(collection: Any) -> list[Any] | None:
    """Give the parts of all entries of a collection, if none tells by itself who has made it.

    A table may be large, and is gone through in loops of C code.

    Returns:
        The parts, see `parts`, and perhaps some more; None where one may tell something.
    """
    if issubclass(type(collection), dict):
        held = _flat([*dict.keys(collection), *dict.values(collection)])
    else:
        held = _flat(_flat(items_of(collection)))
    if dict in set(map(type, held)):  # they may be rows
        held += chain.from_iterable([each.values() for each in held if type(each) is dict])
    others = set(map(type, held)) - SILENT
    more = _held_by(held, others) if others else []
    return None if more is None else [*held, *more]


def _held_by(held: list[Any], kinds: set[type]) -> list[Any] | None:
    """Give what objects hold that have nothing but what is silent; None if they may have more.

    The collector tells it of all of them at once, and makes them no dictionaries for it.

    Parameters:
        held: things, the objects among them.
        kinds: the classes of the objects, without those of what is silent.
    """
    if not all(map(_is_of_plain_objects, kinds)):
        return None
    objects = [each for each in held if type(each) in kinds]
    out = gc.get_referents(*objects)
    out += chain.from_iterable([dict.values(each) for each in out if type(each) is dict])
    others = set(map(type, out)) - SILENT
    if others - set(map(type, kinds)):
        return None
    # Each has its class, which tells nothing; a class that it has besides would tell something.
    classes = Counter(id(each) for each in out if type(each) in others)
    count = Counter(map(type, objects))
    return out if classes == {id(kind): count[kind] for kind in kinds} else None


def _is_of_plain_objects(kind: type) -> bool:
    """Whether objects of a class are no functions, classes or wrappers, and tell what they hold."""
    made = all(base is object or base.__flags__ & _MADE_BY_STATEMENT for base in kind.__mro__)
    return made and bool(kind.__flags__ & _TELLS_WHAT_IT_HOLDS) and not issubclass(kind, type)


def _flat(things: list[Any]) -> list[Any]:
    """Give some things, and in place of each tuple what it holds."""
    if tuple not in set(map(type, things)):
        return things
    return [*chain.from_iterable(each if type(each) is tuple else (each,) for each in things)]
