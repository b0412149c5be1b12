What fills a collection inside of another is edited, then removed: the whole is made again, and nothing is said to stay.
tags: cold
--- file shop.py
CONFIG = {"db": {"hosts": ["a"]}, "size": 1}
CONFIG["db"]["hosts"].append("b")
ROOMS = {}
LOG = []
LOG.append(len(ROOMS))
--- hold
import shop
config, log = shop.CONFIG, shop.LOG
--- replace shop.py
- CONFIG["db"]["hosts"].append("b")
+ CONFIG["db"]["hosts"].append("c")
...
- LOG.append(len(ROOMS))
+ LOG.append(len(ROOMS) + 1)
--- expect
assert config == {"db": {"hosts": ["a", "c"]}, "size": 1}
assert shop.CONFIG is config
assert (log, shop.LOG is log) == ([1], True)
--- report
assert report.stale == ()
--- replace shop.py
- CONFIG["db"]["hosts"].append("c")
...
- LOG.append(len(ROOMS) + 1)
--- expect
assert config == {"db": {"hosts": ["a"]}, "size": 1}
assert log == []
--- report
assert report.stale == ()
