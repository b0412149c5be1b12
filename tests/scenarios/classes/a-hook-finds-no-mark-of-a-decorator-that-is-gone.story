A hook that gathers the methods which a decorator marked leaves one out that is marked no more.
tags: cold
--- file shop.py
def handler(kind):
    def mark(function):
        function.kind = kind
        return function

    return mark


class Base:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        cls.table = {}
        for function in vars(cls).values():
            if hasattr(function, "kind"):
                cls.table[function.kind] = function


class Market(Base):
    @handler("trade")
    def trade(self):
        return 3

    @handler("sell")
    def sell(self):
        return 4


KEYS = sorted(Market.table)
--- hold
import shop
--- replace shop.py
-     @handler("trade")
-     def trade(self):
+     def trade(self):
--- expect
assert shop.KEYS == ["sell"], shop.KEYS
assert not hasattr(shop.Market.trade, "kind")
--- replace shop.py
-     @handler("sell")
+     @handler("sold")
--- expect
assert shop.KEYS == ["sold"], shop.KEYS
assert shop.Market.table["sold"] is shop.Market.sell
--- replace shop.py
-     def trade(self):
+     @handler("trade")
+     def trade(self):
--- expect
assert shop.KEYS == ["sold", "trade"], shop.KEYS
