"""Rest between events of no interest, such as those of a log file beside the sources."""

from __future__ import annotations

from collections.abc import Callable
from time import sleep

CLOSE = 0.02
"""Seconds within which two wake-ups follow each other closely, and the longest rest."""
PATIENCE = 16
"""Wake-ups that come before the first rest: saving a file in a roundabout way makes a few."""


class Pace:
    """How often one taker was woken in vain of late.

    The kernel merges equal events that nobody has read, so a rest makes many events one.

    Parameters:
        rest: sleeps for some seconds.
    """

    def __init__(self, rest: Callable[[float], None] = sleep) -> None:
        self._rest = rest
        self._vain = 0
        self._last = float("-inf")

    def keep(self, useful: bool, now: float) -> None:
        """Rest a little if wake-ups in vain follow each other closely, at `now` in seconds."""
        close = now - self._last < 2 * CLOSE
        self._last = now
        self._vain = self._vain + 1 if close and not useful else 0
        if self._vain > PATIENCE:
            self._rest(CLOSE)
