Pickles, copies and weak references made before an edit work after it.
--- file shop.py
class Basket:
    limit = 1

    def __init__(self, n):
        self.n = n

    def total(self):
        return self.n
--- hold
import copy
import pickle
import weakref
import shop
basket = shop.Basket(3)
frozen = pickle.dumps(basket)
link = weakref.ref(shop.Basket)
everyone = weakref.WeakSet([basket])
--- replace shop.py
-     limit = 1
+     limit = 2
...
-         return self.n
+         return self.n * self.limit
--- expect
thawed = pickle.loads(frozen)
assert isinstance(thawed, type(basket))
assert thawed.total() == 6
assert copy.copy(basket).total() == 6
assert pickle.loads(pickle.dumps(basket)).total() == 6
assert link() is shop.Basket
assert basket in everyone
