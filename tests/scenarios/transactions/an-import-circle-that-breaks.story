A circle of imports that cannot be entered fails the revision and leaves both sides.
tags: still
--- file left.py
def one():
    return 1
--- file right.py
import left


def two():
    return left.one() + 1
--- hold
import left
import right
--- edit left.py
from right import three


def one():
    return three
--- expect
assert (left.one(), right.two()) == (1, 2)
--- report
assert not report.ok
assert report.error.kind == "ImportError"
assert "three" in report.error.message
