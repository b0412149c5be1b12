A router that an app includes follows its own edits there.
needs: fastapi, httpx
tags: cold
--- file goods.py
from fastapi import APIRouter

router = APIRouter(prefix="/goods")

@router.get("/tea")
def tea():
    return "tea"
--- file site_app.py
from fastapi import FastAPI
import goods

app = FastAPI()
app.include_router(goods.router, prefix="/v1")
--- hold
from fastapi.testclient import TestClient
import site_app, goods
client = TestClient(site_app.app)
def get(path):
    answer = client.get(path)
    return answer.json() if answer.status_code == 200 else answer.status_code
get("/v1/goods/tea")
--- replace goods.py
- @router.get("/tea")
+ @router.get("/coffee")
--- expect
assert get("/v1/goods/coffee") == "tea"
assert get("/v1/goods/tea") == 404
--- replace site_app.py
- app.include_router(goods.router, prefix="/v1")
+ app.include_router(goods.router, prefix="/v2")
--- expect
assert get("/v2/goods/coffee") == "tea"
assert get("/v1/goods/coffee") == 404
--- report
assert report.ok and not report.stale
