A package keeps the submodules that importing bound, whatever its star-imports bring when they run again.
tags: cold
--- file shop/__init__.py
from shop.fields import *
from shop.form import Form
--- file shop/form.py
class Form:
    pass
--- file shop/fields/__init__.py
from shop.fields.core import *
from shop.fields.datetime import *
from shop.fields.form import *
--- file shop/fields/core.py
__all__ = ["Field"]


class Field:
    x = 1
--- file shop/fields/form.py
from shop.fields.core import Field


class FormField(Field):
    pass
--- file shop/fields/datetime.py
import datetime

from shop.fields.core import Field

__all__ = ["DateField"]


class DateField(Field):
    kind = datetime.date
--- hold
import shop
--- replace shop/fields/datetime.py
- __all__ = ["DateField"]
+ __all__ = ["DateField", "WeekField"]
+
+
+ class WeekField(Field):
+     kind = datetime.date
--- expect
assert shop.WeekField.kind.__name__ == "date"
assert shop.fields.datetime.__name__ == "shop.fields.datetime"
assert shop.form.__name__ == "shop.form"
assert shop.fields.form.__name__ == "shop.fields.form"
