A library's decorator wraps a method; the method that the class is given with it lives on when the class runs again.
tags: cold
--- file shop.py
from unittest import TestCase, mock

class Test(TestCase):
    @mock.patch("os.getcwd", return_value="here")
    def folder(self, patched):
        return patched.return_value

    def last(self):
        return 1
--- hold
import shop
from types import FunctionType

folder = shop.Test.folder

def wraps_itself(function):
    code = function.__code__
    cells = dict(zip(code.co_freevars, function.__closure__ or ()))
    return cells["patched"].cell_contents is function and not any(
        isinstance(const, FunctionType) for const in code.co_consts
    )
--- replace shop.py
-         return 1
+         return 1
+
+     def added(self):
+         return 2
--- expect
assert shop.Test("last").folder() == "here"
assert shop.Test.folder.__code__.co_name == "patched"
assert wraps_itself(shop.Test.folder)
assert shop.Test("last").added() == 2
--- report
assert shop.Test.folder is folder
assert wraps_itself(folder)
