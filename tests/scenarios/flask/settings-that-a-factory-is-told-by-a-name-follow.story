Settings that an app took over by a text follow an edit, where a function or a variable hands it on.
needs: flask
tags: cold
--- file config.py
class Shop:
    LIMIT = 5
    SIZE = 2


class Test(Shop):
    LIMIT = 1
--- file factory.py
from flask import Flask


def create_app(name):
    app = Flask("web")
    app.config.from_object(name)
    return app


def create(kind="test"):
    app = Flask("web")
    names = {"test": "config.Test", "shop": "config.Shop"}
    app.config.from_object(names[kind])
    return app


def spelt():
    app = Flask("web")
    app.config.from_object("config.Shop")
    return app
--- file web.py
from flask import Flask

from factory import create, create_app, spelt

NAME = "config.Shop"
first = create_app("config.Shop")
second = create()
third = spelt()
fourth = Flask("web")
fourth.config.from_object(NAME)
LIMIT = first.config["LIMIT"]
--- hold
import web
--- replace config.py
-     LIMIT = 5
+     LIMIT = 7
--- expect
apps = (web.first, web.second, web.third, web.fourth)
assert [app.config["LIMIT"] for app in apps] == [7, 1, 7, 7] and web.LIMIT == 7
--- replace config.py
-     SIZE = 2
+     SIZE = 3
--- expect
apps = (web.first, web.second, web.third, web.fourth)
assert [app.config["SIZE"] for app in apps] == [3, 3, 3, 3]
--- replace config.py
-     SIZE = 3
+     WIDTH = 3
--- expect
apps = (web.first, web.second, web.third, web.fourth)
assert ["SIZE" in app.config for app in apps] == [False] * 4
assert [app.config["WIDTH"] for app in apps] == [3] * 4
