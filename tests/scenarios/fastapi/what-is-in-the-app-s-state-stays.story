An app that is made anew keeps its state and its overrides of run time.
needs: fastapi, httpx
--- file site_app.py
from fastapi import Depends, FastAPI

app = FastAPI(title="one")

def rate():
    return 2

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
app.state.connections = 3
app.dependency_overrides[site_app.rate] = lambda: 50
get("/price?n=2")
--- replace site_app.py
- app = FastAPI(title="one")
+ app = FastAPI(title="two")
--- expect
assert page()["info"]["title"] == "two"
assert app.state.connections == 3
assert get("/price?n=2") == 100
--- replace site_app.py
-     return 2
+     return 7
--- expect
assert get("/price?n=2") == 100
app.dependency_overrides.clear()
assert get("/price?n=2") == 14
