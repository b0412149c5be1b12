A function that is used before its name is defined once more is not the one that comes after.
--- file jobs.py
def job():
    return 1
TABLE = {"one": job.__get__(0)}
def other():
    return 5
--- hold
import jobs
held = jobs.job
--- replace jobs.py
- def job():
-     return 1
+ def job(self=0):
+     return 2
...
- def other():
+ def job():
+     return 3
+ def other():
--- expect
assert jobs.job() == 3
assert jobs.TABLE["one"]() == 2
assert jobs.other() == 5
