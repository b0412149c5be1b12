"""Replays a repository's history, hot against cold: how often is a revision right?"""

from hmr.replay.outcome import Outcome, Tally
from hmr.replay.replayer import Replayer, Request

__all__ = ["Outcome", "Replayer", "Request", "Tally"]
