An object that has listed the rules of an app is said to be of before when one comes; one that only has some of their names is not.
needs: flask
--- file shop.py
from flask import Flask

app = Flask(__name__)


class Menu:
    def __init__(self, app):
        self.app = app
        self.rules = sorted(rule.rule for rule in app.url_map.iter_rules())


class Desk:
    def __init__(self, app, *names):
        self.app = app
        self.names = list(names)
        self.known = {"static": app.static_folder}


desk = Desk(app, "tea", "/tea")


@app.route("/tea")
def tea():
    return "tea"


@app.route("/pot")
def pot():
    return "pot"


menu = Menu(app)
side = Desk(app, "tea")
--- hold
import shop
from shop import app
--- replace shop.py
- @app.route("/pot")
+ @app.route("/milk")
+ def milk():
+     return "milk"
+ 
+ 
+ @app.route("/pot")
--- expect
assert app.test_client().get("/milk").text == "milk"
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:menu")], report.stale
--- replace shop.py
- menu = Menu(app)
+ menu = Menu(app=app)
--- expect
assert "/milk" in shop.menu.rules
--- report
assert report.ok and "HMR112" not in {item.code for item in (*report.stale, *session.status().stale)}
--- replace shop.py
- side = Desk(app, "tea")
+ side = Desk(app, "tea")
+ 
+ 
+ @app.route("/cup")
+ def cup():
+     return "cup"
--- expect
assert app.test_client().get("/cup").text == "cup" and "/cup" not in shop.menu.rules
--- report
assert report.ok and report.stale == (), report.stale
--- replace shop.py
- @app.route("/pot")
- def pot():
-     return "pot"
- 
- 
--- expect
assert app.test_client().get("/pot").status_code == 404 and "/pot" in shop.menu.rules
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:menu")], report.stale
