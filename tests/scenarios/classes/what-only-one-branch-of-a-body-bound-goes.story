A member that only one branch of a class body bound goes when the other is taken.
tags: cold
--- file a.py
LEVEL = 1
class A:
    names = ['a', 'b']
    upper = [n.upper() for n in names]
    first = names[0]
    try:
        import nothing_here
        has = True
    except ImportError:
        has = False
    if LEVEL > 1:
        deep = 'deep'
    else:
        flat = 'flat'
    a, b = names
--- hold
import a
i = a.A()
--- edit a.py
LEVEL = 1
class A:
    names = ['c', 'b']
    upper = [n.upper() for n in names]
    first = names[0]
    try:
        import nothing_here
        has = True
    except ImportError:
        has = False
    if LEVEL > 1:
        deep = 'deep'
    else:
        flat = 'flat'
    a, b = names
--- expect
assert (i.upper, i.first, i.a, i.b, i.has) == (['C','B'],'c','c','b',False)
assert (hasattr(i,'deep'), hasattr(i,'flat')) == (False,True)
--- edit a.py
LEVEL = 2
class A:
    names = ['c', 'b']
    upper = [n.upper() for n in names]
    first = names[0]
    try:
        import nothing_here
        has = True
    except ImportError:
        has = False
    if LEVEL > 1:
        deep = 'deep'
    else:
        flat = 'flat'
    a, b = names
--- expect
assert (i.upper, i.first, i.a, i.b, i.has) == (['C','B'],'c','c','b',False)
assert (hasattr(i,'deep'), hasattr(i,'flat')) == (True,False)
