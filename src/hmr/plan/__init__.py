"""What to do: facts in, ordered actions out, each with its reason."""

from hmr.plan.actions import Action

__all__ = ["Action"]
