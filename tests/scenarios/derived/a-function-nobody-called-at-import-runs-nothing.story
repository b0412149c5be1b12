An edit of a function that import-time code did not call runs nothing again.
--- file shop.py
LOG = []


def build():
    LOG.append("build")
    return object()


def other():
    return 1


TABLE = build()
--- hold
import shop
table = shop.TABLE
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.other() == 2
assert shop.TABLE is table
assert shop.LOG == ["build"]
