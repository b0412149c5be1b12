An endpoint that becomes a coroutine function, or is none any more, is called as what it is.
needs: starlette, httpx
tags: cold
--- file views.py
from starlette.responses import PlainTextResponse

async def home(request):
    return PlainTextResponse("home")

def about(request):
    return PlainTextResponse("about")
--- file site_app.py
from starlette.applications import Starlette
from starlette.routing import Route

import views
from views import about

app = Starlette(routes=[Route("/", views.home)])
app.router.routes.append(Route("/about", about))
--- hold
from starlette.testclient import TestClient
from site_app import app
--- edit views.py
from starlette.responses import PlainTextResponse

def home(request):
    return PlainTextResponse("Home")

async def about(request):
    return PlainTextResponse("About")
--- expect
client = TestClient(app)
assert client.get("/").text == "Home"
assert client.get("/about").text == "About"
--- report
assert report.stale == (), report
