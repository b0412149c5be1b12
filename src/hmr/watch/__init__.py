"""Which files were saved: waits for the file system's events and hands out what has settled."""

from hmr.watch.queue import Watch
from hmr.watch.signals import FileChange

__all__ = ["FileChange", "Watch"]
