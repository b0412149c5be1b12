An attribute of another module's object that is set anew is filled again by the lines below it.
tags: cold
--- file conf.py
class A: pass
a = A()
--- file shop.py
import conf
conf.a.b = {"x": 1}
conf.a.b.update(dict.fromkeys("pq", 2))
conf.a.b["z"] = 1
--- hold
import shop, conf
--- replace shop.py
- conf.a.b = {"x": 1}
+ conf.a.b = {"x": 3}
--- expect
assert conf.a.b == {"x": 3, "p": 2, "q": 2, "z": 1}, conf.a.b
--- report
assert report.stale == ()
