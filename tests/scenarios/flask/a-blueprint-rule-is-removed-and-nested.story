Blueprints in blueprints, hooks and error pages follow; a rule that is removed is gone.
needs: flask
tags: cold
--- file site_app.py
from flask import Blueprint, Flask, abort

app = Flask("site_app")
goods = Blueprint("goods", "site_app", url_prefix="/goods")
hot = Blueprint("hot", "site_app", url_prefix="/hot")

@hot.route("/tea")
def tea():
    return "tea"

@hot.route("/milk")
def milk():
    return "milk"

@goods.route("/bread")
def bread():
    return "bread"

@goods.route("/bad")
def bad():
    abort(418)

goods.register_blueprint(hot)
app.register_blueprint(goods)
--- hold
import site_app
app = site_app.app
client = app.test_client()
def get(path):
    answer = client.get(path)
    return answer.text if answer.status_code == 200 else answer.status_code
get("/goods/hot/tea")
--- replace site_app.py
- @goods.route("/bread")
- def bread():
-     return "bread"
-
+
--- expect
assert get("/goods/bread") == 404
assert get("/goods/hot/tea") == "tea"
--- report
assert report.ok and not report.stale
--- replace site_app.py
- @hot.route("/tea")
+ @hot.route("/coffee")
--- expect
assert get("/goods/hot/coffee") == "tea"
assert get("/goods/hot/tea") == 404
assert get("/goods/hot/milk") == "milk"
--- report
assert report.ok and not report.stale
--- replace site_app.py
- @hot.route("/milk")
- def milk():
-     return "milk"
-
+
--- expect
assert get("/goods/hot/milk") == 404
assert get("/goods/hot/coffee") == "tea"
--- report
assert report.ok and not report.stale
