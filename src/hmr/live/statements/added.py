"""Attributes that statements further down set on a class: who goes through it before meets none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hmr.graph import Key, Node
from hmr.graph.origins import origin
from hmr.live.process.looking import is_a
from hmr.live.process.survey import resolve
from hmr.live.registries.further import Order
from hmr.live.work import Work
from hmr.source.reflection import ALL


@contextmanager
def without_added(work: Work, node: Node) -> Iterator[None]:
    """Hide from a statement, while it runs, the attributes that a start sets on classes later.

    ``{name: value for name, value in vars(Order).items()}`` runs again; a module that is executed
    later has ``Order.limit = 5``.

    Parameters:
        work: the commit.
        node: the statement.
    """
    hidden = [(cls, name, vars(cls)[name]) for cls, name in _added(work, node)]
    for cls, name, _ in hidden:
        type.__delattr__(cls, name)
    try:
        yield
    finally:
        for cls, name, value in hidden:
            if name not in vars(cls):
                type.__setattr__(cls, name, value)


def _added(work: Work, node: Node) -> Iterator[tuple[type, str]]:
    order, graph = Order(work), work.graph
    for spelling in sorted(node.statement.facts.reads):
        if not spelling.endswith(ALL):
            continue
        home, name = origin(graph, node.module, spelling.removesuffix(ALL))
        cls = resolve(work.registry[home].namespace, name) if home in work.registry else None
        if not is_a(cls, type):
            continue
        for attribute in list(vars(cls)):
            whole = f"{name}.{attribute}"
            setters = [*graph.setters(Key(home, whole, "value"))]
            places = [(each.module, each.position) for each in setters]
            own = whole in graph.index(home).binders
            if places and not own and all(order.is_further(place, node) for place in places):
                yield cls, attribute
