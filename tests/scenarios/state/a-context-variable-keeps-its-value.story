A context variable is the same one, with its value.
--- file shop.py
from contextvars import ContextVar

USER = ContextVar("USER", default="nobody")


def who():
    return USER.get()
--- hold
import shop
token = shop.USER.set("ann")
--- replace shop.py
-     return USER.get()
+     return USER.get().upper()
--- expect
who = shop.who()
shop.USER.reset(token)
assert who == "ANN"
