A handler that a function adds without a name is told when it may be there twice, and goes from then on.
--- file logs.py
import logging

log = logging.getLogger("hmr_setup_story")
log.propagate = False
for handler in list(log.handlers):
    log.removeHandler(handler)  # those of an earlier telling

def setup():
    handler = logging.StreamHandler()
    log.addHandler(handler)

setup()
--- hold
import logs
log = logs.log
def levels():
    return [handler.level for handler in log.handlers]
assert levels() == [0]
--- replace logs.py
-     handler = logging.StreamHandler()
+     handler = logging.StreamHandler()
+     handler.setLevel(10)
--- expect
assert levels() == [0, 10]
--- report
(item,) = report.stale
assert (item.code, item.target) == ("HMR112", "logs:setup()")
--- replace logs.py
-     handler.setLevel(10)
+     handler.setLevel(20)
--- expect
assert levels() == [0, 20]
--- replace logs.py
-     handler.setLevel(20)
+     handler.setLevel(30 / 0)
--- expect
assert levels() == [0, 20]
--- report
assert not report.ok
--- replace logs.py
-     handler.setLevel(30 / 0)
+     handler.setLevel(30)
--- expect
assert levels() == [0, 30]
--- replace logs.py
- setup()
+ 
--- expect
assert levels() == [0]
