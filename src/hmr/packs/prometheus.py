"""The pack of prometheus_client: a metric is registered once, also when it is made again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo


class PrometheusPack(Pack):
    """Lists the collectors of every registry."""

    awakened_by = "prometheus_client"
    needs = ("prometheus_client:CollectorRegistry",)
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the collectors; the statement that binds one has registered it."""
        for registry in revision.instances(sys.modules["prometheus_client"].CollectorRegistry):
            for collector in list(registry._collector_to_names):
                yield Entry(
                    "metric",
                    (collector,),
                    partial(_take_out, registry, collector),
                    key=(id(registry), id(collector)),
                    place=registry._collector_to_names,  # its order is that of the page
                    item=collector,
                    asked=(registry,),
                )


def _take_out(registry: Any, collector: Any) -> Undo:
    registry.unregister(collector)
    return partial(registry.register, collector)
