The app of a Flask server stays the same where its own statement is edited; its views come again.
needs: flask
--- file pages.py
from flask import Flask, Blueprint

app = Flask(__name__)
shop = Blueprint("shop", __name__)

@app.route("/price")
def price():
    return "1"

@shop.route("/tea")
def tea():
    return "tea"

app.register_blueprint(shop, url_prefix="/shop")
--- hold
import pages
app = pages.app
client = app.test_client()
assert client.get("/price").text == "1" and client.get("/shop/tea").text == "tea"
--- replace pages.py
- app = Flask(__name__)
+ app = Flask(__name__, static_url_path="/files")
+ app.config["X"] = 3
--- expect
assert pages.app is app and app.config["X"] == 3
assert client.get("/price").text == "1" and client.get("/shop/tea").text == "tea"
assert [str(r) for r in app.url_map.iter_rules()].count("/price") == 1
assert client.get("/files/none.txt").status_code == 404
--- replace pages.py
- @app.route("/price")
- def price():
-     return "1"
+ @app.route("/cost")
+ def price():
+     return "2"
--- expect
assert client.get("/cost").text == "2" and client.get("/price").status_code == 404
assert client.get("/shop/tea").text == "tea"
--- replace pages.py
- app = Flask(__name__, static_url_path="/files")
+ app = Flask(__name__, static_url_path="/sent")
...
-     return "tea"
+     return no_such_name
...
- app.register_blueprint(shop, url_prefix="/shop")
+ app.register_blueprint(shop, url_prefix=no_such_prefix)
--- expect
assert client.get("/cost").text == "2" and client.get("/shop/tea").text == "tea"
assert app.static_url_path == "/files"
--- report
assert not report.ok
--- replace pages.py
-     return no_such_name
+     return "green tea"
...
- app.register_blueprint(shop, url_prefix=no_such_prefix)
+ app.register_blueprint(shop, url_prefix="/shops")
--- expect
assert client.get("/cost").text == "2" and client.get("/shops/tea").text == "green tea"
assert app.static_url_path == "/sent" and client.get("/shop/tea").status_code == 404
