Settings that an app took over by a text that is put together follow an edit of what it may mean.
needs: flask
tags: cold
--- file conf/__init__.py
--- file conf/live.py
LIMIT = 3
--- file conf/other.py
LIMIT = 1
--- file shop.py
import flask
KIND = "live"
app = flask.Flask("shop")
app.config.from_object(f"conf.{KIND}")
second = flask.Flask("second")
second.config.from_object("conf." + KIND)
--- hold
import shop
--- replace conf/live.py
- LIMIT = 3
+ LIMIT = 4
--- expect
assert shop.app.config["LIMIT"] == shop.second.config["LIMIT"] == 4
--- report
assert report.ok and not report.stale, report
