"""What a revision could not make live: a value with its code, and whether it is still true."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType

from hmr._types import ModuleName, QualName
from hmr.live.classes import instances
from hmr.live.computed import keeping, name_of
from hmr.live.functions.patching import is_delegate
from hmr.live.outcome import Outcome
from hmr.live.process import survey
from hmr.live.process.looking import names_of, peek
from hmr.live.process.superseded import held
from hmr.plan import Step


@dataclass(frozen=True, slots=True)
class NotLive:
    """Something that could not be made live: what, where, why, and what to do.

    Parameters:
        code: the short code, ``"HMR101"``; each has a paragraph in the docs (messages).
        target: ``"module:qualname"`` of what is not live.
        where: the place that still runs or holds the old thing (``"thread MainThread"``).
        why: the rule, as a clause.
        remedy: what the user can do, as an imperative.

    Since 1.0.
    """

    code: str
    target: str
    where: str
    why: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.code} {self.target} ({self.where}): {self.why}; {self.remedy}"


Still = Callable[[], bool]
"""Says whether a NotLive is still true."""


def remnants(outcome: Outcome) -> Iterator[tuple[NotLive, Still]]:
    """Find all that a commit left old: frames, suspended code, closures, classes, bindings."""
    old = {
        id(before): (name, before)
        for name, item in outcome.recoded.items()
        for before, _ in item.edited
    }
    yield from _frames(old)
    yield from _suspended(old)
    for lack in outcome.lacking:
        yield (
            NotLive(
                "HMR103",
                f"{lack.module}:{lack.code.co_qualname}",
                "a closure made before the edit",
                f"its new code needs {lack.variable!r}, which the closure does not hold",
                "call the function around it again",
            ),
            _alive(lack.code),
        )
    for cls, why in outcome.anew:
        reference = weakref.ref(cls)
        yield (
            NotLive(
                "HMR104",
                ":".join(names_of(cls)),
                "the class and its instances from before",
                f"it had to be made anew, since {why}",
                "make new instances, or restart",
            ),
            lambda reference=reference: reference() is not None,  # type: ignore[misc]
        )
    for cls, name, _ in outcome.without:
        count = instances.lack(cls, name)  # those that a statement has made anew are gone by now
        if not count:
            continue
        reference = weakref.ref(cls)
        yield (
            NotLive(
                "HMR105",
                ":".join(names_of(cls)),
                f"{count} live instance{'s' if count > 1 else ''}",
                f"what was made before the edit has no {name!r}",
                f"set it where they are held, or give the class a default for {name!r}",
            ),
            lambda reference=reference, name=name: (  # type: ignore[misc]
                (alive := reference()) is not None and instances.lack(alive, name) > 0
            ),
        )
    for step in outcome.skipped:
        yield _not_run(step, "restart to see the edit"), lambda: True
    for step, still in outcome.half:
        remedy = "let only one of the modules import the other, or restart to see what comes of it"
        yield _not_run(step, remedy), still
    for place in outcome.remaining:
        yield _not_undone(*place), lambda: True
    for said, still in outcome.noted:
        yield NotLive(*said), still
    for module, name in outcome.kept:
        yield (
            NotLive(
                "HMR108",
                f"{module}:{name}",
                "its binding",
                "the program rebound it, so a recomputation does not overwrite it",
                "edit its own statement, or restart",
            ),
            lambda: True,
        )


def _not_undone(module: ModuleName, name: QualName, line: int) -> NotLive:
    """Say of a statement that what it did before is there still."""
    return NotLive(
        "HMR112",
        f"{module}:{name}",
        f"line {line}",
        "what it did elsewhere when it ran before (a registration, say) is not undone",
        "undo it in an hmr.dispose hook, or restart",
    )


def _not_run(step: Step, remedy: str) -> NotLive:
    """Say of a statement that it does not run, or does no more than it did, before a restart."""
    node = step.node
    line = f"line {node.statement.first}"
    return NotLive("HMR106", f"{node.module}:{node.qualname}", line, step.reason, remedy)


def left_behind(outcome: Outcome) -> Iterator[tuple[NotLive, Still]]:
    """Find functions that lost their name and are still held; after the undo stack is gone."""
    left = [entry for entry in outcome.replaced if _is_left(entry[0], entry[2])]
    for generation in range(3):  # one that waits for the collector is held by nobody
        if left:
            gc.collect(generation)
            left = [entry for entry in left if _is_left(entry[0], entry[2])]
    for target, now, reference in left:
        yield (
            NotLive(
                "HMR111" if now else "HMR107",
                target,
                "somebody who still holds it",
                "its name means something else now, which it cannot turn into"
                if now
                else "its name was removed; it goes on with its last code",
                "let it be looked up again where it is held, or restart"
                if now
                else "let go of it where it is held, or restart",
            ),
            lambda target=target, reference=reference: _is_left(target, reference),  # type: ignore[misc]
        )
    said = {id(found) for _, _, reference in left if (found := reference()) is not None}
    for place in outcome.unpacked(said):
        if place not in outcome.remaining:
            yield _not_undone(*place), lambda: True
    yield from _superseded(outcome)
    yield from _kept(outcome)


def _superseded(outcome: Outcome) -> Iterator[tuple[NotLive, Still]]:
    """Find objects that were made anew and that somebody holds as they were."""
    for target, found in held(outcome.superseded):
        yield (
            NotLive(
                "HMR114",
                target,
                "somebody who still holds it",
                "it was made anew, and the one from before is still in use",
                "let it be looked up again where it is held, or restart",
            ),
            found.still,
        )


def _kept(outcome: Outcome) -> Iterator[tuple[NotLive, Still]]:
    """Find the instances that keep what a property computed before it computed something else."""
    for cls, name, before in outcome.computed:
        reference, count = weakref.ref(cls), keeping(cls, name, before)
        if count:
            yield (
                NotLive(
                    "HMR116",
                    name_of(cls, name),
                    f"{count} live instance{'s' if count > 1 else ''}",
                    "they keep what it has computed before, as a cached property does",
                    f"delete the attribute {name!r} where they are held, or restart",
                ),
                lambda reference=reference, name=name, before=before: (  # type: ignore[misc]
                    (alive := reference()) is not None and bool(keeping(alive, name, before))
                ),
            )


def _is_left(target: str, reference: Callable[[], object]) -> bool:
    """Whether a function is there that does not have its name any more.

    Perhaps it calls what took its place elsewhere by now, or has its name again.
    """
    found = reference()
    return found is not None and not is_delegate(found) and not _has(target, found)


def _has(target: str, thing: object) -> bool:
    """Whether a name, ``"module:qualname"``, means a thing now: a later statement gave it back."""
    module, _, name = target.partition(":")
    found = survey.resolve(vars(sys.modules[module]), name) if module in sys.modules else None
    return thing is found or thing is peek(found, "__func__")


def _frames(old: Mapping[int, tuple[str, CodeType]]) -> Iterator[tuple[NotLive, Still]]:
    for code, thread in dict.fromkeys(survey.running(old)):
        name, _ = old[id(code)]
        yield (
            NotLive(
                "HMR101",
                f"{name}:{code.co_qualname}",
                f"thread {thread}",
                "this frame goes on with its old code",
                "new code from its next call",
            ),
            lambda code=code: bool(survey.running({id(code): None})),  # type: ignore[misc]
        )


def _suspended(old: Mapping[int, tuple[str, CodeType]]) -> Iterator[tuple[NotLive, Still]]:
    found: dict[tuple[int, str], int] = {}
    codes = {id(code): code for _, code in old.values()}
    for code, kind in survey.suspended(codes.values()):
        found[(id(code), kind)] = found.get((id(code), kind), 0) + 1
    for (ident, kind), count in found.items():
        code, (name, _) = codes[ident], old[ident]
        yield (
            NotLive(
                "HMR102",
                f"{name}:{code.co_qualname}",
                f"{count} suspended {kind}{'s' if count > 1 else ''}",
                "what is suspended goes on with its old code until it ends",
                "make a new one",
            ),
            lambda code=code: bool(survey.suspended([code])),  # type: ignore[misc]
        )


def _alive(code: CodeType) -> Still:
    reference = weakref.ref(code)
    return lambda: reference() is not None
