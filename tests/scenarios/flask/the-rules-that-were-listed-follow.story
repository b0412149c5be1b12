What was computed of an app's rules is computed again when a view comes, goes or has another rule.
needs: flask
tags: cold
--- file shop/__init__.py
--- file shop/app.py
from flask import Flask

app = Flask("shop")
LIMIT = app.config["MAX_CONTENT_LENGTH"]


@app.route("/tea")
def tea():
    return "tea"


ABOVE = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


@app.route("/pot")
def pot():
    return "pot"


RULES = sorted(rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static")
--- file shop/pages.py
from shop.app import app
import shop.app


def listed():
    return sorted(app.view_functions)


VIEWS = listed()
MANY = len(shop.app.app.view_functions)
TEXT = " ".join(VIEWS)
--- hold
from shop import app, pages
--- replace shop/app.py
- ABOVE = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
+ @app.route("/milk")
+ def milk():
+     return "milk"
+
+
+ ABOVE = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
--- expect
assert app.ABOVE == ["/tea", "/milk"], app.ABOVE
assert app.RULES == ["/milk", "/pot", "/tea"]
assert pages.VIEWS == ["milk", "pot", "static", "tea"] and pages.MANY == 4
assert pages.TEXT == "milk pot static tea"
--- replace shop/app.py
- @app.route("/pot")
+ @app.route("/jug")
--- expect
assert app.ABOVE == ["/tea", "/milk"] and app.RULES == ["/jug", "/milk", "/tea"]
--- replace shop/app.py
- @app.route("/jug")
- def pot():
-     return "pot"
--- expect
assert app.ABOVE == ["/tea", "/milk"] and app.RULES == ["/milk", "/tea"]
assert pages.VIEWS == ["milk", "static", "tea"] and pages.MANY == 3
--- report
assert report.ok and report.stale == ()
