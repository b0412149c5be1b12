A changed registration is made; the old one is undone, or the report says that it is not.
--- file web.py
ROUTES = {}


def route(path):
    def register(handler):
        ROUTES[path] = handler
        return handler

    return register
--- file shop.py
from web import route


@route("/old")
def price():
    return "price"
--- hold
import shop
import web
--- replace shop.py
- @route("/old")
+ @route("/new")
--- expect
assert web.ROUTES["/new"]() == "price"
--- report
assert "/old" not in web.ROUTES or report.stale
