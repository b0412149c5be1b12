A removed route answers no more, and leaves the OpenAPI page.
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
- @app.get("/{name}")
- def other(name: str):
-     return "other " + name
+ 
--- expect
assert get("/x") == 404
assert list(page()) == ["/price"]
--- report
assert "HMR112" not in [item.code for item in report.stale]
