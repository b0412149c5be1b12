Middleware is added, edited and removed while an app runs.
needs: starlette, httpx
tags: cold
--- file site_app.py
from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import PlainTextResponse

class Mark(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        answer = await call_next(request)
        answer.headers["mark"] = "1"
        return answer

def home(request):
    return PlainTextResponse("home")

app = Starlette()
app.add_route("/", home)
--- hold
from starlette.testclient import TestClient
import site_app
client = TestClient(site_app.app)
client.get("/")
--- replace site_app.py
- app.add_route("/", home)
+ app.add_route("/home", home)
+ app.add_middleware(Mark)
--- expect
assert client.get("/home").headers["mark"] == "1"
assert client.get("/").status_code == 404
--- replace site_app.py
- app.add_middleware(Mark)
+ 
--- expect
assert "mark" not in client.get("/home").headers
