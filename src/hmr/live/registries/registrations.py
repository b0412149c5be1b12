"""Registrations: what a statement put into the project's collections goes before it runs again.

`@on("start") def greet` put `greet` into `HANDLERS["start"]`. Edited to `@on("stop")`, it is
taken out there, and what it puts in now stands where the old entry stood. Only entries that hold
what the statement made are its own, and only in collections that it is known to fill.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.graph import Key, Node
from hmr.live.known.readers import says_any
from hmr.live.process.looking import is_a
from hmr.live.process.transaction import Transaction
from hmr.live.registries.collected import (
    Cell,
    alike,
    content_of,
    inner_of,
    is_plain,
    items_of,
    remember,
    root_of,
    same,
    write,
)
from hmr.live.registries.entered import Entries, entries_of
from hmr.live.registries.fillers import Spellers
from hmr.live.registries.own import Own
from hmr.live.registries.registering import Places
from hmr.live.registries.rows import filled_in
from hmr.live.work import Work
from hmr.source import Statement

_FEW = 20
"""So many keys at most are looked for in the sources."""
_PLAIN = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)


@dataclass(slots=True)
class Registrations:
    """The collections that one statement fills, around its run.

    Attributes:
        withdrawn: whether the statement's entries were found and taken out.
        unsure: whether they were found among those of others, and not told from them.
    """

    _work: Work
    _node: Node
    _roots: dict[Key, Any]
    _before: dict[Key, list[Any]]
    _is_new: bool
    _kept: list[tuple[Any, list[Any]]] = field(default_factory=list)
    _further: list[tuple[Any, int, list[Any]]] = field(default_factory=list)
    _taken: list[tuple[Any, list[Any], int]] = field(default_factory=list)
    withdrawn: bool = False
    unsure: bool = False

    @property
    def emptied(self) -> frozenset[tuple[ModuleName, QualName]]:
        """The collections from which the statement's entries were taken out, by their names."""
        taken = {id(collection) for collection, _, _ in self._taken}
        return frozenset(
            (key.module, key.name)
            for key, root in self._roots.items()
            if not taken.isdisjoint(map(id, filled_in(self._work, root)))
        )

    def may_remain(self, keys: Collection[Key]) -> bool:
        """Whether an entry may be left of a statement that is gone: one that tells no origin.

        Parameters:
            keys: the collections that count.
        """
        own = self._node.qualname
        places, emptied = Places(self._work, self._node), self.emptied
        return any(
            places.is_anybodys(items_of(each))
            for key, root in self._roots.items()
            if key in keys and key.what == "content" and not f"{key.name}.".startswith(f"{own}.")
            if key[:2] not in emptied
            for each in filled_in(self._work, root)
        )

    def leaves_some(self, words: Collection[str]) -> bool:
        """Whether a dictionary has an entry of a former run, as far as its key tells.

        ``register("m", prefixes="km")`` had put in ``"mm"``, too, which nobody spells.

        Parameters:
            words: what the statement spelt or spells: such a key has one of them in it.
        """
        for collection, kept in self._kept:
            now = items_of(collection)
            again = self._set_again(collection, kept, now)
            if not issubclass(type(collection), dict) or (again is None and len(now) <= len(kept)):
                continue
            held = {id(item[1]) for item in now} - self._work.renewed.keys()
            left = [
                key
                for key, value in kept
                if type(key) is str and type(value) not in _PLAIN and id(value) in held
            ]
            left = [key for key in left if any(word in key and word != key for word in words)]
            if len(left) <= _FEW and any(not self._is_spelt(key) for key in left):
                return True
        return False

    def _is_spelt(self, key: str) -> bool:
        texts = [quote + key.encode() + quote for quote in (b'"', b"'")]
        return any(says_any(tracked, texts) for tracked in self._work.registry)

    def hide_further(self, keys: Iterable[Key]) -> None:
        """Take out what statements further down have put in, until the statement has run.

        Where it asks how much a collection holds: ``cls.number = len(REG)``.
        """
        for key in keys:
            root = self._roots.get(key._replace(what="content")) if key.what == "size" else None
            items = items_of(root) if root is not None and is_plain(root) else []
            at = Places(self._work, self._node).among(items)
            if at < len(items):
                self._further.append((root, at, items[at:]))
                self._taken = [taken for taken in self._taken if taken[0] is not root]
                self._kept = [kept for kept in self._kept if kept[0] is not root]
                write(self._work.tx, root, items[:at], items)

    def begin_empty(self, collections: Iterable[tuple[Key, Any]]) -> None:
        """Take everything out of collections which the statement, and nothing else, fills."""
        for _, root in collections:
            self._kept = [kept for kept in self._kept if kept[0] is not root]
            write(self._work.tx, root, [], items_of(root))

    @property
    def found(self) -> list[Any]:
        """The collections, as they are found by their names."""
        return [*self._roots.values()]

    def settle(self) -> None:
        """Put what the run registered where a cold start would; note what holds more or less.

        That is where the old entries stood, or before those of the statements further down.
        """
        places = Places(self._work, self._node)
        sorts = self._work.graph.effects_of(self._node).sorts
        for collection, at, further in self._further:
            now = items_of(collection)
            places.enter(now[at:])
            write(self._work.tx, collection, [*now, *further], now)
        self._taken = [
            (collection, self._without_set_below(places, collection, kept), place)
            for collection, kept, place in self._taken
        ]
        self._kept = [
            (collection, self._without_set_below(places, collection, kept))
            for collection, kept in self._kept
        ]
        for collection, kept, place in self._taken:
            front = _is_in_front(collection, kept)
            at = places.before(kept, place) if front else places.behind(kept, place)
            _arrange(self._work.tx, collection, kept, at, places, sorts=sorts)
        taken = {id(collection) for collection, _, _ in self._taken}
        for collection, kept in self._kept:
            if id(collection) not in taken:
                if _is_in_front(collection, kept):  # those further down come before it
                    at = len(kept) - places.among(kept[::-1])
                else:
                    at = self._among(places, collection, kept)
                _arrange(self._work.tx, collection, kept, at, places, sorts=sorts)
        for root in self._roots.values():
            _prune(self._work.tx, root, [taken[0] for taken in self._taken])
        for key, root in self._roots.items():
            before, now = self._before[key], content_of(root)
            if len(before) != len(now):
                self._count(key, root, places)
            # What a decorator wrote on a function is another thing, though the function stays.
            if type(root) is Cell and not same(before, now):
                self._work.changed.add(key)
                self._work.changed.add(key._replace(what="value"))
            elif type(root) is not Cell and (
                not alike(before, now)
                or (self.withdrawn and any(id(each) in self._work.altered for each in now))
            ):
                self._work.changed.add(key)
                self._work.altered.add(id(root))

    def _without_set_below(self, places: Places, collection: Any, kept: list[Any]) -> list[Any]:
        """Give a key that the run has set back to what a definition further down sets it to.

        It stands where the run would have put it in: it counts as added, and not as kept.
        """
        if not issubclass(type(collection), dict):
            return kept
        below = [
            (key, value)
            for key, value in kept
            if type(value) not in _PLAIN  # (such a value tells nobody's name)
            if dict.get(collection, key, value) is not value
            and id(dict.get(collection, key)) not in self._work.renewed
            and places.is_further((key, value))
            and not self._runs_again(places.made_by((key, value)))
        ]
        if not below:
            return kept
        keys, now = {key for key, _ in below}, items_of(collection)
        write(self._work.tx, collection, [*(e for e in now if e[0] not in keys), *below], now)
        return [entry for entry in kept if entry[0] not in keys]

    def _runs_again(self, place: tuple[ModuleName, tuple[int, ...]] | None) -> bool:
        """Whether a statement has its turn in this revision, by itself or with its class."""
        return place is not None and any(
            step.node.module == place[0]
            and place[1][: len(step.node.position)] == step.node.position
            for step in self._work.plan.steps
            if step.how == "run"
            and (step.because is None or not step.because.isdisjoint(self._work.changed))
        )

    def _among(self, places: Places, collection: Any, kept: list[Any]) -> int:
        """Give the place for what was put behind the kept entries, by who has put these in."""
        now = items_of(collection)
        if len(now) <= len(kept) or not kept:
            return len(kept)
        again = self._set_again(collection, kept, now)
        if again is not None:
            return again + 1
        keys = (
            key
            for key, root in self._roots.items()
            if key.what == "content"
            and any(each is collection for each in filled_in(self._work, root))
        )
        found = next(keys, None)
        if found is None:
            return places.among(kept)
        return places.among(kept, Spellers(self._work, found, self._node), first=self._is_new)

    def _set_again(self, collection: Any, kept: list[Any], now: list[Any]) -> int | None:
        """Give where in a dictionary the last of the entries stands that the run has set again."""
        if not issubclass(type(collection), dict):
            return None
        renewed = self._work.renewed
        found = [
            at
            for at, (old, new) in enumerate(zip(kept, now, strict=False))
            if old[0] is new[0] and (old[1] is not new[1] or id(new[1]) in renewed)
        ]
        return max(found, default=None)

    def _count(self, key: Key, root: Any, places: Places) -> None:
        """Note for the statements further down that another number of entries stands above them."""
        kept = next((kept[place:] for each, kept, place in self._taken if each is root), [])
        further = next((further for each, _, further in self._further if each is root), kept)
        first = places.of(further[0]) if further else None
        changed = self._work.changed
        if first is not None:
            at, changed.at = changed.at, first
            changed.add(key._replace(what="size"))
            changed.at = at


