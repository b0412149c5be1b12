A pickle made before its class moved to another module is loaded as the class that lives on.
--- file shop.py
class Order:
    def __init__(self, n):
        self.n = n
    def total(self):
        return self.n
def label(order):
    return f"order {order.n}"
--- file stock.py
SIZE = 1
--- hold
import pickle
import shop, stock
order = shop.Order(3)
packed = pickle.dumps(order)
packed_function = pickle.dumps(shop.label)
held = shop.Order
--- edit shop.py
from stock import Order, label
--- edit stock.py
SIZE = 1
class Order:
    def __init__(self, n):
        self.n = n
    def total(self):
        return self.n + 1
def label(order):
    return f"order no. {order.n}"
--- expect
assert shop.Order is stock.Order is held
assert type(order) is stock.Order
assert order.total() == 4
again = pickle.loads(packed)
assert type(again) is stock.Order
assert again.total() == 4
assert pickle.loads(packed_function)(order) == "order no. 3"
assert pickle.loads(pickle.dumps(order)).total() == 4
assert pickle.loads(pickle.dumps(held)) is held
assert held.__module__ == "stock"
