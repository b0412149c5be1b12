"""Attributes that statements add to: ``parse.__doc__ += MORE``, ``Order.fields += ("tax",)``.

A statement that runs again would add to what it has added itself. So what gave the attribute its
value runs again before it, and what else adds to it does so behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hmr.graph import Key, Node
from hmr.graph.origins import origin
from hmr.plan.draft import Draft
from hmr.plan.steps import Step
from hmr.source import SourceModule, Statement
from hmr.source.assigning import assigned, augmented

Needed = Callable[[Node, Step, str], None]
"""Has a statement run whenever a step does, and says why."""


def begin_again(draft: Draft, step: Step, needed: Needed) -> None:
    """Enter what a step needs that adds to attributes, if it has done so before.

    Parameters:
        draft: where steps are entered.
        step: runs a statement.
        needed: see there.
    """
    node = step.node
    if node.owners or node.statement.kind != "other":
        return
    for spelling in sorted(augmented(node.statement)):
        if step.because is None and not _added_before(draft, node, spelling):
            continue
        above, below = _beside(draft.graph.source(node.module), node, spelling)
        for other in (above, below):
            if other is not None:
                needed(other, step, f"it gives {spelling}, to which {node.statement.name} adds")
        if above is None:
            _own_again(draft, step, spelling, needed)


def _added_before(draft: Draft, node: Node, spelling: str) -> bool:
    """Whether a statement of its module has added to the same before the edit."""
    old = draft.old.get(node.module)
    root = spelling.partition(".")[0]
    return old is None or any(
        statement.may_spell(root) and spelling in augmented(statement)
        for statement in old.statements
    )


def given_again(draft: Draft, node: Node) -> Iterator[Key]:
    """Give the attributes that are given again before a statement that adds to them runs."""
    for spelling in augmented(node.statement) if not node.owners else ():
        home, name = origin(draft.graph, node.module, spelling)
        if draft.graph.has(home):
            yield Key(home, name, "value")


def _own_again(draft: Draft, step: Step, spelling: str, needed: Needed) -> None:
    """Enter that the definition, or the module, which has an attribute gives it again."""
    node, owner = step.node, own(draft, step.node.module, spelling)
    if spelling.endswith(".__doc__"):
        for document in documents(draft, node.module, spelling):
            given = Step("document", document, None, step.because, "something adds to it")
            known = draft.steps.get(given.place)
            if known is not None:  # it has to be given whenever any of them adds to it
                both = known.because is not None and step.because is not None
                because = (known.because or frozenset()) | (step.because or frozenset())
                given = replace(given, because=because if both else None)
            draft.enter(given)
            draft.may_change.add(Key(document.module, f"{document.qualname}.__doc__", "value"))
    elif owner is not None:
        needed(owner, step, f"{node.statement.name} adds to it")


def own(draft: Draft, module: str, spelling: str) -> Node | None:
    """Give the statement that binds what an attribute stands for: in a module, or in a class."""
    home, name = origin(draft.graph, module, spelling)
    if not draft.graph.has(home) or draft.facts.whole(home, name.rpartition(".")[0]):
        return None
    binders = draft.graph.index(home).binders.get(name, ())
    return binders[-1] if binders else None


def documents(draft: Draft, module: str, spelling: str) -> Iterator[Node]:
    """Give the definition whose docstring is spelt so: a function, or a class."""
    home, name = origin(draft.graph, module, spelling.rpartition(".")[0])
    if draft.graph.has(home):
        for node in draft.graph.index(home).binders.get(name, ())[-1:]:
            if node.statement.kind in ("function", "class"):
                yield node


def _beside(source: SourceModule, node: Node, spelling: str) -> tuple[Node | None, Node | None]:
    """Give who assigns the same next above a statement, and who adds to it next below."""
    place = node.position[0]
    root, statements = spelling.partition(".")[0], source.statements
    above = below = None
    for at in range(place - 1, -1, -1):
        if statements[at].may_spell(root) and spelling in _given(statements[at]):
            above = Node(node.module, (at,), statements[at])
            break
    for at in range(place + 1, len(statements)):
        if statements[at].may_spell(root) and spelling in _given(statements[at]):
            if spelling in augmented(statements[at]):
                below = Node(node.module, (at,), statements[at])
            break
    return above, below


def _given(statement: Statement) -> frozenset[str]:
    return assigned(statement) | augmented(statement)
