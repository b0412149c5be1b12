"""An enum with a method."""

import enum


class Kind(enum.Enum):
    SMALL = 1
    LARGE = 2

    def label(self):
        x = self.value
        # spot: label
        return x + 1
        # end
