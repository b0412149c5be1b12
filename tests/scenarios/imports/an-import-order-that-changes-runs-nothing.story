Imports that a sorter reordered run no code of theirs.
--- file alpha.py
LOG = []
LOG.append("alpha")
--- file beta.py
LOG = []
LOG.append("beta")
--- file shop.py
import beta
import alpha
from os import sep, path


def price():
    return 1
--- hold
import alpha
import beta
import shop
--- edit shop.py
import alpha
import beta
from os import path, sep


def price():
    return 2
--- expect
assert (alpha.LOG, beta.LOG) == (["alpha"], ["beta"])
assert shop.price() == 2
