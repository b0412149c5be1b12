A function pickled by reference before the edit is the live function after it.
--- file shop.py
def price(n):
    return n
--- hold
import pickle
import shop
held = shop.price
frozen = pickle.dumps(shop.price)
--- replace shop.py
-     return n
+     return n + 1
--- expect
assert pickle.loads(frozen) is held
assert pickle.loads(pickle.dumps(held))(1) == 2
