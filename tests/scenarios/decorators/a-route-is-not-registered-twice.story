A body edit of a registered handler is live and registers nothing again.
--- file web.py
ROUTES = []


def route(path):
    def register(handler):
        ROUTES.append((path, handler))
        return handler

    return register
--- file shop.py
from web import route


@route("/price")
def price():
    return "old"
--- hold
import shop
import web
--- replace shop.py
-     return "old"
+     return "new"
--- expect
assert [(path, handler()) for path, handler in web.ROUTES] == [("/price", "new")]
