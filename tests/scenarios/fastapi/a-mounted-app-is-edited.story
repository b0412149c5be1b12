An app that is mounted in another follows: its routes, its place, and that it goes.
needs: fastapi, httpx
tags: cold
--- file inner.py
from fastapi import FastAPI

app = FastAPI(title="inner")

@app.get("/tea")
def tea():
    return "tea"
--- file site_app.py
from fastapi import FastAPI
from inner import app as inner

app = FastAPI()
app.mount("/inner", inner)

@app.get("/price")
def price():
    return "price"
--- hold
from fastapi.testclient import TestClient
import site_app
app = site_app.app
client = TestClient(app)
def get(path):
    answer = client.get(path)
    return answer.json() if answer.status_code == 200 else answer.status_code
def page():
    return client.get("/openapi.json").json()
get("/inner/tea")
--- replace inner.py
-     return "tea"
+     return "Tea"
...
- @app.get("/tea")
+ @app.get("/more-tea")
--- expect
assert get("/inner/more-tea") == "Tea"
assert get("/inner/tea") == 404
--- replace inner.py
- app = FastAPI(title="inner")
+ app = FastAPI(title="other")
--- expect
assert get("/inner/more-tea") == "Tea"
assert get("/inner/openapi.json")["info"]["title"] == "other"
--- replace site_app.py
- app.mount("/inner", inner)
+ app.mount("/in", inner)
--- expect
assert get("/in/more-tea") == "Tea"
assert get("/inner/more-tea") == 404
--- replace site_app.py
- app.mount("/in", inner)
-
+
--- expect
assert get("/in/more-tea") == 404
