A FastAPI route validates and documents a model that got a field, nested in its body.
needs: pydantic, fastapi, httpx
tags: cold
--- file models.py
from pydantic import BaseModel

class Item(BaseModel):
    name: str

class Order(BaseModel):
    items: list[Item]
--- file app.py
from fastapi import FastAPI
from models import Item, Order

app = FastAPI()

@app.post("/order")
def order(order: Order) -> Order:
    return order

@app.get("/item", response_model=Item)
def item():
    return {"name": "tea", "price": "7"}
--- hold
import models, app
from fastapi.testclient import TestClient
client = TestClient(app.app)
client.get("/openapi.json")
kept = app.app
--- replace models.py
-     name: str
+     name: str
+     price: int = 3
--- expect
assert app.app is kept
answer = client.post("/order", json={"items": [{"name": "tea", "price": "4"}, {"name": "x"}]})
assert answer.json() == {"items": [{"name": "tea", "price": 4}, {"name": "x", "price": 3}]}
assert client.get("/item").json() == {"name": "tea", "price": 7}
page = client.get("/openapi.json").json()
assert "price" in page["components"]["schemas"]["Item"]["properties"]
assert client.post("/order", json={"items": [{"name": "tea", "price": "no"}]}).status_code == 422
