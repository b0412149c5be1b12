"""The heap, as a search for who holds something sees it."""

from __future__ import annotations

import gc
import sys

_LARGE = 1_500_000
"""So many blocks of memory make a program large: some 500,000 objects of the collector's."""
_BLOCKS = 3
"""So many blocks has an object of the collector's, with what it holds."""
SEES_ALL = True
"""Whether what `gc.freeze` hid is looked at, too; a test runner hides its own objects by it."""
_MANY = 2_000
"""So many new objects are more than what a program makes between two collections."""


def thaw() -> None:
    """Let searches find what the program has frozen: servers do so before they fork.

    The collector passes over frozen objects, `gc.get_referrers` included; then an object that a
    program holds since its start would keep the old of what it holds, and nobody would know.
    """
    if SEES_ALL and gc.get_freeze_count():
        gc.unfreeze()


def sweep() -> int:
    """Let go of what was made a moment ago and has been given up.

    Classes refer to themselves, and their bases list them as derived as long as they are there.
    In a large program only what is young is gone through: the rest would take a second.

    Returns:
        How many objects were let go of.
    """
    blocks = sys.getallocatedblocks()
    if blocks >= _LARGE:  # what is frozen is not gone through
        blocks -= _BLOCKS * gc.get_freeze_count()
    return gc.collect(2 if blocks < _LARGE else 1)


def settle() -> None:
    """Count all that is there as old, where much of it is new: so that nobody looks through it.

    What a large revision has noted stays. Once the collector is back, it would go through all of
    that with the next object that is made. What has no holder any more is found by the next
    collection that looks at what is old.
    """
    if gc.get_count()[0] > _MANY > gc.get_freeze_count():  # (3.12 freezes what never dies)
        gc.freeze()
        gc.unfreeze()
