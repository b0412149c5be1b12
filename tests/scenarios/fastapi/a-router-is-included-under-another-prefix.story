Routes of a router that is included under another prefix are there, and nowhere else.
needs: fastapi, httpx
tags: cold
--- file goods.py
from fastapi import APIRouter

router = APIRouter()

@router.get("/tea")
def tea():
    return "tea"
--- file site_app.py
from fastapi import FastAPI
import goods

app = FastAPI()
app.include_router(goods.router, prefix="/goods", tags=["goods"])

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
get("/goods/tea")
page()
--- replace site_app.py
- app.include_router(goods.router, prefix="/goods", tags=["goods"])
+ app.include_router(goods.router, prefix="/shop", tags=["shop"])
--- expect
assert get("/goods/tea") == 404
assert get("/shop/tea") == "tea"
assert sorted(page()["paths"]) == ["/price", "/shop/tea"]
assert page()["paths"]["/shop/tea"]["get"]["tags"] == ["shop"]
--- replace goods.py
- router = APIRouter()
+ router = APIRouter(prefix="/hot")
--- expect
assert get("/shop/tea") == 404
assert get("/shop/hot/tea") == "tea"
assert sorted(page()["paths"]) == ["/price", "/shop/hot/tea"]
--- replace site_app.py
- app.include_router(goods.router, prefix="/shop", tags=["shop"])
+
--- expect
assert get("/shop/hot/tea") == 404
assert sorted(page()["paths"]) == ["/price"]
