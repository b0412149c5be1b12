HMR102: a generator that waits in the middle of an edited function is named until it ends.
--- file feed.py
def numbers():
    yield 1
    yield 2
--- hold
import feed
begun = feed.numbers()
next(begun)
--- replace feed.py
-     yield 2
+     yield 20
--- expect
assert list(feed.numbers()) == [1, 20]
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR102", "feed:numbers")]
assert list(begun) == [2]
assert session.status().stale == ()
