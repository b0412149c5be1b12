An attribute that a statement binds on a function reaches those who read it.
tags: cold
--- file m.py
def view(): return 1
view.name = 'v'
view.csrf = False
--- file a.py
import m
NAME = m.view.name
TABLE = {m.view.name: m.view}
--- hold
import a, m
v = m.view
--- edit m.py
def view(): return 1
view.name = 'w'
view.csrf = True
--- expect
assert a.NAME == 'w'
assert sorted(a.TABLE) == ['w']
assert (v.csrf) is True
assert v() == 1
assert v.name == 'w'
--- edit m.py
def view(): return 2
view.name = 'w'
view.csrf = True
--- expect
assert a.NAME == 'w'
assert sorted(a.TABLE) == ['w']
assert (v.csrf) is True
assert v() == 2
assert v.name == 'w'
