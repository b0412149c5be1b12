Actors of dramatiq are edited, take other options, are added and removed; each stays the one actor.
needs: dramatiq
tags: cold
--- file tasks.py
import dramatiq
from dramatiq.brokers.stub import StubBroker

broker = StubBroker()
dramatiq.set_broker(broker)

@dramatiq.actor(queue_name="a")
def one(n):
    return n

@dramatiq.actor
def two(n):
    return n * 2
--- hold
import tasks
kept = tasks.one
def call(name, n):
    return tasks.broker.get_actor(name)(n)
def names():
    return sorted(tasks.broker.actors)
--- replace tasks.py
-     return n * 2
+     return n * 3
--- expect
assert call("two", 2) == 6
--- replace tasks.py
- @dramatiq.actor(queue_name="a")
+ @dramatiq.actor(queue_name="a", max_retries=7)
--- expect
assert tasks.broker.get_actor("one").options.get("max_retries") == 7
assert tasks.one is tasks.broker.get_actor("one")
assert kept is tasks.one
--- replace tasks.py
- @dramatiq.actor
- def two(n):
-     return n * 3
+ @dramatiq.actor
+ def three(n):
+     return n * 3 + 1
--- expect
assert names() == ["one", "three"]
assert call("three", 2) == 7
--- report
assert report.stale == ()
