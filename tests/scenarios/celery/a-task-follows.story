A task has its new code, options and name; a removed one is gone.
needs: celery
tags: cold
--- file jobs.py
from celery import Celery

app = Celery("jobs", broker="memory://")

@app.task(name="add", shared=False)
def add(a, b):
    return a + b

@app.task(name="twice", shared=False)
def twice(a):
    return a * 2
--- hold
import jobs
app = jobs.app
app.finalize()
--- replace jobs.py
- def add(a, b):
-     return a + b
+ def add(a, b, c=1):
+     return a + b + c
--- expect
assert app.tasks["add"](1, 2) == 4
app.tasks["add"].__header__(1, 2, 3)  # it refuses what the function does not take
--- replace jobs.py
- @app.task(name="add", shared=False)
+ @app.task(name="sum", shared=False, max_retries=9)
--- expect
assert app.tasks["sum"](1, 2) == 4
assert app.tasks["sum"].max_retries == 9
assert "add" not in app.tasks
--- replace jobs.py
- @app.task(name="twice", shared=False)
- def twice(a):
-     return a * 2
+ 
--- expect
assert "twice" not in app.tasks
