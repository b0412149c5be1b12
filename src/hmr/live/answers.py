"""Answers that `functools` caches give: none of what was worked out from something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from hmr.graph import Key
from hmr.graph.remembering import giving
from hmr.live.classes.judged import accept_anew, judge_anew
from hmr.live.process.looking import is_cache, layers
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.plan import Step


def forget_answers(work: Work, step: Step, used: Iterable[Key]) -> None:
    """Empty at once the caches that a statement asks which runs since their answers changed.

    Those that were emptied before it stay as they are, if nothing has changed since: statements
    that ask for one and the same thing get the same.
    """
    used = frozenset(used)
    if not used:
        return
    asked = {
        Key(module, name, "code"): told
        for module, name, _memories, told in giving(work.graph, step.node, used)
        if not told or any(key.what == "file" for key in used)
    }
    for key in work.graph.affected(used):
        if any(True for _ in _around(work, [key])) and step.node in work.graph.dependents(key):
            asked[key] = True
    for key, told in asked.items():
        for layer in _around(work, [key]):
            moment = _emptied(work, layer)
            if moment is None or not is_fresh(work, step, used, moment, key if told else None):
                work.tx.write("cache", layer.cache_clear, layer.cache_clear)
                work.tx.no_more(layer)
                work.remembered[id(layer), ""] = {None: work.changed.now}
    judge_by_edited_hooks(work, used)
    accept_anew(work.tx)


def is_fresh(work: Work, step: Step, used: Iterable[Key], moment: int, code: Key | None) -> bool:
    """Whether what a function gave at a moment of this revision is what it would give now.

    Parameters:
        work: the commit.
        step: asks for it.
        used: what has changed of what the statement uses.
        moment: when the function worked it out; see `Changed.now`.
        code: the function's code; None if nobody knows what that calls.
    """
    later = [key for key in used if work.changed.since(moment, step.node, [key])]
    return not later or (code is not None and code not in work.graph.affected(later))


def drop_caches(work: Work) -> None:
    """Empty the caches around functions that do something else now, in the end.

    But for those that were emptied before a statement ran, and nothing has changed since.
    """
    outdated: dict[int | None, frozenset[Key]] = {}
    for key in work.graph.affected(work.changed):
        for layer in _around(work, [key]):
            moment = _emptied(work, layer)
            if moment not in outdated:
                later = work.changed if moment is None else work.changed.after(moment)
                outdated[moment] = work.graph.affected(later)
            if key in outdated[moment]:
                work.tx.afterwards(layer.cache_clear, layer)


def forget_what_was_listed(work: Work, keys: Iterable[Key]) -> bool:
    """Empty the caches around functions that ask for what a library holds, which differs now.

    Returns:
        Whether there are any.
    """
    found = list(_around(work, work.graph.affected(keys)))
    for layer in found:
        work.tx.write("cache", layer.cache_clear, layer.cache_clear)
        work.tx.no_more(layer)
    return bool(found)


def caches(work: Work) -> list[Callable[[], object]]:
    """Give what empties the caches around functions that do something else now."""
    return [layer.cache_clear for layer in _around(work, work.graph.affected(work.changed))]


def judge_by_edited_hooks(work: Work, changed: Iterable[Key]) -> None:
    """Have classes that decide by a hook what is an instance of them decide anew."""
    if any(key.name.endswith(".__subclasshook__") for key in work.graph.affected(changed)):
        judge_anew(work.tx, less=True)


def _around(work: Work, codes: Iterable[Key]) -> Iterator[Any]:
    """Give the caches that definitions have around them."""
    for module, name, _ in codes:
        if module in work.registry:
            found = resolve(work.registry[module].namespace, name)
            yield from (layer for layer in layers(found) if is_cache(layer))


def _emptied(work: Work, layer: object) -> int | None:
    """Give when a cache was emptied in this revision, if it was."""
    return work.remembered.get((id(layer), ""), {}).get(None)
