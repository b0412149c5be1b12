"""Test a pack: what it lists can be taken out, and put in again as it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from hmr.pack import Entry, Pack, Revision, instances


class _Looking:
    """As much of a `Revision` as a listing asks for."""

    def instances(self, kind: type[Any]) -> list[Any]:
        return list(instances(kind))


def listing(pack: Pack) -> list[Entry]:
    """Give the registrations that a pack lists now.

    Parameters:
        pack: the pack under test.

    Since 1.0.
    """
    return list(pack.entries(cast(Revision, _Looking())))


def assert_reversible(pack: Pack, whats: Iterable[str]) -> None:
    """Assert that registrations can be taken out, and are as before once they are put back.

    Parameters:
        pack: the pack under test.
        whats: which of them, by `Entry.what`.

    Raises:
        AssertionError: there is none of that name, it was still listed after it was taken out, or
            the listing, its order included, is another one after it was put back.

    Since 1.0.
    """
    for what in whats:
        before = listing(pack)
        found = next((entry for entry in before if entry.what == what), None)
        if found is None:
            raise AssertionError(f"no entry {what!r}; the pack lists {_said(before)}")
        put_back = found.take_out()
        if found.identity in [entry.identity for entry in listing(pack)]:
            raise AssertionError(f"{what!r} is still listed after it was taken out")
        put_back()
        after = listing(pack)
        if _shape(after) != _shape(before):
            raise AssertionError(
                f"after {what!r} was put back the pack lists {_said(after)}, not {_said(before)}"
            )


def _shape(entries: list[Entry]) -> list[tuple[object, ...]]:
    return [(entry.what, *map(id, entry.about)) for entry in entries]


def _said(entries: list[Entry]) -> str:
    return ", ".join(repr(entry.what) for entry in entries) or "nothing"
