A value that a method of another module's object gave follows the edit of the method.
tags: cold
--- file conf.py
class Config:
    def get(self, name):
        return name + "-1"
config = Config()
--- file app.py
from conf import config
import conf
A = config.get("a")
B = conf.config.get("b")
def read():
    return config.get("c")
C = read()
--- hold
import app
--- replace conf.py
-         return name + "-1"
+         return name + "-2"
--- expect
assert app.A == "a-2"
assert app.B == "b-2"
assert app.C == "c-2"
