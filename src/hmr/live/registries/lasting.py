"""Collections in a dictionary that is filled anew: they live on, with their new content."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from hmr._contents import PLAIN
from hmr.live.work import Work


def let_last(
    work: Work, live: dict[Any, Any], content: dict[Any, Any], again: Mapping[Any, Any]
) -> None:
    """Put into the new content of a dictionary what goes on of what it holds.

    Parameters:
        work: the commit.
        live: the dictionary.
        content: what it is to hold; altered in place.
        again: what its former statements give when they are run once more: what they make anew
            then was made by them, and what is the same has a name elsewhere.
    """
    for key in [key for key in content if key in live and key in again]:
        held, made, former = live[key], content[key], again[key]
        if held is made or held is former or not type(held) is type(made) is type(former):
            continue
        if type(held) in PLAIN:
            _take(work, held, made, former)
            content[key] = held


def _take(work: Work, live: Any, made: Any, former: Any) -> None:
    content = made.copy()
    if type(live) is dict:
        let_last(work, live, content, former)
    exchange(work, "refill", live, content)


def exchange(work: Work, why: str, live: Any, content: Any) -> None:
    """Give a collection another content, in place, and note how that is taken back.

    Parameters:
        work: the commit.
        why: the word for it, if taking it back fails.
        live: the collection.
        content: a collection of its kind.
    """
    before = live.copy()
    if type(live) is dict:
        work.tx.had(live, before)
    work.altered.add(id(live))
    work.tx.write(why, partial(fill, live, content), partial(fill, live, before))


def fill(live: Any, content: Any) -> None:
    """Give a collection another content, in place."""
    live.clear()
    (live.update if hasattr(live, "update") else live.extend)(content)
