What was listed of an app's handlers, filters and blueprints' rules is computed again as these come, go or change.
needs: flask
tags: cold
--- file shop/__init__.py
--- file shop/app.py
from flask import Blueprint, Flask

app = Flask("shop")
inner = Blueprint("inner", __name__)


@app.before_request
def first():
    return None


@app.template_filter("shout")
def shout(text):
    return text.upper()


COUNT = len(app.before_request_funcs.get(None, []))


@app.errorhandler(404)
def lost(error):
    return "lost", 404


@inner.route("/in")
def inside():
    return "in"


app.register_blueprint(inner)
HANDLERS = sorted(str(code) for code in app.error_handler_spec[None])
FILTERS = [name for name in app.jinja_env.filters if name.startswith("sh")]
RULES = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
--- file shop/more.py
from shop.app import COUNT, app

NAMES = [function.__name__ for function in app.before_request_funcs.get(None, [])]
VIEWS = sorted(name for name in app.view_functions if name != "static")
DOUBLE = COUNT * 2
--- hold
from shop import app, more
--- replace shop/app.py
- COUNT = len(app.before_request_funcs.get(None, []))
+ @app.before_request
+ def second():
+     return None
+
+
+ COUNT = len(app.before_request_funcs.get(None, []))
--- expect
assert (app.COUNT, more.NAMES, more.DOUBLE) == (2, ["first", "second"], 4)
--- replace shop/app.py
- @app.errorhandler(404)
- def lost(error):
-     return "lost", 404
+ @app.errorhandler(405)
+ def barred(error):
+     return "barred", 405
...
- @app.template_filter("shout")
+ @app.template_filter("shrill")
...
- @inner.route("/in")
+ @inner.route("/inner")
--- expect
assert app.HANDLERS == ["405"], app.HANDLERS
assert app.FILTERS == ["shrill"], app.FILTERS
assert (app.RULES, more.VIEWS) == (["/inner"], ["inner.inside"]), (app.RULES, more.VIEWS)
--- replace shop/app.py
- @app.before_request
- def first():
-     return None
+ X = 1
--- expect
assert (app.COUNT, more.NAMES, more.DOUBLE) == (1, ["second"], 2)
--- replace shop/app.py
- app.register_blueprint(inner)
+ app.register_blueprint(inner, url_prefix="/sub")
--- expect
assert (app.RULES, more.VIEWS) == (["/sub/inner"], ["inner.inside"]), (app.RULES, more.VIEWS)
