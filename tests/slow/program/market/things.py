"""The root of the class hierarchy."""

from .settings import RATE


class Thing:
    rate = RATE
    made = 0

    def __init__(self, base):
        self.base = base
        Thing.made += 1

    def weigh(self):
        x = self.base
        # spot: weigh
        return x + 1
        # end

    @property
    def size(self):
        x = self.base
        # spot: size
        return x + 1
        # end

    @classmethod
    def of_class(cls):
        x = cls.made
        # spot: of_class
        return x + 1
        # end

    @staticmethod
    def of_none(x):
        # spot: of_none
        return x + 1
        # end
