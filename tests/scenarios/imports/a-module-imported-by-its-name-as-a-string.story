What is computed from a module that `import_module` gave follows it.
tags: cold
--- file config.py
TIMEOUT = 3
def limit():
    return TIMEOUT + 1
--- file app.py
import importlib
config = importlib.import_module("config")
DOUBLE = config.TIMEOUT * 2
LIMIT = config.limit()
def wait(seconds=config.TIMEOUT):
    return seconds
--- hold
import app
--- edit config.py
TIMEOUT = 5
def limit():
    return TIMEOUT + 2
--- expect
assert (app.DOUBLE, app.LIMIT, app.wait()) == (10, 7, 5)
