A class that runs again takes nothing out of what another class has by names that both have.
tags: cold
--- file first.py
try:
    def mark(value):
        def set_it(function):
            function.value = value
            return function

        return set_it

    class Base:
        def __init_subclass__(cls, **words):
            super().__init_subclass__(**words)
            cls.marks = {f.value: n for n, f in vars(cls).items() if hasattr(f, "value")}

    class First(Base):
        @mark(7)
        def run(self):
            return 2

finally:
    pass
--- file second.py
from first import First


class Adding:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args) + 1


def size(number):
    return number + len(First.__name__)


def mark(value):
    def set_it(function):
        function.value = value
        return function

    return set_it


class Base:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        cls.marks = {f.value: n for n, f in vars(cls).items() if hasattr(f, "value")}


class Second(Base):
    @mark(4)
    def run(self):
        return size(2) + Adding(len)("a") + len(First.__name__)

    @mark(size(2) + Adding(len)("a") + len(First.__name__))
    def stop(self):
        return 4
--- hold
import first, second
--- replace second.py
-         return self.function(*args) + 1
+         return self.function(*args) + 2
--- expect
assert first.First.marks == {7: "run"}, first.First.marks
assert second.Second.marks == {4: "run", 15: "stop"}, second.Second.marks
