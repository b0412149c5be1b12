"""SQLAlchemy's tables of listeners lose entries at any moment, when garbage is collected."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("sqlalchemy")
from sqlalchemy.event import registry

from hmr.packs.sqlalchemy_events import SqlalchemyEventsPack


def test_an_entry_that_goes_while_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A collection and a whole listener that vanish meanwhile end no listing."""
    places: dict[Any, Any] = {}
    table: dict[Any, Any] = {(0, "load", 0): places, (1, "load", 1): {}}

    def dies() -> None:
        places.pop("second", None)
        table.pop((1, "load", 1), None)

    places.update(first=dies, second=lambda: None)
    monkeypatch.setattr(registry, "_key_to_collection", table)
    revision: Any = None  # which it does not ask
    assert list(SqlalchemyEventsPack().entries(revision)) == []
