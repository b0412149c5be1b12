Where modules import each other, a new name in place of another one goes from each to the next as a start has it.
--- file shop/__init__.py
--- file shop/base/__init__.py
from shop.base.common import price
from shop.base.meta import late
ALL = [price, late]
--- file shop/base/common.py
def price():
    return "price"
--- file shop/base/meta.py
from shop.user import told as late
--- file shop/user.py
from shop.base import price
def told():
    return price()
NOTE = price() + "!"
--- hold
import shop.base, shop.user
--- edit shop/base/common.py
def cost():
    return "cost"
--- edit shop/base/__init__.py
from shop.base.common import cost
from shop.base.meta import late
ALL = [cost, late]
--- edit shop/user.py
from shop.base import cost
def told():
    return cost()
NOTE = cost() + "!"
--- expect
assert shop.user.NOTE == "cost!"
assert [each() for each in shop.base.ALL] == ["cost", "cost"]
assert not hasattr(shop.base, "price") and not hasattr(shop.user, "price")
