The app that a server holds stays the same where its own statement is edited, with all its routes.
needs: fastapi, httpx
--- file site_app.py
from fastapi import FastAPI

app = FastAPI(title="one")
TAX = 1

@app.get("/price")
def price():
    return TAX
--- file more.py
from site_app import app

@app.get("/more")
def more():
    return "more"

@app.middleware("http")
async def mark(request, call_next):
    answer = await call_next(request)
    answer.headers["x-mark"] = "yes"
    return answer
--- hold
from fastapi.testclient import TestClient
import site_app, more
app = site_app.app
client = TestClient(app)
app.state.seen = 3
def page():
    return client.get("/openapi.json").json()
assert client.get("/price").json() == 1
assert page()["info"]["title"] == "one"
--- replace site_app.py
- app = FastAPI(title="one")
+ app = FastAPI(title="two")
--- expect
assert site_app.app is app and more.app is app
assert client.get("/price").json() == 1
assert client.get("/more").headers["x-mark"] == "yes"
assert page()["info"]["title"] == "two" and list(page()["paths"]) == ["/price", "/more"]
--- report
assert app.state.seen == 3 and report.stale == ()
--- replace site_app.py
- @app.get("/price")
+ @app.get("/cost")
--- expect
assert client.get("/cost").json() == 1 and client.get("/price").status_code == 404
assert list(page()["paths"]) == ["/cost", "/more"]
--- replace site_app.py
- app = FastAPI(title="two")
- TAX = 1
+ app = FastAPI(title="three")
+ TAX = 1 / 0
--- expect
assert client.get("/cost").json() == 1 and page()["info"]["title"] == "two"
assert client.get("/more").headers["x-mark"] == "yes"
--- report
assert not report.ok
--- replace site_app.py
- TAX = 1 / 0
+ TAX = 2
--- expect
assert client.get("/cost").json() == 2 and page()["info"]["title"] == "three"
assert list(page()["paths"]) == ["/cost", "/more"]
