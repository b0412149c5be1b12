HMR114: things that only a list held which was made anew, too, are held by nobody.
tags: cold
--- file base.py
RANK = 1
STEPS = {}


class Step:
    def __init__(self, rank, make):
        self.rank = rank
        self.make = make


def step(make):
    made = STEPS[make.__name__] = Step(RANK, make)
    return made
--- file steps.py
from base import step


@step
def names():
    return "names"
--- file run.py
import steps
from base import STEPS



def ordered():
    return sorted(STEPS.values(), key=lambda each: each.rank)


PIPE = ordered()
RANKS = [each.rank for each in PIPE]
--- hold
import base
import run
import steps
--- replace base.py
- RANK = 1
+ RANK = 2
--- expect
assert run.RANKS == [2]
assert run.PIPE == [steps.names] == list(base.STEPS.values())
--- report
assert report.stale == (), report.stale
