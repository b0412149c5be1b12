A value that threads computed, which a function started and waited for, follows what ran in them.
tags: cold
imported: after
--- file work.py
import pathlib, threading
STEP = 1
def one(name):
    text = pathlib.Path(__file__).with_name(name).read_text()
    return len(text) + STEP
class Job(threading.Thread):
    def __init__(self, name):
        super().__init__()
        self.of, self.out = name, None
    def run(self):
        self.out = one(self.of)
def in_threads(names):
    jobs = [Job(name) for name in names]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    return [job.out for job in jobs]
--- file tea.txt
tea
--- file shop.py
from work import in_threads
SIZES = in_threads(["tea.txt"])
--- hold
import shop
--- replace work.py
- STEP = 1
+ STEP = 2
--- expect
assert shop.SIZES == [6]
--- edit tea.txt
green tea
--- expect
assert shop.SIZES == [12]
