A value that the program bound again before the session began is kept where it would be computed anew.
imported: before
--- file conf.py
BASE = 2
TOTAL = BASE * 2
LEVEL = BASE + 1
MODE = BASE * 10
SIZE = BASE * 100
LAST = BASE


def raise_level():
    global LEVEL
    LEVEL = 99


def set_last():
    global LAST
    LAST = BASE * 7


set_last()
--- file app.py
import conf


def setup():
    conf.TOTAL = 77


def choose(module):
    module.MODE = 5
--- hold
import app, conf
app.setup()
app.choose(conf)
conf.raise_level()
--- replace conf.py
- BASE = 2
+ BASE = 3
--- expect
assert (conf.TOTAL, conf.LEVEL, conf.MODE) == (77, 99, 5)
assert (conf.SIZE, conf.LAST) == (300, 21)
--- report
assert report.ok
assert {(item.code, item.target) for item in report.stale} == {
    ("HMR108", "conf:TOTAL"), ("HMR108", "conf:LEVEL"), ("HMR108", "conf:MODE")
}
--- replace conf.py
- TOTAL = BASE * 2
+ TOTAL = BASE * 4
--- expect
assert (conf.TOTAL, conf.LEVEL, conf.MODE) == (12, 99, 5)
