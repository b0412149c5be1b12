"""What people may ask a session: why something has its value, and what a save would do."""

from __future__ import annotations

import threading

from hmr.report import Why, why
from hmr.revision import Revisions


class Questions:
    """The questions that a session answers; nothing of the program is touched or executed.

    Parameters:
        lock: held while a question is answered, and while a revision is under way.
        revisions: the session's.
    """

    def __init__(self, lock: threading.RLock, revisions: Revisions) -> None:
        self._lock = lock
        self._revisions = revisions

    def why(self, name: str) -> Why:
        """Tell what a binding depends on, and what depends on it, with every step between.

        Parameters:
            name: a binding (``"pkg.mod:NAME"``, ``"pkg.mod:Class.member"``), a module, a file that
                was read at import, or ``"$NAME"`` for an environment variable.

        Returns:
            A value; print it, or take its attributes or JSON.

        Raises:
            UnknownName: nothing of the project is called so.

        Since 1.0.
        """
        with self._lock:
            return why(*self._revisions.links(), name)
