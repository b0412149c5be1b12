Of two definitions of one name the first takes edits when the second goes, also where its code was gone.
tags: cold
--- file a.py
def f(): return 'one'
def f(): return 'two'
--- hold
import a
f = a.f
--- edit a.py
def f(): return 'one'
--- expect
assert a.f() == 'one'
assert f() == 'one'
--- edit a.py
def f(): return 'uno'
--- expect
assert a.f() == 'uno'
assert f() == 'uno'
