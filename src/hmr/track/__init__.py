"""What is ours and what it was made from: scope, and the hook that watches imports."""

from hmr.track.loader import Loaded, install
from hmr.track.scope import Scope, Verdict

__all__ = ["Loaded", "Scope", "Verdict", "install"]
