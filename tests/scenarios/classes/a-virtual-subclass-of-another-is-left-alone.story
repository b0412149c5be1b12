Who only names an abstract class and one that others registered with it takes nothing out when it runs again.
tags: cold
--- file kinds.py
from abc import ABC

class Sized(ABC):
    pass

Sized.register(str)
--- file crate.py
class Crate:
    def weigh(self):
        return 1
--- file book.py
from crate import Crate
from kinds import Sized
Sized.register(Crate)
--- file shop.py
from collections.abc import Mapping, MutableMapping
from kinds import Sized
import book
FEE = 1

class Table(MutableMapping, dict):
    fee = FEE
    def __getitem__(self, key):
        return dict.__getitem__(self, key)
    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)
    def __delitem__(self, key):
        dict.__delitem__(self, key)

KINDS = [isinstance(each, (Sized, str, dict, MutableMapping, Mapping)) for each in ("a", {}, FEE)]
--- hold
import shop, crate, kinds
from collections.abc import Mapping, MutableMapping
box = crate.Crate()
--- replace shop.py
- FEE = 1
+ FEE = "one"
--- expect
assert shop.KINDS == [True, True, True]
assert isinstance({}, Mapping) and isinstance({}, MutableMapping)
assert isinstance("a", kinds.Sized) and isinstance(box, kinds.Sized)
assert shop.Table.fee == "one"
--- replace crate.py
- class Crate:
+ class Crate:
+     heavy = True
...
-         return 1
+         return 2
--- expect
assert box.weigh() == 2 and box.heavy
assert isinstance(box, kinds.Sized)
assert isinstance({}, Mapping) and isinstance({}, MutableMapping)
