"""The use elsewhere."""

# spot: speak
from .names import word_0


def speak():
    return word_0()


# end
