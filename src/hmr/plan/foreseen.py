"""What carrying out a plan will do, and what it may do: foreseen, without touching anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hmr.diff import Pair, SourceDiff, members
from hmr.graph import Graph, Node, causes, said
from hmr.plan.actions import Action, Verb
from hmr.plan.reusing import acts
from hmr.plan.steps import How, Plan, Step

_VERBS: dict[How, Verb] = {
    "run": "rerun",
    "signature": "patch",
    "document": "patch",
    "remove": "remove",
    "accept": "keep",
    "keep": "keep",
    "afresh": "rerun",
}


_UNTOLD = ("skip", "half", "remain", "refill", "withdraw", "empty")
"""Steps of which nothing is said as an action: what is filled anew is told as added."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is going to happen.

    Attributes:
        certain: what happens whatever values come out.
        possible: what happens where a value that is computed again differs from before.
        steps: the steps behind `certain` that run statements.
        waiting: imports of names that go, which would hold the revision back: each the node that
            imports, the module and the name.
    """

    certain: tuple[Action, ...]
    possible: tuple[Action, ...]
    steps: tuple[Step, ...]
    waiting: tuple[tuple[Node, str, str], ...]


def foreseen(plan: Plan, graph: Graph) -> Foreseen:
    """Tell what a plan comes to, as far as that is known beforehand."""
    certain = [action for item in plan.diffs.values() for action in _patches(item)]
    possible: list[Action] = []
    steps: list[Step] = []
    stars = {
        step.node.module
        for step in plan.steps
        if step.how == "run" and "*" in step.node.statement.facts.imports
    }
    for step in plan.steps:
        if step.how in ("skip", "half", "remain"):
            steps.append(step)
        if step.how in _UNTOLD:
            continue
        node = step.node
        because = step.because or frozenset()
        surely = step.because is None or bool(because & plan.edited)
        if step.how == "remove" and not node.owners and node.module in stars:
            surely = False  # a star-import may bring what is left without a statement
        surely = surely and step.how != "afresh"  # (what had been put in may be taken out)
        why = causes(graph, node, (because & plan.edited) or because)
        reason = said(why) if why and step.because is not None else step.reason
        name = f"{node.prefix}{', '.join(sorted(step.names))}"
        target = name if step.how == "remove" else node.qualname
        line = node.statement.first if step.how not in ("remove", "afresh") else 0
        path = graph.source(node.module).path
        action = Action(_VERBS[step.how], node.module, target, path, line, reason, why)
        (certain if surely else possible).append(action)
        possible += _made_again(step, graph)
        if surely and step.how == "run":
            steps.append(step)
    return Foreseen(
        tuple(dict.fromkeys(certain)),
        tuple(dict.fromkeys(possible)),
        tuple(steps),
        tuple(_waiting(plan, graph)),
    )


def _made_again(step: Step, graph: Graph) -> Iterator[Action]:
    """Give what runs again beside a step that fills something, if it can't put in what it had."""
    for chain in step.chains:
        for node in chain.nodes:
            if node != step.node and acts(node.statement.runs):
                path, line = graph.source(node.module).path, node.statement.first
                reason = "what it fills is made again"
                yield Action("rerun", node.module, node.qualname, path, line, reason)


def _patches(difference: SourceDiff) -> Iterator[Action]:
    yield from _patched(difference, difference.edited, "")


def _patched(difference: SourceDiff, paired: Sequence[Pair], prefix: str) -> Iterator[Action]:
    for pair in paired:
        if pair.relation not in ("body", "changed"):
            continue
        statement = pair.statement
        if pair.reopens:
            yield from _patched(difference, members(pair), f"{prefix}{statement.name}.")
        elif pair.relation == "body" or pair.keeps_decorators:
            new = difference.new
            name, reason = prefix + statement.name, "its body was edited"
            if pair.relation == "body" or not _same_body(pair):
                yield Action("patch", new.name, name, new.path, statement.first, reason)


def _same_body(pair: Pair) -> bool:
    """Whether only the first line of a function was edited."""
    assert pair.old is not None
    assert pair.new is not None
    old, new = pair.old.node, pair.new.node
    return len(pair.old.nodes) == 1 and _body(old) == _body(new)


def _body(tree: object) -> list[str]:
    return [ast.dump(node) for node in getattr(tree, "body", ())]


def _waiting(plan: Plan, graph: Graph) -> Iterator[tuple[Node, str, str]]:
    gone = {
        (step.node.module, name)
        for step in plan.steps
        if step.how == "remove" and not step.node.owners
        for name in step.names
    }
    for step in plan.steps:
        node = step.node
        if step.how != "run" or node.statement.kind != "import":
            continue
        for spelling, attribute in node.statement.facts.imports.values():
            module = graph.source(node.module).imported(spelling)
            if attribute is not None and (module, attribute) in gone:
                yield node, module, attribute
