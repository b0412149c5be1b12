Registrations keyed by plain values stand in the order of the new source.
tags: cold
--- file app.py
ROUTES = {}
def route(path):
    def register(f):
        ROUTES[path] = f
        return f
    return register
@route("/a")
def a():
    return "a"
@route("/b")
def b():
    return "b"
PATHS = list(ROUTES)
--- hold
import app
--- edit app.py
ROUTES = {}
def route(path):
    def register(f):
        ROUTES[path] = f
        return f
    return register
@route("/b")
def b():
    return "b"
@route("/a")
def a():
    return "a"
PATHS = list(ROUTES)
--- expect
assert list(app.ROUTES) == ["/b", "/a"]
assert app.PATHS == ["/b", "/a"]
