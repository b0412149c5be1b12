A dependency that is a class has its request read by the signature that its `__init__` has now.
needs: fastapi, httpx
tags: cold
--- file deps.py
class Pager:
    def __init__(self, limit: int = 10):
        self.limit = limit
--- file shop.py
from typing import Annotated
from fastapi import Depends, FastAPI
import deps

app = FastAPI()

@app.get("/items")
def items(pager: Annotated[deps.Pager, Depends()]):
    return vars(pager)
--- hold
from fastapi.testclient import TestClient
import shop
client = TestClient(shop.app)
--- replace deps.py
-     def __init__(self, limit: int = 10):
+     def __init__(self, limit: int = 20):
--- expect
assert client.get("/items").json() == {"limit": 20}
--- replace deps.py
-     def __init__(self, limit: int = 20):
-         self.limit = limit
+     def __init__(self, limit: int = 20, skip: int = 0):
+         self.limit = limit
+         self.skip = skip
--- expect
assert client.get("/items?skip=7").json() == {"limit": 20, "skip": 7}
--- replace deps.py
-     def __init__(self, limit: int = 20, skip: int = 0):
-         self.limit = limit
-         self.skip = skip
+     def __init__(self, limit: int = 10):
+         self.limit = limit
--- expect
assert client.get("/items?skip=7").json() == {"limit": 10}
