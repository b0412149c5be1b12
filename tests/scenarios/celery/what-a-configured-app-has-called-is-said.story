A handler that an app has called when it was configured is named when it is edited, added or removed.
needs: celery
--- file tasks.py
from celery import Celery

app = Celery("tasks", broker="memory://", backend="cache+memory://", set_as_current=False)

@app.on_after_configure.connect
def plan(sender, **words):
    sender.add_periodic_task(10.0, add.s(1), name="ten")

@app.task
def add(number):
    return number + 1

app.conf.beat_schedule = {"five": {"task": "tasks.add", "schedule": 5.0, "args": (1,)}}
--- hold
import tasks
tasks.add.apply((1,)).get()
def plans():
    return {name: plan["schedule"] for name, plan in tasks.app.conf.beat_schedule.items()}
assert plans() == {"five": 5.0, "ten": 10.0}
--- replace tasks.py
-     sender.add_periodic_task(10.0, add.s(1), name="ten")
+     sender.add_periodic_task(20.0, add.s(1), name="ten")
--- expect
assert plans() == {"five": 5.0, "ten": 10.0}
assert len(tasks.app.on_after_configure.receivers) == 1
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "tasks:plan")]
--- replace tasks.py
-     return number + 1
+     return number + 2
--- expect
assert tasks.add.apply((1,)).get() == 3
--- report
assert not report.stale
--- replace tasks.py
- @app.on_after_configure.connect
- def plan(sender, **words):
+ def plan(sender, **words):
--- expect
assert plans() == {"five": 5.0, "ten": 10.0}
assert not tasks.app.on_after_configure.receivers
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "tasks:plan")]
--- replace tasks.py
- def plan(sender, **words):
+ @app.on_after_configure.connect
+ def plan(sender, **words):
--- expect
assert len(tasks.app.on_after_configure.receivers) == 1
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "tasks:plan")]
--- replace tasks.py
- app.conf.beat_schedule = {"five": {"task": "tasks.add", "schedule": 5.0, "args": (1,)}}
+ app.conf.beat_schedule = {"six": {"task": "tasks.add", "schedule": 6.0, "args": (1,)}}
--- expect
assert plans() == {"six": 6.0}
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "tasks:beat_schedule")]
