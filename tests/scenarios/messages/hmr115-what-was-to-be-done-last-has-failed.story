HMR115: what is done when all is live already, and fails, is said: a handler that won't be closed.
--- file setup.py
import logging

class Stuck(logging.Handler):
    def emit(self, record):
        LINES.append(record.getMessage())

    def close(self):
        raise OSError("the lock is gone")

LINES = []
LOGGER = logging.getLogger("story-of-closing")
HANDLER = Stuck()
LOGGER.addHandler(HANDLER)
--- hold
import setup
def said():
    setup.LINES.clear()
    setup.LOGGER.warning("w")
    return list(setup.LINES)
assert said() == ["w"]
--- replace setup.py
- LOGGER.addHandler(HANDLER)
--- expect
assert said() == []
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR115"]
