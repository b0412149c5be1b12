A response model, named by the decorator or the annotation, follows its edit.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from fastapi import FastAPI
from pydantic import BaseModel

class Item(BaseModel):
    name: str

class Full(Item):
    price: int = 3

app = FastAPI()

@app.get("/one", response_model=Item)
def one():
    return {"name": "tea", "price": 5, "size": 1}

@app.get("/two")
def two() -> Item:
    return Full(name="tea", price=5)
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
get("/one"), get("/two")
page()
--- replace site_app.py
- @app.get("/one", response_model=Item)
+ @app.get("/one", response_model=Full)
...
- def two() -> Item:
+ def two() -> Full:
--- expect
assert get("/one") == {"name": "tea", "price": 5}
assert get("/two") == {"name": "tea", "price": 5}
assert sorted(page()["components"]["schemas"]) == ["Full"]
--- replace site_app.py
-     name: str
+     name: str
+     size: int = 0
--- expect
assert get("/one") == {"name": "tea", "price": 5, "size": 1}
assert get("/two") == {"name": "tea", "price": 5, "size": 0}
