An entry that a function of the standard library put into a list goes with its line, and nothing is said.
tags: cold
--- file app.py
import bisect
import heapq
from heapq import heappush

tasks = []
heapq.heappush(tasks, 3)
heappush(tasks, 2)
marks = [5]
bisect.insort(marks, 3)
bisect.insort(marks, 4)
NEXT = tasks[0]
LEAST = marks[0]
--- hold
import app
from app import marks, tasks
--- replace app.py
- heappush(tasks, 2)
+ heappush(tasks, 1)
...
- bisect.insort(marks, 4)
+ bisect.insort(marks, 2)
--- expect
assert (tasks, marks) == ([1, 3], [2, 3, 5])
assert (app.NEXT, app.LEAST) == (1, 2)
assert app.tasks is tasks and app.marks is marks
--- report
assert report.ok and report.stale == ()
--- replace app.py
- heapq.heappush(tasks, 3)
...
- bisect.insort(marks, 3)
--- expect
assert (tasks, marks) == ([1], [2, 5])
--- report
assert report.ok and report.stale == ()
