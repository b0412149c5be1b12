Class-based views, url_for and converters follow.
needs: flask
tags: cold
--- file site_app.py
from flask import Flask, url_for
from flask.views import MethodView

app = Flask("site_app")

class Item(MethodView):
    def get(self, n):
        return f"item {n}"

app.add_url_rule("/item/<int:n>", view_func=Item.as_view("item"))

@app.route("/link")
def link():
    return url_for("item", n=3)
--- hold
import site_app
app = site_app.app
client = app.test_client()
def get(path):
    answer = client.get(path)
    return answer.text if answer.status_code == 200 else answer.status_code
get("/item/3")
--- replace site_app.py
-         return f"item {n}"
+         return f"Item {n}"
--- expect
assert get("/item/3") == "Item 3"
--- report
assert report.ok and not report.stale
--- replace site_app.py
- app.add_url_rule("/item/<int:n>", view_func=Item.as_view("item"))
+ app.add_url_rule("/thing/<int:n>", view_func=Item.as_view("item"))
--- expect
assert get("/item/3") == 404
assert get("/thing/3") == "Item 3"
assert get("/link") == "/thing/3"
--- report
assert report.ok and not report.stale
--- replace site_app.py
-     def get(self, n):
+     def post(self, n):
+         return "posted"
+
+     def get(self, n):
--- expect
assert client.post("/thing/3").text == "posted"
--- report
assert report.ok and not report.stale
--- replace site_app.py
- app.add_url_rule("/thing/<int:n>", view_func=Item.as_view("item"))
-
+
--- expect
assert get("/thing/3") == 404
--- report
assert report.ok and not report.stale
