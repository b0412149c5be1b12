An import that failed, and was gone without, is tried again when the module that failed is saved.
--- file fast.py
raise ImportError("not built")
--- file slow.py
def go():
    return "slow"
--- file use.py
try:
    from fast import go
    FAST = True
except ImportError:
    from slow import go
    FAST = False
RESULT = go()
--- hold
import use
--- edit fast.py
def go()
    return "fast"
--- expect
assert use.RESULT == "slow" and not use.FAST
--- report
assert not report.ok and report.error.kind == "SyntaxError"
--- edit fast.py
def go():
    return "fast"
--- expect
assert use.RESULT == "fast" and use.FAST
