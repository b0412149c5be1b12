A view is added to an app that has answered requests.
needs: flask
tags: cold
--- file site_app.py
from flask import Blueprint, Flask

app = Flask("site_app")
goods = Blueprint("goods", "site_app")

@app.route("/price")
def price():
    return "price"

@goods.route("/tea")
def tea():
    return "tea"

app.register_blueprint(goods, url_prefix="/goods")
--- hold
import site_app
app = site_app.app
client = app.test_client()
def get(path):
    answer = client.get(path)
    return answer.text if answer.status_code == 200 else answer.status_code
get("/price")
--- replace site_app.py
- @goods.route("/tea")
+ @app.route("/new/<int:n>")
+ def new(n):
+     return str(n + 1)
+ 
+ @goods.route("/tea")
--- expect
assert get("/new/2") == "3"
assert get("/goods/tea") == "tea"
