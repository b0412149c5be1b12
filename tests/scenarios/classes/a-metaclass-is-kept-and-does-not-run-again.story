A method edit does not make the class anew through its metaclass.
--- file shop.py
MADE = []


class Meta(type):
    def __new__(meta, name, bases, body):
        MADE.append(name)
        return super().__new__(meta, name, bases, body)


class Basket(metaclass=Meta):
    def total(self):
        return 1
--- hold
import shop
basket = shop.Basket()
--- replace shop.py
-     def total(self):
-         return 1
+     def total(self):
+         return 2
--- expect
assert basket.total() == 2
assert shop.MADE == ["Basket"]
assert type(shop.Basket) is shop.Meta
