A statement added above a circle of imports has what the other module makes of the same save.
tags: cold
--- file app.py
import helpers

CONTEXT = 1
--- file helpers.py
def show():
    import app
    return app.CONTEXT
--- hold
import app, helpers
--- edit app.py
import helpers

CONTEXT = 2
--- edit helpers.py
import app

def show():
    return app.CONTEXT
--- expect
assert helpers.show() == 2
