"""Stopping a watch while somebody begins to take."""

from __future__ import annotations

import threading

from hmr.watch import Watch


def test_a_stop_reaches_a_taker_that_is_just_beginning() -> None:
    """Whoever takes gets nothing, at once, however the two meet: five hundred meetings."""
    for _ in range(500):
        watch = Watch()
        taker = threading.Thread(target=watch.take, daemon=True)
        taker.start()
        watch.stop()
        taker.join(10)
        assert not taker.is_alive()
