"""The values that travel through this stage, and what every source of them offers."""

from __future__ import annotations

from collections.abc import Iterable

from hmr._values import NamedTuple

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Literal, Protocol, TypeAlias
else:
    Protocol = object

SignalKind: TypeAlias = (
    "Literal['created', 'modified', 'closed', 'arrived', 'gone', 'lost', 'overflow']"
)


class FileChange(NamedTuple):
    """A covered file whose content may differ now, and that nobody is in the midst of writing.

    Since 1.0.

    Parameters:
        path: the file, spelled as it was covered.
        kind: ``"removed"`` when it has been away for longer than the grace period.
        at: `time.monotonic()` of the first event of this save, in seconds.
    """

    path: str
    kind: Literal["written", "removed"]
    at: float


class Signal(NamedTuple):
    """One raw event, in the words that all sources share.

    Parameters:
        kind: ``created`` (appeared, perhaps still empty), ``modified`` (content written, still
            open), ``closed`` (closed by a writer), ``arrived`` (renamed into place, complete),
            ``gone`` (removed or renamed away), ``lost`` (this watched folder is not watched any
            more), ``overflow`` (events were dropped: anything may have changed).
        path: the entry's real path; the folder for ``lost``; empty for ``overflow``.
    """

    kind: SignalKind
    path: str


class Source(Protocol):
    """Where signals come from: the kernel, a library, or nothing at all.

    A source is *read by whoever takes*: `wait` blocks in the taker's own thread, so that a save
    costs one switch of threads, and `read` sees everything that the kernel has queued.
    """

    closes: bool
    """True where a writer's close is told, so that nobody need guess when a save is complete."""

    def watch(self, folder: str, entries: bool) -> None:
        """Watch a real folder: its entries too, or only whether it is moved or removed.

        Raises:
            OSError: it cannot be watched; the message says what the system answered.
        """

    def unwatch(self, folder: str) -> None:
        """Watch it no longer; a folder that is not watched is no error."""

    def wait(self, timeout: float | None) -> None:
        """Block until there may be something to read, until `wake`, or for some seconds."""

    def wake(self) -> None:
        """Let a `wait` that blocks now return, or else the next one."""

    def read(self) -> Iterable[Signal]:
        """Give what has arrived, without blocking."""

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file, if possible without letting other threads run."""

    def stop(self) -> None:
        """Let go of everything: threads are joined, descriptors closed. Idempotent."""
