A text that a template made by a filter of the project, and by methods of its objects, follows both.
tags: cold
--- file shop.py
import jinja2

class Order:
    def total(self):
        return 3

def money(number):
    return f"{number} EUR"

env = jinja2.Environment()
env.filters["money"] = money
order = Order()
BILL = env.from_string("{{ order.total()|money }}").render(order=order)
--- hold
import shop
--- replace shop.py
-         return 3
+         return 4
--- expect
assert shop.BILL == "4 EUR"
--- replace shop.py
-     return f"{number} EUR"
+     return f"{number} USD"
--- expect
assert shop.BILL == "4 USD"
