"""What a call has registered that names neither that nor where: `setup()`, which adds a handler."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

from hmr.live.known.tracked import Tracked
from hmr.live.process.transaction import Transaction
from hmr.pack import Entry
from hmr.source import Statement


class Unnamed:
    """Tells by its coming what a call registers; the next time that it runs, this goes first.

    What it registered when the module was imported cannot be told from what others did.

    Parameters:
        tx: where undos are noted.
    """

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._before: dict[Hashable, Entry] = {}
        self._withdrawn: set[int] = set()
        self._emptied: set[tuple[str, str]] = set()
        self._noted: dict[tuple[str, str], Statement] = {}  # the last call that noted something

    def undid(self, statement: Statement) -> bool:
        """Whether what a statement had registered was known, and was taken out."""
        return id(statement) in self._withdrawn

    def withdraw(
        self,
        tracked: Tracked,
        old: Statement,
        entries: Callable[[], Iterable[Entry]],
        now: Statement | None = None,
    ) -> Sequence[Entry]:
        """Give what a call registered when it last ran, as far as that is known, to be taken out.

        Parameters:
            tracked: the module.
            old: the call, as it ran before.
            entries: lists all registrations that are there.
            now: the call, as it is about to run.
        """
        known = tracked.registered.get(old.name)
        if known is None:
            return ()
        if self._noted.get((tracked.name, old.name), now) is not now:
            # Its twin, of the same text, has just noted that, and took out what both had.
            if (tracked.name, old.name) in self._emptied:
                self._withdrawn.add(id(old))
            return ()
        self._withdrawn.add(id(old))
        self._emptied.add((tracked.name, old.name))
        self._tx.drop(tracked.registered, old.name)
        there = {entry.identity for entry in entries()}
        return [entry for entry in known if entry.identity in there]

    def begin(self, entries: Iterable[Entry]) -> None:
        """Note what is there before a call runs."""
        self._before = {entry.identity: entry for entry in entries}

    def end(
        self,
        tracked: Tracked,
        statement: Statement,
        old: Statement | None,
        entries: Iterable[Entry],
        owned: Callable[[Entry], bool],
    ) -> bool:
        """Note what has come; say whether something of the kind was there, which may be its own.

        Parameters:
            tracked: the module.
            statement: the call that ran.
            old: the statement as it ran before, if it did.
            entries: what is there now.
            owned: whether a statement of the module is known to have registered something.
        """
        entries = list(entries)
        fresh = [
            entry for entry in entries if entry.identity not in self._before and not owned(entry)
        ]
        if fresh:
            twins = (tracked.name, statement.name) in self._noted
            known = tracked.registered.get(statement.name, []) if twins else []
            self._noted[(tracked.name, statement.name)] = statement
            self._tx.put(tracked.registered, statement.name, [*known, *fresh])
        if old is None or self.undid(old):
            return False
        there = {entry.identity for entry in entries}
        still = [entry for entry in self._before.values() if entry.identity in there]
        return any(_alike(entry, new) and not owned(entry) for new in fresh for entry in still)


def is_call(node: ast.stmt) -> bool:
    """Whether a statement is a call whose result is dropped."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


def _alike(entry: Entry, new: Entry) -> bool:
    same = entry.what == new.what and entry.place is new.place
    return same and _kinds(entry.about) == _kinds(new.about)


def _kinds(things: Collection[object]) -> list[type]:
    return [type(thing) for thing in things]
