A module that is imported by a name in a string, and asked for what its classes are called, is followed to an end.
tags: cold
--- file goods.py
import contextlib

with contextlib.nullcontext():

    class Goods:
        class Price:
            def told(self, pounds=7):
                return pounds

        def told(self):
            return 3
--- file shop.py
import importlib

goods_ = importlib.import_module("goods")
ALL = [lambda x, more=step: x + more + len(goods_.Goods.__name__) for step in range(2)]
--- hold
import goods, shop
--- replace shop.py
- ALL = [lambda x, more=step: x + more + len(goods_.Goods.__name__) for step in range(2)]
+ if 2 > 5:
+
+     def tell(x, y=2):
+         return x + 3
+
+ else:
+
+     def tell(x, y=1):
+         return x - 3
+
+
+ ALL = [lambda x, more=step: x + more + len(goods_.Goods.__name__) for step in range(2)]
--- expect
assert shop.tell(5) == 2 and [each(1) for each in shop.ALL] == [6, 7]
