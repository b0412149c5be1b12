A class that is edited as it moves is the same class where those that import it follow it, there and back.
tags: cold
--- file models.py
class Base:
    kind = "base"


class Order(Base):
    total = 1

    def told(self):
        return self.total
--- file other.py
RATE = 2
--- file use.py
from models import Order

ORDERS = [Order()]
KINDS = {Order: "order"}
--- hold
import models, other, use
first = use.Order
one = first()
--- edit models.py
class Base:
    kind = "base"
--- edit other.py
from models import Base

RATE = 2


class Order(Base):
    total = 2

    def told(self):
        return self.total
--- edit use.py
from other import Order

ORDERS = [Order()]
KINDS = {Order: "order"}
--- expect
assert use.Order is first and other.Order is first and isinstance(one, first)
assert one.told() == 2 and use.KINDS[first] == "order"
assert first.__module__ == "other"
--- edit models.py
class Base:
    kind = "base"


class Order(Base):
    total = 3

    def told(self):
        return self.total
--- edit other.py
RATE = 2
--- edit use.py
from models import Order

ORDERS = [Order()]
KINDS = {Order: "order"}
--- expect
assert use.Order is first and models.Order is first and isinstance(one, first)
assert one.told() == 3 and use.KINDS[first] == "order"
--- edit models.py
class Base:
    kind = "base"
--- edit other.py
from models import Base

RATE = 2


class Order(Base):
    total = 4

    def told(self):
        return self.total
--- edit use.py
from other import Order

ORDERS = [Order()]
KINDS = {Order: "order"}
--- expect
assert use.Order is first and other.Order is first and isinstance(one, first)
assert one.told() == 4 and use.KINDS[first] == "order"
--- edit use.py
from models import Order

ORDERS = [Order()]
KINDS = {Order: "order"}
--- edit models.py
class Base:
    kind = "base"


class Order(Base):
    total = 5

    def told(self):
        return self.total
--- expect
assert use.Order.total == 5 and other.Order.total == 4
