A route that is kept as an object goes with its decorator line, and holds the live function.
tags: cold
--- file app.py
class Route:
    def __init__(self, path, call):
        self.path = path
        self.call = call
class Rule:
    __slots__ = ("call",)
    def __init__(self, call):
        self.call = call
class App:
    def __init__(self):
        self.routes = []
        self.rules = []
    def route(self, path):
        def keep(function):
            self.routes.append(Route(path, function))
            self.rules.append(Rule(function))
            return function
        return keep
app = App()
--- file views.py
from app import app
@app.route("/a")
def first():
    return 1
@app.route("/b")
def second():
    return 2
--- hold
import views
from app import app
first = views.first
--- replace views.py
- @app.route("/a")
+ @app.route("/aa")
...
-     return 1
+     return 11
--- expect
assert [route.path for route in app.routes] == ["/aa", "/b"]
assert app.routes[0].call is app.rules[0].call is views.first is first
assert first() == 11
--- report
assert report.ok
