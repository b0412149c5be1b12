A decorated function comes below one of the same name: what the first registered is its own still.
tags: cold
--- file app.py
ROUTES = {}


def route(path):
    def enter(function):
        ROUTES[path] = function
        return function

    return enter


@route("/")
def view():
    return "home"
--- hold
import app
home = app.ROUTES["/"]
--- edit app.py
ROUTES = {}


def route(path):
    def enter(function):
        ROUTES[path] = function
        return function

    return enter


@route("/")
def view():
    return "home"


@route("/tea")
def view():
    return "tea"
--- expect
assert {path: each() for path, each in app.ROUTES.items()} == {"/": "home", "/tea": "tea"}
assert app.view is app.ROUTES["/tea"] and home() == "home"
