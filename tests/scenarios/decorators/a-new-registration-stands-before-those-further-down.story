An entry that a new statement registers stands where a new process would have it, not at the end.
tags: cold
--- file core.py
class Route:
    def __init__(self, path, endpoint):
        self.path = path
        self.endpoint = endpoint


class App:
    def __init__(self):
        self.routes = []

    def route(self, path):
        def add(function):
            self.routes.append(Route(path, function))
            return function

        return add
--- file app.py
from core import App

app = App()

import views
--- file views.py
from app import app


@app.route("/")
def index():
    return "index"


@app.route("/about")
def about():
    return "about"
--- hold
import app
from views import about
--- replace views.py
- @app.route("/about")
- def about():
+ @app.route("/middle")
+ def middle():
+     return "middle"
+
+
+ @app.route("/who")
+ def about():
--- expect
assert [route.path for route in app.app.routes] == ["/", "/middle", "/who"]
assert app.app.routes[2].endpoint is about
assert about() == "about"
