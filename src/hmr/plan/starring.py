"""Names that star-imports bring, and other statements of their module bind: the last word stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Graph, Key, Node
from hmr.plan.draft import Draft
from hmr.plan.steps import Step


def covered(
    draft: Draft, module: ModuleName, touched: Mapping[str, Sequence[tuple[Pair, Node]]]
) -> None:
    """Run the star-imports again that bring a name which a statement above them binds anew.

    ``from a import *`` below ``X = 1``: the last word is that of `a`.

    Parameters:
        draft: where steps are entered.
        module: the module.
        touched: names of it of which a binder came, went or was edited, with all that bind them.
    """
    for origin, star in draft.graph.index(module).stars:
        for name in touched.keys() & draft.graph.public(origin):
            came = (node for pair, node in touched[name] if pair.relation in ("added", "changed"))
            if any(node.position < star.position for node in came):
                _again(draft, star, f"it brings {name}, too")


def below(graph: Graph, node: Node) -> Iterator[tuple[str, Node]]:
    """Give the names that a statement binds which star-imports below it bring, with each of these.

    Parameters:
        graph: where names are looked up.
        node: a statement of a module's top level.
    """
    for origin, star in graph.index(node.module).stars:
        if star.position > node.position:
            yield from (
                (name, star) for name in sorted(node.statement.binds & graph.public(origin))
            )


def beside(graph: Graph, step: Step) -> Iterator[tuple[Node, frozenset[Key] | None, str]]:
    """Give what binds names that the star-import of a step brings, or brings no more.

    Parameters:
        graph: where names are looked up.
        step: runs a statement.

    Returns:
        What goes on from such a name further down, or may leave it so, and the last one that
        bound it further up: each with what makes it run, and why.
    """
    entries = graph.index(step.node.module)
    for origin in [origin for origin, star in entries.stars if star == step.node]:
        public = graph.public(origin)
        for name in public & entries.binders.keys():
            because = step.because and frozenset(key for key in step.because if key.name == name)
            for node in entries.binders[name] if because is None or because else ():
                if node.position > step.node.position:
                    yield node, because, f"it binds {name} again"
        lost = {key for key in step.because or () if key.module == origin}
        listed = frozenset(key for key in lost if key.name == "__all__")
        for name in entries.binders.keys() & {*public, *(key.name for key in lost)}:
            last = entries.binders[name][-1]
            keys = listed if name in public else frozenset(key for key in lost if key.name == name)
            if keys and last.position < step.node.position:
                yield last, keys, f"{step.node.statement.name} brings {name} no more"


def exchanged(draft: Draft, module: ModuleName, moved: Pair) -> None:
    """Run imports again where star-imports among them bring a name of another one.

    ``from a import *`` below ``from b import *``: what both have is that of `a`.

    Parameters:
        draft: where steps are entered.
        module: the module.
        moved: a statement of it that stands in another order now.
    """
    entries = draft.graph.index(module)
    if moved.new is None or moved.new.kind != "import" or not entries.stars:
        return
    brought = [(node, draft.graph.public(origin)) for origin, node in entries.stars]
    for node, public in brought:
        shared = any(public & also for other, also in brought if other != node)
        named = {name for name in public if entries.binders.get(name)}
        for each in (node, *(binder for name in named for binder in entries.binders[name])):
            if each.statement.kind == "import" and (named or shared):
                _again(draft, each, "imports of the same names stand in another order")


def _again(draft: Draft, node: Node, reason: str) -> None:
    if not draft.runs(node):
        draft.run(node, node.statement, None, reason)
