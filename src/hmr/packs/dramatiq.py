"""The pack of dramatiq: the actors of a broker, which refuses a second one of a name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from hmr.pack import Entry, Pack, Revision, keyed


class DramatiqPack(Pack):
    """Lists the actors, and lets them live on: workers and the program hold them."""

    awakened_by = "dramatiq"
    needs = ("dramatiq:Actor", "dramatiq:Broker")
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever sends messages holds the actor."""
        return () if issubclass(type(thing), sys.modules["dramatiq"].Actor) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the actors, by name."""
        for broker in revision.instances(sys.modules["dramatiq"].Broker):
            for name, actor in broker.actors.items():
                entry = keyed(broker.actors, name, f"actor {name}", actor.fn, actor)
                yield replace(entry, asked=(broker,))
