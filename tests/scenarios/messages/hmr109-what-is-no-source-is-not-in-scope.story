HMR109: a file that is not Python source cannot be followed, which is explained when it is asked for.
tags: still
--- file fast.py
FAST = True
--- hold
import fast
--- touch fast.py
--- expect
assert fast.FAST
--- report
verdict = session.explain("fast.cpython-313-x86_64-linux-gnu.so")
assert not verdict
assert "HMR109" in verdict.reason
