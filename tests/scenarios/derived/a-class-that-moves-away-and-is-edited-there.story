A class that moves away and is edited there is used by who ran its methods.
tags: cold
--- file models.py
class User:
    role = "user"

    def hello(self):
        return "hi " + self.role


class Admin(User):
    role = "admin"


def tax(n):
    return n * 2
--- file app.py
from models import Admin, User, tax

HELLO = Admin().hello()
NAMES = [each.__name__ for each in User.__subclasses__()]
TAX = tax(4)
--- hold
import app
from models import Admin
admin = Admin()
--- edit models.py
from users import User, tax


class Admin(User):
    role = "admin"
--- edit users.py
class User:
    role = "user"

    def hello(self):
        return "hey " + self.role


def tax(n):
    return n * 3
--- expect
assert admin.hello() == "hey admin"
assert app.HELLO == "hey admin"
assert app.NAMES == ["Admin"]
assert app.TAX == 12
