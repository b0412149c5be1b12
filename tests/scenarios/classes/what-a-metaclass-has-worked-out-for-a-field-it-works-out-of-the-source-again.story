A metaclass that fills its fields in when it makes a class finds them as their source makes them, and who holds one has what it fills in.
tags: cold
--- file base.py
class Field:
    __slots__ = ("default", "label", "limit", "name", "seen")

    def __init__(self, default=None, limit=None, label=None):
        self.default, self.limit, self.label = default, limit, label
        self.seen = 0

    def __get__(self, thing, cls=None):
        return self if thing is None else thing.__dict__.get(self.name, self.default)

    def __set__(self, thing, value):
        self.seen += 1
        thing.__dict__[self.name] = value


class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        cls.labelled = []
        cls.fields = {}
        for key, field in space.items():
            if not isinstance(field, Field):
                continue
            field.name = key
            if field.label is None:
                field.label = f"{name}: {key}"
            else:
                cls.labelled.append(key)
            for base in bases:
                former = vars(base).get(key)
                if field.limit is None and former is not None:
                    field.limit = former.limit
            cls.fields[key] = field


class Model(metaclass=Meta):
    pass
--- file shop.py
from base import Field, Model

TEA = 3


class Order(Model):
    tea = Field(TEA, limit=9)
    milk = Field(1, limit=5)


class Large(Order):
    tea = Field(20)
    cup = Field(2, label="a cup")
--- hold
import shop
from shop import Large, Order

milk, tea = Order.milk, Large.tea
order = Order()
order.milk = 4
--- replace shop.py
- TEA = 3
+ TEA = 4
--- expect
assert Order.tea.default == 4 and order.tea == 4
assert Order.labelled == [] and Large.labelled == ["cup"], (Order.labelled, Large.labelled)
assert Order.milk is milk is Order.fields["milk"] and Large.tea is tea is Large.fields["tea"]
assert milk.label == "Order: milk" and (milk.limit, milk.seen, order.milk) == (5, 1, 4)
--- replace shop.py
-     tea = Field(TEA, limit=9)
+     tea = Field(TEA, limit=12)
--- expect
assert Order.tea.limit == 12 == tea.limit == Large.tea.limit, (Order.tea.limit, tea.limit)
assert Order.labelled == [] and Large.labelled == ["cup"] and Large.tea is tea
assert Large.fields == {"tea": tea, "cup": Large.cup} and Large.cup.label == "a cup"
assert Order.milk is milk and milk.seen == 1 and order.milk == 4
