An app of Celery whose own statement is edited keeps its tasks, which anybody may hold.
needs: celery
--- file tasks.py
from celery import Celery, shared_task

app = Celery("one", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True

@app.task(shared=False)
def add(a, b):
    return a + b

@app.task(shared=False, name="named", max_retries=3)
def named(a):
    return a

@app.task(shared=False, bind=True)
def bound(self, a):
    return self.name, a
--- hold
import tasks
from tasks import add, app as held
def names(): return sorted(name for name in held.tasks if not name.startswith("celery."))
names(), add.delay(1, 2).get()
--- replace tasks.py
-     return a + b
+     return a + b + 1
--- expect
assert add.delay(1, 2).get() == 4
--- replace tasks.py
- app.conf.task_always_eager = True
+ app.conf.task_always_eager = True
+ app.conf.task_default_queue = "other"
--- expect
assert held.conf.task_default_queue == "other"
--- replace tasks.py
- app = Celery("one", broker="memory://", backend="cache+memory://")
+ app = Celery("two", broker="memory://", backend="cache+memory://")
--- expect
assert tasks.app is held
assert held.main == "two"
assert names() == ["named", "tasks.add", "tasks.bound"]
assert add.delay(1, 2).get() == 4
assert tasks.add.app is held
--- replace tasks.py
- @app.task(shared=False, name="named", max_retries=3)
+ @app.task(shared=False, name="renamed", max_retries=5)
...
- @app.task(shared=False, bind=True)
- def bound(self, a):
-     return self.name, a
+ @app.task(shared=False)
+ def fresh(a):
+     return a
--- expect
assert names() == ["renamed", "tasks.add", "tasks.fresh"]
assert tasks.named.max_retries == 5
assert held.tasks["renamed"].delay(3).get() == 3
--- report
assert report.ok and not report.stale
