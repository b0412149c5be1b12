A call that had a library call a function, and runs again, is named where the function notes it twice.
imported: after
--- file jobs.py
import json

LOG = []

def note(found):
    LOG.append(len(found))

json.loads('[{"a": 1}]', object_hook=note)
--- hold
import jobs
--- replace jobs.py
-     LOG.append(len(found))
+     LOG.append(len(found) * 10)
--- expect
assert jobs.LOG == [1, 10]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
