What a decorator had set on a function goes with the decorator.
tags: cold
--- file jobs.py
def public(f):
    f.exposed = True
    return f
@public
def job():
    return "job"
def other():
    return 1
NAMES = [f.__name__ for f in (job, other) if getattr(f, "exposed", False)]
--- hold
import jobs
held = jobs.job
--- replace jobs.py
- @public
- def job():
+ def job():
--- expect
assert not hasattr(jobs.job, "exposed")
assert jobs.NAMES == []
