A handler that is made again takes the old one's place; a removed one is gone.
--- file logs.py
import io
import logging

WRITTEN = io.StringIO()
log = logging.getLogger("hmr_story")
log.propagate = False
handler = logging.StreamHandler(WRITTEN)
log.addHandler(handler)
--- hold
import logging
import logs
logging.getLogger("hmr_story").handlers[:-1] = []  # those of an earlier telling remain
def said():
    logs.WRITTEN.truncate(0)
    logs.WRITTEN.seek(0)
    logs.log.warning("x")
    return logs.WRITTEN.getvalue().split()
--- replace logs.py
- handler = logging.StreamHandler(WRITTEN)
+ handler = logging.StreamHandler(WRITTEN)
+ handler.setFormatter(logging.Formatter("<%(message)s>"))
--- expect
assert said() == ["<x>"]
--- replace logs.py
- handler = logging.StreamHandler(WRITTEN)
+ handler = logging.StreamHandler(stream=WRITTEN)
--- expect
assert said() == ["<x>"]
assert len(logs.log.handlers) == 1
--- replace logs.py
- log.addHandler(handler)
+ 
--- expect
assert logs.log.handlers == []
--- report
assert report.ok and not report.stale
