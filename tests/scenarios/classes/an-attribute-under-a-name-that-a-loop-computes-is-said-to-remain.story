What a loop set on a class under a name that it computes, and sets no more, is said to remain.
--- file kinds.py
def kinds():
    return ["new", "paid"]
--- file shop.py
from kinds import kinds

class Order:
    kind = "new"

    def is_own(self):
        return True

def check(kind):
    def is_kind(self):
        return self.kind == kind
    return is_kind

for kind in kinds():
    setattr(Order, f"is_{kind}", check(kind))
for kind in kinds():
    setattr(Order, f"was_{kind}", property(lambda self, kind=kind: kind))
--- hold
import shop
order = shop.Order()
--- replace kinds.py
-     return ["new", "paid"]
+     return ["new", "paid", "sent"]
--- expect
assert order.is_new() and not order.is_sent() and order.was_sent == "sent"
--- report
assert report.ok and not report.stale
--- replace kinds.py
-     return ["new", "paid", "sent"]
+     return ["new", "sent"]
--- expect
assert order.is_new() and not order.is_sent() and order.is_own()
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:kind")] * 2
