"""The names under which a key can be read: in its module, and wherever that is imported.

    # shop.orders              # shop                       # app
    class Order: ...           from shop import orders      import shop
    Latest = Order             from .orders import Order    shop.Order, shop.orders.Latest

How modules spell what begins with a name is found once for the name, whatever stands below it: a
base class whose project imports itself as a whole has thousands of names, and each of its methods.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple, Protocol

from hmr._types import ModuleName
from hmr.graph.importers import Importers
from hmr.graph.index import Index
from hmr.graph.keys import Key, mangled
from hmr.graph.makers import makers_of
from hmr.graph.told import Told
from hmr.graph.ways import Way
from hmr.source.implicit import OPERATED, is_operator
from hmr.source.operating import is_method

Through = frozenset[ModuleName]
"""The modules that a name is had through; with a dot behind, those that it is an attribute of."""
_NOTHING: Through = frozenset()
_STARS = ("import *", "import*")
_SEVERAL = 3
"""How many methods of classes of one name are followed, before all texts are searched for that."""


class Asked(Protocol):
    """What is asked of a graph."""

    told: Told

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def ways(self, module: ModuleName, head: str, follows: bool) -> tuple[Way, ...]:
        """Give how other modules spell what begins with a name of one, whatever stands below it."""

    def givers(self, module: ModuleName, head: str) -> Iterator[ModuleName]:
        """Give the modules whose `__getattr__` has given somebody what another module defines."""

    def standing(self, module: ModuleName, head: str) -> tuple[str, ...]:
        """Give what stands in a module's place, where its spelling begins with a name."""


class _Place(NamedTuple):
    """How a module spells a name of another one, be it through others."""

    module: ModuleName
    local: str
    through: Through
    others: Others | None


