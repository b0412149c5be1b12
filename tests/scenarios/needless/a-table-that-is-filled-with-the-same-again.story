A call that fills a table with what was in it has nobody run who reads it.
tags: cold
--- file names.py
KNOWN = {}


def known(make):
    KNOWN[make.__name__] = make.__doc__
    return make
--- file info.py
from names import KNOWN

INFO = {}


def fill():
    INFO["own"] = {}
    INFO["words"] = "plain " + "words"
    return "tea" in KNOWN


RUNS = []
--- file shop.py
import info
from names import known


@known
def tea():
    """Tea."""


READY = info.fill()


def reads():
    info.RUNS.append(1)
    return sorted(info.INFO)


NAMES = reads()
--- hold
import info
import names
import shop
--- replace shop.py
-     """Tea."""
+     """Green tea."""
--- expect
assert names.KNOWN == {"tea": "Green tea."}
assert info.INFO == {"own": {}, "words": "plain words"}
assert shop.READY is True
assert shop.NAMES == ["own", "words"]
assert info.RUNS == [1]
