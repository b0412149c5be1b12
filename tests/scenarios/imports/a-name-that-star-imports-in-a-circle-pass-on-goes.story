A name that two modules have from each other by star-imports goes with the one that bound it.
tags: cold
--- file lib/__init__.py
from lib.containers import *
from lib.binary import *
--- file lib/containers.py
import collections
KIND = dict

class Container(KIND):
    size = 1
--- file lib/binary.py
from lib import *
WIDTH = 8
--- hold
import lib, lib.binary, lib.containers
modules = lib, lib.binary, lib.containers
--- edit lib/containers.py
class Container(dict):
    size = 2
--- expect
assert [hasattr(module, "KIND") for module in modules] == [False, False, False]
assert [hasattr(module, "collections") for module in modules] == [False, False, False]
assert [module.Container.size for module in modules] == [2, 2, 2]
