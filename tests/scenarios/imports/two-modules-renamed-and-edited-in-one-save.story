Two modules that are renamed and edited in one save go on, with who imports them.
tags: cold
--- file alpha.py
import beta
def f():
    return beta.g() + 1
--- file beta.py
RATE = 2
def g():
    return RATE
--- file app.py
import alpha
import beta
def run():
    return alpha.f() + beta.g()
TOTAL = run()
--- hold
import app
run = app.run
--- delete alpha.py
--- delete beta.py
--- edit first.py
import second
def f():
    return second.g() + 10
--- edit second.py
RATE = 3
def g():
    return RATE
--- edit app.py
import first
import second
def run():
    return first.f() + second.g()
TOTAL = run()
--- expect
assert run() == 16
assert app.TOTAL == 16
