An edited route answers with its new code.
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
-     return n * rate
+     return n * rate + 1
--- expect
assert get("/price?n=2") == 5
