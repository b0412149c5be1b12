Two calls of the same text have added a handler each, and do so when they run again.
--- file logs.py
import logging

log = logging.getLogger("hmr_twins_story")
log.handlers[:] = []  # those of an earlier telling

def more():
    handler = logging.NullHandler()
    log.addHandler(handler)

more()
more()
--- hold
import logs
log = logs.log
--- replace logs.py
-     handler = logging.NullHandler()
+     handler = logging.NullHandler(10)
--- expect
assert len(log.handlers) == 4
--- report
assert [item.code for item in report.stale] == ["HMR112"] * 2
--- replace logs.py
-     handler = logging.NullHandler(10)
+     handler = logging.NullHandler(20)
--- expect
assert [handler.level for handler in log.handlers] == [0, 0, 20, 20]
--- report
assert report.stale == ()
