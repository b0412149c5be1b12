A name that another module sets by setattr.
tags: cold
--- file conf.py
NAMES = {}
--- file boot.py
import conf
setattr(conf, "LEVEL", 1)
--- file use.py
import boot
import conf
LEVEL = conf.LEVEL
--- hold
import use
--- replace boot.py
- setattr(conf, "LEVEL", 1)
+ setattr(conf, "LEVEL", 2)
--- expect
assert use.LEVEL == 2