def registrations(
    work: Work,
    node: Node,
    keys: Iterable[Key],
    old: Statement | None,
    made: Sequence[object],
    *,
    withdraw: bool,
) -> Registrations | None:
    """Look at the collections that a statement fills, and take its entries out.

    Parameters:
        work: the commit.
        node: the statement.
        keys: the collections, as far as it is known.
        old: the statement as it ran before; None where it is new.
        made: what it made before, which its entries hold; empty where no name tells it any more.
        withdraw: whether to take them out.

    Returns:
        None where it fills nothing that is known.
    """
    some = [key for key in keys if key.what != "size"]
    some += [Key(*added, "content") for added in work.graph.adds_to(node)]
    roots = {key: root for key in some if (root := root_of(work, key)) is not None}
    if not roots:
        return None
    before = {key: content_of(root) for key, root in roots.items()}
    out = Registrations(work, node, roots, before, old is None)
    for root in roots.values() if node.statement.kind in ("function", "class") else ():
        for collection in (root, *inner_of(root)):
            remember(work.tx, collection)
    unknown = any(type(each) in _PLAIN or is_a(each, ModuleType) for each in made)
    if withdraw and old is not None and not unknown:
        out.withdrawn = _withdraw(out, roots, old, made)
    out._kept = [
        (each, items_of(each)) for root in roots.values() for each in filled_in(work, root)
    ]
    return out


