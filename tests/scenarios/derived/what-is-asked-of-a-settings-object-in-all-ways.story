What is asked of a settings object follows, by whichever way it is asked.
tags: cold
--- file base.py
import os
ENV = "dev"
LIMITS = {"dev": 2, "prod": 9}
--- file conf.py
from base import ENV, LIMITS


class Conf:
    def __init__(self, env):
        self.env = env

    @property
    def limit(self):
        return LIMITS[self.env]

    def __getattr__(self, name):
        if name.startswith("is_"):
            return self.env == name[3:]
        raise AttributeError(name)

    def get(self, key, default=None):
        return getattr(self, key, default)


conf = Conf(ENV)
--- file util.py
from conf import conf


def clip(n, limit=conf.limit):
    return min(n, limit)


def clips(ns):
    return [clip(n) for n in ns]


def deco(f):
    def inner(*a):
        return f(*a) + conf.limit
    return inner
--- file app.py
from conf import conf
from util import clip, clips, deco

A = conf.limit
B = conf.get("limit")
C = conf.is_dev
D = clips(range(5))
E = {k: clip(v) for k, v in {"a": 1, "b": 10}.items()}


@deco
def f(n):
    return n


F = f(1)
G = list(map(clip, [1, 100]))
H = sorted(D, key=lambda n: -clip(n))[0]
I = "%(limit)d" % {"limit": conf.limit}
J = (lambda: conf.limit)()
K = [f(n) for n in D if n < conf.limit]
L = max(D, default=0)
M = {**{"limit": conf.limit}, "x": 1}
N = dict(limit=conf.limit)
O = type("T", (), {"limit": conf.limit}).limit
P = (yield_ := conf.limit)
Q = getattr(conf, "limit")
R = vars(conf)["env"]
S = conf.__dict__.get("env")
--- hold
import app
--- replace base.py
- ENV = "dev"
+ ENV = "prod"
--- expect
got = {k: getattr(app, k) for k in "ABCDEFGHIJKLMNOPQRS"}
assert got == {"A": 9, "B": 9, "C": False, "D": [0, 1, 2, 3, 4], "E": {"a": 1, "b": 9}, "F": 10, "G": [1, 9], "H": 4, "I": "9", "J": 9, "K": [9, 10, 11, 12, 13], "L": 4, "M": {"limit": 9, "x": 1}, "N": {"limit": 9}, "O": 9, "P": 9, "Q": 9, "R": "prod", "S": "prod"}, got
--- replace base.py
- LIMITS = {"dev": 2, "prod": 9}
+ LIMITS = {"dev": 2, "prod": 3}
--- expect
assert (app.A, app.B, app.D, app.F, app.G, app.I, app.J, app.M, app.O, app.P, app.Q) == (3, 3, [0, 1, 2, 3, 3], 4, [1, 3], "3", 3, {"limit": 3, "x": 1}, 3, 3, 3)
