A value that statements build from itself is made again from its first statement on.
tags: cold
--- file c.py
N = 3
--- file a.py
from c import N
S = 0
S += N
S += 1
T = ()
T += (N,)
W = 'a'
W = W + str(N)
i = 0
while i < N:
    i += 1
for k in range(N):
    last = k
X = S * 2
--- hold
import a
--- edit c.py
N = 2
--- expect
assert (a.S, a.T, a.W, a.i, a.last, a.X) == (3,(2,),'a2',2,1,6)
--- edit a.py
from c import N
S = 0
S += N
S += 1
T = ()
T += (N,)
W = 'b'
W = W + str(N)
i = 0
while i < N:
    i += 1
for k in range(N):
    last = k
X = S * 2
--- expect
assert (a.S, a.T, a.W, a.i, a.last, a.X) == (3,(2,),'b2',2,1,6)
