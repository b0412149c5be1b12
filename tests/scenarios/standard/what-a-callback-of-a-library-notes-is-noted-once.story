A call that had a library call a function, and runs again, leaves what the function notes there once.
tags: cold
imported: after
--- file jobs.py
import json

LOG = []

def note(found):
    LOG.append(len(found))

json.loads('[{"a": 1}]', object_hook=note)
--- hold
import jobs
log = jobs.LOG
--- replace jobs.py
-     LOG.append(len(found))
+     LOG.append(len(found) * 10)
--- expect
assert log == [10] and jobs.LOG is log
