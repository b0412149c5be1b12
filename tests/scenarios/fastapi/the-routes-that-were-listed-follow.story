What was computed of an app's routes is computed again when a route comes or goes, in a router too.
needs: fastapi
tags: cold
--- file shop.py
from fastapi import FastAPI

app = FastAPI(openapi_url=None)


@app.get("/tea")
def tea():
    return "tea"


PATHS = [route.path for route in app.routes]
--- file pages.py
from shop import app

NAMES = {route.name for route in app.router.routes}
--- hold
import pages, shop
--- replace shop.py
- PATHS = [route.path for route in app.routes]
+ @app.get("/milk")
+ def milk():
+     return "milk"
+
+
+ PATHS = [route.path for route in app.routes]
--- expect
assert shop.PATHS == ["/tea", "/milk"] and pages.NAMES == {"tea", "milk"}
--- replace shop.py
- @app.get("/tea")
- def tea():
-     return "tea"
--- expect
assert shop.PATHS == ["/milk"] and pages.NAMES == {"milk"}
--- report
assert report.ok and report.stale == ()
