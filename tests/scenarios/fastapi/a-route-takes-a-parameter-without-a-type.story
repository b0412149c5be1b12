A route takes a parameter without an annotation or a default: nothing but its code says so.
needs: fastapi, httpx
tags: cold
--- file app.py
from fastapi import FastAPI

app = FastAPI()

@app.get("/price")
def price(item):
    return {"item": item}
--- hold
import app
from fastapi.testclient import TestClient
client = TestClient(app.app)
held = app.app
client.get("/price?item=tea")
--- replace app.py
- def price(item):
-     return {"item": item}
+ def price(item, size):
+     return {"item": item, "size": size}
--- expect
assert app.app is held
assert client.get("/price?item=tea&size=3").json() == {"item": "tea", "size": "3"}
assert client.get("/price?item=tea").status_code == 422
assert "size" in str(client.get("/openapi.json").json())
