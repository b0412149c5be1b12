A class body that runs again makes its members of those that keep their value, and not of their likes.
tags: cold
--- file shop.py
class Order:
    given = {"tea": list, "cake": lambda: None}

    @classmethod
    def names(cls):
        return sorted(cls.given)

    fields = {"name": str, "price": lambda: 0}
    fields.update(given)

    def total(self, fields=given):
        return len(fields)
--- hold
import shop
order = shop.Order()
given = shop.Order.given
--- replace shop.py
-     fields = {"name": str, "price": lambda: 0}
+     fields = {"name": str, "price": lambda: 0, "note": str}
--- expect
assert shop.Order.given["cake"] is shop.Order.fields["cake"]
assert shop.Order.total.__defaults__[0] is shop.Order.given
assert list(shop.Order.fields) == ["name", "price", "note", "tea", "cake"]
assert order.names() == ["cake", "tea"]
--- report
assert report.ok
assert shop.Order.given is given
