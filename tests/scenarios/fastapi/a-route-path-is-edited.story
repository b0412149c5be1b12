A route under another path answers there alone, and stands where it stood.
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
- @app.get("/price")
+ @app.get("/cost")
--- expect
assert get("/cost?n=2") == 4
assert get("/price?n=2") == "other price"
assert list(page()) == ["/cost", "/{name}"]
assert site_app.app is app
--- report
assert report.ok and not report.stale
