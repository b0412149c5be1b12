An attribute that a statement binds on an object reaches those who read it, also by its methods.
tags: cold
--- file conf.py
class Config:
    port = 1
    def url(self): return f'h:{self.port}'
config = Config()
config.port = 80
config.debug = False
--- file a.py
from conf import config
import conf
URL = config.url()
DBG = config.debug
P = conf.config.port
def f(p=config.port): return p
--- hold
import a
c = a.config
--- edit conf.py
class Config:
    port = 1
    def url(self): return f'h:{self.port}'
config = Config()
config.port = 81
config.debug = True
--- expect
assert (a.URL, a.P, a.f(), c.port) == ('h:81',81,81,81)
assert (a.DBG) is True