def _withdraw(
    out: Registrations, roots: dict[Key, Any], old: Statement, made: Sequence[object]
) -> bool:
    own = Own(out._work, out._node, old, made)
    found: dict[int, tuple[Any, list[int]]] = {}  # one collection may have several names
    for key, root in roots.items():
        entries = entries_of(out._work, out._node, key, root, old, own)
        if entries is None:
            out.unsure = True
            return False
        if entries and key not in out._work.graph.fills(out._node):
            entries = _of_nobody_else(out._work, key, entries)
        found.update((id(entry[0]), entry) for entry in entries)
    for collection, places in found.values():
        before = items_of(collection)
        kept = [item for at, item in enumerate(before) if at not in places]
        out._taken.append((collection, kept, places[0]))
        write(out._work.tx, collection, kept, before)
    return bool(found)


def _of_nobody_else(work: Work, key: Key, entries: Entries) -> Entries:
    """Give those of some entries that no statement hands on which fills a collection still."""
    spellers = Spellers(work, key)
    alone = [
        (each, [at for at in places if not spellers.handing(items_of(each)[at])])
        for each, places in entries
    ]
    return [(each, places) for each, places in alone if places]


# -- collections -------------------------------------------------------------------------------
def _arrange(
    tx: Transaction, collection: Any, kept: list[Any], place: int, places: Places, *, sorts: bool
) -> None:
    """Move what was added behind the kept items to its place among them.

    Where what the statement calls has put them in order, only among those that are as good by it.
    """
    now = items_of(collection)
    if sorts and type(collection) is list:
        _arrange_sorted(tx, collection, now, kept, places)
        return
    if _is_in_front(collection, kept):
        added, stood = now[: -len(kept)], now[-len(kept) :]
        places.enter(added)
        write(tx, collection, [*stood[:place], *added, *stood[place:]], now)
        return
    unordered = type(collection) is Cell and collection.kind is frozenset
    if (
        unordered
        or issubclass(type(collection), set)
        or len(now) <= len(kept)
        or not _begins(now, kept, by_key=issubclass(type(collection), dict))
    ):
        return
    stood, added = now[: len(kept)], now[len(kept) :]
    places.enter(added)
    if place < len(kept):
        write(tx, collection, [*stood[:place], *added, *stood[place:]], now)


def _is_in_front(collection: Any, kept: list[Any]) -> bool:
    """Whether a run has put something before what a list held: ``CHAIN.insert(0, function)``."""
    now = items_of(collection) if issubclass(type(collection), list) and kept else []
    return (
        len(now) > len(kept) and same(now[-len(kept) :], kept) and not same(now[: len(kept)], kept)
    )


def _arrange_sorted(
    tx: Transaction, collection: list[Any], now: list[Any], kept: list[Any], places: Places
) -> None:
    """Move an entry from where it was sorted in before others that have the same first part."""
    known = set(map(id, kept))
    added = [at for at, item in enumerate(now) if id(item) not in known]
    if len(added) != 1 or type(now[added[0]]) is not tuple:
        return
    (at,) = added
    first = now[at][:1]
    to = at
    while to and type(now[to - 1]) is tuple and alike(now[to - 1][:1], first):
        if not places.is_further(now[to - 1]):
            break
        to -= 1
    if to < at:
        write(tx, collection, [*now[:to], now[at], *now[to:at], *now[at + 1 :]], now)


def _begins(items: list[Any], start: list[Any], *, by_key: bool) -> bool:
    """Whether entries are the first of some, of a dictionary under the same keys."""
    if by_key:
        return all(a[0] is b[0] for a, b in zip(items, start, strict=False))
    return all(
        a is b or (type(a) is tuple and type(b) is tuple and same(list(a), list(b)))
        for a, b in zip(items, start, strict=False)
    )


def _prune(tx: Transaction, root: Any, emptied: list[Any]) -> None:
    """Let go of a list in a dictionary whose last entry was taken out: nobody would make it now."""
    if not is_plain(root) or not issubclass(type(root), dict):
        return
    before = items_of(root)
    kept = [
        (key, value)
        for key, value in before
        if value is root or value or not any(value is collection for collection in emptied)
    ]
    if len(kept) < len(before):
        write(tx, root, kept, before)
