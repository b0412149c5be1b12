A call of basicConfig that is edited configures anew, and what it set goes with it.
imported: after
--- file logs.py
import io
import logging

OUT = io.StringIO()
logging.basicConfig(level=logging.INFO, stream=OUT)
--- hold
import logging
root = logging.getLogger()
others, level = root.handlers[:], root.level
root.handlers[:] = []
root.setLevel(logging.WARNING)
import logs
def said():
    logs.OUT.truncate(0)
    logs.OUT.seek(0)
    for each in (logging.DEBUG, logging.INFO, logging.WARNING):
        logging.getLogger("hmr_basic").log(each, "x")
    return logs.OUT.getvalue().split()
--- replace logs.py
- logging.basicConfig(level=logging.INFO, stream=OUT)
+ logging.basicConfig(level=logging.DEBUG, stream=OUT, format="%(levelname)s")
--- expect
assert said() == ["DEBUG", "INFO", "WARNING"]
--- report
assert report.ok and not report.stale
--- replace logs.py
- logging.basicConfig(level=logging.DEBUG, stream=OUT, format="%(levelname)s")
+ logging.basicConfig(stream=OUT)
--- expect
assert said() == ["WARNING:hmr_basic:x"] and len(root.handlers) == 1
--- report
assert report.ok and not report.stale
--- replace logs.py
- logging.basicConfig(stream=OUT)
+ 
--- expect
assert root.handlers == [] and root.level == logging.WARNING
root.handlers[:] = others
root.setLevel(level)
--- report
assert report.ok and not report.stale
