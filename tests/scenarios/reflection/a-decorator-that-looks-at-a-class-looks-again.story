A class decorator that reads annotations and docstrings runs again when those of a member are edited.
tags: cold
--- file models.py
import typing

SCHEMAS = {}


def model(cls):
    texts = {name: item.__doc__ for name, item in vars(cls).items() if callable(item)}
    SCHEMAS[cls.__name__] = (sorted(typing.get_type_hints(cls)), texts)
    return cls
--- file user.py
from models import model


@model
class User:
    name: str = "n"

    def greet(self):
        """Say hello."""
        return "hello " + self.name
--- hold
import models, user
ann = user.User()
--- replace user.py
-     name: str = "n"
+     name: str = "n"
+     mail: str = "m"
--- replace user.py
-         """Say hello."""
+         """Say hello to them."""
--- expect
assert models.SCHEMAS == {"User": (["mail", "name"], {"greet": "Say hello to them."})}
assert ann.mail == "m"
assert type(ann) is user.User
