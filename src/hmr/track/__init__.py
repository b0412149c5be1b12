"""What is ours and what it was made from: scope, and the hook that watches imports."""

from hmr.track.absent import Absent, files_of
from hmr.track.data import DataFiles
from hmr.track.loader import Loaded, install, outer_functions
from hmr.track.observe import Observer
from hmr.track.scope import Scope, Verdict
from hmr.track.shadows import shadows
from hmr.track.suspects import found_again, lacking, suspects

__all__ = [
    "Absent",
    "DataFiles",
    "Loaded",
    "Observer",
    "Scope",
    "Verdict",
    "files_of",
    "found_again",
    "install",
    "lacking",
    "outer_functions",
    "shadows",
    "suspects",
]
