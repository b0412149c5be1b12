A route table of dictionaries has no row of a function that is gone, nor under an old path.
tags: cold
--- file bus.py
class Bus:
    def __init__(self):
        self.routes = {}

    def route(self, path, **options):
        def enter(function):
            self.routes[path] = {"handler": function, "options": options, "name": function.__name__}
            return function

        return enter

    def url_for(self, name):
        return next(path for path, row in self.routes.items() if row["name"] == name)
--- file web.py
from bus import Bus

app = Bus()
VERSION = "v1"


@app.route(f"/{VERSION}/home")
def home():
    return 1


@app.route(f"/{VERSION}/about", cached=True)
def about():
    return 2
--- file main.py
from web import app

URLS = list(app.routes)
ABOUT = app.url_for("about")
GIVEN = {path: row["handler"]() for path, row in app.routes.items()}
--- hold
import bus, web, main
--- replace web.py
- VERSION = "v1"
+ VERSION = "v2"
--- expect
assert main.URLS == ["/v2/home", "/v2/about"], main.URLS
assert main.ABOUT == "/v2/about"
--- replace web.py
- @app.route(f"/{VERSION}/about", cached=True)
+ @app.route(f"/{VERSION}/more", cached=True)
--- expect
assert main.URLS == ["/v2/home", "/v2/more"], main.URLS
--- replace web.py
- @app.route(f"/{VERSION}/home")
- def home():
-     return 1
- 
- 
--- expect
assert main.URLS == ["/v2/more"], main.URLS
assert main.GIVEN == {"/v2/more": 2}, main.GIVEN
