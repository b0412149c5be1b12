"""Stopping a watch while somebody begins to take."""

from __future__ import annotations

import threading

from hmr.watch import Watch


class StoppedMeanwhile(Watch):
    """Is stopped right after a taker has found that it is not."""

    def _over(self) -> bool:
        over = super()._over()
        if not over:
            self.stop()
        return over


def test_a_stop_reaches_a_taker_that_is_just_beginning() -> None:
    """Whoever takes gets nothing, at once, whichever moment the stop falls in."""
    watch = StoppedMeanwhile()
    taker = threading.Thread(target=watch.take, daemon=True)
    taker.start()
    taker.join(10)
    assert not taker.is_alive()
