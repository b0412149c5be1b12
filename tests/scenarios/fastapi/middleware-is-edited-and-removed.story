Middleware by a decorator, by a class and with options follows its edits.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from fastapi import FastAPI
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()

class Stamp(BaseHTTPMiddleware):
    def __init__(self, app, mark="a"):
        super().__init__(app)
        self.mark = mark
    async def dispatch(self, request, call_next):
        answer = await call_next(request)
        answer.headers["x-mark"] = self.mark + answer.headers.get("x-mark", "")
        return answer

app.add_middleware(Stamp, mark="b")

@app.middleware("http")
async def outer(request, call_next):
    answer = await call_next(request)
    answer.headers["x-mark"] = "o" + answer.headers.get("x-mark", "")
    return answer

@app.get("/")
def home():
    return "home"
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
def mark():
    return client.get("/").headers.get("x-mark")
mark()
--- replace site_app.py
-     answer.headers["x-mark"] = "o" + answer.headers.get("x-mark", "")
+     answer.headers["x-mark"] = "O" + answer.headers.get("x-mark", "")
--- expect
assert mark() == "Ob"
--- replace site_app.py
- app.add_middleware(Stamp, mark="b")
+ app.add_middleware(Stamp, mark="c")
--- expect
assert mark() == "Oc"
--- replace site_app.py
-         answer.headers["x-mark"] = self.mark + answer.headers.get("x-mark", "")
+         answer.headers["x-mark"] = self.mark * 2 + answer.headers.get("x-mark", "")
--- expect
assert mark() == "Occ"
--- replace site_app.py
- app.add_middleware(Stamp, mark="c")
+
--- expect
assert mark() == "O"
--- replace site_app.py
- @app.middleware("http")
- async def outer(request, call_next):
+ async def outer(request, call_next):
--- expect
assert mark() is None
