A setting that a call in another module binds again, at a start, is said to be what its own line says.
--- file conf.py
LEVEL = 0
SIZE = 2


def setup(level):
    global LEVEL
    LEVEL = level
--- file shop.py
import conf

conf.setup(3)
LIMIT = conf.LEVEL + conf.SIZE
--- hold
import conf, shop
--- replace conf.py
- LEVEL = 0
+ LEVEL = 1
--- expect
assert conf.LEVEL == 1
--- report
said = [(item.code, item.target) for item in report.stale]
assert ("HMR112", "conf:LEVEL") in said, report
assert "conf.setup(3) (shop, line 3)" in str(report)
--- replace conf.py
- SIZE = 2
+ SIZE = 4
--- expect
assert conf.SIZE == 4
--- replace shop.py
- conf.setup(3)
+ conf.setup(5)
--- expect
assert (conf.LEVEL, shop.LIMIT) == (5, 9)
--- report
assert report.stale == ()
