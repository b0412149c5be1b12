An object made at import stays the same object when a function is edited.
--- file shop.py
OPENED = []


class Connection:
    def __init__(self):
        OPENED.append(self)

    def ask(self):
        return "old"


CONNECTION = Connection()


def ask():
    return CONNECTION.ask()
--- hold
import shop
connection = shop.CONNECTION
--- replace shop.py
-         return "old"
+         return "new"
...
-     return CONNECTION.ask()
+     return CONNECTION.ask().upper()
--- expect
assert shop.ask() == "NEW"
assert shop.CONNECTION is connection
assert shop.OPENED == [connection]
