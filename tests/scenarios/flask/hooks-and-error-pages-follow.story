Functions before and after a request, error pages, context processors, filters and commands follow.
needs: flask
tags: cold
--- file site_app.py
from flask import Flask, render_template_string

app = Flask("site_app")
seen = []

@app.before_request
def before():
    seen.append("before")

@app.after_request
def after(answer):
    answer.headers["x-after"] = "1"
    return answer

@app.errorhandler(404)
def lost(error):
    return "lost", 404

@app.teardown_request
def bye(error):
    seen.append("bye")

@app.context_processor
def names():
    return {"name": "tea"}

@app.template_filter("loud")
def loud(text):
    return text + "!"

@app.cli.command("count")
def count():
    print("one")

@app.route("/")
def home():
    return render_template_string("{{ (name or '-') | loud }}")
--- hold
import site_app
app = site_app.app
client = app.test_client()
def get(path):
    site_app.seen.clear()
    answer = client.get(path)
    return answer.text, answer.headers.get("x-after"), list(site_app.seen)
get("/")
--- replace site_app.py
-     seen.append("before")
+     seen.append("early")
...
-     return "lost", 404
+     return "gone", 404
...
-     return text + "!"
+     return text + "?"
--- expect
assert get("/") == ("tea?", "1", ["early", "bye"])
assert get("/no") == ("gone", "1", ["early", "bye"])
--- report
assert report.ok and not report.stale
--- replace site_app.py
- @app.before_request
- def before():
+ def before():
...
- @app.after_request
- def after(answer):
+ def after(answer):
...
- @app.teardown_request
- def bye(error):
+ def bye(error):
...
- @app.template_filter("loud")
+ @app.template_filter("quiet")
...
-     return render_template_string("{{ (name or '-') | loud }}")
+     return render_template_string("{{ (name or '-') | quiet }}")
...
- @app.errorhandler(404)
+ @app.errorhandler(410)
...
- @app.cli.command("count")
+ @app.cli.command("number")
--- expect
assert get("/")[1:] == (None, [])
assert get("/")[0] == "tea?"
assert "gone" not in get("/no")[0]
assert list(app.cli.commands) == ["number"]
--- report
assert report.ok and not report.stale
--- replace site_app.py
- @app.context_processor
- def names():
+ def names():
--- expect
assert get("/")[0] == "-?"
--- report
assert report.ok and not report.stale
