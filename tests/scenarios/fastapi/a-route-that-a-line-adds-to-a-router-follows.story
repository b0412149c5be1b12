Routes that a line adds to a router's list follow its edit, and nothing is said to remain.
needs: starlette, httpx
tags: cold
--- file server.py
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

def home(request):
    return PlainTextResponse("home")

app = Starlette()
app.router.routes += [Route("/home", home)]
--- hold
from starlette.testclient import TestClient
from server import app
--- replace server.py
- app.router.routes += [Route("/home", home)]
+ app.router.routes += [Route("/start", home)]
--- expect
client = TestClient(app)
assert client.get("/start").text == "home"
assert client.get("/home").status_code == 404
--- report
assert report.stale == (), report
