What was registered for the exit remains when its call goes, and the report says so.
tags: still
--- file ends.py
import atexit

def close():
    pass

atexit.register(close)
--- hold
import atexit
import ends
count = atexit._ncallbacks()
--- replace ends.py
- atexit.register(close)
+ 
--- expect
assert atexit._ncallbacks() == count
--- report
assert [item.code for item in report.stale] == ["HMR112"]
atexit.unregister(ends.close)