class Spelt:
    """Finds how keys are spelt, for one state of a graph.

    Parameters:
        graph: where names are looked up.
        importers: who may import whom.
    """

    def __init__(self, graph: Asked, importers: Importers) -> None:
        self._graph = graph
        self._importers = importers
        self._known: dict[Key, tuple[tuple[ModuleName, str], ...]] = {}
        self._places: dict[tuple[ModuleName, str, bool], tuple[tuple[_Place, ...], Through]] = {}
        self._others: dict[tuple[ModuleName, str], Others | None] = {}
        self._heads: Counter[str] = Counter()
        self._homes: dict[tuple[ModuleName, str], bool] = {}
        self._starred: bool | None = None
        self._by: dict[
            tuple[ModuleName, str, bool], tuple[Through, dict[Through, tuple[Way, ...]]]
        ] = {}

    def __call__(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the modules of ours that can read a key, each with how it spells it.

        Its module need not be one of ours: what `os` holds is read by those who import it.

        A value that was imported by name is another binding, with a key of its own, reached
        through its import statement. Code is the same code under every name.
        """
        known = self._known.get(key)
        if known is None:
            has = self._graph.has
            known = self._known[key] = tuple(each for each in self._spell(key) if has(each[0]))
        return known

    def _spell(self, key: Key) -> dict[tuple[ModuleName, str], None]:
        owner, _, last = key.name.rpartition(".")
        operated = owner and key.what == "code" and is_operator(last)
        operated = operated or (owner and key.what == "value" and is_method(last))  # (it came, say)
        names = (key.name, owner + OPERATED) if operated else (key.name, *mangled(key.name))
        same = key.what in ("code", "content")
        todo = [(key.module, name, _NOTHING) for name in names]
        seen, out = set(todo), dict[tuple[ModuleName, str], None]()
        while todo:
            module, name, through = todo.pop()
            out[module, name] = None
            head, dot, rest = name.partition(".")
            more = [*_besides(module, name, self.others_of(module, head), same, through)]
            if not through or self._importers.reached_through(head, rest.partition(".")[0]):
                places, shared = self._elsewhere(module, head, same or bool(rest))
                for place in places if through.isdisjoint(shared) else ():
                    if through and not through.isdisjoint(place.through):
                        continue  # from a package to a module that has the package: all over again
                    found = place.local + dot + rest
                    out[place.module, found] = None
                    if place.others is not None:
                        by = through | place.through
                        more += _besides(place.module, found, place.others, same, by)
            todo += [entry for entry in dict.fromkeys(more) if entry not in seen]
            seen.update(more)
        return out

    def _elsewhere(
        self, module: ModuleName, head: str, follows: bool
    ) -> tuple[tuple[_Place, ...], Through]:
        """Give how all other modules spell what begins with a name of one.

        And what all of them have it through: nobody who has it through that spells it anew.
        """
        known = self._places.get((module, head, follows))
        if known is None:
            found = tuple(self._find(module, head, follows))
            shared = frozenset.intersection(*(it.through for it in found)) if found else _NOTHING
            known = self._places[module, head, follows] = found, shared
        return known

    def _find(self, module: ModuleName, head: str, follows: bool) -> Iterable[_Place]:
        # A package that imports itself, or two that import each other, spell a name without end:
        # nobody has it through the same package twice, nor by an attribute of the same one.
        todo = [(module, head, _NOTHING)]
        seen, out = set(todo), list[_Place]()
        while todo:
            at, name, through = todo.pop()
            first, dot, rest = name.partition(".")
            if through and not self._importers.reached_through(first, rest.partition(".")[0]):
                continue
            for other, local, by, goes_on in self._ways(at, first, follows or bool(rest), through):
                passed = through | {other, f"{by}."} if by else through
                entry = (other, local + dot + rest, passed)
                further = goes_on and other not in through
                others = self.others_of(other, local.partition(".")[0]) if further else None
                out.append(_Place(*entry, others))
                if further and entry not in seen:
                    seen.add(entry)
                    todo.append(entry)
        return out

    def _ways(
        self, module: ModuleName, head: str, follows: bool, through: Through
    ) -> tuple[Way, ...]:
        """Give how other modules spell a name, but by nothing that it was had by an attribute of.

        Most ways are by one package, and most of what is asked for has come by that.
        """
        known = self._by.get((module, head, follows))
        if known is None:
            every = self._graph.ways(module, head, follows)
            by = frozenset([f"{way.by}." for way in every if way.by])
            known = self._by[module, head, follows] = by, {_NOTHING: every}
        by, parts = known
        met = by & through
        left = parts.get(met)
        if left is None:
            every = parts[_NOTHING]
            left = parts[met] = tuple([way for way in every if f"{way.by}." not in met])
        return left

    def is_at_home(self, key: Key) -> bool:
        """Whether a method's class has no other name, and nobody says it but who defines one.

        One search of all texts tells it for all classes of that name, where there are several.
        """
        head, _, rest = key.name.partition(".")
        if not rest or not self._graph.has(key.module):
            return False
        known = self._homes.get((key.module, head))
        if known is not None:
            return known
        self._heads[head] += 1
        if self._heads[head] <= _SEVERAL:
            return False
        known = self._homes[key.module, head] = self._is_at_home(key.module, head)
        return known

    def _is_at_home(self, module: ModuleName, head: str) -> bool:
        if not self._importers.nobody_says(head, b"class "):
            return False
        if self._starred is None:  # (a class of the same name may be taken for one of those)
            self._starred = any(map(self._importers.spelling, _STARS))
        return not self._starred and self.others_of(module, head) is None

    # -- other names in the same module ----------------------------------------------------------
    def others_of(self, module: ModuleName, head: str) -> Others | None:
        """Give what else stands for what begins with a name in a module, if anything does."""
        try:
            return self._others[module, head]
        except KeyError:
            known = self._others[module, head] = self._find_others(module, head)
            return known

    def _find_others(self, module: ModuleName, head: str) -> Others | None:
        if not self._graph.has(module):
            return None
        entries = self._graph.index(module)
        making = tuple(makers_of(entries.source, head))
        givers = [(giver, "") for giver in self._graph.givers(module, head)]
        given = (*givers, *self._graph.told.shown(module))
        if not self._importers.uses(module, head, b"def ", b"class "):
            return Others((), (), making, (), (), {}, given) if given or making else None
        aliases = tuple(entries.aliases.get(head, ()))
        heirs = tuple(entries.heirs.get(head, ()))
        objects = tuple(entries.made_with(head))
        standing = self._graph.standing(module, head)
        if not (aliases or heirs or objects or making or standing or given):
            return None
        return Others(aliases, objects, making, heirs, standing, entries.binders, given)


def _besides(
    module: ModuleName, name: str, others: Others | None, same: bool, through: Through
) -> Iterator[tuple[ModuleName, str, Through]]:
    """Give the other names for what is spelt so in a module, and who else gives it out."""
    if others is not None:
        for alias in others.names(name, same):
            yield module, alias, through
        for giver, thing in others.given:
            yield giver, f"{thing}.{name}" if thing else name, through


class Others(NamedTuple):
    """What else stands for what begins with a name in a module: all that its statements make of it.

    Attributes:
        aliases: other names: ``OPTIONS = settings.Options``.
        objects: what stands at the top level and is made by calling what begins so.
        making: functions that give what is made so.
        heirs: the classes derived from what begins so.
        standing: what begins so and stands in the module's place.
        binders: what the module binds.
        given: the modules that give the name by their `__getattr__`, or show this module as an
            attribute of a thing, each with the thing's name.
    """

    aliases: tuple[tuple[str, str], ...]
    objects: tuple[tuple[str, str], ...]
    making: tuple[tuple[str, str], ...]
    heirs: tuple[tuple[str, str], ...]
    standing: tuple[str, ...]
    binders: Container[str]
    given: tuple[tuple[ModuleName, str], ...]

    def names(self, name: str, same: bool) -> Iterator[str]:
        """Give the other names for what is spelt so.

        Parameters:
            name: how it is spelt.
            same: whether another name for it stands for the same thing, not only for what is below.
        """
        for alias, chain in self.aliases:
            if name.startswith(chain + ".") or (same and name == chain):
                yield alias + name.removeprefix(chain)
        if "." not in name:
            return
        for made, callee in self.objects:  # ``basket.total`` is `Basket.total`
            if name.startswith(callee + "."):
                yield made + name.removeprefix(callee)
            if same and name == f"{callee}.__call__":
                yield made
        if not any(name.startswith(f"{function}.") for function, _ in self.making):
            for function, callee in self.making:  # ``open_shop().total``
                if name.startswith(callee + "."):
                    yield function + name.removeprefix(callee)
        for heir, base in self.heirs:  # unless they have their own
            member = name.removeprefix(base)
            if name.startswith(base + ".") and heir + member not in self.binders:
                yield heir + member
        for thing in self.standing:  # ``shop.rates`` is `Shop.rates`
            if name.startswith(thing + "."):
                yield name.removeprefix(thing + ".")
