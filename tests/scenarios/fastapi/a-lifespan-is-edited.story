The lifespan of an app is that of its next start; a websocket route follows.
needs: fastapi, httpx
tags: cold
--- file site_app.py
from contextlib import asynccontextmanager
from fastapi import FastAPI, WebSocket

events = []

@asynccontextmanager
async def lifespan(app):
    events.append("up")
    yield
    events.append("down")

app = FastAPI(lifespan=lifespan)

@app.websocket("/ws")
async def talk(socket: WebSocket):
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()
--- hold
from fastapi.testclient import TestClient
import site_app
app = site_app.app
def talk(path):
    try:
        with TestClient(app).websocket_connect(path) as socket:
            return socket.receive_text()
    except Exception as error:
        return type(error).__name__
def run():
    site_app.events.clear()
    with TestClient(app):
        pass
    return site_app.events
run()
--- replace site_app.py
-     events.append("down")
+     events.append("off")
...
-     await socket.send_text("hello")
+     await socket.send_text("HELLO")
--- expect
assert run() == ["up", "off"]
assert talk("/ws") == "HELLO"
--- replace site_app.py
- @app.websocket("/ws")
+ @app.websocket("/talk")
...
- app = FastAPI(lifespan=lifespan)
+ app = FastAPI()
--- expect
assert run() == []
assert talk("/talk") == "HELLO"
assert talk("/ws") == "WebSocketDisconnect"
