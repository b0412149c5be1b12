"""What packs ask for all instances of is found in few searches, and none too early."""

from __future__ import annotations

import gc
import sys
from typing import Any

from hmr.live.libraries.sought import Sought


class App:
    """What a pack asks for at the beginning."""


class Route:
    """What it asks for at the end."""


class Task:
    """What it asks for while statements run."""


def searches(ask: Any) -> int:
    """Count how often the heap is gone through while something is called."""
    calls: list[str] = []

    def note(_frame: object, event: str, what: object) -> None:
        if event == "c_call" and what is gc.get_referrers:
            calls.append(event)

    sys.setprofile(note)
    try:
        ask()
    finally:
        sys.setprofile(None)
    return len(calls)


def commit(made: list[Any]) -> list[int]:
    """Ask as packs do in one commit, with an object of each kind made on the way; count."""
    sought = Sought()
    counts = [searches(lambda: [sought.instances(kind) for kind in (App, Task)])]
    sought.go_on()
    made.append(Route())
    sought.go_on()
    counts.append(searches(lambda: [sought.instances(kind) for kind in (App, Route)]))
    assert made[-1] in sought.instances(Route)
    return counts


def test_one_search_does_for_each_stage() -> None:
    """The second commit searches once where the first had to for each kind."""
    made: list[Any] = []
    commit(made)
    assert commit(made) == [1, 1]


def test_what_is_made_in_the_meantime_is_found() -> None:
    """A kind that was only asked for at the end is not looked for before it."""
    made: list[Any] = []
    commit(made)
    sought = Sought()
    sought.go_on()
    sought.instances(Task)
    made.append(Route())
    sought.go_on()
    assert made[-1] in sought.instances(Route)
