A context manager that is open during the edit leaves with the code it entered with.
--- file shop.py
from contextlib import contextmanager

LOG = []


@contextmanager
def opened():
    LOG.append("in")
    yield
    LOG.append("old out")
--- hold
import shop
door = shop.opened()
door.__enter__()
--- replace shop.py
-     LOG.append("old out")
+     LOG.append("new out")
--- expect
with shop.opened():
    pass
assert shop.LOG == ["in", "in", "new out"]
--- report
assert any("opened" in item.target for item in report.stale)
door.__exit__(None, None, None)
assert shop.LOG[-1] == "old out"
