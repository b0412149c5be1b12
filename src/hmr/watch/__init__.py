"""Which files were saved: waits for the file system's events and hands out what has settled."""

from hmr.watch.coming import Coming
from hmr.watch.queue import Watch
from hmr.watch.signals import FileChange

__all__ = ["Coming", "FileChange", "Watch"]
