A function that was mocked during the edit is the live one when the mock goes.
--- file shop.py
def price(n):
    return n


def ask(n):
    return price(n)
--- hold
from unittest import mock
import shop
real = shop.price
patcher = mock.patch.object(shop, "price", return_value="mocked")
patcher.start()
--- replace shop.py
-     return n
+     return n * 3
...
-     return price(n)
+     return [price(n)]
--- expect
mocked = shop.ask(1)
patcher.stop()
assert mocked == ["mocked"]
assert shop.price is real
assert shop.ask(1) == [3]
