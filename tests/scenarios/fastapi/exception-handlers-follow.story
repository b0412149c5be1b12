Exception handlers are edited, added and removed.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()

class Oops(Exception):
    pass

class Ouch(Exception):
    pass

@app.exception_handler(Oops)
def oops(request, error):
    return JSONResponse("oops")

@app.get("/oops")
def do_oops():
    raise Oops

@app.get("/ouch")
def do_ouch():
    raise Ouch
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
client = TestClient(app, raise_server_exceptions=False)
get("/oops")
--- replace site_app.py
-     return JSONResponse("oops")
+     return JSONResponse("OOPS")
--- expect
assert get("/oops") == "OOPS"
--- replace site_app.py
- @app.exception_handler(Oops)
- def oops(request, error):
+ @app.exception_handler(Ouch)
+ def oops(request, error):
--- expect
assert get("/oops") == 500
assert get("/ouch") == "OOPS"
--- replace site_app.py
- class Ouch(Exception):
+ class Ouch(Oops):
--- expect
assert get("/oops") == 500
assert get("/ouch") == "OOPS"
--- replace site_app.py
- @app.exception_handler(Ouch)
+ @app.exception_handler(Oops)
+ @app.exception_handler(404)
--- expect
assert get("/oops") == "OOPS"
assert get("/ouch") == "OOPS"
assert get("/none") == "OOPS"
