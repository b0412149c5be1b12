What a program has put into collections before the session began stays where a line comes above it.
imported: before
--- file store.py
CACHE = {}
LOG = []
TASKS = []
TASKS.append("first")
OWN = {}
LOADED = {}


def enter(key):
    OWN[key] = 1


def load():
    LOADED["a"] = 1


load()
ROOT = 1
--- file app.py
import store
from store import LOG


def put(key):
    store.CACHE[key] = 1
    LOG.append(key)
--- hold
import app, store
app.put("user")
store.enter("user")
store.TASKS.append("by hand")
held = (store.CACHE, store.LOG, store.TASKS, store.OWN, store.LOADED)
--- replace store.py
- CACHE = {}
+ CACHE = {}
+ CACHE["root"] = 0
...
- LOG = []
+ LOG = []
+ LOG.append("root")
...
- TASKS.append("first")
+ TASKS.append("zeroth")
+ TASKS.append("first")
...
- OWN = {}
+ OWN = {}
+ OWN["root"] = 0
...
- LOADED = {}
+ LOADED = {}
+ LOADED["root"] = 0
--- expect
assert store.CACHE == {"root": 0, "user": 1}
assert sorted(store.LOG) == ["root", "user"]
assert store.TASKS == ["zeroth", "first", "by hand"]
assert store.OWN == {"root": 0, "user": 1}
assert store.LOADED == {"root": 0, "a": 1}
assert list(map(id, held)) == list(map(id, (store.CACHE, store.LOG, store.TASKS, store.OWN, store.LOADED)))
