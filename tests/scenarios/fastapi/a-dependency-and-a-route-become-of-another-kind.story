What is called for a request may become a generator's function, or a coroutine function, and back.
needs: fastapi
tags: cold
--- file shop.py
from fastapi import APIRouter, Depends, FastAPI

app = FastAPI()
router = APIRouter(prefix="/shop")

def price():
    return 3

class Discount:
    def less(self):
        return 1

discount = Discount()

@router.get("/tea")
def tea(price: int = Depends(price), less: int = Depends(discount.less)):
    return price - less

app.include_router(router)
--- hold
import shop
from fastapi.testclient import TestClient
def got():
    return TestClient(shop.app).get("/shop/tea").json()
got()
--- replace shop.py
-     return 3
+     yield 4
--- expect
assert got() == 3
--- replace shop.py
- def tea(price: int = Depends(price), less: int = Depends(discount.less)):
+ async def tea(price: int = Depends(price), less: int = Depends(discount.less)):
...
- def price():
-     yield 4
+ async def price():
+     return 5
...
-         return 1
+         yield 2
--- expect
assert got() == 3
--- replace shop.py
- async def tea(price: int = Depends(price), less: int = Depends(discount.less)):
+ def tea(price: int = Depends(price), less: int = Depends(discount.less)):
...
-         yield 2
+         return 4
--- expect
assert got() == 1
--- report
assert report.ok and not report.stale
