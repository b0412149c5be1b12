"""What a save would do, as a value: foreseen, with nothing executed and nothing touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hmr._types import ModuleName
from hmr.diff import Change, SourceDiff
from hmr.graph import Graph
from hmr.live import NotLive
from hmr.plan import Action, Foreseen
from hmr.report.text import short
from hmr.report.told import Told
from hmr.report.value import Failure


@dataclass(frozen=True, slots=True)
class Preview(Told):
    """What a save would do.

    Attributes:
        files: the files whose content differs from what is live, as paths.
        changes: the differences, in the order of the source.
        actions: what would be done for certain, in order.
        possible: what would be done besides, where a value that is computed again comes out
            different from before: that is known only by computing it.
        stale: what could not be made live.
        error: why the save would be held back, as far as that can be known beforehand, else None.

    Since 1.0.
    """

    files: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    actions: tuple[Action, ...] = ()
    possible: tuple[Action, ...] = ()
    stale: tuple[NotLive, ...] = ()
    error: Failure | None = None

    @property
    def ok(self) -> bool:
        """False when the save is known to be held back."""
        return self.error is None

    def __str__(self) -> str:
        """Give it as plain text, a line for each thing."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        where = ", ".join(map(short, self.files))
        if self.error is not None:
            yield f"a save of {where} would change nothing: {self.error}"
            return
        if not (self.changes or self.actions or self.possible or self.stale):
            yield f"a save of {where} would do nothing" if where else "nothing to do"
            return
        yield f"a save of {where} would"
        yield from (f"  {_said(action)}" for action in self.actions)
        if not self.actions:
            yield "  run nothing for certain"
        if self.possible:
            yield "and, where a value comes out different,"
            yield from (f"  {_said(action)}" for action in self.possible)
        yield from (f"not live: {item}" for item in self.stale)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data, ready for `json.dumps`.

        Since 1.0.
        """
        return {
            "ok": self.ok,
            "error": None if self.error is None else self.error.to_dict(),
            "files": list(self.files),
            "changes": [asdict(change) for change in self.changes],
            "actions": [asdict(action) for action in self.actions],
            "possible": [asdict(action) for action in self.possible],
            "stale": [asdict(item) for item in self.stale],
        }


def preview(
    files: Iterable[str],
    diffs: Mapping[ModuleName, SourceDiff],
    found: Foreseen,
    graph: Graph,
    stale: Iterable[NotLive],
) -> Preview:
    """Put together what was foreseen.

    Parameters:
        files: the files that differ.
        diffs: what became of the modules.
        found: what the plan comes to.
        graph: the graph over the new sources.
        stale: what is known not to become live.
    """
    changes = tuple(change for item in diffs.values() for change in item.changes)
    error = None
    if found.waiting:
        node, module, name = found.waiting[0]
        error = Failure(
            "ImportError",
            f"cannot import name {name!r} from {module!r}; save the file that imports it too",
            graph.source(node.module).path,
            node.statement.first,
            "",
        )
    return Preview(
        tuple(sorted(files)),
        changes,
        found.certain,
        found.possible,
        tuple(dict.fromkeys(stale)),
        error,
    )


def _said(action: Action) -> str:
    where = f"  ({short(action.path)}:{action.line})" if action.line else ""
    return f"{action}{where}"
