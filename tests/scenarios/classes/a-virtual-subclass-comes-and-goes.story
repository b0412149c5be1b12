What is registered with an abstract class counts as one as long as a call or a decorator says so.
tags: cold
--- file kinds.py
from abc import ABC

class Sized(ABC):
    def size(self):
        return 1

class Wide(Sized):
    pass
--- file shop.py
import kinds
from collections.abc import Sequence
from kinds import Sized

class Basket:
    pass

@Sized.register
class Crate:
    def weigh(self):
        return 1

kinds.Wide.register(Basket)
Sized.register(str)
Sequence.register(Crate)
--- hold
import kinds, shop
from collections.abc import Collection, Sequence
Sized, Wide, crate = kinds.Sized, kinds.Wide, shop.Crate()

def kinds_of(thing):
    return [cls.__name__ for cls in (Sized, Wide, Sequence, Collection) if isinstance(thing, cls)]
for thing in (shop.Basket(), crate, "text", 1):
    kinds_of(thing)  # and remembers it
--- replace shop.py
- Sized.register(str)
+ Sized.register(int)
--- expect
assert kinds_of("text") == ["Sequence", "Collection"]
assert kinds_of(1) == ["Sized"]
assert kinds_of(crate) == ["Sized", "Sequence", "Collection"]
--- report
assert not report.stale
--- replace shop.py
- kinds.Wide.register(Basket)
+ Sized.register(Basket)
...
-         return 1
+         return 2
--- expect
assert kinds_of(shop.Basket()) == ["Sized"]
assert kinds_of(crate) == ["Sized", "Sequence", "Collection"]
assert crate.weigh() == 2
--- report
assert not report.stale
--- replace shop.py
- @Sized.register
- class Crate:
+ class Crate:
...
- Sequence.register(Crate)
--- expect
assert kinds_of(crate) == []
assert kinds_of(1) == ["Sized"]
--- report
assert not report.stale
