What raises in a `try` as it runs again fails the save, and does not go to the handler; all goes on as it was.
--- file base.py
class Base:
    pass
--- file shop.py
try:
    from base import Base

    class Tea(Base):
        price = 1

except (ImportError, ValueError):
    FOUND = False
--- hold
import shop
from shop import Tea
--- replace shop.py
-         price = 1
+         price = int("one")
--- expect
assert shop.Tea is Tea and Tea.price == 1 and not hasattr(shop, "FOUND")
--- report
assert not report.ok and "ValueError" in str(report)
--- replace shop.py
-         price = int("one")
+         price = int("2")
--- expect
assert shop.Tea is Tea and Tea.price == 2
