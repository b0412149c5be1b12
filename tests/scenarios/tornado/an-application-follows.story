An application of tornado that a server holds takes other handlers; these are edited, added, removed.
needs: tornado
tags: cold
--- file site_app.py
import tornado.web

class Home(tornado.web.RequestHandler):
    def initialize(self, kind="green"):
        self.kind = kind

    def get(self):
        self.write("home")

class Tea(tornado.web.RequestHandler):
    def get(self):
        self.write("tea")

app = tornado.web.Application([("/", Home), ("/tea", Tea)])
--- hold
import asyncio, urllib.error, urllib.request
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
import site_app
app = site_app.app
async def asked(path):
    socket, port = bind_unused_port()
    server = HTTPServer(app)
    server.add_socket(socket)
    try:
        with await asyncio.to_thread(
            urllib.request.urlopen, f"http://127.0.0.1:{port}{path}", timeout=20
        ) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    finally:
        server.stop()
        await server.close_all_connections()
def get(path):
    return asyncio.run(asked(path))
get("/")
--- replace site_app.py
-         self.write("home")
+         self.write("at home")
--- expect
assert get("/") == "at home"
--- replace site_app.py
- app = tornado.web.Application([("/", Home), ("/tea", Tea)])
+ app = tornado.web.Application([("/", Home), ("/hot", Tea)])
--- expect
assert get("/hot") == "tea"
assert get("/tea") == 404
--- replace site_app.py
-     def initialize(self, kind="green"):
+     def initialize(self, kind="black"):
...
-         self.write("at home")
+         self.write(self.kind)
--- expect
assert get("/") == "black"
--- replace site_app.py
- class Tea(tornado.web.RequestHandler):
-     def get(self):
-         self.write("tea")
+ class Coffee(tornado.web.RequestHandler):
+     def get(self):
+         self.write("coffee")
...
- app = tornado.web.Application([("/", Home), ("/hot", Tea)])
+ app = tornado.web.Application([("/", Home), ("/coffee", Coffee)])
--- expect
assert get("/coffee") == "coffee"
assert get("/hot") == 404
--- report
assert report.ok
