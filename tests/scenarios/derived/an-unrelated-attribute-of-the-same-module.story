A statement that uses one attribute of a module does not run when another one changes.
--- file config.py
RATE = 2
NAME = "a"
--- file shop.py
import config

LOG = []


def note(value):
    LOG.append(value)
    return value


DOUBLE = note(config.RATE * 2)
--- hold
import config
import shop
shop.LOG.clear()
--- replace config.py
- NAME = "a"
+ NAME = "b"
--- expect
assert config.NAME == "b"
assert shop.LOG == []
