A shared task, which stands for one that is looked up by its name, is there under its new name alone.
needs: celery
tags: cold
--- file jobs.py
from celery import Celery, shared_task

app = Celery("shop", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True

@shared_task
def pack():
    return "packed"
--- hold
import jobs

def names():
    return sorted(name for name in jobs.app.tasks if not name.startswith("celery."))
names()
--- replace jobs.py
- @shared_task
- def pack():
-     return "packed"
+ @shared_task(name="wrap")
+ def pack():
+     return "wrapped"
--- expect
assert names() == ["wrap"]
assert jobs.pack.delay().get() == "wrapped"
