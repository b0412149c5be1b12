A level of a logger is what its line sets, and goes when the line does.
--- file logs.py
import logging

log = logging.getLogger("hmr_level")
log.setLevel(logging.ERROR)
logging.getLogger("hmr_level.inner").setLevel(logging.ERROR)
logging.getLogger("hmr_level.other").setLevel(logging.ERROR)
--- hold
import logging
import logs
def levels():
    names = ("hmr_level", "hmr_level.inner", "hmr_level.other")
    return [logging.getLevelName(logging.getLogger(name).level) for name in names]
--- replace logs.py
- log.setLevel(logging.ERROR)
+ log.setLevel(logging.INFO)
--- expect
assert levels() == ["INFO", "ERROR", "ERROR"]
--- report
assert report.ok and not report.stale
--- replace logs.py
- logging.getLogger("hmr_level.inner").setLevel(logging.ERROR)
+ 
--- expect
assert levels() == ["INFO", "NOTSET", "ERROR"]
--- report
assert report.ok and not report.stale
--- replace logs.py
- log.setLevel(logging.INFO)
+ 
--- expect
assert levels() == ["NOTSET", "NOTSET", "ERROR"]
--- report
assert report.ok and not report.stale
