"""The Report of one revision: a frozen value that the console, JSON and tests all read."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from hmr.diff import Change
from hmr.live import NotLive
from hmr.plan import Action
from hmr.report.told import Told


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a revision was rolled back.

    Parameters:
        kind: the exception's class name, ``"SyntaxError"``.
        message: its text.
        path: the file at fault, that of the program and not of a library; empty where unknown.
        line: the line at fault, from 1; 0 where unknown.
        traceback: the user's own traceback as text, without a frame of ours.
        exception: the exception itself, to raise or inspect; not part of equality or JSON.
    """

    kind: str
    message: str
    path: str
    line: int
    traceback: str
    exception: BaseException | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path else ""
        first, _, more = self.message.partition("\n")  # the traceback has all of it
        return f"{place}{self.kind}: {first}{' ...' if more else ''}"

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data, without the exception."""
        return {
            "kind": self.kind,
            "message": self.message,
            "path": self.path,
            "line": self.line,
            "traceback": self.traceback,
        }


@dataclass(frozen=True, slots=True)
class Report(Told):
    """What one revision did.

    Attributes:
        revision: its number in the session, from 1; 0 where nothing was there to do.
        ok: False when it failed and everything was rolled back.
        error: why it failed, else None.
        files: the files whose content differed, as paths.
        changes: the differences found, in the order of the source.
        actions: what was done, in the order in which it was done.
        stale: what could not be made live by this revision.
        duration: seconds from the look at the disk to the end of the commit.
        waiting: files of earlier failed revisions that still wait for a mend.
        latency: seconds from the save (the watcher's event) to live; None without a watcher.
    """

    revision: int
    ok: bool = True
    error: Failure | None = None
    files: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    actions: tuple[Action, ...] = ()
    stale: tuple[NotLive, ...] = ()
    duration: float = 0.0
    waiting: tuple[str, ...] = ()
    latency: float | None = None

    @property
    def empty(self) -> bool:
        """True when there was nothing to do and nothing to say."""
        return self.ok and not (self.changes or self.actions or self.stale)

    def __str__(self) -> str:
        """Give the report as plain text, a line for each thing; see `hmr.report.text`."""
        from hmr.report.text import render  # the value is below its renderings

        return render(self)

    def to_dict(self) -> dict[str, Any]:
        """Give the report as plain data, ready for `json.dumps`."""
        return {
            "revision": self.revision,
            "ok": self.ok,
            "error": None if self.error is None else self.error.to_dict(),
            "files": list(self.files),
            "changes": [asdict(change) for change in self.changes],
            "actions": [asdict(action) for action in self.actions],
            "stale": [asdict(item) for item in self.stale],
            "duration": self.duration,
            "waiting": list(self.waiting),
            "latency": self.latency,
        }
