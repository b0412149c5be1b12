A route whose signature was edited takes what it says now.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from fastapi import Depends, FastAPI

app = FastAPI()

def rate():
    return 2

@app.get("/price")
def price(n: int, rate: int = Depends(rate)):
    return n * rate

@app.get("/{name}")
def other(name: str):
    return "other " + name
--- hold
from fastapi.testclient import TestClient
import site_app
app = site_app.app
client = TestClient(app)
def get(path):
    answer = client.get(path)
    return answer.json() if answer.status_code == 200 else answer.status_code
def page():
    return client.get("/openapi.json").json()["paths"]
get("/price?n=2")
page()
--- replace site_app.py
- def price(n: int, rate: int = Depends(rate)):
-     return n * rate
+ def price(n: int, extra: int = 7, rate: int = Depends(rate)):
+     return n * rate + extra
--- expect
assert get("/price?n=2") == 11
assert get("/price?n=2&extra=1") == 5
assert "extra" in [p["name"] for p in page()["/price"]["get"]["parameters"]]
