A file put through a formatter runs nothing.
tags: still
--- file shop.py
STATE = {'a':1,'b':[1,2]}
def price(n,rate = 2):
    return (n*rate)
class Basket :
    limit=5
    def total(self): return {'n':self.limit}
--- hold
import shop
state, limit = shop.STATE, shop.Basket.limit
state["c"] = 3
shop.Basket.limit = 6
--- edit shop.py
STATE = {
    "a": 1,
    "b": [1, 2],
}


def price(n, rate=2):
    return n * rate


class Basket:
    limit = 5

    def total(self):
        return {"n": self.limit}
--- expect
assert shop.STATE is state
assert state["c"] == 3
assert shop.Basket.limit == 6
assert shop.price(2) == 4
assert shop.Basket().total() == {"n": 6}
--- report
assert {action.verb for action in report.actions} <= {"relocate"}
