"""How a session stands, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from hmr.live import NotLive
from hmr.report.value import Failure


@dataclass(frozen=True, slots=True)
class Status:
    """How a session stands.

    Attributes:
        revision: the number of the last revision that did something.
        stale: all that is not live, of all revisions, and still so.
        waiting: the files whose edit failed and waits for a mend.
        error: why they failed, else None.
        modules: how many modules are tracked.
        watching: whether saves are noticed by themselves.

    Since 1.0.
    """

    revision: int
    stale: tuple[NotLive, ...]
    waiting: tuple[str, ...]
    error: Failure | None
    modules: int
    watching: bool

    def __str__(self) -> str:
        head = f"revision {self.revision}, {self.modules} modules"
        head += ", watching" if self.watching else ", not watching"
        out = [head]
        out += [f"  waiting for a mend: {path}" for path in self.waiting]
        out += [f"    {self.error}"] if self.error is not None else []
        out += [f"  not live: {item}" for item in self.stale]
        return "\n".join(out)
