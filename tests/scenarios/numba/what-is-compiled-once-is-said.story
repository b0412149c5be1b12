A generalized ufunc, a callback for C and a compiled class keep their machine code, which is said.
needs: numba
--- file shop.py
import numba
@numba.guvectorize(["void(int64[:], int64[:])"], "(n)->()")
def total(prices, out):
    out[0] = prices.sum() * 3
@numba.cfunc("int64(int64)")
def more(price):
    return price + 1
@numba.experimental.jitclass([("price", numba.int64)])
class Order:
    def __init__(self, price):
        self.price = price
    def double(self):
        return self.price * 2
def name():
    return "shop"
--- hold
import shop
first = shop.Order(3).double()
--- replace shop.py
-     out[0] = prices.sum() * 3
+     out[0] = prices.sum() * 4
...
-     return price + 1
+     return price + 2
...
-         return self.price * 2
+         return self.price * 3
...
-     return "shop"
+     return "SHOP"
--- expect
assert shop.name() == "SHOP"
assert shop.more.ctypes(3) == 4
assert shop.Order(3).double() == 6
--- report
said = {item.target for item in report.stale if item.code == "HMR111"}
assert {"shop:total", "shop:more", "shop:Order.double"} <= said, report
