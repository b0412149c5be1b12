A dictionary that a loop is going through is left as it is, and the report says so; a list follows.
--- file jobs.py
JOBS = {"a": 1, "b": 2}
NAMES = ["a", "b"]

def work():
    for name, size in JOBS.items():
        yield name, size

def names():
    for name in NAMES:
        yield name
--- hold
import jobs
begun = jobs.work()
first = next(begun)
more = jobs.names()
next(more)
--- replace jobs.py
- JOBS = {"a": 1, "b": 2}
- NAMES = ["a", "b"]
+ JOBS = {"c": 3}
+ NAMES = ["a", "c", "d"]
--- expect
assert jobs.JOBS == {"c": 3}
assert list(more) == ["c", "d"]
assert list(begun) == [("b", 2)]
assert list(jobs.work()) == [("c", 3)]
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR114", "jobs:JOBS")]
