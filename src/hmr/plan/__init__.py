"""What to do: facts in, ordered actions out, each with its reason."""

from hmr.plan.actions import Action, Verb
from hmr.plan.carried import carried
from hmr.plan.facts import Facts
from hmr.plan.foreseen import Foreseen, foreseen
from hmr.plan.plain import binds_data, only_computes
from hmr.plan.planner import plan
from hmr.plan.steps import Plan, Step

__all__ = [
    "Action",
    "Facts",
    "Foreseen",
    "Plan",
    "Step",
    "Verb",
    "binds_data",
    "carried",
    "foreseen",
    "only_computes",
    "plan",
]
