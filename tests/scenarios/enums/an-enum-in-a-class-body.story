An enum nested in a class takes a member in place.
tags: cold
--- file job.py
from enum import Enum

class Job:
    class State(Enum):
        NEW = 1

    def __init__(self):
        self.state = Job.State.NEW
--- hold
import job
old, State = job.Job(), job.Job.State
--- replace job.py
-         NEW = 1
+         NEW = 1
+         DONE = 2
--- expect
assert job.Job.State is State
assert old.state is State.NEW
assert State.DONE.value == 2
