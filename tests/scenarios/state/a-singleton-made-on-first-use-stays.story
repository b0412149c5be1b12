An object that a function makes on first use is not made again.
--- file shop.py
_client = None


class Client:
    def ask(self):
        return "old"


def client():
    global _client
    if _client is None:
        _client = Client()
    return _client
--- hold
import shop
held = shop.client()
--- replace shop.py
-         return "old"
+         return "new"
...
-     if _client is None:
-         _client = Client()
+     if _client is None:
+         _client = Client()
+         _client.fresh = True
--- expect
assert shop.client() is held
assert held.ask() == "new"
