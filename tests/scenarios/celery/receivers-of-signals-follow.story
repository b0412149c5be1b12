Receivers of Celery's signals are connected once; they are edited, moved, added, and go.
needs: celery
tags: cold
--- file hooks.py
from celery.signals import task_postrun, task_prerun

LOG = []

@task_prerun.connect
def before(**words):
    LOG.append("before")

@task_postrun.connect
def after(**words):
    LOG.append("after")
--- hold
import hooks
from celery.signals import task_postrun, task_prerun

def sent():
    hooks.LOG.clear()
    task_prerun.send(sender=None)
    task_postrun.send(sender=None)
    return hooks.LOG
--- replace hooks.py
-     LOG.append("before")
+     LOG.append("Before")
...
- @task_postrun.connect
- def after(**words):
-     LOG.append("after")
+ @task_prerun.connect
+ def after(**words):
+     LOG.append("after")
+ 
+ @task_postrun.connect
+ def last(**words):
+     LOG.append("last")
--- expect
assert sent() == ["Before", "after", "last"], sent()
--- report
assert report.stale == (), report
--- replace hooks.py
- @task_postrun.connect
- def last(**words):
-     LOG.append("last")
+ 
--- expect
assert sent() == ["Before", "after"], sent()
