What a decorator leaves on a function follows the decorator's edit.
tags: cold
--- file deco.py
from functools import wraps
def limited(n):
    def decorate(f):
        @wraps(f)
        def inner(*args):
            return f(*args)
        inner.limit = n
        f.n = n
        return inner
    return decorate
--- file jobs.py
from deco import limited
@limited(3)
def job():
    return "job"
NN = job.__wrapped__.n
LIM = job.limit
--- hold
import jobs
--- replace jobs.py
- @limited(3)
+ @limited(4)
--- expect
assert jobs.LIM == 4
assert jobs.NN == 4
assert jobs.job.__wrapped__.n == 4
