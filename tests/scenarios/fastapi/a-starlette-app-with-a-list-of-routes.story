An app of Starlette that is given a list of routes has the list of its source.
needs: starlette, httpx
tags: cold
--- file site_app.py
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

async def home(request):
    return JSONResponse("home")

async def tea(request):
    return JSONResponse("tea")

class Page:
    pass

routes = [
    Route("/", home),
    Mount("/goods", routes=[Route("/tea", tea)]),
]
app = Starlette(routes=routes)
--- hold
from starlette.testclient import TestClient
import site_app
app = site_app.app
client = TestClient(app)
def get(path):
    answer = client.get(path)
    return answer.json() if answer.status_code == 200 else answer.status_code
get("/")
--- replace site_app.py
-     return JSONResponse("tea")
+     return JSONResponse("Tea")
--- expect
assert get("/goods/tea") == "Tea"
--- replace site_app.py
-     Mount("/goods", routes=[Route("/tea", tea)]),
+     Mount("/goods", routes=[Route("/more", tea)]),
--- expect
assert get("/goods/tea") == 404
assert get("/goods/more") == "Tea"
assert get("/") == "home"
--- replace site_app.py
-     Route("/", home),
+     Route("/home", home),
+     Route("/also", home),
--- expect
assert get("/") == 404
assert get("/home") == get("/also") == "home"
--- replace site_app.py
-     Mount("/goods", routes=[Route("/more", tea)]),
+
--- expect
assert get("/goods/more") == 404
assert get("/home") == "home"
