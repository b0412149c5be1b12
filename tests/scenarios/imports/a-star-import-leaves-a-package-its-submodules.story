A star-import that runs again takes no submodule from its package, which the import system bound.
tags: cold
--- file shop/__init__.py
from shop.fields import *
from shop.form import Form
--- file shop/form.py
class Form:
    pass
--- file shop/fields/__init__.py
from shop.fields.form import *
from shop.fields.datetime import *
--- file shop/fields/form.py
__all__ = ("FormField",)

class FormField:
    pass
--- file shop/fields/datetime.py
import datetime

__all__ = ("DateField",)

class DateField:
    today = datetime.date.today
--- hold
import sys
import shop
--- edit shop/fields/datetime.py
import datetime

__all__ = ("DateField", "WeekField")

class DateField:
    today = datetime.date.today

class WeekField:
    pass
--- expect
assert shop.WeekField is sys.modules["shop.fields.datetime"].WeekField
assert shop.form is sys.modules["shop.form"]
assert shop.datetime is shop.fields.datetime is sys.modules["shop.fields.datetime"]
assert shop.fields.form is sys.modules["shop.fields.form"]
