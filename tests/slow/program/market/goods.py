"""Goods: derived classes and a dataclass."""

import dataclasses

from .things import Thing


class Good(Thing):
    # spot: good
    def weigh(self):
        return super().weigh() + 1

    # end


class Gift(Good):
    wrapping = 5

    def weigh(self):
        return super().weigh() + self.wrapping


@dataclasses.dataclass
class Point:
    x: int
    # spot: point
    y: int = 1
    # end

    def total(self):
        return self.x + self.y
