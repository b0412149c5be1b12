A router whose own line is edited stays the one that an app has, and that somebody holds.
tags: cold
--- file pages.py
from fastapi import APIRouter

router = APIRouter(prefix="/old")

@router.get("/price")
def price():
    return 3
--- file shop.py
from fastapi import FastAPI
from pages import router

app = FastAPI()
app.include_router(router)
--- hold
import pages, shop
held = [pages.router]
--- replace pages.py
- router = APIRouter(prefix="/old")
+ router = APIRouter(prefix="/new")
--- expect
assert list(shop.app.openapi()["paths"]) == ["/new/price"]
assert held[0] is pages.router
--- report
assert not report.stale, report
--- replace pages.py
- router = APIRouter(prefix="/new")
+ router = APIRouter(prefix="/old")
--- expect
assert list(shop.app.openapi()["paths"]) == ["/old/price"]
--- report
assert not report.stale, report
