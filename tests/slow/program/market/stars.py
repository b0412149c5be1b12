"""Everything of a module whose functions come and go."""

from .extra import *  # noqa: F403 - that is what it is for
