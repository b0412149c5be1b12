An override of a dependency whose line is removed is gone.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from fastapi import Depends, FastAPI

app = FastAPI()

def rate():
    return 2

def other_rate():
    return 20

app.dependency_overrides[rate] = other_rate

@app.get("/price")
def price(n: int, rate: int = Depends(rate)):
    return n * rate
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
get("/price?n=2")
--- replace site_app.py
- app.dependency_overrides[rate] = other_rate
-
+
--- expect
assert get("/price?n=2") == 4
