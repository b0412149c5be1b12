Tasks of huey are edited, take other options, are added and removed, the periodic ones too.
needs: huey
tags: cold
--- file tasks.py
from huey import MemoryHuey, crontab

huey = MemoryHuey(immediate=True)

@huey.task(retries=1)
def two(n):
    return n * 2

@huey.task()
def old(n):
    return n

@huey.periodic_task(crontab(minute="0"))
def tick():
    return 1
--- hold
import tasks
kept = tasks.two
def names():
    return sorted(name.rpartition(".")[2] for name in tasks.huey._registry._registry)
def periodic():
    return [type(task).__name__ for task in tasks.huey._registry.periodic_tasks]
--- replace tasks.py
-     return n * 2
+     return n * 3
--- expect
assert tasks.two(2).get() == 6
--- replace tasks.py
- @huey.task(retries=1)
+ @huey.task(retries=5)
...
- @huey.periodic_task(crontab(minute="0"))
+ @huey.periodic_task(crontab(minute="30"))
--- expect
assert kept is tasks.two
assert tasks.two.task_class.default_retries == 5
assert kept(2).get() == 6
assert names() == ["old", "tick", "two"]
assert periodic() == ["tick"]
--- replace tasks.py
- @huey.task()
- def old(n):
-     return n
- 
+ @huey.task()
+ def new(n):
+     return n + 1
+ 
...
- @huey.periodic_task(crontab(minute="30"))
- def tick():
-     return 1
--- expect
assert names() == ["new", "two"]
assert tasks.new(1).get() == 2
assert periodic() == []
--- report
assert report.stale == ()
