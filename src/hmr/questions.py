"""What people may ask a session: why something has its value, and what a save would do."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping

from hmr._types import ModuleName
from hmr.errors import HmrError, UnknownName

TYPE_CHECKING = False  # without `typing`, and without all of this before it is asked for
if TYPE_CHECKING:
    from hmr.graph import Links
    from hmr.report import Picture, Preview, Why
    from hmr.revision import Revisions
    from hmr.source import SourceModule


class Questions:
    """The questions that a session answers; nothing of the program is touched or executed.

    Parameters:
        lock: held while a question is answered, and while a revision is under way.
        revisions: gives the session's; the lock is held then.
    """

    def __init__(self, lock: threading.RLock, revisions: Callable[[], Revisions]) -> None:
        self._lock = lock
        self._revisions = revisions

    def why(self, name: str) -> Why:
        """Tell what a binding depends on, and what depends on it, with every step between.

        Parameters:
            name: a binding (``"pkg.mod:NAME"``, ``"pkg.mod:Class.member"``), a module, or a
                file that was read at import.

        Returns:
            A value; print it, or take its attributes or JSON.

        Raises:
            UnknownName: nothing of the project is called so.

        Since 1.0.
        """
        from hmr.live.process.drafting import drafting
        from hmr.report import why

        with self._lock, drafting():
            return why(*self._links(), name)

    def plan(self, path: str | os.PathLike[str], text: str | bytes | None = None) -> Preview:
        """Tell what a save of a file would do, without doing it.

        What waits for a mend since an earlier save would be tried again together with it, and is
        counted in.

        Parameters:
            path: a file that a module was made from, or one that was read at import.
            text: the content that it would have; None for what is on disk.

        Returns:
            A value; print it, or take its attributes or JSON.

        Raises:
            HmrError: the file can't be read, and no text was given.
            UnknownName: the session knows no such file.

        Since 1.0.
        """
        wanted = os.path.abspath(os.fspath(path))
        if text is None:
            try:
                with open(wanted, "rb") as file:
                    data = file.read()
            except OSError as error:
                raise HmrError(
                    f"{wanted!r} can't be read ({error.strerror}); give the text that it would have"
                ) from None
        else:
            data = text.encode() if isinstance(text, str) else text
        with self._lock:
            return self._preview(wanted, data)

    def graph(self) -> Picture:
        """Draw who uses what in the whole project.

        Returns:
            A value with `to_html` and `to_json`.

        Since 1.0.
        """
        from hmr.live.process.drafting import drafting
        from hmr.report import picture

        with self._lock, drafting():
            return picture(*self._links())

    # -- answers ----------------------------------------------------------------------------------
    def _links(self) -> tuple[Links, Mapping[ModuleName, SourceModule]]:
        from hmr.graph import Links

        revisions = self._revisions()
        registry, graph = revisions.registry, revisions.graph
        sources, records = registry.sources({}), registry.records()
        graph.look_at(sources, registry.texts({}), records)
        return Links(graph, sources, records), sources

    def _preview(self, path: str, data: bytes) -> Preview:
        from hmr.live import expected, remnants
        from hmr.live.process.drafting import drafting
        from hmr.plan import foreseen
        from hmr.report import Preview, failure, preview

        revisions = self._revisions()
        registry = revisions.registry
        live = {tracked.path: tracked.data for tracked in registry.current()}
        if path not in live and path not in registry.data():
            raise UnknownName(
                f"no module of the session was made from {path!r}, and none read it at import;"
                " session.explain(path) says whether it is in scope"
            )
        asked = {**revisions.held.files, path: data}
        files = {path: data for path, data in asked.items() if live.get(path) != data}
        if not files:
            return Preview((path,))
        try:
            with drafting():
                ready = revisions.prepared(files)
                found = foreseen(ready.plan.whole(), revisions.graph)
        except SyntaxError as error:
            return Preview(tuple(sorted(files)), error=failure(error))
        outcome = expected(registry, found.steps, ready.recoded)
        stale = [item for item, _ in remnants(outcome)]
        return preview(files, ready.diffs, found, revisions.graph, stale)
